namespace OpenGovReport.Reading;

/// <summary>How much room text takes where a table is set out with spaces: in columns of a fixed-width font, or as programs count that go by characters.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wide">Whether a Chinese character takes two columns, as in a fixed-width font.</param>
    internal static int Of(ReadOnlySpan<char> text, bool wide = true)
    {
        if (!wide)
        {
            return text.Length;
        }

        int width = 0;
        foreach (char c in text)
        {
            width += c is >= '\u2E80' or '“' or '”' or '‘' or '’' or '—' or '…' ? 2 : 1;
        }

        return width;
    }

    /// <summary>What stands before a token on its line.</summary>
    internal static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, in Token token) => text[(text[..token.Start].LastIndexOf('\n') + 1)..token.Start];

    /// <summary>Whether Chinese characters take two columns in a table: the numbers of its rows begin under one another by that measure, behind labels of any length.</summary>
    internal static bool IsWide(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Run> runs)
    {
        HashSet<int> wide = [], narrow = [];
        foreach (ref readonly Run run in runs)
        {
            if (run.Values > 1 && tokens[run.First] is { InGrid: false } first && tokens[run.End - 1].Line == first.Line && run.First > run.FirstLabel && tokens[run.First - 1].Line == first.Line)
            {
                ReadOnlySpan<char> before = Before(text, first);
                wide.Add(Of(before));
                narrow.Add(before.Length);
            }
        }

        return wide.Count <= narrow.Count;
    }
}
