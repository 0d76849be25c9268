namespace OpenGovReport.Reading;

/// <content>Units in cells of their own.</content>
internal static partial class GridWords
{
    private const int LongestUnit = 2;

    // "252.1|万元", "-3|件": a unit in a cell of its own is no value and no label, and that of money belongs to the number before it.
    private static void JoinUnit(ReadOnlySpan<char> text, Span<Token> tokens, int unit)
    {
        Token number = tokens[unit - 1], cell = tokens[unit];
        ReadOnlySpan<char> words = text.Slice(cell.Start, cell.Length);
        bool money = Units.Money(words) is not null;
        if (number.Line != cell.Line || !(money || Units.IsCounter(words)))
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
}
