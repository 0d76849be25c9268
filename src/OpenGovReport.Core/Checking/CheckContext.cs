using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>What a <see cref="ReportRule"/> judges by: the report, and what is known about it besides.</summary>
/// <remarks>Made for one check of one report; not shared between threads.</remarks>
public sealed class CheckContext
{
    private readonly CheckOptions _options;

    internal CheckContext(AnnualReport report, CheckOptions? options = null)
    {
        Report = report;
        _options = options ?? CheckOptions.None;
        Diagnostics = _options.Diagnostics ?? [];
    }

    /// <summary>The report.</summary>
    public AnnualReport Report { get; }

    /// <summary>The template of the form that the report is on.</summary>
    public ReportTemplate Template => Report.Template();

    /// <summary>The body that publishes the report, as given or as far as its name tells; what is not known is <see langword="null"/> there.</summary>
    public PublisherProfile Profile => field ??= _options.Profile ?? PublisherProfile.Guess(Report.Publisher);

    /// <summary>Whether the report was read from a source whose <see cref="Diagnostics"/> are known. Where not, it can't be told how it is printed.</summary>
    public bool IsRead => _options.Diagnostics is not null;

    /// <summary>What was noticed while the report was read; empty where that is not known (<see cref="IsRead"/>).</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The day of publication, as given or as the report states it; <see langword="null"/> where it is not known.</summary>
    public DateOnly? PublishedOn => _options.PublishedOn ?? Report.PublishedOn;

    /// <summary>A date by which a local authority wants reports published, in the year after the reporting year; <see langword="null"/> where none is given.</summary>
    public YearlyDate? LocalDueDate => _options.LocalDueDate;

    /// <summary>
    /// Whether the report has any text besides its tables. Data that consist of tables alone are no report without sections: rules about
    /// text do not apply to them.
    /// </summary>
    public bool HasText => Report.Preamble.Length > 0 || Report.Overview.Introduction.Length > 0 || Report.Overview.Parts.Count > 0
        || Report.ProblemsAndImprovements.Length > 0 || Report.OtherMatters.Length > 0;
}
