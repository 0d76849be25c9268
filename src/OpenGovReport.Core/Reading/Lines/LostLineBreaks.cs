using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>
/// Splits the lines of a text whose line breaks became spaces, as programs that collect web pages make it. The cells of a table stay together:
/// they are told apart by their spaces.
/// </summary>
internal static class LostLineBreaks
{
    // Three headings with what stands between them take more; few lines are as long.
    private const int ShortestLine = 400;

    // A sentence may name a section or two between spaces.
    private const int FewestHeadings = 3;

    private const int LongestSubheading = 32;

    private const int LongestNumber = 5;

    private const int NoSection = -1;

    private static readonly SearchValues<char> ChineseDigits = SearchValues.Create("一二三四五六七八九十");

    private static readonly SearchValues<char> WithinSentence = SearchValues.Create("，、《");

    private static readonly SearchValues<char> Punctuation = SearchValues.Create("。；：:");

    internal static void Restore(ReadOnlySpan<char> text, ref PooledList<TextLine> lines)
    {
        foreach (ref readonly TextLine line in lines.Items)
        {
            if (line.Length >= ShortestLine && line.Grid == GridKind.None && Headings(text, line) >= FewestHeadings)
            {
                RestoreAll(text, ref lines);
                return;
            }
        }
    }

    private static int Headings(ReadOnlySpan<char> text, in TextLine line)
    {
        int headings = 0;
        for (int position = line.Start; headings < FewestHeadings && NextWord(text, line.End, ref position, out int start);)
        {
            headings += SectionOf(text, line.End, start, ref position) >= 0 ? 1 : 0;
        }

        return headings;
    }

    private static void RestoreAll(ReadOnlySpan<char> text, ref PooledList<TextLine> lines)
    {
        PooledList<TextLine> restored = new(lines.Count + 64);
        foreach (TextLine line in lines.Items)
        {
            if (line.Length >= ShortestLine && line.Grid == GridKind.None)
            {
                Split(text, line, ref restored);
            }
            else
            {
                restored.Add(line);
            }
        }

        lines.Dispose();
        lines = restored;
    }

    private static void Split(ReadOnlySpan<char> text, TextLine line, ref PooledList<TextLine> to)
    {
        int begun = line.Start;
        int end = line.Start;
        int section = NoSection;
        bool afterHeading = false;
        for (int position = line.Start; NextWord(text, line.End, ref position, out int start); end = position)
        {
            int heading = SectionOf(text, line.End, start, ref position);
            if (start > begun && (heading >= 0 || afterHeading || BeginsParagraph(text, begun, end, text[start..position], section)))
            {
                to.Add(line.Part(begun, end) with { Grid = GridKind.Lost });
                begun = start;
            }

            afterHeading = heading >= 0 || (section is not (1 or 2 or 3) && IsSubheading(text[start..position]));
            section = heading >= 0 ? heading : section;
        }

        to.Add(line.Part(begun, line.End) with { Grid = GridKind.Lost });
    }

    // Whether a line ended between two words. Above the first section lines end anywhere but within a date or a sentence; in a narrative a
    // paragraph ends with a sentence, and a subheading begins one; beside a table there may be a sentence too.
    private static bool BeginsParagraph(ReadOnlySpan<char> text, int begun, int end, ReadOnlySpan<char> next, int section) => section switch
    {
        NoSection => text[end - 1] == '。' || (!IsInDate(text[begun..end], next) && text[begun..end].IndexOfAny(WithinSentence) < 0),
        1 or 2 or 3 => text[end - 1] is '。' or '：',
        _ => text[end - 1] is '。' or '；' or '！' or '”' or '：' || IsPoint(next),
    };

    // "2023 年", "2023 年 1 月", "2023年1月 20 日", "年 1", "2024-01-20 09:32". Only after 月 and one or two digits 日 ends a date: names of places begin
    // with it (日照, 日喀则), as some do with 月.
    private static bool IsInDate(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        if (!char.IsAsciiDigit(before[^1]))
        {
            return before[^1] is '年' or '月' && char.IsAsciiDigit(next[0]);
        }

        ReadOnlySpan<char> unit = before.TrimEnd("0123456789");
        int digits = before.Length - unit.Length;
        unit = unit.TrimEnd();
        return next[0] switch
        {
            '年' => digits is 2 or 4,
            '月' => digits <= 2 && unit is [.., '年'],
            '日' => digits <= 2 && unit is [.., '月'],
            _ => char.IsAsciiDigit(next[0]) && next.Contains(':'),
        };
    }

    // "（一）", "(十二)", "1、"
    private static bool IsPoint(ReadOnlySpan<char> text) => text is ['（' or '(', ..]
        ? text.IndexOfAny('）', ')') is 2 or 3 && ChineseDigits.Contains(text[1])
        : text is [>= '1' and <= '9', '、' or '.' or '．', char after, ..] && LabelText.IsChinese(after);

    private static bool IsSubheading(ReadOnlySpan<char> word) =>
        IsPoint(word) && word.Length is > 3 and <= LongestSubheading && word.IndexOfAny(Punctuation) < 0;

    // The section that a word is the heading of, or a word that is a number with the one after it: "一、 总体情况".
    private static int SectionOf(ReadOnlySpan<char> text, int lineEnd, int start, ref int position)
    {
        ReadOnlySpan<char> word = text[start..position];
        if (word.Length > SectionTitle.Longest)
        {
            return NoSection;
        }

        int section = SectionTitle.SectionOf(word, out _);
        int next = position;
        if (section >= 0 || word.Length > LongestNumber || char.IsDigit(word[^1]) || !NextWord(text, lineEnd, ref next, out _)
            || next - start > SectionTitle.Longest || SectionTitle.NumberAt(text[start..next], out _) < 0)
        {
            return section;
        }

        section = SectionTitle.SectionOf(text[start..next], out _);
        position = section >= 0 ? next : position;
        return section;
    }

    private static bool NextWord(ReadOnlySpan<char> text, int lineEnd, ref int position, out int start)
    {
        while (position < lineEnd && TextLines.IsSpace(text[position]))
        {
            position++;
        }

        start = position;
        while (position < lineEnd && !TextLines.IsSpace(text[position]))
        {
            position++;
        }

        return position > start;
    }
}
