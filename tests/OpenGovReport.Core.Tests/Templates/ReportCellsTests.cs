using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Templates;

public class ReportCellsTests
{
    [Fact]
    public void A_cell_is_read_and_replaced_by_path()
    {
        AnnualReport2021 report = AnnualReport2021.Zero.With("requests.granted.total", 15).With("/proactiveDisclosure/fees/amount", Amount.OfTenThousandYuan(2));

        Assert.Equal(15, report.Requests.Granted.Total);
        Assert.Equal(15, report.Cell("requests.granted.total"));
        Assert.Equal(Amount.OfTenThousandYuan(2), report.ProactiveDisclosure.Fees.Amount);
        Assert.Equal(Count.Zero, AnnualReport2021.Zero.Requests.Granted.Total);
    }

    [Fact]
    public void A_count_does_not_go_where_money_belongs_and_the_reverse()
    {
        Assert.Throws<ArgumentException>(() => AnnualReport2021.Zero.With("proactiveDisclosure.fees.amount", 3));
        Assert.Throws<ArgumentException>(() => AnnualReport2021.Zero.With("requests.granted.total", Amount.OfYuan(3)));
    }

    [Fact]
    public void A_cell_of_the_other_form_is_refused()
    {
        CellDescriptor cell = ReportTemplate.Form2020.Cell("requests.granted.total");

        Assert.Throws<ArgumentException>(() => cell.Get(AnnualReport2021.Zero));
        Assert.Throws<ArgumentException>(() => AnnualReport2021.Zero.With(cell, 1));
    }

    [Fact]
    public void Values_of_cells_compare_by_what_is_printed()
    {
        CellValue blank = Count.Blank, zero = 0, money = Amount.OfYuan(0), noMoney = Amount.Blank;

        Assert.NotEqual(blank, zero);
        Assert.NotEqual(zero, money);
        Assert.NotEqual(blank, noMoney);
        Assert.True(blank.IsBlank && noMoney.IsBlank && zero.IsNumber && money.IsNumber);
        Assert.Equal(["", "0", "0元", ""], new[] { blank, zero, money, noMoney }.Select(v => v.ToString()));
        Assert.Throws<InvalidOperationException>(() => money.Count);
        Assert.Throws<InvalidOperationException>(() => zero.Amount);
    }

    [Fact]
    public void The_template_is_that_of_the_reports_form()
    {
        Assert.Same(ReportTemplate.Form2020, AnnualReport2020.Blank.Template());
        Assert.Same(ReportTemplate.Form2021, Samples.Small2021.Template());
    }
}
