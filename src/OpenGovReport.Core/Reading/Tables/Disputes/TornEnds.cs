namespace OpenGovReport.Reading;

/// <summary>The row of table four whose first or last number is torn at the end of a line, so that a part of it, or more of the row, stands on the line above or below.</summary>
internal static class TornEnds
{
    // An empty line may stand between.
    private const int MostLines = 2;

    /// <summary>
    /// Joins the parts where with them the row has a number for every cell and all groups add up, and not without. Returns whether numbers are left above or below that may be parts of the row's,
    /// which has none to spare: it lacks some, or does not add up.
    /// </summary>
    /// <param name="view">The table.</param>
    /// <param name="runs">Its runs.</param>
    /// <param name="row">Which of them is the row.</param>
    /// <param name="values">The numbers of the row; the joined ones afterwards.</param>
    internal static bool Join(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int row, ref PooledList<Token> values)
    {
        bool above = row > 0 && GoesOn(view, runs[row - 1], runs[row]), below = row + 1 < runs.Length && GoesOn(view, runs[row], runs[row + 1]);
        if (!above && !below)
        {
            return false;
        }

        int cells = view.Table.Cells.Count;
        Token[] own = TableView.OfValues(values.Items);
        if (own.Length == cells && DisputesBinder.FailingGroups(view, own) == 0)
        {
            // The number of the page.
            return false;
        }

        List<Token> all = above ? [.. TableView.OfValues(view.Tokens[runs[row - 1].First..runs[row - 1].End])] : [];
        bool whole = Add(view, all, own) && (!below || Add(view, all, TableView.OfValues(view.Tokens[runs[row + 1].First..runs[row + 1].End])));
        if (!whole || all.Count != cells || DisputesBinder.FailingGroups(view, [.. all]) > 0)
        {
            return true;
        }

        values.Shorten(0);
        foreach (Token token in all)
        {
            values.Add(token);
        }

        return false;
    }

    // Whether nothing but the end of a line stands between two runs.
    private static bool GoesOn(scoped in TableView view, in Run first, in Run second)
    {
        if (first.Values == 0 || second.Values == 0 || second.GapStart != second.GapEnd)
        {
            return false;
        }

        Token last = view.LastValue(first), next = view.FirstValue(second);
        return next.Start > last.Start && view.Lines(last, next) is > 0 and <= MostLines;
    }

    // Adds numbers, the first of them as more of the last before it; returns whether these are one number.
    private static bool Add(scoped in TableView view, List<Token> all, Token[] more)
    {
        if (all.Count > 0)
        {
            Token part = all[^1];
            int length = more[0].Start + more[0].Length - part.Start;
            CellText joined = length <= NumberText.Longest ? CellText.Of(view.Text.Slice(part.Start, length)) : CellText.Label;
            if (joined is not { Kind: TokenKind.Number, Whole: true })
            {
                return false;
            }

            all[^1] = part with { Length = length, Text = joined };
            more = more[1..];
        }

        all.AddRange(more);
        return true;
    }
}
