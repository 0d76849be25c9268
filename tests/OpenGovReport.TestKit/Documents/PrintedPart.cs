using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Documents;

internal enum PrintedPartKind
{
    /// <summary>What a site shows above the report.</summary>
    Navigation,

    /// <summary>A line of the title.</summary>
    Title,

    /// <summary>Date and source below the title, as sites have them.</summary>
    Source,

    Heading,

    Paragraph,

    /// <summary>One of the three tables; it has no text.</summary>
    Table,

    Signature,

    /// <summary>What a site shows below the report.</summary>
    Footer,
}

/// <summary>A part of a report in the order of reading, for writers of any format.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, never empty but for a table.</param>
/// <param name="Section">The section that it belongs to, 1 to 6; 0 before the first and after the last.</param>
internal sealed record PrintedPart(PrintedPartKind Kind, string Text, int Section = 0)
{
    internal static IEnumerable<PrintedPart> Of(PrintedReport report)
    {
        IEnumerable<string> source = report.SourceLine is { } line ? [line] : [];
        return
        [
            .. Parts(PrintedPartKind.Navigation, report.Navigation, 0),
            .. Parts(PrintedPartKind.Title, report.TitleLines, 0),
            .. Parts(PrintedPartKind.Source, source, 0),
            .. Parts(PrintedPartKind.Paragraph, report.Preamble, 0),
            .. Enumerable.Range(1, 6).SelectMany(s => OfSection(report, s)),
            .. Parts(PrintedPartKind.Signature, report.Signature, 0),
            .. Parts(PrintedPartKind.Footer, report.Footer, 0),
        ];
    }

    private static IEnumerable<PrintedPart> OfSection(PrintedReport report, int section) =>
    [
        .. Parts(PrintedPartKind.Heading, [report.Headings[section - 1]], section),
        .. section switch
        {
            1 => Parts(PrintedPartKind.Paragraph, report.Overview, section),
            5 => Parts(PrintedPartKind.Paragraph, report.Problems, section),
            6 => Parts(PrintedPartKind.Paragraph, report.Others, section),
            _ => [.. Parts(PrintedPartKind.Paragraph, [report.Prose[section - 2]], section), new(PrintedPartKind.Table, "", section)],
        },
    ];

    private static IEnumerable<PrintedPart> Parts(PrintedPartKind kind, IEnumerable<string> texts, int section) =>
        texts.Where(t => t.Length > 0).Select(t => new PrintedPart(kind, t, section));
}
