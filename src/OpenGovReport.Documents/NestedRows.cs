using OpenGovReport.Reading;

namespace OpenGovReport.Documents;

/// <summary>A merged cell whose content is a table of one row, as numbers that were pasted have: its cells are cells of the row.</summary>
internal static class NestedRows
{
    /// <summary>Puts cells in place of such a table where it has one for each column, and calls what holds several numbers otherwise uncertain.</summary>
    internal static void Unfold(List<SourceCell[]> rows)
    {
        for (int r = 0; r < rows.Count; r++)
        {
            for (int c = rows[r].Length - 1; c >= 0; c--)
            {
                SourceCell cell = rows[r][c];
                if (Array.Find(cell.Content, b => b is Block.Table) is not Block.Table table)
                {
                    continue;
                }

                bool only = cell.RowSpan <= 1 && cell.ColumnSpan > 1 && Array.TrueForAll(cell.Content, b => b == table || b is Block.Paragraph p && string.IsNullOrWhiteSpace(p.Text));
                if (only && table.Rows is [{ } nested] && nested.Sum(n => n.ColumnSpan) == cell.ColumnSpan && Array.TrueForAll(nested, IsValue))
                {
                    rows[r] = [.. rows[r][..c], .. Array.ConvertAll(nested, n => new SourceCell([new Block.Paragraph(n.Text)], 1, n.ColumnSpan, n.Faint)), .. rows[r][(c + 1)..]];
                }
                else if (table.Rows.Sum(row => row.Count(n => !string.IsNullOrWhiteSpace(n.Text))) > 1 && table.Rows.TrueForAll(row => Array.TrueForAll(row, IsValue)))
                {
                    rows[r][c] = cell with { Faint = true };
                }
            }
        }
    }

    private static bool IsValue(DocumentCell cell) => string.IsNullOrWhiteSpace(cell.Text) || CellText.OfCell(cell.Text) is { Kind: TokenKind.Number or TokenKind.NotApplicable };
}
