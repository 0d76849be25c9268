using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>How the lines of a text become the paragraphs of a section, and the overview its parts.</summary>
public sealed class NarrativeTests
{
    private const string Placeholder = "公开的内容不够丰富，今后将加强培训。";

    [Theory]

    // A program wrapped the paragraph; commas, semicolons and words break anywhere.
    [InlineData("　　今年以来，我局公开工作取得成效，但是仍有不足：一是公开的内容\n还不够丰富，\n二是更新不够及时；三是队伍不稳定。下一步将加强培训，提高工作人员\n的水平。", "今年以来，我局公开工作取得成效，但是仍有不足：一是公开的内容还不够丰富，二是更新不够及时；三是队伍不稳定。下一步将加强培训，提高工作人员的水平。")]
    [InlineData("今年以来，我局公开工作取得成效，但是仍有不足：一是内容不丰富；\n二是更新不够及时，队伍也不稳定；三是解读材料的形式还不够多样；\n四是公开平台的建设还不够完善。下一步，我局将从四个方面加以改\n进。", "今年以来，我局公开工作取得成效，但是仍有不足：一是内容不丰富；二是更新不够及时，队伍也不稳定；三是解读材料的形式还不够多样；四是公开平台的建设还不够完善。下一步，我局将从四个方面加以改进。")]

    // The points of a list.
    [InlineData("一是内容不够丰富；\n二是更新不够及时；\n三是队伍不够稳定。", "一是内容不够丰富；\n二是更新不够及时；\n三是队伍不够稳定。")]
    [InlineData("（一）存在的问题\n内容不够丰富。\n（二）改进情况\n加强培训。", "（一）存在的问题\n内容不够丰富。\n（二）改进情况\n加强培训。")]
    [InlineData("1.存在的问题。内容不够丰富。\n2.改进情况。加强培训。", "1.存在的问题。内容不够丰富。\n2.改进情况。加强培训。")]

    // Pages: numbers and the title at their head.
    [InlineData("内容不够丰富，更新不够\n- 7 -\n及时。", "内容不够丰富，更新不够及时。")]
    [InlineData("内容不够丰富，更新不够\n第 7 页 共 9 页\n江海市水利局2023年政府信息公开工作年度报告\n及时。", "内容不够丰富，更新不够及时。")]
    [InlineData("内容不够丰富，更新不够\n江海市水利局 2023 年政府信息公开工作年度报告　　8\n及时。", "内容不够丰富，更新不够及时。")]

    // An indented line begins a paragraph, even after a full one.
    [InlineData("　　公开的内容还不够丰富，更新也不够及时，群众的满意度有待提高。\n　　下一步我们将加强对工作人员的培训，不断提高他们的业务水平，确\n保公开的内容及时、准确。\n　　同时还要完善各项制度，确保责任落实到人。", "公开的内容还不够丰富，更新也不够及时，群众的满意度有待提高。\n下一步我们将加强对工作人员的培训，不断提高他们的业务水平，确保公开的内容及时、准确。\n同时还要完善各项制度，确保责任落实到人。")]
    public void Lines_are_put_together_to_paragraphs(string lines, string paragraphs)
    {
        AnnualReport report = Sheet.Read(Sheet.Text2021.With(Placeholder, lines)).Report!;
        Assert.Equal(paragraphs, report.ProblemsAndImprovements);
        Assert.Equal("本年度未收取信息处理费。", report.OtherMatters);
    }

    [Theory]
    [InlineData("公开的内容不够丰富\n今后将加强培训\n联系人：张三", "公开的内容不够丰富\n今后将加强培训\n联系人：张三")]
    [InlineData("今年以来，我局公开工作取得成效，但是仍有不足：一是内容不丰富；\n二是更新不够及时，队伍也不稳定；三是解读材料的形式还不够多样；\n四是公开平台的建设还不够完善。下一步，我局将从四个方面加以改\n进。", "今年以来，我局公开工作取得成效，但是仍有不足：一是内容不丰富；二是更新不够及时，队伍也不稳定；三是解读材料的形式还不够多样；四是公开平台的建设还不够完善。下一步，我局将从四个方面加以改进。")]
    public void Paragraphs_of_a_document_are_paragraphs_unless_they_are_the_lines_of_a_page(string lines, string paragraphs)
    {
        DocumentBlocks blocks = new();
        int number = 0;
        foreach (string line in Sheet.Text2021.With(Placeholder, lines).Split('\n'))
        {
            blocks.AddParagraph(line, new SourceLocation(++number));
        }

        Assert.Equal(paragraphs, ReportReader.Read(blocks).Report!.ProblemsAndImprovements);
    }

