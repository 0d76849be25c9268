using System.Text.RegularExpressions;
using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Rows that look whole although a number is lost and another was put in, is torn in two or belongs to another row: what the rest of the text gives away.</summary>
public sealed partial class MovedNumberTests
{
    private const string Aligned = "    ";

    [Theory]
    [InlineData("索引号：01/2024-00012\n日照市水利局2023年政府信息公开工作年度报告", "日照市水利局", 2023)]
    [InlineData("首页>政府信息公开年报>2023\n日喀则市人民政府\n2023年政府信息公开工作年度报告", "日喀则市人民政府", 2023)]
    [InlineData("信息分类：年报 2024-01-17 09:32\n月湖区水利局\n2023 年度政府信息公开工作年度报告", "月湖区水利局", 2023)]
    [InlineData("发布日期：2024 年 1 月 17 日\n江海市水利局2023年政府信息公开工作年度报告", "江海市水利局", 2023)]
    public void A_place_named_after_sun_or_moon_is_no_part_of_a_date_where_line_breaks_are_lost(string heading, string publisher, int year)
    {
        string text = WhiteSpace().Replace(Sheet.Text2021.With("江海市水利局2023年政府信息公开工作年度报告", heading), " ");
        ReadResult result = Sheet.Read(text);
        Assert.Equal((publisher, year), (result.Report!.Publisher, result.Report.Year));
        Sheet.Reads(result, ReportForm.Form2021);
    }

