using System.Text.RegularExpressions;
using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Reports as they come out of web pages, Word files and PDFs, with what stands around and between their tables.</summary>
public sealed partial class LayoutTests
{
    private static readonly string[] Titles = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"];

    public static TheoryData<ReportForm> Forms => [ReportForm.Form2021, ReportForm.Form2020];

    /// <summary>Ways in which a table's cells and lines are set apart.</summary>
    private static readonly Dictionary<string, Func<string, string>> Layouts = new()
    {
        ["tabs"] = t => t,
        ["one cell per line"] = t => t.Replace('\t', '\n'),
        ["one cell per line, blank lines between"] = t => t.Replace('\t', '\n').Replace("\n", "\n\n", StringComparison.Ordinal),
        ["single spaces"] = t => t.Replace('\t', ' '),
        ["two spaces"] = t => t.Replace("\t", "  ", StringComparison.Ordinal),
        ["ideographic spaces"] = t => t.Replace('\t', '　'),
        ["Markdown"] = t => Rows(t, c => "| " + string.Join(" | ", c) + " |"),
        ["trailing tabs"] = t => Rows(t, c => string.Join('\t', c) + "\t\t"),
        ["quoted in a mail"] = t => "张三写道：\n> " + t.Replace("\n", "\n> ", StringComparison.Ordinal),
        ["quoted twice"] = t => ">> " + t.Replace("\n", "\n>> ", StringComparison.Ordinal).Replace('\t', ' '),
        ["spaces around every cell"] = t => Rows(t, c => string.Join('\t', c.Select(x => " " + x + "\u00A0"))),
    };

    /// <summary>What is done to a report without a value of it being another.</summary>
    private static readonly Dictionary<string, Func<string, string>> Changes = new()
    {
        ["nothing"] = t => t,
        ["sections numbered 1. to 6."] = t => Headings(t, (h, i) => $"{i}. {h}"),
        ["sections numbered 1、 to 6、"] = t => Headings(t, (h, i) => $"{i}、{h}"),
        ["sections numbered 第一部分"] = t => Headings(t, (h, i) => $"第{"一二三四五六"[i - 1]}部分　{h}"),
        ["sections without numbers"] = t => Headings(t, (h, _) => h),
        ["sections numbered wrongly"] = t => Headings(t, (h, i) => "一二三三四五"[i - 1] + "、" + h),
        ["a table of contents"] = t => string.Join('\n', Titles.Select((h, i) => $"{"一二三四五六"[i]}、{h}")) + "\n" + t,
        ["a table of contents with pages"] = t => "目录\n" + string.Join('\n', Titles.Select((h, i) => $"{"一二三四五六"[i]}、{h}…………{i + 1}")) + "\n" + t,
        ["a page's navigation"] = t => """
            网站首页
            政务公开 2024
            2024年1月20日 星期六
            索引号 11370000MB28/2024-00012
            12345
            政府信息公开年报
            当前位置：首页 > 政府信息公开年报
            发布日期：2024-01-18 10:22 浏览次数：123

            """ + t,
        ["a page's footer"] = t => t + """

            主办：江海市人民政府办公室
            电话：0533-1234567
            鲁ICP备12345号 鲁公网安备 37030302000123号
            1 2 3 4 5 6 7 8 9 10 11 12 13 14 15
            """,
        ["sentences with numbers between heading and table"] = t => t
            .With("\n第二十条第（一）项\n", "\n全年制发行政规范性文件 3 件，废止 1 件。\n第二十条第（一）项\n")
            .With("\n(本列数据", "\n本机关新收到政府信息公开申请 67 件，\n上年结转 6 件\n(本列数据")
            .With("\n行政复议|行政诉讼\n", "\n本年行政复议 9 件，其中维持5件、纠正2件；行政诉讼10件\n行政复议|行政诉讼\n"),
        ["notes under the tables"] = t => t
            .With("\n三、收到", "\n注：1.规章由市政府填报\n三、收到")
            .With("\n四、政府信息公开行政复议", "\n注：1.含上年结转6件\n2.其他处理为申请人撤回\n结转下年度继续办理的2件中1件已办结\n四、政府信息公开行政复议")
            .With("\n五、存在", "\n注：2件尚未审结\n五、存在"),
        ["a date of reporting above the table"] = t => t.With("\n(本列数据", "\n统计截止日期：2023-12-31\n(本列数据"),
        ["page numbers between rows"] = t => t
            .With("\n（四）无法提供|", "\n-3-\n（四）无法提供|").With("\n2.重复申请", "\n第3页\n2.重复申请").With("\n（七）总计", "\n— 4 —\n（七）总计").With("\n7.属于", "\n第 2 页 共 9 页\n7.属于"),
        ["the header again after a page break"] = t => t.With("\n（四）无法提供|", "\n" + string.Join('\n', t.Split('\n').SkipWhile(l => l[0] != '(').Take(3)) + "\n（四）无法提供|"),
        ["full-width digits"] = t => Digits().Replace(t, m => ((char)(m.Value[0] - '0' + '０')).ToString()),
        ["half-width brackets"] = t => t.Replace('（', '(').Replace('）', ')'),
        ["labels without their numbers"] = t => Numbering().Replace(t, ""),
        ["byte order marks and zero-width spaces"] = t => t.Replace("\n二、", "\n\uFEFF二、", StringComparison.Ordinal).Replace("总计", "总\u200B计", StringComparison.Ordinal).Replace("\n一、总体", "\n一、总\u200B体", StringComparison.Ordinal),
        ["Kangxi radicals"] = t => t.Replace('行', '\u2F8F').Replace('人', '\u2F08').Replace('力', '\u2F12').Replace('立', '\u2F74'),
    };

