namespace OpenGovReport.Tests.Reading;

/// <summary>第二十条第（一）项 and its like are broken over lines, so that 十条 or 二十条 stands alone.</summary>
public sealed class BrokenArticleTests
{
    [Theory]
    [InlineData("第二\n十条\n第（")]
    [InlineData("第\n二十条\n第（")]
    [InlineData("第二\n十条第（")]
    public void It_is_no_number(string broken)
    {
        foreach (string between in new[] { "\t", "  " })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.Replace("第二十条第（", broken, StringComparison.Ordinal).Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.DoesNotContain(result.Diagnostics, d => d.LosesData || d.Code == "OGR4003");
        }
    }

    [Fact]
    public void A_number_with_its_unit_below_other_words_is_one()
    {
        // 行政许可 10 licences, with the unit, on a line of its own.
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可\n十条"));
        Assert.Equal("10", result.Report!.Cell("proactiveDisclosure.licensing.decisions").ToString());
    }
}
