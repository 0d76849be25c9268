namespace OpenGovReport.Tests.Reading;

/// <summary>Table two in text that tells all labels of rows first, and then the numbers below the names of their columns.</summary>
public sealed class FlowNamesTests
{
    private const string Labels2021 = """
        第二十条第（一）项
        信息内容
        规章
        行政规范性文件
        第二十条第（五）项
        信息内容
        行政许可
        第二十条第（六）项
        信息内容
        行政处罚
        行政强制
        第二十条第（八）项
        信息内容
        行政事业性收费

        """;

    private const string Labels2020 = """
        第二十条第（一）项
        信息内容
        规章
        规范性文件
        第二十条第（五）项
        信息内容
        行政许可
        其他对外管理服务事项
        第二十条第（六）项
        信息内容
        行政处罚
        行政强制
        第二十条第（八）项
        信息内容
        行政事业性收费
        第二十条第（九）项
        信息内容
        政府集中采购

        """;

    private const string First2020 = "本年新制作数量\n上一年项目数量\n上一年项目数量\n上一年项目数量\n采购项目数量\n\n1\n4\n214\n63\n118\n12\n15\n27\n\n";

    private const string Second2020 = "本年新公开数量\n本年增/减\n本年增/减\n本年增/减\n采购总金额\n\n2\n6\n-8\n5\n3\n0\n\n";

    private const string Third2020 = "对外公开总数量\n处理决定数量\n处理决定数量\n\n9\n31\n1530\n702\n44\n6\n\n";

    private const string Direct2021 = "本年制发件数\n1\n3\n本年废止件数\n0\n1\n现行有效件数\n7\n26\n本年处理决定数量\n1204\n本年处理决定数量\n87\n5\n本年收费金额（单位：万元）\n121.4225\n";

    private const string All2020 = "rules 3|normativeDocuments 3|licensing 3|otherExternalMatters 3|penalties 3|compulsion 3|fees 2|procurement 2";

    [Fact]
    public void Numbers_right_below_the_names_of_their_columns_are_certain()
    {
        ReadResult result = Sheet.Read(Form2021(Direct2021));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void The_same_on_the_form_of_2020()
    {
        ReadResult result = Sheet.Read(Form2020("本年新制作数量\n1\n4\n本年新公开数量\n2\n6\n对外公开总数量\n9\n31\n上一年项目数量\n214\n63\n本年增/减\n-8\n5\n处理决定数量\n1530\n702\n上一年项目数量\n118\n12\n"
            + "本年增/减\n3\n0\n处理决定数量\n44\n6\n上一年项目数量\n15\n本年增/减\n-2\n采购项目数量\n27\n采购总金额\n1843.56万元\n"));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Below_the_names_of_several_blocks_they_are_read_and_uncertain()
    {
        ReadResult result = Sheet.Read(Form2020(First2020 + Second2020.Replace("3\n0\n", "3\n0\n-2\n1843.56万元\n", StringComparison.Ordinal) + Third2020));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Equal(All2020.Split('|'), Sheet.Uncertain(result).OrderBy(r => Array.IndexOf(All2020.Split('|'), r)));
    }

    [Fact]
    public void Those_of_wider_columns_may_come_after_the_next_names()
    {
        ReadResult result = Sheet.Read(Form2020(First2020 + Second2020 + Third2020 + "-2\n1843.56万元\n"));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Equal(22, result.Diagnostics.Count(d => d.Code == "OGR4003"));

        result = Sheet.Read(Form2021("本年制发件数\n1\n3\n本年处理决定数量\n本年处理决定数量\n本年收费金额（单位：万元）\n本年废止件数\n0\n1\n现行有效件数\n7\n26\n1204\n87\n5\n121.4225\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(10, result.Diagnostics.Count(d => d.Code == "OGR4003"));
    }

    [Fact]
    public void All_numbers_may_stand_behind_the_next_heading()
    {
        const string Heading = "三、收到和处理政府信息公开申请情况\n";
        string numbers = First2020 + Second2020 + Third2020 + "-2\n1843.56万元\n\n";
        ReadResult result = Sheet.Read(Form2020("").With(Heading, Heading + numbers));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Equal(22, result.Diagnostics.Count(d => d.Code == "OGR4003"));

        // With one more number it is not known which are those of table two.
        result = Sheet.Read(Form2020("").With(Heading, Heading + numbers.Replace("1843", "8\n1843", StringComparison.Ordinal)));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR2004");
    }

    [Theory]
    [InlineData("1\n3\n", "3\n")]
    [InlineData("87\n5\n", "87\n5\n2\n")]
    [InlineData("0\n1\n", "0\n-1\n")]
    [InlineData("7\n26\n", "7\n26.5\n")]
    public void A_number_too_few_or_too_many_or_that_does_not_fit_leaves_the_table_uncertain(string numbers, string changed)
    {
        ReadResult result = Sheet.Read(Form2021(Direct2021.Replace(numbers, changed, StringComparison.Ordinal)));
        Assert.Contains(result.Diagnostics, d => d.Severity != Severity.Info);
        HashSet<string?> named = [.. result.Diagnostics.Select(d => d.Pointer)];
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        Assert.All(
            result.Template!.Tables[0].Cells.Where(c => c.Get(result.Report!) is { IsBlank: false } value && value.ToString() != due[c.Pointer]),
            c => Assert.Contains(c.Pointer, named));
    }

    [Fact]
    public void Names_of_one_block_together_leave_open_whether_its_numbers_go_row_by_row()
    {
        ReadResult result = Sheet.Read(Form2021("本年制发件数\n本年废止件数\n现行有效件数\n1\n0\n7\n3\n1\n26\n本年处理决定数量\n1204\n本年处理决定数量\n87\n5\n本年收费金额（单位：万元）\n121.4225\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains("rules 3", Sheet.Uncertain(result));
    }

    [Fact]
    public void Text_that_goes_row_by_row_is_read_as_ever() => Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2020.Replace('\t', '\n')), ReportForm.Form2020);

    private static string Form2021(string numbers) => Sheet.Text2021.WithLines(5, 18, (Labels2021 + numbers).TrimEnd('\n').Split('\n'));

    private static string Form2020(string numbers) => Sheet.Text2020.WithLines(5, 22, (Labels2020 + numbers).TrimEnd('\n').Split('\n'));
}
