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
        Assert.Same(RuleSet.Tables, RuleSet.Tables);
    }

    [Fact]
    public void The_count_is_of_rules()
    {
        Assert.Equal(["C1", "C2", "C3", "C4", "C5", "T2-1", "T2-7", "T3-3", "T3-2", "T3-1", "T4-1"], RuleSet.Tables.Select(r => r.Id));
        Assert.Equal(11, RuleSet.Tables.Count);
        Assert.Equal(10, RuleSet.Tables.Without("C1").Count);
        Assert.Empty(RuleSet.Empty);
    }

    [Fact]
    public void The_tables_have_the_rules_that_look_at_nothing_else()
    {
        Assert.Equal(RuleSet.Default.Where(r => r is RelationRule or CellRule), RuleSet.Tables);
        Assert.DoesNotContain(RuleSet.Tables, r => r is ReportRule);
    }

    [Fact]
    public void A_rule_taken_out_is_asked_no_more()
    {
        RuleSet without = RuleSet.Tables.Without("T3-3").Without("T3-2");

        Assert.True(Samples.Xinzhou.Check(without).IsClean);
        Assert.DoesNotContain(Samples.Xinzhou.Check(without).ByRule, r => r.Rule.Id is "T3-3" or "T3-2");
        Assert.False(without.TryGetRule("T3-3", out _));
        Assert.True(RuleSet.Tables.TryGetRule("T3-3", out Rule? rule));
        Assert.Same(StandardRules.ApplicantsAddUp, rule);
    }

    [Fact]
    public void A_rule_can_be_put_in_once_only()
    {
        ReportRule same = new() { Id = "T3-3", Title = new("甲", "one"), Test = _ => [] };

        Assert.Same(RuleSet.Tables, RuleSet.Tables.With(StandardRules.ApplicantsAddUp));
        ArgumentException e = Assert.Throws<ArgumentException>(() => RuleSet.Tables.With(same));
        Assert.Contains("T3-3", e.Message, StringComparison.Ordinal);
        Assert.Equal(11, RuleSet.Tables.Without("T3-3").With(same).Count);
    }

    [Fact]
    public void An_id_that_is_not_there_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RuleSet.Tables.Without("t3-3"));
        Assert.Throws<ArgumentException>(() => RuleSet.Tables.WithSeverity("T3-9", Severity.Info));
        Assert.Throws<ArgumentException>(() => RuleSet.Tables.SeverityOf("T3-9"));
        Assert.Throws<ArgumentException>(() => RuleSet.Tables["T3-9"]);
        Assert.Throws<ArgumentException>(() => new ReportRule { Id = " ", Title = new("甲", "one"), Test = _ => [] });
    }

    [Fact]
    public void A_severity_set_by_the_user_is_used_and_the_rule_itself_stays_as_it_is()
    {
        RuleSet milder = RuleSet.Tables.WithSeverity("T4-1", Severity.Warning);

        Finding finding = Checks.OnlyFinding(Samples.Small2021.With("disputes.reconsideration.total", 3), milder);

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Same(StandardRules.DisputesAddUp, finding.Rule);
        Assert.Equal(Severity.Error, StandardRules.DisputesAddUp.Severity);
        Assert.Equal(Severity.Warning, milder.SeverityOf("T4-1"));
        Assert.Equal(Severity.Error, RuleSet.Tables.SeverityOf("T4-1"));
    }

    [Fact]
    public void A_failure_that_the_rule_rates_itself_is_never_rated_above_that()
    {
        AnnualReport2021 report = Samples.Small2021.With("proactiveDisclosure.rules.issued", Count.NotApplicable);

        Assert.Equal(Severity.Info, Checks.OnlyFinding(report, RuleSet.Tables.WithSeverity("C1", Severity.Error)).Severity);
        Assert.Equal(Severity.Error, Checks.OnlyFinding(Samples.Small2021.With("proactiveDisclosure.rules.issued", Count.Blank), RuleSet.Tables.Without("T2-1").WithSeverity("C1", Severity.Error)).Severity);
    }

    [Fact]
    public void Sets_are_values()
    {
        RuleSet one = RuleSet.Tables.Without("C1").WithSeverity("T4-1", Severity.Warning);
        RuleSet same = RuleSet.Tables.WithSeverity("T4-1", Severity.Warning).Without("C1");

        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != RuleSet.Tables);
        Assert.NotEqual(RuleSet.Tables, RuleSet.Tables.Without("T2-1").With(StandardRules.OpeningStock));
        Assert.Equal(RuleSet.Tables, RuleSet.Tables.WithSeverity("T4-1", Severity.Warning).WithSeverity("T4-1", Severity.Error));
        Assert.Same(RuleSet.Tables, RuleSet.Tables.WithSeverity("T4-1", Severity.Error));
        Assert.Equal(11, RuleSet.Tables.Count);
    }

    [Fact]
    public void No_rules_find_nothing_and_check_nothing()
    {
        CheckResult result = Samples.Xinzhou.Check(RuleSet.Empty);

        Assert.True(result.IsClean);
        Assert.Equal(0, result.Counts.Total);
    }
}
