using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>Cells in which the spaces around the number have become signs on the way through another encoding: "?5", "Â 5".</summary>
internal static class GarbledSpaces
{
    // A single such sign is rather what is left of a character that was lost.
    private const int Fewest = 8;

    private static readonly SearchValues<char> Signs = SearchValues.Create("?？\uFFFDÂ");

    private const string Spaces = " \u00A0\u3000";

    /// <summary>Reads such cells without the signs where nearly all cells of the table have as many.</summary>
    internal static void Mend(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        // Nearly no text has any.
        if (tokens.IsEmpty || !text[tokens[0].Start..(tokens[^1].Start + tokens[^1].Length)].ContainsAny(Signs))
        {
            return;
        }

        int marked = 0, plain = 0, before = -1;
        foreach (ref readonly Token token in tokens)
        {
            if (IsMarked(text, token, out int signs))
            {
                marked++;
                before = before < 0 && signs < token.Length ? signs : before;
            }
            else
            {
                plain += token.IsValue ? 1 : 0;
            }
        }

        if (marked < Fewest || plain * 4 > marked)
        {
            return;
        }

        foreach (ref Token token in tokens)
        {
            if (IsMarked(text, token, out int signs) && (signs == before || signs == token.Length))
            {
                ReadOnlySpan<char> cell = text.Slice(token.Start + signs, token.Length - signs);
                ReadOnlySpan<char> rest = cell.TrimEnd("?？\uFFFDÂ" + Spaces);
                token = token with { Start = token.Start + signs, Length = rest.Length, Text = rest.IsEmpty ? CellText.Blank : CellText.OfCell(rest) };
            }
        }
    }

    // A cell that begins with such signs, how many, and goes on as a value or not at all.
    private static bool IsMarked(ReadOnlySpan<char> text, in Token token, out int signs)
    {
        signs = 0;
        if (token.Length == 0 || !token.InGrid || !Signs.Contains(text[token.Start]))
        {
            return false;
        }

        while (signs < token.Length && (Signs.Contains(text[token.Start + signs]) || Spaces.Contains(text[token.Start + signs])))
        {
            signs++;
        }

        return signs == token.Length || !char.IsLetter(text[token.Start + signs]) || text[token.Start + signs] == '无';
    }
}
