using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reading;

/// <summary>Where the texts, the title and the headings of a report stand in its source.</summary>
public sealed class SourceMapTests
{
    public static TheoryData<string> Samples => [.. Corpus.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_character_of_every_text_stands_where_the_map_says(string name)
    {
        string source = Corpus.Text(name);
        string[] lines = source.Split('\n');
        ReadResult result = ReportReader.ReadText(source);
        int compared = 0;
        foreach ((MarkedText section, int part, string text) in Texts(result.Report!))
        {
            for (int i = 0; i < text.Length; i++)
            {
                SourceLocation at = result.SourceMap!.Place(section, part, i);
                if (text[i] is not ('\n' or ' '))
                {
                    Assert.Equal((section, i, text[i]), (section, i, lines[at.Line - 1][at.Column - 1]));
                    compared++;
                }
            }
        }

        Assert.True(compared > 200, $"{compared} characters");
    }

    [Fact]
    public void A_wrapped_paragraph_is_found_on_each_of_its_lines()
    {
        string text = Sheet.Text2021.With("公开的内容不够丰富，今后将加强培训。", "  公开的内容不够\n丰富，今后\n\n将加强。\n新的一段。");
        SourceMap map = Sheet.Read(text).SourceMap!;
        Assert.Equal("公开的内容不够丰富，今后将加强。\n新的一段。", Sheet.Read(text).Report!.ProblemsAndImprovements);
        Assert.Equal(new SourceLocation(54, 3), map.Place(MarkedText.ProblemsAndImprovements, 0, 0));
        Assert.Equal(new SourceLocation(54, 9), map.Place(MarkedText.ProblemsAndImprovements, 0, 6));
        Assert.Equal(new SourceLocation(55, 1), map.Place(MarkedText.ProblemsAndImprovements, 0, 7));
        Assert.Equal(new SourceLocation(57, 1), map.Place(MarkedText.ProblemsAndImprovements, 0, 12));
        Assert.Equal(new SourceLocation(58, 5), map.Place(MarkedText.ProblemsAndImprovements, 0, 21));
    }

    [Fact]
    public void The_parts_of_the_overview_have_a_place_for_heading_and_text()
    {
        string text = Sheet.Text2021.With("2023年，我局主动公开政府信息356条。", "总的说来：\n（一）主动公开。全年公开356条。\n（二）依申请公开\n办理67件。");
        ReadResult result = Sheet.Read(text);
        Assert.Equal([("（一）主动公开", "全年公开356条。"), ("（二）依申请公开", "办理67件。")], result.Report!.Overview.Parts.Select(p => (p.Heading, p.Text)));
        SourceMap map = result.SourceMap!;
        Assert.Equal(new SourceLocation(3, 1), map.Place(MarkedText.OverviewIntroduction, 0, 0));
        Assert.Equal(new SourceLocation(4, 1), map.Place(MarkedText.OverviewPartHeading, 0, 0));
        Assert.Equal(new SourceLocation(4, 13), map.Place(MarkedText.OverviewPartText, 0, 4));
        Assert.Equal(new SourceLocation(5, 4), map.Place(MarkedText.OverviewPartHeading, 1, 3));
        Assert.Equal(new SourceLocation(6, 3), map.Place(MarkedText.OverviewPartText, 1, 2));
    }

    [Fact]
    public void A_document_gives_the_paragraph()
    {
        DocumentBlocks blocks = new();
        string[] lines = Sheet.Text2021.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            blocks.AddParagraph(lines[i], new SourceLocation(i + 1));
        }

        SourceMap map = ReportReader.Read(blocks).SourceMap!;
        Assert.Equal(new SourceLocation(54), map.Place(MarkedText.ProblemsAndImprovements, 0, 5));
        Assert.Equal(new SourceLocation(56), map.Place(MarkedText.OtherMatters, 0, 0));
        Assert.Equal(new SourceLocation(1), map.Title);
    }

    [Fact]
    public void What_the_report_does_not_have_stands_nowhere()
    {
        SourceMap map = Sheet.Read(Sheet.Text2021).SourceMap!;
        Assert.False(map.Place(MarkedText.Preamble, 0, 0).IsKnown);
        Assert.False(map.Place(MarkedText.OverviewPartText, 7, 0).IsKnown);
        Assert.Throws<ArgumentOutOfRangeException>("offset", () => map.Place(MarkedText.OtherMatters, 0, -1));

        SourceMap json = ReportJson.Read(Sheet.Bytes(ReportJson.Write(Sheet.Read(Sheet.Text2021).Report!))).SourceMap!;
        Assert.False(json.Place(MarkedText.OtherMatters, 0, 0).IsKnown);
        Assert.Null(json.Headings);
        Assert.False(json.Title.IsKnown);
    }

