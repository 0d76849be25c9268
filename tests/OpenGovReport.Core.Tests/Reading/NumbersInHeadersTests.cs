using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>The number of a page within the header of a block of table two, where every line is set out with spaces.</summary>
public sealed class NumbersInHeadersTests
{
    [Theory]
    [InlineData("第二十条第（六）项\n", "第二十条第（六）项\n3\n")]
    [InlineData("第二十条第（八）项\n", "第二十条第（八）项\n\n12\n\n")]
    [InlineData("本年处理决定数量\n行政处罚", "本年处理决定数量\n2\n行政处罚")]
    [InlineData("本年废止件数 现行有效件数\n", "本年废止件数\n1\n现行有效件数\n")]
    public void It_is_none_of_a_row(string header, string torn)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', ' ').With(header, torn));
        Sheet.ReadsSoundly(result, ReportForm.Form2021);
    }

    [Theory]
    [InlineData("行政许可 1204\n第二十条第（六）项\n", "行政许可\n第二十条第（六）项\n120\n", "licensing/decisions", "120")]
    [InlineData("行政强制 5\n第二十条第（八）项\n", "行政强制\n第二十条第（八）项\n5\n", "compulsion/decisions", "5")]
    public void Where_the_row_above_lacks_its_number_it_is_that(string rows, string torn, string cell, string number) =>
        Sheet.Reads(Sheet.Read(Sheet.Text2021.Replace('\t', ' ').With(rows, torn)), ReportForm.Form2021, (cell, number));

    [Fact]
    public void A_longer_number_is_none_of_a_page()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', ' ').With("第二十条第（六）项\n", "第二十条第（六）项\n1530\n"));
        Assert.NotEmpty(Sheet.Uncertain(result));
    }
}
