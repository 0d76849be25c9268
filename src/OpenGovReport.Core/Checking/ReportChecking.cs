using OpenGovReport.Checking;

namespace OpenGovReport;

/// <summary>Checks reports against rules.</summary>
public static class ReportChecking
{
    /// <summary>Checks a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rules">The rules; <see langword="null"/> for <see cref="RuleSet.Default"/>.</param>
    /// <returns>What is wrong, what could not be told, and how much was checked. What a report says never throws; an exception of a
    /// delegate in a rule of your own is passed on.</returns>
    /// <remarks>
    /// Checking a report in which every cell says a number and everything holds allocates nothing, delegates in rules of your own aside.
    /// </remarks>
    public static CheckResult Check(this AnnualReport report, RuleSet? rules = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return (rules ?? RuleSet.Default).PlanFor(report.Form).Check(report);
    }
}
