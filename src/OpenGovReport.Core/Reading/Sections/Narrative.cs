using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>
/// Puts the lines of a narrative together to paragraphs. A PDF wraps every paragraph into lines, and every source tears
/// paragraphs at page breaks, so a line that does not end a sentence goes on in the next.
/// </summary>
internal static class Narrative
{
    private static readonly string[] Organs =
    [
        "局", "委", "厅", "府", "办", "处", "院", "站", "所", "中心", "会", "社", "馆", "部", "校", "镇", "乡", "街道", "学",
        "队", "区", "行", "室", "团", "场", "库", "县", "市", "省", "州", "旗", "盟", "厂", "关", "组", "司", "署", "庭",
    ];

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("。，、；：:,;《》>");

    /// <summary>The paragraphs of a range of lines, separated by line feeds.</summary>
    internal static string Text(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, MarkedText section, NarrativeMarks marks)
    {
        PooledList<char> joined = new(4096);
        Join(text, lines, ref joined, marks);
        marks.Place(section, 0, 0, joined.Count);
        string result = joined.Count == 0 ? "" : joined.Items.ToString();
        joined.Dispose();
        return result;
    }

    /// <summary>The overview: an introduction and the parts with a heading. The first kind of number met is that of the parts; other kinds number points within a part.</summary>
    internal static Overview Overview(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, NarrativeMarks marks)
    {
        PooledList<char> joined = new(4096);
        Join(text, lines, ref joined, marks);
        ReadOnlySpan<char> rest = joined.Items;
        NumberStyle style = NumberStyle.None;
        string introduction = "";
        List<OverviewPart> parts = [];
        int partStart = 0;
        bool any = false;
        for (int at = 0; at <= rest.Length;)
        {
            int end = rest[at..].IndexOf('\n');
            end = end < 0 ? rest.Length : at + end;
            NumberStyle found = IsOrdinalPoint(rest[at..end]) ? NumberStyle.Ordinal : StyleOf(rest[at..end]);
            if (found != NumberStyle.None && (style == NumberStyle.None || found == style))
            {
                style = found;
                Close(rest, partStart, Math.Max(partStart, at - 1));
                partStart = at;
                any = true;
            }

            at = end + 1;
        }

        Close(rest, partStart, rest.Length);
        joined.Dispose();
        return new Overview { Introduction = introduction, Parts = [.. parts] };

        void Close(ReadOnlySpan<char> all, int from, int to)
        {
            if (!any)
            {
                introduction = all[from..to].ToString();
                marks.Place(MarkedText.OverviewIntroduction, 0, from, to);
                return;
            }

            (int heading, int body) = SplitPart(all[from..to]);
            marks.Place(MarkedText.OverviewPartHeading, parts.Count, from, from + heading);
            marks.Place(MarkedText.OverviewPartText, parts.Count, from + body, to);
            parts.Add(new OverviewPart(all.Slice(from, heading).ToString(), all[(from + body)..to].ToString()));
        }
    }