    [Fact]
    public void What_stands_beside_the_title_on_its_line_is_no_publisher()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("江海市水利局2023年", "索引号：01/2024-00012 江海市水利局2023年"));
        Assert.Equal("江海市水利局", result.Report!.Publisher);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData(" ")]
    public void A_row_that_the_form_does_not_have_does_not_hide_the_header_above_it(string between)
    {
        string text = Sheet.Text2021
            .With("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|7\n行政规范性文件|3|1|26",
                "信息内容|现行有效件数|本年废止件数|本年制发件数\n其他主动公开文件|10|0|4\n规章|7|0|1\n行政规范性文件|26|1|3")
            .Replace("\t", between, StringComparison.Ordinal);
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2021);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(" ")]
    public void A_label_of_which_one_character_stands_before_its_numbers_is_found(string between)
    {
        string text = Sheet.Text2021
            .With("2.其他法律行政法规禁止公开|1|0|0|0|1|0|2\n3.危及“三安全一稳定”|0|1|0|0|0|0|1\n", "2.其|1|0|0|0|1|0|2\n他法律行政法规禁止公开\n3.危|0|1|0|0|0|0|1\n及“三安全一稳定”\n")
            .Replace("\t", between, StringComparison.Ordinal);
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2021);
    }

    [Fact]
    public void Of_a_label_printed_twice_over_two_lines_the_first_has_the_numbers()
    {
        string text = Sheet.Text2020.With("（六）其他处理|2|0|0|0|0|0|2", "（六）其他|2|0|0|0|0|0|2\n处理（六）其他处理|||||||");
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2020);
    }

    [Theory]
    [InlineData("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|0|0||0|0|0|0|0", "publications")]
    [InlineData("2.重复申请|2|1|0|0|0|0|3", "2.重复申请|2|1|0|0||0|0|3", "repeated")]
    public void A_row_of_a_grid_with_an_empty_cell_between_as_many_numbers_as_columns_is_uncertain(string row, string changed, string uncertain) =>
        IsUncertain(Sheet.Text2021.With(row, changed), "/requests/notProcessed/" + uncertain + "/", 7);

    [Theory]
    [InlineData("8.属于行政查询事项|0|0|0|0|0|1|1", "8.属于行政查询事项\n|10|3|0|1|2|1|17", "denied/inquiryMatters")]
    [InlineData("8.属于行政查询事项|0|0|0|0|0|1|1", "8.属于行政查询事项\n三、本|10|3|0|1|2|1|17", "denied/inquiryMatters")]
    public void Numbers_set_out_below_a_whole_label_where_a_subtotal_may_stand_are_uncertain(string row, string changed, string uncertain) =>
        IsUncertain(Sheet.Text2021.With(row, changed).Replace("\t", Aligned, StringComparison.Ordinal), "/requests/" + uncertain + "/", 7);

    [Fact]
    public void Numbers_set_out_between_the_lines_of_their_label_are_its_own()
    {
        string text = Sheet.Text2021
            .With("（二）部分公开（区分处理的，只计这一情形，不计其他情形）|5|2|0|1|1|0|9", "（二）部分公开（区分处理的，只计这\n|5|2|0|1|1|0|9\n一情形，不计其他情形）")
            .Replace("\t", Aligned, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
    }

    [Fact]
    public void Two_numbers_close_together_among_others_set_apart_are_uncertain()
    {
        IsUncertain(Sheet.Text2021.With("行政规范性文件|3|1|26", "行政规范性文件|3 1|26").Replace("\t", Aligned, StringComparison.Ordinal), "/proactiveDisclosure/normativeDocuments/", 3);
        IsUncertain(Sheet.Text2021.With("行政规范性文件|3|1|26", "行政规范性文件|3 1|26").Replace("\t", "\n", StringComparison.Ordinal), "/proactiveDisclosure/normativeDocuments/", 3);
    }

    [Fact]
    public void A_row_whose_numbers_stand_in_other_columns_than_those_next_to_it_is_uncertain()
    {
        string moved = Sheet.Text2021.With("6.属于四类过程性信息|0|1|0|0|0|0|1", "6.属于四类过程性信息|0|0||0|0|0|0|0");
        IsUncertain(SetOut(moved), "/requests/denied/processInformation/", 7);
        Sheet.ReadsSoundly(Sheet.Read(SetOut(Sheet.Text2021)), ReportForm.Form2021);

        // Where tabs became as many spaces each, places mean nothing.
        Sheet.ReadsSoundly(Sheet.Read(Sheet.Text2021.Replace("\t", Aligned, StringComparison.Ordinal)), ReportForm.Form2021);
    }

    [Fact]
    public void Where_numbers_are_torn_and_others_lost_rows_that_no_sum_bears_out_are_uncertain()
    {
        string torn = Sheet.Text2021.With("（七）总计|44|12|1|2|9|3|71", "（七）总计|4 4|1 2|1|2|9|3|7 1");
        string both = torn.With("2.重复申请|2|1|0|0|0|0|3", "2.重复申请|2|1|0|0|0|3");
        IsUncertain(both.Replace('\t', ' '), "/proactiveDisclosure/normativeDocuments/", 3);
        Assert.DoesNotContain(Sheet.Read(torn.Replace('\t', ' ')).Diagnostics, d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/proactiveDisclosure/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("行政规范性文件 4 8 0", "行政处罚 87\n", "", true)]
    [InlineData("行政规范性文件 4 8 0", "", "", false)]
    [InlineData("行政规范性文件 4 8 5", "行政处罚 87\n", "", false)]
    [InlineData("行政规范性文件 4 1826 0", "行政处罚 87\n", "", true)]
    public void Less_in_force_than_issued_may_be_a_torn_number_where_a_row_is_lost(string printed, string row, string without, bool uncertain)
    {
        string text = Sheet.Text2021.Replace('\t', ' ').With("行政规范性文件 3 1 26", printed);
        IsUncertain(row.Length > 0 ? text.With(row, without) : text, "/proactiveDisclosure/normativeDocuments/", uncertain ? 3 : 0);
    }

    [Fact]
    public void Table_four_is_uncertain_where_it_would_add_up_with_one_number_torn_in_two()
    {
        IsUncertain(Sheet.Text2021.With("5|2|1|1|9|3", "1|5|2|1|18|3").Replace('\t', ' '), "/disputes/", 15);
        ReadResult wrong = Sheet.Read(Sheet.Text2021.With("5|2|1|1|9|3", "5|2|1|1|10|3").Replace('\t', ' '));
        Assert.Empty(wrong.Diagnostics);
    }

    [Fact]
    public void A_row_of_zeros_but_for_a_number_that_breaks_its_column_too_is_uncertain()
    {
        foreach (string between in new[] { "\n", " ", "\t" })
        {
            string text = Sheet.Text2021.With("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|0|0|0|28|0|0|0");
            IsUncertain(text.Replace("\t", between, StringComparison.Ordinal), "/requests/notProcessed/publications/", 7);

            // In a report of nothing but zeros.
            string zeros = string.Join('\n', Sheet.Text2021.Split('\n').Select(l => l.Count(c => c == '\t') is 7 or 8 && char.IsAsciiDigit(l[^1]) ? string.Concat(string.Join('\t', l.Split('\t').SkipLast(7)), "\t0\t0\t0\t0\t0\t0\t0") : l));
            Assert.Empty(Sheet.Read(zeros.Replace("\t", between, StringComparison.Ordinal)).Diagnostics);
            IsUncertain(zeros.With("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|0|0|0|28|0|0|0").Replace("\t", between, StringComparison.Ordinal), "/requests/notProcessed/publications/", 7);
        }
    }

    [Fact]
    public void A_row_that_adds_up_is_uncertain_where_its_columns_do_only_in_another_reading()
    {
        // 8 1 0 1 1 1 12 with a zero put in before it, and the 0 of 科研机构 lost.
        string text = Sheet.Text2021.With("1.本机关不掌握相关政府信息|8|1|0|1|1|1|12", "1.本机关不掌握相关政府信息|0|8|1|1|1|1|12");
        IsUncertain(text.Replace('\t', ' '), "/requests/unavailable/notHeld/", 7);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    public void The_subtotal_of_other_handling_is_no_unsplit_row(string between)
    {
        string text = Sheet.Text2021
            .With("（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1|0|0|0|0|0|1\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0\n3.其他|1|0|0|0|0|0|1",
                "（六）其他处理|2|0|0|0|0|0|2\n1.申请人无正当理由逾期不补正\n2.申请人逾期未按收费通知要求缴纳费用\n3.其他")
            .Replace("\t", between, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3008");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3009");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    public void Numbers_before_the_labels_of_a_group_are_no_subtotal_where_a_row_is_left_without(string between)
    {
        const string First = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", Second = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请";
        string text = Sheet.Text2021.With($"（六）其他处理|{First}|1|0|0|0|0|0|1\n{Second}|0|0|0|0|0|0|0", $"（六）其他处理|1|0|0|0|0|0|1\n{First}|0|0|0|0|0|0|0\n{Second}").Replace("\t", between, StringComparison.Ordinal);
        IsUncertain(text, "/requests/other/correctionOverdue/", 7);
        IsUncertain(text, "/requests/other/feeUnpaid/", 7);

        // With its figures and those of all its rows a group has a subtotal.
        string whole = Sheet.Text2021.With("（四）无法提供|1.本机关", "（四）无法提供|10|2|0|1|2|1|16\n1.本机关").Replace("\t", between, StringComparison.Ordinal);
        IsUncertain(whole, "/requests/unavailable/", 0);
    }

    [Fact]
    public void A_row_that_lacks_as_many_numbers_as_stand_alone_behind_it_is_uncertain()
    {
        // As AsciiDoc has them: a bar before each cell, and the cells of a row on as many lines as it likes.
        string text = Sheet.Text2021.Split('\n').Select(l => l.Contains('\t') ? "│" + l.Replace("\t", " │", StringComparison.Ordinal) : l).Aggregate((a, b) => a + "\n" + b).Replace('│', '|');
        Sheet.ReadsSoundly(Sheet.Read(text), ReportForm.Form2021);
        IsUncertain(text.Replace("申请数量 |40 |12 |1 |2 |9 |3 |67", "申请数量 | | |40 |12 |1 |2 |9\n|3 |67", StringComparison.Ordinal), "/requests/received/", 7);
    }

    [Fact]
    public void The_line_of_a_sentence_that_ends_with_a_number_is_no_row()
    {
        string text = Sheet.Text2021.With("三、收到和处理政府信息公开申请情况\n", "三、收到和处理政府信息公开申请情况\n2023年，本机关收到政府信息公开申请67件，上年结转6件，办结71\n件。具体情况如下：\n");
        foreach (string between in new[] { "\n", " ", "\t" })
        {
            Sheet.ReadsSoundly(Sheet.Read(text.Replace("\t", between, StringComparison.Ordinal)), ReportForm.Form2021);
        }
    }

    [Fact]
    public void The_total_of_a_group_is_not_that_of_all_results()
    {
        string[] rows = [.. Sheet.Text2020.Split('\n').Select(l => l.Split('\t')).Select(c => c.Length is 8 or 9 && char.IsAsciiDigit(c[^1][0]) ? string.Join('\t', c[..^7]) : string.Join('\t', c))];
        string text = string.Join('\n', rows).With("\n（六）其他处理", "\n合计|6|1|0|0|1|1|9\n（六）其他处理").Replace('\t', '\n');
        ReadResult result = Sheet.Read(text);
        Assert.All(result.Template!.Cells.Where(c => c.Row.EnglishName == "resultsTotal"), c => Assert.True(c.Get(result.Report!).IsBlank));
    }

    [Theory]
    [InlineData("12\n")]
    [InlineData("3\n")]
    public void A_number_alone_in_the_middle_of_a_label_is_that_of_the_page(string number)
    {
        string text = Sheet.Text2021
            .With("5.要求行政机关确认或重新出具已获取信息|0", "5.要求行政机关确认或\n" + number + "重新出具已获取信息|0")
            .With("3.危及“三安全一稳定”|0", "3.危及“三安全一\n" + number + "稳定”|0")
            .Replace('\t', ' ');
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.LosesData);
    }

    [Theory]
    [InlineData("\f")]
    [InlineData("申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n")]
    public void A_total_where_a_page_ends_is_uncertain_if_it_does_not_add_up(string pageBegins)
    {
        string wrong = Sheet.Text2021.With("4.保护第三方合法权益|2|1|0|0|0|0|3\n", "4.保护第三方合法权益|2|1|0|0|0|0|5\n" + pageBegins).Replace('\t', '\n');
        Diagnostic only = Assert.Single(Sheet.Read(wrong).Diagnostics);
        Assert.Equal(("OGR4003", "/requests/denied/thirdPartyRights/total", "5"), (only.Code, only.Pointer, only.Raw));
        Assert.Empty(Sheet.Read(wrong.Replace(pageBegins, "", StringComparison.Ordinal)).Diagnostics);
        string right = Sheet.Text2021.With("4.保护第三方合法权益|2|1|0|0|0|0|3\n", "4.保护第三方合法权益|2|1|0|0|0|0|3\n" + pageBegins).Replace('\t', '\n');
        Assert.Empty(Sheet.Read(right).Diagnostics);
    }

    [Fact]
    public void A_short_label_is_not_looked_for_within_those_before_it()
    {
        string[] rows = [.. Sheet.Text2021.Split('\n').Select(l => l.Split('\t')).Select(c => c.Length is 8 or 9 && char.IsAsciiDigit(c[^1][0]) && c[0][0] is not ('一' or '四') ? string.Join('\t', c[..^7]) : string.Join('\t', c))];
        ReadResult result = Sheet.Read(string.Join('\n', rows).Replace('\t', ' '));
        Assert.All(result.Diagnostics, d => Assert.Equal("OGR3010", d.Code));
        Assert.Equal(23, result.Diagnostics.Count);
    }

    // As a page shows it: labels to the left, and each number of table three at the end of its column.
    private static string SetOut(string text) => string.Join('\n', text.Split('\n').Select(line =>
    {
        string[] cells = line.Split('\t');
        int numbers = cells.Reverse().TakeWhile(c => c.Length == 0 || char.IsAsciiDigit(c[^1])).Count();
        string label = string.Join(Aligned, cells.SkipLast(numbers));
        return numbers < 7 || label.Length == 0 ? string.Join(Aligned, cells)
            : label + new string(' ', 100 - label.Sum(c => c > '\u2E80' ? 2 : 1)) + string.Concat(cells.TakeLast(numbers).Select(c => c.PadLeft(8)));
    }));

    private static void IsUncertain(string text, string row, int cells)
    {
        ReadResult result = Sheet.Read(text);
        Assert.Equal(cells, result.Diagnostics.Where(d => d.Code == "OGR4003" && d.Pointer!.StartsWith(row, StringComparison.Ordinal)).Select(d => d.Pointer).Distinct().Count());
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
