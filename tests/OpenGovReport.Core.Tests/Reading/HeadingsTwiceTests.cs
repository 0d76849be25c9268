namespace OpenGovReport.Tests.Reading;

/// <summary>Sections two to four are headed twice: once above what is told of them, once above their tables.</summary>
public sealed class HeadingsTwiceTests
{
    private const string Words = "二、主动公开政府信息情况\n全年公开356条。\n三、收到和处理政府信息公开申请情况\n全年收到67件。\n四、政府信息公开行政复议、行政诉讼情况\n全年共有9件。\n";

    [Fact]
    public void The_tables_are_those_of_the_second_headings()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("2023年，我局主动公开政府信息356条。\n", "2023年，我局主动公开政府信息356条。\n" + Words));
        Sheet.ReadsSoundly(result, ReportForm.Form2021);
    }

    [Fact]
    public void Where_the_words_come_after_the_tables_these_are_those_of_the_first()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("五、存在的主要问题及改进情况\n", Words + "五、存在的主要问题及改进情况\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.LosesData);
    }

    [Fact]
    public void Tables_behind_the_last_section_have_no_part_in_it()
    {
        // Those of a department, with other numbers.
        string[] tables = Sheet.Text2021.Lines(4, 18);
        string text = Sheet.Text2021 + "\n附件：县水文局数据\n" + string.Join('\n', tables).Replace("1204", "33", StringComparison.Ordinal);
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2021);
    }
}
