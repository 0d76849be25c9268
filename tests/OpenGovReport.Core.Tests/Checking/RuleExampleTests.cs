using OpenGovReport.Checking;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>Every rule of the catalogue fires where it must and is silent where it must be.</summary>
public class RuleExampleTests
{
    public static TheoryData<string> Ids => [.. StandardRules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_fires_where_it_must(string id)
    {
        RuleExample example = RuleExamples.All[id];

        (AnnualReport report, CheckResult result) = example.Fails();

        Finding finding = Assert.Single(result.Findings, f => f.Rule.Id == id && f.ImpliedBy is null && f.Severity == result.Findings.Where(g => g.Rule.Id == id).Max(g => g.Severity));
        Assert.Equal(example.Found, Shown(finding, report));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_silent_where_it_must_be(string id)
    {
        CheckResult result = RuleExamples.All[id].Passes().Result;

        Assert.DoesNotContain(result.Findings, f => f.Rule.Id == id);
        OutcomeCounts counts = result.CountsOf(id);
        Assert.True(counts.Passed > 0 && counts.Unverifiable == 0, $"{id}: {counts}");
    }

    [Fact]
    public void The_sound_reports_are_sound()
    {
        Assert.Empty(RuleExamples.Sound.Check().Findings);
        Assert.Empty(RuleExamples.Sound2020.Check().Findings);
        Assert.Empty(RuleExamples.Sound.Check().Unverifiable);
    }

    private static string Shown(Finding finding, AnnualReport report) =>
        finding.Severity
        + (finding.Cell is { } cell ? $" {cell.Pointer}{(finding.Reported is { IsBlank: false } reported ? $" {reported}" : "")}{(finding.Computed is { } computed ? $" -> {computed}" : "")}" : "")
        + (finding.Span is { } span ? $" “{span.In(report)}”" : "");
}
