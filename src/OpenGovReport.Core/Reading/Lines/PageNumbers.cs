using System.Buffers;
using System.Globalization;

namespace OpenGovReport.Reading;

/// <summary>
/// Leaves out the lines that are only a page number, wherever they stand: between the rows of a table one would be a number too
/// many, and in a narrative it would tear a sentence.
/// </summary>
internal static class PageNumbers
{
    private static readonly SearchValues<char> InEnglish = SearchValues.Create("ofOF/ \u00A00123456789");
    private static readonly SearchValues<char> InDate = SearchValues.Create("/0123456789");
    private static readonly SearchValues<char> InSpeltOut = SearchValues.Create("第共页/／,， \u00A0\u30000123456789");

    internal static void Remove(ReadOnlySpan<char> text, ref PooledList<TextLine> lines)
    {
        // Places in a text don't overflow.
        unchecked
        {
            bool paged = text.Contains('\f');
            (int? top, int? bottom, int? year) = paged ? Numbering(text, lines.Items) : default;
            int kept = 0;
            int page = 1;
            int? pages = text.ContainsAny('/', '／') ? Pages(text, lines.Items) : null;
            int moved = bottom is int first ? Moved(text, lines.Items, 0, first + 1) : -1;
            bool pageBegins = false;
            Span<TextLine> all = lines.Items;
            for (int i = 0; i < all.Length; i++)
            {
                ref readonly TextLine line = ref all[i];
                pageBegins |= line.BeginsPage;
                if (line.BeginsPage)
                {
                    page++;
                    moved = bottom is int offset ? Moved(text, all, i, offset + page) : -1;
                }

                ReadOnlySpan<char> content = text[line.Start..line.End];
                if (i == moved || IsMarked(content) || IsFooter(content) || (line.BeginsPage && IsHead(content)) || (pages is int last && TryNumberOf(content, out _, out int count) && count == last) || (line.BeginsPage && year is not null && TryYear(content) == year) || (paged && IsBare(content, page, line.BeginsPage ? top : null, EndsPage(all, i) ? bottom : null))
                    || (IsBetweenGrids(all, kept, i) && TryNumber(content, out int _)))
                {
                    continue;
                }

                if (pageBegins && !line.BeginsPage)
                {
                    all[kept] = line with { BeginsPage = true };
                }
                else if (kept < i)
                {
                    all[kept] = line;
                }

                kept++;
                pageBegins = false;
            }

            lines.Shorten(kept);
        }
    }

