using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>A failed relation names the cell that would put everything right, where there is exactly one; what merely follows is marked so.</summary>
public class FaultNamingTests
{
    public static TheoryData<ReportForm> Forms => Samples.Forms;

    [Fact]
    public void The_misprinted_total_of_a_real_report_is_named_by_both_relations_over_it()
    {
        CheckResult result = Samples.Xinzhou.Check(RuleSet.Tables);

        Assert.Equal(2, result.Findings.Count);
        Finding row = result.Findings[0], column = result.Findings[1];
        row.Names("T3-3", "/requests/granted/total", 0, 15);
        Assert.Null(row.ImpliedBy);
        row.Says(
            "Table 3, row “予以公开” (granted), column “总计” (total): the kinds of applicant do not add up to the row's total: 15 + 0 + 0 + 0 + 0 + 0 ≠ 0; reported 0, computed 15.",
            "表三“予以公开”行“总计”列：各类申请人之和不等于总计：15 + 0 + 0 + 0 + 0 + 0 ≠ 0；填报0，应为15。");
        column.Names("T3-2", "/requests/granted/total", 0, 15, Severity.Info);
        Assert.Same(row, column.ImpliedBy);
        column.Says(
            "Table 3, row “予以公开” (granted), column “总计” (total): the results of the column do not add up to （七）总计: 0 + … ≠ 15; reported 0, computed 15. It follows from the failure of T3-3 at 予以公开/总计.",
            "表三“予以公开”行“总计”列：各项办理结果之和不等于（七）总计：0 + … ≠ 15；填报0，应为15。由T3-3（予以公开/总计）的问题引起。");
        Assert.Equal(new OutcomeCounts(Passed: 22, Failed: 1), result.CountsOf("T3-3"));
        Assert.Equal(new OutcomeCounts(Passed: 6, Failed: 1), result.CountsOf("T3-2"));
        Assert.Equal(new OutcomeCounts(Passed: 7), result.CountsOf("T3-1"));
    }

    [Fact]
    public void Where_too_much_is_wrong_to_tell_a_finding_says_no_more_than_that_one_of_its_cells_is()
    {
        // In every row and every column of a square of five two numbers are off.
        AnnualReport report = AnnualReport2021.Zero;
        string[] rows = ["received", "carriedOver", "granted", "partiallyGranted", "denied.stateSecrets"], columns = ["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions"];
        for (int i = 0; i < rows.Length; i++)
        {
            report = report.With($"requests.{rows[i]}.{columns[i]}", 3 + (7 * i)).With($"requests.{rows[i]}.{columns[(i + 1) % 5]}", 40 + (11 * i));
        }

        Finding finding = report.Check(RuleSet.Tables).Findings.First(f => f.Rule.Id == "T3-3");

        Assert.True(finding.IsOneOfSeveral);
        Assert.Equal("/requests/received/total", finding.Cell!.Pointer);
        finding.Says(
            "Table 3, row “本年新收” (received), column “总计” (total): the kinds of applicant do not add up to the row's total: 3 + 40 + 0 + 0 + 0 + 0 ≠ 0; at least one of these cells is wrong.",
            "表三“本年新收”行“总计”列：各类申请人之和不等于总计：3 + 40 + 0 + 0 + 0 + 0 ≠ 0；所列各格中至少一格有误。");
    }

    [Theory]
    [InlineData(1, 1.0, 0)]
    [InlineData(4, 0.99, 20)]
    [InlineData(6, 0.98, 100)]
    public void A_finding_that_names_a_cell_is_right_however_many_are_wrong(int wrong, double share, int leastOpen)
    {
        int named = 0, right = 0, open = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            AnnualReport report = ReportGenerator.Create(ReportForm.Form2021, seed);
            List<CellDescriptor> cells = [.. report.Template().Tables[1].Cells];
            Rng rng = new(seed);
            HashSet<CellDescriptor> changed = [];
            while (changed.Count < wrong)
            {
                CellDescriptor cell = rng.PickFrom(cells);
                if (changed.Add(cell))
                {
                    report = report.With(cell, cell.Get(report).Count.Value + rng.Between(1L, 40));
                }
            }

            foreach (Finding finding in report.Check(RuleSet.Tables).Findings.Where(f => f.Relation is not null && f.ImpliedBy is null))
            {
                open += finding.IsOneOfSeveral ? 1 : 0;
                named += finding.IsOneOfSeveral ? 0 : 1;
                right += !finding.IsOneOfSeveral && changed.Contains(finding.Cell!) ? 1 : 0;
            }
        }

