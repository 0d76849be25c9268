namespace OpenGovReport.Reading;

/// <summary>Tells whether a line is the heading of one of the six sections, by its number and its words.</summary>
internal static class SectionTitle
{
    /// <summary>The fewest characters that a heading has.</summary>
    internal const int Shortest = 4;

    /// <summary>The most characters that a heading has.</summary>
    internal const int Longest = 48;

    private static readonly string[] Names = ["总体情况", "主动公开政府信息", "收到和处理", "诉讼", "主要问题", "其他需要报告"];

    /// <summary>Whether a line ends as a whole heading does.</summary>
    internal static bool Ends(ReadOnlySpan<char> line) =>
        line[^1] is '况' or '施' or '项' or '告' or '】' or '*' or '）' or ')';

    /// <summary>Whether a line is the heading of a section.</summary>
    internal static bool IsHeading(ReadOnlySpan<char> line) => SectionOf(line.Trim(), out _) >= 0;

    /// <summary>The section (from 0) that a line is the heading of; -1 for none.</summary>
    internal static int SectionOf(ReadOnlySpan<char> line, out bool numbered)
    {
        // Places in a text don't overflow.
        unchecked
        {
            numbered = false;
            if (line.Length is < Shortest or > Longest)
            {
                return -1;
            }

            int number = NumberOf(line, out int skip);
            if (number < 0 && skip > 0)
            {
                return -1;
            }

            bool bracketed = number >= Bracketed;
            number -= bracketed ? Bracketed : 0;

            // Most lines of a flattened table or a wrapped narrative begin with none of these and end here.
            if (number < 0 && line[0] is not ('、' or '.' or '．' or '：' or ':' or '总' or '主' or '行' or '收' or '政' or '因' or '存' or '其' or '#' or '=' or '*' or '【'))
            {
                return -1;
            }

            // Without a number only the whole title is a heading; a sentence that names the section goes on.
            if ((number < 0 || bracketed ? !Ends(line) : line[^1] is '、' or '，' or '；') || line.Contains('\t') || line.Contains('。'))
            {
                return -1;
            }

            Span<char> kept = stackalloc char[Longest];
            ReadOnlySpan<char> words = kept[..LabelText.Keep(line[skip..], kept)];
            int section = Words(words, number);
            if (section < 0)
            {
                return -1;
            }

            // （一） numbers the parts of a section, and in some reports the sections; then the number must be right.
            numbered = number == section && !bracketed;
            return bracketed && number != section ? -1 : section;
        }
    }

    /// <summary>The number (from 0) that a line begins with like the heading of a section; -1 for none, and for one in brackets.</summary>
    /// <param name="line">The line.</param>
    /// <param name="spelt">Whether it is 一、 or 第一部分, not 1.</param>
    internal static int NumberAt(ReadOnlySpan<char> line, out bool spelt)
    {
        int number = NumberOf(line, out int length);
        spelt = number >= 0 && line[..length].IndexOfAnyInRange('0', '9') < 0 && line[..length].IndexOfAnyInRange('０', '９') < 0;
        return number >= Bracketed ? -1 : number;
    }

    private const int Bracketed = 100;

    // The number before a heading: 一、 第一部分 1. (from 0), and how many characters it takes. A number in brackets
    // comes back with Bracketed added.
    private static int NumberOf(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        while (length < line.Length && (line[length] is '#' or '=' or '*' or '【' || TextLines.IsSpace(line[length])))
        {
            length++;
        }

        int start = length;
        ReadOnlySpan<char> rest = line[start..];
        if (rest.Length < 3)
        {
            length = 0;
            return -1;
        }

        if (rest[0] is '（' or '(')
        {
            int bracketed = ChineseNumber.PlainDigitOf(rest[1]) - 1;
            length = start + 3;
            return bracketed is >= 0 and < Outline.Sections && rest[2] is '）' or ')' ? Bracketed + bracketed : -1;
        }

        bool ordinal = rest[0] == '第';
        int digit = ordinal ? 1 : 0;
        int number = rest[digit] switch
        {
            >= '1' and <= '9' => rest[digit] - '1',
            >= '１' and <= '９' => rest[digit] - '１',
            _ => ChineseNumber.PlainDigitOf(rest[digit]) - 1,
        };
        if (number < 0)
        {
            // Also "、政府信息公开行政复议…", where the number is lost and the separator is left.
            length = 0;
            return -1;
        }

        int after = digit + 1;
        if (ordinal && rest[after..].StartsWith("部分"))
        {
            length = start + after + 2;
            return number;
        }

        while (after < rest.Length && TextLines.IsSpace(rest[after]))
        {
            after++;
        }

        if (!ordinal && after < rest.Length && rest[after] is '、' or '.' or '．' or ',' or '，' or '：' or ':')
        {
            length = start + after + 1;
            return number;
        }

        length = 0;
        return -1;
    }

    private static bool Has(ReadOnlySpan<char> text, string part) => text.IndexOf(part) >= 0;

    // A line that names several sections is a sentence about the report.
    private static int Words(ReadOnlySpan<char> words, int number)
    {
        int section = words.Length > 36 ? -1 : NamedBy(words, number);
        int named = 0;
        foreach (string name in section < 0 ? [] : Names)
        {
            named += Has(words, name) ? 1 : 0;
        }

        return named > 1 ? -1 : section;
    }

    private static int NamedBy(ReadOnlySpan<char> words, int number)
    {
        if (Has(words, "诉讼") && Has(words, "复议"))
        {
            return number == 3 || (Has(words, "情况") && Has(words, "信息公开")) ? 3 : -1;
        }

        bool requests = Has(words, "申请");
        if (requests && (Has(words, "收到和处理") || Has(words, "收到及处理")) && !Has(words, "主动公开"))
        {
            return 2;
        }

        if (number == 2 && requests && Has(words, "公开"))
        {
            return 2;
        }

        if ((words.Length <= 16 && Has(words, "主动公开政府信息")) || (number == 1 && Has(words, "主动公开")))
        {
            return 1;
        }

        if ((words.EndsWith("总体情况") && words.Length <= 14) || (number == 0 && (words.StartsWith("总体") || words is "概述" or "基本情况" or "概况")))
        {
            return 0;
        }

        if (words.Length <= 28 && Has(words, "问题") && (number == 4 || Has(words, "改进")))
        {
            return number == 4 || words.StartsWith("存在") || words.StartsWith("政府信息公开") ? 4 : -1;
        }

        if (words.Length <= 20 && words.StartsWith("其他") && (number == 5 || (Has(words, "报告") && Has(words, "事项"))))
        {
            return 5;
        }

        return number == 5 && (Has(words, "报告的其他事项") || Has(words, "其他事项")) ? 5 : -1;
    }
}
