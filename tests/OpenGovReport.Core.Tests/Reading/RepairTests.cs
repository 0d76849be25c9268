using System.Globalization;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reading;

/// <summary>Tables whose labels stand elsewhere, what a spreadsheet saves, pages in traditional characters, and texts that only speak of a report.</summary>
public sealed class RepairTests
{
    public static TheoryData<ReportForm> Forms => [ReportForm.Form2021, ReportForm.Form2020];

    /// <summary>How a spreadsheet writes the cells of a line.</summary>
    private static readonly Dictionary<string, Func<string[], string>> Spreadsheets = new()
    {
        ["commas"] = c => string.Join(',', c),
        ["semicolons"] = c => string.Join(';', c),
        ["commas in full width"] = c => string.Join('，', c),
        ["commas in full width and others in turn"] = c => string.Concat(c.Select((x, i) => (i == 0 ? "" : (i + c.Length) % 2 == 0 ? "，" : ",") + x)),
        ["semicolons in full width"] = c => string.Join('；', c),
        ["bars, and none about the line"] = c => string.Join(" | ", c),
        ["commas and quotation marks"] = c => c.Length == 1 ? c[0] : string.Join(',', c.Select(x => $"\"{x}\"")),
        ["commas, every line as long as the longest"] = c => string.Join(',', c) + new string(',', Math.Max(0, 15 - c.Length)),
        ["tabs and quotation marks"] = c => c.Length == 1 ? c[0] : string.Join('\t', c.Select(x => $"\"{x}\"")),
        ["tabs and quotation marks about everything"] = c => string.Join('\t', c.Select(x => $"\"{x}\"")),
    };

    public static TheoryData<ReportForm, string> SpreadsheetTexts
    {
        get
        {
            TheoryData<ReportForm, string> data = [];
            foreach (string name in Spreadsheets.Keys)
            {
                data.Add(ReportForm.Form2021, name);
                data.Add(ReportForm.Form2020, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SpreadsheetTexts))]
    public void What_a_spreadsheet_saved_is_read(ReportForm form, string how)
    {
        string text = string.Join('\n', Sheet.Text(form).Split('\n').Select(l => Spreadsheets[how](l.Split('\t'))));
        ReadResult result = Sheet.Read(text);
        Sheet.ReadsSoundly(result, form);
        Assert.Equal("公开的内容不够丰富，今后将加强培训。", result.Report!.ProblemsAndImprovements);
        Assert.Equal("江海市水利局", result.Report.Publisher);
    }

    [Fact]
    public void Cells_of_a_spreadsheet_stand_where_they_are_printed()
    {
        ReadResult result = Sheet.Read(string.Join('\n', Sheet.Text2021.Split('\n').Select(l => Spreadsheets["commas and quotation marks"](l.Split('\t')))));
        Assert.Equal(new SourceLocation(11, 9), result.SourceMap![result.Template!.Cell("/proactiveDisclosure/licensing/decisions")]);
    }

    [Fact]
    public void Numbers_with_separators_are_no_cells_of_a_spreadsheet()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可|1,204").With("行政处罚|87", "行政处罚|12,345,678"));
        Sheet.Reads(result, ReportForm.Form2021, ("licensing/decisions", "1204"), ("penalties/decisions", "12345678"));
    }

