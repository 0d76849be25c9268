using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>Reads a report from a Word or Excel file (.docx, .xlsx). Its parts are read as streams, once.</summary>
internal static class OfficeReader
{
    internal static ReadResult Read(ArraySegment<byte> bytes, ReadOptions options, CancellationToken cancellationToken)
    {
        ArchiveKind kind = ArchiveKind.Other;
        try
        {
            using MemoryStream stream = new(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
            kind = Archive.KindOf(bytes, stream, options);
            stream.Position = 0;
            return kind switch
            {
                ArchiveKind.Word => ReadWord(stream, options, cancellationToken),
                ArchiveKind.Excel => ReadExcel(stream, options, cancellationToken),
                ArchiveKind.PowerPoint => Unsupported("a PowerPoint file"),
                ArchiveKind.OpenDocument => Unsupported("an OpenDocument file (.odt, .ods)"),
                ArchiveKind.Ofd => Unsupported("an OFD file"),
                _ => Unsupported("a ZIP archive"),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException and not LimitExceededException)
        {
            // The libraries underneath throw what they come upon where a file contradicts itself.
            return Refusal.Of(DiagnosticDescriptors.Damaged, kind switch { ArchiveKind.Word => ".docx", ArchiveKind.Excel => ".xlsx", _ => "ZIP" });
        }
    }

    /// <summary>Reads the XML of a part: no DTD, nothing from elsewhere, no more than the limit.</summary>
    internal static XmlReader Open(OpenXmlPart part, ReadOptions options) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = options.MaxUnpackedBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static ReadResult ReadWord(Stream stream, ReadOptions options, CancellationToken cancellationToken)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false, Settings(options));
        if (document.MainDocumentPart is not { } main)
        {
            return Refusal.Of(DiagnosticDescriptors.Damaged, ".docx");
        }

        WordBlocks word = new(main, options, cancellationToken);
        ReadResult result = ReportReader.Read(BlockLayout.ToDocument(word.Read()), options);
        return result.Report is null && word.HasEmbedded ? Unsupported("a Word file that holds its text as another file (altChunk)") : result;
    }

    private static ReadResult ReadExcel(Stream stream, ReadOptions options, CancellationToken cancellationToken)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false, Settings(options));
        if (document.WorkbookPart is not { } workbook)
        {
            return Refusal.Of(DiagnosticDescriptors.Damaged, ".xlsx");
        }

        ReadResult result = ReportReader.Read(BlockLayout.ToDocument(new SheetBlocks(workbook, options, cancellationToken).Read(out List<Diagnostic> left)), options);
        return left.Count == 0 ? result : new ReadResult(result.Report, result.SourceMap, [.. left, .. result.Diagnostics]);
    }

    private static OpenSettings Settings(ReadOptions options) => new()
    {
        AutoSave = false,
        MaxCharactersInPart = options.MaxUnpackedBytes,
    };

    private static ReadResult Unsupported(string name) => Refusal.Of(DiagnosticDescriptors.FormatUnsupported, name);
}