    // "- 3 -", "— 3 —", "第 3 页", "第 3 页 共 9 页", "Page 3 of 9"; "\- 3 -" in Markdown. A dash on one side only may be a value.
    private static bool IsMarked(ReadOnlySpan<char> line)
    {
        // Most lines begin with a digit or as labels do, and end here.
        if (char.IsAsciiDigit(line[0]) || (LabelText.IsChinese(line[0]) && line[0] != '第'))
        {
            return false;
        }

        line = line.TrimStart('\\');
        if (line.Length is < 3 or > 24 || char.IsAsciiDigit(line[0]))
        {
            return false;
        }

        if (line[0] is 'P' or 'p')
        {
            // "Page 3", "Page 3 of 9".
            return line.StartsWith("Page", StringComparison.OrdinalIgnoreCase) && line[4..].IndexOfAnyInRange('0', '9') >= 0 && line[4..].IndexOfAnyExcept(InEnglish) < 0;
        }

        if (line[0] == '第')
        {
            return line.Contains('页') && line.IndexOfAnyInRange('0', '9') > 0 && line.IndexOfAnyExcept(InSpeltOut) < 0;
        }

        if (line[0] is not ('-' or '－' or '—' or '–' or '―' or '─' or '·' or '•' or '~') || char.IsAsciiDigit(line[^1]))
        {
            return false;
        }

        ReadOnlySpan<char> bare = line.Trim("-－—–―─·•~ \u00A0\u3000");
        return bare.Length is > 0 and <= 4 && bare.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // What a browser prints below each page: its address, and "3/9".
    private static bool IsFooter(ReadOnlySpan<char> line) =>
        line[0] == 'h' && line.StartsWith("http") && line.LastIndexOf(' ') is int space and > 0 && !line.Contains('\t') && line[..space].TrimEnd().IndexOf(' ') < 0 && TryNumberOf(line[(space + 1)..], out _, out _);

    // What a browser prints above each page: "2023/1/30 15:42" and the title.
    private static bool IsHead(ReadOnlySpan<char> line)
    {
        int space = line.IndexOf(' ');
        if (space < 8 || line[..space].Count('/') != 2 || line[..space].IndexOfAnyExcept(InDate) >= 0)
        {
            return false;
        }

        ReadOnlySpan<char> time = line[space..].TrimStart();
        return time.IndexOf(':') is 1 or 2 or 3 or 4 && time.TrimStart("上下午").IndexOfAnyExceptInRange('0', ':') is < 0 or > 3;
    }

    // Of how many pages lines like "1 / 4" count each, from the first to the last; null where none do.
    private static int? Pages(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        int next = 1, pages = 0;
        foreach (ref readonly TextLine line in lines)
        {
            if (TryNumberOf(text[line.Start..line.End], out int number, out int all) && (number == 1 || (number == next && all == pages)))
            {
                (next, pages) = (number + 1, all);
                if (number == all && all > 1)
                {
                    return all;
                }
            }
        }

        return null;
    }

    // "3/9", "3 / 9": the number of a page, and how many there are.
    private static bool TryNumberOf(ReadOnlySpan<char> line, out int number, out int all)
    {
        const int Longest = 9;
        (number, all) = (0, 0);
        if (line.Length is < 3 or > Longest || !char.IsAsciiDigit(line[0]))
        {
            return false;
        }

        int slash = line.IndexOfAny('/', '／');
        return slash > 0 && TryNumber(line[..slash].TrimEnd(), out number) && TryNumber(line[(slash + 1)..].TrimStart(), out all) && number <= all;
    }

    // Where tables have grids their numbers stand in cells; one alone between two parts of a table is that of the page between them.
    private static bool IsBetweenGrids(ReadOnlySpan<TextLine> lines, int kept, int index) =>
        lines[index].Grid == GridKind.None && kept > 0 && lines[kept - 1].Grid == GridKind.Exact && index + 1 < lines.Length && lines[index + 1].Grid == GridKind.Exact;

    private static bool IsBare(ReadOnlySpan<char> line, int page, int? top, int? bottom) =>
        (top ?? bottom) is not null && TryNumber(line, out int number) && (number - page == top || number - page == bottom);

    private static bool EndsPage(ReadOnlySpan<TextLine> lines, int index) => index + 1 == lines.Length || lines[index + 1].BeginsPage;

    // Where pages end with their numbers and one does not, the last number on it that is its own stands before a few words that were set lower or further to the right.
    private static int Moved(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int first, int number)
    {
        const int MostBehind = 4;
        int end = first;
        while (!EndsPage(lines, end))
        {
            end++;
        }

        for (int i = end; i >= Math.Max(first, end - MostBehind); i--)
        {
            ReadOnlySpan<char> content = text[lines[i].Start..lines[i].End];
            if (content.IndexOfAnyInRange('0', '9') >= 0)
            {
                return i < end && TryNumber(content, out int printed) && printed == number ? i : -1;
            }
        }

        return -1;
    }

    // A bare number beside a form feed is a page number where such numbers count the pages: the difference between number and page
    // is the same at two breaks, or none at the only one. A year is no number of the page's where two pages begin with it.
    private static (int? Top, int? Bottom, int? Year) Numbering(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        int page = 1;
        Votes top = default, bottom = default, year = default;
        for (int i = 0; i < lines.Length; i++)
        {
            page += lines[i].BeginsPage ? 1 : 0;
            bool ends = EndsPage(lines, i);
            if (lines[i].BeginsPage && TryYear(text[lines[i].Start..lines[i].End]) is int printed)
            {
                year.Add(printed);
            }

            if ((lines[i].BeginsPage || ends) && TryNumber(text[lines[i].Start..lines[i].End], out int number))
            {
                if (ends)
                {
                    bottom.Add(number - page);
                }
                else
                {
                    top.Add(number - page);
                }
            }
        }

        return (top.Winner, bottom.Winner, year.Winner);
    }

    private static int? TryYear(ReadOnlySpan<char> line) => line.Length == 4 && Dates.TryYear(line, out int year, out int length) && length == line.Length ? year : null;

    /// <summary>Whether a line is a number that may be that of a page: none is 0.</summary>
    internal static bool TryNumber(ReadOnlySpan<char> line, out int number)
    {
        number = 0;
        return line.Length <= 3 && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
    }

    // The most frequent of a few values, by the majority vote of Boyer and Moore.
    private struct Votes
    {
        private int _value;
        private int _lead;
        private int _count;

        internal readonly int? Winner => _lead > 1 || (_count == 1 && _value == 0) ? _value : null;

        internal void Add(int value)
        {
            _count++;
            if (_lead == 0)
            {
                _value = value;
            }

            _lead += value == _value ? 1 : -1;
        }
    }
}
