namespace OpenGovReport.Documents.Tests.Support;

/// <summary>A stream that begins with one text and goes on with another over and over; it is nowhere in memory.</summary>
internal sealed class EndlessStream(byte[] head, byte[] repeated, long length, bool knowsLength) : Stream
{
    private long _position;

    internal long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => knowsLength;

    public override bool CanWrite => false;

    public override long Length => knowsLength ? length : throw new NotSupportedException();

    public override long Position
    {
        get => knowsLength ? _position : throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - _position);
        for (int i = 0; i < count;)
        {
            long at = _position + i;
            ReadOnlySpan<byte> from = at < head.Length ? head.AsSpan((int)at) : repeated.AsSpan((int)((at - head.Length) % repeated.Length));
            int part = Math.Min(from.Length, count - i);
            from[..part].CopyTo(buffer[i..]);
            i += part;
        }

        _position += count;
        BytesRead += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
