using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Table three in pieces: <c>pdftotext</c> without an option gives narrow columns one after the other, some of them together, over as many rows as stand close to each other.</summary>
public sealed class FlowPiecesTests
{
    private const string Names = "商业企业 科研机构 社会公益组织 法律服务机构 其他\n";

    private const string Labels = """
        一、本年新收政府信息公开申请数量
        二、上年结转政府信息公开申请数量
        三、本年度办理结果 （一）予以公开
        （二）部分公开（区分处理的，只计这一
        情形，不计其他情形）
        （三）不予公开 1.属于国家秘密
        2.其他法律行政法规禁止公开
        3.危及“三安全一稳定”
        4.保护第三方合法权益
        5.属于三类内部事务信息
        6.属于四类过程性信息
        7.属于行政执法案卷
        8.属于行政查询事项
        （四）无法提供 1.本机关不掌握相关政府信息
        2.没有现成信息需要另行制作
        3.补正后申请内容仍不明确
        （五）不予处理 1.信访举报投诉类申请
        2.重复申请
        3.要求提供公开出版物
        4.无正当理由大量反复申请
        5.要求行政机关确认或重新出具已获取信息
        （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再
        处理其政府信息公开申请
        2.申请人逾期未按收费通知要求缴纳费用、行政机关
        不再处理其政府信息公开申请
        3.其他
        （七）总计
        四、结转下年度继续办理

        """;

    // Of the first four rows three columns together and the others one by one, of the next nine each column, of one each number, and the others row by row.
    private const string First = "40\n12\n1\n4\n1\n0\n14\n4\n1\n5\n2\n0\n\n2\n0\n0\n1\n\n9\n1\n3\n1\n\n3\n0\n0\n0\n\n67\n6\n22\n9\n\n";
    private const string Next = "1\n1\n0\n2\n1\n0\n2\n0\n8\n\n0\n0\n1\n1\n0\n1\n0\n0\n1\n\n0\n0\n0\n0\n0\n0\n0\n0\n0\n\n0\n0\n0\n0\n0\n0\n0\n0\n1\n\n"
        + "0\n1\n0\n0\n0\n0\n1\n0\n1\n\n0\n0\n0\n0\n0\n0\n0\n1\n1\n\n1\n2\n1\n3\n1\n1\n3\n1\n12\n\n";
    private const string Last = "1\n\n1\n\n0\n\n0\n\n0\n\n0\n\n2\n\n1 0 0 0 1 0 2\n3 0 0 0 0 1 4\n2 1 0 0 0 0 3\n0 0 0 0 0 0 0\n1 0 0 0 0 0 1\n0 0 0 0 1 0 1\n1 0 0 0 0 0 1\n"
        + "0 0 0 0 0 0 0\n1 0 0 0 0 0 1\n44 12 1 2 9 3 71\n0 1 0 0 1 0 2\n\n";

    private static string Pieces { get; } = InPieces(Labels + "\n" + First + Next + Last);

    [Fact]
    public void Sums_tell_which_number_is_which()
    {
        ReadResult result = Sheet.Read(Pieces);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3012");
    }

    [Theory]
    [InlineData("2\n0\n0\n1\n\n9\n1\n3\n1\n\n3\n0\n0\n0\n\n", "9\n1\n3\n1\n\n3\n0\n0\n0\n\n", "", "2\n0\n0\n1\n\n")]
    [InlineData("40\n12\n1\n4\n1\n0\n14\n4\n1\n5\n2\n0\n\n2\n0\n0\n1\n\n", "2\n0\n0\n1\n\n40\n12\n1\n4\n1\n0\n14\n4\n1\n5\n2\n0\n\n", "", "")]
    public void Pieces_may_stand_out_of_their_order(string piece, string moved, string before, string with)
    {
        // Of numbers that add up whichever comes first the columns tell which does.
        ReadResult result = Sheet.Read(Pieces.With(piece, before + moved + with));
        AssertNothingIsSilent(result);
    }

    [Theory]
    [InlineData("67\n6\n22\n9\n\n", "68\n6\n22\n9\n\n")]
    [InlineData("44 12 1 2 9 3 71\n", "45 12 1 2 9 3 72\n")]
    [InlineData("9\n1\n3\n1\n\n3\n0\n0\n0\n\n", "9\n1\n3\n1\n\n3\n0\n0\n\n")]
    public void But_not_where_a_number_is_wrong_or_lost(string right, string wrong)
    {
        // The rows are then read as they come, and what is another's is told.
        ReadResult result = Sheet.Read(Pieces.With(right, wrong));
        Assert.NotEmpty(Sheet.Uncertain(result));
        AssertNothingIsSilent(result);
    }

    [Fact]
    public void Labels_in_another_order_are_not_those_of_the_numbers()
    {
        ReadResult result = Sheet.Read(Pieces.With("2.重复申请\n3.要求提供公开出版物\n", "3.要求提供公开出版物\n2.重复申请\n"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3012");
    }

    [Fact]
    public void Names_of_columns_in_another_order_leave_these_open()
    {
        ReadResult result = Sheet.Read(Pieces.With(Names, "科研机构 商业企业 社会公益组织 法律服务机构 其他\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal("commercialEnterprises researchInstitutions",
            string.Join(' ', result.Diagnostics.Where(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/received/", StringComparison.Ordinal)).Select(d => d.Pointer!.Split('/')[^1])));
    }

    private static string InPieces(string table)
    {
        string text = Sheet.Text2021;
        int from = text.IndexOf("(本列数据", StringComparison.Ordinal), to = text.IndexOf("四、政府信息公开行政复议", StringComparison.Ordinal);
        return text[..from] + "（本列数据的勾稽关系为：第一项加第二项之和，\n等于第三项加第四项之和）\n申请人情况\n自然人 法人或其他组织\n" + Names + "总计\n\n" + table + text[to..];
    }

    private static void AssertNothingIsSilent(ReadResult result) =>
        Assert.All(result.Template!.Cells.Where(c => c.Row.Table.Number == 3), c => Assert.True(
            c.Get(result.Report!).ToString() == Sheet.Numbers(ReportForm.Form2021)[c.Pointer] || result.Diagnostics.Any(d => d.Pointer == c.Pointer || d.Arguments.Contains(c.Row.Name)), c.Pointer));
}
