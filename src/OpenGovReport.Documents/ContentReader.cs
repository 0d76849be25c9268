using System.Text;
using OpenGovReport.Documents.Html;
using OpenGovReport.Documents.Office;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Documents;

/// <summary>Reads a report from bytes by what they are.</summary>
internal static class ContentReader
{
    internal static async ValueTask<ReadResult> Read(ArraySegment<byte> bytes, ReadOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ContentKind kind = ContentSniffer.KindOf(bytes, out string name);
        try
        {
            return kind switch
            {
                ContentKind.Pdf => await PdfReader.Read(bytes, options, PdfToText.Find(Environment.GetEnvironmentVariable("PATH")), cancellationToken).ConfigureAwait(false),
                ContentKind.Zip => OfficeReader.Read(bytes, options, cancellationToken),
                ContentKind.Compound when ContentSniffer.IsEncrypted(bytes) => Refusal.Of(DiagnosticDescriptors.Encrypted),
                ContentKind.Compound => Refusal.Of(DiagnosticDescriptors.LegacyOffice, ContentSniffer.NameOfCompound(bytes)),
                ContentKind.Other => Refusal.Of(DiagnosticDescriptors.FormatUnsupported, name),
                _ => ReadText(bytes, options, cancellationToken),
            };
        }
        catch (LimitExceededException e)
        {
            return e.Result;
        }
    }

    /// <summary>The bytes from the first that is neither a byte order mark nor white space.</summary>
    internal static ReadOnlySpan<byte> StartOf(ReadOnlySpan<byte> content) =>
        (content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content).TrimStart(" \t\r\n\f"u8);

    /// <summary>Whether this is a report in YAML: it has to name its form, and no line of a report in Chinese begins like that.</summary>
    internal static bool IsYaml(ReadOnlySpan<byte> content) => StartOf(content).StartsWith("template:"u8) || content.IndexOf("\ntemplate:"u8) >= 0;

    private static ReadResult ReadText(ArraySegment<byte> bytes, ReadOptions options, CancellationToken cancellationToken)
    {
        // JSON, YAML and the marks of HTML are looked for in UTF-8; the text itself is decoded from what came, so that what is lost is told.
        if (IsUnmarkedUtf16(bytes, out byte[] mark))
        {
            bytes = new ArraySegment<byte>([.. mark, .. bytes.AsSpan()]);
        }

        byte[]? utf16 = TextDecoder.MarkedUtf16(bytes) is string wide ? Encoding.UTF8.GetBytes(wide) : null;
        ReadOnlySpan<byte> content = utf16 ?? bytes.AsSpan();
        ReadOnlySpan<byte> start = StartOf(content);
        if (start is [(byte)'{', ..])
        {
            return ReportJson.Read(content, options);
        }

        if (CellsCsvColumns.AreIn(start))
        {
            string? csv = TextDecoder.Decode(content, out Diagnostic? noticed);
            return csv is null ? new ReadResult(null, null, [noticed!]) : CellsCsv.Read(csv, options);
        }

        if (IsYaml(content))
        {
            return ReportYaml.Read(utf16 ?? bytes.ToArray(), options);
        }

        if (MarkupSniffer.NameOfForeign(start) is string foreign)
        {
            return foreign == MarkupSniffer.WebArchive && WebArchive.PageOf(start) is byte[] page ? HtmlReader.Read(page, keepsLines: false, options, cancellationToken)
                : Refusal.Of(DiagnosticDescriptors.FormatUnsupported, foreign);
        }

        return MarkupSniffer.IsHtml(content)
            ? HtmlReader.Read(bytes, MarkupSniffer.IsTextWithTables(content), options, cancellationToken)
            : ReportReader.ReadText(bytes, options);
    }

    // Some pages that old editors saved are UTF-16 without the mark that says so.
    private static bool IsUnmarkedUtf16(ReadOnlySpan<byte> bytes, out byte[] mark)
    {
        mark = bytes is [(byte)'<' or (byte)'{', 0, _, 0, ..] ? [0xFF, 0xFE] : [0xFE, 0xFF];
        return bytes is [(byte)'<' or (byte)'{', 0, _, 0, ..] or [0, (byte)'<' or (byte)'{', 0, ..];
    }
}
