using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>Reads a report from a PDF.</summary>
internal static class PdfReader
{
    internal static async ValueTask<ReadResult> Read(ArraySegment<byte> bytes, ReadOptions options, CancellationToken cancellationToken)
    {
        PdfTextResult layout = await PdfToText.RunAsync(bytes, PdfTextMode.Layout, options, PdfToText.Program, cancellationToken).ConfigureAwait(false);
        return layout.Refusal ?? PagedText.Read(layout.Text!, options);
    }

    internal static async Task<ReadResult> ReadAs(ArraySegment<byte> bytes, PdfTextMode mode)
    {
        PdfTextResult layout = await PdfToText.RunAsync(bytes, mode, ReadOptions.Default, PdfToText.Program, default).ConfigureAwait(false);
        return layout.Refusal ?? PagedText.Read(layout.Text!, ReadOptions.Default);
    }
}
