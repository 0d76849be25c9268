namespace OpenGovReport.Reading;

/// <summary>Takes away the signs that mail programs put before every line of a text that is quoted. Positions stay the same.</summary>
internal static class QuotedText
{
    // A few such lines are something else.
    private const int Fewest = 30;

    internal static string Normalize(string text)
    {
        if (!text.Contains('>', StringComparison.Ordinal) || (!text.StartsWith('>') && !text.Contains("\n>", StringComparison.Ordinal)))
        {
            return text;
        }

        int quoted = 0;
        int others = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> content = line.TrimStart();
            quoted += content is ['>', ..] ? 1 : 0;
            others += content is [not '>', ..] ? 1 : 0;
        }

        // What others wrote above and below is not quoted.
        return quoted < Fewest || quoted <= others ? text : string.Create(text.Length, text, static (to, from) =>
        {
            bool begins = true;
            for (int i = 0; i < to.Length; i++)
            {
                begins = from[i] is '\n' or '\r' || (begins && from[i] is ' ' or '>');
                to[i] = begins && from[i] == '>' ? ' ' : from[i];
            }
        });
    }
}
