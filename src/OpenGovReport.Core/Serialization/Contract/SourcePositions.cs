using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>Turns byte offsets into lines and columns.</summary>
/// <remarks>Offsets are expected to grow from call to call, so that the source is passed over once; a smaller one starts again from the top.</remarks>
internal ref struct SourcePositions
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly SourceMarks? _marks;
    private readonly int _firstLine;
    private int _offset;
    private int _line;
    private int _column;

    /// <param name="bytes">The source in UTF-8.</param>
    /// <param name="firstLine">The line that the source begins on, from 1.</param>
    /// <param name="marks">Where the bytes come from, if they were made from another format; then lines and columns are those of the origin.</param>
    internal SourcePositions(ReadOnlySpan<byte> bytes, int firstLine, SourceMarks? marks)
    {
        _bytes = bytes;
        _marks = marks;
        _firstLine = firstLine;
        Restart();
    }

    /// <summary>The line and column of the byte at <paramref name="offset"/>.</summary>
    internal SourceLocation At(long offset)
    {
        if (_marks is not null)
        {
            return _marks.At((int)offset);
        }

        int target = (int)offset;
        if (target < _offset)
        {
            Restart();
        }

        ReadOnlySpan<byte> gap = _bytes[_offset..target];
        int lastBreak = gap.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            _line += gap.Count((byte)'\n');
            _column = 1;
            gap = gap[(lastBreak + 1)..];
        }

        _column += Ascii.IsValid(gap) ? gap.Length : Encoding.UTF8.GetCharCount(gap);
        _offset = target;
        return new SourceLocation(_line, _column);
    }

    private void Restart()
    {
        _offset = 0;
        _line = _firstLine;
        _column = 1;
    }
}
