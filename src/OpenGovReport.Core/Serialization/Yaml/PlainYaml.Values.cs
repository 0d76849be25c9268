using System.Buffers;
using System.Text;

namespace OpenGovReport.Serialization;

/// <content>How single values are read.</content>
internal ref partial struct PlainYaml
{
    // No number or keyword is longer.
    private const int LongestKeyword = 64;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(ControlBytes());

    // Beside line feeds, what JSON has to escape; controls do not come up.
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\"\\\n"u8);

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789+-.eE"u8);

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    // Escape sequences that mean the same in JSON and in YAML.
    private static ReadOnlySpan<byte> SharedEscapes => "\"\\/nrtbf"u8;

    private static byte[] ControlBytes() => [.. Enumerable.Range(0, 0x20).Where(b => b != '\n').Append(0x7F).Select(b => (byte)b)];

    // Takes what follows a name and its colon.
    private bool TakeValue(ReadOnlySpan<byte> line, int start)
    {
        int first = start;
        while (first < line.Length && line[first] == (byte)' ')
        {
            first++;
        }

        if (first == line.Length || (line[first] == (byte)'#' && first > start))
        {
            _valueIsNext = true;
            EndLine();
            return true;
        }

        if (first == start)
        {
            return false;
        }

        Mark(first);
        return line[first] switch
        {
            (byte)'"' => TakeQuoted(line, first + 1),
            (byte)'|' => TakeLiteral(line, first + 1),
            (byte)'[' => line[first..].StartsWith("[]"u8) && TakeWord(line, first + 2, "[]"u8),
            _ => TakePlain(line[first..]),
        };
    }

    // Something that has to be the whole of the rest of the line but for a comment.
    private bool TakeWord(ReadOnlySpan<byte> line, int end, ReadOnlySpan<byte> json)
    {
        if (!IsEnd(line[end..]))
        {
            return false;
        }

        Append(json);
        EndLine();
        return true;
    }

    private static bool IsEnd(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> text = rest.TrimStart((byte)' ');
        return text.IsEmpty || (text[0] == (byte)'#' && text.Length < rest.Length);
    }

    private bool TakePlain(ReadOnlySpan<byte> text)
    {
        byte first = text[0];
        bool isSafe = first >= 0x80 || IsNameCharacter(first) || first is (byte)'/' or (byte)'~' || (first == (byte)'-' && text.Length > 1 && text[1] is >= (byte)'0' and <= (byte)'9');
        int comment = text.IndexOf(" #"u8);
        text = comment < 0 ? text : text[..comment].TrimEnd((byte)' ');
        if (!isSafe || text.IndexOf(": "u8) >= 0 || text[^1] == (byte)':')
        {
            return false;
        }

        if (!AppendPlain(text))
        {
            return false;
        }

        EndLine();
        return true;
    }

    private bool AppendPlain(ReadOnlySpan<byte> text)
    {
        if (text[0] < 0x80 && text.Length <= LongestKeyword && Ascii.IsValid(text))
        {
            Span<char> characters = stackalloc char[LongestKeyword];
            ReadOnlySpan<char> plain = characters[..Encoding.ASCII.GetChars(text, characters)];
            ReadOnlySpan<byte> word = YamlScalars.IsNumber(plain) ? text
                : YamlScalars.IsNull(plain) ? "null"u8
                : YamlScalars.IsTrue(plain) ? "true"u8
                : YamlScalars.IsFalse(plain) ? "false"u8
                : default;
            if (!word.IsEmpty)
            {
                Append(word);
                return true;
            }
        }
        else if (text.IndexOfAnyExcept(OfNumbers) < 0)
        {
            // A number with more digits than any has.
            return false;
        }

        Append("\""u8);
        AppendText(text);
        Append("\""u8);
        return true;
    }

    private void AppendText(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int plain = text.IndexOfAny(Escaped);
            Append(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return;
            }

            Append("\\"u8);
            Append(text[plain] == (byte)'\n' ? "n"u8 : text.Slice(plain, 1));
            text = text[(plain + 1)..];
        }
    }

    private bool TakeQuoted(ReadOnlySpan<byte> line, int start)
    {
        Append("\""u8);
        ReadOnlySpan<byte> rest = line[start..];
        while (true)
        {
            int stop = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (stop < 0)
            {
                return false;
            }

            Append(rest[..stop]);
            if (rest[stop] == (byte)'"')
            {
                return TakeWord(rest, stop + 1, "\""u8);
            }

            int length = AppendEscape(rest[stop..]);
            if (length == 0)
            {
                return false;
            }

            rest = rest[(stop + length)..];
        }
    }

    // The length of the escape sequence; 0 where it is left to others.
    private int AppendEscape(ReadOnlySpan<byte> sequence)
    {
        if (sequence.Length < 2)
        {
            return 0;
        }

        if (SharedEscapes.Contains(sequence[1]))
        {
            Append(sequence[..2]);
            return 2;
        }

        ReadOnlySpan<byte> json = sequence[1] switch
        {
            (byte)'0' => "\\u0000"u8,
            (byte)'a' => "\\u0007"u8,
            (byte)'v' => "\\u000B"u8,
            (byte)'e' => "\\u001B"u8,
            (byte)'N' => "\\u0085"u8,
            (byte)'_' => "\\u00A0"u8,
            (byte)'L' => "\\u2028"u8,
            (byte)'P' => "\\u2029"u8,
            _ => default,
        };
        Append(json);
        return json.IsEmpty ? AppendHex(sequence) : 2;
    }

    // Halves of surrogate pairs, and what is written as two of them in JSON, are left to others.
    private int AppendHex(ReadOnlySpan<byte> sequence)
    {
        int digits = sequence[1] switch { (byte)'x' => 2, (byte)'u' => 4, _ => 0 };
        ReadOnlySpan<byte> hex = digits == 0 || sequence.Length < 2 + digits ? default : sequence.Slice(2, digits);
        bool isHalf = digits == 4 && !hex.IsEmpty && (hex[0] | 0x20) == 'd' && hex[1] is not (>= (byte)'0' and <= (byte)'7');
        if (hex.IsEmpty || isHalf || hex.IndexOfAnyExcept(HexDigits) >= 0)
        {
            return 0;
        }

        Append(digits == 2 ? "\\u00"u8 : "\\u"u8);
        Append(hex);
        return 2 + digits;
    }

    // Keeps the line feed at the end only where nothing says to strip it, as YAML has it.
    private bool TakeLiteral(ReadOnlySpan<byte> line, int start)
    {
        bool strips = line[start..] is [(byte)'-', ..];
        if (!IsEnd(line[(strips ? start + 1 : start)..]))
        {
            return false;
        }

        EndLine();
        int indent = 0, blank = 0;
        bool any = false;
        Append("\""u8);
        while (_position < _yaml.Length)
        {
            ReadOnlySpan<byte> next = Line(_position);
            int first = next.IndexOfAnyExcept((byte)' ');
            if (first < 0)
            {
                // Blank lines before the text, or of more spaces than its indentation, are rare and not simple.
                if (!any || next.Length > indent)
                {
                    return false;
                }

                blank++;
                Advance(next.Length);
                continue;
            }

            if (!any)
            {
                indent = first;
                if (indent <= _frames[_depth - 1].Indent)
                {
                    return false;
                }
            }
            else if (first < indent)
            {
                break;
            }

            for (blank += any ? 1 : 0; blank > 0; blank--)
            {
                Append("\\n"u8);
            }

            any = true;
            AppendText(next[indent..]);
            Advance(next.Length);
        }

        // At the end of the document it takes a line feed for one to be kept.
        bool endsInLine = _position == _yaml.Length && _yaml[^1] != (byte)'\n';
        Append(strips ? "\""u8 : "\\n\""u8);
        return any && (strips || !endsInLine);
    }
}
