using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Reads a report from a PDF. Nothing in a PDF says what a table is, so it is read in several ways: as tables, told by the places of the words and the
/// order in which they are drawn; as lines in that order, which keeps the cells of a row together; and where a doubt is left as it stands on the page,
/// which keeps empty cells. <see cref="Readings"/> judges.
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

        PdfTextResult output = await PdfToText.RunAsync(pdf, PdfTextMode.Drawn, options, program, cancellationToken).ConfigureAwait(false);
        if (output.Text is not { } boxes)
        {
            return output.Refusal!;
        }

        DrawnText words = new(boxes);
        PagedText lines = new(words.Text);
        if (lines.Pages > options.MaxPages)
        {
            return Refusal.TooLarge(options.MaxPages, "pages");
        }

        if (words.Text.Length > options.MaxCharacters)
        {
            return Refusal.TooLarge(options.MaxCharacters, "characters");
        }

        ReadResult drawn = Drawn(words, lines, options);
        if (drawn.Report is null)
        {
            return lines.Characters < (long)FewestCharactersOfPage * Math.Max(1, lines.Pages) ? Refusal.Of(DiagnosticDescriptors.NoTextInPdf) : drawn;
        }

        if (words.HasDoubtfulMarks)
        {
            DrawnText withMarks = new(boxes, keepsDoubtfulMarks: true);
            drawn = Readings.Choose(drawn, Drawn(withMarks, new PagedText(withMarks.Text), options));
        }

        CutTables cut = new(words);
        if (Readings.IsBeyondDoubt(drawn))
        {
            return cut.Doubt(drawn);
        }

        PdfTextResult placed = await PdfToText.RunAsync(pdf, PdfTextMode.Placed, options, program, cancellationToken).ConfigureAwait(false);
        return placed.Text is { } text ? cut.Doubt(Readings.Choose(drawn, new PagedText(PageMargins.BlankBrowsers(PageMargins.BlankRunning(text, words.RunningKeys))).Read(options))) : placed.Refusal!;
    }

    private static ReadResult Drawn(DrawnText words, PagedText lines, ReadOptions options)
    {
        ReadResult drawn = lines.Read(options);
        if (drawn.Report is null)
        {
            return drawn;
        }

        ReadResult? tables = DrawnTables.Read(words.Words, otherwise: false, out bool hasDoubt) is { } blocks ? ReportReader.Read(blocks, options) : null;
        if (hasDoubt && tables?.Report is not null && DrawnTables.Read(words.Words, otherwise: true, out _) is { } others)
        {
            tables = Readings.Choose(tables, ReportReader.Read(others, options));
        }

        return tables?.Report is not null ? Readings.Choose(tables, drawn, keepDoubt: true) : drawn;
    }
}
