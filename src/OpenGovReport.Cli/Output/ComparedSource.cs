using OpenGovReport.Checking;

namespace OpenGovReport.Cli.Output;

/// <summary>What comparing a report with others gave, and where its cells stand in its source; <see langword="null"/> where that is not known.</summary>
internal sealed record ComparedSource(ComparedReport Compared, CellPlaces? Places)
{
    internal RelatedReport Report => Compared.Report;

    internal IReadOnlyList<Finding> Findings => Compared.Findings;

    /// <summary>Where the cell that a finding is about stands in the source.</summary>
    internal SourceLocation PlaceOf(Finding finding) => Places is { } places && finding.Cell is { } cell ? places[cell] : default;

    /// <summary>The line that it stands on.</summary>
    internal int? LineOf(Finding finding) => PlaceOf(finding).Line is int line and > 0 ? line : null;
}
