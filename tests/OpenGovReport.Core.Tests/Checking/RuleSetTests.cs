using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

public class RuleSetTests
{
    [Fact]
    public void A_rule_is_the_same_object_at_every_read()
    {
        Assert.Same(StandardRules.RequestsBalance, StandardRules.RequestsBalance);
        Assert.All(StandardRules.All, r => Assert.Same(r, RuleSet.Default[r.Id]));
        Assert.Same(RuleSet.Default, RuleSet.Default);
    }

    [Fact]
    public void The_count_is_of_rules()
    {
        Assert.Equal(["T2-1", "T3-3", "T3-2", "T3-1", "T4-1", "C1", "C2", "C3", "C4", "C5"], RuleSet.Default.Select(r => r.Id));
        Assert.Equal(10, RuleSet.Default.Count);
        Assert.Equal(9, RuleSet.Default.Without("C1").Count);
        Assert.Empty(RuleSet.Empty);
    }

    [Fact]
    public void A_rule_taken_out_is_asked_no_more()
    {
        RuleSet without = RuleSet.Default.Without("T3-3").Without("T3-2");

        Assert.True(Samples.Xinzhou.Check(without).IsClean);
        Assert.DoesNotContain(Samples.Xinzhou.Check(without).ByRule, r => r.Rule.Id is "T3-3" or "T3-2");
        Assert.False(without.TryGetRule("T3-3", out _));
        Assert.True(RuleSet.Default.TryGetRule("T3-3", out Rule? rule));
        Assert.Same(StandardRules.ApplicantsAddUp, rule);
    }

    [Fact]
    public void A_rule_can_be_put_in_once_only()
    {
        ReportRule same = new() { Id = "T3-3", Title = new("甲", "one"), Test = _ => [] };

        Assert.Same(RuleSet.Default, RuleSet.Default.With(StandardRules.ApplicantsAddUp));
        ArgumentException e = Assert.Throws<ArgumentException>(() => RuleSet.Default.With(same));
        Assert.Contains("T3-3", e.Message, StringComparison.Ordinal);
        Assert.Equal(10, RuleSet.Default.Without("T3-3").With(same).Count);
    }

    [Fact]
    public void An_id_that_is_not_there_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RuleSet.Default.Without("t3-3"));
        Assert.Throws<ArgumentException>(() => RuleSet.Default.WithSeverity("T3-9", Severity.Info));
        Assert.Throws<ArgumentException>(() => RuleSet.Default.SeverityOf("T3-9"));
        Assert.Throws<ArgumentException>(() => RuleSet.Default["T3-9"]);
        Assert.Throws<ArgumentException>(() => new ReportRule { Id = " ", Title = new("甲", "one"), Test = _ => [] });
    }

    [Fact]
    public void A_severity_set_by_the_user_is_used_and_the_rule_itself_stays_as_it_is()
    {
        RuleSet milder = RuleSet.Default.WithSeverity("T4-1", Severity.Warning);

        Finding finding = Checks.OnlyFinding(Samples.Small2021.With("disputes.reconsideration.total", 3), milder);

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Same(StandardRules.DisputesAddUp, finding.Rule);
        Assert.Equal(Severity.Error, StandardRules.DisputesAddUp.Severity);
        Assert.Equal(Severity.Warning, milder.SeverityOf("T4-1"));
        Assert.Equal(Severity.Error, RuleSet.Default.SeverityOf("T4-1"));
    }

    [Fact]
    public void A_failure_that_the_rule_rates_itself_is_never_rated_above_that()
    {
        AnnualReport2021 report = Samples.Small2021.With("proactiveDisclosure.rules.issued", Count.NotApplicable);

        Assert.Equal(Severity.Info, Checks.OnlyFinding(report, RuleSet.Default.WithSeverity("C1", Severity.Error)).Severity);
        Assert.Equal(Severity.Error, Checks.OnlyFinding(Samples.Small2021.With("proactiveDisclosure.rules.issued", Count.Blank), RuleSet.Default.Without("T2-1").WithSeverity("C1", Severity.Error)).Severity);
    }

    [Fact]
    public void Sets_are_values()
    {
        RuleSet one = RuleSet.Default.Without("C1").WithSeverity("T4-1", Severity.Warning);
        RuleSet same = RuleSet.Default.WithSeverity("T4-1", Severity.Warning).Without("C1");

        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != RuleSet.Default);
        Assert.NotEqual(RuleSet.Default, RuleSet.Default.Without("T2-1").With(StandardRules.OpeningStock));
        Assert.Equal(RuleSet.Default, RuleSet.Default.WithSeverity("T4-1", Severity.Warning).WithSeverity("T4-1", Severity.Error));
        Assert.Same(RuleSet.Default, RuleSet.Default.WithSeverity("T4-1", Severity.Error));
        Assert.Equal(10, RuleSet.Default.Count);
    }

    [Fact]
    public void No_rules_find_nothing_and_check_nothing()
    {
        CheckResult result = Samples.Xinzhou.Check(RuleSet.Empty);

        Assert.True(result.IsClean);
        Assert.Equal(0, result.Counts.Total);
    }
}
