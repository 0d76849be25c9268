using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Table three in a text that is set out as on the page: labels on several lines, with their numbers beside any of these, and cells that are blank.</summary>
public sealed class LabelLinesTests
{
    // The columns at which numbers begin.
    private static readonly int[] Columns = [40, 48, 56, 64, 72, 80, 88];

    private const string Header =
        "（本列数据的勾稽关系为：第一项 申请人情况\n" +
        "加第二项之和，等于第三项加第四 自然人  法人或其他组织                            总计\n" +
        "项之和）                               商业企业 科研机构 社会公益 法律服务 其他\n" +
        "                                                         组织     机构\n";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Numbers_are_those_of_the_label_beside_whose_lines_they_stand(int place)
    {
        ReadResult result = Sheet.Read(Page(place));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Two_rows_of_numbers_beside_one_label_are_those_of_it_and_the_one_above()
    {
        // The numbers of （一） are drawn down to the line on which （二） begins.
        string[] lines = Page(2).Split('\n');
        int granted = Array.FindIndex(lines, l => l.Contains("予以公开", StringComparison.Ordinal) && !l.Contains('不', StringComparison.Ordinal));
        (lines[granted], lines[granted + 1]) = (lines[granted][..lines[granted].IndexOf("  14", StringComparison.Ordinal)].TrimEnd(), Numbered(lines[granted + 1], Row("（一）")));
        ReadResult result = Sheet.Read(string.Join('\n', lines));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Where_not_every_row_has_numbers_they_are_uncertain()
    {
        // The same, and （七）总计 is blank.
        string[] lines = Page(2).Split('\n');
        int granted = Array.FindIndex(lines, l => l.Contains("予以公开", StringComparison.Ordinal) && !l.Contains('不', StringComparison.Ordinal));
        (lines[granted], lines[granted + 1]) = (lines[granted][..lines[granted].IndexOf("  14", StringComparison.Ordinal)].TrimEnd(), Numbered(lines[granted + 1], Row("（一）")));
        int total = Array.FindIndex(lines, l => l.Contains("（七）总计", StringComparison.Ordinal));
        lines[total] = lines[total][..lines[total].IndexOf("  44", StringComparison.Ordinal)].TrimEnd();
        ReadResult result = Sheet.Read(string.Join('\n', lines));
        Assert.All(result.Template!.Cells.Where(c => c.Row.Table.Number == 3), c => Assert.True(
            c.Get(result.Report!).ToString() == (c.Row.Name == "总计" ? "" : Sheet.Numbers(ReportForm.Form2021)[c.Pointer])
            || result.Diagnostics.Any(d => d.Pointer == c.Pointer || d.Arguments.Contains(c.Row.Name)), c.Pointer));
    }

    [Fact]
    public void Blank_cells_are_told_by_the_columns_of_the_other_rows()
    {
        ReadResult result = Sheet.Read(Page(0, blank: true));
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        Assert.All(result.Template!.Cells.Where(c => c.Row.Table.Number == 3), c => Assert.Equal(c.Pointer + (due[c.Pointer] == "0" ? "" : due[c.Pointer]), c.Pointer + c.Get(result.Report!)));
        // Rows without any number may have lost them.
        Assert.Equal(["publications 7", "feeUnpaid 7"], Sheet.Uncertain(result));
    }

    [Fact]
    public void But_not_where_one_space_stands_between_numbers()
    {
        string text = string.Join('\n', Page(0, blank: true).Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.NotEmpty(Sheet.Uncertain(Sheet.Read(text)));
    }

    [Fact]
    public void But_not_where_the_row_does_not_add_up()
    {
        // 8.属于行政查询事项 has nothing but its total.
        ReadResult result = Sheet.Read(Page(0, blank: true).With(Numbered("                8.属于行政查询", ["", "", "", "", "", "1", "1"]), Numbered("                8.属于行政查询", ["", "", "", "", "", "", "1"])));
        Assert.Contains(Sheet.Uncertain(result), r => r == "inquiryMatters 7");
    }

    [Fact]
    public void But_not_where_nothing_stands_in_the_last_column()
    {
        // One of the zeros may be lost, and the others moved into its place.
        string[] zeros = ["0", "0", "0", "0", "0", "0", "0"];
        ReadResult result = Sheet.Read(Page(0).With(Numbered("                3.要求提供公开", zeros), Numbered("                3.要求提供公开", [.. zeros[..^1], ""])));
        Assert.Contains(Sheet.Uncertain(result), r => r.StartsWith("publications", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("商业企业 科研机构", "科研机构 商业企业")]
    [InlineData("其他\n", "其它单位\n")]
    public void Names_in_another_order_or_of_others_leave_the_columns_uncertain(string names, string others)
    {
        ReadResult result = Sheet.Read(Page(0).With(Header, Header.Replace(names, others, StringComparison.Ordinal)));
        Assert.Contains(result.Diagnostics, d => d.Code is "OGR4003" or "OGR3007");
    }

    [Theory]
    [InlineData("https://www.jianghai.gov.cn/slj/2024/t19.html            2/4\n\f2024/1/17 9:05        江海市水利局2023年政府信息公开工作年度报告\n")]
    [InlineData("https://www.jianghai.gov.cn/slj/2024/t19.html            2/4\n\f2024/1/17 上午9:05        江海市水利局2023年政府信息公开工作年度报告\n")]
    public void What_a_browser_prints_above_and_below_a_page_is_no_row(string between)
    {
        ReadResult result = Sheet.Read(Page(0).With("        （七）总计", between + "        （七）总计"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3005");
    }

    private static string[] Row(string label) => Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).First(c => c.Any(p => p.StartsWith(label, StringComparison.Ordinal)))[^7..];

    // The report with table three set out, its labels in lines of seven characters and its numbers beside the first of these, the middle or the last.
    private static string Page(int place, bool blank = false)
    {
        List<string> lines = [];
        foreach (string[] cells in Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')))
        {
            string label = cells[^8], indentation = label[0] is >= '1' and <= '9' ? new string(' ', 16) : label[0] == '（' ? new string(' ', 8) : "";
            List<string> pieces = [.. label.Chunk(8).Select(p => indentation + new string(p))];
            int beside = place == 0 ? 0 : place == 1 ? (pieces.Count - 1) / 2 : pieces.Count - 1;
            string[] values = [.. cells[^7..].Select(v => blank && v == "0" ? "" : v)];
            pieces[beside] = Numbered(pieces[beside], values);
            if (cells.Length > 8)
            {
                // What stands over several rows begins a line above them, or on the first.
                lines.AddRange(cells[..^8].Select(c => c[0] == '（' ? new string(' ', 8) + c : c));
            }

            lines.AddRange(pieces);
        }

        return Sheet.Text2021.WithLines(20, 47, [Header.TrimEnd('\n'), .. lines]);
    }

    private static string Numbered(string label, string[] values)
    {
        string line = label;
        for (int c = 0; c < values.Length; c++)
        {
            line = values[c].Length == 0 ? line : line.PadRight(Columns[c]) + values[c];
        }

        return line;
    }
}
