using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport;

/// <summary>Writes reports as JSON and reads them back.</summary>
/// <remarks>
/// <para>The contract is the same for both forms but for the rows of their tables: every member is written, and every member is
/// demanded on reading (<c>unsplit</c> alone may be absent). Numbers are numbers, blank is <see langword="null"/>, not applicable is
/// <c>"/"</c>. Equal reports give the same bytes, and reading them gives an equal report.</para>
/// <para>Lines end with a line feed on every platform, and Chinese is written as it is. Therefore the output must be escaped like
/// any other text before it is put into HTML. One half of a surrogate pair, which is no character, is written as U+FFFD.</para>
/// <para>All members are safe to call from several threads at once.</para>
/// </remarks>
public static class ReportJson
{
    private static readonly JsonWriterOptions IndentedOptions = Options(indented: true);
    private static readonly JsonWriterOptions CompactOptions = Options(indented: false);

    /// <summary>Writes a report as a JSON text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="layout">The layout.</param>
    public static string Write(AnnualReport report, JsonLayout layout = JsonLayout.Indented)
    {
        ArrayBufferWriter<byte> buffer = new(16 * 1024);
        WriteUtf8(report, buffer, layout);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a report as JSON in UTF-8.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="layout">The layout.</param>
    public static void WriteUtf8(AnnualReport report, IBufferWriter<byte> destination, JsonLayout layout = JsonLayout.Indented)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(destination);
        using Utf8JsonWriter writer = new(destination, layout == JsonLayout.Compact ? CompactOptions : IndentedOptions);
        ContractWriter<JsonSink>.Write(new JsonSink(writer, new JsonTextBuffer()), report);
    }

    /// <summary>Writes a report as JSON in UTF-8, without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="layout">The layout.</param>
    public static void Write(AnnualReport report, Stream destination, JsonLayout layout = JsonLayout.Indented)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArrayBufferWriter<byte> buffer = new(16 * 1024);
        WriteUtf8(report, buffer, layout);
        destination.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes a report as JSON in UTF-8, without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(AnnualReport report, Stream destination, JsonLayout layout = JsonLayout.Indented, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArrayBufferWriter<byte> buffer = new(16 * 1024);
        WriteUtf8(report, buffer, layout);
        await destination.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes many reports as NDJSON: one compact JSON text per line.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteManyAsync(IAsyncEnumerable<AnnualReport> reports, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(destination);
        ArrayBufferWriter<byte> buffer = new(16 * 1024);
        await foreach (AnnualReport report in reports.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            buffer.ResetWrittenCount();
            WriteUtf8(report, buffer, JsonLayout.Compact);
            buffer.Write("\n"u8);
            await destination.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a report from a JSON text.</summary>
    /// <param name="json">The whole text.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report, or every fault that was found. Content never throws.</returns>
    public static ReadResult Read(string json, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        using RentedBytes source = RentedBytes.Of(json, options ?? ReadOptions.Default);
        return source.Failure ?? ReadBytes(source.Span, options ?? ReadOptions.Default, 1);
    }

    /// <summary>Reads a report from JSON in UTF-8, with or without a byte order mark.</summary>
    /// <param name="utf8Json">The whole text.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report, or every fault that was found. Content never throws.</returns>
    public static ReadResult Read(ReadOnlySpan<byte> utf8Json, ReadOptions? options = null) => ReadBytes(utf8Json, options ?? ReadOptions.Default, 1);

    /// <summary>Reads a report from JSON in UTF-8, with or without a byte order mark.</summary>
    /// <param name="source">The source, read to its end and left open.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report, or every fault that was found. Content never throws.</returns>
    public static ReadResult Read(Stream source, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        using RentedBytes bytes = RentedBytes.Of(source, options ?? ReadOptions.Default);
        return ReadBytes(bytes.Span, options ?? ReadOptions.Default, 1);
    }

    /// <summary>Reads a report from JSON in UTF-8, with or without a byte order mark.</summary>
    /// <param name="source">The source, read to its end and left open.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The report, or every fault that was found. Content never throws.</returns>
    public static async Task<ReadResult> ReadAsync(Stream source, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using RentedBytes bytes = await RentedBytes.OfAsync(source, options ?? ReadOptions.Default, cancellationToken).ConfigureAwait(false);
        return ReadBytes(bytes.Span, options ?? ReadOptions.Default, 1);
    }

    /// <summary>Reads many reports from NDJSON in UTF-8: one JSON text per line. Lines of nothing but white space are passed over.</summary>
    /// <param name="source">The source, left open.</param>
    /// <param name="options">The limits, which hold for each line by itself; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A result for each line; the lines in its diagnostics are those of the whole source. Content never throws.</returns>
    public static async IAsyncEnumerable<ReadResult> ReadManyAsync(Stream source, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= ReadOptions.Default;
        using LineSource lines = new(source, options.MaxBytes);
        while (await lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (lines.IsTooLong || !IsBlank(lines.Current.Span))
            {
                yield return lines.IsTooLong ? Failures.TooLarge(lines.Line, lines.Length, options) : ReadBytes(lines.Current.Span, options, lines.Line);
            }
        }
    }

    /// <summary>Reads a report from JSON in UTF-8 that begins on the given line of its source.</summary>
    internal static ReadResult ReadBytes(ReadOnlySpan<byte> utf8Json, ReadOptions options, int firstLine)
    {
        if (utf8Json.Length > options.MaxBytes)
        {
            return Failures.TooLarge(firstLine, utf8Json.Length, options);
        }

        ReadOnlySpan<byte> bytes = utf8Json.StartsWith(Encoding.UTF8.Preamble) ? utf8Json[Encoding.UTF8.Preamble.Length..] : utf8Json;
        return IsBlank(bytes) ? Failures.Empty()
            : !Utf8.IsValid(bytes) ? Failures.InvalidUtf8(bytes, firstLine)
            : ContractReader.Read(bytes, options, new SourceOrigin(firstLine));
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static JsonWriterOptions Options(bool indented) => new()
    {
        Indented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // The walk over the contract can't write anything but well-formed JSON.
        SkipValidation = true,
    };
}
