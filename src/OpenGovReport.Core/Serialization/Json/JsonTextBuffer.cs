using System.Buffers;
using System.Text;

namespace OpenGovReport.Serialization;

/// <summary>
/// Turns texts into JSON strings that people can read. The encoders of the platform escape the ideographic space that indents a
/// Chinese paragraph and every character beyond the basic plane; here only what RFC 8259 demands is escaped, and the controls and
/// line separators that editors show as nothing or as a line break.
/// </summary>
/// <remarks>One half of a surrogate pair becomes U+FFFD, as UTF-8 can't hold it. The result is not meant to stand inside HTML unescaped.</remarks>
internal sealed class JsonTextBuffer
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(EscapedCharacters());

    private byte[] _bytes = new byte[1024];

    /// <summary>The text as a JSON string in UTF-8, quotes included; valid until the next call.</summary>
    internal ReadOnlySpan<byte> Encode(string text)
    {
        // One UTF-16 code unit becomes six bytes at most, as an escape, and else three.
        int limit = checked((text.Length * 6) + 2);
        if (_bytes.Length < limit)
        {
            _bytes = new byte[limit];
        }

        Span<byte> bytes = _bytes;
        ReadOnlySpan<char> rest = text;
        int length = 0;
        bytes[length++] = (byte)'"';
        while (true)
        {
            int plain = rest.IndexOfAny(Escaped);
            length += Encoding.UTF8.GetBytes(plain < 0 ? rest : rest[..plain], bytes[length..]);
            if (plain < 0)
            {
                break;
            }

            length += Escape(rest[plain], bytes[length..]);
            rest = rest[(plain + 1)..];
        }

        bytes[length++] = (byte)'"';
        return bytes[..length];
    }

    private static int Escape(char character, Span<byte> bytes)
    {
        char letter = character switch
        {
            '"' or '\\' => character,
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            _ => 'u',
        };
        bytes[0] = (byte)'\\';
        bytes[1] = (byte)letter;
        if (letter != 'u')
        {
            return 2;
        }

        ((int)character).TryFormat(bytes[2..], out int digits, "x4", System.Globalization.CultureInfo.InvariantCulture);
        return 2 + digits;
    }

    private static string EscapedCharacters()
    {
        StringBuilder characters = new("\"\\\u2028\u2029\uFEFF");
        for (char c = '\0'; c <= '\u009F'; c++)
        {
            if (char.IsControl(c))
            {
                characters.Append(c);
            }
        }

        return characters.ToString();
    }
}
