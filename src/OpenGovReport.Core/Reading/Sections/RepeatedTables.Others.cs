namespace OpenGovReport.Reading;

/// <content>Tables in a section that have some labels of its table and are none.</content>
internal static partial class RepeatedTables
{
    // Table two without a table that has some of its labels, but none of its headers: of what a website has in its columns. Returns where that begins; -1 where there is none.
    private static int WithoutOthers(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, ref (int From, int To) range)
    {
        int start = lines[range.From].Start;
        ReadOnlySpan<char> section = text[start..lines[range.To - 1].End];
        int header = LabelText.IndexOfAny(section, Headers, out _);
        if (header < 0)
        {
            return -1;
        }

        int last = Math.Max(section.LastIndexOf(Headers[0]), section.LastIndexOf(Headers[1]));
        int row = LabelText.IndexOfAny(section[last..], LastRows[0], out int length);
        bool before = LabelText.IndexOfAny(section[..header], Labels, out _) >= 0 && section[header..].IndexOf("规章") >= 0 && section[header..].IndexOf("规范性文件") >= 0;
        bool behind = row >= 0 && LabelText.IndexOfAny(section[(last + row + length)..], Labels, out _) >= 0;
        if (!before && !behind)
        {
            return -1;
        }

        int first = LineAt(lines[..range.To], start + header);
        int end = behind ? LineAt(lines[..range.To], start + last + row) + 1 : range.To;
        while (end < range.To && !HasWords(text[lines[end].Start..lines[end].End]))
        {
            end++;
        }

        before &= HasNumbers(text, lines[range.From..first], 1);
        behind &= HasNumbers(text, lines[end..range.To], 1);
        int begin = before ? range.From : behind ? end : -1;
        range = (before ? first : range.From, behind ? end : range.To);
        return begin;
    }

    // Table three, where its grid is seen, without the tables above its header and below its last row: of months, of ways to apply, of results. Returns where the first of them begins; -1
    // where there is none.
    private static int WithoutSmall(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int anchor, ref (int From, int To) range)
    {
        if (lines[anchor].Grid != GridKind.Exact)
        {
            return -1;
        }

        int header = anchor;
        for (int i = anchor - 1; i >= range.From && lines[i].Grid == GridKind.Exact && !HasNumbers(text, lines.Slice(i, 1), 1); i--)
        {
            header = LabelText.IndexOfAny(text[lines[i].Start..lines[i].End], Applicants, out _) >= 0 ? i : header;
        }

        int end = anchor + 1;
        while (end < range.To && (LabelText.IndexOfAny(text[lines[end].Start..lines[end].End], LastRows[1], out _) < 0 || text[lines[end].RawStart..lines[end].RawEnd].Count('\t') < FormColumns.Requests))
        {
            end++;
        }

        while (end + 1 < range.To && IsRowOfRequests(text, lines[end], lines[end + 1]))
        {
            end++;
        }

        if (header == anchor || end >= range.To || lines[end].Grid != GridKind.Exact)
        {
            return -1;
        }

        int above = header - 1, below = end + 1;
        while (above >= range.From && !IsRow(text, lines.Slice(above, 1)))
        {
            above--;
        }

        while (below < range.To && !IsRow(text, lines.Slice(below, 1)))
        {
            below++;
        }

        int begin = above >= range.From ? range.From : below < range.To ? below : -1;
        while (begin >= 0 && begin < above && lines[begin].Grid != GridKind.Exact)
        {
            begin++;
        }

        range = (above + 1, BeginOfGrid(lines, end, below));
        return begin;

        static bool IsRow(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> line) => line[0].Grid == GridKind.Exact && HasNumbers(text, line, 1);
    }

    // Whether a line below one of a grid goes on with it in a row of table three that stands elsewhere than in the form.
    private static bool IsRowOfRequests(ReadOnlySpan<char> text, TextLine above, TextLine line)
    {
        const int Longest = 64, Shortest = 4;
        ReadOnlySpan<char> cells = text[line.RawStart..line.RawEnd];
        if (line.Grid != GridKind.Exact || cells.Count('\t') != text[above.RawStart..above.RawEnd].Count('\t'))
        {
            return false;
        }

        Span<char> kept = stackalloc char[Longest];
        ReadOnlySpan<char> label = kept[..LabelText.Keep(cells, kept)];
        foreach (Slot slot in FormLabels.Of(ReportForm.Form2021).Slots[1])
        {
            // 总计 is the name of a column too.
            if (label.EndsWith(slot.Core) && (slot.Core.Length >= Shortest || HasNumbers(text, [line], 1)))
            {
                return true;
            }
        }

        return false;
    }

    // Where the header begins of a grid with a line, behind another line.
    private static int BeginOfGrid(ReadOnlySpan<TextLine> lines, int after, int line)
    {
        while (line < lines.Length && line - 1 > after && lines[line - 1].Grid == GridKind.Exact)
        {
            line--;
        }

        return line;
    }

    private static readonly string[] Applicants = [ColumnOrder.Applicants, "法人或其他组织", "商业企业"];
    private static readonly string[] Headers = ["第二十条", FormLabels.Content];
    private static readonly string[] Labels = ["行政许可", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购", "规章", "规范性文件"];
}
