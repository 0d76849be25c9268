using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

public class CheckResultTests
{
    [Fact]
    public void Errors_throw_with_a_message_for_a_test_log()
    {
        ReportCheckException e = Assert.Throws<ReportCheckException>(() => Samples.Xinzhou.Check(RuleSet.Tables).ThrowIfErrors());

        Assert.Equal(
            """
            The report on the 2020 form has 1 error (and 1 finding of lower severity):
              T3-3 Table 3, row “予以公开” (granted), column “总计” (total): the kinds of applicant do not add up to the row's total: 15 + 0 + 0 + 0 + 0 + 0 ≠ 0; reported 0, computed 15.
            """.ReplaceLineEndings(),
            e.Message);
        Assert.Equal(2, e.Result.Findings.Count);
    }

    [Fact]
    public void The_message_can_be_chinese()
    {
        ReportCheckException e = Assert.Throws<ReportCheckException>(() => Samples.Xinzhou.Check(RuleSet.Tables).ThrowIfErrors(Language.Chinese));

        Assert.Equal(
            """
            报告有1处错误（2020年格式，另有1处警告或提示）：
              T3-3 表三“予以公开”行“总计”列：各类申请人之和不等于总计：15 + 0 + 0 + 0 + 0 + 0 ≠ 0；填报0，应为15。
            """.ReplaceLineEndings(),
            e.Message);
    }

    [Fact]
    public void Warnings_and_clean_reports_do_not_throw()
    {
        Samples.Small2021.Check(RuleSet.Tables).ThrowIfErrors();
        AnnualReport2021.Blank.Check(RuleSet.Tables).ThrowIfErrors();
        Assert.False(AnnualReport2021.Blank.Check(RuleSet.Tables).HasErrors);
    }

    [Fact]
    public void The_result_says_how_much_was_checked()
    {
        // 445 checks of the 2021 form: 2 + 25 + 7 + 7 + 3 relations, 200 + 199 + 1 + 1 cells; C3 and T2-7 are for the other form.
        CheckResult clean = Samples.Small2021.Check(RuleSet.Tables);

        Assert.Equal(new OutcomeCounts(Passed: 445, NotApplicable: 2), clean.Counts);
        Assert.Equal("0 errors, 0 warnings, 0 info; 445 passed, 0 failed, 0 unverifiable, 2 not applicable", clean.ToString());
        Assert.Equal("1 error, 0 warnings, 1 info; 437 passed, 2 failed, 0 unverifiable, 1 not applicable", Samples.Xinzhou.Check(RuleSet.Tables).ToString());
        Assert.Same(RuleSet.Tables, clean.Rules);
        Assert.Same(ReportTemplate.Form2021, clean.Template);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_form()
    {
        AnnualReport2021 report = Samples.Small2021
            .With("disputes.reconsideration.total", 9)
            .With("requests.granted.total", 9)
            .With("requests.received.total", 9)
            .With("proactiveDisclosure.licensing.decisions", -1);

        CheckResult result = report.Check(RuleSet.Tables);
        int[] places = [.. result.Findings.Select(f => f.Cell!.Index)];

        Assert.Equal(places.Order(), places);
        Assert.Equal("C2", result.Findings[0].Rule.Id);
        Assert.Equal("T4-1", result.Findings[^1].Rule.Id);
    }

    [Fact]
    public void Findings_are_values()
    {
        Finding one = Samples.Xinzhou.Check(RuleSet.Tables).Findings[1], same = Samples.Xinzhou.Check(RuleSet.Tables).Findings[1];

        Assert.NotSame(one, same);
        Assert.Equal(one, same);
        Assert.NotEqual(one, Samples.Xinzhou.Check(RuleSet.Tables).Findings[0]);
        Assert.Equal("Info T3-2: " + one.Message(Language.English), one.ToString());
    }

    [Fact]
    public void The_report_must_be_given() => Assert.Throws<ArgumentNullException>(() => ((AnnualReport)null!).Check(RuleSet.Tables));
}
