using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>
/// What a report says that the other form has no place for: the cells that <see cref="FormMap"/> drops, and those that it adds up.
/// Converting back with it gives the original report.
/// </summary>
/// <remarks>
/// <para>It is itself a report in which those cells, the publisher and the year are all that is said. So it is written and read like
/// any other report.</para>
/// <para>Immutable; equal to another by value.</para>
/// </remarks>
public sealed class ConversionComplement : IEquatable<ConversionComplement>
{
    private ConversionComplement(AnnualReport report) => Report = report;

    /// <summary>The form of the report that this belongs to.</summary>
    public ReportForm Form => Report.Form;

    /// <summary>The complement as a report: every other cell is blank, every text empty.</summary>
    public AnnualReport Report { get; }

    /// <summary>What of a report is lost on the other form.</summary>
    /// <param name="report">The original report, or a complement's <see cref="Report"/>, which gives the same complement.</param>
    public static ConversionComplement Of(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(FormConverter.OnlyIn(report, FormMap.Between(report.Form, FormConverter.Other(report.Form))));
    }

    /// <inheritdoc/>
    public bool Equals(ConversionComplement? other) => other is not null && Report == other.Report;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConversionComplement);

    /// <inheritdoc/>
    public override int GetHashCode() => Report.GetHashCode();

    /// <summary>The report that it belongs to, and how many of its cells say something.</summary>
    public override string ToString() => $"{Report.Publisher ?? "?"} {Report.Year} ({(int)Form} form): {Report.Template().AllCells.Count(c => !c.Get(Report).IsBlank)} cells";
}
