using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

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
    private static readonly byte[] DocumentStart = [.. "---\n"u8];

    /// <summary>Writes a report as a YAML text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="comments">Which comments to write.</param>
    public static string Write(AnnualReport report, YamlComments comments = YamlComments.None) => Encoding.UTF8.GetString(Yaml(report, comments).Span);

    /// <summary>Writes a report as YAML in UTF-8.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="comments">Which comments to write.</param>
    public static void WriteUtf8(AnnualReport report, IBufferWriter<byte> destination, YamlComments comments = YamlComments.None)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(Yaml(report, comments).Span);
    }

    /// <summary>Writes a report as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="comments">Which comments to write.</param>
    public static void Write(AnnualReport report, Stream destination, YamlComments comments = YamlComments.None)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(Yaml(report, comments).Span);
    }

    /// <summary>Writes a report as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="comments">Which comments to write.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(AnnualReport report, Stream destination, YamlComments comments = YamlComments.None, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        await destination.WriteAsync(Yaml(report, comments), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes many reports as one stream of YAML documents, each begun by a line <c>---</c>.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="comments">Which comments to write.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteManyAsync(IAsyncEnumerable<AnnualReport> reports, Stream destination, YamlComments comments = YamlComments.None, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(destination);
        await foreach (AnnualReport report in reports.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await destination.WriteAsync(DocumentStart, cancellationToken).ConfigureAwait(false);
            await destination.WriteAsync(Yaml(report, comments), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a report from a YAML text of one document.</summary>
    /// <param name="yaml">The whole text.</param>
    /// <param name="options">The limits; <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The report, or every fault that was found. Content never throws.</returns>
    public static ReadResult Read(string yaml, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        using RentedBytes bytes = RentedBytes.Of(yaml, options ?? ReadOptions.Default);
        return bytes.Failure ?? ReadUtf8(bytes.Span, options ?? ReadOptions.Default, 1);
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

    private static ReadOnlyMemory<byte> Yaml(AnnualReport report, YamlComments comments)
    {
        ArgumentNullException.ThrowIfNull(report);
        YamlText yaml = new(hasLabels: comments == YamlComments.Labels);
        ContractWriter<YamlSink>.Write(new YamlSink(yaml), report);
        return yaml.Written;
    }

    private static ReadResult ReadBytes(ReadOnlySpan<byte> utf8Yaml, ReadOptions options, int firstLine)
    {
        if (utf8Yaml.Length > options.MaxBytes)
        {
            return Failures.TooLarge(firstLine, utf8Yaml.Length, options);
        }

        ReadOnlySpan<byte> bytes = utf8Yaml.StartsWith(Encoding.UTF8.Preamble) ? utf8Yaml[Encoding.UTF8.Preamble.Length..] : utf8Yaml;
        return Utf8.IsValid(bytes) ? ReadUtf8(bytes, options, firstLine) : Failures.InvalidUtf8(bytes, firstLine);
    }

    private static ReadResult ReadUtf8(ReadOnlySpan<byte> utf8Yaml, ReadOptions options, int firstLine)
    {
        int length = utf8Yaml.Length > options.MaxCharacters ? Encoding.UTF8.GetCharCount(utf8Yaml) : 0;
        return length > options.MaxCharacters ? Failures.TooLarge(firstLine, length, "characters", options.MaxCharacters)
            : PlainYaml.Read(utf8Yaml, options, firstLine) ?? YamlToJson.Read(Encoding.UTF8.GetString(utf8Yaml), options, firstLine);
    }
}
