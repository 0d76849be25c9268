using OpenGovReport.Reading;

namespace OpenGovReport.Documents;

/// <summary>
/// Tells the cells of a table in which a picture stands in place of a value, which is not to be taken for a blank cell: those of a row of values behind its label, or of a row
/// of nothing but values. Pictures beside labels and in headers say nothing.
/// </summary>
internal static class PicturedCells
{
    // Two rows of values may be a gallery with what is under its pictures.
    private const int FewestValues = 3;

    // As table four has; its rows have no label of their own.
    private const int FewestInRow = 5;

    // 件, 万元: a unit in a cell of its own.
    private const int LongestUnit = 3;

    /// <summary>Puts a sign for the picture into the cells of values that hold nothing else, and calls those uncertain that hold a number beside it.</summary>
    internal static void Mark(List<SourceCell[]> rows)
    {
        if (!rows.Exists(row => Array.Exists(row, HasPicture)) || rows.Sum(row => row.Count(IsValue)) < FewestValues)
        {
            return;
        }

        bool headed = false;
        foreach (SourceCell[] row in rows)
        {
            int firstLabel = Array.FindIndex(row, IsLabel), lastLabel = Array.FindLastIndex(row, IsLabel);
            bool values = firstLabel < 0 ? headed && row.Length >= FewestInRow : lastLabel < row.Length - 1;
            for (int c = values ? lastLabel + 1 : row.Length; c < row.Length; c++)
            {
                if (!HasPicture(row[c]))
                {
                    continue;
                }

                string text = BlockLayout.TextOf(row[c].Content);
                if (string.IsNullOrWhiteSpace(text))
                {
                    row[c] = row[c] with { Content = [new Block.Paragraph(DocumentBlocks.Picture), .. row[c].Content] };
                }
                else
                {
                    row[c] = row[c] with { Faint = true };
                }
            }

            headed |= firstLabel >= 0;
        }
    }

    private static bool HasPicture(SourceCell cell) => Array.Exists(cell.Content, b => b is Block.Picture);

    // A number, a dash, or a picture where one of them should be.
    private static bool IsValue(SourceCell cell)
    {
        string text = BlockLayout.TextOf(cell.Content);
        return string.IsNullOrWhiteSpace(text) ? HasPicture(cell) : !IsLabel(text);
    }

    private static bool IsLabel(SourceCell cell) => IsLabel(BlockLayout.TextOf(cell.Content));

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        int letters = LabelText.Count(text);
        return letters > LongestUnit || (letters > 0 && text.IndexOfAnyInRange('0', '9') < 0 && text.Trim() is not ("件" or "项" or "宗" or "元" or "万元" or "亿元" or "无"));
    }
}
