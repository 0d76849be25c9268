using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Text that sets labels and numbers of a table apart, each in their order, as <c>pdftotext</c> does without an option.</summary>
public sealed class LabelsApartTests
{
    private const string Five = "5.属于三类内部事务信息\n1\n0\n0\n0\n0\n0\n1\n";
    private const string Six = "6.属于四类过程性信息\n0\n1\n0\n0\n0\n0\n1\n";
    private const string Seven = "7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n";
    private const string Eight = "8.属于行政查询事项\n0\n0\n0\n0\n0\n1\n1\n";

    // The numbers of 5. stand behind those of 4., its label and that of its group below 8.
    private const string FiveApart = "1\n0\n0\n0\n0\n0\n1\n" + Six + Seven + Eight + "5.属于三类内部\n事务信息\n";

    private static string Lines { get; } = Sheet.Text2021.Replace('\t', '\n');

    [Theory]
    [InlineData(FiveApart)]
    [InlineData("0\n0\n0\n0\n0\n1\n" + Six + Seven + Eight + "5.属于三类内部\n1\n事务信息\n")]
    [InlineData("0\n0\n0\n0\n0\n1\n1\n0\n0\n0\n0\n1\n" + Seven + Eight + "5.属于三类内部\n1\n事务信息\n6.属于四类过程\n0\n性信息\n")]
    public void A_label_below_is_that_of_the_numbers_that_have_none(string apart)
    {
        ReadResult result = Sheet.Read(Lines.With(Five + Six + Seven + Eight, apart));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3012");
    }

    [Theory]
    [InlineData("0\n0\n0\n0\n0\n2\n", "internalAffairs 7")]
    [InlineData("0\n0\n0\n0\n0\n", "internalAffairs 7")]
    public void But_not_where_a_sum_fails_or_a_number_is_missing(string rest, string uncertain)
    {
        ReadResult result = Sheet.Read(Lines.With(Five + Six + Seven + Eight, rest + Six + Seven + Eight + "5.属于三类内部\n1\n事务信息\n"));
        Assert.True(Sheet.Uncertain(result).Contains(uncertain) || result.Diagnostics.Any(d => d.Code == "OGR3004" && d.Arguments.Contains("属于三类内部事务信息")));
    }