    [Theory]
    [InlineData(",")]
    [InlineData("，")]
    public void Large_numbers_between_spaces_are_no_cells_of_a_spreadsheet(string separator)
    {
        // 1217 times what the report says: 48,680 for 40.
        string text = string.Join('\n', Sheet.Text2021.Split('\n').Select((line, i) => i is < 22 or >= 47 ? line : string.Join(' ', line.Split('\t').Select(Times1217))));
        ReadResult result = Sheet.Read(text);
        foreach (CellDescriptor cell in result.Template!.Tables[1].Cells)
        {
            Assert.Equal(int.Parse(Sheet.Numbers(ReportForm.Form2021)[cell.Pointer], CultureInfo.InvariantCulture) * 1217, int.Parse(cell.Get(result.Report!).ToString(), CultureInfo.InvariantCulture));
        }

        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");

        string Times1217(string cell) => int.TryParse(cell, out int number) ? (number * 1217).ToString("#,0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal) : cell;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Labels_below_their_numbers_are_read_by_the_sums(ReportForm form)
    {
        foreach (string between in new[] { "\n", " " })
        {
            int from = Sheet.Text(form).Split('\n').ToList().FindIndex(l => l.StartsWith("一、本年新收", StringComparison.Ordinal)) + 1;
            int to = Sheet.Text(form).Split('\n').ToList().FindIndex(l => l.StartsWith("四、结转", StringComparison.Ordinal)) + 1;
            IEnumerable<string[]> rows = Sheet.Text(form).Lines(from, to).Select(l => l.Split('\t'));
            string text = Sheet.Text(form).WithLines(from, to, rows.Select(c => string.Join(between, c[^7..]) + "\n" + string.Join(between, c[..^7])));
            ReadResult result = Sheet.Read(text);
            Sheet.Reads(result, form);
            Assert.Equal(["OGR3011"], result.Diagnostics.Select(d => d.Code));
        }
    }

    [Fact]
    public void Labels_below_the_numbers_of_table_two_are_read_and_uncertain()
    {
        IEnumerable<string> lines = Sheet.Text2021.Lines(5, 18).Select(l => l.Split('\t'))
            .Select(c => char.IsAsciiDigit(c[^1][0]) ? string.Join('\n', c[1..]) + "\n" + c[0] : string.Join('\n', c));
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(5, 18, lines));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", "121.4225万元"));
        Assert.Equal(10, result.Diagnostics.Count(d => d.Code == "OGR4003"));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3011");
    }

    [Fact]
    public void All_labels_and_then_all_numbers_are_read_row_by_row()
    {
        string[][] rows = [.. Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t'))];
        IEnumerable<string> labels = rows.Select(c => string.Join('\n', c[..^7]));
        foreach (string between in new[] { "\n", " " })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(23, 47, labels.Concat(rows.Select(c => string.Join(between, c[^7..])))));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(["OGR3012"], result.Diagnostics.Select(d => d.Code));
        }

        // Column by column no sum comes out, and every cell is uncertain.
        ReadResult columns = Sheet.Read(Sheet.Text2021.WithLines(23, 47, labels.Concat(Enumerable.Range(0, 7).SelectMany(c => rows.Select(r => r[^(7 - c)])))));
        Assert.Equal(175, columns.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_page_in_traditional_characters_is_read_and_its_words_are_kept(ReportForm form)
    {
        string text = DiagnosticCases.Traditional(Sheet.Text(form));
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, form);
        Assert.Equal(["OGR2008"], result.Diagnostics.Select(d => d.Code));
        Assert.Equal("公開的內容不够丰富，今后將加強培训。".Replace('將', '将'), result.Report!.ProblemsAndImprovements);
        Assert.Equal(form == ReportForm.Form2021 ? "江海市水利局2023年政府信息公开工作年度报告" : "江海市水利局2020年政府信息公开工作年度报告", result.Report.Title);
        Assert.Equal("一、總体情況", result.SourceMap!.Headings![0].Text);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body>{0}</body></html>")]
    [InlineData("\uFEFF \n<div class=\"con\"><p>{0}</p></div>")]
    [InlineData("<table><tr><td>{0}</td></tr></table>")]
    [InlineData("<!-- 正文 --><p>{0}</p><p></p>")]
    [InlineData("{0}\n<table><tr><td>1</td></tr></TABLE>\n")]
    public void A_web_page_is_named_with_what_reads_it(string page)
    {
        ReadResult result = Sheet.Read(page.Replace("{0}", Sheet.Text2021, StringComparison.Ordinal));
        Assert.Null(result.Report);
        Assert.Equal("OGR1013", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("OGR1013", Assert.Single(ReportReader.ReadText(Sheet.Bytes(page)).Diagnostics).Code);
    }

    [Fact]
    public void Marks_of_a_web_page_within_a_text_do_not_make_it_one() =>
        Sheet.ReadsSoundly(Sheet.Read("<公告>\n" + Sheet.Text2021.With("356条。", "356条。<br>")), ReportForm.Form2021);

    [Theory]
    [InlineData("我市发布2023年政府信息公开工作年度报告\n1月31日，江海市人民政府发布报告，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。\n2023年，全市共收到政府信息公开申请67件。")]
    [InlineData("首页\n政府信息公开年报\n江海市水利局2023年政府信息公开工作年度报告 2024-01-17\n江海市财政局2023年政府信息公开工作年度报告 2024-01-18\n上一页 1 2 3 4 5 下一页")]
    [InlineData("一图读懂：江海市2023年政府信息公开工作年度报告\n一、总体情况\n主动公开356条\n二、主动公开政府信息情况\n规章 1 件\n行政许可 1204 件\n三、收到和处理政府信息公开申请情况\n收到申请 67 件\n四、政府信息公开行政复议、行政诉讼情况\n行政复议 9 件\n五、存在的主要问题及改进情况\n略")]
    public void A_text_that_only_speaks_of_a_report_is_never_a_sound_one(string text)
    {
        ReadResult result = Sheet.Read(text);
        Assert.True(result.HasErrors);
        Assert.True(result.Report is null || result.Template!.Cells.All(c => c.Get(result.Report).IsBlank));
    }

    [Fact]
    public void The_notice_with_the_empty_form_is_no_sound_report()
    {
        string form = string.Join('\n', Sheet.Text2021.Lines(2, 52).Select(l => char.IsAsciiDigit(l[^1]) ? string.Join('\t', l.Split('\t').Select(c => char.IsAsciiDigit(c[^1]) ? "" : c)) : l));
        ReadResult result = Sheet.Read("国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知\n国办公开办函〔2021〕30号\n中华人民共和国政府信息公开工作年度报告格式\n" + form);
        Assert.True(result.HasErrors);
        Assert.All(result.Template!.Cells, c => Assert.True(c.Get(result.Report!).IsBlank, c.Pointer));
        Assert.Equal((null, null), (result.Report!.Title, result.Report.Publisher));
    }

    [Theory]
    [InlineData("江海市人民政府2023年政府信息公开工作年度报告\n江海市财政局2023年政府信息公开工作年度报告\n返回", "江海市财政局", true)]
    [InlineData("滨江市教育局2022年政府信息公开工作年度报告\n2023年政府信息公开工作年度报告", "江海市水利局", false)]
    [InlineData("滨江市教育局2022年政府信息公开工作年度报告\n江海市水利局2023年政府信息公开工作年度报告", "江海市水利局", false)]
    [InlineData("江海市水利局2023年政府信息公开工作年度报告\n政府信息公开年报", "江海市水利局", false)]
    public void The_title_of_another_report_gives_no_publisher_in_silence(string above, string publisher, bool noticed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(1, 1, [above]));
        Assert.Equal((publisher, 2023), (result.Report!.Publisher, result.Report.Year));
        Assert.Equal(noticed, result.Diagnostics.Any(d => d.Code == "OGR2105"));
    }

    [Theory]
    [InlineData("江海市人民政府2023年", "江海市人民政府办公室")]
    [InlineData("江海市水利局2023年", "江海市水利局办公室")]
    [InlineData("水利局2023年", "江海市水利局")]
    public void A_signature_that_says_more_or_less_is_no_contradiction(string title, string signature)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("江海市水利局2023年", title).With("\n江海市水利局\n", "\n" + signature + "\n"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR2105");
    }
}
