using System.Buffers;
using System.Text;
using System.Text.Unicode;
using OpenGovReport.Reading;

namespace OpenGovReport.Serialization;

/// <summary>A source as bytes in a rented buffer, never much more of it than the limits allow.</summary>
internal readonly struct RentedBytes : IDisposable
{
    private const int FirstRent = 32 * 1024;

    private readonly byte[]? _buffer;
    private readonly int _length;

    private RentedBytes(byte[]? buffer, int length, ReadResult? failure = null)
    {
        _buffer = buffer;
        _length = length;
        Failure = failure;
    }

    /// <summary>Why there are no bytes; <see langword="null"/> where there are.</summary>
    internal ReadResult? Failure { get; }

    internal ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>A text in UTF-8.</summary>
    internal static RentedBytes Of(string text, ReadOptions options)
    {
        if (text.Length > options.MaxCharacters)
        {
            return new(null, 0, Failures.TooLarge(1, text.Length, "characters", options.MaxCharacters));
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        ReadOnlySpan<char> characters = text.StartsWith('\uFEFF') ? text.AsSpan(1) : text;
        OperationStatus status = Utf8.FromUtf16(characters, buffer, out int read, out int written, replaceInvalidSequences: false);
        return new(buffer, written, status == OperationStatus.Done ? null : Failures.InvalidUtf16(characters, read));
    }

    /// <summary>A stream to its end, or to just beyond the limit.</summary>
    internal static RentedBytes Of(Stream stream, ReadOptions options)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstRent);
        int length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is int read and > 0)
        {
            length += read;
            if (length > options.MaxBytes)
            {
                break;
            }

            Grow(ref buffer, length);
        }

        return new(buffer, length);
    }

    /// <summary>A stream to its end, or to just beyond the limit.</summary>
    internal static async Task<RentedBytes> OfAsync(Stream stream, ReadOptions options, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstRent);
        int length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is int read and > 0)
        {
            length += read;
            if (length > options.MaxBytes)
            {
                break;
            }

            Grow(ref buffer, length);
        }

        return new(buffer, length);
    }

    public void Dispose()
    {
        if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        if (length < buffer.Length)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