        Assert.True(right >= share * named, $"{right} of {named}");
        Assert.True(named > 300 && open >= leastOpen && (wrong > 1 || open == 0), $"{named} name a cell, {open} do not");
    }

    [Fact]
    public void An_addend_is_named_where_its_row_and_its_column_point_to_it()
    {
        CheckResult result = Samples.Small2021.With("requests.granted.naturalPersons", 1).Check(RuleSet.Tables);

        Assert.Equal(["T3-3", "T3-2"], result.Findings.Select(f => f.Rule.Id));
        Assert.All(result.Findings, f => f.Names(f.Rule.Id, "/requests/granted/naturalPersons", 1, 2));
        Assert.All(result.Findings, f => Assert.Null(f.ImpliedBy));
    }

    [Fact]
    public void The_grand_total_is_named_by_all_three_relations_over_it_and_complained_of_once()
    {
        CheckResult result = Samples.Small2021.With("requests.resultsTotal.total", 7).Check(RuleSet.Tables);

        Assert.Equal(["T3-3", "T3-2", "T3-1"], result.Findings.Select(f => f.Rule.Id));
        Assert.All(result.Findings, f => Assert.Equal("/requests/resultsTotal/total", f.Cell!.Pointer));
        Assert.All(result.Findings, f => Assert.Equal(3, f.Computed));
        Assert.Equal([Severity.Error, Severity.Info, Severity.Info], result.Findings.Select(f => f.Severity));
        Assert.All(result.Findings.Skip(1), f => Assert.Same(result.Findings[0], f.ImpliedBy));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Any_one_wrong_count_of_table_three_is_named_with_what_it_was(ReportForm form)
    {
        // Received and carried over are in one sum only besides their row's, yet the two point to the same cell.
        AnnualReport clean = Samples.Reconciled(form, new Random(3));
        foreach (CellDescriptor cell in ReportTemplate.Of(form).Tables[1].Cells)
        {
            long right = cell.Get(clean).Count.Value;
            CheckResult result = clean.With(cell, right + 1000).Check(RuleSet.Tables);

            Assert.All(result.Findings, f => Assert.Equal(cell, f.Cell));
            Assert.All(result.Findings, f => Assert.Equal(right, f.Computed));
        }
    }

    [Fact]
    public void Two_wrong_totals_are_both_named_and_the_column_accuses_no_third_cell()
    {
        AnnualReport2020 report = Samples.Xinzhou.With("requests.other.total", 4);

        CheckResult result = report.Check(RuleSet.Tables);

        Assert.Equal(3, result.Findings.Count);
        result.Findings[0].Names("T3-3", "/requests/granted/total", 0, 15);
        result.Findings[1].Names("T3-2", "/requests/granted/total", 0, 15, Severity.Info);
        result.Findings[2].Names("T3-3", "/requests/other/total", 4, 0);
    }

    [Fact]
    public void A_failure_that_the_others_do_not_explain_is_a_complaint_in_its_own_right()
    {
        // Without the sums of rows nothing vouches for the column 总计: its failure is no longer implied.
        CheckResult result = Samples.Xinzhou.Check(RuleSet.Tables.Without("T3-3"));

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("T3-2", finding.Rule.Id);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Null(finding.ImpliedBy);
    }

    [Fact]
    public void A_failure_larger_than_its_premises_explain_is_not_implied()
    {
        // The row 予以公开 is off by 15; a blank row hides why the column is off by 20.
        AnnualReport2020 report = Samples.Xinzhou
            .With("requests.resultsTotal.total", 20)
            .With("requests.resultsTotal.naturalPersons", Count.Blank);

        Finding column = report.Check(RuleSet.Tables).Findings.Single(f => f.Rule.Id == "T3-2" && f.Operands.Any(o => o.Cell.Pointer == "/requests/resultsTotal/total"));

        Assert.Null(column.ImpliedBy);
        Assert.Equal(Severity.Error, column.Severity);
    }

    [Fact]
    public void The_relations_over_the_totals_are_the_ones_that_follow_from_the_others()
    {
        foreach (ReportTemplate template in Samples.Templates)
        {
            Relation[] relations = [.. RuleSet.Tables.OfType<RelationRule>().SelectMany(r => r.RelationsOn(template))];
            Implication?[] implications = Implication.Find(relations, template.AllCells.Count);

            Relation[] implied = [.. relations.Where((_, i) => implications[i] is not null)];

            Assert.Equal(["/requests/resultsTotal/total", "/requests/carriedForward/total"], implied.Select(r => r.Target.Pointer));
        }
    }

    [Fact]
    public void An_implication_holds_whatever_the_cells_say()
    {
        foreach (ReportTemplate template in Samples.Templates)
        {
            Relation[] relations = [.. RuleSet.Tables.OfType<RelationRule>().SelectMany(r => r.RelationsOn(template))];
            Implication?[] implications = Implication.Find(relations, template.AllCells.Count);
            Random random = new(11);
            long[] cells = [.. template.AllCells.Select(_ => random.NextInt64(-1000, 1000))];

            for (int i = 0; i < relations.Length; i++)
            {
                if (implications[i] is { } implication)
                {
                    Assert.Equal(
                        implication.Scale * Sum(relations[i]),
                        implication.Premises.Sum(p => p.Factor * Sum(relations[p.Relation])));
                }
            }

            long Sum(Relation relation) => relation.Terms.Sum(t => t.Coefficient * cells[t.Cell.Index]);
        }
    }
}
