namespace OpenGovReport.Reading;

/// <summary>Where the six sections of a report begin, as indices into its lines.</summary>
internal ref struct Outline
{
    internal const int Sections = 6;

    /// <summary>For each section the index of its heading's line; -1 where there is none.</summary>
    internal readonly Span<int> Heading;

    /// <summary>For each section how many lines its heading takes.</summary>
    internal readonly Span<int> Height;

    /// <summary>For each section whether its heading has the section's own number.</summary>
    internal readonly Span<bool> Numbered;

    /// <summary>The line at which another report begins, or the number of lines.</summary>
    internal int End;

    internal Outline(Span<int> heading, Span<int> height, Span<bool> numbered)
    {
        Heading = heading;
        Height = height;
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

    private static readonly string[] Names = ["总体情况", "主动公开政府信息", "收到和处理", "诉讼", "主要问题", "其他需要报告"];

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

        return (Math.Min(Heading[section] + Height[section], to), to);
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
        PooledList<Candidate> candidates = new(32);
        for (int i = 0; i < lines.Length; i++)
        {
            int height = 1;
            int section = SectionOf(text[lines[i].Start..lines[i].End], out bool numbered);
            if (i + 1 < lines.Length && lines[i + 1].Length <= LongestRest)
            {
                section = WithRest(text[lines[i].Start..lines[i].End], text[lines[i + 1].Start..lines[i + 1].End], section, ref numbered, ref height);
            }

            // A line within an enumeration is no heading, whatever it names.
            if (section < 0 || (!numbered && i > 0 && text[lines[i - 1].End - 1] is '、' or '，'))
            {
                continue;
            }

            if (section == 0 && BeginsAnother(candidates.Items, i))
            {
                End = TitleBefore(text, lines, candidates[candidates.Count - 1].Line + 1, i);
                break;
            }

            candidates.Add(new Candidate(i, section, numbered, height));
            if (candidates.Count == MostCandidates)
            {
                break;
            }
        }

        Choose(candidates.Items);
        candidates.Dispose();
    }

    /// <summary>Splits the lines that go on after a heading: "一、总体情况。2023年，我局…".</summary>
    internal static void SplitHeadings(ReadOnlySpan<char> text, ref PooledList<TextLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            ReadOnlySpan<char> content = text[line.Start..line.End];
            if (content.Length < 10 || content[1] != '、' || "一二三四五六".IndexOf(content[0]) < 0)
            {
                continue;
            }

            int stop = content[..Math.Min(content.Length, LongestHeading)].IndexOfAny("。：:");
            if (stop > 0 && stop + 1 < content.Length && SectionOf(content[..stop], out bool numbered) >= 0 && numbered)
            {
                lines[i] = line with { End = line.Start + stop };
                lines.Insert(i + 1, line with { Start = line.Start + stop + 1, BeginsPage = false });
            }
        }
    }

    private const int MostCandidates = 256;

    private const int LongestHeading = 48;

    private const int LongestRest = 14;

    private readonly record struct Candidate(int Line, int Section, bool Numbered, int Height);

    private static bool Ends(ReadOnlySpan<char> line) =>
        line[^1] is '况' or '施' or '项' or '告' or '】' or '*' or '）' or ')';

    // A heading wrapped into two lines: "五、存在的主要问题及改" / "进情况".
    private static int WithRest(ReadOnlySpan<char> line, ReadOnlySpan<char> rest, int section, ref bool numbered, ref int height)
    {
        bool whole = Ends(line);
        bool ends = rest.EndsWith("况") || rest.EndsWith("措施") || rest.EndsWith("施") || rest.EndsWith("事项") || rest.EndsWith("项");
        if (whole || !ends || line.Length is < 8 or > LongestHeading || line.Length + rest.Length > LongestHeading)
        {
            return section;
        }

        Span<char> both = stackalloc char[line.Length + rest.Length];
        line.CopyTo(both);
        rest.CopyTo(both[line.Length..]);
        int joined = SectionOf(both, out bool joinedNumbered);
        if (joined < 0 || (section >= 0 && joined != section))
        {
            return section;
        }

        numbered = joinedNumbered;
        height = 2;
        return joined;
    }

    // "总体情况" again, after the later sections of a report and their bodies, begins another report. After a table of contents, in
    // which the headings follow line by line, it begins the first.
    private static bool BeginsAnother(ReadOnlySpan<Candidate> before, int line)
    {
        bool later = false;
        bool body = false;
        for (int i = 0; i < before.Length; i++)
        {
            later |= before[i].Section >= 3;
            int next = i + 1 < before.Length ? before[i + 1].Line : line;
            body |= before[i].Section is 1 or 2 && next - before[i].Line > 3;
        }

        return later && body;
    }

    // Another report begins with its title, some lines above its first section, and the name above the title.
    private static int TitleBefore(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int from, int section)
    {
        const int Furthest = 15;
        for (int i = section - 1; i >= from && i >= section - Furthest; i--)
        {
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            if (line.Length <= 60 && line.IndexOf("年度报告") >= 0 && !line.Contains('。') && !line.Contains('《'))
            {
                bool named = i - 1 >= from && Narrative.LooksLikeOrgan(Narrative.Compact(text[lines[i - 1].Start..lines[i - 1].End]));
                return named ? i - 1 : i;
            }
        }

        return section;
    }

    // Narratives and tables of contents name the sections too. The headings are the chain of candidates in the order of the
    // sections that has the most of them, numbered ones before others and those with a body before those without.
    private readonly void Choose(ReadOnlySpan<Candidate> candidates)
    {
        Span<int> weight = stackalloc int[candidates.Length];
        Span<int> previous = stackalloc int[candidates.Length];
        int best = -1;
        for (int i = 0; i < candidates.Length; i++)
        {
            Candidate candidate = candidates[i];
            bool listed = i + 1 < candidates.Length && candidates[i + 1].Line == candidate.Line + 1;
            int own = 4 + (candidate.Numbered ? 3 : 0) - (listed ? 2 : 0);
            weight[i] = own;
            previous[i] = -1;
            for (int j = 0; j < i; j++)
            {
                if (candidates[j].Section < candidate.Section && weight[j] + own > weight[i])
                {
                    weight[i] = weight[j] + own;
                    previous[i] = j;
                }
            }

            best = best < 0 || weight[i] > weight[best] ? i : best;
        }

        for (int i = best; i >= 0; i = previous[i])
        {
            Heading[candidates[i].Section] = candidates[i].Line;
            Numbered[candidates[i].Section] = candidates[i].Numbered;
            Height[candidates[i].Section] = candidates[i].Height;
        }
    }

    /// <summary>Whether a line is the heading of a section.</summary>
    internal static bool IsHeading(ReadOnlySpan<char> line) => SectionOf(line.Trim(), out _) >= 0;

    /// <summary>The section (from 0) that a line is the heading of; -1 for none.</summary>
    internal static int SectionOf(ReadOnlySpan<char> line, out bool numbered)
    {
        numbered = false;
        if (line.Length is < 4 or > LongestHeading || line.Contains('\t') || line.Contains('。'))
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
        if (number < 0 && line[0] is not ('、' or '.' or '．' or '：' or ':' or '总' or '主' or '行' or '收' or '政' or '因' or '存' or '其' or '#' or '*' or '【'))
        {
            return -1;
        }

        Span<char> kept = stackalloc char[LongestHeading];
        ReadOnlySpan<char> words = kept[..LabelText.Keep(line[skip..], kept)];
        int section = Words(words, number);
        if ((number < 0 || bracketed) && !Ends(line))
        {
            // Without a number only the whole title is a heading; a sentence that names the section goes on.
            return -1;
        }

        if (section < 0 || line[^1] is '、' or '，' or '；')
        {
            return -1;
        }

        // （一） numbers the parts of a section, and in some reports the sections; then the number must be right.
        numbered = number == section && !bracketed;
        return bracketed && number != section ? -1 : section;
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
            int bracketed = "一二三四五六".IndexOf(rest[1]);
            length = start + 3;
            return bracketed >= 0 && rest[2] is '）' or ')' ? Bracketed + bracketed : -1;
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

        // A line that names several sections is a sentence about the report.
        int named = 0;
        foreach (string name in Names)
        {
            named += Has(words, name) ? 1 : 0;
        }

        if (named > 1)
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