    [Fact]
    public void The_title_and_the_six_headings_stand_where_they_are_printed()
    {
        SourceMap map = Sheet.Read("网站首页\n" + Sheet.Text2021).SourceMap!;
        Assert.Equal(new SourceLocation(2, 1), map.Title);
        Assert.Equal(
            [
                new(1, "一、总体情况", new(3, 1)), new(2, "二、主动公开政府信息情况", new(5, 1)), new(3, "三、收到和处理政府信息公开申请情况", new(20, 1)),
                new(4, "四、政府信息公开行政复议、行政诉讼情况", new(49, 1)), new(5, "五、存在的主要问题及改进情况", new(54, 1)), new SectionHeading(6, "六、其他需要报告的事项", new(56, 1)),
            ],
            map.Headings!);
    }

    [Theory]
    [InlineData("五、存在的主要问题及改进情况", "五、下一步打算", "1 2 3 4 - 6")]
    [InlineData("六、其他需要报告的事项", "七、其他需要报告的事项", "1 2 3 4 5 6")]
    [InlineData("五、存在的主要问题及改进情况", "存在的主要问题及改进情况", "1 2 3 4 5 6")]
    [InlineData("\n江海市水利局\n2024", "\n七、附表\n江海市水利局\n2024", "1 2 3 4 5 6 -")]
    [InlineData("一、总体情况", "一、工作开展情况", "- 2 3 4 5 6")]
    [InlineData("\n三、收到和处理政府信息公开申请情况\n", "\n", "1 2 4 5 6")]
    [InlineData("\n四、政府信息公开行政复议、行政诉讼情况\n", "\n", "1 2 3 5 6")]
    [InlineData("公开的内容不够丰富，今后将加强培训。", "一、内容不够丰富。\n二、培训不够", "1 2 3 4 5 6")]
    [InlineData("公开的内容不够丰富，今后将加强培训。", "内容不够丰富。\n三、收到和处理政府信息公开申请情况\n见上表。", "1 2 3 4 5 3 6")]
    public void Headings_that_are_missing_renamed_or_out_of_order_can_be_seen(string part, string changed, string sections)
    {
        SourceMap map = Sheet.Read(Sheet.Text2021.With(part, changed)).SourceMap!;
        Assert.Equal(sections, string.Join(' ', map.Headings!.Select(h => h.Section?.ToString() ?? "-")));
    }

    [Fact]
    public void A_wrapped_heading_is_put_together()
    {
        SourceMap map = Sheet.Read(Sheet.Text2021.With("五、存在的主要问题及改进情况", "五、存在的主要问题及改\n进情况")).SourceMap!;
        Assert.Contains(new SectionHeading(5, "五、存在的主要问题及改进情况", new(53, 1)), map.Headings!);
    }

    [Fact]
    public void A_table_of_contents_lists_no_headings()
    {
        string contents = string.Join('\n', Sheet.Text2021.Split('\n').Where(l => "一二三四五六".Contains(l[0]) && !l.Contains('\t')));
        SourceMap map = Sheet.Read(Sheet.Text2021.With("\n一、总体情况", "\n目录\n" + contents + "\n一、总体情况")).SourceMap!;
        Assert.Equal([1, 2, 3, 4, 5, 6], map.Headings!.Select(h => h.Section!.Value));
        Assert.Equal(9, map.Headings![0].Location.Line);
    }

    [Fact]
    public void A_passage_is_found_where_its_text_is()
    {
        SourceMap map = ReportReader.ReadText("县2023年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》有关规定，编制本年度报告，现予公布。\n一、总体情况\n概述两句。\n（一）主动公开\n甲乙丙。\n五、存在的主要问题及改进情况\n问题。\n六、其他需要报告的事项\n没有。").SourceMap!;

        Assert.Equal(new SourceLocation(2, 3), map.Narrative(NarrativeSection.Preamble, -1, 2));
        Assert.Equal(new SourceLocation(4, 1), map.Narrative(NarrativeSection.Overview, -1, 0));
        Assert.Equal(new SourceLocation(6, 2), map[new NarrativeSpan(NarrativeSection.Overview, 0, 1, 2)]);
        Assert.Equal(new SourceLocation(5, 1), map.PartHeading(0));
        Assert.Equal(new SourceLocation(8, 1), map.Narrative(NarrativeSection.ProblemsAndImprovements, -1, 0));
        Assert.Equal(new SourceLocation(10, 2), map.Narrative(NarrativeSection.OtherMatters, -1, 1));
        Assert.False(map.Narrative(NarrativeSection.Overview, 1, 0).IsKnown);
    }

    private static IEnumerable<(MarkedText Section, int Part, string Text)> Texts(AnnualReport report) =>
    [
        (MarkedText.Preamble, 0, report.Preamble),
        (MarkedText.OverviewIntroduction, 0, report.Overview.Introduction),
        .. report.Overview.Parts.Select((p, i) => (MarkedText.OverviewPartHeading, i, p.Heading)),
        .. report.Overview.Parts.Select((p, i) => (MarkedText.OverviewPartText, i, p.Text)),
        (MarkedText.ProblemsAndImprovements, 0, report.ProblemsAndImprovements),
        (MarkedText.OtherMatters, 0, report.OtherMatters),
    ];
}
