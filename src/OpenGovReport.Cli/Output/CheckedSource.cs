using OpenGovReport.Checking;
using OpenGovReport.Cli.Inputs;

namespace OpenGovReport.Cli.Output;

/// <summary>A source and what checking its report gave; no result where there is no report.</summary>
internal sealed record CheckedSource(Source Source, CheckResult? Result)
{
    internal IReadOnlyList<Finding> Findings => Result?.Findings ?? [];

    /// <summary>The line of the source that a finding's cell stands on.</summary>
    internal int? LineOf(Finding finding) =>
        finding.Cell is { } cell && Source.Map is { } map && map.Nearest(cell).Line is int line and > 0 ? line : null;
}
