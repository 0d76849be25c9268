using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Damages that leave a row with as many numbers as it has columns, and what stands in a cell in place of digits: read rightly or said to be uncertain, never wrong in silence.</summary>
public sealed class UncertainTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void The_number_of_a_page_in_place_of_the_last_total_is_uncertain(string between)
    {
        string text = Sheet.Text2021.Replace("\t", between, StringComparison.Ordinal).With(between + "1" + between + "4\n五、", between + "1\n7\n五、");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, ("litigationAfterReconsideration/total", "7"));
        Assert.Equal(("OGR4003", "/disputes/litigationAfterReconsideration/total", "7"), (Only(result).Code, Only(result).Pointer, Only(result).Raw));
    }

    [Fact]
    public void A_wrong_last_total_beside_the_other_numbers_is_what_the_document_says()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("|2|1|0|1|4", "|2|1|0|1|7"));
        Sheet.Reads(result, ReportForm.Form2021, ("litigationAfterReconsideration/total", "7"));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("（二）部分公开（区分处理的，只计这一情形，不计其他情形）|5|2|0|1|1|0|9", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）|5|2|3|0|1|1|9", "partiallyGranted")]
    [InlineData("（七）总计|44|12|1|2|9|3|71", "（七）总计|12|1|2|9|44|3|71", null)]
    [InlineData("7.属于行政执法案卷|2|0|0|0|1|0|3", "7.属于行政执法案卷|8|2|0|0|0|1|3", "denied/enforcementFiles")]
    public void A_row_that_lost_one_number_and_was_given_another_is_uncertain(string row, string damaged, string? uncertain)
    {
        foreach (string layout in new[] { "\n", " ", "\t" })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With(row, damaged).Replace("\t", layout, StringComparison.Ordinal));
            string[] flagged = [.. result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer!)];
            Assert.All(flagged, p => Assert.StartsWith("/requests/" + uncertain + "/", p, StringComparison.Ordinal));
            Assert.Equal(uncertain is null ? 0 : 7, flagged.Length);
        }
    }

    [Theory]
    [InlineData("|5|2|0|1|1|0|10", "10")]
    [InlineData("|5|2|0|1|1|0|8", "8")]
    [InlineData("|5|2|0|1|1|0|90", "90")]
    [InlineData("|5|2|0|1|1|0|0", "0")]
    public void A_wrong_total_in_a_sound_table_is_what_the_document_says(string numbers, string total)
    {
        foreach (string layout in new[] { "\n", " ", "\t" })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With("|5|2|0|1|1|0|9", numbers).Replace("\t", layout, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021, ("partiallyGranted/total", total));
            Assert.Empty(result.Diagnostics);
        }
    }

    [Fact]
    public void A_total_of_zeros_that_is_none_is_what_the_document_says()
    {
        foreach (string layout in new[] { "\n", " ", "\t" })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|0|0|0|0|0|0|8").Replace("\t", layout, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021, ("publications/total", "8"));
            Assert.Empty(result.Diagnostics);
        }
    }

    [Fact]
    public void Where_another_row_has_lost_a_number_a_row_that_does_not_add_up_is_uncertain()
    {
        string text = Sheet.Text2021.With("2.重复申请|2|1|0|0|0|0|3", "2.重复申请|2|1|0|0|0|3").With("|5|2|0|1|1|0|9", "|5|2|0|1|1|0|10").Replace('\t', '\n');
        ReadResult result = Sheet.Read(text);
        Assert.Equal(7, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/partiallyGranted/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Two_rows_that_each_lost_a_number_do_not_tell_where_the_other_lost_it(string between)
    {
        // By the columns the first row would have lost its third number, were the second, which is not read yet, taken for blank.
        string text = Sheet.Text2021
            .With("数量|40|12|1|2|9|3|67", "数量|40|12|3|2|9|3|69").With("（七）总计|44|12|1|2|9|3|71", "（七）总计|44|12|3|2|9|3|73")
            .With("2.重复申请|2|1|0|0|0|0|3", "2.重复申请|2|1|0|0|0|3").With("4.无正当理由大量反复申请|1|0|0|0|0|0|1", "4.无正当理由大量反复申请|1|1|1|0|0|3");
        ReadResult result = Sheet.Read(text.Replace("\t", between, StringComparison.Ordinal));
        (string Row, string Due)[] rows = [("repeated", "2010003"), ("excessive", "1110003")];
        foreach ((string row, string due) in rows)
        {
            CellDescriptor[] cells = [.. result.Template!.Cells.Where(c => c.Pointer.Contains("/" + row + "/", StringComparison.Ordinal))];
            Assert.Equal(due.Length, cells.Length);
            Assert.All(cells.Zip(due), c => Assert.True(
                c.First.Get(result.Report!).ToString() == c.Second.ToString() || result.Diagnostics.Any(d => d.Cell == c.First && d.Code == "OGR4003"), c.First.Pointer));
            Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && cells.Contains(d.Cell));
        }
    }

    [Theory]
    [InlineData("各平台发布|3")]
    [InlineData("各平台发布|3|1")]
    public void A_row_of_other_words_and_too_few_numbers_is_no_row_of_the_form(string other)
    {
        foreach (string between in new[] { "\t", " ", "\n" })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With("2.重复申请|2|1|0|0|0|0|3", other).Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021, [.. Columns.Select(c => ("repeated/" + c, ""))]);
            Assert.Contains(result.Diagnostics, d => d.Code is "OGR3005" or "OGR3006");
        }
    }

    [Theory]
    [InlineData("信息内容|本年制发件数|本年废止件数|现行有效件数", "信息内容|本年制发件数|现行有效数|本年废止件数", 2, 3)]
    [InlineData("商业企业|科研机构|社会公益组织", "科研单位|商业企业|社会公益组织", 3, 120)]
    [InlineData("商业企业|科研机构|社会公益组织", "科研机购|商业企业|公益组织", 3, 120)]
    [InlineData("科研机构|社会公益组织|法律服务机构", "社会公益组织|科研单位|法律服务机构", 3, 120)]
    [InlineData("未经复议直接起诉|复议后起诉", "复议后起诉|未经复议起诉", 4, 15)]
    [InlineData("结果维持|结果纠正|其他结果|尚未审结|总计|未经", "结果更正|结果维持|其他结果|尚未审结|总计|未经", 4, 15)]
    public void Columns_in_another_order_under_a_misspelt_header_are_uncertain(string header, string moved, int table, int fewest)
    {
        foreach (string between in new[] { "\t", " ", "\n" })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With(header, moved).Replace("\t", between, StringComparison.Ordinal));
            Diagnostic[] doubts = [.. result.Diagnostics.Where(d => d.Code == "OGR4003")];
            Assert.All(doubts, d => Assert.Equal(table, d.Cell!.Row.Table.Number));
            Assert.True(doubts.Length >= fewest, $"{doubts.Length} with {(int)between[0]}");
        }
    }

    [Theory]
    [InlineData("信息内容|本年制发件数|本年废止件数|现行有效件数", "信息内容|本年制发件数|本年废止件数|现行有效数")]
    [InlineData("商业企业|科研机构|社会公益组织", "商业企业|科研单位|社会公益组织")]
    [InlineData("商业企业|科研机构|社会公益组织", "商业公司|科研机构|公益组织")]
    [InlineData("未经复议直接起诉|复议后起诉", "未经复议起诉|复议后起诉")]
    [InlineData("结果维持|结果纠正|其他结果|尚未审结|总计|未经", "结果维持|结果更正|其他结果|尚未审结|总计|未经")]
    public void Columns_in_their_order_under_a_misspelt_header_are_certain(string header, string misspelt)
    {
        foreach (string between in new[] { "\t", " ", "\n" })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With(header, misspelt).Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
        }
    }

    [Fact]
    public void One_number_printed_for_two_rows_is_uncertain_in_the_second()
    {
        ReadResult result = ReportReader.Read(Spanning());
        Sheet.Reads(result, ReportForm.Form2021, [.. Columns.Select(c => ("denied/enforcementFiles/" + c, "")), .. Columns.Select((c, i) => ("denied/processInformation/" + c, "0100001"[i].ToString()))]);
        Diagnostic[] due = [.. result.Diagnostics.Where(d => d.Code == "OGR4003")];
        Assert.Equal(Columns.Select(c => "/requests/denied/enforcementFiles/" + c), due.Select(d => d.Pointer));
        Assert.Equal((new SourceLocation(0, 0, 0, 15, 1, 1), "0"), (due[0].Location with { Table = 15, Row = 1, Cell = 1 }, due[0].Raw));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3010");
    }

    [Theory]
    [InlineData("十二", "12")]
    [InlineData("〇", "0")]
    [InlineData("零", "0")]
    [InlineData("两", "2")]
    [InlineData("十", "10")]
    [InlineData("二十三", "23")]
    [InlineData("二〇", "20")]
    [InlineData("一百零五", "105")]
    [InlineData("一千二百", "1200")]
    [InlineData("叁", "3")]
    [InlineData("十二件", "12")]
    [InlineData("12件。", "12")]
    [InlineData("共 12 件", "12")]
    [InlineData("共十二件", "12")]
    public void Numerals_and_words_about_a_number_are_read(string printed, string read)
    {
        foreach (string layout in new[] { "\t", "\n" })
        {
            string text = Sheet.Text2021.With("行政许可|1204", "行政许可|" + printed).Replace("\t", layout, StringComparison.Ordinal);
            ReadResult result = Sheet.Read(text);
            bool torn = layout == "\n" && printed is "叁" or "十";
            Sheet.Reads(result, ReportForm.Form2021, ("licensing/decisions", torn && layout == "\n" ? "" : read));
            Diagnostic only = Only(result);
            Assert.Equal((torn && layout == "\n" ? "OGR4005" : "OGR4004", "/proactiveDisclosure/licensing/decisions"), (only.Code, only.Pointer));
        }
    }

    [Theory]
    [InlineData("一百二")]
    [InlineData("几十")]
    [InlineData("1万")]
    [InlineData("1.2万")]
    [InlineData("12元")]
    [InlineData("0 0")]
    [InlineData("3注")]
    [InlineData("●")]
    [InlineData("?")]
    [InlineData("是")]
    public void What_may_mean_several_numbers_or_none_is_left_blank_and_named(string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可|" + printed));
        Sheet.Reads(result, ReportForm.Form2021, ("licensing/decisions", ""));
        Assert.Equal(("OGR4005", "/proactiveDisclosure/licensing/decisions"), (Only(result).Code, Only(result).Pointer));
    }

    [Fact]
    public void A_row_under_the_label_of_another_is_uncertain()
    {
        string[] rows = [.. Sheet.Text2021.Split('\n').Select(l => l.Split('\t')).Select(c => c.Length > 7 && char.IsAsciiDigit(c[^1][0]) ? string.Join('\t', c[..^7]) : string.Join('\t', c))];
        string text = string.Join('\n', rows).With("\n（六）其他处理", "\n6.非政府信息|0|19|0|0|0|0|19\n（六）其他处理").Replace('\t', '\n');
        ReadResult result = Sheet.Read(text);
        Assert.All(result.Template!.Cells.Where(c => c.Row.Table.Number == 3), c => Assert.True(
            c.Get(result.Report!).IsBlank || result.Diagnostics.Any(d => d.Cell == c || d.Code == "OGR3005"), c.Pointer));
    }

    [Theory]
    [InlineData("2.重复申请|3.要求提供公开出版物|2|1|0|0|0|0|3\n3.要求提供公开出版物|0|0|0|0|0|0|0", "\t")]
    [InlineData("2.重复申请|3.要求提供公开出版物|2|1|0|0|0|0|3\n3.要求提供公开出版物|0|0|0|0|0|0|0", "\n")]
    [InlineData("2.重复申请|3.要求提供公开出版物|2|1|0|0|0|0|3\n3.要求提供公开出版物|0|0|0|0|0|0|0", " ")]
    [InlineData("2.重复申请|3.要求提供公开出版物|2|1|0|0|0|0|3\n0|0|0|0|0|0|0", "\t")]
    public void Numbers_after_the_labels_of_two_rows_are_those_of_the_first_and_both_rows_uncertain(string rows, string between)
    {
        string text = Sheet.Text2021.With("2.重复申请|2|1|0|0|0|0|3\n3.要求提供公开出版物|0|0|0|0|0|0|0", rows).Replace("\t", between, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(
            Columns.Select(c => "/requests/notProcessed/repeated/" + c).Concat(Columns.Select(c => "/requests/notProcessed/publications/" + c)),
            result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    public void A_row_without_numbers_before_another_is_blank_and_the_other_is_not_uncertain(string between)
    {
        string text = Sheet.Text2021.With("2.重复申请|2|1|0|0|0|0|3", "2.重复申请").Replace("\t", between, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, [.. Columns.Select(c => ("repeated/" + c, ""))]);
        Assert.Equal("OGR3010", Only(result).Code);
    }

    [Fact]
    public void A_label_that_goes_on_after_its_numbers_keeps_them_from_the_row_before_it()
    {
        string text = Sheet.Text2021.With("3.补正后申请内容仍不明确|1|0|0|0|1|0|2\n（五）不予处理|1.信访举报投诉类申请|3|0|0|0|0|1|4", "3.补正后申请内容仍不明确\n（五）不予处理|1.信访举\n3|0|0|0|0|1|4\n报投诉类申请");
        ReadResult result = Sheet.Read(text.Replace('\t', ' '));
        Sheet.Reads(result, ReportForm.Form2021, [.. Columns.Select(c => ("unclearAfterCorrection/" + c, ""))]);
        Assert.Equal(["OGR3010", "OGR3002"], result.Diagnostics.Select(d => d.Code).OrderDescending());
    }

    [Theory]
    [InlineData("\n合计|5|6|7|8|9|10|45", 7)]
    [InlineData("\n合计|5|6", 0)]
    public void A_row_without_numbers_is_uncertain_where_numbers_enough_for_it_belong_to_no_row(string stray, int uncertain)
    {
        string text = Sheet.Text2021.With("2.重复申请|2|1|0|0|0|0|3", "2.重复申请").With("（六）其他处理|1.申请人", stray[1..] + "\n（六）其他处理|1.申请人").Replace('\t', '\n');
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, [.. Columns.Select(c => ("repeated/" + c, ""))]);
        Assert.Single(result.Diagnostics, d => d.Code == "OGR3005");
        Assert.Equal(Columns.Take(uncertain).Select(c => "/requests/notProcessed/repeated/" + c), result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer));
    }

    [Theory]
    [InlineData("总计|自然人|法人或其他组织", "/|0|0|0|0|0|/", 25 * 2)]
    [InlineData("总计|自然人|法人或其他组织", "0|0|0|/|0|0|0", 25 * 2)]
    [InlineData("总计|自然人|法人或其他组织", "0|0|0|0|0|0|0", 0)]
    [InlineData("自然人|法人或其他组织|总计", "/|0|0|0|0|0|/", 0)]
    public void Marks_under_totals_named_first_are_uncertain_where_no_sum_tells_the_order(string header, string row, int uncertain)
    {
        string[] lines = [.. Sheet.Text2021.Split('\n').Select((l, i) => i is < 22 or > 46 ? l : string.Join('\t', l.Split('\t')[..^7]) + "\t" + row.Replace('|', '\t'))];
        ReadResult result = Sheet.Read(string.Join('\n', lines).With("自然人|法人或其他组织|总计", header));
        Assert.Equal(uncertain, result.Diagnostics.Count(d => d.Code == "OGR4003"));
        Assert.Equal(uncertain, result.Diagnostics.Count);
    }

    [Fact]
    public void A_number_alone_on_its_line_in_place_of_a_total_is_uncertain()
    {
        string text = Sheet.Text2021.Replace('\t', ' ').With("|5|2|0|1|1|0|9".Replace('|', ' '), " 5 2 0 1 1 0\n4");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, ("partiallyGranted/total", "4"));
        Assert.Equal(("OGR4003", "/requests/partiallyGranted/total", "4"), (Only(result).Code, Only(result).Pointer, Only(result).Raw));
    }

    [Theory]
    [InlineData("4", 1)]
    [InlineData("10", 0)]
    public void A_wrong_total_on_a_line_of_its_own_is_uncertain_where_it_goes_with_the_numbers_of_the_pages(string total, int uncertain)
    {
        string text = Sheet.Text2021.With("|5|2|0|1|1|0|9", "|5|2|0|1|1|0|" + total).Replace('\t', '\n')
            .With("2023年，我局主动公开政府信息356条。", "2023年，我局主动公开政府信息356条。\n1").With("公开的内容不够丰富，今后", "公开的内容不够丰富，今后\n6\n");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, ("partiallyGranted/total", total));
        Assert.Equal(uncertain, result.Diagnostics.Count(d => d is { Code: "OGR4003", Pointer: "/requests/partiallyGranted/total" }));
        Assert.Equal(uncertain, result.Diagnostics.Count);
    }

    [Theory]
    [InlineData("信息内容|现行有效数量|本年废止件数|本年制发件数")]
    [InlineData("信息内容|现有件数|本年废止件数|本年制发件数")]
    public void A_header_that_is_reworded_and_in_another_order_leaves_the_cells_uncertain(string header)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("信息内容|本年制发件数|本年废止件数|现行有效件数", header));
        Assert.Equal(6, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Location.Line is 7 or 8));
    }

    [Theory]
    [InlineData("信息内容|本年（2023）制发件数|本年废止件数|现行有效件数")]
    [InlineData("信息内容|本年制发件数|本年废止件数|现行有效数量")]
    [InlineData("信息内容|制发件数|废止件数|现行有效件数")]
    [InlineData("信息内容|制发数|废止数|有效数")]
    public void A_header_that_is_reworded_in_its_order_changes_nothing(string header) =>
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2021.With("信息内容|本年制发件数|本年废止件数|现行有效件数", header)), ReportForm.Form2021);

    [Theory]
    [InlineData("规章|1|0|7", "其他文件|5|2|19", "/proactiveDisclosure/rules/")]
    [InlineData("行政许可|1204", "行政检查|33", "/proactiveDisclosure/licensing/")]
    [InlineData("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.咨询类事项|1|0|0|0|0|0|1", "/requests/notProcessed/publications/")]
    public void A_row_that_has_only_its_place_in_common_with_a_row_of_the_form_is_uncertain(string row, string other, string uncertain)
    {
        foreach (string between in new[] { "\t", "\n", " " })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With("\n" + row, "\n" + other).Replace("\t", between, StringComparison.Ordinal));
            CellDescriptor[] cells = [.. result.Template!.Cells.Where(c => c.Pointer.StartsWith(uncertain, StringComparison.Ordinal))];
            Assert.All(cells, c => Assert.True(c.Get(result.Report!).IsBlank || result.Diagnostics.Any(d => d.Cell == c && d.Code == "OGR4003"), c.Pointer));
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003" && !cells.Contains(d.Cell));
        }
    }

    [Theory]
    [InlineData("3.要求提供公开出版物", "3.要求出版物")]
    [InlineData("7.属于行政执法案卷", "7.执法案卷")]
    [InlineData("（七）总计", "（七）合计")]
    [InlineData("（七）总计", "（七）小计")]
    [InlineData("（七）总计", "（七）目计")]
    public void A_row_with_its_label_in_other_words_is_not_uncertain(string label, string other)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("\n" + label + "|", "\n" + other + "|"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal("OGR3003", Only(result).Code);
    }

    [Fact]
    public void Of_a_subtotal_and_a_total_with_its_number_the_second_is_the_total()
    {
        string text = Sheet.Text2021.With("\n（七）总计|", "\n合计|2|0|0|0|0|0|2\n（七）合计|").Replace('\t', '\n');
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(["OGR3003", "OGR3005"], result.Diagnostics.Select(d => d.Code).Order());
    }

    [Fact]
    public void Subtotals_between_rows_without_numbers_do_not_make_the_labels_stand_below()
    {
        string[] lines = [.. Sheet.Text2021.Split('\n').Select((l, i) => i is < 23 or > 46 ? l : string.Join('\t', l.Split('\t')[..^7]))];
        string text = string.Join('\n', lines);
        foreach (string group in new[] { "（四）无法提供", "（五）不予处理", "（六）其他处理" })
        {
            text = text.With("\n" + group, "\n小计|0|0|0|0|0|0|0\n" + group);
        }

        ReadResult result = Sheet.Read(text.Replace('\t', '\n'));
        Assert.All(result.Template!.Cells.Where(c => c.Row.Table.Number == 3 && c.Row.EnglishName != "received"), c => Assert.True(c.Get(result.Report!).IsBlank, c.Pointer));
        Assert.Equal(3, result.Diagnostics.Count(d => d.Code == "OGR3005"));
    }

    [Fact]
    public void The_header_of_a_block_counts_where_its_first_row_is_missing()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021
            .With("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26", "信息内容|现行有效件数|本年废止件数|本年制发件数\n行政规范性文件|26|1|3"));
        Sheet.Reads(result, ReportForm.Form2021, ("rules/issued", ""), ("rules/repealed", ""), ("rules/inForce", ""));
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(" ")]
    public void The_header_of_a_block_counts_for_a_row_that_lacks_a_number(string between)
    {
        string text = Sheet.Text2021.With("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26", "信息内容|现行有效件数|本年废止件数|本年制发件数\n规章|7|0|1\n行政规范性文件|26||3");
        ReadResult result = Sheet.Read(text.Replace("\t\t", "\t" + (between == "\t" ? "\t" : ""), StringComparison.Ordinal).Replace("\t", between, StringComparison.Ordinal));
        foreach (CellDescriptor cell in result.Template!.Cells.Where(c => c.Row.EnglishName == "normativeDocuments"))
        {
            string due = cell.EnglishColumn switch { "issued" => "3", "repealed" => "", _ => "26" };
            Assert.True(cell.Get(result.Report!).ToString() == due || result.Diagnostics.Any(d => d.Code == "OGR4003" && d.Cell == cell), cell.ToString());
        }
    }

    [Theory]
    [InlineData("1.属于|1|0|0|0|0|0|1\n国家秘密")]
    [InlineData("1.属于|1|0|0|0|0|0|1\n国家秘密1.属于国家秘密")]
    public void A_label_of_a_grid_that_goes_on_below_its_numbers_is_one(string row)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("（三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1", "（三）不予公开|" + row.Replace("\n", "\n|", StringComparison.Ordinal) + "|||||||"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(6, 7)]
    public void A_row_of_zeros_with_one_more_than_all_others_is_uncertain(int usual, int one)
    {
        string text = string.Join('\n', Sheet.Text2021.Split('\n').Select((l, i) => i is < 22 or > 46 ? l
            : string.Join('\t', l.Split('\t')[..^7].Concat(Enumerable.Repeat("0", l.StartsWith("2.重复", StringComparison.Ordinal) ? one : usual)))));
        ReadResult result = Sheet.Read(text.Replace('\t', ' '));
        CellDescriptor[] row = [.. result.Template!.Cells.Where(c => c.Pointer.Contains("/repeated/", StringComparison.Ordinal))];
        Assert.All(row, c => Assert.True(c.Get(result.Report!).IsBlank || result.Diagnostics.Any(d => d.Cell == c && d.Code == "OGR4003"), c.Pointer));
    }

    [Fact]
    public void Where_rows_of_table_two_have_lost_numbers_and_others_had_some_torn_a_row_with_the_right_number_is_uncertain()
    {
        string text = Sheet.Text2020.With("规范性文件|4|6|31", "规范性文件|4|31").With("行政许可|214|-8|1530", "行政许可|214|-8|15 30").With("行政处罚|118|3|44", "行政处罚|118|4 4");
        ReadResult result = Sheet.Read(text.Replace('\t', ' '));
        Assert.Equal(3, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/proactiveDisclosure/penalties/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("3.其他|1|", "3.其他情形|1|")]
    [InlineData("3.其他|1|", "3.其他（含撤回申请）|1|")]
    [InlineData("3.危及“三安全一稳定”", "3.危及国家安全、公共安全、经济安全、社会稳定")]
    [InlineData("1.属于国家秘密", "1.涉及国家秘密")]
    [InlineData("7.属于行政执法案卷", "7.执法案卷信息")]
    public void A_row_in_other_words_between_certain_ones_has_its_number(string printed, string reworded)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(printed, reworded));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("3.危及“三安全一稳定”", "4.商业信息、经营秘密")]
    [InlineData("3.危及“三安全一稳定”|0|1|0|0|0|0|1\n4.保护第三方合法权益", "3.商业信息、经营秘密|0|1|0|0|0|0|1\n4.个人隐私及其家庭信息")]
    public void In_other_words_with_another_number_or_beside_another_such_row_it_is_uncertain(string printed, string reworded)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(printed, reworded));
        Assert.Contains("securityAndStability 7", Sheet.Uncertain(result));
    }

    private static readonly string[] Columns = ["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions", "otherOrganizations", "total"];

    // A dash is drawn lower than the number beside it; where every cell has a line of its own nothing stands beside it.
    [Theory]
    [InlineData(true, "/", "/", false)]
    [InlineData(true, "9", "/", false)]
    [InlineData(false, "9", "/", true)]
    public void A_mark_for_none_below_the_first_number_of_two_is_uncertain_beside_a_label(bool lines, string first, string second, bool uncertain)
    {
        string text = Sheet.Text2020.With("行政事业性收费|15|-2", "行政事业性收费|" + first + "\n" + second).Replace('\t', lines ? '\n' : ' ');
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2020, ("fees/itemsLastYear", first), ("fees/change", second));
        Assert.Equal(uncertain ? ["fees 2"] : [], Sheet.Uncertain(result));
    }

    private static Diagnostic Only(ReadResult result) => Assert.Single(result.Diagnostics);

    // The report as paragraphs, table three as a table in which the numbers of row 6 span row 7.
    private static DocumentBlocks Spanning()
    {
        DocumentBlocks blocks = new();
        string[] lines = Sheet.Text2021.Split('\n');
        List<IReadOnlyList<DocumentCell>> rows = [];
        for (int i = 0; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split('\t');
            if (i is < 22 or > 46)
            {
                blocks.AddParagraph(lines[i].Replace('\t', ' '), new SourceLocation(i + 1));
                continue;
            }

            string label = string.Concat(cells[..^7]);
            bool spanning = label.StartsWith("6.属于", StringComparison.Ordinal), spanned = label.StartsWith("7.属于", StringComparison.Ordinal);
            rows.Add([new DocumentCell(label), .. spanned ? [] : cells[^7..].Select(c => new DocumentCell(c, spanning ? 2 : 1))]);
            if (i == 46)
            {
                blocks.AddTable(rows);
            }
        }

        return blocks;
    }
}
