using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Where every line of a page has become a paragraph, the last number of a row may go on in the next.</summary>
public sealed class WrappedNumbersTests
{
    [Theory]
    [InlineData("（七）总计|44|12|1|2|9|3|71", "（七）总计|44|12|1|2|9|3|7\n1")]
    [InlineData("（一）予以公开|14|4|1|0|3|0|22", "（一）予以公开|14|4|1||3||2\n2")]
    [InlineData("1.本机关不掌握相关政府信息|8|1|0|1|1|1|12", "1.本机关不掌握相关政府信息|8|1|0|1|1|1|1\n2")]
    public void A_total_goes_on_where_the_row_adds_up_to_it(string row, string torn)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(row, torn));
        (string, string)[] blank = torn.Contains("||", StringComparison.Ordinal) ? [("granted/publicInterestOrganizations", ""), ("granted/otherOrganizations", "")] : [];
        Sheet.Reads(result, ReportForm.Form2021, blank);
        Assert.Empty(Sheet.Uncertain(result));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4004" && !d.Raw.Contains('\n'));
    }

    [Fact]
    public void A_number_below_a_row_that_adds_up_is_none_of_its_own()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("（七）总计|44|12|1|2|9|3|71", "（七）总计|44|12|1|2|9|3|71\n9"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("规章|1|0|7", "规章|1|0|7\n4", "rules/inForce 7 74")]
    [InlineData("行政许可|1204", "行政许可|12\n04", "licensing/decisions 12 1204")]
    [InlineData("行政处罚|87", "行政处罚|8\n7", "penalties/decisions 8 87")]
    [InlineData("行政事业性收费|121.4225", "行政事业性收费|121.4\n225", "fees/amount 121.4万元 121.4225")]
    [InlineData("2.重复申请|2|1|0|0|0|0|3", "2.重复申请|2|1|0|0|0|0|1\n4", "repeated/total 1 14")]
    public void Where_nothing_tells_the_number_is_uncertain(string row, string torn, string expected)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(row, torn));
        Diagnostic doubt = Assert.Single(result.Diagnostics, d => d.Code == "OGR4003");
        Assert.Equal(expected, $"{string.Join('/', doubt.Pointer!.Split('/')[^2..])} {doubt.Arguments[1]} {doubt.Arguments[2]}");
    }

    [Fact]
    public void Numbers_of_pages_are_none_of_a_row()
    {
        // 1 stands above the tables, 2 among them and 3 below.
        string text = Sheet.Text2021.With("\n二、主动公开", "\n1\n二、主动公开").With("行政许可|1204\n", "行政许可|1204\n2\n").With("\n六、其他需要", "\n3\n六、其他需要");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("|")]
    [InlineData(" ")]
    public void A_fraction_belongs_to_the_number_before_it(string between)
    {
        string text = Sheet.Text2020.With("政府集中采购|27|1843.56万元", "政府集中采购|27|1843\n.56万元").Replace("\t", between == "|" ? "\t" : between, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Empty(Sheet.Uncertain(result));
        text = Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费|121\n.4225").Replace("\t", between == "|" ? "\t" : between, StringComparison.Ordinal);
        result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("44|12|1|2|9|3|71", "4412 1 2 9 3 7\n1", 7)]
    [InlineData("44|12|1|2|9|3|71", "44 121 2 9 3 7\n1", 7)]
    [InlineData("44|12|1|2|9|3|71", "44 12 1 2 9 3 7\n1", 0)]
    [InlineData("44|12|1|2|9|3|71", "44 12 1 2 9 3 72", 0)]
    public void A_row_of_text_with_two_numbers_run_together_and_one_torn_is_uncertain_as_a_whole(string row, string torn, int uncertain)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("（七）总计|" + row, "（七）总计|" + torn).Replace('\t', ' '));
        Assert.Equal(uncertain, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/resultsTotal/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_every_cell_has_a_line_a_fraction_behind_a_label_may_be_a_number_of_its_own()
    {
        string text = Sheet.Text2020.With("政府集中采购|27|1843.56万元", "政府集中采购|27|.56万元").Replace('\t', '\n');
        ReadResult result = Sheet.Read(text);
        Assert.NotEqual("27.56万元", result.Template!.Cells.Single(c => c.Pointer.EndsWith("procurement/totalAmount", StringComparison.Ordinal)).Get(result.Report!).ToString());
    }
}
