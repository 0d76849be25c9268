using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>The order of columns by the places at which a header prints their names, and headers whose places mean nothing.</summary>
public sealed class HeaderPlacesTests
{
    private static readonly string[] Names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    private static readonly int[] Form = [0, 1, 2, 3, 4, 5, 6];

    // 科研机构 before 商业企业.
    private static readonly int[] Other = [0, 2, 1, 3, 4, 5, 6];

    [Fact]
    public void A_cell_of_the_header_written_out_on_each_of_its_lines_is_one_name()
    {
        string[] header = ["类别|自然人|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|总计", "类别|自然人|科研机构|商业企业|社会公益组织|法律服务机构|其他|总计"];
        IsReadInOrder(Grid(Other, header), reordered: true);
    }

    [Fact]
    public void A_column_named_in_the_place_of_another_does_not_take_its_numbers()
    {
        ReadResult result = Sheet.Read(Grid(Form, "类别|自然人|商业企业|商业企业|社会公益组织|法律服务机构|其他|总计"));
        Sheet.Reads(result, ReportForm.Form2021);
        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(("OGR3006", "科研机构"), (only.Code, only.Arguments[^1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Columns_of_text_and_cells_of_a_grid_are_not_compared(bool reordered)
    {
        int[] order = reordered ? Other : Form;
        string[] header = ["         自然人    法人或其他组织    总计", "类别||" + string.Join('|', order[1..6].Select(o => Names[o])) + "|"];
        IsReadInOrder(Grid(order, header), reordered);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lines_of_a_header_begin_where_they_are_indented_to(bool reordered)
    {
        // The names of the group's members stand above those of the columns beside it.
        int[] order = reordered ? Other : Form;
        IsReadInOrder(
            Page(order, Sheet.SetOut("", ["", "法人或其他组织"]), Sheet.SetOut("", order.Select(o => o is 0 or 6 ? "" : Names[o])), Sheet.SetOut("", order.Select(o => o is 0 or 6 ? Names[o] : ""))),
            reordered);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Centred_words_of_a_wrapped_name_are_one(string indented)
    {
        string[] ends = [.. Other.Select((o, i) => o is 0 or 6 ? Names[o] : i == 1 ? "法人或其他组织" : "")];
        string[] members = [.. Other.Select(o => o is 0 or 6 ? "" : Names[o])];
        IsReadInOrder(
            Page(Other, Sheet.SetOut("", ends), Sheet.SetOut("", members.Select(m => m.Length == 0 ? "" : indented + m[..2])), Sheet.SetOut("", members.Select(m => m.Length == 0 ? "" : m[2..]))),
            reordered: true);
    }

    [Fact]
    public void Where_the_members_of_a_group_stand_on_its_line_places_mean_nothing()
    {
        // All lines of the header are one. The numbers are zeros, and the marks under the totals tell nothing of the order.
        string oneLine = "（本列数据）    自然人    法人或其他组织    总计    商业企业    科研机构    社会公益组织    法律服务机构    其他";
        string twoLines = Sheet.SetOut("", ["自然人", "法人或其他组织", "", "", "", "", "总计"]) + "\n" + Sheet.SetOut("", ["", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]);
        foreach (string header in new[] { oneLine, twoLines })
        {
            IEnumerable<string> rows = Sheet.Text2021.Lines(23, 47).Select(l => Sheet.SetOut(string.Join(' ', l.Split('\t')[..^7]), ["0", "0", "0", "0", "0", "0", "/"]));
            ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(20, 47, [.. header.Split('\n'), .. rows]));
            Sheet.Reads(result, ReportForm.Form2021, [.. Sheet.Numbers(ReportForm.Form2021).Keys.Where(k => k.StartsWith("/requests/", StringComparison.Ordinal))
                .Select(k => (k[1..], k.EndsWith("/total", StringComparison.Ordinal) ? "/" : "0"))]);
            Assert.Empty(Sheet.Uncertain(result));
        }
    }

    [Fact]
    public void A_result_left_out_of_one_group_alone_leaves_all_uncertain()
    {
        // 总计 is in no group, and 其他结果 not in the second.
        ReadResult result = Sheet.Read(Disputes("结果维持|结果纠正|尚未审结", "3|0|2"));
        Assert.Equal(["reconsideration 5", "directLitigation 5", "litigationAfterReconsideration 5"], Sheet.Uncertain(result));
    }

    [Fact]
    public void A_result_left_out_of_every_group_moves_no_other()
    {
        ReadResult result = Sheet.Read(Disputes("结果维持|结果纠正|其他结果|尚未审结", "3|0|1|2"));
        Sheet.Reads(result, ReportForm.Form2021, ("reconsideration/total", ""), ("directLitigation/total", ""), ("litigationAfterReconsideration/total", ""));
        Assert.Equal("OGR3013", Assert.Single(result.Diagnostics).Code);
    }

    // Table four as a grid without totals.
    private static string Disputes(string second, string numbers)
    {
        const string Results = "结果维持|结果纠正|其他结果|尚未审结";
        string groups = "行政复议||||未经复议直接起诉" + new string('|', second.Split('|').Length) + "复议后起诉|||";
        return Sheet.Text2021.WithLines(49, 52, [groups, $"{Results}|{second}|{Results}", $"5|2|1|1|{numbers}|2|1|0|1"]);
    }

    [Theory]
    [InlineData("2|1|0|0|0|0|3", "")]
    [InlineData("2|1|0|0|0|3|", "repeated")]
    public void Under_a_header_that_names_all_columns_a_row_may_have_lost_a_cell(string numbers, string uncertain)
    {
        // The names go on in the cells below, and the line of the row is filled up at its end.
        string text = Grid(Form, "类别|自然人|商业|科研|社会公益|法律服务|其他|总计", "||企业|机构|组织|机构||");
        ReadResult result = Sheet.Read(text.With("2.重复申请|2|1|0|0|0|0|3", "2.重复申请|" + numbers));
        Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result).Select(r => r.Split(' ')[0])));
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        Assert.All(result.Template!.Cells, c => Assert.True(c.Get(result.Report!).ToString() == due[c.Pointer] || result.Diagnostics.Any(d => d.Cell == c && d.Code == "OGR4003"), c.Pointer));
    }

    private static void IsReadInOrder(string text, bool reordered)
    {
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(reordered ? ["OGR3007"] : [], result.Diagnostics.Select(d => d.Code));
    }

    // The report with table three as a grid with one label to a row.
    private static string Grid(int[] order, params string[] header) =>
        Sheet.Text2021.WithLines(20, 47, [.. header, .. Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => c[^8] + "|" + string.Join('|', order.Select(o => c[^7..][o])))]);

    // The report with table three set out with spaces.
    private static string Page(int[] order, params string[] header) =>
        Sheet.Text2021.WithLines(20, 47, [.. header, .. Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => Sheet.SetOut(string.Join(' ', c[..^7]), order.Select(o => c[^7..][o])))]);
}
