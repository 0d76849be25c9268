using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

internal static class PdfReader
{
    internal static ValueTask<ReadResult> Read(ArraySegment<byte> bytes, ReadOptions options, CancellationToken cancellationToken) => new(Refusal.Of(DiagnosticDescriptors.FormatUnsupported, "a PDF"));
}
