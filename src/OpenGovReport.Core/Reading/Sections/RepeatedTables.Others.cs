namespace OpenGovReport.Reading;

/// <content>Tables in section two that have some labels of table two and are none.</content>
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

    private static readonly string[] Headers = ["第二十条", FormLabels.Content];
    private static readonly string[] Labels = ["行政许可", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购", "规章", "规范性文件"];
}
