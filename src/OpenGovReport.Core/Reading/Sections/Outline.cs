namespace OpenGovReport.Reading;

/// <summary>Where the six sections of a report begin, as indices into its lines.</summary>
internal ref partial struct Outline
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

    /// <summary>Whether tables two, three and four stand behind the last section.</summary>
    internal readonly Span<bool> Annexed;

    /// <summary>The line at which tables begin that stand behind the last section; -1 where there are none.</summary>
    internal int Annex = -1;

    /// <summary>How many sections have a heading.</summary>
    internal readonly int Found
    {
        get
        {
            int found = 0;
            foreach (int line in Heading)
            {
                found += line >= 0 ? 1 : 0;
            }

            return found;
        }
    }

    internal Outline(Span<int> heading, Span<int> height, Span<bool> numbered, Span<bool> annexed)
    {
        Heading = heading;
        Height = height;
        Numbered = numbered;
        Annexed = annexed;
        Heading.Fill(-1);
        Numbered.Clear();
        Annexed.Clear();
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

        int to = Annex < 0 ? End : Annex;
        foreach (int next in Heading)
        {
            to = next > Heading[section] ? Math.Min(to, next) : to;
        }

        return (Math.Min(Heading[section] + Height[section], to), to);
    }

    /// <summary>The first heading found, or the number of lines.</summary>
    internal readonly int First
    {
        get
        {
            int first = End;
            foreach (int heading in Heading)
            {
                first = heading >= 0 ? Math.Min(first, heading) : first;
            }

            return first;
        }
    }

    internal void Find(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        End = lines.Length;
        PooledList<Candidate> candidates = new(32);

        // Where the first section seems to begin again without a title: the line, and how many candidates stand before it.
        (int Line, int Before) again = (-1, 0);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length < SectionTitle.Shortest)
            {
                continue;
            }

            int height = 1;
            int section = SectionTitle.SectionOf(text[lines[i].Start..lines[i].End], out bool numbered);
            if (lines[i].Length >= ShortestBegun && i + 1 < lines.Length && lines[i + 1].Length <= LongestRest && EndsHeading(text[lines[i + 1].End - 1]))
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
                int title = TitleBefore(text, lines, candidates[candidates.Count - 1].Line + 1, i);
                if (title >= 0)
                {
                    End = title;
                    break;
                }

                // "（一）总体情况" may as well begin a part of a section; another report has a second section too.
                again = numbered && again.Line < 0 ? (i, candidates.Count) : again;
                continue;
            }

            if (again.Line >= 0 && section == 1 && numbered)
            {
                End = again.Line;
                candidates.Shorten(again.Before);
                break;
            }

            candidates.Add(new Candidate(i, section, numbered, height));
            if (candidates.Count == MostCandidates)
            {
                break;
            }
        }

        Choose(text, lines, candidates.Items);
        candidates.Dispose();
    }

    /// <summary>Splits the lines that go on after a heading: "一、总体情况。2023年，我局…".</summary>
    internal static void SplitHeadings(ReadOnlySpan<char> text, ref PooledList<TextLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length < 10)
            {
                continue;
            }

            TextLine line = lines[i];
            ReadOnlySpan<char> content = text[line.Start..line.End];
            if (content[1] != '、' || ChineseNumber.PlainDigitOf(content[0]) is < 1 or > Sections)
            {
                continue;
            }

            int stop = content[..Math.Min(content.Length, SectionTitle.Longest)].IndexOfAny("。：:");
            if (stop > 0 && stop + 1 < content.Length && SectionTitle.SectionOf(content[..stop], out bool numbered) >= 0 && numbered)
            {
                lines[i] = line.Part(line.Start, line.Start + stop);
                lines.Insert(i + 1, line.Part(line.Start + stop + 1, line.End));
            }
        }
    }

    private const int MostCandidates = 256;

    private const int LongestRest = 14;

    private const int ShortestBegun = 4;

    private readonly record struct Candidate(int Line, int Section, bool Numbered, int Height);

    private static bool EndsHeading(char last) => last is '况' or '施' or '项';

    // A heading wrapped into two lines: "五、存在的主要问题及改" / "进情况".
    private static int WithRest(ReadOnlySpan<char> line, ReadOnlySpan<char> rest, int section, ref bool numbered, ref int height)
    {
        // 其他需要报告 may be the whole heading.
        bool whole = SectionTitle.Ends(line) && !(line[^1] == '告' && rest.TrimStart('的') is "事项");
        if (whole || line.Length > SectionTitle.Longest || line.Length + rest.Length > SectionTitle.Longest)
        {
            return section;
        }

        Span<char> both = stackalloc char[line.Length + rest.Length];
        line.CopyTo(both);
        rest.CopyTo(both[line.Length..]);
        int joined = SectionTitle.SectionOf(both, out bool joinedNumbered);
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

    // The line at which another report begins: that of its title, some lines above its first section, or of the name above the title; -1 where none is there.
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

        return -1;
    }
}
