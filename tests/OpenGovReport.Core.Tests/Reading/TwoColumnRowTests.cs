namespace OpenGovReport.Tests.Reading;

/// <summary>Rows of two columns, of which the form of 2020 has two: what cannot be read in one leaves the other where it is.</summary>
public sealed class TwoColumnRowTests
{
    [Theory]
    [InlineData("(4)")]
    [InlineData("持平")]
    [InlineData("净减4")]
    [InlineData("与上年一致")]
    public void A_change_that_cannot_be_read_moves_no_number(string printed)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2020.With("行政事业性收费|15|-2", "行政事业性收费|31|" + printed));
        Sheet.Reads(result, ReportForm.Form2020, ("fees/itemsLastYear", "31"), ("fees/change", ""));
        Assert.Equal(("OGR4005", "/proactiveDisclosure/fees/change"), Assert.Single(result.Diagnostics.Select(d => (d.Code, d.Pointer))));
    }

    [Theory]
    [InlineData("(31)")]
    [InlineData("未统计项")]
    public void Nor_does_what_stands_before_it(string printed)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2020.With("行政事业性收费|15|-2", $"行政事业性收费|{printed}|4"));
        Sheet.Reads(result, ReportForm.Form2020, ("fees/itemsLastYear", ""), ("fees/change", "4"));
        Assert.Equal(("OGR4005", "/proactiveDisclosure/fees/itemsLastYear"), Assert.Single(result.Diagnostics.Select(d => (d.Code, d.Pointer))));
    }

    [Theory]
    [InlineData("38.5万圆整")]
    [InlineData("385000元①")]
    [InlineData("见采购网")]
    public void An_amount_that_cannot_be_read_leaves_the_count(string printed)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2020.With("政府集中采购|27|1843.56万元", "政府集中采购|6|" + printed));
        Sheet.Reads(result, ReportForm.Form2020, ("procurement/projects", "6"), ("procurement/totalAmount", ""));
        Assert.Equal(("OGR4005", "/proactiveDisclosure/procurement/totalAmount"), Assert.Single(result.Diagnostics.Select(d => (d.Code, d.Pointer))));
    }

    [Fact]
    public void A_space_within_the_unit_is_none()
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2020.With("政府集中采购|27|1843.56万元", "政府集中采购|27|38.5万 元"));
        Sheet.Reads(result, ReportForm.Form2020, ("procurement/totalAmount", "38.5万元"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }
}
