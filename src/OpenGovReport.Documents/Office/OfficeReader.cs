using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

internal static class OfficeReader
{
    internal static ReadResult Read(ArraySegment<byte> bytes, ReadOptions options, CancellationToken cancellationToken) => Refusal.Of(DiagnosticDescriptors.FormatUnsupported, "a ZIP archive");
}
