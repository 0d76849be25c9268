namespace OpenGovReport.Reading;

/// <content>Added columns without a name: they number the rows, or hold percentages.</content>
internal sealed partial class GridColumns
{
    // Fewer numbers one after the other may be chance.
    private const int FewestNumbered = 3;

    /// <summary>Whether a table may have a column without a name: a percentage, or first numbers that go 1, 2, 3.</summary>
    internal static bool MayHaveUnnamed(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        int line = -1, next = 1;
        bool numbered = true;
        foreach (ref readonly Token token in tokens)
        {
            if (!token.InGrid || !token.IsValue)
            {
                continue;
            }

            if (IsPercentage(text, token))
            {
                return true;
            }

            if (token.Line != line)
            {
                line = token.Line;
                numbered &= token.Text.Number == next++;
            }
        }

        return numbered && next > FewestNumbered;
    }

    /// <summary>Whether a value is a percentage.</summary>
    internal static bool IsPercentage(ReadOnlySpan<char> text, in Token token) =>
        token.Kind == TokenKind.Number && !token.Text.Whole && token.Length > 1 && text[token.Start + token.Length - 1] is '%' or '％' or '‰';

    // A column at a place for which the header has no name; null where what stands there is none of those.
    private static Column? Unnamed(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens, int place, bool behindFirst)
    {
        int values = 0, percentages = 0, at = -1;
        long last = -1;
        bool numbered = true, labels = false;
        foreach ((int from, int to) in block.Rows)
        {
            if (place >= to - from)
            {
                continue;
            }

            Token token = tokens[from + place];
            labels |= token.Kind == TokenKind.Label && !IsAlone(tokens[from..to]);
            if (token.IsValue)
            {
                values++;
                at = at < 0 ? from + place : at;
                percentages += IsPercentage(text, token) ? 1 : 0;
                numbered &= last < 0 || token.Text.Number == last + 1;
                last = token.Text.Number;
            }
        }

        // What stands to the left of the labels is looked at elsewhere.
        bool leads = !behindFirst && HoldsNumbers(block, tokens, new Column(place, -1, ""), out bool behindLabels) && !behindLabels;
        bool found = values > 0 && !labels && (leads || percentages == values || (!behindFirst && numbered && values >= FewestNumbered));
        return found ? new Column(place, at, "") : null;
    }

    // Where rows have one cell more than the header names: whether the first of them numbers the rows, or the last is a percentage.
    private static (Column Column, bool First)? UnnamedBeside(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens, int cells)
    {
        int rows = 0, percentages = 0, first = -1, last = -1;
        long before = -1;
        bool numbered = true;
        foreach ((int from, int to) in block.Rows)
        {
            int start = StartOfNumbers(tokens, from, to);
            if (to - start != cells + 1)
            {
                continue;
            }

            rows++;
            (first, last) = (first < 0 ? start : first, tokens[to - 1].IsValue && last < 0 ? to - 1 : last);
            percentages += IsPercentage(text, tokens[to - 1]) || tokens[to - 1].Kind == TokenKind.Blank ? 1 : 0;
            numbered &= tokens[start].Kind == TokenKind.Number && (before < 0 || tokens[start].Text.Number == before + 1);
            before = tokens[start].Text.Number;
        }

        return numbered && rows >= FewestNumbered ? (new Column(-1, first, ""), true)
            : percentages == rows && last >= 0 ? (new Column(-1, last, ""), false)
            : null;
    }
}
