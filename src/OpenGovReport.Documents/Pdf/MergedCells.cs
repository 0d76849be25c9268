using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Gives rows of a drawn table their merged cells back: what stands in the middle of several columns, and nothing beside it, may stand in one cell over all of them, as
/// the lines about it would show. A program that copies words does not see them.
/// </summary>
internal static class MergedCells
{
    /// <summary>Merges the cells of rows, each with its label first, where only one in the middle has something.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="leavesBlank">Whether other rows have numbers beside blank cells: then a number in the middle is as much that of its own cell.</param>
    internal static void Restore(List<DocumentCell[]> rows, bool leavesBlank)
    {
        // Table four has no labels; an empty column before its numbers would be one of them.
        int labels = rows.TrueForAll(r => r[0].Text.Length == 0) && rows.Exists(r => r.Length - 1 == FormColumns.Disputes) ? 0 : 1;
        bool usesGroup = rows.Exists(r => r.Length == FormColumns.Requests + 1 && HasOthers(r[2..^1]));
        for (int i = 0; i < rows.Count; i++)
        {
            DocumentCell[] row = rows[i];
            if (row.Length - 1 == FormColumns.Requests || row.Length - 1 == FormColumns.Disputes)
            {
                DocumentCell[] values = row[1..];
                rows[i] = [.. row[..labels], .. IsMerged(values, leavesBlank) ? [Over(values)] : values.Length == FormColumns.Requests ? OfRequests(values, usesGroup, leavesBlank) : OfDisputes(values, leavesBlank)];
            }
            else
            {
                rows[i] = row[(1 - labels)..];
            }
        }
    }

    // A number of requests of 社会公益组织 alone is none over all organisations where other rows have numbers in the group's other columns.
    private static DocumentCell[] OfRequests(DocumentCell[] values, bool usesGroup, bool leavesBlank)
    {
        DocumentCell[] group = values[1..^1];
        return IsMerged(group, leavesBlank) && (!usesGroup || !IsCount(group[group.Length / 2])) ? [values[0], Over(group), values[^1]] : values;
    }

    // A group without its total has but one number.
    private static DocumentCell[] OfDisputes(DocumentCell[] values, bool leavesBlank)
    {
        List<DocumentCell> cells = [];
        for (int first = 0; first < values.Length; first += FormColumns.Group)
        {
            DocumentCell[] group = values[first..(first + FormColumns.Group)];
            cells.AddRange(IsMerged(group, leavesBlank) ? [Over(group)] : group);
        }

        return [.. cells];
    }

    // A mark is that of all of them; 0 may be that of its own column, and the others blank.
    private static DocumentCell Over(DocumentCell[] cells)
    {
        DocumentCell middle = cells[cells.Length / 2];
        return new(middle.Text, 1, cells.Length) { Faint = CellText.OfCell(middle.Text.Trim()) is { Kind: TokenKind.Number, Number: 0 } };
    }

    /// <summary>Whether a row, its label first, has numbers beside blank cells, and not only such as may be those of merged cells.</summary>
    internal static bool LeavesBlank(DocumentCell[] row)
    {
        DocumentCell[] values = row[1..];
        IEnumerable<DocumentCell[]> groups = values.Length == FormColumns.Requests ? [values[1..^1]] : values.Length == FormColumns.Disputes ? values.Chunk(FormColumns.Group) : [];
        return (values.Length == FormColumns.Requests && !IsValue(values[FormColumns.Requests / 2]) && IsPartly(values))
            || (groups.Any(g => IsPartly(g) && !IsAlone(g)) && !IsAlone(values));
    }

    private static bool IsPartly(DocumentCell[] cells) => Array.Exists(cells, IsValue) && Array.Exists(cells, c => c.Text.Length == 0);

    // A mark is hardly printed for one column alone, and not for those beside it.
    private static bool IsMerged(DocumentCell[] cells, bool leavesBlank) =>
        IsAlone(cells) && !(leavesBlank && CellText.OfCell(cells[cells.Length / 2].Text.Trim()).Kind == TokenKind.Number);

    // Whether of some cells only the one in the middle has something.
    private static bool IsAlone(DocumentCell[] cells)
    {
        for (int c = 0; c < cells.Length; c++)
        {
            if ((c == cells.Length / 2) != (cells[c].Text.Length > 0) || cells[c] is not { RowSpan: 1, ColumnSpan: 1 })
            {
                return false;
            }
        }

        return IsValue(cells[cells.Length / 2]);
    }

    // Whether some cells have a value elsewhere than in the middle.
    private static bool HasOthers(DocumentCell[] cells) => cells.Where((cell, c) => c != cells.Length / 2 && IsValue(cell)).Any();

    private static bool IsValue(DocumentCell cell) => cell.Text.Length > 0 && CellText.OfCell(cell.Text.Trim()).Kind is TokenKind.Number or TokenKind.NotApplicable;

    // A number that is not zero.
    private static bool IsCount(DocumentCell cell) => CellText.OfCell(cell.Text.Trim()) is { Kind: TokenKind.Number, Number: not 0 };
}
