using System.Globalization;

namespace OpenGovReport.Cli.Inputs;

/// <summary>Reads a stream whole, but never more than a limit.</summary>
internal static class BoundedRead
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The bytes of the stream, or why there are none.</summary>
    internal static (byte[] Bytes, Notice? Problem) Read(Stream stream, int limit, CancellationToken cancellationToken)
    {
        long known = stream.CanSeek ? stream.Length : 0;
        if (known > limit)
        {
            return ([], PathProblems.TooLarge(known.ToString(CultureInfo.InvariantCulture), limit));
        }

        // One byte more than is expected, so that the end of a file of known length is seen without another buffer.
        byte[] buffer = new byte[known > 0 ? known + 1 : FirstBuffer];
        int length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is int read and > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            length += read;
            if (length > limit)
            {
                return ([], PathProblems.TooLarge(string.Create(CultureInfo.InvariantCulture, $"> {limit}"), limit));
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
            }
        }

        return (length == buffer.Length ? buffer : buffer[..length], null);
    }
}
