using System.Buffers;
using System.Text;
using YamlDotNet.Core;

namespace OpenGovReport.Serialization;

/// <summary>Which style a text gets in YAML, and what an unquoted scalar means.</summary>
/// <remarks>
/// Writing is more careful than YAML 1.2 demands: nothing stands unquoted that any version of YAML, or a reader that goes by
/// eye, could take for a number, a date, a truth value or null. Reading goes by the core schema of YAML 1.2 narrowed to the
/// numbers of JSON, so that no number is read that the two could understand differently (<c>010</c>, <c>0x1F</c>, <c>1_000</c>).
/// </remarks>
internal static class YamlScalars
{
    // A text longer than this is narrative, and gets a block even where it is of one paragraph.
    private const int LongestLine = 80;

    // Controls, and what some versions of YAML take for a line break or a byte order mark; a block or plain scalar can't hold them.
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(UnprintableCharacters());

    // What can end a plain scalar or make it something else, wherever it stands. Only a few need it; quotes are cheap.
    private static readonly SearchValues<char> Indicators = SearchValues.Create(":#,[]{}&*!|>'\"%@`\\?=\n");

    /// <summary>The style in which <paramref name="text"/> survives unchanged and reads best.</summary>
    internal static ScalarStyle StyleOf(string text) =>
        IsBlock(text) ? ScalarStyle.Literal
        : IsPlain(text) ? ScalarStyle.Plain
        : ScalarStyle.DoubleQuoted;

    /// <summary>The text with U+FFFD for each half of a surrogate pair that stands alone.</summary>
    internal static string WithoutHalfPairs(string text) =>
        IndexOfHalfPair(text) < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Where the first half of a surrogate pair stands that stands alone; -1 where none does.</summary>
    internal static int IndexOfHalfPair(string text)
    {
        int index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        while (index >= 0 && index < text.Length)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(index), out _, out int length) != OperationStatus.Done)
            {
                return index;
            }

            index += length;
        }

        return -1;
    }

    internal static bool IsNull(string plain) => plain is "" or "~" or "null" or "Null" or "NULL";

    internal static bool IsTrue(string plain) => plain is "true" or "True" or "TRUE";

    internal static bool IsFalse(string plain) => plain is "false" or "False" or "FALSE";

    /// <summary>Whether an unquoted scalar is a number as JSON writes it.</summary>
    internal static bool IsNumber(string plain)
    {
        ReadOnlySpan<char> rest = plain.StartsWith('-') ? plain.AsSpan(1) : plain;
        int digits = Digits(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0'))
        {
            return false;
        }

        rest = rest[digits..];
        if (rest.StartsWith("."))
        {
            digits = Digits(rest[1..]);
            if (digits == 0)
            {
                return false;
            }

            rest = rest[(digits + 1)..];
        }

        if (rest.Length > 0 && rest[0] is 'e' or 'E')
        {
            rest = rest[1..];
            rest = rest.Length > 0 && rest[0] is '+' or '-' ? rest[1..] : rest;
            return rest.Length > 0 && Digits(rest) == rest.Length;
        }

        return rest.IsEmpty;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    // Narrative gets a block, and so does a rare character beyond the basic plane, which the emitter escapes everywhere else.
    // White space at the beginning needs an indentation indicator, at the end of a line or of the text it is easily lost.
    private static bool IsBlock(string text)
    {
        bool needsBlock = text.Length > LongestLine || text.Contains('\n') || text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
        if (!needsBlock || text[0] is ' ' or '\t' or '\n' || text.AsSpan().IndexOfAny(Unprintable) >= 0)
        {
            return false;
        }

        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.EndsWith(" "))
            {
                return false;
            }
        }

        return text[^1] != '\n';
    }

    // Only a text with a letter beyond ASCII is safe from every keyword and number of every version of YAML.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetter(text[0]) || (text[0] > '\u00A0' && !char.IsWhiteSpace(text[0])))
        && !char.IsWhiteSpace(text[^1])
        && text.Any(c => c > '\u007F' && char.IsLetter(c))
        && text.AsSpan().IndexOfAny(Unprintable) < 0
        && text.AsSpan().IndexOfAny(Indicators) < 0;

    private static string UnprintableCharacters()
    {
        StringBuilder characters = new("\u2028\u2029\uFEFF");
        for (char c = '\0'; c <= '\u009F'; c++)
        {
            if (char.IsControl(c) && c != '\n')
            {
                characters.Append(c);
            }
        }

        return characters.ToString();
    }
}
