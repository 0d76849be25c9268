using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Tables and rows that a report prints more than once: those of the year before, replaced ones, examples, empty forms.</summary>
public sealed class RepeatedTableTests
{
    private static readonly (int From, int To)[] Tables = [(5, 18), (20, 47), (49, 52)];

    public static TheoryData<string, string> Captions => new()
    {
        { "2022年数据如下：", "2023年数据如下：" },
        { "2022年度", "2023年度" },
        { "附：2022 年数据", "" },
        { "更正前：", "更正后：" },
        { "填表示例：", "" },
        { "上年度数据", "" },
        { "", "2023年度" },
        { "其中，2023年机关本级情况：", "" },
        { "2023年第四季度情况表", "2023年情况表" },
        { "2023 年所属单位数据", "" },
    };

    [Theory]
    [MemberData(nameof(Captions))]
    public void The_table_of_the_reports_own_year_is_read_wherever_it_stands(string other, string own)
    {
        for (int table = 0; table < Tables.Length; table++)
        {
            (int from, int to) = Tables[table];
            string[] lines = Sheet.Text2021.Lines(from, to);
            string[] theirs = [.. Captioned(other), .. Changed(lines)], ours = [.. Captioned(own), .. lines];
            foreach (ReadResult result in InEveryLayout(Sheet.Text2021.WithLines(from, to, theirs.Concat(ours))).Concat(InEveryLayout(Sheet.Text2021.WithLines(from, to, ours.Concat(theirs)))))
            {
                Sheet.Reads(result, ReportForm.Form2021);
                Assert.Equal([], Sheet.Uncertain(result));
                Diagnostic beside = Assert.Single(result.Diagnostics, d => d.Code == "OGR2010");
                Assert.Contains($"table {table + 2} ", beside.ToString(), StringComparison.Ordinal);
            }
        }
    }

    // The label is printed twice, and a page ends below it, so that the header follows again; the sentence above goes on in the next line.
    [Theory]
    [InlineData("一、本年新收政府信息公开申请数量一、\n40 12 1 2 9 3 67\n本年新收政府信息公开申请数量\n", "", false)]
    [InlineData("一、本年新收政府信息公开申请数量\n40 12 1 2 9 3 67\n一、本年新收政府信息公开申请数量\n", "", false)]
    [InlineData("上年度数据\n一、本年新收政府信息公开申请数量\n31 7 0 1 8 2 49\n", "2023年度\n一、本年新收政府信息公开申请数量 40 12 1 2 9 3 67\n", true)]
    public void A_label_printed_again_behind_its_numbers_begins_no_other_table(string first, string second, bool other)
    {
        string[] lines = Sheet.Text2021.Lines(20, 47);
        string header = string.Join('\n', lines[..3]).Replace('\t', '\n') + "\n";
        string text = Sheet.Text2021.WithLines(20, 47, ["2023年，本机关收到政府信息公开申请67件，上年结转6件，办结", "71件。具体情况如下：", .. (header + first + header + second).TrimEnd('\n').Split('\n'), .. lines[4..].Select(l => l.Replace('\t', ' '))]);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(other, result.Diagnostics.Any(d => d.Code == "OGR2010"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3010" or "OGR4003");
    }

    [Fact]
    public void Where_nothing_tells_which_is_its_own_every_row_with_other_numbers_is_uncertain()
    {
        string[] lines = Sheet.Text2021.Lines(20, 47);
        string[] another = [.. lines];
        another[3] = another[3].Replace("\t40\t", "\t41\t", StringComparison.Ordinal);
        another[5] = another[5].Replace("\t14\t", "\t13\t", StringComparison.Ordinal);
        string text = Sheet.Text2021.WithLines(20, 47, lines.Concat(another));
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(["received 1", "granted 1"], Sheet.Uncertain(result));
            Assert.Contains("41", Assert.Single(result.Diagnostics, d => d.Pointer == "/requests/received/naturalPersons").ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR2010");
        }

        foreach (ReadResult result in InEveryLayout(text))
        {
            Assert.Superset(new HashSet<string> { "/requests/received/naturalPersons", "/requests/granted/naturalPersons" }, result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer!).ToHashSet());
        }
    }

    [Fact]
    public void A_caption_that_names_more_than_the_year_does_not_tell_that_a_table_is_the_reports_own()
    {
        string[] lines = Sheet.Text2021.Lines(20, 47), another = [.. lines];
        another[3] = another[3].Replace("\t40\t", "\t41\t", StringComparison.Ordinal);
        foreach (string[] both in new[] { lines.Append("2023年青山镇情况").Concat(another).ToArray(), [.. another.Prepend("2023年青山镇情况"), .. lines] })
        {
            ReadResult result = GridCellTests.Exact(Sheet.Text2021.WithLines(20, 47, both));
            Assert.Equal(["received 1"], Sheet.Uncertain(result));
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR2010");
        }
    }

    [Theory]
    [InlineData("项目\t2022年\t2023年", "\t52\t48")]
    [InlineData("项目\t2023年\t增减", "\t48\t-4")]
    [InlineData("项目\t2023年", "\t48")]
    public void Some_rows_set_out_once_more_for_a_comparison_are_not_the_table(string header, string numbers)
    {
        string[] lines = Sheet.Text2021.Lines(20, 47), compared = [header, "本年新收政府信息公开申请数量" + numbers, "上年结转政府信息公开申请数量" + numbers];
        foreach (string[] both in new[] { compared.Concat(lines).ToArray(), [.. lines, .. compared] })
        {
            foreach (ReadResult result in InEveryLayout(Sheet.Text2021.WithLines(20, 47, both)))
            {
                Sheet.Reads(result, ReportForm.Form2021);
                Assert.Equal([], Sheet.Uncertain(result));
                Assert.Single(result.Diagnostics, d => d.Code == "OGR2010");
            }
        }
    }

    [Fact]
    public void A_label_that_is_printed_twice_begins_no_other_table()
    {
        const string Label = "一、本年新收政府信息公开申请数量";
        foreach (ReadResult result in InEveryLayout(Sheet.Text2021.With("|67\n", "|67\n" + Label + "\n")))
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR2010");
        }
    }

