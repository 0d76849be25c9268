namespace OpenGovReport.Reading;

/// <summary>Where the six sections of a report begin, as indices into its lines.</summary>
internal ref struct Outline
{
    internal const int Sections = 6;

    /// <summary>For each section the index of its heading's line; -1 where there is none.</summary>
    internal readonly Span<int> Heading;

    /// <summary>For each section whether its heading has the section's own number.</summary>
    internal readonly Span<bool> Numbered;

    /// <summary>The line at which another report begins, or the number of lines.</summary>
    internal int End;

    internal Outline(Span<int> heading, Span<bool> numbered)
    {
        Heading = heading;
        Numbered = numbered;
        Heading.Fill(-1);
        Numbered.Clear();
    }

    /// <summary>The titles of the sections in the 2021 form.</summary>
    internal static ReadOnlySpan<string> Titles => TitleArray;

    private static readonly string[] TitleArray =
    [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ];

    /// <summary>The line after the heading of a section, and the line at which the next section begins.</summary>
    internal readonly (int From, int To) Body(int section)
    {
        if (Heading[section] < 0)
        {
            return (0, 0);
        }

        int to = End;
        for (int next = section + 1; next < Sections; next++)
        {
            if (Heading[next] >= 0)
            {
                to = Heading[next];
                break;
            }
        }

        return (Heading[section] + 1, to);
    }

    /// <summary>The first heading found, or the number of lines.</summary>
    internal readonly int First
    {
        get
        {
            foreach (int heading in Heading)
            {
                if (heading >= 0)
                {
                    return heading;
                }
            }

            return End;
        }
    }

    internal void Find(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        End = lines.Length;
        int last = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            int section = SectionOf(text[lines[i].Start..lines[i].End], out bool numbered);
            if (section < 0)
            {
                continue;
            }

            if (section > last)
            {
                Heading[section] = i;
                Numbered[section] = numbered;
                last = section;
            }
            else if (section == 0 && numbered)
            {
                if (IsContents(lines, last, i))
                {
                    // A table of contents names the sections too; the report begins after it.
                    Heading.Fill(-1);
                    Heading[0] = i;
                    last = 0;
                }
                else if (last >= 3)
                {
                    End = i;
                    break;
                }
            }
            else if (numbered && !Numbered[section] && section == last)
            {
                // An unnumbered line with the words of a heading gives way to the heading itself.
                Heading[section] = i;
                Numbered[section] = true;
            }
        }
    }

    // In a table of contents the headings follow each other line by line.
    private readonly bool IsContents(ReadOnlySpan<TextLine> lines, int last, int line) => last > 0 && line - Heading[0] <= Sections + 3 && lines.Length > line + Sections;

    /// <summary>The section (from 0) that a line is the heading of; -1 for none.</summary>
    private static int SectionOf(ReadOnlySpan<char> line, out bool numbered)
    {
        numbered = false;
        const int LongestHeading = 48;
        if (line.Length is < 4 or > LongestHeading || line.Contains('\t') || line.Contains('。'))
        {
            return -1;
        }

        int number = NumberOf(line, out int skip);
        if (number < 0 && skip > 0)
        {
            return -1;
        }

        // Most lines of a flattened table or a wrapped narrative begin with none of these and end here.
        if (number < 0 && line[0] is not ('、' or '总' or '主' or '行' or '收' or '政' or '因' or '存' or '其' or '#' or '*' or '【'))
        {
            return -1;
        }

        Span<char> kept = stackalloc char[LongestHeading];
        ReadOnlySpan<char> words = kept[..LabelText.Keep(line[skip..], kept)];
        int section = Words(words, number);
        if (section < 0 || line[^1] is '、' or '，' or '；')
        {
            return -1;
        }

        numbered = number == section;
        return section;
    }

    // The number before a heading: 一、 第一部分 1. (from 0), and how many characters it takes. A number in brackets belongs to a
    // part within a section: -1 with a length.
    private static int NumberOf(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        while (length < line.Length && (line[length] is '#' or '*' or '【' || TextLines.IsSpace(line[length])))
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
            length = start + 1;
            return -1;
        }

        bool ordinal = rest[0] == '第';
        int digit = ordinal ? 1 : 0;
        int number = "一二三四五六七八九".IndexOf(rest[digit]);
        if (number < 0)
        {
            number = "123456789".IndexOf(rest[digit]);
        }

        if (number < 0)
        {
            number = "１２３４５６７８９".IndexOf(rest[digit]);
        }

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

    private static int Words(ReadOnlySpan<char> words, int number)
    {
        bool Has(ReadOnlySpan<char> text, string part) => text.IndexOf(part) >= 0;
        if (words.Length > 36)
        {
            return -1;
        }

        if (Has(words, "复议") && Has(words, "诉讼"))
        {
            return number == 3 || (Has(words, "情况") && Has(words, "信息公开")) ? 3 : -1;
        }

        if ((Has(words, "收到和处理") || Has(words, "收到及处理")) && Has(words, "申请") && words.IndexOf("主动公开") < 0)
        {
            return 2;
        }

        if (number == 2 && Has(words, "申请") && Has(words, "公开"))
        {
            return 2;
        }

        if ((Has(words, "主动公开政府信息") && words.Length <= 16) || (number == 1 && Has(words, "主动公开")))
        {
            return 1;
        }

        if ((words.EndsWith("总体情况") && words.Length <= 14) || (number == 0 && (words.StartsWith("总体") || words is "概述" or "基本情况" or "概况")))
        {
            return 0;
        }

        if (Has(words, "问题") && words.Length <= 28 && (Has(words, "改进") || number == 4))
        {
            return number == 4 || words.StartsWith("存在") || words.StartsWith("政府信息公开") ? 4 : -1;
        }

        if ((Has(words, "报告") || number == 5) && words.Length <= 20 && words.StartsWith("其他") && (Has(words, "事项") || number == 5))
        {
            return 5;
        }

        return number == 5 && (Has(words, "报告的其他事项") || Has(words, "其他事项")) ? 5 : -1;
    }
}
