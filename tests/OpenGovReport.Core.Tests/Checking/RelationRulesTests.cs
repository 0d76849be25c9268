using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>Each reconciliation rule fires where it must, naming cell, reported and computed value, and is silent where everything adds up.</summary>
public class RelationRulesTests
{
    private static readonly AnnualReport2021 Small = Samples.Small2021;

    public static TheoryData<ReportForm> Forms => Samples.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Reports_that_add_up_are_clean(ReportForm form)
    {
        Assert.True(Samples.Zero(form).Check(RuleSet.Tables).IsClean);
        for (int seed = 0; seed < 20; seed++)
        {
            CheckResult result = Samples.Reconciled(form, new Random(seed)).Check(RuleSet.Tables);
            Assert.Empty(result.Findings);
            Assert.Empty(result.Unverifiable);
            Assert.True(result.IsClean);
        }
    }

    [Fact]
    public void The_real_report_put_right_and_the_small_one_are_clean()
    {
        Assert.True(Samples.Xinzhou2020Corrected.Check(RuleSet.Tables).IsClean);
        Assert.True(Small.Check(RuleSet.Tables).IsClean);
    }

    // By hand: 2021 has 25 rows, 7 columns twice, 3 groups and 2 kinds of document; 2020 has 23 rows, no stock of documents and 5 changes.
    [Theory]
    [InlineData(ReportForm.Form2021, "T3-3", 25)]
    [InlineData(ReportForm.Form2021, "T3-2", 7)]
    [InlineData(ReportForm.Form2021, "T3-1", 7)]
    [InlineData(ReportForm.Form2021, "T4-1", 3)]
    [InlineData(ReportForm.Form2021, "T2-1", 2)]
    [InlineData(ReportForm.Form2021, "C1", 200)]
    [InlineData(ReportForm.Form2021, "C2", 199)]
    [InlineData(ReportForm.Form2021, "C4", 1)]
    [InlineData(ReportForm.Form2021, "C5", 1)]
    [InlineData(ReportForm.Form2020, "T3-3", 23)]
    [InlineData(ReportForm.Form2020, "T3-2", 7)]
    [InlineData(ReportForm.Form2020, "T3-1", 7)]
    [InlineData(ReportForm.Form2020, "T4-1", 3)]
    [InlineData(ReportForm.Form2020, "C1", 198)]
    [InlineData(ReportForm.Form2020, "C2", 192)]
    [InlineData(ReportForm.Form2020, "C3", 5)]
    [InlineData(ReportForm.Form2020, "C4", 1)]
    [InlineData(ReportForm.Form2020, "C5", 1)]
    public void Every_rule_checks_what_the_form_has(ReportForm form, string rule, int checks) =>
        Assert.Equal(new OutcomeCounts(Passed: checks), Samples.Zero(form).Check(RuleSet.Tables).CountsOf(rule));

    [Fact]
    public void A_rule_for_the_other_form_counts_as_not_applicable()
    {
        Assert.Equal(new OutcomeCounts(NotApplicable: 1), AnnualReport2020.Zero.Check(RuleSet.Tables).CountsOf("T2-1"));
        Assert.Equal(new OutcomeCounts(NotApplicable: 1), AnnualReport2021.Zero.Check(RuleSet.Tables).CountsOf("C3"));
    }

    [Fact]
    public void T2_1_more_issued_than_in_force_or_repealed()
    {
        Finding finding = Checks.OnlyFinding(Small.With("proactiveDisclosure.normativeDocuments.inForce", 1));

        finding.Names("T2-1", "/proactiveDisclosure/normativeDocuments/inForce", 1, 2);
        finding.Says(
            "Table 2, row “行政规范性文件” (normativeDocuments), column “现行有效件数” (inForce): fewer documents are in force or repealed than were issued in the year: 1 − 3 + 1 < 0; reported 1, computed at least 2.",
            "表二“行政规范性文件”行“现行有效件数”列：现行有效件数加本年废止件数少于本年制发件数，年初有效件数成为负数：1 − 3 + 1 < 0；填报1，应不小于2。");
        Assert.True(Small.With("proactiveDisclosure.normativeDocuments.inForce", 2).Check(RuleSet.Tables).IsClean);
    }

    [Fact]
    public void T2_1_holds_for_rules_too() =>
        Checks.OnlyFinding(Small.With("proactiveDisclosure.rules.issued", 4)).Names("T2-1", "/proactiveDisclosure/rules/inForce", 0, 4);

    [Fact]
    public void T3_1_the_four_items_of_a_column_do_not_balance()
    {
        // 3 + 1 = 2 + 5 in the column of natural persons, and so 4 + 1 = 3 + 5 in the total.
        CheckResult result = Small.With("requests.carriedForward.naturalPersons", 5).With("requests.carriedForward.total", 5).Check(RuleSet.Tables);

        Assert.Equal(2, result.Findings.Count);
        result.Findings[0].Names("T3-1", "/requests/carriedForward/naturalPersons", 5, 2);
        result.Findings[0].Says(
            "Table 3, row “结转下年度” (carriedForward), column “自然人” (naturalPersons): received and carried over do not equal the results and what is carried forward: 3 + 1 ≠ 2 + 5; reported 5, computed 2.",
            "表三“结转下年度”行“自然人”列：本年新收与上年结转之和不等于办理结果总计与结转下年度之和：3 + 1 ≠ 2 + 5；填报5，应为2。");
        result.Findings[1].Names("T3-1", "/requests/carriedForward/total", 5, 2, Severity.Info);
        Assert.Same(result.Findings[0], result.Findings[1].ImpliedBy);
    }

