using System.Globalization;
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

        // One number alone beside a label may be that of the page.
        string rest = string.Concat(row.Cells.Where(c => !c.IsValue).Select(c => c.Label));
        bool mayBePage = rest.Length > 0 && row.Cells.FindAll(c => c.IsValue).Count == 1 && !HeadLabels.IsEndOfRow(cells[0].Text, rest);
        foreach (DrawnCell cell in row.Cells)
        {
            int column = cell.IsValue ? columns.IndexOf(cell.Box, -1) : -1;
            if (cell.IsValue ? column < 0 || cells[column + 1].Text.Length == 0 || (mayBePage && !IsBelowFull(cell, columns)) : cell.BeginsRow)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what looks like the number of the page is the end of the number above it: that has filled its cell, or the row of table three adds up only so.</summary>
    internal bool IsEnd(DrawnCell cell, DrawnColumns columns)
    {
        int column = columns.IndexOf(cell.Box, -1);
        return IsBelowFull(cell, columns) || (columns.Count == FormColumns.Requests && !AddsUp(column, "") && AddsUp(column, cell.Label));
    }

    // Whether the row adds up with some digits behind one of its numbers.
    private bool AddsUp(int column, string digits)
    {
        Int128 sum = 0;
        for (int c = 0; c < FormColumns.Requests; c++)
        {
            string text = cells[c + 1].Text + (c == column ? digits : "");
            Int128 number = 0;
            if (text.Length > 0 && !Int128.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            {
                return false;
            }

            sum += c == FormColumns.Requests - 1 ? -number : number;
        }

        return sum == 0;
    }

    private bool IsBelowFull(DrawnCell cell, DrawnColumns columns)
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