    [Theory]
    [InlineData("六、其他需要\n报告的事项")]
    [InlineData("六、其他需\n要报告的事项")]
    [InlineData("六、其他需要报告\n的事项")]
    public void A_heading_in_two_lines_leaves_nothing_in_its_section(string heading)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("六、其他需要报告的事项", heading));
        Assert.Empty(result.Diagnostics);
        Assert.Equal("本年度未收取信息处理费。", result.Report!.OtherMatters);
    }

    [Fact]
    public void A_first_point_that_lost_its_number_is_a_paragraph()
    {
        string lines = "公开的内容不够丰富，今后将推进公开工作的开展\n\n是继续加强领导。\n\n二是加强平台建设。";
        Assert.Equal("公开的内容不够丰富，今后将推进公开工作的开展\n是继续加强领导。\n二是加强平台建设。", Sheet.Read(Sheet.Text2021.With(Placeholder, lines)).Report!.ProblemsAndImprovements);

        // Without the second, or with a first, it is a wrapped line.
        Assert.StartsWith("公开的内容不够丰富，今后将推进公开工作的开展是继续", Sheet.Read(Sheet.Text2021.With(Placeholder, lines.Replace("二是", "也要", StringComparison.Ordinal))).Report!.ProblemsAndImprovements, StringComparison.Ordinal);
        Assert.Contains("开展是继续", Sheet.Read(Sheet.Text2021.With(Placeholder, "一是完善制度。\n" + lines)).Report!.ProblemsAndImprovements, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("（一）主动公开。全年公开356条。\n（二）依申请公开。办理67件。", "（一）主动公开=全年公开356条。|（二）依申请公开=办理67件。")]
    [InlineData("(一)主动公开\n全年公开356条。\n(二)依申请公开\n办理67件。", "(一)主动公开=全年公开356条。|(二)依申请公开=办理67件。")]
    [InlineData("1.主动公开：全年公开356条。\n2.依申请公开：办理67件。", "1.主动公开=全年公开356条。|2.依申请公开=办理67件。")]
    [InlineData("1、主动公开\n全年公开356条。\n2、依申请公开\n办理67件。", "1、主动公开=全年公开356条。|2、依申请公开=办理67件。")]
    [InlineData("一是主动公开。全年公开356条。\n二是依申请公开。办理67件。", "一是主动公开=全年公开356条。|二是依申请公开=办理67件。")]
    [InlineData("（一）主动公开\n1.政策。公开12条。\n2.其他。公开344条。\n（二）依申请公开\n办理67件。", "（一）主动公开=1.政策。公开12条。\n2.其他。公开344条。|（二）依申请公开=办理67件。")]
    [InlineData("（一）主动公开\n一是公开政策12条；\n二是公开其他344条。\n（二）依申请公开\n办理67件。", "（一）主动公开=一是公开政策12条；\n二是公开其他344条。|（二）依申请公开=办理67件。")]
    public void The_overview_has_its_parts_however_they_are_numbered(string lines, string parts)
    {
        Overview overview = Sheet.Read(Sheet.Text2021.With("2023年，我局主动公开政府信息356条。", "情况如下。\n" + lines)).Report!.Overview;
        Assert.Equal("情况如下。", overview.Introduction);
        Assert.Equal(parts, string.Join('|', overview.Parts.AsSpan().ToArray().Select(p => p.Heading + "=" + p.Text)));
    }

    [Theory]
    [InlineData("、")]
    [InlineData("：")]
    [InlineData(".")]
    [InlineData("．")]
    public void A_heading_that_lost_its_number_but_not_the_sign_after_it_is_one(string sign)
    {
        string text = Sheet.Text2021.With("六、其他", sign + "其他").With("五、存在", sign + "存在").With("二、主动", sign + "主动");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["OGR2003", "OGR2003", "OGR2003"], result.Diagnostics.Select(d => d.Code));
        Assert.Equal(Placeholder, result.Report!.ProblemsAndImprovements);
        Assert.Equal("本年度未收取信息处理费。", result.Report.OtherMatters);
    }

    [Theory]
    [InlineData("承办人大代表建议3件、政协提案4件，办结率100%。", true)]
    [InlineData("主办单位：江海市水利局", false)]
    [InlineData("承办：江海市信息中心", false)]
    [InlineData("打印 关闭", false)]
    public void What_follows_a_report_on_its_page_is_told_from_its_last_words(string line, bool kept)
    {
        AnnualReport report = Sheet.Read(Sheet.Text2021.With("本年度未收取信息处理费。\n江海市水利局\n2024年1月17日", "本年度未收取信息处理费。\n" + line + "\n江海市水利局\n2024年1月17日")).Report!;
        Assert.Equal(kept, report.OtherMatters.Contains(line, StringComparison.Ordinal));
        Assert.StartsWith("本年度未收取信息处理费。", report.OtherMatters, StringComparison.Ordinal);
    }
}
