using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>Splits a line of a table into its cells.</summary>
internal static class GridCells
{
    /// <summary>The lines between the cells of tables that are drawn with characters.</summary>
    internal const string Bars = "│┃║";

    private const string Markdown = "|";

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~<&\\");

    /// <summary>Adds the cells of a line from <paramref name="start"/> to <paramref name="end"/>.</summary>
    internal static void Scan(ReadOnlySpan<char> text, int index, int start, int end, string separators, GridKind grid, ref PooledList<Token> tokens)
    {
        while (start <= end)
        {
            int length = separators.Length == 1 ? text[start..end].IndexOf(separators[0]) : text[start..end].IndexOfAny(separators);
            int cellEnd = length < 0 ? end : start + length;
            int from = start;
            int to = cellEnd;
            while (from < to && TextLines.IsSpace(text[from]))
            {
                from++;
            }

            while (to > from && TextLines.IsSpace(text[to - 1]))
            {
                to--;
            }

            if (separators == Markdown && from < to && text[from..to].IndexOfAny(Marks) >= 0)
            {
                (from, to) = Unmarked(text, from, to);
            }

            CellText cell = from == to ? new(TokenKind.Blank, 0, false, false)
                : text[from] == DocumentBlocks.Covered ? new(TokenKind.Covered, 0, false, false)
                : CellText.OfCell(text[from..to]);
            tokens.Add(new(from, to - from, index, cell, grid));
            start = cellEnd + 1;
        }
    }

    // A cell of a Markdown table without what makes it bold or slanted, remains of tags, spaces by name and the backslash before a sign. Nothing but such signs is
    // what the cell says.
    private static (int From, int To) Unmarked(ReadOnlySpan<char> text, int from, int to)
    {
        const string Space = "&nbsp;";
        (int start, int end) = (from, to);
        for (bool changed = true; changed && start < end;)
        {
            ReadOnlySpan<char> cell = text[start..end];
            int front = TextLines.IsSpace(cell[0]) || cell[0] is '*' or '_' or '`' or '~' || (cell[0] == '\\' && cell.Length > 1) ? 1
                : cell.StartsWith(Space) ? Space.Length
                : cell[0] == '<' ? cell.IndexOf('>') + 1
                : 0;
            cell = cell[front..];
            int back = cell.IsEmpty ? 0
                : TextLines.IsSpace(cell[^1]) || cell[^1] is '*' or '_' or '`' or '~' ? 1
                : cell.EndsWith(Space) ? Space.Length
                : cell[^1] == '>' && cell.LastIndexOf('<') is int tag and >= 0 ? cell.Length - tag
                : 0;
            changed = front + back > 0;
            (start, end) = (start + front, end - back);
        }

        bool blank = text[from..to].IndexOf(Space) >= 0;
        return start < end || blank ? (start, Math.Max(start, end)) : (from, to);
    }
}
