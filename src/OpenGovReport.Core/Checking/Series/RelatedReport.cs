using OpenGovReport.Checking;

namespace OpenGovReport;

/// <summary>Another report that a report is compared with: its tables and particulars, and of its texts only a sketch.</summary>
/// <remarks>Immutable. It takes some 3 KB, so that very many can be kept.</remarks>
public sealed class RelatedReport
{
    private RelatedReport(AnnualReport report, TextSketch sketch, string? name)
    {
        Report = report;
        Sketch = sketch;
        Name = name;
    }

    /// <summary>The report without its texts.</summary>
    public AnnualReport Report { get; }

    /// <summary>What messages call it: a path, say; <see langword="null"/> where it has no name.</summary>
    public string? Name { get; }

    /// <summary>What is kept of the texts.</summary>
    internal TextSketch Sketch { get; }

    /// <summary>Keeps of a report what comparing needs.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">What messages shall call it.</param>
    public static RelatedReport Of(AnnualReport report, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new RelatedReport(
            report with { Preamble = "", Overview = Overview.Empty, ProblemsAndImprovements = "", OtherMatters = "" }, TextSketch.Of(report), name);
    }

    /// <summary>The publisher, the year, and the name.</summary>
    public override string ToString() => $"{Report.Publisher ?? "?"} {Report.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}{(Name is null ? "" : $" ({Name})")}";
}