    [Fact]
    public void T3_1_names_the_total_of_results_where_less_than_nothing_would_be_carried_forward()
    {
        // 0 + 1 = 2 + 0: with results of 2, carried forward would have to be −1.
        AnnualReport2021 report = Small with
        {
            Requests = Small.Requests with { Received = new(0, 1, 0, 0, 0, 0, 1), CarriedForward = Samples.ZeroRow },
        };

        report.Check(RuleSet.Tables).Findings[0].Names("T3-1", "/requests/resultsTotal/naturalPersons", 2, 1);
    }

    [Fact]
    public void T3_2_the_results_of_a_column_do_not_make_their_total()
    {
        CheckResult result = Small.With("requests.granted.naturalPersons", 1).With("requests.granted.total", 1).Check(RuleSet.Tables);

        Assert.Equal(2, result.Findings.Count);
        result.Findings[0].Names("T3-2", "/requests/resultsTotal/naturalPersons", 2, 1);
        result.Findings[0].Says(
            "Table 3, row “总计” (resultsTotal), column “自然人” (naturalPersons): the results of the column do not add up to （七）总计: 1 + … ≠ 2; reported 2, computed 1.",
            "表三“总计”行“自然人”列：各项办理结果之和不等于（七）总计：1 + … ≠ 2；填报2，应为1。");
        result.Findings[1].Names("T3-2", "/requests/resultsTotal/total", 3, 2, Severity.Info);
        Assert.Same(result.Findings[0], result.Findings[1].ImpliedBy);
        Assert.EndsWith("It follows from the failure of T3-2 at 总计/自然人.", result.Findings[1].Message(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("由T3-2（总计/自然人）的问题引起。", result.Findings[1].Message(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void T3_3_the_applicants_of_a_row_do_not_make_their_total()
    {
        // 补正后申请内容仍不明确 is printed 0 in every column but its total, where 3 is: the sums of its column know nothing of a 3.
        CheckResult result = Small.With("requests.unavailable.unclearAfterCorrection.total", 3).Check(RuleSet.Tables);

        result.Findings[0].Names("T3-3", "/requests/unavailable/unclearAfterCorrection/total", 3, 0);
        result.Findings[0].Says(
            "Table 3, row “补正后申请内容仍不明确” (unavailable.unclearAfterCorrection), column “总计” (total): the kinds of applicant do not add up to the row's total: 0 + 0 + 0 + 0 + 0 + 0 ≠ 3; reported 3, computed 0.",
            "表三“补正后申请内容仍不明确”行“总计”列：各类申请人之和不等于总计：0 + 0 + 0 + 0 + 0 + 0 ≠ 3；填报3，应为0。");
        Assert.Equal([1, 1, 1, 1, 1, 1, -1], result.Findings[0].Operands.Select(o => o.Coefficient));
        Assert.Equal([0, 0, 0, 0, 0, 0, 3], result.Findings[0].Operands.Select(o => o.Value.Count.Value));
    }

    [Fact]
    public void T4_1_the_results_of_a_group_do_not_make_their_total()
    {
        Finding finding = Checks.OnlyFinding(Small.With("disputes.reconsideration.total", 3));

        finding.Names("T4-1", "/disputes/reconsideration/total", 3, 2);
        finding.Says(
            "Table 4, group “行政复议” (reconsideration), column “总计” (total): the results of the cases do not add up to the group's total: 1 + 0 + 0 + 1 ≠ 3; reported 3, computed 2.",
            "表四“行政复议”组“总计”列：各类结果之和不等于总计：1 + 0 + 0 + 1 ≠ 3；填报3，应为2。");
    }

    [Fact]
    public void C3_more_items_taken_away_than_there_were()
    {
        Finding finding = Checks.OnlyFinding(Samples.Xinzhou2020Corrected.With("proactiveDisclosure.licensing.change", -9));

        finding.Names("C3", "/proactiveDisclosure/licensing/change", -9, -4);
        finding.Says(
            "Table 2, row “行政许可” (licensing), column “本年增/减” (change): more items are taken away than there were last year: 4 + (-9) < 0; reported -9, computed at least -4.",
            "表二“行政许可”行“本年增/减”列：本年减少的项目多于上一年项目数量：4 + (-9) < 0；填报-9，应不小于-4。");
        Assert.True(Samples.Xinzhou2020Corrected.With("proactiveDisclosure.licensing.change", -4).Check(RuleSet.Tables).IsClean);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Changing_any_one_count_of_tables_three_and_four_is_noticed(ReportForm form)
    {
        AnnualReport clean = Samples.Reconciled(form, new Random(7));
        foreach (CellDescriptor cell in ReportTemplate.Of(form).Tables.Skip(1).SelectMany(t => t.Cells))
        {
            CheckResult result = clean.With(cell, cell.Get(clean).Count.Value + 1).Check(RuleSet.Tables);

            Assert.True(result.HasErrors, $"{cell} was changed and nobody noticed");
            Assert.All(result.Findings, f => Assert.Contains(cell, f.Operands.Select(o => o.Cell)));
        }
    }
}
