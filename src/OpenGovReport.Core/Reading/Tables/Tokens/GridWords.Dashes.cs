namespace OpenGovReport.Reading;

/// <content>Tells 一, the number, from a dash.</content>
internal static partial class GridWords
{
    // A report that writes its numbers as Chinese numerals has others than 一; where there is none, a row of nothing else is one of dashes, and so are many of them. Of the rest
    // the sums tell, but for table two.
    private static void MarkDashes(ReadOnlySpan<char> text, Span<Token> tokens, int ones)
    {
        const int Many = 3;
        bool numerals = false;
        foreach (ref readonly Token token in tokens)
        {
            numerals |= token.Kind == TokenKind.Number && !token.Text.OneOrDash && ChineseNumber.CanBegin(text[token.Start]);
        }

        if (numerals)
        {
            foreach (ref Token token in tokens)
            {
                token = token.Text.OneOrDash ? token with { Text = token.Text with { OneOrDash = false } } : token;
            }

            return;
        }

        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = EndOfLine(tokens, from);
            bool only = true;
            foreach (ref readonly Token token in tokens[from..to])
            {
                only &= !token.IsValue || token.Text.OneOrDash;
            }

            for (int i = from; i < to && (only || ones >= Many); i++)
            {
                tokens[i] = tokens[i].Text.OneOrDash ? tokens[i] with { Text = tokens[i].Text.AsDash() } : tokens[i];
            }
        }
    }
}
