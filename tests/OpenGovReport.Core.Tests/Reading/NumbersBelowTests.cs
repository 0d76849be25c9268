namespace OpenGovReport.Tests.Reading;

/// <summary>Numbers of a table that a program tells behind the next heading, where they stand lower on the page than what is told before it.</summary>
public sealed class NumbersBelowTests
{
    private const string Disputes = "5\n2\n1\n1\n9\n3\n0\n1\n2\n6\n2\n1\n0\n1\n4\n";
    private const string Five = "五、存在的主要问题及改进情况\n";

    private static string Lines { get; } = Sheet.Text2021.Replace('\t', '\n');

    [Theory]
    [InlineData("5\n2\n1\n1\n9\n3\n0\n1\n2\n6\n" + Five + "2\n1\n0\n1\n4\n")]
    [InlineData("5\n2\n1\n1\n9\n3\n0\n1\n2\n6\n2\n1\n0\n1\n" + Five + "4\n")]
    [InlineData("5\n" + Five + "2\n1\n1\n9\n3\n0\n1\n2\n6\n2\n1\n0\n1\n4\n")]
    public void Of_table_four_they_are_read_and_no_part_of_the_text(string numbers)
    {
        ReadResult result = Sheet.Read(Lines.With(Disputes + Five, numbers));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal("公开的内容不够丰富，今后将加强培训。", result.Report!.ProblemsAndImprovements);
    }

    [Fact]
    public void Names_of_columns_go_with_them()
    {
        ReadResult result = Sheet.Read(Lines.With(Disputes + Five, "5\n2\n1\n1\n9\n3\n0\n1\n2\n6\n2\n1\n0\n1\n" + Five + "总计\n4\n"));
        Assert.Equal("公开的内容不够丰富，今后将加强培训。", result.Report!.ProblemsAndImprovements);
    }

    [Theory]
    [InlineData("5\n2\n1\n1\n9\n3\n0\n1\n2\n6\n2\n1\n0\n1\n" + Five + "7\n")]
    [InlineData("5\n2\n1\n1\n9\n3\n0\n1\n2\n6\n2\n1\n0\n" + Five + "4\n")]
    public void One_that_may_be_the_pages_or_too_few_stay_where_they_are(string numbers)
    {
        ReadResult result = Sheet.Read(Lines.With(Disputes + Five, numbers));
        Assert.NotEqual("公开的内容不够丰富，今后将加强培训。", result.Report!.ProblemsAndImprovements);
        Assert.Contains(result.Diagnostics, d => d.Code is "OGR4002" or "OGR4003");
    }

    [Fact]
    public void A_number_between_the_lines_of_a_paragraph_is_part_of_it()
    {
        ReadResult result = Sheet.Read(Lines.With(Disputes + Five, Disputes[..^2] + Five + "信息公开的培训在\n2024\n年举办。\n"));
        Assert.Contains("2024", result.Report!.ProblemsAndImprovements, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_table_two_they_are_read_with_a_doubt()
    {
        string text = Sheet.Text2020.Replace('\t', '\n').With("采购总金额\n政府集中采购\n27\n1843.56万元\n三、收到和处理政府信息公开申请情况\n", "政府集中采购\n三、收到和处理政府信息公开申请情况\n采购总金额\n27\n1843.56 万元\n");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Contains("procurement 2", Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("-元\n")]
    [InlineData("9223372036854775807\n9223372036854775807\n9223372036854775807\n9223372036854775807\n")]
    public void Whatever_stands_there_is_read(string there)
    {
        ReadResult result = Sheet.Read(Lines.With(Disputes + Five, "5\n2\n1\n1\n9\n3\n0\n1\n2\n6\n" + there + Five + "4\n" + there));
        Assert.NotNull(result.Report);
    }
}