    [Fact]
    public void A_zero_that_one_row_lacks_and_the_next_has_too_many_is_not_set_apart()
    {
        const string Unpaid = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\n0\n0\n0\n0\n0\n0\n";
        ReadResult result = Sheet.Read(Lines.With(Unpaid + "0\n3.其他\n", Unpaid + "3.其他\n0\n"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3012");
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4002" && d.Arguments[0] == "逾期未缴费");
    }

    [Fact]
    public void Rows_that_have_changed_places_are_not_set_apart()
    {
        // The numbers of 7. and 8. stand together below the label of 7.; 6. and 5. have changed places.
        ReadResult result = Sheet.Read(Lines.With(Five + Six + Seven + Eight, Six + Five + "7.属于行政执法案卷\n8.属于行政查询事项\n2\n0\n0\n0\n1\n0\n3\n0\n0\n0\n0\n0\n1\n1\n"));
        Assert.All(result.Template!.Cells.Where(c => c.Row.Table.Number == 3), c => Assert.True(
            c.Get(result.Report!).ToString() == Sheet.Numbers(ReportForm.Form2021)[c.Pointer] || result.Diagnostics.Any(d => d.Pointer == c.Pointer || d.Arguments.Contains(c.Row.Name)), c.Pointer));
    }

    [Theory]
    [InlineData("自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n", "")]
    [InlineData("自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益\n法律服务机构\n组织\n总计\n其他\n", "publicInterestOrganizations legalServiceInstitutions otherOrganizations")]
    [InlineData("法人或其他组织\n自然人\n商业企业\n科研机构\n社会公益\n法律服务机构\n组织\n总计\n其他\n", "publicInterestOrganizations legalServiceInstitutions otherOrganizations")]
    [InlineData("自然人\n法人或其他组织\n社会公益\n科研机构\n法律服务机构\n组织\n商业企业\n总计\n其他\n",
        "commercialEnterprises researchInstitutions publicInterestOrganizations legalServiceInstitutions otherOrganizations")]
    [InlineData("法人或其他组织\n自然人\n\n科研\n商业企业\n机构\n\n社会公 法律服务\n益组织 机构\n\n总计\n其他\n",
        "commercialEnterprises researchInstitutions publicInterestOrganizations legalServiceInstitutions otherOrganizations")]
    [InlineData("法人或其他组织\n科研 社会公 法律服务\n商业企业\n其他\n机构 益组织 机构\n\n自然人 总计\n",
        "naturalPersons commercialEnterprises researchInstitutions publicInterestOrganizations legalServiceInstitutions otherOrganizations")]
    [InlineData("法人或其他组织\n自然人\n总计\n商业企业\n科研机构\n社会公益\n法律服务机构\n组织\n其他\n",
        "naturalPersons commercialEnterprises researchInstitutions publicInterestOrganizations legalServiceInstitutions otherOrganizations")]
    [InlineData("自然人\n法人或其他组织\n商业企业\n科研机构\n总计\n其他\n", "commercialEnterprises researchInstitutions publicInterestOrganizations legalServiceInstitutions otherOrganizations")]
    public void Columns_that_may_have_changed_places_are_uncertain(string header, string uncertain)
    {
        ReadResult result = Sheet.Read(Lines.With(Five + Six + Seven + Eight, FiveApart).With("自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n", header));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(uncertain, string.Join(' ', result.Diagnostics.Where(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/received/", StringComparison.Ordinal)).Select(d => d.Pointer!.Split('/')[^1])));
    }

    // 行政复议 5 2 1 1 9, 未经复议直接起诉 3 0 1 2 6, 复议后起诉 2 1 0 1 4.
    [Theory]
    [InlineData("5\n2\n1\n1\n未经复议直接起诉\n复议后起诉\n9\n3\n0\n1\n2\n6\n2\n1\n0\n1\n4")]
    [InlineData("5\n2\n1\n1\n9\n未经复议直接起诉\n复议后起诉\n3\n2\n0\n1\n2\n6\n1\n0\n1\n4")]
    [InlineData("2\n1\n1\n9\n5\n未经复议直接起诉\n复议后起诉\n3\n0\n1\n2\n6\n2\n1\n0\n1\n4")]
    public void Numbers_of_table_four_in_several_places_are_read_where_the_groups_add_up(string numbers)
    {
        ReadResult result = Sheet.Read(Disputes(numbers));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer == "/disputes/reconsideration/upheld");
    }

    // Of 行政复议 two names are joined, and three; of the groups of litigation two, three, none and four.
    [Theory]
    [InlineData("结果维持 结果纠正\n\n其他结果 尚未审结 总计\n5\n1\n2\n1\n9\n", "结果维持 结果纠正\n\n其他结 尚未审 总计\n果 结\n\n结果维持\n\n结果纠 其他结 尚未审结 总计\n正 果\n3\n1\n2\n1\n0\n2\n6\n0\n1\n4")]
    [InlineData("结果维持\n\n结果纠正\n\n其他结果\n\n尚未审结\n\n总计\n5\n2\n1\n1\n9\n", "结果维持 结果纠正\n\n其他结果 尚未审结 总计\n\n结果维持\n\n结果纠正 其他结果 尚未审结 总计\n3\n1\n2\n1\n0\n2\n6\n0\n1\n4")]
    public void Numbers_under_joined_names_are_told_last(string reconsideration, string litigation)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(49, 52, ("行政复议\n行政诉讼\n" + reconsideration + "未经复议直接起诉\n复议后起诉\n" + litigation).Split('\n')));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer == "/disputes/directLitigation/corrected");
        foreach ((string pointer, string number) in Sheet.Numbers(ReportForm.Form2021).Where(n => n.Key.StartsWith("/disputes/directLitigation/", StringComparison.Ordinal) || n.Key.StartsWith("/disputes/litigationAfter", StringComparison.Ordinal)))
        {
            Assert.Equal(number, result.Template!.Cells.First(c => c.Pointer == pointer).Get(result.Report!).ToString());
        }
    }

    [Fact]
    public void Zeros_are_the_same_in_any_order()
    {
        string zeros = string.Join('\n', Enumerable.Repeat("0", 11));
        ReadResult result = Sheet.Read(Disputes("0\n0\n0\n0\n未经复议直接起诉\n复议后起诉\n" + zeros));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");

        // One of them is missing.
        Assert.Contains(Sheet.Read(Disputes("0\n0\n0\n未经复议直接起诉\n复议后起诉\n" + zeros)).Diagnostics, d => d.Code == "OGR4003");
    }

    [Fact]
    public void A_number_before_its_row_in_table_two_is_the_first_of_the_row()
    {
        string text = Sheet.Text2020.Replace('\t', '\n');
        const string Fees = "行政事业性收费\n15\n-2\n";
        ReadResult result = Sheet.Read(text.With(Fees, "15\n行政事业性收费\n-2\n"));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Equal(["fees 2"], Sheet.Uncertain(result));

        // Zeros are the same in any order.
        result = Sheet.Read(text.With(Fees, "0\n行政事业性收费\n0\n"));
        Sheet.Reads(result, ReportForm.Form2020, ("fees/itemsLastYear", "0"), ("fees/change", "0"));
        Assert.Empty(Sheet.Uncertain(result));

        // Of three numbers for two columns one is another's.
        result = Sheet.Read(text.With(Fees, "15\n4\n行政事业性收费\n-2\n"));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3005" && d.Raw == "15 4");
    }

    [Fact]
    public void A_row_that_lacks_a_number_is_uncertain_where_a_row_added_has_one_more()
    {
        // As many numbers as cells, all of them 0: one row has lost one, another was added, and a third is left out.
        string text = Zeros(Sheet.Text2020).With("规范性文件|0|0|0", "规范性文件|0|0").With("行政许可|0|0|0", "行政给付|0|0|0\n行政许可|0|0|0").With("行政事业性收费|0|0\n", "");
        ReadResult result = Sheet.Read(text.Replace('\t', '\n'));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/proactiveDisclosure/normativeDocuments/", StringComparison.Ordinal));

        string other = Zeros(Sheet.Text2021).With("行政许可|0", "行政许可|0\n行政确认|0").With("行政强制|0\n", "");
        Assert.Contains(Sheet.Read(other.Replace('\t', ' ')).Diagnostics, d => d.Pointer == "/proactiveDisclosure/compulsion/decisions" && d.Code is "OGR4003" or "OGR3004");
    }

    [Fact]
    public void Rows_of_numbers_below_the_heading_of_table_three_are_its_own_whatever_its_first_row_is_called()
    {
        string text = Sheet.Text2020.With("行政强制|12|0|6", "行政强制|12|0|6|4").With("一、本年新收政府信息公开申请数量", "一、新收申请数").Replace('\t', ' ');
        ReadResult result = Sheet.Read(text);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3010");
        Assert.Equal("67", ReportTemplate.Form2020.Cell("requests.received.total").Get(result.Report!).ToString());
    }

    [Fact]
    public void A_number_above_its_row_at_the_beginning_of_a_page_may_be_taken_for_that_of_the_page()
    {
        // On page 2.
        ReadResult result = Sheet.Read(Lines.With("行政许可\n1204\n", "\f2\n行政许可\n"));
        Sheet.Reads(result, ReportForm.Form2021, ("licensing/decisions", ""));
        Assert.Equal(["licensing 1"], Sheet.Uncertain(result));

        // On page 3 it is none; and where no page begins the cell is blank.
        Sheet.Reads(Sheet.Read(Lines.With("一、总体情况", "\f一、总体情况").With("行政许可\n1204\n", "\f2\n行政许可\n")), ReportForm.Form2021, ("licensing/decisions", "2"));
        Assert.Empty(Sheet.Uncertain(Sheet.Read(Lines.With("行政许可\n1204\n", "行政许可\n"))));
    }

    [Fact]
    public void Labels_of_a_block_before_all_of_its_numbers_have_them_in_their_order()
    {
        ReadResult result = Sheet.Read(Lines.With("行政处罚\n87\n行政强制\n5\n", "87\n行政处罚\n5\n行政强制\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["compulsion 1", "penalties 1"], Sheet.Uncertain(result).Order());
    }

    // The same report with nothing but zeros in table two.
    private static string Zeros(string text)
    {
        string[] lines = text.Split('\n');
        int three = Array.FindIndex(lines, l => l.StartsWith("三、", StringComparison.Ordinal));
        return string.Join('\n', lines.Select((l, i) => i < three ? string.Join('\t', l.Split('\t').Select((c, n) => n > 0 && c.Length > 0 && char.IsAsciiDigit(c[^1]) ? "0" : c)) : l));
    }

    private static string Disputes(string numbers) => Sheet.Text2021.WithLines(49, 52, ("行政复议\n行政诉讼\n结果维 结果纠 其他结 尚未审 总计\n持 正 果 结\n" + numbers).Split('\n'));
}
