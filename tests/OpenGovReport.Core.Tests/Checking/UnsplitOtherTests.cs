using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>（六）其他处理 of a 2021 report may stand in three rows or in one; the relations accept either.</summary>
public class UnsplitOtherTests
{
    // The small report with its one request otherwise handled (企业, 其他) in a single row.
    private static readonly AnnualReport2021 Unsplit = Samples.Small2021 with
    {
        Requests = Samples.Small2021.Requests with { Other = new OtherOutcomes { Unsplit = new(0, 1, 0, 0, 0, 0, 1) } },
    };

    [Fact]
    public void A_report_with_the_row_unsplit_is_clean()
    {
        CheckResult result = Unsplit.Check(RuleSet.Tables);

        Assert.True(result.IsClean, result.ToString());
        Assert.Equal(new OutcomeCounts(Passed: 23), result.CountsOf("T3-3"));
        Assert.Equal(new OutcomeCounts(Passed: 7), result.CountsOf("T3-2"));
        Assert.Equal(new OutcomeCounts(Passed: 186), result.CountsOf("C1"));
    }

    [Fact]
    public void The_unsplit_row_must_add_up_like_any_other()
    {
        CheckResult result = Unsplit.With("requests.other.unsplit.total", 4).Check(RuleSet.Tables);

        Finding row = result.Findings.Single(f => f.Rule.Id == "T3-3");
        row.Names("T3-3", "/requests/other/unsplit/total", 4, 1);
        result.Findings.Single(f => f.Rule.Id == "T3-2").Names("T3-2", "/requests/other/unsplit/total", 4, 1, Severity.Info);
        Assert.StartsWith("表三“其他处理”行“总计”列：", row.Message(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void The_unsplit_row_counts_towards_the_total_of_its_column() =>
        Unsplit.With("requests.other.unsplit.commercialEnterprises", 2).With("requests.other.unsplit.total", 2).Check(RuleSet.Tables).Findings[0]
            .Names("T3-2", "/requests/other/unsplit/commercialEnterprises", 2, 1);

    [Fact]
    public void A_blank_in_the_unsplit_row_is_a_blank_but_the_three_rows_are_absent()
    {
        CheckResult result = Unsplit.With("requests.other.unsplit.naturalPersons", Count.Blank).Check(RuleSet.Tables);

        Finding blank = Assert.Single(result.Findings);
        blank.Names("C1", "/requests/other/unsplit/naturalPersons", Count.Blank, null, Severity.Warning);
        Assert.All(result.Unverifiable, u => Assert.Equal(["/requests/other/unsplit/naturalPersons"], u.Blanks.Select(b => b.Pointer)));
        Assert.Equal(2, result.Unverifiable.Count);
    }

    [Fact]
    public void Where_neither_is_filled_the_rows_of_the_form_are_the_ones_missed()
    {
        AnnualReport2021 report = Unsplit with { Requests = Unsplit.Requests with { Other = default } };

        CheckResult result = report.Check(RuleSet.Tables);

        Assert.Equal(
            ["other.correctionOverdue", "other.feeUnpaid", "other.others"],
            result.Findings.Where(f => f.Rule.Id == "C1").Select(f => f.Cell!.Row.EnglishName));
        Assert.DoesNotContain(result.Unverifiable, u => u.Blanks.Any(b => b.IsUnsplit));
    }

    [Fact]
    public void Where_both_are_filled_every_number_counts()
    {
        // The one request is printed in its row and once more in the heading's: 2 + 1 + 1 instead of 3.
        AnnualReport2021 report = Samples.Small2021.With("requests.other.unsplit.commercialEnterprises", 1).With("requests.other.unsplit.total", 1);

        Assert.Contains(report.Check(RuleSet.Tables).Findings, f => f.Rule.Id == "T3-2" && f.Operands.Count(o => o.Cell.Row.PrintedLabel == "（六）其他处理") == 1);
        Assert.True(report.Check(RuleSet.Tables).HasErrors);
    }
}
