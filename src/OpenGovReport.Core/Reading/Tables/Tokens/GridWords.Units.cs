namespace OpenGovReport.Reading;

/// <content>Units in cells of their own.</content>
internal static partial class GridWords
{
    private const int LongestUnit = 2;

    // "252.1|万元", "-3|件": a unit in a cell of its own is no value and no label, and that of money belongs to the number before it.
    private static void TakeUnit(ReadOnlySpan<char> text, Span<Token> tokens, int unit)
    {
        Token number = tokens[unit - 1], cell = tokens[unit];
        ReadOnlySpan<char> words = text.Slice(cell.Start, cell.Length);
        if (number.Kind != TokenKind.Number || number.Line != cell.Line)
        {
            if (words is "件" or "条" or "项" or "宗" && IsLeftOfNumber(text, tokens, unit))
            {
                tokens[unit] = cell with { Length = 0, Text = CellText.Blank };
            }

            return;
        }

        bool money = Units.Money(words) is not null;
        if (!money && !Units.IsCounter(words))
        {
            return;
        }

        int length = cell.Start + cell.Length - number.Start;
        if (money && length <= LongestUnit + LongestWords && CellText.Of(text.Slice(number.Start, length)) is { Kind: TokenKind.Number } joined)
        {
            tokens[unit - 1] = number with { Length = length, Text = joined };
        }

        tokens[unit] = cell with { Length = 0, Text = CellText.Blank };
    }

    // "规章|2件|件|7件", "规章|件|件|件": what is left of a cell whose number was not filled in. Where a grid is drawn it may be the end of a name or a label: there a number stands in the line
    // too, and no label right before it.
    private static bool IsLeftOfNumber(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int unit)
    {
        Token cell = tokens[unit];
        bool labelled = false, number = false;
        for (int i = unit - 1; i >= 0 && tokens[i].Line == cell.Line; i--)
        {
            labelled |= tokens[i] is { Kind: TokenKind.Label, Length: > 1 };
            number |= tokens[i].Kind == TokenKind.Number;
        }

        for (int i = unit + 1; !number && i < tokens.Length && tokens[i].Line == cell.Line; i++)
        {
            number |= tokens[i].Kind == TokenKind.Number;
        }

        bool drawn = cell.Grid != GridKind.Exact && !text[..cell.Start].TrimEnd(' ').EndsWith("\t");
        return drawn ? labelled && number && tokens[unit - 1].Kind != TokenKind.Label : labelled || number;
    }
}
