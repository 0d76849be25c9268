using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reports;

/// <summary>Reports are values down to the last cell: each cell is flipped, and exactly that cell is seen to differ.</summary>
public class CellEqualityTests
{
    public static TheoryData<ReportForm, bool> Starts => new()
    {
        { ReportForm.Form2020, true }, { ReportForm.Form2020, false }, { ReportForm.Form2021, true }, { ReportForm.Form2021, false },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public void Flipping_a_cell_changes_that_cell_and_no_other(ReportForm form, bool fromBlank)
    {
        AnnualReport start = fromBlank ? Samples.Blank(form) : Samples.Zero(form);
        foreach (CellDescriptor flipped in ReportTemplate.Of(form).AllCells)
        {
            foreach (CellValue value in Flips(flipped, start))
            {
                AnnualReport changed = start.With(flipped, value);

                CellDescriptor[] differing = [.. ReportTemplate.Of(form).AllCells.Where(c => c.Get(changed) != c.Get(start))];
                Assert.Equal([flipped], differing);
                Assert.Equal(value, flipped.Get(changed));
                Assert.NotEqual(start, changed);
                Assert.True(start != changed);

                AnnualReport back = changed.With(flipped, flipped.Get(start));
                Assert.Equal(start, back);
                Assert.Equal(start.GetHashCode(), back.GetHashCode());
            }
        }
    }

    [Fact]
    public void A_blank_report_says_nothing_and_a_zero_report_says_zero_in_every_cell_of_the_form()
    {
        foreach (ReportTemplate template in Samples.Templates)
        {
            Assert.All(template.AllCells, c => Assert.True(c.Get(Samples.Blank(template.Form)).IsBlank));
            Assert.All(template.Cells, c => Assert.Equal("0", c.Get(Samples.Zero(template.Form)).ToString().TrimEnd('元', '万')));
        }

        Assert.All(ReportTemplate.Form2021.Tables[1].UnsplitRow!.Cells, c => Assert.True(c.Get(AnnualReport2021.Zero).IsBlank));
    }

    [Fact]
    public void Everything_beside_the_cells_takes_part_in_equality()
    {
        AnnualReport2021 report = Samples.Small2021;
        AnnualReport2021[] others =
        [
            report with { Publisher = "某局" },
            report with { Year = 2023 },
            report with { Title = "x" },
            report with { Period = new ReportingPeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)) },
            report with { PublishedOn = new DateOnly(2024, 1, 31) },
            report with { SignedOn = new DateOnly(2024, 1, 31) },
            report with { Preamble = "x" },
            report with { Overview = new Overview { Introduction = "x" } },
            report with { ProblemsAndImprovements = "x" },
            report with { OtherMatters = "x" },
        ];

        Assert.All(others, o => Assert.NotEqual(report, o));
        Assert.Distinct(others);
        Assert.Equal(report, report with { });
    }

    [Fact]
    public void Forms_are_never_equal() => Assert.False(AnnualReport2020.Blank.Equals((object)AnnualReport2021.Blank));

    private static IEnumerable<CellValue> Flips(CellDescriptor cell, AnnualReport start)
    {
        CellValue[] values = cell.Kind == CellKind.Amount
            ? [Amount.OfYuan(7), Amount.NotApplicable, Amount.Blank, new Amount(0, AmountUnit.Unstated)]
            : [7, -1, long.MaxValue, Count.NotApplicable, Count.Blank, 0];
        return values.Where(v => v != cell.Get(start));
    }
}
