using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>The last row with values on a page: its numbers may go on on the next one.</summary>
/// <param name="cells">Its cells as they are read, the label first.</param>
/// <param name="drawn">The same as they are drawn.</param>
/// <param name="own">Its columns.</param>
internal sealed class LastRow(DocumentCell[] cells, DrawnRow drawn, DrawnColumns own)
{
    /// <summary>Whether numbers on a new page, without a label or beside the rests of labels, are the ends of those of this row.</summary>
    internal bool GoesOnIn(DrawnRow row, DrawnColumns columns)
    {
        if (drawn.Page == row.Page || own.Count != columns.Count || cells[0].Text.Length == 0)
        {
            return false;
        }

        bool labelled = row.Cells.Exists(c => !c.IsValue);
        foreach (DrawnCell cell in row.Cells)
        {
            int column = cell.IsValue ? columns.IndexOf(cell.Box, -1) : -1;
            if (cell.IsValue ? column < 0 || cells[column + 1].Text.Length == 0 || (labelled && !IsBelowFull(cell, columns)) : cell.BeginsRow)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the number above a cell has filled its own, so that what looks like the number of the page is the end of it.</summary>
    internal bool IsBelowFull(DrawnCell cell, DrawnColumns columns)
    {
        int column = columns.IndexOf(cell.Box, -1);
        return drawn.Cells.Exists(c => c.IsValue && columns.IndexOf(c.Box, -1) == column && columns.IsFilled(column, c.Lines[^1]));
    }

    /// <summary>Adds the ends of its numbers.</summary>
    internal void Add(DrawnRow rest, DrawnColumns columns)
    {
        foreach (DrawnCell cell in rest.Cells.Where(c => c.IsValue))
        {
            int column = columns.IndexOf(cell.Box, -1);
            ref DocumentCell above = ref cells[column + 1];
            above = above with { Text = above.Text + "\n" + columns.Value(cell, column) };
        }
    }
}
