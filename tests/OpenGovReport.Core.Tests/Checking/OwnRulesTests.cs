using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>Rules of a user's own, made from the same public types.</summary>
public class OwnRulesTests
{
    private static readonly RelationRule NoMoreCompulsionThanPenalties = new()
    {
        Id = "LOCAL-1",
        Title = new("行政强制不多于行政处罚", "No more compulsion than penalties"),
        Severity = Severity.Warning,
        Relations = form => [Relation.AtLeastZero(
            form.Cell("proactiveDisclosure.compulsion.decisions"),
            new RelationTerm(form.Cell("proactiveDisclosure.penalties.decisions"), 1),
            new RelationTerm(form.Cell("proactiveDisclosure.compulsion.decisions"), -1))],
    };

    private static readonly CellRule NoCountAboveAMillion = new()
    {
        Id = "LOCAL-2",
        Title = new("数值不超过一百万", "No count above a million"),
        Severity = Severity.Info,
        Cells = cell => cell.Kind == CellKind.Count,
        Test = (_, value) => value.Count.ValueOr(0) <= 1_000_000 ? Verdict.Passed : Verdict.Failed(1_000_000),
    };

    private static readonly ReportRule PublisherIsNamed = new()
    {
        Id = "LOCAL-3",
        Title = new("写明发布机关", "The publisher is named"),
        Message = new("未写明发布机关", "the publisher is not named"),
        Test = context => [context.Report.Publisher is null ? Verdict.Failed() : Verdict.Passed],
    };

    private static readonly ReportRule From2022On = new()
    {
        Id = "LOCAL-4",
        Title = new("2022年起", "From 2022 on"),
        Scope = new(FromYear: 2022, ToYear: 2023),
        Test = _ => [Verdict.Failed()],
    };

    private static readonly AnnualReport2021 Named = Samples.Small2021 with { Publisher = "某局" };

    [Fact]
    public void A_relation_of_ones_own()
    {
        RuleSet rules = RuleSet.Tables.With(NoMoreCompulsionThanPenalties);

        Assert.True(Named.Check(rules).IsClean);
        Finding finding = Checks.OnlyFinding(Named.With("proactiveDisclosure.compulsion.decisions", 2), rules);
        finding.Names("LOCAL-1", "/proactiveDisclosure/compulsion/decisions", 2, 0, Severity.Warning);
        finding.Says(
            "Table 2, row “行政强制” (compulsion), column “本年处理决定数量” (decisions): No more compulsion than penalties: 0 − 2 < 0; reported 2, computed at most 0.",
            "表二“行政强制”行“本年处理决定数量”列：行政强制不多于行政处罚：0 − 2 < 0；填报2，应不大于0。");
    }

    [Fact]
    public void A_cell_rule_of_ones_own()
    {
        RuleSet rules = RuleSet.Tables.With(NoCountAboveAMillion);

        Assert.True(Named.Check(rules).IsClean);
        Checks.OnlyFinding(Named.With("proactiveDisclosure.licensing.decisions", 1_000_001), rules)
            .Names("LOCAL-2", "/proactiveDisclosure/licensing/decisions", 1_000_001, 1_000_000, Severity.Info);
    }

    [Fact]
    public void A_report_rule_of_ones_own()
    {
        RuleSet rules = RuleSet.Tables.With(PublisherIsNamed);

        Assert.True(Named.Check(rules).IsClean);
        Assert.Equal(new OutcomeCounts(Passed: 1), Named.Check(rules).CountsOf("LOCAL-3"));
        Finding finding = Checks.OnlyFinding(Named with { Publisher = null }, rules);
        finding.Names("LOCAL-3", null!, null, null);
        finding.Says("the publisher is not named.", "未写明发布机关。");
    }

