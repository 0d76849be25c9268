namespace OpenGovReport.Reading;

/// <summary>
/// Puts the rows of tables together that were copied out of a browser: it sets a tab between two cells, and where these hold paragraphs line ends around
/// it, so that a line of its own has the tab; a blank cell may be nothing but a line end between two tabs.
/// </summary>
internal static class BrokenRows
{
    /// <summary>Stands for a line end within a row. Positions stay the same, and it counts as the end of a line.</summary>
    internal const char LineEnd = '\uE003';

    // A few lines of tabs are something else.
    private const int Fewest = 20;

    /// <summary>The text, as long as before.</summary>
    internal static string Normalize(string text)
    {
        if (!text.Contains("\n\t", StringComparison.Ordinal))
        {
            return text;
        }

        char[]? joined = null;
        int tabs = 0, most = 0, apart = int.MaxValue, blanks = 0;
        Line before = default;
        foreach (Line line in Lines(text))
        {
            if (line.IsBlank)
            {
                blanks++;
                continue;
            }

            tabs += line.IsTabs ? 1 : 0;
            most = Math.Max(most, line.Tabs);
            apart = line.IsTabs && before.HasContent ? Math.Min(apart, blanks) : apart;
            (before, blanks) = (line, 0);
        }

        bool paragraphs = tabs >= Fewest;
        (before, blanks) = (default, 0);
        foreach (Line line in Lines(text))
        {
            if (line.IsBlank)
            {
                blanks++;
                continue;
            }

            // A row begins with its label: what begins with a tab and has only numbers goes on, where together they are no longer than others.
            bool goesOn = paragraphs
                ? (line.IsTabs && before.End > 0) || (before.IsTabs && blanks <= apart)
                : blanks == 0 && before.Tabs > 0 && before.Tabs + line.Tabs <= most && !line.HasLabel && text[before.End - 1] == '\t' && text[line.Start] == '\t';
            if (goesOn)
            {
                joined ??= text.ToCharArray();
                joined.AsSpan(before.End, line.Start - before.End).Replace('\n', LineEnd);
            }

            before = goesOn ? line with { Tabs = line.Tabs + before.Tabs } : line;
            blanks = 0;
        }

        return joined is null ? text : new string(joined);
    }

    private static IEnumerable<Line> Lines(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int trimmed = end > start && text[end - 1] == '\r' ? end - 1 : end;
            int tabs = 0;
            bool content = false, label = false;
            for (int i = start; i < trimmed; i++)
            {
                tabs += text[i] == '\t' ? 1 : 0;
                content |= !TextLines.IsSpace(text[i]);
                label |= LabelText.IsChinese(text[i]);
            }

            yield return new Line(start, trimmed, tabs, content, label);
            start = end + 1;
        }
    }

    private readonly record struct Line(int Start, int End, int Tabs, bool HasContent, bool HasLabel)
    {
        internal bool IsBlank => Tabs == 0 && !HasContent;

        internal bool IsTabs => Tabs > 0 && !HasContent;
    }
}
