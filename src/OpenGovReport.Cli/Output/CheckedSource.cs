using OpenGovReport.Checking;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Reading;

namespace OpenGovReport.Cli.Output;

/// <summary>A source and what checking its report gave; no result where there is no report.</summary>
internal sealed record CheckedSource(Source Source, CheckResult? Result)
{
    internal IReadOnlyList<Finding> Findings => Result?.Findings ?? [];

    /// <summary>Where a finding's passage or cell stands in the source.</summary>
    internal SourceLocation PlaceOf(Finding finding) =>
        Source.Map is not { } map ? default : finding.Span is { } passage ? map[passage] : finding.Cell is { } cell ? map[cell] : default;

    /// <summary>The line of the source that a finding's passage or cell stands on.</summary>
    internal int? LineOf(Finding finding) =>
        Source.Map is { } map
        && (finding.Span is { } passage ? map[passage] : finding.Cell is { } cell ? map.Nearest(cell) : default).Line is int line and > 0 ? line : null;
}
