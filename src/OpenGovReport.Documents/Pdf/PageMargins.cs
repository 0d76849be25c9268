using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Blanks what stands in the margins of the pages of a text: lines that all pages have, and what a browser prints there: above the time and the title of the page,
/// below its address and the number of the sheet of paper ("https://… 2/5"). They may be drawn before the page or after it. What a browser prints counts only where
/// every page has the address and its own number at one of its ends; a report may name an address as well.
/// </summary>
internal static partial class PageMargins
{
    // How many lines from either end of a page the margins take.
    private const int Margin = 3;

    /// <summary>The same text, as long as before, without some lines that <see cref="RunningLines"/> has found.</summary>
    internal static string BlankRunning(string text, HashSet<string> keys)
    {
        if (keys.Count == 0)
        {
            return text;
        }

        char[] blanked = text.ToCharArray();
        foreach (Range page in Pages(text))
        {
            List<Range> lines = Lines(text, page);
            for (int i = 0; i < lines.Count; i++)
            {
                if ((i < Margin || i >= lines.Count - Margin) && keys.Contains(RunningLines.Key(text.AsSpan(lines[i]))))
                {
                    blanked.AsSpan(lines[i]).Fill(' ');
                }
            }
        }

        return new string(blanked);
    }

    /// <summary>The same text, as long as before, without what a browser prints.</summary>
    internal static string BlankBrowsers(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            return text;
        }

        List<Range> pages = Pages(text);
        char[] blanked = text.ToCharArray();
        for (int page = 0; page < pages.Count; page++)
        {
            if (!BlankPage(text, pages[page], string.Create(CultureInfo.InvariantCulture, $"{page + 1}/{pages.Count}"), blanked))
            {
                return text;
            }
        }

        return new string(blanked);
    }

    // The pages that have a text: behind the last form feed there is none.
    private static List<Range> Pages(string text)
    {
        List<Range> pages = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\f', start);
            end = end < 0 ? text.Length : end;
            if (end < text.Length || !text.AsSpan(start).IsWhiteSpace())
            {
                pages.Add(start..end);
            }

            start = end + 1;
        }

        return pages;
    }

    // Whether the page has an address with its number.
    private static bool BlankPage(string text, Range page, string number, char[] blanked)
    {
        List<Range> lines = Lines(text, page);
        bool numbered = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if ((i < Margin || i >= lines.Count - Margin) && IsAddress(text.AsSpan(lines[i]).Trim(), number))
            {
                numbered = true;
                BlankLine(lines[i]);
                if (i > 0 && Time().IsMatch(text.AsSpan(lines[i - 1]).Trim()))
                {
                    BlankLine(lines[i - 1]);
                }
            }
        }

        if (numbered && Time().IsMatch(text.AsSpan(lines[0]).Trim()))
        {
            BlankLine(lines[0]);
        }

        return numbered;

        void BlankLine(Range line) => blanked.AsSpan(line).Fill(' ');
    }

    // The lines of a page that have a text.
    private static List<Range> Lines(string text, Range page)
    {
        List<Range> lines = [];
        for (int start = page.Start.Value; start < page.End.Value;)
        {
            int end = text.IndexOf('\n', start, page.End.Value - start);
            end = end < 0 ? page.End.Value : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(start..end);
            }

            start = end + 1;
        }

        return lines;
    }

    private static bool IsAddress(ReadOnlySpan<char> line, string number) =>
        Address().IsMatch(line) && line.EndsWith(number, StringComparison.Ordinal) && line[^(number.Length + 1)] == ' ';

    [GeneratedRegex("^(?:https?|file)://", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "2024/1/20 11:51 …", "1/20/24, 11:51 AM …"
    [GeneratedRegex(@"^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4},?\s+(?:上午|下午)?[0-9]{1,2}:[0-9]{2}(?![0-9:])", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
