namespace OpenGovReport.Tests.Reading;

/// <summary>Numbers beside the label of a group, （三） to （五）, while the first row of the group has none: they are rather the row's.</summary>
public sealed class GroupRowTests
{
    [Theory]
    [InlineData("（五）不予处理 1. 3 0 0 0 0 1 4\n信访举报投诉类申请\n")]
    [InlineData("（五）不予处理 1． 3 0 0 0 0 1 4\n信访举报投诉类申请\n")]
    [InlineData("（五）不予处理 1、 3 0 0 0 0 1 4\n信访举报\n投诉类申请\n")]
    public void The_number_of_the_first_row_says_that_they_are_its_own(string lines)
    {
        ReadResult result = Sheet.Read(Spaced("（五）不予处理 1.信访举报投诉类申请 3 0 0 0 0 1 4\n", lines));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3008" or "OGR3010" or "OGR4003");
    }

    [Fact]
    public void Without_it_they_are_uncertain()
    {
        ReadResult result = Sheet.Read(Spaced("（五）不予处理 1.信访举报投诉类申请 3 0 0 0 0 1 4\n", "（五）不予处理 3 0 0 0 0 1 4\n1.信访举报投诉类申请\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(7, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/notProcessed/petitionsAndComplaints/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Beside_numbers_of_the_first_row_they_are_a_subtotal()
    {
        ReadResult result = Sheet.Read(Spaced("（五）不予处理 1.信访举报投诉类申请 3 0 0 0 0 1 4\n", "（五）不予处理 6 1 0 0 1 1 9\n1.信访举报投诉类申请 3 0 0 0 0 1 4\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3008");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
    }

    // The cell of a group over the lines of its rows, of which the first two have lost their labels, whole or but for their number.
    [Theory]
    [InlineData("", "", 3, "")]
    [InlineData("", "2.", 3, "")]
    [InlineData("1.", "2.", 3, "")]
    [InlineData("", "", 4, "notHeld 7, requiresCreation 7")]
    public void Rows_whose_labels_are_lost_beside_that_of_their_group_have_its_first_places(string first, string second, int lines, string uncertain)
    {
        string text = Sheet.Text2021.With(
            "（四）无法提供|1.本机关不掌握相关政府信息|8|1|0|1|1|1|12\n2.没有现成信息需要另行制作|1|1|0|0|0|0|2\n",
            $"（四）无法提供{{{lines},1}}|{first}|8|1|0|1|1|1|12\n{second}|1|1|0|0|0|0|2\n");
        text = text.With("（三）不予公开|", "（三）不予公开{8,1}|").With("（五）不予处理|", "（五）不予处理{5,1}|").With("（六）其他处理|", "（六）其他处理{3,1}|");
        ReadResult result = SpannedTables.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result)));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3008");
    }

    // The first row of the group is lost, and its subtotal stands in the place of that: with blank cells too it is the sum of the other rows, but for a column that these leave blank.
    [Theory]
    [InlineData("5|3|0|1|1|0|10", "2|1|||||3", "3|||1|1||5", "|2|||||2", true)]
    [InlineData("5|3|0|1|1|0|10", "2|1|0|0|0|0|", "3|0|0|1|1|0|", "0|2|0|0|0|0|", true)]
    [InlineData("5|4|0|1|1|0|11", "2|1|||||3", "3|||1|1||5", "|2|||||2", false)]
    [InlineData("5|0|0|1|1|0|7", "||||||", "||||||", "||||||", false)]
    [InlineData("0|0|0|0|0|0|0", "||||||", "||||||", "||||||", true)]
    public void What_is_the_sum_of_the_other_rows_may_be_the_subtotal(string beside, string second, string third, string fourth, bool uncertain)
    {
        string text = Sheet.Text2021.With(
            "（五）不予处理|1.信访举报投诉类申请|3|0|0|0|0|1|4\n2.重复申请|2|1|0|0|0|0|3\n3.要求提供公开出版物|0|0|0|0|0|0|0\n4.无正当理由大量反复申请|1|0|0|0|0|0|1\n5.要求行政机关确认或重新出具已获取信息|0|0|0|0|1|0|1\n",
            $"（五）不予处理{{4,1}}||{beside}\n2.重复申请|{second}\n3.要求提供公开出版物|{third}\n4.无正当理由大量反复申请|{fourth}\n");
        text = text.With("（三）不予公开|", "（三）不予公开{8,1}|").With("（四）无法提供|", "（四）无法提供{3,1}|").With("（六）其他处理|", "（六）其他处理{3,1}|");
        text = text.With("4.无正当理由大量反复申请|" + fourth + "\n", "4.无正当理由大量反复申请|" + fourth + "\n5.要求行政机关确认或重新出具已获取信息||||||\n").With("（五）不予处理{4,1}", "（五）不予处理{5,1}");
        ReadResult result = SpannedTables.Read(text);
        Assert.Equal(beside.Split('|')[^1], result.Report!.Cell("requests.notProcessed.petitionsAndComplaints.total").ToString());
        Assert.Equal(uncertain, Sheet.Uncertain(result).Contains("petitionsAndComplaints 7"));
    }

    [Fact]
    public void Rows_of_other_handling_too()
    {
        string text = Sheet.Text2021.With("（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1|0|0|0|0|0|1\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|", "（六）其他处理{3,1}||1|0|0|0|0|0|1\n2.|0|");
        ReadResult result = SpannedTables.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void A_line_more_than_the_group_has_rows_is_its_subtotal()
    {
        string text = Sheet.Text2021.With("（四）无法提供|1.本机关", "（四）无法提供{4,1}||10|2|0|1|2|1|16\n1.本机关");
        ReadResult result = SpannedTables.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3008");
        Assert.Empty(Sheet.Uncertain(result));
    }

    // A line for the sum of a group, and rows before and behind it that are blank.
    [Theory]
    [InlineData("小计", "")]
    [InlineData("（三）小计", "")]
    [InlineData("补充", "inquiryMatters 7, notHeld 7")]
    public void Numbers_in_a_line_of_a_subtotal_are_not_those_of_a_blank_row_beside_it(string label, string uncertain)
    {
        string text = Sheet.Text2021.With("8.属于行政查询事项|0|0|0|0|0|1|1\n", $"8.属于行政查询事项|||||||\n{label}|7|3|0|0|1|0|11\n").With("1.本机关不掌握相关政府信息|8|1|0|1|1|1|12", "1.本机关不掌握相关政府信息|||||||");
        text = text.With("（三）不予公开|", "（三）不予公开{9,1}|").With("（四）无法提供|", "（四）无法提供{3,1}|").With("（五）不予处理|", "（五）不予处理{5,1}|").With("（六）其他处理|", "（六）其他处理{3,1}|");
        ReadResult result = SpannedTables.Read(text);
        string[] columns = ["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions", "otherOrganizations", "total"];
        Sheet.Reads(result, ReportForm.Form2021, [.. columns.Select(c => ("denied/inquiryMatters/" + c, "")), .. columns.Select(c => ("unavailable/notHeld/" + c, ""))]);
        Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result)));
    }

    private static string Spaced(string lines, string changed) => Sheet.Text2021.Replace('\t', ' ').With(lines, changed);
}
