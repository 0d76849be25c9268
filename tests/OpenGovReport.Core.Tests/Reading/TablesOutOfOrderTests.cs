namespace OpenGovReport.Tests.Reading;

/// <summary>The sections of the tables, or the tables under their headings, stand in another order than the form's.</summary>
public sealed class TablesOutOfOrderTests
{
    private const string Two = "二、主动公开政府信息情况", Three = "三、收到和处理政府信息公开申请情况", Four = "四、政府信息公开行政复议、行政诉讼情况";

    private static string[] Table(ReportForm form, string heading, string next)
    {
        string[] lines = Sheet.Text(form).Split('\n');
        return lines[(Array.IndexOf(lines, heading) + 1)..Array.IndexOf(lines, next)];
    }

    // The report with its sections of tables replaced.
    private static ReadResult Read(ReportForm form, params IEnumerable<string>[] sections)
    {
        string[] lines = Sheet.Text(form).Split('\n');
        int two = Array.IndexOf(lines, Two), five = Array.IndexOf(lines, "五、存在的主要问题及改进情况");
        return Sheet.Read(string.Join('\n', [.. lines[..two], .. sections.SelectMany(s => s), .. lines[five..]]));
    }

    [Theory]
    [InlineData(ReportForm.Form2021)]
    [InlineData(ReportForm.Form2020)]
    public void Section_three_before_section_two(ReportForm form)
    {
        ReadResult result = Read(form, [Three, .. Table(form, Three, Four)], [Two, .. Table(form, Two, Three)], [Four, .. Table(form, Four, "五、存在的主要问题及改进情况")]);
        Sheet.ReadsSoundly(result, form);
        Assert.Equal([1, 3, 2, 4, 5, 6], result.SourceMap!.Headings!.Select(h => h.Section));
    }

    [Fact]
    public void Section_four_before_the_others()
    {
        const ReportForm Form = ReportForm.Form2021;
        Sheet.ReadsSoundly(Read(Form, [Four, .. Table(Form, Four, "五、存在的主要问题及改进情况")], [Two, .. Table(Form, Two, Three)], [Three, .. Table(Form, Three, Four)]), Form);
    }

    [Theory]
    [InlineData(ReportForm.Form2021)]
    [InlineData(ReportForm.Form2020)]
    public void Sections_numbered_as_they_stand(ReportForm form)
    {
        ReadResult result = Read(
            form, ["二、收到和处理政府信息公开申请情况", .. Table(form, Three, Four)], ["三、主动公开政府信息情况", .. Table(form, Two, Three)], [Four, .. Table(form, Four, "五、存在的主要问题及改进情况")]);
        Sheet.Reads(result, form);
        Assert.DoesNotContain(result.Diagnostics, d => d.LosesData || d.Severity == Severity.Error);
        Assert.Equal(2, result.Diagnostics.Count(d => d.Code == "OGR2003"));
    }

    [Fact]
    public void Tables_under_each_others_headings()
    {
        const ReportForm Form = ReportForm.Form2021;
        Sheet.ReadsSoundly(Read(Form, [Two, .. Table(Form, Three, Four)], [Three, .. Table(Form, Two, Three)], [Four, .. Table(Form, Four, "五、存在的主要问题及改进情况")]), Form);
    }

    [Fact]
    public void Tables_without_headings()
    {
        const ReportForm Form = ReportForm.Form2021;
        ReadResult result = Read(Form, Table(Form, Three, Four), Table(Form, Two, Three), Table(Form, Four, "五、存在的主要问题及改进情况"));
        Sheet.Reads(result, Form);
        Assert.DoesNotContain(result.Diagnostics, d => d.LosesData);
    }

    [Fact]
    public void Words_of_a_heading_below_a_table_that_has_its_own_head_nothing()
    {
        // Twice: the second is a remark with the words of the section, and no table.
        Sheet.Reads(Sheet.Read(Sheet.Text2021.With("四、政府信息公开行政复议、行政诉讼情况\n", "主动公开政府信息情况见上表\n四、政府信息公开行政复议、行政诉讼情况\n")), ReportForm.Form2021);
    }

    [Fact]
    public void A_table_that_is_not_there_is_missing_wherever_its_words_are_told()
    {
        const ReportForm Form = ReportForm.Form2021;
        ReadResult result = Read(Form, ["主动公开情况依照第二十条第（一）项等公布"], [Three, .. Table(Form, Three, Four)], [Four, .. Table(Form, Four, "五、存在的主要问题及改进情况")]);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR2004");
        Assert.Equal("67", result.Report!.Cell("requests.received.total").ToString());
    }
}