    [Fact]
    public void A_table_printed_twice_with_the_same_numbers_is_certain()
    {
        string[] lines = Sheet.Text2021.Lines(20, 47);
        foreach (ReadResult result in InEveryLayout(Sheet.Text2021.WithLines(20, 47, lines.Concat(lines))))
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal([], Sheet.Uncertain(result));
        }
    }

    [Fact]
    public void An_empty_form_before_the_table_is_passed_over()
    {
        string[] lines = Sheet.Text2021.Lines(20, 47);
        string[] empty = [.. lines.Select(l => Mapped(l, _ => ""))];
        foreach (string[] both in new[] { empty.Concat(lines).ToArray(), [.. lines, .. empty] })
        {
            string text = Sheet.Text2021.WithLines(20, 47, both);
            foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
            {
                Sheet.Reads(result, ReportForm.Form2021);
                Assert.Equal([], Sheet.Uncertain(result));
                Assert.Single(result.Diagnostics, d => d.Code == "OGR2010");
            }
        }
    }

    [Theory]
    // A header again at the top of a page, a note that names last year, a caption of the one table.
    [InlineData("（二）部分公开", "自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n（二）部分公开")]
    [InlineData("四、政府信息公开行政", "注：本年新收政府信息公开申请比2022年多3件。\n四、政府信息公开行政")]
    [InlineData("(本列数据的", "2022年度\n(本列数据的")]
    public void One_table_is_read_whatever_stands_about_it(string part, string changed)
    {
        foreach (ReadResult result in InEveryLayout(Sheet.Text2021.With(part, changed)))
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR2010");
        }
    }

    [Theory]
    [InlineData("2023年", "2022年")]
    [InlineData("本年", "上年")]
    [InlineData("合计", "江海市水文局")]
    [InlineData("", "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15")]
    public void Of_several_rows_of_table_four_that_of_the_report_is_read(string own, string other)
    {
        const string Ours = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", Theirs = "6|6|6|6|24|6|6|6|6|24|6|6|6|6|24";
        string text = Sheet.Text2021.With("行政复议|行政诉讼\n", own.Length == 0 ? "行政复议|行政诉讼\n" : "年度|行政复议|行政诉讼\n");
        string ours = own.Length == 0 ? Ours : own + "|" + Ours, theirs = own.Length == 0 ? other : other + "|" + Theirs;
        foreach (string rows in new[] { theirs + "\n" + ours, ours + "\n" + theirs })
        {
            string changed = text.With(Ours, rows);
            foreach (ReadResult result in new[] { Sheet.Read(changed), GridCellTests.Exact(changed) })
            {
                Sheet.Reads(result, ReportForm.Form2021);
                Assert.Equal([], Sheet.Uncertain(result));
                Assert.Single(result.Diagnostics, d => d.Code == "OGR3005");
            }
        }
    }

    [Fact]
    public void Blank_cells_are_no_reason_to_read_another_row_of_table_four()
    {
        string text = Sheet.Text2021.With("行政复议|行政诉讼\n", "年度|行政复议|行政诉讼\n").With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", "2023年|5|2|1|1|9|||||||||||\n2022年|6|6|6|6|24|6|6|6|6|24|6|6|6|6|24");
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
        {
            string[] blank = ["upheld", "corrected", "otherOutcome", "pending", "total"];
            Sheet.Reads(result, ReportForm.Form2021, [.. blank.Select(b => ("directLitigation/" + b, "")), .. blank.Select(b => ("litigationAfterReconsideration/" + b, ""))]);
        }
    }

    [Fact]
    public void Of_rows_of_table_four_without_names_the_first_is_read_and_uncertain()
    {
        const string Ours = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";
        string text = Sheet.Text2021.With(Ours, Ours + "\n6|6|6|6|24|6|6|6|6|24|6|6|6|6|24");
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(["reconsideration 5", "directLitigation 5", "litigationAfterReconsideration 5"], Sheet.Uncertain(result));
        }

        Assert.Empty(Sheet.Uncertain(Sheet.Read(Sheet.Text2021.With(Ours, Ours + "\n" + Ours))));
    }

    [Theory]
    [InlineData("表1 2022年情况", "表2 2023年情况")]
    [InlineData("注：本表为2022年数据", "注：本表为2023年数据")]
    [InlineData("（以上为上年度数据）", "（以上为本年度数据）")]
    public void Captions_may_stand_below_the_tables(string other, string own)
    {
        for (int table = 0; table < Tables.Length; table++)
        {
            (int from, int to) = Tables[table];
            string[] lines = Sheet.Text2021.Lines(from, to);
            foreach (string[] both in new[] { Changed(lines).Append(other).Concat(lines).Append(own).ToArray(), [.. lines, own, .. Changed(lines), other] })
            {
                ReadResult result = GridCellTests.Exact(Sheet.Text2021.WithLines(from, to, both));
                Sheet.Reads(result, ReportForm.Form2021);
                Assert.Equal([], Sheet.Uncertain(result));
                Assert.Single(result.Diagnostics, d => d.Code == "OGR2010");
            }
        }
    }

    [Fact]
    public void Where_what_stands_above_and_below_contradict_each_other_what_differs_is_uncertain()
    {
        string[] lines = Sheet.Text2021.Lines(20, 47), another = [.. lines];
        another[3] = another[3].Replace("\t40\t", "\t43\t", StringComparison.Ordinal);
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.WithLines(20, 47, ["2023年情况：", .. another, "表1 2022年情况", .. lines, "表2 2023年情况"]));
        Assert.Equal(["received 1"], Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("与2022年相比，2023年有所下降：")]
    [InlineData("本机关本级情况如下：")]
    public void The_halves_of_table_four_are_no_two_tables(string caption)
    {
        string[] halves = [caption, "行政复议", "结果维持|结果纠正|其他结果|尚未审结|总计", "5|2|1|1|9", "行政诉讼", "未经复议直接起诉|复议后起诉",
            "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计", "3|0|1|2|6|2|1|0|1|4"];
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.WithLines(49, 52, halves));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR2010" or "OGR2011");
    }

    [Theory]
    [InlineData("（一）全市情况", "（二）市政府部门情况")]
    [InlineData("1.汇总数据", "2.本级数据")]
    public void The_table_of_all_bodies_is_read_beside_those_of_some(string whole, string part)
    {
        foreach ((int from, int to) in Tables)
        {
            string[] lines = Sheet.Text2021.Lines(from, to), ours = [whole, .. lines], theirs = [part, .. Changed(lines)];
            foreach (string[] both in new[] { ours.Concat(theirs).ToArray(), [.. theirs, .. ours] })
            {
                ReadResult result = GridCellTests.Exact(Sheet.Text2021.WithLines(from, to, both));
                Sheet.Reads(result, ReportForm.Form2021);
                Assert.Equal([], Sheet.Uncertain(result));
            }
        }
    }

    [Theory]
    [InlineData("申请方式|数量（件）", "网络|31", "信函|22", "当面|14", "总计|67")]
    [InlineData("办理结果|件数", "予以公开|22", "部分公开|9", "不予公开|13", "总计|71")]
    [InlineData("项目|件数", "上年结转|6", "本年新收|67", "办理总计|71", "结转下年度继续办理|2")]
    public void A_small_table_beside_table_three_is_left_out(params string[] small)
    {
        string[] lines = Sheet.Text2021.Lines(20, 47);
        foreach (string[] both in new[] { small.Append("具体情况如下：").Concat(lines).ToArray(), [.. lines, "按类别统计：", .. small] })
        {
            ReadResult result = GridCellTests.Exact(Sheet.Text2021.WithLines(20, 47, both));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal([], Sheet.Uncertain(result));
            Assert.Single(result.Diagnostics, d => d.Code == "OGR2010");
        }
    }

    [Fact]
    public void Of_rows_of_table_four_the_one_without_a_name_is_the_reports_where_all_others_name_a_body()
    {
        const string Ours = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";
        string text = Sheet.Text2021.With(Ours, Ours + "\n部门|行政复议|行政诉讼\n水文局|1|0|0|0|1|0|0|0|0|0|0|0|0|0|0\n河务局|4|2|1|1|8|3|0|1|2|6|2|1|0|1|4");
        ReadResult result = GridCellTests.Exact(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal([], Sheet.Uncertain(result));
    }

    [Fact]
    public void A_table_with_labels_of_table_two_is_not_read_for_it()
    {
        string[] own = Sheet.Text2021.Lines(5, 18), columns = ["公开栏目|数量", "行政许可|77", "规范性文件|12"];
        foreach (string[] both in new[] { columns.Concat(own).ToArray(), [.. own, .. columns] })
        {
            foreach (ReadResult result in InEveryLayout(Sheet.Text2021.WithLines(5, 18, both)))
            {
                Sheet.Reads(result, ReportForm.Form2021);
                Assert.Equal([], Sheet.Uncertain(result));
                Assert.Single(result.Diagnostics, d => d.Code == "OGR2010");
            }
        }
    }

    [Fact]
    public void Rows_whose_labels_stand_in_one_cell_are_uncertain()
    {
        string text = Sheet.Text2021.With("4.保护第三方合法权益|2|1|0|0|0|0|3\n5.属于三类内部事务信息|1|0|0|0|0|0|1", "4.保护第三方合法权益 5.属于三类内部事务信息||1|||||");
        ReadResult result = GridCellTests.Exact(text);
        Assert.Equal(["internalAffairs 7", "thirdPartyRights 7"], Sheet.Uncertain(result).Order(StringComparer.Ordinal));
        Assert.Empty(Sheet.Uncertain(GridCellTests.Exact(Sheet.Text2021.With("（三）不予公开|1.属于国家秘密", "（三）不予公开1.属于国家秘密"))));
    }

    private static string[] Captioned(string caption) => caption.Length == 0 ? [] : [caption];

    // The same table with every number changed.
    private static IEnumerable<string> Changed(IEnumerable<string> lines) => lines.Select(l => Mapped(l, n => n + "7"));

    private static string Mapped(string line, Func<string, string> number) =>
        string.Join('\t', line.Split('\t').Select(c => c.Length > 0 && c.All(ch => char.IsAsciiDigit(ch) || ch == '.') ? number(c) : c));

    private static IEnumerable<ReadResult> InEveryLayout(string text) =>
        [Sheet.Read(text), Sheet.Read(text.Replace("\t", "\n", StringComparison.Ordinal)), Sheet.Read(text.Replace("\t", "    ", StringComparison.Ordinal)), GridCellTests.Exact(text)];
}