    [Fact]
    public void A_rule_limited_to_years_is_asked_in_those_years_only()
    {
        RuleSet rules = RuleSet.Tables.With(From2022On);

        Assert.True((Named with { Year = 2021 }).Check(rules).IsClean);
        Assert.Equal(new OutcomeCounts(NotApplicable: 1), (Named with { Year = 2024 }).Check(rules).CountsOf("LOCAL-4"));
        Assert.True((Named with { Year = 2022 }).Check(rules).HasErrors);
        Assert.True((Named with { Year = 2023 }).Check(rules).HasErrors);
    }

    [Fact]
    public void Without_a_year_it_is_left_open_whether_a_rule_limited_to_years_holds()
    {
        CheckResult result = (Named with { Year = null }).Check(RuleSet.Tables.With(From2022On));

        Assert.False(result.IsClean);
        Assert.Same(From2022On, Assert.Single(result.Unverifiable).Rule);
        Assert.Equal("could not be checked (From 2022 on).", result.Unverifiable[0].Message(Language.English));
    }

    [Fact]
    public void A_report_rule_may_find_several_things_or_nothing_to_check()
    {
        CellDescriptor cell = ReportTemplate.Form2021.Cell("requests.received.total");
        ReportRule two = new()
        {
            Id = "L",
            Title = new("甲", "one"),
            Test = _ => [Verdict.Passed, Verdict.Failed(9, new BilingualText("乙", "two"), Severity.Info, cell), Verdict.Unverifiable, Verdict.NotApplicable],
        };
        ReportRule none = new() { Id = "M", Title = new("丙", "three"), Test = _ => [] };

        CheckResult result = Named.Check(RuleSet.Empty.With(two).With(none));

        Assert.Equal(new OutcomeCounts(1, 1, 1, 1), result.CountsOf("L"));
        Assert.Equal(new OutcomeCounts(NotApplicable: 1), result.CountsOf("M"));
        result.Findings[0].Names("L", "/requests/received/total", 4, 9, Severity.Info);
        Assert.Equal("Table 3, row “本年新收” (received), column “总计” (total): two; reported 4, computed 9.", result.Findings[0].Message(Language.English));
    }

    [Fact]
    public void Relations_are_made_once_for_each_form()
    {
        int made = 0;
        RelationRule rule = new()
        {
            Id = "L",
            Title = new("甲", "one"),
            Relations = form =>
            {
                made++;
                return [Relation.Sum([form.Cells[0]], form.Cells[1])];
            },
        };

        Relation first = rule.RelationsOn(ReportTemplate.Form2021)[0];

        Assert.Same(first, rule.RelationsOn(ReportTemplate.Form2021)[0]);
        Assert.NotSame(first, rule.RelationsOn(ReportTemplate.Form2020)[0]);
        Assert.Equal(2, made);
    }

    [Fact]
    public void A_relation_over_the_wrong_form_is_the_authors_mistake()
    {
        RelationRule rule = new()
        {
            Id = "L",
            Title = new("甲", "one"),
            Relations = _ => [Relation.Sum([ReportTemplate.Form2020.Cells[0]], ReportTemplate.Form2020.Cells[1])],
        };

        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => Named.Check(RuleSet.Empty.With(rule)));
        Assert.Contains("Rule L", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relation_of_ones_own_that_follows_from_the_others_is_implied()
    {
        // Twice the sum of the row 予以公开 says nothing new.
        RelationRule twice = new()
        {
            Id = "L",
            Title = new("甲", "one"),
            Relations = form =>
            {
                CellDescriptor total = form.Cell("requests.granted.total");
                return [Relation.EqualToZero(total, total.Row.Cells.Select(c => new RelationTerm(c, c == total ? -2 : 2)))];
            },
        };

        CheckResult result = Samples.Xinzhou.Check(RuleSet.Tables.With(twice));

        Finding finding = result.Findings.Single(f => f.Rule.Id == "L");
        Assert.Equal("T3-3", finding.ImpliedBy!.Rule.Id);
        finding.Names("L", "/requests/granted/total", 0, 15, Severity.Info);
        Assert.Contains("2 × 15 + 2 × 0 + ", finding.Message(Language.English), StringComparison.Ordinal);
    }
}
