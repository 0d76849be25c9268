namespace OpenGovReport.Reading;

/// <summary>
/// Recognizes tables whose values stand one on each line although there are tabs, as browsers copy cells that hold paragraphs: a tab ends a cell, and the paragraph begins the next line.
/// There tabs tell nothing, and are taken for spaces. Positions stay the same.
/// </summary>
internal static class LoneCells
{
    // So many values alone on their lines, and none beside another, are no accident.
    private const int Fewest = 40;

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
        int alone = 0;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            int cells = 0, values = 0;
            foreach (Range range in line.Split('\t'))
            {
                ReadOnlySpan<char> cell = line[range].Trim();
                cells += cell.IsEmpty ? 0 : 1;
                values += !cell.IsEmpty && CellText.Of(cell).Kind is TokenKind.Number or TokenKind.NotApplicable ? 1 : 0;
            }

            if (values > 1)
            {
                return false;
            }

            alone += values == 1 && cells == 1 ? 1 : 0;
        }

        return alone >= Fewest;
    }
}
