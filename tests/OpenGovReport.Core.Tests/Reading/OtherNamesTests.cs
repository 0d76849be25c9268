using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Names of columns and rows that clearly say something else than those of the form: what was read under them is uncertain and may be blank.</summary>
public sealed class OtherNamesTests
{
    [Theory]
    [InlineData("|本年制发件数|", "|上年制发件数|", "rules 1, normativeDocuments 1")]
    [InlineData("|本年制发件数|", "|2022年制发件数|", "rules 1, normativeDocuments 1")]
    [InlineData("|本年废止件数|", "|本年修订件数|", "rules 1, normativeDocuments 1")]
    [InlineData("|本年废止件数|", "|本年修改数量|", "rules 1, normativeDocuments 1")]
    [InlineData("本年处理决定数量\n行政许可", "去年处理决定数\n行政许可", "licensing 1")]
    [InlineData("本年处理决定数量\n行政处罚", "2021年度处理决定数量\n行政处罚", "penalties 1, compulsion 1")]
    [InlineData("本年处理决定数量\n行政处罚", "处理决定数量同比增长\n行政处罚", "penalties 1, compulsion 1")]
    [InlineData("|本年收费金额（单位：万元）", "|上年收费金额（单位：万元）", "fees 1")]
    [InlineData("\n行政处罚|", "\n上年行政处罚|", "penalties 1")]
    [InlineData("\n行政强制|", "\n行政强制（2022年）|", "compulsion 1")]
    [InlineData("\n（七）总计|", "\n（七）上年总计|", "resultsTotal 7")]
    [InlineData("\n一、本年新收政府", "\n一、上年新收政府", "received 7")]
    [InlineData("\n一、本年新收政府", "\n一、2022年新收政府", "received 7")]
    [InlineData("|商业企业|", "|上年商业企业|", null)]
    [InlineData("|自然人|", "|上年自然人|", null)]
    public void Under_the_name_of_something_else_a_number_is_uncertain(string name, string other, string? uncertain)
    {
        string text = Sheet.Text2021.Replace("\n自然人\t", "\n\t自然人\t", StringComparison.Ordinal).Replace("\n商业企业\t", "\n\t\t商业企业\t", StringComparison.Ordinal);
        text = text.With(name, other);
        foreach (ReadResult result in new[] { GridCellTests.Exact(text), Sheet.Read(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            IEnumerable<Diagnostic> doubts = result.Diagnostics.Where(d => d.Code == "OGR4003");
            Assert.All(doubts, d => Assert.Equal(Diagnostic.BlankSign, d.Arguments[^1]));
            if (uncertain is not null)
            {
                Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result)));
                continue;
            }

            Assert.Equal(25, doubts.Count());
        }
    }

    [Theory]
    [InlineData("上一年\n项目数量|本年\n增/减|处理决\n定数量")]
    [InlineData("上一\n年项\n目数量|本年增\n/减|处理决定\n数量")]
    [InlineData("上一年|本年|处理决\n项目数量|增/减|定数量")]
    public void Pieces_of_names_that_are_broken_in_their_cells_are_no_names_of_others(string header)
    {
        string text = Sheet.Text2020.Replace(Sheet.Tabs("上一年项目数量|本年增/减|处理决定数量"), Sheet.Tabs(header), StringComparison.Ordinal)
            .With("本年新制作数量|本年新公开数量|对外公开总数量", "本年新\n制作数量|本年新\n公开数量|对外公\n开总数量").With("规范性文件|4", "规范\n性文件|4");
        foreach (string between in new[] { "\t", " ", "\n" })
        {
            ReadResult result = Sheet.Read(text.Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2020);
            Assert.Empty(Sheet.Uncertain(result));
        }
    }

    [Fact]
    public void The_year_before_is_another_in_a_broken_name_too()
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.With("|本年新制作数量|", "|上年新\n制作数量|"));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Equal(["rules 1", "normativeDocuments 1"], Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("|法人或其他组织|", "|上年法人或其他组织|", 125)]
    [InlineData("行政复议|行政诉讼\n", "行政复议|2022年行政诉讼\n", 10)]
    public void So_are_those_under_the_name_of_several_columns(string name, string other, int uncertain)
    {
        string text = Sheet.Text2021.With(name, other);
        foreach (ReadResult result in new[] { GridCellTests.Exact(text), Sheet.Read(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(uncertain, result.Diagnostics.Count(d => d.Code == "OGR4003"));
        }
    }

    [Theory]
    [InlineData("行政许可", "licensing 1, otherExternalMatters 1")]
    [InlineData("行政处罚", "penalties 1, compulsion 1")]
    public void A_decrease_is_no_change_with_its_sign(string row, string uncertain)
    {
        string text = Sheet.Text2020.With("本年增/减|处理决定数量\n" + row, "本年减少|处理决定数量\n" + row);
        foreach (ReadResult result in new[] { GridCellTests.Exact(text), Sheet.Read(text) })
        {
            Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result)));
        }
    }

    [Fact]
    public void The_total_of_another_year_in_every_group_of_table_four_is_uncertain()
    {
        string header = "行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results;
        string text = Sheet.Text2021.With(header, header.Replace("总计", "上年总计", StringComparison.Ordinal));
        Assert.Equal("reconsideration 1, directLitigation 1, litigationAfterReconsideration 1", string.Join(", ", Sheet.Uncertain(Sheet.Read(text))));
    }

    [Theory]
    [InlineData("|本年制发件数|", "|本年（2023）制发件数|")]
    [InlineData("|本年制发件数|", "|2023年制发件数|")]
    [InlineData("|本年制发件数|", "|本年制（修）订件数|")]
    [InlineData("|本年废止件数|", "|本年废止数|")]
    [InlineData("本年处理决定数量\n行政许可", "2023年处理决定数量\n行政许可")]
    [InlineData("本年处理决定数量\n行政许可", "本年办理数量\n行政许可")]
    [InlineData("\n行政规范性文件|", "\n规范性文件|")]
    [InlineData("自然人|法人或其他组织|总计", "自然人|法人或其他组织|合计")]
    [InlineData("\n二、上年结转政府信息公开申请数量|", "\n二、上年结转数|")]
    [InlineData("\n二、上年结转政府信息公开申请数量|", "\n二、上年度结转政府信息公开申请数量|")]
    [InlineData("\n一、本年新收政府信息公开申请数量|", "\n一、2023年新收政府信息公开申请数量|")]
    public void In_other_words_for_the_same_it_is_certain(string name, string other) => AreCertain(Sheet.Text2021.With(name, other), ReportForm.Form2021);

    [Theory]
    [InlineData("上一年项目数量|本年增/减\n行政事业性收费", "上年项目数量|本年增减\n行政事业性收费")]
    [InlineData("上一年项目数量|本年增/减\n行政事业性收费", "上一年（2019年）项目数量|比上年增减\n行政事业性收费")]
    [InlineData("上一年项目数量|本年增/减\n行政事业性收费", "2019年项目数量|本年增加/减少\n行政事业性收费")]
    [InlineData("上一年项目数量|本年增/减\n行政事业性收费", "去年项目数量|较上年增/减\n行政事业性收费")]
    public void The_year_before_is_a_column_of_the_older_form(string name, string other) => AreCertain(Sheet.Text2020.With(name, other), ReportForm.Form2020);

    [Fact]
    public void What_sentences_say_of_the_year_before_names_no_column()
    {
        string text = Sheet.Text2021.With("第二十条第（一）项\n信息内容|本年制发件数", "2022年制发件数为4件，上年规章2件，同比增长。\n第二十条第（一）项\n信息内容|制发数量");
        AreCertain(text, ReportForm.Form2021);
    }

    private static void AreCertain(string text, ReportForm form)
    {
        foreach (ReadResult result in new[] { GridCellTests.Exact(text), Sheet.Read(text) })
        {
            Sheet.Reads(result, form);
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
        }
    }
}
