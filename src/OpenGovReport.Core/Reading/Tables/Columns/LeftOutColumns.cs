using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Columns that a grid leaves out together with their header.</summary>
internal static class LeftOutColumns
{
    // Where the header of a grid does not name all columns and the rows have a cell under each name and no other: which column stands in which place of a line.
    // Null where that is not so.
    internal static (int Place, int Column)[]? Find(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int table = view.Table.Number - 2;
        int first = TableView.FirstFilled(runs);
        if (view.Table.Number == 2 || !view.IsGrid(runs) || NamesAll(view, view.Tokens[..runs[first].First], view.Form.Columns[table]))
        {
            return null;
        }

        ReadOnlySpan<string> groups = view.Table.Number == 3 ? ColumnOrder.RequestGroups : ColumnOrder.DisputeGroups;
        (int Place, int Column)[]? places = ColumnOrder.SomeByPlace(view.Text, view.Tokens[..runs[first].First], view.Form.Columns[table], groups, view.Table.Number == 4 ? view.Table.Rows.Count : 1, out PlaceKind kind);
        if (places is null || kind != PlaceKind.Cell)
        {
            return null;
        }

        // Where cells may be lost at the end of lines, or merged ones have left others behind, places mean something only if all lines with names have as many.
        int cells = CellsOfNames(view, runs[first].First, view.Form.Columns[table]);
        int rows = 0, fitting = 0;
        foreach (ref readonly Run run in runs)
        {
            if (run.Values > 0)
            {
                (int from, int to) = view.LineOf(run.First);
                rows++;
                fitting += (view.Tokens[run.First].Grid == GridKind.Exact || to - from == cells) && StandsUnder(view, run, places) ? 1 : 0;
            }
        }

        return fitting * 5 >= rows * 4 ? places : null;
    }

    // How many cells the lines of a header have that name a column; -1 where they have not all as many.
    private static int CellsOfNames(scoped in TableView view, int end, ReadOnlySpan<string> columns)
    {
        int cells = 0;
        for (int from = 0, to; from < end; from = to)
        {
            to = view.LineOf(from).End;
            if (NamesAny(view, view.Tokens[from..to], columns))
            {
                cells = cells == 0 || cells == to - from ? to - from : -1;
            }
        }

        return cells;
    }

    internal static bool NamesAny(scoped in TableView view, ReadOnlySpan<Token> line, ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (HasCell(view, line, column))
            {
                return true;
            }
        }

        return false;
    }

    // Whether every column has a cell of the header to itself: the 其他 of 法人或其他组织 is none.
    internal static bool NamesAll(scoped in TableView view, ReadOnlySpan<Token> header, ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (!HasCell(view, header, column))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasCell(scoped in TableView view, ReadOnlySpan<Token> cells, string column)
    {
        foreach (ref readonly Token token in cells)
        {
            if (token.Kind == TokenKind.Label && view.Names(token, column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the header does not name all columns and most rows of a grid have fewer cells: which of them is left out is open.</summary>
    internal static bool IsNarrow(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int rows = 0, narrow = 0;
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot >= 0 && run.Values > 0 && view.Tokens[run.First].InGrid)
            {
                rows++;
                narrow += view.Cells(run) < view.Slots[run.Slot].Columns ? 1 : 0;
            }
        }

        return narrow * 2 > rows && !NamesAll(view, view.Tokens[..runs[TableView.FirstFilled(runs)].First], view.Form.Columns[view.Table.Number - 2]);
    }

    // Whether a row has a cell in each of some places of its line, and no other from the first of them on.
    private static bool StandsUnder(scoped in TableView view, in Run run, (int Place, int Column)[] places)
    {
        (int first, int end) = view.LineOf(run.First);
        int next = 0;
        for (int i = first; i < end; i++)
        {
            bool own = view.Tokens[i].Kind is TokenKind.Number or TokenKind.NotApplicable or TokenKind.Blank;
            if (next < places.Length && i - first == places[next].Place)
            {
                if (!own)
                {
                    return false;
                }

                next++;
            }
            else if (own && (next > 0 || view.Tokens[i].IsValue))
            {
                // A number before the first name stands under one that was not recognised.
                return false;
            }
        }

        return next == places.Length;
    }

    // Reads a row by the names above its cells. Where a line begins with one label more or less than the names do and yet has a cell for each, these stand under the
    // names in their order; where it has not, which is under which is open.
    internal static void SetUnder(scoped in TableView view, in Run run, IReadOnlyList<CellDescriptor> cells, (int Place, int Column)[] places, ref CellSink sink)
    {
        int end = view.LineOf(run.First).End;
        if (end - run.First < places.Length)
        {
            RowDoubts.Doubt(view, cells, run, ref sink);
            return;
        }

        // Blank cells may stand before the first of the row: those of labels that are merged.
        bool under = StandsUnder(view, run, places);
        int first = under ? view.StartOfLine(run.First) + places[0].Place : end - places.Length;
        for (int i = 0; i < places.Length; i++)
        {
            Token token = view.Tokens[first + places[i].Place - places[0].Place];
            if (token.IsValue)
            {
                sink.Set(cells[places[i].Column], token);
            }
        }

        if (!under && end - run.First > places.Length)
        {
            RowDoubts.Doubt(view, cells, run, ref sink);
        }
    }

    internal static void Report(scoped in TableView view, (int Place, int Column)[] places, ref CellSink sink)
    {
        string[] columns = view.Form.Columns[view.Table.Number - 2];
        for (int c = 0; c < columns.Length; c++)
        {
            if (!Array.Exists(places, p => p.Column % columns.Length == c))
            {
                sink.Report(DiagnosticDescriptors.ColumnLeftOut, sink.Locate(view.Tokens[0]), "", null, view.Number, columns[c]);
            }
        }

        bool ordered = true;
        for (int i = 1; i < places.Length; i++)
        {
            ordered &= places[i].Column > places[i - 1].Column;
        }

        if (!ordered)
        {
            HeaderReports.ReportOrder(view, places.Select(p => columns[p.Column % columns.Length]), ref sink, view.Tokens[0]);
        }
    }
}
