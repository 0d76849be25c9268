using OpenGovReport.Checking;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Reading;

namespace OpenGovReport.Cli.Output;

/// <summary>A source and what checking its report gave; no result where there is no report.</summary>
internal sealed record CheckedSource(Source Source, CheckResult? Result)
{
    internal IReadOnlyList<Finding> Findings => Result?.Findings ?? [];

    /// <summary>Where the passage or cell that a finding is about stands in the source, or where else the finding was noticed.</summary>
    internal SourceLocation PlaceOf(Finding finding) =>
        Source.Map is { } map && finding.Span is { } passage ? map[passage]
        : Source.Map is { } cells && finding.Cell is { } cell ? CellPlaces.Of(cells, cell)
        : finding.Place;

    /// <summary>The line of the source that a finding points at.</summary>
    internal int? LineOf(Finding finding) => PlaceOf(finding).Line is int line and > 0 ? line : null;
}
