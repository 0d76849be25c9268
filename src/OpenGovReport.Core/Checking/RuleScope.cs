namespace OpenGovReport.Checking;

/// <summary>The reports that a rule is for. The default value is every report.</summary>
/// <param name="Form">The one form that the rule is for; <see langword="null"/> for both.</param>
/// <param name="FromYear">The first reporting year; <see langword="null"/> for no limit.</param>
/// <param name="ToYear">The last reporting year; <see langword="null"/> for no limit.</param>
public readonly record struct RuleScope(ReportForm? Form = null, int? FromYear = null, int? ToYear = null)
{
    /// <summary>Whether the rule is limited to certain years.</summary>
    public bool IsLimitedToYears => FromYear is not null || ToYear is not null;

    /// <summary>Whether a report is within the scope.</summary>
    /// <param name="report">The report.</param>
    /// <returns><see langword="null"/> where the report does not state its year and the scope is limited to years.</returns>
    public bool? Covers(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!Covers(report.Form))
        {
            return false;
        }

        return !IsLimitedToYears ? true
            : report.Year is not int year ? null
            : (FromYear is not int from || year >= from) && (ToYear is not int to || year <= to);
    }

    /// <summary>Whether reports on a form can be within the scope.</summary>
    /// <param name="form">The form.</param>
    public bool Covers(ReportForm form) => Form is null || Form == form;
}
