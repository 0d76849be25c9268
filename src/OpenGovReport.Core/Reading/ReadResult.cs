using System.Globalization;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>What a reader made of a source: the report as far as it could be read, what the reader noticed, and where every cell stands.</summary>
/// <remarks>Immutable. Content never throws: a source that holds no report gives a result without one and a diagnostic that says why.</remarks>
public sealed class ReadResult
{
    internal ReadResult(AnnualReport? report, SourceMap? sourceMap, IReadOnlyList<Diagnostic> diagnostics)
    {
        Report = report;
        SourceMap = sourceMap;
        Diagnostics = diagnostics;
    }

    /// <summary>The report as far as it could be read; <see langword="null"/> where the source holds none.</summary>
    public AnnualReport? Report { get; }

    /// <summary>The template that the report was read on; <see langword="null"/> where the source holds none.</summary>
    public ReportTemplate? Template => Report?.Template();

    /// <summary>Where every cell stands in the source; <see langword="null"/> where the source holds no report.</summary>
    public SourceMap? SourceMap { get; }

    /// <summary>What the reader noticed, in the order of the source.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the source is data (JSON, YAML or a CSV of cells), which does not show how a report was printed.</summary>
    public bool IsData { get; internal init; }

    /// <summary>Whether something that stands in the source is not in the report.</summary>
    public bool LosesData => Diagnostics.Any(d => d.LosesData);

    /// <summary>Whether a table or the whole report could not be read.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The report on one line, as far as there is one, and how many diagnostics there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Report is null ? "no report" : Report)}; {Diagnostics.Count} {(Diagnostics.Count == 1 ? "diagnostic" : "diagnostics")}");
}
