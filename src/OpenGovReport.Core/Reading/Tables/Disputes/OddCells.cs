namespace OpenGovReport.Reading;

/// <summary>Signs that are no numbers in the one row of table four: no row beside it shows that they stand in cells, but their number does.</summary>
internal static class OddCells
{
    /// <summary>The cells of such a row, the odd ones as cells that cannot be read; none where the line of a run has not as many as the table, or more than a few without a number.</summary>
    internal static Token[] Find(scoped in TableView view, in Run run)
    {
        const int MostOdd = 3;
        const int Longest = 3;
        (int from, int to) = view.LineOf(run.First);
        ReadOnlySpan<Token> line = view.Tokens[from..to];
        int odd = 0;
        foreach (ref readonly Token token in line)
        {
            if (token.Kind == TokenKind.Covered)
            {
                return [];
            }

            if (token.Kind == TokenKind.Label)
            {
                // More than a character may be the label of the row.
                odd += token.Length > Longest || LabelText.Count(view.Text.Slice(token.Start, token.Length)) > 1 ? MostOdd + 1 : 1;
            }
        }

        if (line.Length != view.Table.Cells.Count || odd is 0 or > MostOdd)
        {
            return [];
        }

        Token[] cells = line.ToArray();
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Kind == TokenKind.Label)
            {
                cells[i] = cells[i] with { Text = CellText.Unreadable };
            }
        }

        return cells;
    }
}
