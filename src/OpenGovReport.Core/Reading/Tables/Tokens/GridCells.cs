using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>Splits a line of a table into its cells.</summary>
internal static class GridCells
{
    /// <summary>The lines between the cells of tables that are drawn with characters.</summary>
    internal static readonly SearchValues<char> Bars = SearchValues.Create(BarCharacters);

    /// <summary>What separates the cells of a table of Word that was copied, or of a document's grid.</summary>
    internal static readonly SearchValues<char> Tabs = SearchValues.Create("\t");

    /// <summary>What separates those of a row with a line for each cell.</summary>
    internal static readonly SearchValues<char> Lines = SearchValues.Create(['\t', CellLines.CellEnd]);

    /// <summary>What separates the cells of a table in Markdown.</summary>
    internal static readonly SearchValues<char> Markdown = SearchValues.Create("|");

    /// <summary>Every character that may separate cells.</summary>
    internal static readonly SearchValues<char> Any = SearchValues.Create([.. BarCharacters, '\t', '|', CellLines.CellEnd]);

    private const string BarCharacters = "│┃║├┤┣┫┝┥┠┨╠╣╟╢╞╡";

    // The characters of which tables are drawn; those behind them go slantwise, as in cells that are struck through.
    private const char FirstLine = '\u2500';
    private const char LastLine = '\u2570';

    private static readonly SearchValues<char> RuleOfMarkdown = SearchValues.Create("|-: \t");
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~<&\\");

    /// <summary>Adds the cells of a line from <paramref name="start"/> to <paramref name="end"/>.</summary>
    internal static void Scan(ReadOnlySpan<char> text, int index, int start, int end, SearchValues<char> separators, GridKind grid, ref PooledList<Token> tokens)
    {
        bool tabs = separators == Tabs || separators == Lines;
        while (start <= end)
        {
            if (tabs && start < end && char.IsAsciiDigit(text[start]) && (start + 1 == end || text[start + 1] is '\t' or CellLines.CellEnd))
            {
                // One digit: most cells of most reports.
                tokens.Add(new(start, 1, index, CellText.Of(text[start] - '0'), grid));
                start += 2;
                continue;
            }

            int cellEnd = tabs && NextTab(text, start, end) is int near and >= 0 ? near
                : text[start..end].IndexOfAny(separators) is int length and >= 0 ? start + length
                : end;
            int from = start;
            int to = cellEnd;
            while (from < to && TextLines.IsSpace(text[from]))
            {
                from++;
            }

            bool faint = to > from && text[to - 1] == DocumentBlocks.Faint;
            to -= faint ? 1 : 0;
            while (to > from && TextLines.IsSpace(text[to - 1]))
            {
                to--;
            }

            if (separators == Markdown && from < to && text[from..to].IndexOfAny(Marks) >= 0)
            {
                (from, to) = Unmarked(text, from, to);
            }

            if (separators == Bars && text[from..to].IndexOfAnyInRange(FirstLine, LastLine) is int line and >= 0)
            {
                // The line between two rows, where a merged cell to the left goes on.
                to = from + text.Slice(from, line).TrimEnd().Length;
                if (to == from)
                {
                    start = cellEnd + 1;
                    continue;
                }
            }

            CellText cell = from == to ? CellText.Blank
                : text[from] == DocumentBlocks.Covered ? new(TokenKind.Covered, 0, false, false)
                : separators == Markdown ? OfMarkdown(text[from..to])
                : CellText.OfCell(text[from..to]);
            tokens.Add(new(from, to - from, index, faint ? cell with { Faint = true } : cell, grid));
            start = cellEnd + 1;
        }
    }

    // A tab a few characters on, or the end; -1 where neither is near. Most cells are a digit or two, for which a search does not pay.
    private static int NextTab(ReadOnlySpan<char> text, int start, int end)
    {
        const int Few = 4;
        for (int i = start; i < start + Few; i++)
        {
            if (i == end || text[i] is '\t' or CellLines.CellEnd)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where on its line the cell of a token begins in a drawn table; -1 where the table is not drawn.</summary>
    internal static int PlaceOfBar(ReadOnlySpan<char> text, in Token token)
    {
        ReadOnlySpan<char> before = TextWidth.Before(text, token);
        int bar = before.LastIndexOfAny(Bars);
        return bar < 0 ? -1 : TextWidth.Of(before[..bar]);
    }

    /// <summary>Whether a line shows nothing but lines of a table, drawn or in Markdown ("---|:--:", or "---" alone).</summary>
    internal static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line[0] == '|' || line.StartsWith("--") || line.StartsWith(":-"))
        {
            return line.IndexOfAnyExcept(RuleOfMarkdown) < 0 && (line.IndexOfAny('|', '\t') >= 0 || line.StartsWith("---"));
        }

        if (line[0] is < FirstLine or > LastLine)
        {
            return false;
        }

        foreach (char c in line)
        {
            if (c is < FirstLine or > LastLine && !TextLines.IsSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    // What a cell of a Markdown table says; a tag for the end of a line between its digits leaves it open whether they are one number.
    private static CellText OfMarkdown(ReadOnlySpan<char> cell)
    {
        const string Break = "<br";
        if (cell.Length > NumberText.Longest || LabelText.Count(cell) > 0 || cell.IndexOf(Break, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return CellText.OfCell(cell);
        }

        Span<char> broken = stackalloc char[NumberText.Longest];
        int length = 0;
        for (int at = cell.IndexOf(Break, StringComparison.OrdinalIgnoreCase); at >= 0; at = cell.IndexOf(Break, StringComparison.OrdinalIgnoreCase))
        {
            cell[..at].CopyTo(broken[length..]);
            length += at;
            broken[length++] = DocumentBlocks.Broken;
            int close = cell[at..].IndexOf('>');
            cell = close < 0 ? [] : cell[(at + close + 1)..];
        }

        cell.CopyTo(broken[length..]);
        return CellText.OfCell(broken[..(length + cell.Length)]);
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
