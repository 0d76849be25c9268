using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Documents;

/// <summary>Reads every report of a source: those of NDJSON, of a stream of YAML documents and of a CSV of cells one at a time, and the one of anything else.</summary>
internal static class ReportStream
{
    private const int FirstLook = 64 * 1024;

    internal static async IAsyncEnumerable<ReadResult> ReadAsync(Stream stream, ReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (byte[] buffer, int length) = await LookAsync(stream, options, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> seen = buffer.AsMemory(0, length);
        Stream source = stream.CanSeek ? Rewound(stream, length) : new PrefixedStream(seen, stream);
        IAsyncEnumerable<ReadResult>? many = ManyOf(seen.Span, source, options, cancellationToken);
        if (many is null)
        {
            yield return await BoundedRead.ReadAsync(source, options.MaxBytes, cancellationToken).ConfigureAwait(false) is { } bytes
                ? await ContentReader.Read(bytes, options, cancellationToken).ConfigureAwait(false)
                : Refusal.TooLarge(options.MaxBytes, "bytes");
            yield break;
        }

        bool any = false;
        await foreach (ReadResult result in many.ConfigureAwait(false))
        {
            any = true;
            yield return result;
        }

        if (!any)
        {
            yield return Refusal.Of(DiagnosticDescriptors.EmptyInput);
        }
    }

    private static Stream Rewound(Stream stream, int length)
    {
        stream.Position -= length;
        return stream;
    }

    // Of what begins like JSON the first line has to be seen to its end, however long it is, and that something follows it.
    private static async ValueTask<(byte[] Buffer, int Length)> LookAsync(Stream stream, ReadOptions options, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[FirstLook];
        int length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is int read and > 0)
        {
            length += read;
            if (length < buffer.Length)
            {
                continue;
            }

            ReadOnlySpan<byte> start = ContentReader.StartOf(buffer);
            int end = start.IndexOf((byte)'\n');
            bool isUndecided = start is [(byte)'{', ..] && (end < 0 || IsBlank(start[end..]));
            if (!isUndecided || length > options.MaxBytes)
            {
                break;
            }

            Array.Resize(ref buffer, checked(length * 2));
        }

        return (buffer, length);
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static IAsyncEnumerable<ReadResult>? ManyOf(ReadOnlySpan<byte> seen, Stream source, ReadOptions options, CancellationToken cancellationToken)
    {
        if (TextDecoder.MarkedUtf16(seen) is string wide)
        {
            // What a spreadsheet program calls Unicode text.
            bool isCsv = CellsCsvColumns.AreIn(ContentReader.StartOf(Encoding.UTF8.GetBytes(wide)));
            return isCsv ? ReadCsvAsync(source, seen[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, options, cancellationToken) : null;
        }

        ReadOnlySpan<byte> start = ContentReader.StartOf(seen);
        return start is [(byte)'{', ..] ? IsLineOfJson(start) ? ReportJson.ReadManyAsync(source, options, cancellationToken) : null
            : CellsCsvColumns.AreIn(start) ? ReadCsvAsync(source, IsUtf8(seen) ? Encoding.UTF8 : TextDecoder.Named("GB18030")!, options, cancellationToken)
            : ContentReader.IsYaml(seen) ? ReportYaml.ReadManyAsync(source, options, cancellationToken)
            : null;
    }

    // The first line is a whole object, and something follows it.
    private static bool IsLineOfJson(ReadOnlySpan<byte> start)
    {
        int end = start.IndexOf((byte)'\n');
        if (end < 0 || IsBlank(start[end..]))
        {
            return false;
        }

        try
        {
            Utf8JsonReader json = new(start[..end], new JsonReaderOptions { MaxDepth = 1_000 });
            return json.Read() && json.TrySkip() && json.BytesConsumed == start[..end].TrimEnd(" \t\r"u8).Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A spreadsheet program in Chinese saves GB18030.
    private static async IAsyncEnumerable<ReadResult> ReadCsvAsync(Stream source, Encoding encoding, ReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader text = new(source, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        await foreach (CellsCsvReport report in CellsCsv.ReadManyAsync(text, options, cancellationToken).ConfigureAwait(false))
        {
            yield return report.Result;
        }
    }

    // The last character may be cut off.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        for (int cut = 0; cut < 4 && cut <= bytes.Length; cut++)
        {
            if (Utf8.IsValid(bytes[..^cut]))
            {
                return true;
            }
        }

        return false;
    }
}
