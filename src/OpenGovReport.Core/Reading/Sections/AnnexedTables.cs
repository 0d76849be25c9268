namespace OpenGovReport.Reading;

/// <summary>
/// Finds tables that a report prints behind its last section, as 附表 or 附件, where their own sections only refer to them. A section that has a table keeps it,
/// whatever else is annexed.
/// </summary>
internal static class AnnexedTables
{
    // A section that only says where its table is has no more lines.
    private const int LongestReference = 6;

    private const int Tables = 3;

    internal static void Find(
        ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ref Outline outline, ref (int From, int To) two, ref (int From, int To) three, ref (int From, int To) four)
    {
        int last = outline.Heading[5] >= 0 ? outline.Heading[5] : outline.Heading[4];
        ReadOnlySpan<bool> missing = [IsReference(text, lines, two), IsReference(text, lines, three), IsReference(text, lines, four)];
        if (last < 0 || !missing.Contains(true))
        {
            return;
        }

        int end = EndOfReport(text, lines, last + 1, outline.End);
        Span<int> begin =
        [
            TableAnchors.Find(text, lines, last + 1, end, "第二十条第", "本年制发件数", "本年新制作数量"),
            TableAnchors.Find(text, lines, last + 1, end, "勾稽关系", "申请人情况", "本年新收政府信息公开申请"),
            BeginOfDisputes(text, lines, last + 1, end),
        ];
        for (int table = 0; table < Tables; table++)
        {
            if (begin[table] < 0 || !missing[table])
            {
                continue;
            }

            int first = WithTitle(text, lines, last + 1, begin[table]);
            outline.Annex = outline.Annex < 0 ? first : Math.Min(outline.Annex, first);
            outline.Annexed[table] = true;
            (int From, int To) found = (begin[table], EndOf(text, lines, begin, table, end));
            switch (table)
            {
                case 0:
                    two = found;
                    break;
                case 1:
                    three = found;
                    break;
                default:
                    four = found;
                    break;
            }
        }
    }

    // What follows a section that is another report's first is that report's.
    private static int EndOfReport(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (SectionTitle.SectionOf(text[lines[i].Start..lines[i].End], out bool numbered) == 0 && numbered)
            {
                return i;
            }
        }

        return to;
    }

    // Whether lines are not those of a table: there are none, or few with words alone.
    private static bool IsReference(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, (int From, int To) section)
    {
        if (section.To - section.From > LongestReference)
        {
            return false;
        }

        foreach (TextLine line in lines[section.From..section.To])
        {
            if (line.Grid != GridKind.None || text[line.RawStart..line.RawEnd].ContainsAny('\t', '|', '│'))
            {
                return false;
            }
        }

        return true;
    }

    // The line of a table that names what it is about, or its groups, above those that name its columns.
    private static int BeginOfDisputes(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int from, int to)
    {
        const int MostAbove = 3;
        int columns = TableAnchors.Find(text, lines, from, to, "结果维持");
        int above = columns < 0 ? -1 : TableAnchors.Find(text, lines, Math.Max(from, columns - MostAbove), columns, "行政复议");
        return above < 0 ? columns : above;
    }

    // Up to three lines above a table may be its title: "附表1", "附件1：主动公开政府信息情况".
    private static int WithTitle(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int from, int table)
    {
        const int MostAbove = 3;
        for (int i = table - 1; i >= Math.Max(from, table - MostAbove); i--)
        {
            if (text[lines[i].Start..lines[i].End].TrimStart("（( ").StartsWith("附"))
            {
                return i;
            }
        }

        return table;
    }

    // A table ends where the next begins. The last ends with its grid, or at the first line of words behind its numbers.
    private static int EndOf(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ReadOnlySpan<int> begin, int table, int end)
    {
        foreach (int other in begin)
        {
            end = other > begin[table] ? Math.Min(end, WithTitle(text, lines, begin[table] + 1, other)) : end;
        }

        int lastOfGrid = -1;
        int lastOfNumbers = -1;
        for (int i = begin[table]; i < end; i++)
        {
            lastOfGrid = IsInGrid(text, lines[i]) ? i : lastOfGrid;
            lastOfNumbers = IsValue(text[lines[i].Start..lines[i].End]) ? i : lastOfNumbers;
        }

        bool isLast = begin.IndexOfAnyInRange(begin[table] + 1, int.MaxValue) < 0;
        return !isLast ? end : lastOfGrid >= 0 ? lastOfGrid + 1 : lastOfNumbers >= 0 ? lastOfNumbers + 1 : end;
    }

    private static bool IsInGrid(ReadOnlySpan<char> text, TextLine line) => line.Grid != GridKind.None || text[line.RawStart..line.RawEnd].ContainsAny('\t', '│') || text[line.Start] == '|';

    // Whether a line is all numbers, marks and spaces.
    private static bool IsValue(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (LabelText.IsChinese(c) || char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
