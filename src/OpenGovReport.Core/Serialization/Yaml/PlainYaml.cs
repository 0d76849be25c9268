using System.Buffers;
using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>
/// Turns YAML of the plainest kind (what this library writes, and what people make of it by changing values) into the same tree in JSON as
/// <see cref="YamlToJson"/>, several times as fast. At the first thing that it is not sure of it gives up, and the whole document is
/// left to that.
/// </summary>
/// <remarks>
/// Known are: mappings and sequences in block style, the latter deeper than their name; names of letters and digits; values on one line,
/// plain or in double quotes; literal blocks; <c>[]</c>; comments; <c>---</c> on the first line. A test compares the two on damaged documents.
/// </remarks>
internal ref partial struct PlainYaml
{
    // A report needs four levels.
    private const int MaxDepth = 16;

    // The parser gives up on a name whose colon is more than 1,024 characters away; none of ours is near that.
    private const int LongestName = 256;

    private readonly ReadOnlySpan<byte> _yaml;
    private readonly SourceMarks _marks;
    private readonly int _firstLine;
    private readonly Span<Frame> _frames;
    private byte[] _json;
    private int _length;
    private int _depth;
    private int _position;
    private int _line;
    private bool _valueIsNext;

    private PlainYaml(ReadOnlySpan<byte> yaml, int firstLine, Span<Frame> frames, SourceMarks marks)
    {
        _yaml = yaml;
        _firstLine = firstLine;
        _line = firstLine;
        _frames = frames;
        _marks = marks;
        _json = ArrayPool<byte>.Shared.Rent(yaml.Length + 1024);
    }

    /// <summary>Reads the report in a YAML document; <see langword="null"/> where the document is not of the plainest kind.</summary>
    /// <param name="yaml">The document in valid UTF-8, without a byte order mark.</param>
    /// <param name="options">The limits.</param>
    /// <param name="firstLine">The line that the document begins on, from 1.</param>
    internal static ReadResult? Read(ReadOnlySpan<byte> yaml, ReadOptions options, int firstLine)
    {
        if (options.MaxDepth < MaxDepth || HasStrangeCharacters(yaml))
        {
            return null;
        }

        Span<Frame> frames = stackalloc Frame[MaxDepth];
        SourceMarks marks = new();
        PlainYaml reader = new(yaml, firstLine, frames, marks);
        try
        {
            return reader.Convert() ? ContractReader.Read(reader._json.AsSpan(0, reader._length), options, new SourceOrigin(firstLine, marks, null)) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(reader._json);
        }
    }

    // Controls other than the line feed, and what some versions of YAML take for a line break, a byte order mark or no character.
    private static bool HasStrangeCharacters(ReadOnlySpan<byte> yaml)
    {
        if (yaml.IndexOfAny(Controls) >= 0
            || yaml.IndexOf("\u2028"u8) >= 0 || yaml.IndexOf("\u2029"u8) >= 0 || yaml.IndexOf("\uFEFF"u8) >= 0
            || yaml.IndexOf("\uFFFE"u8) >= 0 || yaml.IndexOf("\uFFFF"u8) >= 0)
        {
            return true;
        }

        for (int at = yaml.IndexOf((byte)0xC2); at >= 0; at = yaml.IndexOf((byte)0xC2))
        {
            if (yaml[at + 1] < 0xA0)
            {
                return true;
            }

            yaml = yaml[(at + 2)..];
        }

        return false;
    }

    // Takes the document line by line; false where something is not plain enough.
    private bool Convert()
    {
        if (_yaml.StartsWith("---\n"u8))
        {
            (_position, _line) = (4, _line + 1);
        }

        while (NextLine(out ReadOnlySpan<byte> line, out int indent))
        {
            if (!(line[indent..].StartsWith("- "u8) ? TakeItem(line, indent) : TakeMember(line, indent)))
            {
                return false;
            }
        }

        if (_valueIsNext || _depth == 0)
        {
            return false;
        }

        while (_depth > 0)
        {
            Close();
        }

        return true;
    }

    // The next line that is neither blank nor a comment, without the spaces at its end.
    private bool NextLine(out ReadOnlySpan<byte> line, out int indent)
    {
        while (_position < _yaml.Length)
        {
            line = Line(_position);
            indent = line.IndexOfAnyExcept((byte)' ');
            if (indent >= 0 && line[indent] != (byte)'#')
            {
                line = line.TrimEnd((byte)' ');
                return true;
            }

            Advance(line.Length);
        }

        line = default;
        indent = 0;
        return false;
    }

    private readonly ReadOnlySpan<byte> Line(int position)
    {
        ReadOnlySpan<byte> rest = _yaml[position..];
        int end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    private void EndLine() => Advance(Line(_position).Length);

    // The length is that of the line in the document, spaces at its end included.
    private void Advance(int length)
    {
        _position = Math.Min(_position + length + 1, _yaml.Length);
        _line++;
    }

    private bool TakeItem(ReadOnlySpan<byte> line, int indent)
    {
        if (_valueIsNext)
        {
            if (indent <= _frames[_depth - 1].Indent || !Open(indent, isMapping: false, indent))
            {
                return false;
            }
        }
        else if (!CloseTo(indent) || _frames[_depth - 1].IsMapping)
        {
            return false;
        }

        _valueIsNext = false;
        Separate();
        return Open(indent + 2, isMapping: true, indent + 2) && TakeMember(line, indent + 2);
    }

    private bool TakeMember(ReadOnlySpan<byte> line, int indent)
    {
        if (_valueIsNext || _depth == 0)
        {
            if (indent <= (_depth == 0 ? -1 : _frames[_depth - 1].Indent) || (_depth == 0 && indent > 0) || !Open(indent, isMapping: true, indent))
            {
                return false;
            }
        }
        else if (!CloseTo(indent) || !_frames[_depth - 1].IsMapping)
        {
            return false;
        }

        _valueIsNext = false;
        int end = indent;
        while (end < line.Length && IsNameCharacter(line[end]))
        {
            end++;
        }

        if (end == indent || end - indent > LongestName || end == line.Length || line[end] != (byte)':' || !IsLetter(line[indent]))
        {
            return false;
        }

        Mark(indent);
        Separate();
        Reserve(end - indent + 3);
        _json[_length++] = (byte)'"';
        Append(line[indent..end]);
        _json[_length++] = (byte)'"';
        _json[_length++] = (byte)':';
        return TakeValue(line, end + 1);
    }

    private static bool IsNameCharacter(byte b) => char.IsAsciiLetterOrDigit((char)b);

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);

    private void Mark(int column) => _marks.Add(_length, new SourceLocation(_line, column + 1));

    private void Separate()
    {
        ref Frame frame = ref _frames[_depth - 1];
        if (frame.HasItems)
        {
            Reserve(1);
            _json[_length++] = (byte)',';
        }

        frame.HasItems = true;
    }

    private bool Open(int indent, bool isMapping, int column)
    {
        if (_depth == MaxDepth)
        {
            return false;
        }

        Mark(column);
        Reserve(1);
        _json[_length++] = isMapping ? (byte)'{' : (byte)'[';
        _frames[_depth++] = new Frame { Indent = indent, IsMapping = isMapping };
        return true;
    }

    private void Close()
    {
        Reserve(1);
        _json[_length++] = _frames[--_depth].IsMapping ? (byte)'}' : (byte)']';
    }

    // Closes what is indented more. False where nothing open is indented like this.
    private bool CloseTo(int indent)
    {
        while (_depth > 0 && _frames[_depth - 1].Indent > indent)
        {
            Close();
        }

        return _depth > 0 && _frames[_depth - 1].Indent == indent;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_json.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int more)
    {
        // One byte more, for a single one that follows.
        if (_length + more + 1 > _json.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked((_length + more + 1) * 2));
            _json.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_json);
            _json = larger;
        }
    }

    private struct Frame
    {
        internal int Indent;
        internal bool IsMapping;
        internal bool HasItems;
    }
}
