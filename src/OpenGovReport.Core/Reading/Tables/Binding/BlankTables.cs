namespace OpenGovReport.Reading;

/// <summary>Tables that are printed with nothing but blank cells: found, and blank.</summary>
internal static class BlankTables
{
    /// <summary>
    /// Names the rows of a table as printed without numbers, where its grid names all columns and has a blank cell for each of the form, or a blank row for all of table four; returns
    /// whether it has.
    /// </summary>
    internal static bool Report(scoped in TableView view, scoped ReadOnlySpan<TextLine> lines, BlockOrigins? origins, ref CellSink sink)
    {
        int blanks = 0;
        foreach (ref readonly Token token in view.Tokens)
        {
            blanks += token is { Grid: GridKind.Exact, Kind: TokenKind.Blank } ? 1 : 0;
        }

        bool printed = blanks >= view.Table.Cells.Count || (view.Table.Number == 4 && EndsInBlankRow(view, lines, origins));
        if (!printed || !LeftOutColumns.NamesAll(view, view.Tokens, view.Form.Columns[view.Table.Number - 2]))
        {
            return false;
        }

        foreach (Templates.RowDescriptor row in view.Table.Rows)
        {
            sink.Report(DiagnosticDescriptors.RowEmpty, sink.Locate(view.Tokens[0]), "", null, row.Name);
        }

        return true;
    }

    // A row of blank cells is none of the lines that have content.
    private static bool EndsInBlankRow(scoped in TableView view, scoped ReadOnlySpan<TextLine> lines, BlockOrigins? origins)
    {
        if (origins is null || view.Tokens.IsEmpty)
        {
            return false;
        }

        int last = view.Tokens[^1].Line;
        int below = lines[last].Number + 1;
        return view.Tokens[^1].Grid == GridKind.Exact && last + 1 < lines.Length && lines[last + 1].Number > below && origins.GridOf(below) == GridKind.Exact;
    }
}
