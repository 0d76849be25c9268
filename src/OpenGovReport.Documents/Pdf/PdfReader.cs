using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Reads a report from a PDF. Nothing in a PDF says what a table is, so its text can be put in order in several ways: as the file draws
/// it, which keeps the cells of a row together, and as it stands on the page, which keeps empty cells. Where the first leaves a doubt
/// the second is read too, and <see cref="Readings"/> judges.
/// </summary>
internal static class PdfReader
{
    // A scan may have a page number or a stamp as text.
    private const int FewestCharactersOfPage = 20;

    internal static async ValueTask<ReadResult> Read(ArraySegment<byte> pdf, ReadOptions options, string? program, CancellationToken cancellationToken)
    {
        if (program is null)
        {
            return Refusal.Of(DiagnosticDescriptors.PdfToTextMissing);
        }

        ReadResult drawn = await ReadAs(PdfTextMode.Drawn, pdf, options, program, cancellationToken).ConfigureAwait(false);
        if (drawn.Report is null || Readings.IsBeyondDoubt(drawn))
        {
            return drawn;
        }

        ReadResult placed = await ReadAs(PdfTextMode.Placed, pdf, options, program, cancellationToken).ConfigureAwait(false);
        return Readings.Choose(drawn, placed);
    }

    internal static async ValueTask<ReadResult> ReadAs(PdfTextMode mode, ArraySegment<byte> pdf, ReadOptions options, string program, CancellationToken cancellationToken)
    {
        PdfTextResult result = await PdfToText.RunAsync(pdf, mode, options, program, cancellationToken).ConfigureAwait(false);
        if (result.Text is not { } text)
        {
            return result.Refusal!;
        }

        PagedText paged = new(text);
        if (paged.Pages > options.MaxPages)
        {
            return Refusal.TooLarge(options.MaxPages, "pages");
        }

        ReadResult read = paged.Read(options);
        return read.Report is null && paged.Characters < (long)FewestCharactersOfPage * Math.Max(1, paged.Pages) ? Refusal.Of(DiagnosticDescriptors.NoTextInPdf) : read;
    }
}
