using System.Text.RegularExpressions;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reading;

/// <summary>Reports whose line breaks became spaces.</summary>
public sealed partial class LostLineBreaksTests
{
    [Theory]
    [InlineData("county-2023")]
    [InlineData("jiaozuo-2023")]
    [InlineData("lvliang-2023")]
    [InlineData("wuzhong-2023")]
    [InlineData("xinzhou-2020")]
    public void A_report_on_a_single_line_has_the_same_cells(string name)
    {
        ReadResult whole = ReportReader.ReadText(Corpus.Text(name));
        ReadResult flat = ReportReader.ReadText(WhiteSpace().Replace(Corpus.Text(name), " "));

        Assert.All(whole.Template!.AllCells, c => Assert.Equal(c.Get(whole.Report!), c.Get(flat.Report!)));
        Assert.Equal((whole.Report!.Publisher, whole.Report.Year), (flat.Report!.Publisher, flat.Report.Year));
        Assert.Equal(whole.Report.Overview.Parts.Count, flat.Report.Overview.Parts.Count);
    }

    [Fact]
    public void Tabs_between_cells_still_separate_them()
    {
        string text = Corpus.Text("wuzhong-2023");

        ReadResult flat = ReportReader.ReadText(text.ReplaceLineEndings(" "));

        ReadResult whole = ReportReader.ReadText(text);
        Assert.All(whole.Template!.AllCells, c => Assert.Equal(c.Get(whole.Report!), c.Get(flat.Report!)));
    }

    [Fact]
    public void A_cell_has_its_column_on_the_line()
    {
        string text = WhiteSpace().Replace(Corpus.Text("wuzhong-2023"), " ");

        ReadResult flat = ReportReader.ReadText(text);

        Assert.Equal(
            new SourceLocation(1, text.IndexOf("689", StringComparison.Ordinal) + 1),
            flat.SourceMap![flat.Template!.Cell("proactiveDisclosure.licensing.decisions")]);
    }

    [Fact]
    public void A_line_that_names_two_sections_stays_whole()
    {
        string prose = "我局将“ 主动公开政府信息情况 ”和“ 收到和处理政府信息公开申请情况 ”两栏逐项核对，" + string.Concat(Enumerable.Repeat("确保数据真实准确；", 60)) + "全年未发现差错";
        string text = Corpus.Text("jiaozuo-2023").Replace("五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况\n" + prose + "。", StringComparison.Ordinal);

        AnnualReport report = ReportReader.ReadText(text).Report!;

        Assert.StartsWith(prose + "。\n", report.ProblemsAndImprovements, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
