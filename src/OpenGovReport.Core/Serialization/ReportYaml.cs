using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenGovReport;

/// <summary>Writes reports as YAML and reads them back, by the same contract as <see cref="ReportJson"/>.</summary>
/// <remarks>
/// <para>Narrative stands in literal blocks, and whatever some version of YAML could take for something else than a text is
/// quoted. Equal reports give the same text, and reading it gives an equal report; so YAML and JSON can be turned into each other
/// without loss. Lines end with a line feed on every platform. One half of a surrogate pair, which is no character, is written as U+FFFD.</para>
/// <para>Unquoted scalars mean on reading what the core schema of YAML 1.2 says, but only what JSON too would write as a number is
/// one. Comments are passed over. Anchors, aliases and tags are refused.</para>
/// <para>All members are safe to call from several threads at once.</para>
/// </remarks>
public static class ReportYaml
{
    private static readonly EmitterSettings Settings = new(
        bestIndent: 2,
        bestWidth: int.MaxValue,
        isCanonical: false,
        maxSimpleKeyLength: 1024,
        skipAnchorName: false,
        indentSequences: true,
        newLine: "\n");

    /// <summary>Writes a report as a YAML text.</summary>
    /// <param name="report">The report.</param>
    public static string Write(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using StringWriter writer = new() { NewLine = "\n" };
        Emitter emitter = new(writer, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        ContractWriter<YamlSink>.Write(new YamlSink(emitter), report);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    /// <summary>Writes a report as YAML in UTF-8.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write.</param>
    public static void WriteUtf8(AnnualReport report, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Encoding.UTF8.GetBytes(Write(report), destination);
    }

    /// <summary>Writes a report as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    public static void Write(AnnualReport report, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(Encoding.UTF8.GetBytes(Write(report)));
    }

    /// <summary>Writes a report as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(AnnualReport report, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        await destination.WriteAsync(Encoding.UTF8.GetBytes(Write(report)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes many reports as one stream of YAML documents, each begun by a line <c>---</c>.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteManyAsync(IAsyncEnumerable<AnnualReport> reports, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(destination);
        await foreach (AnnualReport report in reports.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await destination.WriteAsync(Encoding.UTF8.GetBytes("---\n" + Write(report)), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a report from a YAML text of one document.</summary>
    /// <param name="yaml">The whole text.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report, or every fault that was found. Content never throws.</returns>
    public static ReadResult Read(string yaml, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return ReadText(yaml, options ?? ReadOptions.Default, 1);
    }

    /// <summary>Reads a report from one YAML document in UTF-8, with or without a byte order mark.</summary>
    /// <param name="utf8Yaml">The whole text.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report, or every fault that was found. Content never throws.</returns>
    public static ReadResult Read(ReadOnlySpan<byte> utf8Yaml, ReadOptions? options = null) => ReadBytes(utf8Yaml, options ?? ReadOptions.Default, 1);

    /// <summary>Reads a report from one YAML document in UTF-8, with or without a byte order mark.</summary>
    /// <param name="source">The source, read to its end and left open.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report, or every fault that was found. Content never throws.</returns>
    public static ReadResult Read(Stream source, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        using RentedBytes bytes = RentedBytes.Of(source, options ?? ReadOptions.Default);
        return ReadBytes(bytes.Span, options ?? ReadOptions.Default, 1);
    }

    /// <summary>Reads a report from one YAML document in UTF-8, with or without a byte order mark.</summary>
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

    /// <summary>Reads many reports from a stream of YAML documents in UTF-8, one document at a time in memory.</summary>
    /// <param name="source">The source, left open.</param>
    /// <param name="options">The limits, which hold for each document by itself; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A result for each document; the lines in its diagnostics are those of the whole source. Content never throws.</returns>
    public static async IAsyncEnumerable<ReadResult> ReadManyAsync(Stream source, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= ReadOptions.Default;
        using LineSource lines = new(source, options.MaxBytes);
        YamlDocumentSource documents = new(lines, options.MaxBytes);
        while (await documents.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return documents.IsTooLong
                ? Failures.TooLarge(documents.FirstLine, documents.Length, options)
                : ReadBytes(documents.Current.Span, options, documents.FirstLine);
        }
    }

    private static ReadResult ReadBytes(ReadOnlySpan<byte> bytes, ReadOptions options, int firstLine) =>
        bytes.Length > options.MaxBytes ? Failures.TooLarge(firstLine, bytes.Length, options)
        : !Utf8.IsValid(bytes) ? Failures.InvalidUtf8(bytes, firstLine)
        : ReadText(Encoding.UTF8.GetString(bytes), options, firstLine);

    private static ReadResult ReadText(string yaml, ReadOptions options, int firstLine)
    {
        string text = yaml.StartsWith('\uFEFF') ? yaml[1..] : yaml;
        return text.Length > options.MaxCharacters ? Failures.TooLarge(firstLine, text.Length, "characters", options.MaxCharacters)
            : YamlScalars.IndexOfHalfPair(text) is int index and >= 0 ? Failures.InvalidUtf16(text, index)
            : YamlToJson.Read(text, options, firstLine);
    }
}
