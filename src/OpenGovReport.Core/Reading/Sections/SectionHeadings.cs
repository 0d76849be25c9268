using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>Lists the headings of sections as they are printed, those among them that the outline has no use for.</summary>
internal static class SectionHeadings
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("一二三四五六七八九第#=*【");

    internal static SectionHeading[] List(ReadOnlySpan<char> text, ReadOnlySpan<char> printed, ReadOnlySpan<TextLine> lines, scoped Outline outline, int title, BlockOrigins? origins)
    {
        const int Most = 256;
        List<SectionHeading> headings = new(Outline.Sections);
        int last = -1;
        int next = Next(outline, 0);
        int end = Math.Min(outline.End, lines.Length);
        for (int i = 0; i < end && headings.Count < Most; i++)
        {
            // Most lines are no headings and end here.
            bool chosen = next < Outline.Sections && outline.Heading[next] == i;
            if (!chosen && !Numbers.Contains(text[lines[i].Start]))
            {
                continue;
            }

            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            if (chosen)
            {
                int height = outline.Height[next];
                string heading = string.Concat(printed[lines[i].Start..lines[i].End], height < 2 || i + 1 == lines.Length ? [] : printed[lines[i + 1].Start..lines[i + 1].End]);
                headings.Add(new SectionHeading(next + 1, heading, lines[i].Locate(text, lines[i].Start, origins)));
                i += height - 1;
                last = next;
                next = Next(outline, i + 1);
                continue;
            }

            int number = SectionTitle.NumberAt(line, out bool spelt);
            if (number < 0 || i <= title)
            {
                continue;
            }

            int section = SectionTitle.SectionOf(line, out _);
            bool again = section >= 0 && (last >= 0 || outline.Heading[section] < 0);
            if (again || (section < 0 && spelt && number > last && number < next && CanBeHeading(line)))
            {
                headings.Add(new SectionHeading(section < 0 ? null : section + 1, printed[lines[i].Start..lines[i].End].ToString(), lines[i].Locate(text, lines[i].Start, origins)));
            }
        }

        return [.. headings];
    }

    // The section of the first heading found from a line on; beyond all sections where there is none.
    private static int Next(scoped Outline outline, int from)
    {
        int next = int.MaxValue;
        for (int section = 0; section < Outline.Sections; section++)
        {
            int line = outline.Heading[section];
            next = line >= from && (next == int.MaxValue || line < outline.Heading[next]) ? section : next;
        }

        return next;
    }

    // Not a sentence, and none of the rows of table three that have such numbers.
    private static bool CanBeHeading(ReadOnlySpan<char> line)
    {
        const int Longest = 36;
        if (line.Length > Longest || line.IndexOfAny("。；\t") >= 0 || line[^1] is '，' or '、' or '：' or ':')
        {
            return false;
        }

        Span<char> kept = stackalloc char[Longest];
        ReadOnlySpan<char> words = kept[..LabelText.Keep(line, kept)];
        return words.IndexOf("本年") is not (>= 0 and <= 1) && words.IndexOf("结转") < 0;
    }
}
