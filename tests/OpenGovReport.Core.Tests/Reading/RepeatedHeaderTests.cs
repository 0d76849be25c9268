namespace OpenGovReport.Tests.Reading;

/// <summary>A header of table three that stands again after a page break, and not right above its rows or in their columns.</summary>
public sealed class RepeatedHeaderTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Set_one_column_beside_its_rows_it_moves_no_number(int reach)
    {
        ReadResult result = SpannedTables.Read(Table(Sheet.Text2021, reach));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Nor_where_cells_are_blank(int reach)
    {
        string text = Sheet.Text2021
            .With("5.要求行政机关确认或重新出具已获取信息|0|0|0|0|1|0|1", "5.要求行政机关确认或重新出具已获取信息|||||1||1").With("2.没有现成信息需要另行制作|1|1|0|0|0|0|2", "2.没有现成信息需要另行制作|1|1|||||2");
        ReadResult result = SpannedTables.Read(Table(text, reach));
        string[] blank =
        [
            .. ((string[])["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "otherOrganizations"]).Select(c => "confirmationOrReissue/" + c),
            .. ((string[])["researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions", "otherOrganizations"]).Select(c => "requiresCreation/" + c),
        ];
        Sheet.Reads(result, ReportForm.Form2021, [.. blank.Select(c => (c, ""))]);
    }

    [Fact]
    public void One_more_column_below_the_name_of_the_labels_is_none_of_the_forms()
    {
        // Before the numbers below the second header stands how often each was counted; its last name has numbers too.
        string[] lines = Table(Sheet.Text2021, 4).Split('\n');
        int second = Array.FindLastIndex(lines, l => l.StartsWith("勾稽关系", StringComparison.Ordinal));
        for (int i = second + 3; lines[i].Contains('\t', StringComparison.Ordinal); i++)
        {
            int label = lines[i].IndexOf('\t', StringComparison.Ordinal);
            lines[i] = lines[i][..label] + "\t17" + lines[i][label..];
        }

        Sheet.Reads(SpannedTables.Read(string.Join('\n', lines)), ReportForm.Form2021);
    }

    [Theory]
    [InlineData("自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n")]
    [InlineData("自然人\n法人或其他组织\n总计\n商业企业 科研机构 社会公益\n法律服务\n其他\n组织\n机构\n")]
    public void Numbers_below_a_header_that_stands_again_may_be_those_of_the_label_below(string header)
    {
        const string Label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n", Next = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\n";
        ReadResult result = Sheet.Read(Lines.With(
            "（六）其他处理\n" + Label + "1\n0\n0\n0\n0\n0\n1\n" + Next + "0\n0\n0\n0\n0\n0\n0\n",
            "申请人情况\n" + header + "1\n0\n0\n0\n0\n0\n1\n（六）其他处理\n" + Label + "0\n0\n0\n0\n0\n0\n0\n" + Next));
        Assert.Subset(Sheet.Uncertain(result).ToHashSet(), new HashSet<string> { "correctionOverdue 7", "feeUnpaid 7" });

        // The header alone, with all labels before their numbers, leaves none uncertain.
        ReadResult sound = Sheet.Read(Lines.With("（六）其他处理\n", "申请人情况\n" + header + "（六）其他处理\n"));
        Sheet.Reads(sound, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(sound));

        // Nor does a subtotal below it.
        ReadResult subtotal = Sheet.Read(Lines.With("（六）其他处理\n", "申请人情况\n" + header + "小计\n5\n1\n0\n0\n1\n1\n8\n（六）其他处理\n"));
        Sheet.Reads(subtotal, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(subtotal));
    }

    private static string Lines => Sheet.Text2021.Replace('\t', '\n');

    // Labels over three columns, and before 无法提供 a header of which the name of the labels reaches over so many.
    private static string Table(string text, int reach)
    {
        string[] rows = [.. text.Lines(23, 47).Select(Row)];
        return text.WithLines(20, 47, [.. Header(3), .. rows[..13], .. Header(reach), .. rows[13..]]);
    }

    private static string Row(string line)
    {
        string[] cells = line.Split('\t');
        return string.Concat(cells[..^7]) + "{1,3}|" + string.Join('|', cells[^7..]);
    }

    private static string[] Header(int reach) =>
        ["勾稽关系{3," + reach + "}|申请人情况{1,7}", "自然人{2,1}|法人或其他组织{1,5}|总计{2,1}", "商业企业|科研机构|社会公益组织|法律服务机构|其他"];
}
