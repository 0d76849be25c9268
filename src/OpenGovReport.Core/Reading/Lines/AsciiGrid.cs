namespace OpenGovReport.Reading;

/// <summary>Puts the characters of drawn tables for the plus signs, minus signs and bars of which programs draw them in ASCII. Positions stay the same.</summary>
internal static class AsciiGrid
{
    private const char Rule = '─', Corner = '┼', Bar = '│';

    internal static string Normalize(string text)
    {
        // One character is found far faster than several.
        return !text.Contains('+', StringComparison.Ordinal) || (!text.Contains("+--", StringComparison.Ordinal) && !text.Contains("+==", StringComparison.Ordinal)) ? text : string.Create(text.Length, text, static (to, from) =>
        {
            from.CopyTo(to);
            bool within = false;
            for (int start = 0; start < to.Length;)
            {
                int length = to[start..].IndexOf('\n');
                length = length < 0 ? to.Length - start : length;
                Span<char> line = to.Slice(start, length);
                ReadOnlySpan<char> content = ((ReadOnlySpan<char>)line).Trim();
                bool rule = content is ['+', '-' or '=', .., '+'];
                within = rule || (within && content is ['|' or '+', .., '|' or '+']);
                if (within)
                {
                    Draw(line);
                }

                start += length + 1;
            }
        });
    }

    // Signs that no corner ends may be what a cell says: "-", "--", "+2".
    private static void Draw(Span<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '|')
            {
                line[i] = Bar;
            }
            else if (line[i] is '-' or '=' or ':')
            {
                int end = i + 1;
                while (end < line.Length && line[end] is '-' or '=' or ':')
                {
                    end++;
                }

                bool before = i > 0 && line[i - 1] is '+' or Corner, behind = end < line.Length && line[end] == '+';
                if (before || behind)
                {
                    line[i..end].Fill(Rule);
                    _ = before ? line[i - 1] = Corner : default;
                    _ = behind ? line[end] = Corner : default;
                }

                i = end - 1;
            }
        }
    }
}
