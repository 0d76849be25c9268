using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>Sums are exact whatever the numbers: nothing wraps, nothing throws.</summary>
public class HostileNumbersTests
{
    public static TheoryData<ReportForm, long> Extremes
    {
        get
        {
            TheoryData<ReportForm, long> data = [];
            foreach (ReportTemplate template in Samples.Templates)
            {
                foreach (long number in new[] { long.MaxValue, long.MinValue + 2, long.MaxValue / 6, 1L << 40, (1L << 40) + 1, -(1L << 40) })
                {
                    data.Add(template.Form, number);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Every_cell_may_be_extreme(ReportForm form, long number)
    {
        AnnualReport report = ReportTemplate.Of(form).AllCells.Where(c => c.Kind != CellKind.Amount)
            .Aggregate(Samples.Zero(form), (r, c) => r.With(c, number));

        CheckResult result = report.Check(RuleSet.Tables);

        // Six times the number is not the number, and four are not one.
        Assert.Equal(form == ReportForm.Form2020 ? 23 : 26, result.CountsOf("T3-3").Failed);
        Assert.Equal(3, result.CountsOf("T4-1").Failed);
        Assert.All(result.Findings, f => Assert.NotEmpty(f.Message(Language.English)));
        Assert.All(result.Findings, f => Assert.NotEmpty(f.Message(Language.Chinese)));
    }

    [Fact]
    public void A_sum_that_would_wrap_to_the_printed_total_fails()
    {
        // In 64 bits MaxValue + MaxValue + 2 wraps to 0, which is what is printed.
        AnnualReport2021 report = AnnualReport2021.Zero with
        {
            Requests = RequestsTable2021.Zero with { Granted = new(long.MaxValue, long.MaxValue, 2, 0, 0, 0, 0) },
        };

        Finding finding = report.Check(RuleSet.Tables).Findings.Single(f => f.Rule.Id == "T3-3");

        // No number can be the total; the columns say that all three addends are too large.
        finding.Names("T3-3", "/requests/granted/naturalPersons", long.MaxValue, 0);
        Assert.Contains("9223372036854775807 + 9223372036854775807 + 2 + 0 + 0 + 0 ≠ 0; reported 9223372036854775807, computed 0.", finding.Message(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_of_the_largest_number_may_be_right()
    {
        AnnualReport2021 report = AnnualReport2021.Zero with
        {
            Disputes = DisputesTable.Zero with { Reconsideration = new(long.MaxValue - 1, 1, 0, 0, long.MaxValue) },
        };

        Assert.True(report.Check(RuleSet.Tables).IsClean);
    }

    [Fact]
    public void Large_weights_do_not_wrap_either()
    {
        CellDescriptor one = ReportTemplate.Form2021.Cells[0], two = ReportTemplate.Form2021.Cells[1];
        RelationRule rule = new()
        {
            Id = "L",
            Title = new("甲", "one"),
            Relations = _ => [Relation.EqualToZero(one, new RelationTerm(one, int.MaxValue), new RelationTerm(two, int.MinValue))],
        };

        Finding finding = Assert.Single(AnnualReport2021.Zero.With(one, long.MaxValue).With(two, long.MaxValue).Check(RuleSet.Empty.With(rule)).Findings);

        Assert.Contains("2147483647 × 9223372036854775807 ≠ 2147483648 × 9223372036854775807", finding.Message(Language.English), StringComparison.Ordinal);
        Assert.True(AnnualReport2021.Zero.Check(RuleSet.Empty.With(rule)).IsClean);
    }

    [Fact]
    public void Extreme_money_does_not_throw()
    {
        foreach (AmountUnit unit in Enum.GetValues<AmountUnit>())
        {
            foreach (decimal value in new[] { decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m })
            {
                CheckResult result = Samples.Small2021.With("proactiveDisclosure.fees.amount", new Amount(value, unit)).Check(RuleSet.Tables);
                Assert.All(result.Findings, f => Assert.NotEmpty(f.Message(Language.Chinese)));
            }
        }
    }
}
