using System.Buffers;

namespace OpenGovReport.Serialization;

/// <summary>Reads a stream of bytes line by line in bounded memory. What is left of a line beyond the limit is passed over.</summary>
internal sealed class LineSource(Stream stream, int maxLength) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The line without its line feed; valid until the next move.</summary>
    internal ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>The number of the line, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>The length of the line in bytes, the part that was passed over included.</summary>
    internal long Length { get; private set; }

    /// <summary>Whether the line is longer than the limit.</summary>
    internal bool IsTooLong => Length > maxLength;

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Moves to the next line; false at the end.</summary>
    internal async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        int scanned = 0;
        long passedOver = 0;
        while (true)
        {
            int found = _buffer.AsSpan((_start + scanned).._end).IndexOf((byte)'\n');
            if (found >= 0 || (_ended && _start < _end) || (_ended && passedOver > 0))
            {
                int length = found >= 0 ? scanned + found : _end - _start;
                Current = _buffer.AsMemory(_start, length);
                Length = passedOver + length;
                Line++;
                _start += found >= 0 ? length + 1 : length;
                return true;
            }

            if (_ended)
            {
                return false;
            }

            scanned = _end - _start;
            if (passedOver + scanned > maxLength)
            {
                passedOver += scanned;
                (_start, _end, scanned) = (0, 0, 0);
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        int kept = _end - _start;
        if (kept == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
            _buffer.AsSpan(_start, kept).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else if (_start > 0)
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        }

        (_start, _end) = (0, kept);
        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
    }
}
