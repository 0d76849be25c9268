using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenGovReport.Serialization;

/// <summary>
/// Builds a YAML document in block style, in UTF-8. An emitter of events would have to find out about every scalar what the contract
/// already knows, and takes several times as long.
/// </summary>
internal sealed class YamlText
{
    private const int IndentWidth = 2;

    private readonly bool _hasLabels;
    private byte[] _bytes = new byte[16 * 1024];
    private int _length;
    private int _depth;
    private bool _beginsItem;
    private ContractMember? _openArray;

    /// <param name="hasLabels">Whether every member has its Chinese label beside it as a comment.</param>
    internal YamlText(bool hasLabels) => _hasLabels = hasLabels;

    /// <summary>What was written.</summary>
    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    internal void StartObject(ContractMember? member)
    {
        if (member is not null)
        {
            Name(member);
            EndLine(member);
            _depth++;
        }
        else if (_openArray is ContractMember array)
        {
            EndLine(array);
            _openArray = null;
            StartItem();
        }
        else if (_length > 0)
        {
            StartItem();
        }
    }

    internal void EndObject(bool isItem) => _depth -= _depth == 0 ? 0 : isItem ? 2 : 1;

    internal void StartArray(ContractMember member)
    {
        Name(member);
        _openArray = member;
    }

    // An array without items has to say so.
    internal void EndArray()
    {
        if (_openArray is ContractMember array)
        {
            Ascii(" []"u8);
            EndLine(array);
            _openArray = null;
        }
    }

    /// <summary>Writes a member whose value needs no quotes.</summary>
    internal void Plain(ContractMember member, ReadOnlySpan<byte> value)
    {
        Name(member);
        Ascii(" "u8);
        Ascii(value);
        EndLine(member);
    }

    internal void Number(ContractMember member, long value)
    {
        Span<byte> digits = stackalloc byte[24];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        Plain(member, digits[..length]);
    }

    internal void Number(ContractMember member, decimal value)
    {
        Span<byte> digits = stackalloc byte[40];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        Plain(member, digits[..length]);
    }

    internal void Text(ContractMember member, string value)
    {
        Name(member);
        Ascii(" "u8);
        switch (YamlScalars.StyleOf(value))
        {
            case YamlStyle.Plain:
                Characters(value);
                EndLine(member);
                break;
            case YamlStyle.Literal:
                Ascii("|-"u8);
                EndLine(member);
                Lines(value);
                break;
            default:
                Quoted(value);
                EndLine(member);
                break;
        }
    }

    private void StartItem()
    {
        _depth += 2;
        _beginsItem = true;
    }

    private void Name(ContractMember member)
    {
        Indent(_beginsItem ? _depth - 1 : _depth);
        if (_beginsItem)
        {
            Ascii("- "u8);
            _beginsItem = false;
        }

        Ascii(member.Utf8Name);
        Ascii(":"u8);
    }

    private void EndLine(ContractMember member)
    {
        if (_hasLabels)
        {
            Ascii(" # "u8);
            Characters(member.Label.Chinese);
        }

        Ascii("\n"u8);
    }

    private void Lines(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int end = text.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? text : text[..end];
            if (!line.IsEmpty)
            {
                Indent(_depth + 1);
                Characters(line);
            }

            Ascii("\n"u8);
            if (end < 0)
            {
                return;
            }

            text = text[(end + 1)..];
        }
    }

    private void Quoted(ReadOnlySpan<char> text)
    {
        Ascii("\""u8);
        while (true)
        {
            int plain = text.IndexOfAny(YamlScalars.Escaped);
            Characters(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                break;
            }

            Characters(YamlScalars.Escape(text[plain]));
            text = text[(plain + 1)..];
        }

        Ascii("\""u8);
    }

    private void Indent(int depth)
    {
        int width = depth * IndentWidth;
        Reserve(width);
        _bytes.AsSpan(_length, width).Fill((byte)' ');
        _length += width;
    }

    private void Ascii(ReadOnlySpan<byte> ascii)
    {
        Reserve(ascii.Length);
        ascii.CopyTo(_bytes.AsSpan(_length));
        _length += ascii.Length;
    }

    // Half a surrogate pair becomes U+FFFD.
    private void Characters(ReadOnlySpan<char> text)
    {
        Reserve(checked(text.Length * 3));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Reserve(int more)
    {
        int needed = checked(_length + more);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, checked(_bytes.Length * 2)));
        }
    }
}
