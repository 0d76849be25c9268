using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

public class RelationTests
{
    private static readonly ReportTemplate Form = ReportTemplate.Form2021;

    [Fact]
    public void A_relation_explains_itself_with_the_numbers_filled_in()
    {
        Relation balance = On(StandardRules.RequestsBalance, "/requests/carriedForward/total");
        Relation results = On(StandardRules.ResultsAddUp, "/requests/resultsTotal/total");
        AnnualReport2021 report = Samples.Small2021;

        Assert.Equal("4 + 1 = 3 + 2", balance.Explain(report));
        Assert.Equal("2 + 1 + … = 3", results.Explain(report));
        Assert.Equal("0 + … = 0", results.Explain(AnnualReport2021.Zero));
        Assert.Equal("4 + 1 ≠ 3 + 9", balance.Explain(report.With("requests.carriedForward.total", 9)));
        Assert.Equal("4 + _ ≠ 3 + /", balance.Explain(report.With("requests.carriedForward.total", Count.NotApplicable).With("requests.carriedOver.total", Count.Blank)));
        Assert.Equal("_ + 1 = 3 + /", balance.Explain(report.With("requests.carriedForward.total", Count.NotApplicable).With("requests.received.total", Count.Blank)));
    }

    [Fact]
    public void A_relation_names_its_cells() => Assert.Equal(
        "本年新收/总计 + 上年结转/总计 = 总计/总计 + 结转下年度/总计",
        On(StandardRules.RequestsBalance, "/requests/carriedForward/total").ToString());

    [Fact]
    public void An_inequality_is_written_against_zero()
    {
        Relation stock = On(StandardRules.OpeningStock, "/proactiveDisclosure/rules/inForce");

        Assert.Equal("规章/现行有效件数 − 规章/本年制发件数 + 规章/本年废止件数 ≥ 0", stock.ToString());
        Assert.Equal("0 − 0 + 0 ≥ 0", stock.Explain(AnnualReport2021.Zero));
    }

    [Fact]
    public void It_says_what_any_of_its_cells_would_have_to_be()
    {
        Relation balance = On(StandardRules.RequestsBalance, "/requests/carriedForward/total");
        AnnualReport2021 report = Samples.Small2021.With("requests.carriedForward.total", 1);

        Assert.Equal(2, balance.Compute(Form.Cell("requests.carriedForward.total"), report));
        Assert.Equal(4, balance.Compute(Form.Cell("requests.resultsTotal.total"), report));
        Assert.Equal(3, balance.Compute(Form.Cell("requests.received.total"), report));
        Assert.Equal(2, balance.Compute(Form.Cell("requests.carriedForward.total"), report.With("requests.carriedForward.total", Count.Blank)));
        Assert.Null(balance.Compute(Form.Cell("requests.carriedForward.total"), report.With("requests.received.total", Count.Blank)));
        Assert.Null(balance.Compute(Form.Cell("requests.carriedForward.total"), report.With("requests.received.total", 0)));
        Assert.Throws<ArgumentException>(() => balance.Compute(Form.Cell("requests.granted.total"), report));
    }

    // Table two: 2a − 3b ≥ 0 and 2a − 3b = 0, asked for each cell.
    [Theory]
    [InlineData(true, 1, 1, 2, 0)] // a ≥ 1.5, b ≤ 0.67
    [InlineData(true, 1, 3, 5, 0)] // a ≥ 4.5, b ≤ 0.67
    [InlineData(true, 4, 5, 8, 2)] // a ≥ 7.5, b ≤ 2.67
    [InlineData(false, 1, 2, 3, null)] // a = 3, b = 0.67
    [InlineData(false, 3, 1, null, 2)] // a = 1.5, b = 2
    public void Weights_round_to_the_side_that_satisfies_the_relation(bool atLeast, int a, int b, int? computedA, int? computedB)
    {
        CellDescriptor first = Form.Cells[0], second = Form.Cells[1];
        RelationTerm[] terms = [new(first, 2), new(second, -3)];
        Relation relation = atLeast ? Relation.AtLeastZero(first, terms) : Relation.EqualToZero(first, terms);
        AnnualReport2021 report = AnnualReport2021.Zero.With(first, a).With(second, b);

        Assert.Equal(Outcome.Failed, relation.Evaluate(report));
        Assert.Equal(computedA, relation.Compute(first, report));
        Assert.Equal(computedB, relation.Compute(second, report));
    }

    [Fact]
    public void A_relation_that_makes_no_sense_is_refused()
    {
        CellDescriptor one = Form.Cells[0], two = Form.Cells[1], money = Form.Cell("proactiveDisclosure.fees.amount");

        Assert.Throws<ArgumentException>(() => Relation.Sum([one, one], two));
        Assert.Throws<ArgumentException>(() => Relation.Sum([one, money], two));
        Assert.Throws<ArgumentException>(() => Relation.Sum([ReportTemplate.Form2020.Cells[0]], two));
        Assert.Throws<ArgumentException>(() => Relation.Balance([one], [two], Form.Cells[2]));
        Assert.Throws<ArgumentException>(() => Relation.EqualToZero(one, new RelationTerm(one, 0)));
    }

    [Fact]
    public void A_report_on_the_other_form_is_refused() =>
        Assert.Throws<ArgumentException>(() => On(StandardRules.OpeningStock, "/proactiveDisclosure/rules/inForce").Evaluate(AnnualReport2020.Zero));

    private static Relation On(RelationRule rule, string target) => rule.RelationsOn(Form).Single(r => r.Target.Pointer == target);
}
