namespace OpenGovReport.Reading;

/// <summary>Puts the lines of a cell together that a spreadsheet has put between quotation marks because its text is broken in the cell. Positions stay the same.</summary>
internal static class QuotedCells
{
    // A quotation mark at the beginning of a cell that none closes soon is something else.
    private const int Longest = 120, MostLines = 8;

    internal static string Normalize(string text)
    {
        char[]? joined = null;
        for (int at = text.IndexOf('"', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length;)
        {
            int end = at == 0 || text[at - 1] is '\t' or '\n' ? EndOf(text, at) : -1;
            bool cell = end > 0 && ((at > 0 && text[at - 1] == '\t') || (end + 1 < text.Length && text[end + 1] == '\t'));
            if (cell && text.AsSpan(at, end - at).Contains('\n'))
            {
                joined ??= text.ToCharArray();
                joined.AsSpan(at, end - at).Replace('\n', BrokenRows.LineEnd);
                joined[at] = joined[end] = ' ';
            }

            at = text.IndexOf('"', Math.Max(at + 1, end + 1));
        }

        return joined is null ? text : new string(joined);
    }

    // The quotation mark that closes the cell that one begins; -1 where there is a tab before it, or none. Two of them are one of the cell's own.
    private static int EndOf(string text, int begin)
    {
        int lines = 0;
        for (int i = begin + 1; i < text.Length && i - begin <= Longest && text[i] != '\t' && lines <= MostLines; i++)
        {
            lines += text[i] == '\n' ? 1 : 0;
            if (text[i] != '"')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
                continue;
            }

            return i + 1 == text.Length || text[i + 1] is '\t' or '\r' or '\n' ? i : -1;
        }

        return -1;
    }
}
