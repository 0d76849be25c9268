using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenGovReport.Serialization;

/// <summary>The styles of scalars that are written.</summary>
internal enum YamlStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>In double quotes, on one line.</summary>
    Quoted,

    /// <summary>In a literal block, line by line.</summary>
    Literal,
}

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
    internal static YamlStyle StyleOf(string text) =>
        IsBlock(text) ? YamlStyle.Literal
        : IsPlain(text) ? YamlStyle.Plain
        : YamlStyle.Quoted;

    /// <summary>What is escaped within double quotes.</summary>
    internal static SearchValues<char> Escaped { get; } = SearchValues.Create(UnprintableCharacters() + "\n\"\\\u00A0");

    /// <summary>The escape sequence of one of <see cref="Escaped"/>.</summary>
    internal static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\0' => "\\0",
        '\a' => "\\a",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\v' => "\\v",
        '\f' => "\\f",
        '\r' => "\\r",
        '\u001B' => "\\e",
        '\u0085' => "\\N",
        '\u00A0' => "\\_",
        '\u2028' => "\\L",
        '\u2029' => "\\P",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
    };

    internal static bool IsNull(ReadOnlySpan<char> plain) => plain is "" or "~" or "null" or "Null" or "NULL";

    internal static bool IsTrue(ReadOnlySpan<char> plain) => plain is "true" or "True" or "TRUE";

    internal static bool IsFalse(ReadOnlySpan<char> plain) => plain is "false" or "False" or "FALSE";

    /// <summary>Whether an unquoted scalar is a number as JSON writes it.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> plain)
    {
        ReadOnlySpan<char> rest = plain is ['-', ..] ? plain[1..] : plain;
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

    // Narrative gets a block. White space at the beginning needs an indentation indicator, at the end of a line or of the text it is
    // easily lost.
    private static bool IsBlock(string text) =>
        (text.Length > LongestLine || text.Contains('\n', StringComparison.Ordinal))
        && text[0] is not (' ' or '\n')
        && text[^1] is not (' ' or '\n')
        && !text.Contains(" \n", StringComparison.Ordinal)
        && text.AsSpan().IndexOfAny(Unprintable) < 0;

    // Only a text with a letter beyond ASCII is safe from every keyword and number of every version of YAML.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetter(text[0]) || (text[0] > '\u00A0' && !char.IsWhiteSpace(text[0])))
        && !char.IsWhiteSpace(text[^1])
        && HasForeignLetter(text)
        && text.AsSpan().IndexOfAny(Unprintable) < 0
        && text.AsSpan().IndexOfAny(Indicators) < 0;

    private static bool HasForeignLetter(string text)
    {
        foreach (char c in text)
        {
            if (c > '\u007F' && char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string UnprintableCharacters()
    {
        StringBuilder characters = new("\u2028\u2029\uFEFF\uFFFE\uFFFF");
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
