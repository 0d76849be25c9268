using OpenGovReport.Checking;
using OpenGovReport.Reading;

namespace OpenGovReport;

/// <summary>Checks reports against rules.</summary>
public static class ReportChecking
{
    /// <summary>Checks a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rules">The rules; <see langword="null"/> for <see cref="RuleSet.Default"/>.</param>
    /// <param name="options">What is known besides the report; <see langword="null"/> for nothing.</param>
    /// <returns>What is wrong, what could not be told, and how much was checked. What a report says never throws; an exception of a
    /// delegate in a rule of your own is passed on.</returns>
    /// <remarks>
    /// Checking a report in which every cell says a number and everything holds against <see cref="RuleSet.Tables"/> allocates nothing,
    /// delegates in rules of your own aside.
    /// </remarks>
    public static CheckResult Check(this AnnualReport report, RuleSet? rules = null, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return (rules ?? RuleSet.Default).PlanFor(report.Form).Check(report, options);
    }

    /// <summary>Checks a report that was read, by what was noticed while reading too.</summary>
    /// <param name="result">What reading gave.</param>
    /// <param name="rules">The rules; <see langword="null"/> for <see cref="RuleSet.Default"/>.</param>
    /// <param name="options">What is known besides the source. Its <see cref="CheckOptions.Diagnostics"/> give way to those of the reading, unless the
    /// source is data.</param>
    /// <returns>What checking the report gives; <see langword="null"/> where the source holds no report.</returns>
    public static CheckResult? Check(this ReadResult result, RuleSet? rules = null, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Report?.Check(rules, result.IsData ? options : (options ?? CheckOptions.None) with { Diagnostics = result.Diagnostics });
    }
}
