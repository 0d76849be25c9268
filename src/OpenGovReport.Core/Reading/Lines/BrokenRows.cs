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
        if (!MayHaveSome(text))
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

    // Whether some line begins with a tab and has no label, which the rows of most texts have early.
    private static bool MayHaveSome(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf("\n\t"); at >= 0; at = text.IndexOf("\n\t"))
        {
            text = text[(at + 1)..];
            int end = text.IndexOf('\n');
            if (!HasLabel(end < 0 ? text : text[..end]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLabel(ReadOnlySpan<char> line) => line.IndexOfAnyInRange(LabelText.FirstChinese, LabelText.LastChinese) >= 0;

    private static LineEnumerator Lines(string text) => new(text);

    private ref struct LineEnumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _next;

        public Line Current { get; private set; }

        public readonly LineEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= _text.Length)
            {
                return false;
            }

            int length = _text[_next..].IndexOf('\n');
            length = length < 0 ? _text.Length - _next : length;
            int trimmed = length > 0 && _text[_next + length - 1] == '\r' ? length - 1 : length;
            ReadOnlySpan<char> line = _text.Slice(_next, trimmed);
            bool label = HasLabel(line);
            Current = new Line(_next, _next + trimmed, line.Count('\t'), label || HasContent(line), label);
            _next += length + 1;
            return true;
        }

        private static bool HasContent(ReadOnlySpan<char> line)
        {
            foreach (char c in line)
            {
                if (!TextLines.IsSpace(c))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private readonly record struct Line(int Start, int End, int Tabs, bool HasContent, bool HasLabel)
    {
        internal bool IsBlank => Tabs == 0 && !HasContent;

        internal bool IsTabs => Tabs > 0 && !HasContent;
    }
}
