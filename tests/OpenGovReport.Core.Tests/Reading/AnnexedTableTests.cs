using OpenGovReport.Reading;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reading;

/// <summary>Tables that a report prints behind its last section, where their own sections only refer to them.</summary>
public sealed class AnnexedTableTests
{
    private static readonly string[] Two = Sheet.Text2021.Lines(5, 18);
    private static readonly string[] Three = Sheet.Text2021.Lines(20, 47);
    private static readonly string[] Four = Sheet.Text2021.Lines(49, 52);

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("    ")]
    public void Tables_behind_the_last_section_are_read_and_named(string between)
    {
        foreach (string footer in new[] { "", "主办：江海市水利局\n您是第 8493918 位访问者\n2024 12 30" })
        {
            ReadResult result = Sheet.Read(Annexed("附表1", Two, "附表2", Three, "附表3", Four, footer).Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(["2", "3", "4"], Named(result));
            Assert.DoesNotContain(result.Diagnostics, d => d.LosesData);
            Assert.Equal("本年度未收取信息处理费。", result.Report!.OtherMatters);
            Assert.Equal(new DateOnly(2024, 1, 17), result.Report.SignedOn);
        }
    }

    [Fact]
    public void They_may_stand_in_another_order_and_under_the_titles_of_the_sections()
    {
        ReadResult result = Sheet.Read(Annexed("附件1：政府信息公开行政复议、行政诉讼情况", Four, "附件2：收到和处理政府信息公开申请情况", Three, "附件3：主动公开政府信息情况", Two, ""));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["4", "3", "2"], Named(result));
    }

    [Fact]
    public void A_table_alone_may_be_annexed()
    {
        string[] lines = Sheet.Text2021.Split('\n');
        string text = string.Join('\n', [.. lines[..19], "详见附表。", .. lines[47..], "附表：", .. Three]);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["3"], Named(result));
        Assert.Equal(text.Split('\n').ToList().IndexOf(Three[0]) + 1, Assert.Single(result.Diagnostics).Location.Line);
    }

    [Fact]
    public void A_table_in_its_section_is_never_taken_from_an_annex()
    {
        string text = Sheet.Text2021 + "\n附表1：局属单位情况\n" + string.Join('\n', Two.Concat(Three).Concat(Four)).Replace("1204", "77", StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Named(result));
    }

    [Fact]
    public void The_tables_of_another_report_are_no_annex()
    {
        string[] lines = Sheet.Text2021.Split('\n');
        string first = string.Join('\n', [.. lines[..4], "见图。", lines[18], "见图。", lines[47], "见图。", .. lines[52..]]).Replace("江海市", "河海市", StringComparison.Ordinal);
        ReadResult result = Sheet.Read(first + "\n" + Sheet.Text2021);
        Assert.Empty(Named(result));
        Assert.True(result.Report!.Publisher == "江海市水利局" || result.Diagnostics.Count(d => d.Code == "OGR2004") == 3);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    public void A_second_table_four_in_its_section_is_named(string between)
    {
        string[] second = [.. Four[..^1], "1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0"];
        string text = Sheet.Text2021.WithLines(52, 52, [Four[^1], "附：局属单位情况", .. second]).Replace("\t", between, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Diagnostic only = Assert.Single(result.Diagnostics, d => d.Severity != Severity.Info);
        Assert.Equal(("OGR2010", "附：局属单位情况"), (only.Code, text.Split('\n')[only.Location.Line - 1]));
    }

    [Fact]
    public void A_few_numbers_below_table_four_are_no_second_table()
    {
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2021.WithLines(52, 52, [Four[^1], "第 12 页 共 14 页"])), ReportForm.Form2021);
    }

    [Fact]
    public void A_table_that_is_nowhere_is_missing()
    {
        string[] lines = Sheet.Text2021.Split('\n');
        ReadResult result = Sheet.Read(string.Join('\n', [.. lines[..4], "详见附表1。", .. lines[18..]]));
        Assert.Equal(["OGR2004"], result.Diagnostics.Select(d => d.Code));
    }

    private static IEnumerable<string> Named(ReadResult result) => result.Diagnostics.Where(d => d.Code == "OGR2009").Select(d => d.Message(Language.English)[6..7]);

    private static string Annexed(string first, string[] one, string second, string[] two, string third, string[] three, string footer)
    {
        string[] lines = Sheet.Text2021.Split('\n');
        return string.Join('\n', [.. lines[..4], "详见附表1", lines[18], "详见附表2。", lines[47], "详见附表3", .. lines[52..], first, .. one, second, .. two, third, .. three, footer]);
    }
}
