using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>A table that is the only one of its section and says that it is of another year, part or body, an example or replaced; and names of years in heads and rows.</summary>
public sealed class OtherTableTests
{
    private static readonly (int From, int To)[] Tables = [(5, 18), (20, 47), (49, 52)];

    private static readonly int[] Cells = [10, 175, 15];

    [Theory]
    [InlineData("2022年度：")]
    [InlineData("（2021年度）")]
    [InlineData("表1 2022年政府信息公开情况统计表")]
    [InlineData("统计期间：2022年1月1日至2022年12月31日")]
    [InlineData("上年度情况：")]
    [InlineData("去年同期数据：")]
    [InlineData("填报样表")]
    [InlineData("更正前：")]
    [InlineData("其中县本级情况：")]
    [InlineData("2023年第三季度情况表")]
    [InlineData("局属单位情况")]
    [InlineData("江海市交通局：")]
    [InlineData("附件2：县卫生健康局数据")]
    public void What_is_read_of_a_table_that_says_it_is_another_is_uncertain(string caption)
    {
        for (int table = 0; table < Tables.Length; table++)
        {
            (int from, int to) = Tables[table];
            string text = Sheet.Text2021.WithLines(from, to, [caption, .. Sheet.Text2021.Lines(from, to)]);
            foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
            {
                Sheet.Reads(result, ReportForm.Form2021);
                Assert.Equal(Cells[table], result.Diagnostics.Count(d => d.Code == "OGR4003"));
                Diagnostic told = Assert.Single(result.Diagnostics, d => d.Code == "OGR2011");
                Assert.Equal((caption.Trim('（', '）', '：'), false), (told.Raw.Trim('（', '）', '：'), told.LosesData));
                Assert.Contains($"Table {table + 2} ", told.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("2023年度：")]
    [InlineData("与2022年相比，2023年申请量下降，具体情况如下：")]
    [InlineData("2023年情况（与2022年对比）")]
    [InlineData("较上年有所增长，具体如下：")]
    [InlineData("2022年，我局收到申请73件，其中：")]
    [InlineData("统计期间：2022年12月26日至2023年12月25日")]
    [InlineData("填表日期：2024年1月9日")]
    [InlineData("填报单位：江海市水利局")]
    [InlineData("市水利局情况：")]
    [InlineData("本机关本级情况如下：")]
    [InlineData("局机关及所属单位情况")]
    [InlineData("填表单位：市政务服务中心")]
    [InlineData("填报单位：江海市水局")]
    [InlineData("2023年1—12月份情况")]
    [InlineData("按国办公开办函〔2021〕30号格式填写")]
    [InlineData("公民、法人和其他组织申请情况")]
    [InlineData("单位：件")]
    [InlineData("数据来源：市司法局")]
    [InlineData("（数据来源：江海市交通局）")]
    [InlineData("资料来源 市财政局")]
    [InlineData("数据提供单位：江海市司法局")]
    public void Other_words_at_a_table_raise_no_doubt(string caption)
    {
        foreach ((int from, int to) in Tables)
        {
            string[] own = Sheet.Text2021.Lines(from, to);
            foreach (IEnumerable<string> lines in new[] { own.Prepend(caption), own.Append(caption) })
            {
                string text = Sheet.Text2021.WithLines(from, to, lines);
                foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
                {
                    Sheet.Reads(result, ReportForm.Form2021);
                    Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR2011" or "OGR4003");
                }
            }
        }
    }

    [Fact]
    public void The_report_of_a_part_may_call_its_table_that_of_the_part()
    {
        string text = Sheet.Text2021.With("水利局2023年", "水利局（本级）2023年").WithLines(20, 47, ["局本级情况：", .. Sheet.Text2021.Lines(20, 47)]);
        Assert.DoesNotContain(Sheet.Read(text).Diagnostics, d => d.Code is "OGR2011" or "OGR4003");
    }

    [Theory]
    [InlineData("（以上为2022年数据）")]
    [InlineData("注：本表为上年度数据。")]
    public void A_note_below_tells_as_well(string note)
    {
        for (int table = 0; table < Tables.Length; table++)
        {
            (int from, int to) = Tables[table];
            string text = Sheet.Text2021.WithLines(from, to, [.. Sheet.Text2021.Lines(from, to), note]);
            ReadResult result = GridCellTests.Exact(text);
            Assert.Single(result.Diagnostics, d => d.Code == "OGR2011");
            Assert.Equal(Cells[table], result.Diagnostics.Count(d => d.Code == "OGR4003"));
        }
    }

    [Fact]
    public void The_corner_of_table_three_may_tell()
    {
        string text = Sheet.Text2021.With("(本列数据的", "2022年（本列数据的");
        Assert.Equal("2022年", Assert.Single(GridCellTests.Exact(text).Diagnostics, d => d.Code == "OGR2011").Raw);
        Assert.DoesNotContain(GridCellTests.Exact(Sheet.Text2021.With("(本列数据的", "2023年（本列数据的")).Diagnostics, d => d.Code is "OGR2011" or "OGR4003");
    }

    [Theory]
    [InlineData("附件：2022年度数据表", true)]
    [InlineData("往年年报", true)]
    [InlineData("附件1：江海市文化局数据", true)]
    [InlineData("附件：2023年度数据表", false)]
    [InlineData("附表", false)]
    public void So_may_the_words_above_an_annexed_table(string caption, bool other)
    {
        string[] three = Sheet.Text2021.Lines(20, 47);
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(20, 47, ["详见附件。"]) + "\n" + caption + "\n" + string.Join('\n', three));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Single(result.Diagnostics, d => d.Code == "OGR2009");
        Assert.Equal((other ? 1 : 0, other ? 175 : 0), (result.Diagnostics.Count(d => d.Code == "OGR2011"), result.Diagnostics.Count(d => d.Code == "OGR4003")));
    }

    [Theory]
    [InlineData("三、2022年收到和处理政府信息公开申请情况", 1)]
    [InlineData("三、收到和处理政府信息公开申请情况（上年度）", 1)]
    [InlineData("三、2023年收到和处理政府信息公开申请情况", 0)]
    public void A_year_in_the_heading_of_a_section_is_told_once(string heading, int told)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(19, 19, [heading]));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(told, result.Diagnostics.Count(d => d.Code == "OGR2011"));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("2022年", true)]
    [InlineData("上年", true)]
    [InlineData("示例", true)]
    [InlineData("第四季度", true)]
    [InlineData("2023年", false)]
    [InlineData("本年", false)]
    [InlineData("件数", false)]
    public void The_label_of_the_one_row_of_table_four_may_tell(string label, bool other)
    {
        string text = Sheet.Text2021.With("行政复议|行政诉讼\n", "年度|行政复议|行政诉讼\n").With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", label + "|5|2|1|1|9|3|0|1|2|6|2|1|0|1|4");
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(other ? 15 : 0, result.Diagnostics.Count(d => d.Code == "OGR4003"));
            Assert.Equal(other ? 1 : 0, result.Diagnostics.Count(d => d.Code == "OGR2011"));
        }
    }

    [Theory]
    [InlineData("第二十条第（六）项\n信息内容", "第二十条第（六）项（上年）\n信息内容", "penalties 1", "compulsion 1")]
    [InlineData("第二十条第（五）项\n信息内容", "第二十条第（五）项\n信息内容（2022年）", "licensing 1")]
    [InlineData("第二十条第（五）项\n信息内容", "第二十条第（五）项（2023年）\n信息内容（本年）")]
    [InlineData("（五）不予处理", "（五）不予处理（2021年）", "petitionsAndComplaints 7", "repeated 7", "publications 7", "excessive 7", "confirmationOrReissue 7")]
    public void So_may_the_head_of_some_rows(string part, string changed, params string[] uncertain)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(part, changed));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(uncertain, Sheet.Uncertain(result));
    }

    [Fact]
    public void A_year_at_the_results_is_one_of_the_whole_table()
    {
        Assert.Equal(175, Sheet.Read(Sheet.Text2021.With("三、本年度办理结果", "三、2022年本年度办理结果")).Diagnostics.Count(d => d.Code == "OGR4003"));
        Assert.Empty(Sheet.Uncertain(Sheet.Read(Sheet.Text2021.With("三、本年度办理结果", "三、2023年本年度办理结果"))));
    }

    [Theory]
    [InlineData("2022年", "2023年")]
    [InlineData("2021年度", "2023年度")]
    public void Of_two_lines_of_a_row_that_of_the_reports_year_is_read(string other, string own)
    {
        string text = Sheet.Text2021.With("行政许可|1204", "行政许可|" + other + "|73\n|" + own + "|1204").With("规章|1|0|7", "规章|" + other + "|4|4|4\n|" + own + "|1|0|7");
        ReadResult result = GridCellTests.Exact(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal([], Sheet.Uncertain(result));
        Assert.Equal(["4 4 4", "73"], result.Diagnostics.Where(d => d.Code == "OGR3005").Select(d => d.Raw));
    }

    [Fact]
    public void A_row_of_another_year_alone_is_uncertain()
    {
        Assert.Equal(["licensing 1"], Sheet.Uncertain(GridCellTests.Exact(Sheet.Text2021.With("行政许可|1204", "行政许可|2022年|1204"))));
        Assert.Empty(Sheet.Uncertain(GridCellTests.Exact(Sheet.Text2021.With("行政许可|1204", "行政许可|2023年|1204"))));
    }
}
