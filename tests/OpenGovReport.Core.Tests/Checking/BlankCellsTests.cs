using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>Blank is not zero: a relation with blanks is left open unless no non-negative numbers could save it.</summary>
public class BlankCellsTests
{
    private const string Row = "requests.granted.";

    // The row 予以公开 as 自然人, 商业企业, 科研机构 and 总计; the other three are zero. _ is blank, / not applicable.
    [Theory]
    [InlineData("2 3 0 5", Outcome.Passed)]
    [InlineData("2 3 0 6", Outcome.Failed)]
    [InlineData("2 3 0 _", Outcome.Unverifiable)] // a blank total may be right
    [InlineData("2 _ 0 5", Outcome.Unverifiable)] // the blank may be 3
    [InlineData("2 _ 0 2", Outcome.Unverifiable)] // the blank may be 0, but does not say so
    [InlineData("2 _ _ 5", Outcome.Unverifiable)]
    [InlineData("6 _ 0 5", Outcome.Failed)] // whatever the blank is, 6 is too much
    [InlineData("6 _ _ _", Outcome.Unverifiable)]
    [InlineData("_ _ _ _", Outcome.Unverifiable)] // three zeros are stated
    [InlineData("2 / 0 2", Outcome.Passed)] // not applicable adds nothing
    [InlineData("2 / 0 5", Outcome.Failed)]
    [InlineData("/ _ 0 5", Outcome.Unverifiable)]
    [InlineData("2 3 0 /", Outcome.Unverifiable)] // the total says nothing about 5
    [InlineData("0 0 0 /", Outcome.NotApplicable)]
    [InlineData("/ / _ /", Outcome.NotApplicable)]
    public void The_outcome_of_a_sum(string numbers, Outcome expected)
    {
        string[] columns = ["naturalPersons", "commercialEnterprises", "researchInstitutions", "total"];
        AnnualReport2021 report = AnnualReport2021.Zero;
        foreach ((string column, string number) in columns.Zip(numbers.Split(' ')))
        {
            report = report.With(Row + column, Parse(number));
        }

        Relation relation = StandardRules.ApplicantsAddUp.RelationsOn(report.Template()).Single(r => r.Target.Pointer == "/requests/granted/total");

        Assert.Equal(expected, relation.Evaluate(report));
    }

    // 本年制发 本年废止 现行有效
    [Theory]
    [InlineData("3 1 2", Outcome.Passed)]
    [InlineData("3 1 1", Outcome.Failed)]
    [InlineData("3 _ 1", Outcome.Unverifiable)]
    [InlineData("3 1 _", Outcome.Unverifiable)]
    [InlineData("_ 1 1", Outcome.Unverifiable)]
    [InlineData("_ _ _", Outcome.NotApplicable)]
    [InlineData("/ / /", Outcome.NotApplicable)]
    [InlineData("3 / 3", Outcome.Passed)]
    [InlineData("3 0 /", Outcome.Unverifiable)]
    public void The_outcome_of_a_stock(string numbers, Outcome expected)
    {
        Count[] counts = [.. numbers.Split(' ').Select(Parse)];
        AnnualReport2021 report = AnnualReport2021.Zero with
        {
            ProactiveDisclosure = ProactiveDisclosure2021.Zero with { Rules = new(counts[0], counts[1], counts[2]) },
        };

        Assert.Equal(expected, StandardRules.OpeningStock.RelationsOn(report.Template())[0].Evaluate(report));
    }

    // 上一年项目数量 本年增/减: a blank change may be negative, so that it saves nothing and spoils nothing for certain.
    [Theory]
    [InlineData("4 -4", Outcome.Passed)]
    [InlineData("4 -5", Outcome.Failed)]
    [InlineData("4 _", Outcome.Unverifiable)]
    [InlineData("_ -5", Outcome.Unverifiable)]
    public void The_outcome_of_a_change(string numbers, Outcome expected)
    {
        Count[] counts = [.. numbers.Split(' ').Select(Parse)];
        AnnualReport2020 report = AnnualReport2020.Zero with
        {
            ProactiveDisclosure = ProactiveDisclosure2020.Zero with { Licensing = new(counts[0], counts[1], 0) },
        };

        Assert.Equal(expected, StandardRules.ItemsNotNegative.RelationsOn(report.Template())[0].Evaluate(report));
    }

