namespace OpenGovReport.Tests.Reading;

/// <summary>The text of a page does not always go row by row: headers stand behind what they head, numbers before their labels, and page numbers where a cell is blank.</summary>
public sealed class TextFlowTests
{
    [Theory]
    [InlineData("第二十条第（一）项\n本年废止件数\n现行有效件数\n信息内容\n本年制发件数", "rules 3", "normativeDocuments 3")]
    [InlineData("本年废止件数\n现行有效件数\n第二十条第（一）项\n信息内容\n本年制发件数", "rules 3", "normativeDocuments 3")]
    public void Names_of_columns_before_the_beginning_of_their_block_tell_no_order(string header, params string[] uncertain)
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With("第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数", header));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(uncertain, Sheet.Uncertain(result));
    }

    [Fact]
    public void Names_of_columns_within_their_block_tell_the_order()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With("信息内容\n本年制发件数\n本年废止件数\n现行有效件数", "信息内容\n本年废止件数\n现行有效件数\n本年制发件数"));
        Sheet.Reads(
            result, ReportForm.Form2021, ("rules/issued", "7"), ("rules/repealed", "1"), ("rules/inForce", "0"),
            ("normativeDocuments/issued", "26"), ("normativeDocuments/repealed", "3"), ("normativeDocuments/inForce", "1"));

        // Each is another in the form's order.
        Assert.Equal(["rules 3", "normativeDocuments 3"], Sheet.Uncertain(result));
        Assert.Contains(result.Diagnostics, d => d.Pointer == "/proactiveDisclosure/rules/issued" && d.Arguments[^1] == "1");
    }

    [Fact]
    public void The_header_of_a_block_without_numbers_is_no_part_of_the_next()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2020).With("\n214\n-8\n1530\n", "\n").With("\n63\n5\n702\n", "\n"));
        Sheet.Reads(result, ReportForm.Form2020, [.. ((string[])["licensing", "otherExternalMatters"]).SelectMany(r => ((string[])["itemsLastYear", "change", "decisions"]).Select(c => (r + "/" + c, "")))]);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Rows_whose_numbers_stand_before_their_labels_are_uncertain()
    {
        // 87 stands before 行政处罚 and 5 before 行政强制.
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With("第二十条第（六）项", "第二十条第（）项").With("行政处罚\n87\n行政强制\n5\n", "87\n行政处罚\n5\n行政强制\n"));
        Assert.Subset(Sheet.Uncertain(result).ToHashSet(), new HashSet<string> { "penalties 1", "compulsion 1" });
        Sheet.Reads(result, ReportForm.Form2021);
    }

    [Fact]
    public void Beside_numbers_of_a_row_that_the_form_does_not_have_none_is()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With("行政处罚\n87\n", "行政处罚\n87\n行政检查\n31\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3005" && d.Raw == "31");
    }

    [Fact]
    public void A_number_behind_the_next_header_may_be_anothers()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With(
            "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n1204\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n87\n行政强制\n5\n",
            "信息内容\n行政许可\n\n第二十条第（五）项\n本年处理决定数量\n1204\n\n信息内容\n行政处罚\n行政强制\n\n第二十条第（六）项\n本年处理决定数量\n87\n5\n\n"));
        Assert.Subset(Sheet.Uncertain(result).ToHashSet(), new HashSet<string> { "licensing 1", "penalties 1", "compulsion 1" });
    }

    [Fact]
    public void Rows_between_one_without_numbers_and_one_with_those_of_two_are_uncertain()
    {
        // Of 5. to 7. the numbers stand before the label.
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021)
            .With("5.属于三类内部事务信息\n1\n0\n0\n0\n0\n0\n1\n6.属于四类过程性信息\n0\n1\n0\n0\n0\n0\n1\n7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n",
                "1\n0\n0\n0\n0\n0\n1\n5.属于三类内部事务信息\n0\n1\n0\n0\n0\n0\n1\n6.属于四类过程性信息\n2\n0\n0\n0\n1\n0\n3\n7.属于行政执法案卷\n"));
        Assert.Equal(["enforcementFiles 7", "internalAffairs 7", "processInformation 7", "thirdPartyRights 7"], Sheet.Uncertain(result).Order());
    }

    [Fact]
    public void Rows_beside_one_without_numbers_alone_are_not()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With("7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n", "7.属于行政执法案卷\n"));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("行政事业性收费|121.4225\n", "行政事业性收费|\n5\n", "fees 1")]
    [InlineData("行政许可|1204\n", "行政许可|\n2023\n", "licensing 1")]
    public void A_number_below_a_blank_cell_may_be_that_of_the_page(string row, string blank, string uncertain) =>
        Assert.Equal([uncertain], Sheet.Uncertain(Sheet.Read(Sheet.Text2021.With(row, blank))));

    [Fact]
    public void So_may_one_below_an_empty_line()
    {
        Assert.Equal(["licensing 1"], Sheet.Uncertain(Sheet.Read(Lines(ReportForm.Form2021).With("行政许可\n1204\n", "行政许可\n\n5\n"))));

        // Where every label has an empty line below it, that tells nothing.
        string[] rows = ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"];
        string all = rows.Aggregate(Lines(ReportForm.Form2021), (text, row) => text.With("\n" + row + "\n", "\n" + row + "\n\n"));
        ReadResult result = Sheet.Read(all);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("行政处罚|87 行政强制|5\n")]
    [InlineData("行政处罚|87行政强制|5\n")]
    public void A_number_at_the_beginning_of_the_next_label_is_told(string line)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政处罚|87\n行政强制|5\n", line));
        Sheet.Reads(result, ReportForm.Form2021, ("penalties/decisions", ""));
        Assert.Equal(("OGR4005", "/proactiveDisclosure/penalties/decisions"), Assert.Single(result.Diagnostics, d => d.LosesData) is var d ? (d.Code, d.Pointer) : default);
    }

    [Theory]
    [InlineData("1843.56\n万元", "1843.56万元")]
    [InlineData("18435600\n元", "18435600元")]
    [InlineData("0.18\n亿元", "0.18亿元")]
    [InlineData("18435600 元", "18435600元")]
    public void A_unit_on_a_line_of_its_own_belongs_to_the_amount(string printed, string amount)
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2020).With("1843.56万元", printed));
        Sheet.Reads(result, ReportForm.Form2020, ("procurement/totalAmount", amount));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }

    [Fact]
    public void Another_word_behind_an_amount_is_no_unit()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2020).With("1843.56万元", "1843.56\n单位"));
        Sheet.Reads(result, ReportForm.Form2020, ("procurement/totalAmount", "1843.56"));
    }

    [Fact]
    public void Words_on_the_line_above_their_number_stay_with_it_when_the_group_goes_on_beside_the_number()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', ' ')
            .With("（三）不予公开 1.属于国家秘密 1 0 0 0 0 0 1\n2.其他法律行政法规禁止公开 1 0 0 0 1 0 2\n",
                "    （三）不      属于国家秘密\n    予公开    1.       1 0 0 0 0 0 1\n\n            其他法律行政法规禁止公开\n          2.       1 0 0 0 1 0 2\n\n"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Places_on_a_line_tell_no_order_where_one_space_stands_between_all_numbers()
    {
        string header = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他";
        string text = Sheet.Text2021.Replace('\t', ' ').WithLines(20, 22, header.Split('\n'));
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3007" or "OGR4003");
    }

    [Fact]
    public void Where_many_numbers_have_lost_their_rows_all_are_uncertain()
    {
        // The first number of a row beside the first line of its label, the others behind the second.
        string whole = Torn("");
        ReadResult read = Sheet.Read(whole);
        Sheet.Reads(read, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(read));

        // Of each of these rows a number is lost.
        string[] uncertain = [.. Sheet.Uncertain(Sheet.Read(Torn("0\n")))];
        Assert.Contains("received 7", uncertain);
        Assert.Contains("resultsTotal 7", uncertain);

        static string Torn(string lost)
        {
            string text = Lines(ReportForm.Form2021);
            foreach ((string label, string torn) in (ReadOnlySpan<(string, string)>)[
                ("5.属于三类内部事务信息\n1\n" + lost, "5.属于三类内部\n1\n事务信息\n"),
                ("6.属于四类过程性信息\n0\n1\n" + lost, "6.属于四类过程\n0\n性信息\n1\n"),
                ("7.属于行政执法案卷\n2\n" + lost, "7.属于行政执法\n2\n案卷\n")])
            {
                text = text.With(label, torn);
            }

            return text;
        }
    }

    [Theory]
    [InlineData("（七）总计\n44\n12\n1\n2\n9\n3\n71\n四、结转下年度继续办理\n0\n1\n0\n0\n1\n0\n2\n", "（七）总计\n44\n12\n1\n2\n9\n3\n71\n0\n1\n0\n0\n1\n0\n2\n四、结转下年度继续办理\n")]
    [InlineData("（七）总计\n44\n12\n1\n2\n9\n3\n71\n四、结转下年度继续办理\n0\n1\n0\n0\n1\n0\n2\n", "（七）总计\n四、结转下年度继续办理\n44\n12\n1\n2\n9\n3\n71\n0\n1\n0\n0\n1\n0\n2\n")]
    [InlineData("6.属于四类过程性信息\n0\n1\n0\n0\n0\n0\n1\n7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n8.属于行政查询事项\n0\n0\n0\n0\n0\n1\n1\n",
        "6.属于四类过程性信息\n0\n1\n0\n0\n0\n0\n1\n2\n0\n0\n0\n1\n0\n3\n0\n0\n0\n0\n0\n1\n1\n7.属于行政执\n8.属于行政查询事项\n法案卷\n")]
    public void Numbers_of_several_rows_together_are_theirs_where_each_adds_up(string rows, string heap)
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With(rows, heap));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3012");
    }

    [Fact]
    public void Numbers_of_two_rows_between_two_without_any_may_be_of_either()
    {
        // 6. has the numbers of two rows, 5. and 7. have none.
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021)
            .With("5.属于三类内部事务信息\n1\n0\n0\n0\n0\n0\n1\n6.属于四类过程性信息\n0\n1\n0\n0\n0\n0\n1\n7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n",
                "5.属于三类内部事务信息\n6.属于四类过程性信息\n0\n1\n0\n0\n0\n0\n1\n2\n0\n0\n0\n1\n0\n3\n7.属于行政执法案卷\n"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3012");
        Assert.Subset(Sheet.Uncertain(result).ToHashSet(), new HashSet<string> { "processInformation 7", "enforcementFiles 7" });
        Assert.Equal(["属于三类内部事务信息"], Assert.Single(result.Diagnostics, d => d.Code == "OGR3004").Arguments);
    }

    [Fact]
    public void Numbers_of_several_rows_that_do_not_add_up_are_uncertain()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021)
            .With("（七）总计\n44\n12\n1\n2\n9\n3\n71\n四、结转下年度继续办理\n0\n1\n0\n0\n1\n0\n2\n", "（七）总计\n四、结转下年度继续办理\n44\n12\n1\n2\n9\n3\n70\n0\n1\n0\n0\n1\n0\n2\n"));
        Assert.Contains("carriedForward 7", Sheet.Uncertain(result));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3012");
    }

    [Theory]
    [InlineData("三、收到和处理政府信息公开申请情况\n121.4225\n")]
    [InlineData("三、收到和处理政府信息公开申请情况\n申请人情况\n121.4225\n")]
    public void A_number_between_a_heading_and_its_table_may_be_that_of_the_last_row_above(string heading)
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With("行政事业性收费\n121.4225\n", "行政事业性收费\n").With("三、收到和处理政府信息公开申请情况\n", heading));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains("fees 1", Sheet.Uncertain(result));
    }

    [Fact]
    public void One_that_a_page_may_have_is_not_taken_for_it()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With("行政事业性收费\n121.4225\n三、收到和处理政府信息公开申请情况\n", "行政事业性收费\n三、收到和处理政府信息公开申请情况\n5\n"));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", ""));
        Assert.Contains("fees 1", Sheet.Uncertain(result));
    }

    [Fact]
    public void A_blank_fee_alone_is_certain()
    {
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With("行政事业性收费\n121.4225\n", "行政事业性收费\n"));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", ""));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void A_row_without_numbers_is_uncertain_where_the_names_of_its_columns_stand_elsewhere()
    {
        const string Block = "第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n121.4225\n";
        ReadResult result = Sheet.Read(Lines(ReportForm.Form2021).With(Block, "第二十条第（八）项\n信息内容\n行政事业性收费\n"));
        Assert.Equal(["fees 1"], Sheet.Uncertain(result));
    }

    [Fact]
    public void A_row_without_numbers_is_uncertain_where_another_has_more_or_fewer_than_columns()
    {
        string text = Lines(ReportForm.Form2021).With("7.属于行政执法案卷\n2\n0\n0\n0\n1\n0\n3\n", "7.属于行政执法案卷\n");
        Assert.DoesNotContain("enforcementFiles 7", Sheet.Uncertain(Sheet.Read(text)));
        Assert.Contains("enforcementFiles 7", Sheet.Uncertain(Sheet.Read(text.With("5.属于三类内部事务信息\n1\n0\n0\n", "5.属于三类内部事务信息\n1\n0\n"))));
    }

    [Theory]
    [InlineData(" ", "商业企业 科研机构 社会公益组织 法律服务机构 其他\n", false)]
    [InlineData("\n", "商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n", false)]
    [InlineData("\n", "科研机构\n商业企业\n社会公益组织\n法律服务机构\n其他\n", false)]
    [InlineData("\n", "科研机构\n\n商业企业\n社会公益组织\n法律服务机构\n其他\n", true)]
    [InlineData("\n", "科研机\n构\n商业企业\n社会公\n益组织\n法律服务机构\n其他\n", true)]
    public void Names_of_columns_in_pieces_may_stand_in_any_order(string between, string names, bool uncertain)
    {
        string text = Sheet.Text2021.Replace("\t", between, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text.With("商业企业|科研机构|社会公益组织|法律服务机构|其他\n".Replace("|", between, StringComparison.Ordinal), names));
        Assert.Equal(uncertain, result.Diagnostics.Any(d => d.Code == "OGR4003" && d.Pointer == "/requests/received/commercialEnterprises" && d.Arguments[^1] is "1" or "12"));
    }

    [Fact]
    public void A_dash_below_the_numbers_of_its_row_has_no_place()
    {
        string text = Sheet.Text2021.Replace('\t', ' ');
        Assert.Equal(["prohibitedByLaw 7"], Sheet.Uncertain(Sheet.Read(text.With("2.其他法律行政法规禁止公开 1 0 0 0 1 0 2\n", "2.其他法律行政法规禁止公开 1 0 0 1 0 2\n—\n"))));
        Assert.Empty(Sheet.Uncertain(Sheet.Read(text.With("2.其他法律行政法规禁止公开 1 0 0 0 1 0 2\n", "2.其他法律行政法规禁止公开 1 0 0 — 1 0 2\n"))));
    }

    [Fact]
    public void The_first_word_of_a_group_is_no_mark_for_none()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', ' ').With("（四）无法提供 1.本机关", "（四） 无\n法提供\n1.本机关"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }

    [Fact]
    public void Numbers_before_the_labels_of_rows_that_have_none_are_told()
    {
        // Of the first block, whose names of columns stand before them.
        string[] rows = ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"];
        string text = rows.Aggregate(Lines(ReportForm.Form2021), (t, row) => t.With("\n" + row + "\n" + Numbers(t, row), "\n" + row + "\n"));
        Assert.DoesNotContain(Sheet.Read(text).Diagnostics, d => d.Code == "OGR3005");
        ReadResult result = Sheet.Read(text.With("现行有效件数\n", "现行有效件数\n\n88\n\n615\n\n"));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3005" && d.Raw == "88 615");

        static string Numbers(string text, string row) =>
            string.Concat(text[(text.IndexOf("\n" + row + "\n", StringComparison.Ordinal) + row.Length + 2)..].Split('\n').TakeWhile(l => char.IsAsciiDigit(l[0])).Select(l => l + "\n"));
    }

    // Every cell on a line of its own.
    private static string Lines(ReportForm form) => Sheet.Text(form).Replace('\t', '\n');
}
