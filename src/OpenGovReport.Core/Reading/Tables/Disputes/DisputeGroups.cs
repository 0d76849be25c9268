using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Table four whose groups stand below each other in a grid, each under names of its own or each in a row under the same, with blank cells among the numbers: a number is that of the names
/// above and beside it.
/// </summary>
internal static class DisputeGroups
{
    /// <summary>Reads the cells by their places; returns whether it does. Where there are such groups and their places do not tell which number is which, all is open.</summary>
    internal static bool Bind(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink, out bool open)
    {
        open = false;
        int values = 0;
        foreach (ref readonly Run run in runs)
        {
            values += run.Values;
        }

        // Where no cell is blank the order of the numbers tells.
        if (values == 0 || values >= view.Table.Cells.Count || !view.IsGrid(runs))
        {
            return false;
        }

        int width = view.Form.Columns[2].Length;
        GroupedRows rows = new(stackalloc int[view.Table.Cells.Count], stackalloc (int, int)[2 * width], stackalloc int[view.Table.Rows.Count]);
        bool grouped = rows.Read(view);
        open = grouped && rows.IsOpen;
        if (!grouped || open)
        {
            return false;
        }

        for (int cell = 0; cell < rows.Cells.Length; cell++)
        {
            if (rows.Cells[cell] is int token and >= 0 && view.Tokens[token].IsValue)
            {
                sink.Set(view.Table.Cells[cell], view.Tokens[token]);
            }
        }

        for (int group = 0; group < view.Table.Rows.Count; group++)
        {
            if (!rows.Has(group * width) || !AddsUp(view, rows.Cells.Slice(group * width, width)))
            {
                RowDoubts.Doubt(view, view.Table.Rows[group].Cells, runs[TableView.FirstFilled(runs)], ref sink);
            }
        }

        return true;
    }

    // Whether the cells of a group add up, or are held in place by a document's grid.
    private static bool AddsUp(scoped in TableView view, scoped ReadOnlySpan<int> cells)
    {
        Int128 left = 0;
        foreach (int cell in cells)
        {
            if (cell >= 0 && view.Tokens[cell].Grid == GridKind.Exact)
            {
                return true;
            }

            left -= cell >= 0 && view.Tokens[cell].IsValue ? view.Tokens[cell].Text.Number : 0;
        }

        return cells[^1] < 0 || !view.Tokens[cells[^1]].IsValue || left + (2 * (Int128)view.Tokens[cells[^1]].Text.Number) == 0;
    }
}