    [Fact]
    public void A_blank_change_may_be_negative_on_either_side_of_an_equation()
    {
        AnnualReport2020 report = AnnualReport2020.Zero with
        {
            ProactiveDisclosure = ProactiveDisclosure2020.Zero with { Licensing = new(10, Count.Blank, 4) },
        };
        CellDescriptor[] cells = [.. report.Template().Cell("proactiveDisclosure.licensing.change").Row.Cells];

        Assert.Equal(Outcome.Unverifiable, Relation.Sum([cells[0], cells[1]], cells[2]).Evaluate(report)); // 10 + −6 = 4
        Assert.Equal(Outcome.Unverifiable, Relation.Balance([cells[2]], [cells[0], cells[1]], cells[2]).Evaluate(report));
        Assert.Equal(Outcome.Unverifiable, Relation.Balance([cells[0]], [cells[2], cells[1]], cells[2]).Evaluate(report)); // 10 = 4 + 6
        Assert.Equal(Outcome.Unverifiable, Relation.Balance([cells[2]], [cells[1]], cells[2]).Evaluate(report.With(cells[2], -4)));
    }

    [Fact]
    public void Not_applicable_in_what_is_carried_forward_adds_nothing_to_the_balance()
    {
        AnnualReport2021 report = AnnualReport2021.Zero.With("requests.carriedForward.naturalPersons", Count.NotApplicable);

        Assert.Equal(Outcome.Passed, StandardRules.RequestsBalance.RelationsOn(report.Template())[0].Evaluate(report));
    }

    [Fact]
    public void An_open_relation_is_listed_with_its_blank_operands()
    {
        CheckResult result = Samples.Small2021.With("requests.granted.researchInstitutions", Count.Blank).Check(RuleSet.Tables);

        Assert.False(result.IsClean);
        Assert.False(result.HasErrors);
        Assert.Equal(2, result.Unverifiable.Count);
        UnverifiableOutcome row = result.Unverifiable[0];
        Assert.Equal("T3-3", row.Rule.Id);
        Assert.Equal("/requests/granted/total", row.Cell!.Pointer);
        Assert.Equal(["/requests/granted/researchInstitutions"], row.Blanks.Select(b => b.Pointer));
        Assert.Equal("2 + 0 + _ + 0 + 0 + 0 = 2", row.Explanation);
        Assert.Equal(
            "Table 3, row “予以公开” (granted), column “总计” (total): could not be checked (The kinds of applicant add up to the row's total): 2 + 0 + _ + 0 + 0 + 0 = 2; blank or not applicable: 予以公开/科研机构.",
            row.Message(Language.English));
        Assert.Equal("表三“予以公开”行“总计”列：无法核对（各类申请人之和 = 总计）：2 + 0 + _ + 0 + 0 + 0 = 2，未填或不适用：予以公开/科研机构。", row.Message(Language.Chinese));
        Assert.Equal("T3-2", result.Unverifiable[1].Rule.Id);
        Assert.Equal(new OutcomeCounts(Passed: 24, Unverifiable: 1), result.CountsOf("T3-3"));
    }

    [Fact]
    public void A_sum_that_exceeds_its_total_fails_in_spite_of_blanks_and_shows_them()
    {
        AnnualReport2021 report = Samples.Small2021.With("requests.granted.researchInstitutions", Count.Blank).With("requests.granted.total", 1);

        Finding finding = report.Check(RuleSet.Tables).Findings.Single(f => f.Rule.Id == "T3-3");

        // The row by itself asks for 2 or more; the column of totals says 3 − 1.
        finding.Names("T3-3", "/requests/granted/total", 1, 2);
        Assert.Contains(": 2 + 0 + _ + 0 + 0 + 0 ≠ 1; reported 1, computed 2.", finding.Message(Language.English), StringComparison.Ordinal);
        Assert.Contains(finding.Operands, o => o.Value.IsBlank);
    }

    [Fact]
    public void A_blank_report_passes_nothing_and_gives_one_finding_for_each_table()
    {
        foreach (ReportTemplate template in Samples.Templates)
        {
            CheckResult result = Samples.Blank(template.Form).Check(RuleSet.Tables);

            Assert.Equal(0, result.Counts.Passed);
            Assert.Equal(template.Cells.Count, result.CountsOf("C1").Failed);
            Assert.Equal([2, 3, 4], result.Findings.Select(f => f.Cell!.Row.Table.Number));
            Assert.All(result.Findings, f => Assert.Equal("C1", f.Rule.Id));
            Assert.Equal(template.Cells, result.Findings.SelectMany(f => f.Operands.Select(o => o.Cell)));
            Assert.False(result.IsClean);
        }
    }

    private static Count Parse(string text) => text switch { "_" => Count.Blank, "/" => Count.NotApplicable, _ => new Count(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) };
}
