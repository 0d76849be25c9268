using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Table three as a browser copies it: a tab between two cells, and line ends around it where the cells hold paragraphs.</summary>
public sealed class CopiedRowsTests
{
    private const string Between = "\n\n\t\n\n";

    [Theory]
    [InlineData(Between, "\u00A0", "\n\n\n\n")]
    [InlineData("\u00A0\n\t\n", "\u00A0", "\u00A0\n\n\n")]
    [InlineData("\t", "\n", "\n")]
    [InlineData("\t", "\u00A0", "\n")]
    public void Blank_cells_keep_their_places(string between, string blank, string rowEnd)
    {
        // 1, blank, 3, blank, blank, 6, 10 of 部分公开; 5 alone of 国家秘密's 其他 and 总计; else 0.
        Dictionary<string, string[]> rows = new()
        {
            ["部分公开"] = ["1", blank, "3", blank, blank, "6", "10"],
            ["属于国家秘密"] = ["0", "0", "0", "0", "0", "5", "5"],
            ["总计"] = ["1", "0", "3", "0", "0", "11", "15"],
            ["本年新收"] = ["1", "0", "3", "0", "0", "11", "15"],
        };
        string text = "三、收到和处理政府信息公开申请情况\n\n"
            + string.Concat(ReportTemplate.Form2021.Tables[1].Rows.Select(r => string.Join(between, [r.PrintedLabel, .. rows.GetValueOrDefault(r.Name) ?? ["0", "0", "0", "0", "0", "0", "0"]]) + rowEnd))
            + "四、政府信息公开行政复议、行政诉讼情况\n";

        ReadResult read = ReportReader.ReadText(text);

        RowDescriptor partially = ReportTemplate.Form2021.Tables[1].Rows.Single(r => r.Name == "部分公开");
        Assert.Equal(["1", "", "3", "", "", "6", "10"], partially.Cells.Select(c => c.Get(read.Report!).ToString()));
        Assert.DoesNotContain(read.Diagnostics, d => d.Cell is not null || d.Code is "OGR4001" or "OGR4002");
        Assert.All(ReportTemplate.Form2021.Tables[1].Rows.Where(r => r.Name is not "部分公开"), r => Assert.Equal(rows.GetValueOrDefault(r.Name) ?? ["0", "0", "0", "0", "0", "0", "0"], r.Cells.Select(c => c.Get(read.Report!).ToString())));

        // Where the last number of that row stands, by lines and columns of the text.
        int at = text.IndexOf("10", StringComparison.Ordinal);
        Assert.Equal((text[..at].Count(c => c == '\n') + 1, at - text.LastIndexOf('\n', at)), (read.SourceMap![partially.Cells[6]].Line, read.SourceMap[partially.Cells[6]].Column));
    }

    [Fact]
    public void Lines_that_end_and_begin_with_a_tab_apart_are_left_alone()
    {
        const string Text = "一\t二\t\n\n\t三\n四\t\n五\n\t\n六";
        Assert.Equal(Text, BrokenRows.Normalize(Text));
    }
}
