namespace OpenGovReport.Documents;

/// <summary>Reads a stream whole, but never more than a limit and one byte.</summary>
internal static class BoundedRead
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The bytes, or <see langword="null"/> where the stream has more than <paramref name="limit"/>.</summary>
    internal static ArraySegment<byte>? Read(Stream stream, int limit)
    {
        byte[]? buffer = First(stream, limit);
        int length = 0;
        while (buffer is not null && stream.Read(buffer, length, buffer.Length - length) is int read and > 0)
        {
            length += read;
            buffer = Grow(buffer, length, limit);
        }

        return buffer is null ? null : new(buffer, 0, length);
    }

    /// <inheritdoc cref="Read"/>
    internal static async ValueTask<ArraySegment<byte>?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        byte[]? buffer = First(stream, limit);
        int length = 0;
        while (buffer is not null && await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is int read and > 0)
        {
            length += read;
            buffer = Grow(buffer, length, limit);
        }

        return buffer is null ? null : new(buffer, 0, length);
    }

    // One byte more than is expected, so that the end of a file of known length is seen without another buffer.
    private static byte[]? First(Stream stream, int limit)
    {
        long known = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 0;
        return known > limit ? null : new byte[known > 0 ? known + 1 : FirstBuffer];
    }

    private static byte[]? Grow(byte[] buffer, int length, int limit)
    {
        if (length > limit)
        {
            return null;
        }

        if (length == buffer.Length)
        {
            Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
        }

        return buffer;
    }
}
