namespace OpenGovReport.Reading;

/// <summary>Numbers that go on in the next line, as where every line of a page has become a paragraph: with their unit, their fraction, or more of their digits.</summary>
internal static class WrappedNumbers
{
    // Of two numbers alone the one proves nothing of the other.
    private const int FewestColumns = 3;

    /// <summary>Joins the last piece, alone on its line, to the number that ends the line above where it can be nothing but the rest of it.</summary>
    internal static void Join(ReadOnlySpan<char> text, ref PooledList<Token> tokens)
    {
        Token rest = tokens[tokens.Count - 1], number = tokens[tokens.Count - 2];
        if (number.Kind != TokenKind.Number || rest.Line != number.Line + 1)
        {
            return;
        }

        ReadOnlySpan<char> content = text.Slice(rest.Start, rest.Length);
        bool goesOn = (!number.InGrid && TextPieces.UnitLength(content) == content.Length)
            || (IsFraction(content) && number.Text.Whole && FollowsOnLine(tokens))
            || (number.InGrid && rest is { Kind: TokenKind.Number, Text.Whole: true });
        if (!goesOn)
        {
            return;
        }

        int length = rest.Start + rest.Length - number.Start;
        CellText joined = CellText.Of(text.Slice(number.Start, length));
        if (joined.Kind == TokenKind.Number && (rest is not { Kind: TokenKind.Number, Text.Whole: true } || IsTotal(tokens.Items[..^1], joined)))
        {
            tokens.RemoveLast();
            tokens[tokens.Count - 1] = number with { Length = length, Text = joined };
        }
    }

    /// <summary>Whether the last value of a row would be the sum of those before it if it were another number, and is not as it is.</summary>
    internal static bool IsTotal(ReadOnlySpan<Token> tokens, CellText total)
    {
        Token last = tokens[^1];
        int first = tokens.Length - 1;
        while (first > 0 && tokens[first - 1].Kind != TokenKind.Label && tokens[first - 1].Line == last.Line)
        {
            first--;
        }

        int columns = tokens.Length - first;

        // The groups of table four have each a total of its own.
        first = columns == FormColumns.Disputes ? tokens.Length - FormColumns.Group : first;
        Int128 sum = 0;
        foreach (ref readonly Token token in tokens[first..^1])
        {
            sum = Sums.Add(sum, token.Text.Number);
        }

        return columns >= FewestColumns && total.Whole && sum == total.Number && sum != last.Text.Number;
    }

    // ".5434", ".1万元".
    private static bool IsFraction(ReadOnlySpan<char> text) => text.Length > 1 && text[0] is '.' or '．' && char.IsAsciiDigit(text[1]);

    // Whether the number above stands behind something on its line, or where every cell has a line of its own behind another number: a single number there may be that of the cell before.
    private static bool FollowsOnLine(in PooledList<Token> tokens)
    {
        Token number = tokens[tokens.Count - 2];
        return tokens.Count > 2 && tokens[tokens.Count - 3] is var before && (before.Line == number.Line || before.IsValue);
    }
}
