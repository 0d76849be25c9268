namespace OpenGovReport.Tests.Reading;

/// <summary>Numbers of table three of which the first of a row stands apart from the others: their sums say whose it is.</summary>
public sealed class FlowRowsTests
{
    private const string Six = "6.属于四类过程性信息\n0\n1\n0\n0\n0\n0\n1\n";
    private const string Seven = "7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n";
    private const string Repeated = "2.重复申请\n2\n1\n0\n0\n0\n0\n3\n";
    private const string Reissue = "5.要求行政机关确认或重新出具已获取信息\n0\n0\n0\n0\n1\n0\n1\n";
    private const string Forward = "四、结转下年度继续办理\n0\n1\n0\n0\n1\n0\n2\n";

    // The label of 6. stands below the numbers of 7.
    private static string Flow { get; } = Sheet.Text2021.Replace('\t', '\n')
        .With(Six + Seven, "0\n1\n0\n0\n0\n0\n1\n7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n6.属于四类过程性信息\n");

    [Fact]
    public void Behind_the_others_of_its_row()
    {
        ReadResult result = Sheet.Read(Flow.With("7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n", "7.属于行政执法案卷\n0\n0\n0\n1\n0\n3\n2\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains("enforcementFiles 7", Sheet.Uncertain(result));
        Assert.DoesNotContain("received 7", Sheet.Uncertain(result));
    }

    [Fact]
    public void Behind_those_of_another_row()
    {
        ReadResult result = Sheet.Read(Flow.With(Repeated, "2.重复申请\n1\n0\n0\n0\n0\n3\n").With(Reissue, Reissue + "2\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains("repeated 7", Sheet.Uncertain(result));
        Assert.DoesNotContain("confirmationOrReissue 7", Sheet.Uncertain(result));
    }

    [Fact]
    public void Another_number_than_the_row_lacks_is_not_its_own()
    {
        ReadResult result = Sheet.Read(Flow.With(Repeated, "2.重复申请\n1\n0\n0\n0\n0\n3\n").With(Reissue, Reissue + "4\n"));
        Assert.Contains("received 7", Sheet.Uncertain(result));
        Assert.Contains(result.Diagnostics, d => d.Code is "OGR4001" or "OGR4002" && d.Arguments[0] == "重复申请");
    }

    [Fact]
    public void At_the_beginning_of_a_page_before_its_label()
    {
        ReadResult result = Sheet.Read(Flow.With("（七）总计\n", "").With(Forward, "\f0\n四、结转下年度继续办理\n（七）总计\n1\n0\n0\n1\n0\n2\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains("carriedForward 7", Sheet.Uncertain(result));
    }

    [Fact]
    public void What_stands_in_the_column_of_groups_may_be_told_before_what_is_beside_them()
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.Replace('\t', '\n').With("（六）其他处理\n", "").With("（三）不予公开\n1.属于国家秘密\n", "（三）不予公开\n（六）其他处理\n1.属于国家秘密\n"));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Equal(["other 7"], Sheet.Uncertain(result));
    }
}
