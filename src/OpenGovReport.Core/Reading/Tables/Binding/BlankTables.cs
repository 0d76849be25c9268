using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>Tables that are printed with nothing but blank cells: found, and blank.</summary>
internal static class BlankTables
{
    private static readonly SearchValues<char> BlankCells = SearchValues.Create("| \t");

    /// <summary>
    /// Names the rows of a table as printed without numbers, where its grid names all columns and has a blank cell for each of the form, or a blank row for all of table four; returns
    /// whether it has.
    /// </summary>
    internal static bool Report(scoped in TableView view, scoped ReadOnlySpan<TextLine> lines, BlockOrigins? origins, ref CellSink sink)
    {
        int blanks = 0;
        foreach (ref readonly Token token in view.Tokens)
        {
            blanks += token is { InGrid: true, Kind: TokenKind.Blank } ? 1 : 0;
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

    // A row of blank cells is none of the lines that have content; in Markdown it has nothing but the lines between them.
    private static bool EndsInBlankRow(scoped in TableView view, scoped ReadOnlySpan<TextLine> lines, BlockOrigins? origins)
    {
        if (view.Tokens.IsEmpty)
        {
            return false;
        }

        int last = view.Tokens[^1].Line;
        if (origins is not null)
        {
            int below = lines[last].Number + 1;
            return view.Tokens[^1].Grid == GridKind.Exact && last + 1 < lines.Length && lines[last + 1].Number > below && origins.GridOf(below) == GridKind.Exact;
        }

        int next = last + 1;
        while (next < lines.Length && view.Text[lines[next].Start..lines[next].End].IndexOfAnyExcept(BlankCells) < 0)
        {
            next++;
        }

        foreach (ReadOnlySpan<char> line in view.Text[lines[last].RawEnd..(next < lines.Length ? lines[next].RawStart : view.Text.Length)].EnumerateLines())
        {
            if (Math.Max(line.Count('\t'), line.Count('|')) >= view.Table.Cells.Count - 1)
            {
                return view.Tokens[^1].Grid == GridKind.Loose;
            }
        }

        return false;
    }
}
