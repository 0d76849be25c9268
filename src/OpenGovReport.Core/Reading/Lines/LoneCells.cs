using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Recognizes tables whose values stand one on each line although there are tabs, as browsers copy cells that hold paragraphs: a tab ends a cell, and the paragraph begins the next line.
/// There tabs tell nothing, and are taken for spaces. Positions stay the same.
/// </summary>
internal static class LoneCells
{
    // So many values alone on their lines, and none beside another, are no accident.
    private const int Fewest = 40;

    // Lines of nothing but a tab may stand between all cells of a row, and show then which are blank; only where all cells of a form are printed are they not needed.
    // They do not where so many numbers stand one right below the other.
    private const int FewestBelow = 20;
    private static readonly int All = Math.Min(ReportTemplate.Form2020.Cells.Count, ReportTemplate.Form2021.Cells.Count);

    internal static string Normalize(string text) => MayHaveSome(text) && StandAlone(text) ? text.Replace('\t', ' ') : text;

    // Whether there are tabs, and none of them stands between two digits, as in the first row of nearly every table of tabs.
    private static bool MayHaveSome(ReadOnlySpan<char> text)
    {
        bool tabs = false;
        for (int at = text.IndexOf('\t'); at >= 0; at = text.IndexOf('\t'))
        {
            if (at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                return false;
            }

            tabs = true;
            text = text[(at + 1)..];
        }

        return tabs;
    }

    private static bool StandAlone(ReadOnlySpan<char> text)
    {
        int alone = 0, below = 0;
        bool tabsAlone = false, afterValue = false;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            int cells = 0, values = 0;
            for (int start = 0; start <= line.Length;)
            {
                int length = line[start..].IndexOf('\t');
                ReadOnlySpan<char> cell = line.Slice(start, length < 0 ? line.Length - start : length).Trim();
                start = length < 0 ? line.Length + 1 : start + length + 1;
                if (!cell.IsEmpty)
                {
                    cells++;
                    values += CellText.Of(cell).Kind is TokenKind.Number or TokenKind.NotApplicable ? 1 : 0;
                }
            }

            if (values > 1)
            {
                return false;
            }

            bool tab = line.Contains('\t'), value = values == 1 && cells == 1;
            alone += value ? 1 : 0;
            below += value && afterValue && !tab ? 1 : 0;
            tabsAlone |= cells == 0 && tab;
            afterValue = !tab && (value || (cells == 0 && afterValue));
        }

        return alone >= (tabsAlone && below < FewestBelow ? All : Fewest);
    }
}