    public static TheoryData<ReportForm, string, string> Documents
    {
        get
        {
            TheoryData<ReportForm, string, string> data = [];
            foreach (ReportForm form in new[] { ReportForm.Form2021, ReportForm.Form2020 })
            {
                foreach (string layout in Layouts.Keys)
                {
                    foreach (string change in Changes.Keys)
                    {
                        data.Add(form, layout, change);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_is_read_exactly_and_without_a_warning(ReportForm form, string layout, string change)
    {
        ReadResult result = Sheet.Read(Layouts[layout](Changes[change](Sheet.Text(form))));

        // Zeros in another width are worth a remark, but no warning; the amount says 121.4225 in any width.
        Sheet.ReadsSoundly(result, form);
        Assert.Equal((form == ReportForm.Form2021 ? 2023 : 2020, "江海市水利局"), (result.Report!.Year, result.Report.Publisher));
        Assert.Equal(new DateOnly(result.Report.Year!.Value + 1, 1, 17), result.Report.SignedOn);
        Assert.Contains("主动公开政府信息", result.Report.Overview.Introduction, StringComparison.Ordinal);
        Assert.Equal("公开的内容不够丰富，今后将加强培训。", result.Report.ProblemsAndImprovements);
        Assert.Equal("本年度未收取信息处理费。", result.Report.OtherMatters);
    }

    [Fact]
    public void Every_layout_and_every_change_makes_another_text_of_it()
    {
        foreach (ReportForm form in new[] { ReportForm.Form2021, ReportForm.Form2020 })
        {
            Assert.Equal(Changes.Count, Changes.Values.Select(c => c(Sheet.Text(form))).Distinct().Count());
            Assert.Equal(Layouts.Count, Layouts.Values.Select(l => l(Sheet.Text(form))).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("one cell per line")]
    [InlineData("one cell per line, blank lines between")]
    [InlineData("single spaces")]
    [InlineData("two spaces")]
    public void A_row_torn_by_a_page_break_is_one_row(string layout)
    {
        string text = Sheet.Text2021.With("4.保护第三方合法权益|2|1|0|0|0|0|3", "4.保护第三方合法权益|2|1|0\n- 3 -\n0|0|0|3");
        Sheet.ReadsSoundly(Sheet.Read(Layouts[layout](text)), ReportForm.Form2021);
    }

    [Theory]
    [InlineData("tabs")]
    [InlineData("Markdown")]
    public void A_row_of_a_grid_torn_by_a_page_break_is_uncertain(string layout)
    {
        string text = Sheet.Text2021.With("4.保护第三方合法权益|2|1|0|0|0|0|3", "4.保护第三方合法权益|2|1|0\n- 3 -\n0|0|0|3");
        ReadResult result = Sheet.Read(Layouts[layout](text));
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        Assert.All(result.Template!.Cells, c => Assert.True(
            c.Get(result.Report!).ToString() == due[c.Pointer] || result.Diagnostics.Any(d => d.Cell == c), c.Pointer));
        Assert.Equal(2, result.Diagnostics.Count(d => d.Code is "OGR4002" or "OGR3005"));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_merged_cell_written_out_in_every_row_is_one_label(ReportForm form)
    {
        string group = "";
        string text = Sheet.Text(form);
        string[] rows = [.. text.Split('\n').Select(line =>
        {
            string[] c = line.Split('\t');
            if (c.Length < 8 || !char.IsAsciiDigit(c[^1][0]) || c.Length > 12)
            {
                return line;
            }

            group = c.Length == 9 && c[0][0] == '（' ? c[0] : char.IsAsciiDigit(c[^8][0]) ? group : c[^8];
            return string.Join('\t', [char.IsAsciiDigit(c[^8][0]) ? "三、本年度办理结果" : group, group, .. c[^8..]]);
        })];
        Sheet.ReadsSoundly(Sheet.Read(string.Join('\n', rows)), form);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Empty_cells_of_a_table_with_tabs_stay_in_their_columns(ReportForm form)
    {
        string text = Sheet.Text(form).With("二、上年结转政府信息公开申请数量|4|1|0|0|1|0|6", "二、上年结转政府信息公开申请数量|4|1|||1||6");
        Sheet.Reads(Sheet.Read(text), form, ("carriedOver/researchInstitutions", ""), ("carriedOver/publicInterestOrganizations", ""), ("carriedOver/otherOrganizations", ""));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Of_a_row_printed_twice_the_second_is_reported(ReportForm form)
    {
        const string Row = "4.保护第三方合法权益|2|1|0|0|0|0|3";
        ReadResult result = Sheet.Read(Sheet.Text(form).With(Row, Row + "\n" + Row));
        Sheet.Reads(result, form);
        Assert.Equal(("OGR3005", "2 1 0 0 0 0 3"), (Assert.Single(result.Diagnostics).Code, result.Diagnostics[0].Raw));
    }

    [Theory]
    [InlineData("二、上年结转政府信息公开申请数量|4|1|0|0|1|0|6", "一、本年新收政府信息公开申请数量|40|12|1|2|9|3|67", "本年新收")]
    [InlineData("2.没有现成信息需要另行制作|1|1|0|0|0|0|2", "（四）无法提供|1.本机关不掌握相关政府信息|8|1|0|1|1|1|12", "本机关不掌握相关政府信息")]
    [InlineData("8.属于行政查询事项|0|0|0|0|0|1|1", "7.属于行政执法案卷|2|0|0|0|1|0|3", "属于行政执法案卷")]
    public void Rows_in_another_order_are_read_by_their_labels(string second, string first, string moved)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(first + "\n" + second, second + "\n" + first));
        Sheet.Reads(result, ReportForm.Form2021);
        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(("OGR3014", moved), (only.Code, Assert.Single(only.Arguments)));
    }

    [Theory]
    [InlineData("规章|1|0|7\n行政规范性文件|3|1|26", "行政规范性文件|3|1|26\n规章|1|0|7", "规章")]
    [InlineData("第二十条第（一）项\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26\n第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|1204", "第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|1204\n第二十条第（一）项\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26", "行政许可")]
    public void Rules_behind_other_rows_are_read_by_their_label(string rows, string moved, string named)
    {
        string text = Sheet.Text2021.With(rows, moved);
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Contains(named, result.Diagnostics.Where(d => d.Code == "OGR3014").SelectMany(d => d.Arguments));
            Assert.DoesNotContain(result.Diagnostics, d => d.LosesData || d.Code == "OGR4003");
        }
    }

    [Fact]
    public void What_only_ends_as_their_label_does_is_another_row()
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("规章|1|0|7\n行政规范性文件|3|1|26", "行政规范性文件|3|1|26\n党内规章|1|0|7"));
        Sheet.Reads(result, ReportForm.Form2021, ("rules/issued", ""), ("rules/repealed", ""), ("rules/inForce", ""));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3005");
    }

    [Fact]
    public void A_section_of_a_table_in_another_place_is_read_by_its_labels()
    {
        string[] lines = Sheet.Text2021.Split('\n');
        Assert.StartsWith("四、结转下年度继续办理", lines[46], StringComparison.Ordinal);
        string text = string.Join('\n', [.. lines[..24], lines[46], .. lines[24..46], .. lines[47..]]);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["结转下年度"], result.Diagnostics.Where(d => d.Code == "OGR3014").Select(d => d.Arguments[0]));
        Assert.DoesNotContain(result.Diagnostics, d => d.LosesData);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Where_the_column_of_totals_is_missing_no_other_column_is_moved(ReportForm form)
    {
        string[] lines = Sheet.Text(form).Split('\n');
        string text = string.Join('\n', lines.Select(l => l.Split('\t')).Select(c => c is [.., "总计"] && c.Length == 3 ? c[..^1] : c.Length is 8 or 9 && char.IsAsciiDigit(c[^1][0]) ? c[..^1] : c).Select(c => string.Join('\t', c)));
        ReadResult result = Sheet.Read(text);
        string[] totals = [.. result.Template!.Cells.Where(c => c.Row.Table.Number == 3 && c.EnglishColumn == "total").Select(c => c.Pointer[1..])];
        Sheet.Reads(result, form, [.. totals.Select(t => (t, ""))]);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3006" && d.Arguments.Contains("总计"));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_number_that_makes_no_sense_spoils_only_its_own_cell(ReportForm form)
    {
        foreach (string odd in new[] { "3**", "①3", "12.5", ">3", "[3]", "\"3\"", "3％", "#3", "不变", "持平", "同上", "未统计", "若干", "9223372036854775808", "99999999999999999999999" })
        {
            ReadResult result = Sheet.Read(Sheet.Text(form).With("|4|1|0|0|1|0|6", "|4|1|0|" + odd + "|1|0|6"));
            Sheet.Reads(result, form, ("carriedOver/publicInterestOrganizations", ""));
            Diagnostic only = Assert.Single(result.Diagnostics);
            Assert.Equal(("OGR4005", "/requests/carriedOver/publicInterestOrganizations", odd), (only.Code, only.Pointer, only.Raw));
        }
    }

    [Theory]
    [InlineData("１２０４", "1204")]
    [InlineData("1204.0", "1204")]
    [InlineData("1204.00", "1204")]
    [InlineData("1,204", "1204")]
    [InlineData("1，204", "1204")]
    [InlineData("1204件", "1204")]
    [InlineData("1204 件", "1204")]
    [InlineData("1204(件)", "1204")]
    [InlineData("1204件/次", "1204")]
    [InlineData("1204人次", "1204")]
    [InlineData("共1204件", "1204")]
    [InlineData("1204（含变更12件）", "1204")]
    [InlineData("1 204", "1204")]
    [InlineData("+1204", "1204")]
    [InlineData("-1204", "-1204")]
    [InlineData("01204", "1204")]
    [InlineData("4294967297", "4294967297")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("/", "/")]
    [InlineData("—", "/")]
    [InlineData("——", "/")]
    [InlineData("无", "/")]
    public void A_count_is_read_in_every_usual_spelling(string printed, string read)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可|" + printed));
        Sheet.Reads(result, ReportForm.Form2021, ("licensing/decisions", read));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
        Assert.All(result.Diagnostics, d => Assert.Equal(("OGR4004", "/proactiveDisclosure/licensing/decisions", printed), (d.Code, d.Pointer, d.Raw)));
    }

    [Theory]
    [InlineData("- 8")]
    [InlineData("-\u00A08")]
    [InlineData("－　8")]
    [InlineData("−\u200B8")]
    public void A_sign_and_its_number_with_a_space_between_are_one(string change)
    {
        foreach (string between in new[] { "\t", "\n", "    " })
        {
            ReadResult result = Sheet.Read(Sheet.Text2020.With("|-8|", "|" + change + "|").Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2020);
            Assert.Equal([("OGR4004", "/proactiveDisclosure/licensing/change")], result.Diagnostics.Select(d => (d.Code, d.Pointer!)));
        }

        // Between other numbers a dash may be a cell of its own.
        ReadResult open = Sheet.Read(Sheet.Text2020.With("|-8|", "|" + change + "|").Replace('\t', ' '));
        Assert.Contains(open.Diagnostics, d => d.Code == "OGR4003" && d.Pointer == "/proactiveDisclosure/licensing/change");
    }

    [Theory]
    [InlineData("约1204")]
    [InlineData("1200余")]
    [InlineData("见附件")]
    [InlineData("未发生")]
    [InlineData("(1204)")]
    [InlineData("①")]
    [InlineData("O")]
    [InlineData("l2")]
    [InlineData("1204**")]
    [InlineData("1204+3")]
    [InlineData("1204%")]
    public void What_is_no_count_is_left_blank_and_named(string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可|" + printed));
        Sheet.Reads(result, ReportForm.Form2021, ("licensing/decisions", ""));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4005" && d.Pointer == "/proactiveDisclosure/licensing/decisions" && d.LosesData);
    }

    // The numbers of table four are 5 2 1 1 9, 3 0 1 2 6 and 2 1 0 1 4; those of the groups are typed beside their labels.
    [Theory]
    [InlineData("|行政复议|未经复议直接起诉|复议后起诉\n结果维持|5|3|2\n结果纠正|2|0|1\n其他结果|1|1|0\n尚未审结|1|2|1\n总计|9|6|4")]
    [InlineData("|结果维持|结果纠正|其他结果|尚未审结|总计\n行政复议|5|2|1|1|9\n复议后起诉|2|1|0|1|4\n未经复议直接起诉|3|0|1|2|6")]
    [InlineData("行政复议|行政诉讼\n结果维持|结果纠正|其他结果|尚未审结|总计|复议后起诉|未经复议直接起诉\n结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n5|2|1|1|9|2|1|0|1|4|3|0|1|2|6")]
    [InlineData("行政诉讼|行政复议\n未经复议直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结|总计\n结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n3|0|1|2|6|2|1|0|1|4|5|2|1|1|9")]
    [InlineData("行政复议\n总计|9\n结果维持|5\n结果纠正|2\n其他结果|1\n尚未审结|1\n未经复议直接起诉\n总计|6\n结果维持|3\n结果纠正|0\n其他结果|1\n尚未审结|2\n复议后起诉\n总计|4\n结果维持|2\n结果纠正|1\n其他结果|0\n尚未审结|1")]
    public void Table_four_in_an_order_of_its_own_is_not_misread_in_silence(string table)
    {
        foreach (string text in new[] { table, table.Replace('|', '\n') })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(49, 52, text.Split('\n').Where(l => l.Length > 0)));
            Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
            Assert.All(result.Template!.Cells, c => Assert.True(
                c.Get(result.Report!).ToString() == due[c.Pointer] || result.Diagnostics.Any(d => d.Pointer == c.Pointer), c.Pointer));
        }
    }

    // Of 行政复议 the cell 尚未审结 is blank, and with it the sum says nothing of the order.
    [Fact]
    public void Table_four_with_the_totals_first_and_a_blank_cell_is_not_misread_in_silence()
    {
        const string Columns = "总计|结果维持|结果纠正|其他结果|尚未审结";
        string table = $"行政复议|行政诉讼\n{Columns}|未经复议直接起诉|复议后起诉\n{Columns}|{Columns}\n9|5|2|1||6|3|0|1|2|4|2|1|0|1";
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(49, 52, table.Split('\n')));
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        due["/disputes/reconsideration/pending"] = "";
        Assert.All(result.Template!.Cells, c => Assert.True(
            c.Get(result.Report!).ToString() == due[c.Pointer] || result.Diagnostics.Any(d => d.Pointer == c.Pointer), c.Pointer));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3007");
    }

    [Theory]
    [InlineData("|结果维持|结果纠正|其他结果|尚未审结|总计\n行政复议|5|2|1|1|9\n未经复议直接起诉|3|0|1|2|6\n复议后起诉|2|1|0|1|4")]
    [InlineData("行政复议\n结果维持|5\n结果纠正|2\n其他结果|1\n尚未审结|1\n总计|9\n未经复议直接起诉\n结果维持|3\n结果纠正|0\n其他结果|1\n尚未审结|2\n总计|6\n复议后起诉\n结果维持|2\n结果纠正|1\n其他结果|0\n尚未审结|1\n总计|4")]
    public void Table_four_in_the_order_of_the_form_is_read_however_it_is_laid_out(string table)
    {
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2021.WithLines(49, 52, table.Split('\n'))), ReportForm.Form2021);
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2021.WithLines(49, 52, table.Replace('|', '\n').Split('\n').Where(l => l.Length > 0))), ReportForm.Form2021);
    }

    [Theory]
    [InlineData("本年报分析：共收到政府信息公开申请67件，其中法人或其他组织27件，自然人40件，具体情况如下：")]
    [InlineData("附表2")]
    [InlineData("表2：收到和处理政府信息公开申请情况")]
    [InlineData("填报日期： 2023-12-31   单位：件")]
    public void A_line_above_table_three_changes_nothing(string line) =>
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2021.With("\n(本列数据", "\n" + line + "\n(本列数据")), ReportForm.Form2021);

    [Theory]
    [InlineData("10.")]
    [InlineData("12．")]
    [InlineData("（")]
    [InlineData("1.")]
    [InlineData("（十）")]
    [InlineData("十、")]
    public void The_number_of_a_point_alone_on_its_line_is_text(string number)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021
            .With("\n公开的内容", "\n" + number + "\n公开的内容").With("\n2023年，我局", "\n" + number + "\n2023年，我局").With("\n本年度未", "\n" + number + "\n本年度未"));
        Sheet.ReadsSoundly(result, ReportForm.Form2021);
        Assert.EndsWith("公开的内容不够丰富，今后将加强培训。", result.Report!.ProblemsAndImprovements, StringComparison.Ordinal);
        Assert.StartsWith(number, result.Report.ProblemsAndImprovements, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("121，4225")]
    [InlineData("12**")]
    public void An_amount_that_makes_no_sense_is_left_blank_and_named(string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费|" + printed));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", ""));
        Assert.Equal(("OGR4005", "/proactiveDisclosure/fees/amount", printed), (Assert.Single(result.Diagnostics).Code, result.Diagnostics[0].Pointer, result.Diagnostics[0].Raw));
    }

    [Theory]
    [InlineData("海州区西苑街道办事处2023年政府信息公开工作年度报告", "海州区西苑街道办事处")]
    [InlineData("滨海经济技术开发区管理委员会2023年政府信息公开工作年度报告", "滨海经济技术开发区管理委员会")]
    [InlineData("滨海经济技术开发区管委会2023年度政府信息公开年度报告", "滨海经济技术开发区管委会")]
    [InlineData("江海大学2023年信息公开年度报告", "江海大学")]
    [InlineData("中华人民共和国青岛海关2023年政府信息公开工作年度报告", "中华人民共和国青岛海关")]
    [InlineData("江海市文化广电和旅游局（江海市文物局）2023年政府信息公开工作年度报告", "江海市文化广电和旅游局（江海市文物局）")]
    [InlineData("江海市城市管理局(综合行政执法局)2023年度政府信息公开工作年度报告", "江海市城市管理局(综合行政执法局)")]
    [InlineData("江海市政府信息公开办公室2023年政府信息公开工作年度报告", "江海市政府信息公开办公室")]
    [InlineData("江海市\n水利局\n2023年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局2023年\n政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局\n政府信息公开工作年度报告\n（2023年度）", "江海市水利局")]
    [InlineData("国家税务总局江海市税务局2023年政府信息公开工作年度报告", "国家税务总局江海市税务局")]
    [InlineData("中共江海市委宣传部2023年政府信息公开工作年度报告", "中共江海市委宣传部")]
    [InlineData("中国人民银行江海市分行2023年政府信息公开工作年度报告", "中国人民银行江海市分行")]
    [InlineData("江海市财政局 江海市国有资产监督管理委员会2023年政府信息公开工作年度报告", "江海市财政局江海市国有资产监督管理委员会")]
    [InlineData("江海市水利局二〇二三年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局二○二三年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局二零二三年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局２０２３年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局 2 0 2 3 年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局2023年政府信息公开工作\n年度报告", "江海市水利局")]
    [InlineData("江海市水利局2023\n年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局二〇二三\n年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市水利局20\n23年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("索引号 12\n江海市水利局2023年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("浏览 1885\n2023年江海市水利局政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("2023年度江海市临海镇前进社区居民委员\n会政府信息公开工作年度报告", "江海市临海镇前进社区居民委员会")]
    [InlineData("2023年度江海市临海镇前进社区居民\n委员会政府信息公开工作年度报告", "江海市临海镇前进社区居民委员会")]
    [InlineData("江海市临海镇人民\n政府2023年政府信息公开工作年度报告", "江海市临海镇人民政府")]
    [InlineData("2023年江海市临海镇\n人民政府政府信息公开工作年度报告", "江海市临海镇人民政府")]
    [InlineData("江海市地方金融监督管理局（江海市人民政府\n金融工作办公室）2023年政府信息公开工作年\n度报告", "江海市地方金融监督管理局（江海市人民政府金融工作办公室）")]
    [InlineData("江海市地方金融监督管理局（江海市人民政府\n金融工作办公室）\n2023年政府信息公开工作年度报告", "江海市地方金融监督管理局（江海市人民政府金融工作办公室）")]
    [InlineData("江海省临海傣族自治州江北县前进镇人民\n政府\n2023年政府信息公开工作年度报告", "江海省临海傣族自治州江北县前进镇人民政府")]
    [InlineData("江海省临海傣族自治州人力资源和社会保障\n局\n2023年政府信息公开工作年度报告", "江海省临海傣族自治州人力资源和社会保障局")]
    [InlineData("江海省临海傣族自治州人力资源和社会保障\n局2023年政府信息公开工作年度报告", "江海省临海傣族自治州人力资源和社会保障局")]
    [InlineData("江海省临海傣族自治州人力资源和\n社会保障局2023年政府信息公开工作年度\n报告", "江海省临海傣族自治州人力资源和社会保障局")]
    [InlineData("江海市第二届全民运动会火热进行\n江海市水利局2023年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江海市人民政府门户网站统一平台\n水利局2023年政府信息公开工作年度报告", "水利局")]
    [InlineData("政务公开\n江海市临海镇人民政府2023年政府信息公开工作年度报告", "江海市临海镇人民政府")]
    [InlineData("江海市水利局\n2023年政府信息公开工作\n年度报告", "江海市水利局")]
    [InlineData("江海市水利局\n二〇二三年度政府信息公开工作\n年 度 报 告", "江海市水利局")]
    [InlineData("江海市水利局政府信息公开工作年度报告（2023年）", "江海市水利局")]
    [InlineData("江海市水利局政府信息公开2023年度报告", "江海市水利局")]
    [InlineData("2023年度江海市水利局政府信息公开年报", "江海市水利局")]
    [InlineData("关于江海市水利局2023年政府信息公开工作年度报告的公告", "江海市水利局")]
    [InlineData("江海市水利局关于2023年政府信息公开工作年度报告的公示", "江海市水利局")]
    [InlineData("江海市水利局关于公布2023年政府信息公开工作年度报告的公告", "江海市水利局")]
    [InlineData("江海市水利局关于印发2023年政府信息公开工作年度报告的通知", "江海市水利局")]
    [InlineData("江海市水利局关于印发《江海市水利局2023年政府信息公开工作年度报告》的通知", "江海市水利局")]
    [InlineData("江海市水利局关于2023年度政府信息公开工作的报告", "江海市水利局")]
    [InlineData("江海市水利局2023年政府信息公开工作年度报告（电子版）", "江海市水利局")]
    [InlineData("江海市水利局2023年政务公开工作年度报告", "江海市水利局")]
    [InlineData("江水〔2024〕5号 江海市水利局2023年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("江水函〔2024〕第12号\n江海市水利局2023年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("# **江海市水利局2023年政府信息公开工作年度报告**", "江海市水利局")]
    [InlineData("== 江海市水利局2023年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("首页 > 2022年政府信息公开工作年度报告\n江海市水利局2023年政府信息公开工作年度报告", "江海市水利局")]
    [InlineData("2023年江海市政府信息公开工作年度报告", "江海市")]
    [InlineData("关于报送江海市水利局2023年政府信息公开工作年度报告的函", "江海市水利局")]
    [InlineData("2023年政府信息公开工作年度报告——江海市水利局", "江海市水利局")]
    [InlineData("2023年政府信息公开工作年度报告（江海市水利局）", "江海市水利局")]
    [InlineData("政府信息公开工作2023年度报告\n——江海市水利局", "江海市水利局")]
    [InlineData("2023年政府信息公开工作年度报告\n（江海市水利局）", "江海市水利局")]
    public void Titles_of_all_kinds_name_year_and_publisher(string title, string publisher)
    {
        // Without the year and the name that stand elsewhere in the report.
        string text = Sheet.Text2021.With("2023年，我局", "我局").Without("江海市水利局").With("江海市水利局2023年政府信息公开工作年度报告", title);
        AnnualReport report = Sheet.Read(text).Report!;
        Assert.Equal((2023, publisher), (report.Year, report.Publisher));
    }

    [Theory]
    [InlineData("江海市水利局\n2024年1月31日", "2024-01-31")]
    [InlineData("　　　　江海市水利局\n　　　2024年1月31日", "2024-01-31")]
    [InlineData("江海市水利局  2024年1月31日", "2024-01-31")]
    [InlineData("江海市水利局\n二〇二四年一月三十一日", "2024-01-31")]
    [InlineData("江海市水利局\n二○二四年十月二十日", "2024-10-20")]
    [InlineData("江海市水利局\n2024.1.31", "2024-01-31")]
    [InlineData("江海市水利局\n2024-01-31", "2024-01-31")]
    [InlineData("江海市财政局\n江海市水利局\n2024年1月31日\n上一篇：没有了", "2024-01-31")]
    [InlineData("附件：统计表.xlsx\n江海市水利局\n2024年1月31日", "2024-01-31")]
    [InlineData("附件：1.统计表\n2.办理情况\n江海市水利局\n2024年1月31日\n上一篇：没有了", "2024-01-31")]
    [InlineData("江海市水利局\n2024年1月31日\n附件：统计表.xlsx\n2024-02-02", "2024-01-31")]
    [InlineData("附件：统计表.xlsx", null)]
    [InlineData("江海市水利局", null)]
    public void The_signature_is_no_part_of_section_six(string signature, string? signedOn)
    {
        AnnualReport report = Sheet.Read(string.Join('\n', Sheet.Text2021.Lines(1, 56)) + "\n" + signature).Report!;
        Assert.Equal(signedOn, report.SignedOn?.ToString("yyyy-MM-dd"));
        Assert.StartsWith("本年度未收取信息处理费。", report.OtherMatters, StringComparison.Ordinal);
        Assert.DoesNotContain("2024", report.OtherMatters, StringComparison.Ordinal);
        Assert.DoesNotContain("水利局", report.OtherMatters, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_reports_in_one_text_the_first_is_read()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021 + "\n" + Sheet.Text2021.Replace("江海", "河海").Replace("67", "99", StringComparison.Ordinal));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal("江海市水利局", result.Report!.Publisher);
        Assert.Equal(["OGR2005"], result.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("（一）总体情况")]
    [InlineData("（一）全市总体情况")]
    [InlineData("1.总体情况")]
    [InlineData("总体情况")]
    [InlineData("（一）基本情况")]
    public void A_part_of_a_section_that_is_named_like_the_first_section_begins_no_other_report(string part)
    {
        // Before the table of section four, and at the beginning of sections five and six.
        foreach (string begin in (string[])["行政复议|行政诉讼\n", "公开的内容不够丰富", "本年度未收取"])
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With("\n" + begin, "\n" + part + "\n" + begin));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Empty(result.Diagnostics);
            Assert.Contains("加强培训", result.Report!.ProblemsAndImprovements, StringComparison.Ordinal);
            Assert.Contains("信息处理费", result.Report.OtherMatters, StringComparison.Ordinal);
            Assert.Equal(new DateOnly(2024, 1, 17), result.Report.SignedOn);
        }
    }

    [Fact]
    public void Another_report_begins_without_a_title_where_its_second_section_follows()
    {
        string second = string.Join('\n', Sheet.Text2021.Replace("67", "99", StringComparison.Ordinal).Split('\n')[1..]);
        ReadResult result = Sheet.Read(Sheet.Text2021 + "\n" + second);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["OGR2005"], result.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Tables_are_found_without_any_heading_of_theirs(ReportForm form)
    {
        string text = Sheet.Text(form).Without("二、主动公开政府信息情况").Without("三、收到和处理政府信息公开申请情况").Without("四、政府信息公开行政复议、行政诉讼情况");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, form);
        Assert.Equal(["二", "三", "四"], result.Diagnostics.Where(d => d.Code == "OGR2002").Select(d => d.Arguments.ToArray()[0]));
    }

    // Lines of one cell are headings and narratives.
    private static string Rows(string text, Func<string[], string> write) =>
        string.Join('\n', text.Split('\n').Select(l => l.Split('\t')).Select(c => c.Length == 1 ? c[0] : write(c)));

    private static string Headings(string text, Func<string, int, string> write)
    {
        for (int i = 0; i < Titles.Length; i++)
        {
            text = text.With("\n" + "一二三四五六"[i] + "、" + Titles[i] + "\n", "\n" + write(Titles[i], i + 1) + "\n");
        }

        return text;
    }

    [GeneratedRegex("(?<=[\n\t])([1-8]\\.(?![0-9])|（[一二七]）)")]
    private static partial Regex Numbering();

    [GeneratedRegex("(?<=\t)[0-9](?=[0-9]*(\t|\n))|(?<=\t[0-9]+)[0-9](?=[0-9]*(\t|\n))")]
    private static partial Regex Digits();
}