    /// <summary>Whether a line can be the name of a public body.</summary>
    internal static bool LooksLikeOrgan(string line)
    {
        if (line.Length is < 3 or > 40 || line.AsSpan().IndexOfAny(NotInNames) >= 0)
        {
            return false;
        }

        foreach (string organ in Organs)
        {
            if (line.EndsWith(organ, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return line.EndsWith('）') && line.Contains('局', StringComparison.Ordinal);
    }

    /// <summary>The text without white space.</summary>
    internal static string Compact(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (!TextLines.IsSpace(c))
            {
                kept[length++] = c;
            }
        }

        return new string(kept[..length]);
    }

    private static void Join(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ref PooledList<char> joined, NarrativeMarks marks)
    {
        marks.Begin(lines.Length);
        int width = WrapWidth(lines);
        bool indented = IsIndented(lines);
        int lost = LostFirstPoint(text, lines);
        bool open = false;
        for (int i = 0; i < lines.Length; i++)
        {
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            if (marks.IsRunningHeader(line))
            {
                continue;
            }

            NumberStyle style = StyleOf(line);
            if (joined.Count > 0)
            {
                // Where the first line of each paragraph is indented, an indent begins one. Paragraphs of a document are, unless each is a line of a printed page.
                bool parted = i == lost || (width == 0 && marks.AreParagraphs(lines[i - 1], lines[i])) || (indented && Indent(lines[i]) > 0 && EndsSentence(joined[joined.Count - 1]));
                if (!open || parted || style != NumberStyle.None)
                {
                    joined.Add('\n');
                }
                else if (IsLatin(joined[joined.Count - 1]) && IsLatin(line[0]))
                {
                    joined.Add(' ');
                }
            }

            marks.Add(joined.Count, text, lines[i]);
            joined.AddRange(line);

            bool heading = style != NumberStyle.None && line.Length <= 40 && !line.Contains('。') && (width == 0 || line.Length * 4 < width * 3);

            // A sentence that ends at the end of a full line rather goes on: paragraphs have more sentences than ends.
            bool full = width > 0 && line.Length >= width - 2;
            open = !heading && (full || !EndsSentence(line[^1]));
        }
    }

    private static int Indent(TextLine line) => line.Start - line.RawStart;

    // Whether some lines are indented and others are not.
    private static bool IsIndented(ReadOnlySpan<TextLine> lines)
    {
        int indents = 0;
        foreach (TextLine line in lines)
        {
            indents += Indent(line) > 0 ? 1 : 0;
        }

        return indents > 0 && indents < lines.Length;
    }

    // The line of a "一是" that lost its number: "是…", and after it "二是". -1 for none.
    private static int LostFirstPoint(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        int lost = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            if (line[0] == '是')
            {
                lost = i;
            }
            else if (IsOrdinalPoint(line))
            {
                return line[0] == '二' ? lost : -1;
            }
        }

        return -1;
    }

    // The length of a full line where a program wrapped the paragraphs; 0 where lines are whole paragraphs.
    private static int WrapWidth(ReadOnlySpan<TextLine> lines)
    {
        const int Narrowest = 16;
        const int Widest = 80;
        int longest = 0;
        foreach (TextLine line in lines)
        {
            longest = Math.Max(longest, line.Length);
        }

        int full = 0;
        foreach (TextLine line in lines)
        {
            full += line.Length * 5 >= longest * 4 ? 1 : 0;
        }

        return lines.Length >= 4 && longest is >= Narrowest and <= Widest && full * 2 >= lines.Length ? longest : 0;
    }

    private static bool EndsSentence(char c) => c is '。' or '！' or '？' or '!' or '?' or '；' or ';' or '：' or ':' or '”' or '》' or '…';

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    // How long the heading of a part is, and where its text begins.
    private static (int Heading, int Text) SplitPart(ReadOnlySpan<char> part)
    {
        int lineEnd = part.IndexOf('\n');
        ReadOnlySpan<char> first = lineEnd < 0 ? part : part[..lineEnd];
        int stop = first.IndexOfAny('。', '：', ':');
        const int LongestHeading = 40;
        if (stop >= 0 && stop < LongestHeading)
        {
            return (stop, part.Length - part[(stop + 1)..].TrimStart("\n ").Length);
        }

        return stop < 0 && first.Length <= LongestHeading ? (first.Length, lineEnd < 0 ? part.Length : lineEnd + 1) : (0, 0);
    }

    // "一是", "二是" at the beginning of a paragraph.
    private static bool IsOrdinalPoint(ReadOnlySpan<char> line) => line.Length > 2 && line[1] == '是' && ChineseNumber.PlainDigitOf(line[0]) > 0;

    private static NumberStyle StyleOf(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return NumberStyle.None;
        }

        if (line[0] is '（' or '(')
        {
            int close = line[..Math.Min(line.Length, 5)].IndexOfAny('）', ')');
            return close > 1 && IsNumeral(line[1]) ? (char.IsAsciiDigit(line[1]) ? NumberStyle.BracketedDigit : NumberStyle.Bracketed) : NumberStyle.None;
        }

        int length = 0;
        bool digits = char.IsAsciiDigit(line[0]);
        while (length < 2 && IsNumeral(line[length]) && char.IsAsciiDigit(line[length]) == digits)
        {
            length++;
        }

        if (length == 0)
        {
            return NumberStyle.None;
        }

        bool decimals = length + 1 < line.Length && char.IsAsciiDigit(line[length + 1]);
        return line[length] is '、' || (digits && line[length] is '.' or '．' && !decimals) ? (digits ? NumberStyle.Digit : NumberStyle.Plain) : NumberStyle.None;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c == '十' || ChineseNumber.PlainDigitOf(c) > 0;

    private enum NumberStyle
    {
        None,
        Plain,
        Bracketed,
        Digit,
        BracketedDigit,
        Ordinal,
    }
}
