using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Support;

/// <summary>Assertions about what checking a report gives.</summary>
internal static class Checks
{
    /// <summary>The one finding that a report gives; against the rules about tables where no others are given.</summary>
    internal static Finding OnlyFinding(AnnualReport report, RuleSet? rules = null) => Assert.Single(report.Check(rules ?? RuleSet.Tables).Findings);

    /// <summary>The outcomes of one rule.</summary>
    internal static OutcomeCounts CountsOf(this CheckResult result, string rule) => result.ByRule.Single(r => r.Rule.Id == rule).Counts;

    internal static void Names(this Finding finding, string rule, string pointer, CellValue? reported, CellValue? computed, Severity severity = Severity.Error)
    {
        Assert.Equal(rule, finding.Rule.Id);
        Assert.Equal(pointer, finding.Cell?.Pointer);
        Assert.Equal(reported, finding.Reported);
        Assert.Equal(computed, finding.Computed);
        Assert.Equal(severity, finding.Severity);
    }

    internal static void Says(this Finding finding, string english, string chinese)
    {
        Assert.Equal(english, finding.Message(Language.English));
        Assert.Equal(chinese, finding.Message(Language.Chinese));
    }
}
