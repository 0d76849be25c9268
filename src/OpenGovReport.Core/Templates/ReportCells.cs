using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>Reads and replaces single cells of a report by descriptor or by path.</summary>
public static class ReportCells
{
    /// <summary>The template of the form that the report is on.</summary>
    /// <param name="report">The report.</param>
    public static ReportTemplate Template(this AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportTemplate.Of(report.Form);
    }

    /// <summary>What a cell says.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">A JSON Pointer (<c>/requests/granted/total</c>) or the same with dots (<c>requests.granted.total</c>).</param>
    /// <exception cref="ArgumentException">The report's form has no such cell.</exception>
    public static CellValue Cell(this AnnualReport report, string path) => report.Template().Cell(path).Get(report);

    /// <summary>The report with one cell replaced.</summary>
    /// <typeparam name="TReport">The type of the report.</typeparam>
    /// <param name="report">The report.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="value">What it shall say: a number, a <see cref="Count"/> or an <see cref="Amount"/>.</param>
    /// <exception cref="ArgumentException">The cell belongs to the other form, or the value is of the other kind.</exception>
    public static TReport With<TReport>(this TReport report, CellDescriptor cell, CellValue value)
        where TReport : AnnualReport
    {
        ArgumentNullException.ThrowIfNull(cell);
        return (TReport)cell.Set(report, value);
    }

    /// <summary>The report with one cell replaced.</summary>
    /// <typeparam name="TReport">The type of the report.</typeparam>
    /// <param name="report">The report.</param>
    /// <param name="path">A JSON Pointer (<c>/requests/granted/total</c>) or the same with dots (<c>requests.granted.total</c>).</param>
    /// <param name="value">What it shall say: a number, a <see cref="Count"/> or an <see cref="Amount"/>.</param>
    /// <exception cref="ArgumentException">The report's form has no such cell, or the value is of the other kind.</exception>
    public static TReport With<TReport>(this TReport report, string path, CellValue value)
        where TReport : AnnualReport => report.With(report.Template().Cell(path), value);
}
