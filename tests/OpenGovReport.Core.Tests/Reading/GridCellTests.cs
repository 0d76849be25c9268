using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Tables with their grid: a cell is a cell whatever it says, and the header says which column it stands in.</summary>
public sealed class GridCellTests
{
    private static readonly string[] Header = ["类别", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    private static readonly string[] Pointers = ["", "naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions", "otherOrganizations", "total"];

    [Theory]
    [InlineData("2、")]
    [InlineData("无此项")]
    [InlineData("无相关")]
    [InlineData("NULL")]
    [InlineData("****")]
    [InlineData("见附件")]
    public void A_word_in_a_value_cell_leaves_the_others_where_they_are(string word)
    {
        // In the first value cell, in the middle and in the last.
        foreach (int at in new[] { 0, 3, 6 })
        {
            string[] numbers = ["4", "1", "0", "0", "1", "0", "6"];
            numbers[at] = word;
            foreach (ReadResult result in new[]
            {
                Sheet.Read(Sheet.Text2021.With("|4|1|0|0|1|0|6", "|" + string.Join('|', numbers))),
                Exact(Sheet.Text2021.With("|4|1|0|0|1|0|6", "|" + string.Join('|', numbers))),
            })
            {
                Sheet.Reads(result, ReportForm.Form2021, ("carriedOver/" + Pointers[at + 1], ""));
                Diagnostic only = Assert.Single(result.Diagnostics);
                Assert.Equal(("OGR4005", true, "/requests/carriedOver/" + Pointers[at + 1], word), (only.Code, only.LosesData, only.Pointer, only.Raw));
            }
        }
    }

    // A row of three cells, one of one, one of seven, and what it has.
    private static readonly (string Row, string Numbers, string Name)[] Rows =
    [
        ("规章", "1|0|7", "/proactiveDisclosure/rules/"), ("行政许可", "1204", "/proactiveDisclosure/licensing/"), ("二、上年结转政府信息公开申请数量", "4|1|0|0|1|0|6", "/requests/carriedOver/"),
    ];

    [Theory]
    [InlineData("Ｏ")]
    [InlineData("*")]
    [InlineData("×")]
    [InlineData("(3)")]
    [InlineData("3、")]
    [InlineData("３．")]
    [InlineData("无此项")]
    [InlineData("见附件")]
    [InlineData("由上级统一公开")]
    public void Words_in_every_cell_of_a_row_are_named_for_each(string word)
    {
        foreach ((string row, string numbers, string name) in Rows)
        {
            string words = string.Join('|', numbers.Split('|').Select(_ => word));
            foreach (ReadResult result in new[] { Sheet.Read(Sheet.Text2021.With(row + "|" + numbers, row + "|" + words)), Exact(Sheet.Text2021.With(row + "|" + numbers, row + "|" + words)) })
            {
                CellDescriptor[] cells = CellsOf(name);
                Sheet.Reads(result, ReportForm.Form2021, [.. cells.Select(c => (c.Pointer[1..], ""))]);
                Assert.Equal(cells.Select(c => ("OGR4005", c.Pointer, word)), result.Diagnostics.Select(d => (d.Code, d.Pointer!, d.Raw)));
            }
        }
    }

    [Fact]
    public void Cells_that_say_that_they_do_not_apply_are_not_applicable()
    {
        foreach ((string row, string numbers, string name) in Rows)
        {
            string words = string.Join('|', numbers.Split('|').Select(_ => "不涉及"));
            ReadResult result = Exact(Sheet.Text2021.With(row + "|" + numbers, row + "|" + words));
            Sheet.Reads(result, ReportForm.Form2021, [.. CellsOf(name).Select(c => (c.Pointer[1..], "/"))]);
            Assert.Equal(CellsOf(name).Select(c => ("OGR4004", c.Pointer, "不涉及")), result.Diagnostics.Select(d => (d.Code, d.Pointer!, d.Raw)));
        }
    }

    [Theory]
    [InlineData("（三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1", "（三）不予公开|1.属于国家秘密|||||||")]
    [InlineData("规章|1|0|7", "规章|||")]
    [InlineData("信息内容|本年制发件数|本年废止件数|现行有效件数", "项目|本年制发件数|本年废止件数|现行有效件数")]
    [InlineData("信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|本年制发件数|本年废止件数|现行有效件数")]
    [InlineData("自然人|法人或其他组织|总计", "自然人|法人及其他组织|合计")]
    [InlineData("行政许可|1204", "行政许可|办理数量\n|1204")]
    public void Blank_cells_labels_and_headers_are_no_words_in_place_of_numbers(string row, string changed)
    {
        foreach (ReadResult result in new[] { Sheet.Read(Sheet.Text2021.With(row, changed)), Exact(Sheet.Text2021.With(row, changed)) })
        {
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4005");
        }
    }

    [Theory]
    [InlineData("行政事业性收费|15|-2", "行政事业性收费||-2|件", "fees/itemsLastYear", "")]
    [InlineData("行政事业性收费|15|-2", "行政事业性收费|15|件|-2|件", "fees/itemsLastYear", "15")]
    [InlineData("政府集中采购|27|1843.56万元", "政府集中采购|27|1843.56|万元", "procurement/totalAmount", "1843.56万元")]
    public void A_unit_in_a_cell_of_its_own_belongs_to_the_number_before_it(string row, string changed, string cell, string value)
    {
        foreach (ReadResult result in new[] { Sheet.Read(Sheet.Text2020.With(row, changed)), Exact(Sheet.Text2020.With(row, changed)) })
        {
            Sheet.Reads(result, ReportForm.Form2020, (cell, value));
        }
    }

    [Fact]
    public void Headers_with_spaces_within_their_names_are_no_words_in_place_of_numbers()
    {
        // 总计 is a row's label too; what follows it is the next group's header, and no number.
        const string Names = "结 果 维 持|结 果 纠 正|其 他 结 果|尚 未 审 结|总 计";
        string text = Sheet.Text2021.With(Sheet.ResultGroups + Sheet.Results + "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", $"{Names}|{Names}|{Names}\n5|2|1|1|9||||||2|1|0|1|4");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, ("directLitigation/upheld", ""), ("directLitigation/corrected", ""), ("directLitigation/otherOutcome", ""), ("directLitigation/pending", ""), ("directLitigation/total", ""));
    }

    [Fact]
    public void A_row_of_nothing_but_one_as_a_numeral_is_rather_one_of_dashes()
    {
        foreach ((string row, string numbers, string name) in Rows)
        {
            string ones = string.Join('|', numbers.Split('|').Select(_ => "一"));
            ReadResult result = Exact(Sheet.Text2021.With(row + "|" + numbers, row + "|" + ones));
            CellDescriptor[] cells = CellsOf(name);
            Sheet.Reads(result, ReportForm.Form2021, [.. cells.Select(c => (c.Pointer[1..], "/"))]);
            Assert.Equal(cells.Select(c => ("OGR4003", c.Pointer, "一")), result.Diagnostics.Select(d => (d.Code, d.Pointer!, d.Raw)));
            Assert.Equal(cells.Select(c => $"{c} was read as /, which is uncertain; it could also be 1."), result.Diagnostics.Select(d => d.Message(Language.English)));
        }
    }

    [Fact]
    public void One_as_a_numeral_for_an_amount_is_rather_a_dash()
    {
        ReadResult result = Exact(Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费|一"));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", "/"));
        Assert.Equal("行政事业性收费/本年收费金额（单位：万元） was read as /, which is uncertain; it could also be 1.", Assert.Single(result.Diagnostics).Message(Language.English));
    }

    [Fact]
    public void Many_cells_of_one_as_a_numeral_and_no_other_numeral_are_rather_dashes()
    {
        ReadResult result = Exact(Sheet.Text2021.With("|4|1|0|0|1|0|6", "|4|一|0|0|一|0|6").With("2.重复申请|2|1|0|0|0|0|3", "2.重复申请|2|一|0|0|0|0|3"));
        string[] pointers = ["/requests/carriedOver/commercialEnterprises", "/requests/carriedOver/legalServiceInstitutions", "/requests/notProcessed/repeated/commercialEnterprises"];
        Sheet.Reads(result, ReportForm.Form2021, [.. pointers.Select(p => (p[1..], "/"))]);
        Assert.Equal(pointers.Select(p => ("OGR4003", p, "一")), result.Diagnostics.Select(d => (d.Code, d.Pointer!, d.Raw)));
    }

    [Theory]
    [InlineData("一|一|26", "1", 2)]
    [InlineData("3|一|26", "1", 1)]
    [InlineData("三|一|二十六", "1", 0)]
    public void One_as_a_numeral_in_table_two_is_uncertain_unless_others_are_numerals(string printed, string read, int uncertain)
    {
        ReadResult result = Exact(Sheet.Text2021.With("行政规范性文件|3|1|26", "行政规范性文件|" + printed));
        Assert.Equal(read, result.Report!.Cell("proactiveDisclosure.normativeDocuments.repealed").ToString());
        Assert.Equal(uncertain, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Raw == "一"));
        Assert.All(result.Diagnostics.Where(d => d.Code == "OGR4003"), d => Assert.EndsWith("could also be /.", d.Message(Language.English), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("|4|1|0|0|1|0|6", "|4|一|0|0|1|0|6", 1)]
    [InlineData("|4|1|0|0|1|0|6", "|四|一|〇|〇|一|〇|六", 7)]
    public void One_among_other_numbers_is_a_number(string numbers, string printed, int numerals)
    {
        ReadResult result = Exact(Sheet.Text2021.With(numbers, printed));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(Enumerable.Repeat("OGR4004", numerals), result.Diagnostics.Select(d => d.Code));
        Diagnostic one = result.Diagnostics.First(d => d.Raw == "一");
        Assert.Equal("上年结转/商业企业: \"一\" was read as 1.", one.Message(Language.English));
        Assert.Equal("上年结转/商业企业：“一”已读作1。", one.Message(Language.Chinese));
    }

    [Theory]
    [InlineData("行政许可|214|-8|1530", "行政许可|214|\u20118|1530")]
    [InlineData("行政许可|214|-8|1530", "行政许可|214|\u20108|1530")]
    public void Hyphens_of_other_kinds_are_a_minus(string row, string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.With(row, printed));
        Sheet.Reads(result, ReportForm.Form2020);
        Assert.Equal("OGR4004", Assert.Single(result.Diagnostics).Code);
        Sheet.Reads(Sheet.Read(Sheet.Text2020.With(row, printed.Replace("8|1530", "|1530", StringComparison.Ordinal))), ReportForm.Form2020, ("licensing/change", "/"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_column_left_out_with_its_header_is_blank_and_moves_no_other(int left)
    {
        string text = WithColumns([.. Enumerable.Range(1, 7).Where(c => c != left)]);
        foreach (ReadResult result in new[] { Sheet.Read(text), Exact(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021, [.. RequestCells(Pointers[left]).Select(c => (c.Pointer[1..], ""))]);
            Diagnostic only = Assert.Single(result.Diagnostics);
            Assert.Equal(("OGR3013", true), (only.Code, only.LosesData));
            Assert.Equal(["3", Header[left]], only.Arguments);
        }
    }

    [Theory]
    [InlineData("个人", 1)]
    [InlineData("公民", 1)]
    [InlineData("律所", 5)]
    [InlineData("合 计 数", 7)]
    public void An_unknown_heading_in_the_place_of_the_one_that_is_missing_is_that_column(string heading, int column)
    {
        string text = WithColumns([1, 2, 3, 4, 5, 6, 7]).With("类别|" + string.Join('|', Header[1..]), "类别|" + string.Join('|', Header[1..].Select((h, i) => i + 1 == column ? heading : h)));
        foreach (ReadResult result in new[] { Sheet.Read(text), Exact(text) })
        {
            Sheet.Reads(result, ReportForm.Form2021);
            Diagnostic only = Assert.Single(result.Diagnostics);
            Assert.Equal("OGR3006", only.Code);
            Assert.Equal(["3", Header[column]], only.Arguments);
        }
    }

    [Fact]
    public void The_other_organizations_left_out_are_not_taken_for_named_by_the_group_above()
    {
        string text = WithColumns([1, 2, 3, 4, 5, 7]).With(Header[0], "申请人情况|法人或其他组织\n" + Header[0]);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, [.. RequestCells("otherOrganizations").Select(c => (c.Pointer[1..], ""))]);
        Assert.Equal(["3", "其他"], Assert.Single(result.Diagnostics, d => d.Code == "OGR3013").Arguments);
    }

    // 0 is printed throughout for the total, or for natural persons, so that no row adds up.
    [Theory]
    [InlineData(7)]
    [InlineData(1)]
    public void In_a_whole_grid_sums_that_all_fail_move_no_number(int zeros)
    {
        string text = WithColumns([1, 2, 3, 4, 5, 6, 7]);
        string[] rows = [.. text.Split('\n').Select(l => l.Split('\t') is { Length: 8 } c && char.IsAsciiDigit(c[7][0]) ? string.Join('\t', c.Select((v, i) => i == zeros ? "0" : v)) : l)];
        string whole = string.Join('\n', rows);
        Assert.Empty(Sheet.Uncertain(Exact(whole)));

        // Where a row has lost a cell, or the name of a column is lost, others may have moved.
        Assert.NotEmpty(Sheet.Uncertain(Exact(whole.With(Header[3], ""))));
    }

    [Fact]
    public void Where_no_header_says_which_column_is_left_out_every_cell_is_uncertain()
    {
        int[] left = [1, 2, 3, 4, 5, 7];
        ReadResult result = Sheet.Read(WithColumns(left).With(string.Join('|', [Header[0], .. left.Select(c => Header[c])]) + "\n", ""));
        Assert.Equal(Sheet.Numbers(ReportForm.Form2021).Keys.Where(p => p.StartsWith("/requests/", StringComparison.Ordinal)).Order(), result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer!).Order());
    }

    [Fact]
    public void Totals_left_blank_at_the_ends_of_lines_are_no_column_left_out()
    {
        ReadResult result = Sheet.Read(WithColumns([1, 2, 3, 4, 5, 6]).With("类别|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他", string.Join('|', Header)));
        Sheet.Reads(result, ReportForm.Form2021, [.. RequestCells("total").Select(c => (c.Pointer[1..], ""))]);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/received/", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_applicants_only_persons_and_the_total_may_be_printed()
    {
        ReadResult result = Exact(WithColumns([1, 7]));
        Sheet.Reads(result, ReportForm.Form2021, [.. Pointers[2..7].SelectMany(RequestCells).Select(c => (c.Pointer[1..], ""))]);
        Assert.Equal(5, result.Diagnostics.Count(d => d.Code == "OGR3013"));
    }

    [Fact]
    public void Columns_left_out_and_others_in_another_order_are_read_by_their_headers()
    {
        ReadResult result = Exact(WithColumns([3, 1, 2, 4, 5, 6]));
        Sheet.Reads(result, ReportForm.Form2021, [.. RequestCells("total").Select(c => (c.Pointer[1..], ""))]);
        Assert.Equal(["OGR3007", "OGR3013"], result.Diagnostics.Select(d => d.Code).Order());
    }

    [Fact]
    public void Table_four_without_totals_invents_none()
    {
        string text = Sheet.Text2021
            .With(Sheet.ResultGroups + Sheet.Results + "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4",
                "结果维持|结果纠正|其他结果|尚未审结|结果维持|结果纠正|其他结果|尚未审结|结果维持|结果纠正|其他结果|尚未审结\n5|2|1|1|3|0|1|2|2|1|0|1")
            .With("行政复议|行政诉讼\n", "行政复议||||未经复议直接起诉||||复议后起诉|||\n");
        ReadResult result = Exact(text);
        Sheet.Reads(result, ReportForm.Form2021, ("reconsideration/total", ""), ("directLitigation/total", ""), ("litigationAfterReconsideration/total", ""));
        Assert.Equal("OGR3013", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("社会益公组织")]
    public void A_header_that_is_blank_or_misspelt_among_columns_in_another_order_makes_them_uncertain(string header)
    {
        string text = WithColumns([2, 1, 3, 4, 5, 6, 7]).With("科研机构|社会公益组织", "科研机构|" + header);
        ReadResult result = Exact(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(7, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/received/", StringComparison.Ordinal)));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3006");
    }

    [Theory]
    [InlineData("**4**", "4")]
    [InlineData("*4*", "4")]
    [InlineData("__4__", "4")]
    [InlineData("`4`", "4")]
    [InlineData("<b>4</b>", "4")]
    [InlineData("&nbsp;4&nbsp;", "4")]
    [InlineData("**<u>4</u>**", "4")]
    [InlineData("\\-", "/")]
    [InlineData("&nbsp;", "")]
    [InlineData("**&nbsp;**", "")]
    public void Marks_of_Markdown_are_no_part_of_a_number(string printed, string value)
    {
        ReadResult result = Sheet.Read(Markdown(Sheet.Text2021).Replace("| 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "| " + printed + " | 1 | 0 | 0 | 1 | 0 | 6 |", StringComparison.Ordinal));
        Sheet.Reads(result, ReportForm.Form2021, ("carriedOver/naturalPersons", value));
        Assert.DoesNotContain(result.Diagnostics, d => d.LosesData);
    }

    [Theory]
    [InlineData("│", "", "")]
    [InlineData("│", "│", "│")]
    [InlineData("│", "║", "║")]
    [InlineData("║", "", "")]
    [InlineData("┃", "", "")]
    public void Tables_drawn_with_lines_keep_their_blank_cells(string between, string before, string after)
    {
        string[] lines = Sheet.Text2021.With("|4|1|0|0|1|0|6", "|4|1|||1||6").Split('\n');
        string text = string.Join('\n', lines.Select(l => l.Contains('\t', StringComparison.Ordinal) ? before + l.Replace("\t", between, StringComparison.Ordinal) + after : l));
        Sheet.Reads(Sheet.Read(text), ReportForm.Form2021, ("carriedOver/researchInstitutions", ""), ("carriedOver/publicInterestOrganizations", ""), ("carriedOver/otherOrganizations", ""));
    }

    [Theory]
    [InlineData("2 件")]
    [InlineData("2 宗")]
    public void A_counter_apart_from_its_number_among_others_moves_none(string printed)
    {
        foreach (int at in new[] { 0, 3, 6 })
        {
            string[] numbers = ["2", "2", "2", "2", "2", "2", "12"];
            numbers[at] = numbers[at].Replace("2", printed, StringComparison.Ordinal);
            ReadResult result = Sheet.Read(Sheet.Text2021.With("|4|1|0|0|1|0|6", "|" + string.Join('|', numbers)).Replace("\t", "    ", StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021, [.. numbers.Select((n, i) => ("carriedOver/" + Pointers[i + 1], i == 6 ? "12" : "2"))]);
            Assert.Equal("OGR4004", Assert.Single(result.Diagnostics).Code);
        }
    }

    [Theory]
    [InlineData("7||||||7")]
    [InlineData("2|0||0|0|0|2")]
    public void The_row_of_the_older_form_is_kept_unsplit_with_its_blank_cells(string numbers)
    {
        string[] lines = Sheet.Text2021.Split('\n');
        Assert.StartsWith("（六）其他处理", lines[42], StringComparison.Ordinal);
        string text = string.Join('\n', [.. lines[..42], Sheet.Tabs("（六）其他处理|" + numbers), .. lines[45..]]);
        foreach (ReadResult result in new[] { Sheet.Read(text), Exact(text) })
        {
            CellDescriptor[] unsplit = [.. ReportTemplate.Form2021.AllCells.Where(c => c.IsUnsplit)];
            Assert.Equal(numbers.Split('|'), unsplit.Select(c => c.Get(result.Report!).ToString()));
            Assert.Equal("OGR3009", Assert.Single(result.Diagnostics).Code);
        }
    }

    [Fact]
    public void A_row_of_which_a_cell_is_lost_and_another_put_in_is_uncertain_by_its_columns()
    {
        // 2.没有现成信息 lost its last cell and shows that cells are lost; 一 lost 科研机构 and has a number before it that was not there.
        string text = Sheet.Text2021.With("40|12|1|2|9|3|67", "5|40|12|2|9|3|67").With("2.没有现成信息需要另行制作|1|1|0|0|0|0|2", "2.没有现成信息需要另行制作|1|1|0|0|0|0");
        Assert.Equal(7, Exact(text).Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/received/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_of_zeros_that_ends_before_the_others_is_uncertain_although_cells_are_blank_elsewhere()
    {
        string text = Sheet.Text2021
            .With("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|0|0|0|0|0|0")
            .With("1.属于国家秘密|1|0|0|0|0|0|1", "1.属于国家秘密|1|||||0|1").With("2.其他法律行政法规禁止公开|1|0|0|0|1|0|2", "2.其他法律行政法规禁止公开|1|||0|1|0|2")
            .With("4.保护第三方合法权益|2|1|0|0|0|0|3", "4.保护第三方合法权益|2|1|||0|0|3").With("7.属于行政执法案卷|2|0|0|0|1|0|3", "7.属于行政执法案卷|2|||0|1|0|3");
        Assert.Equal(7, Exact(text).Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/requests/notProcessed/publications/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("合计")]
    [InlineData("小计")]
    public void A_subtotal_below_the_last_group_is_no_total(string label)
    {
        // （七）总计 is blank.
        string text = Sheet.Text2021.With("（七）总计|44|12|1|2|9|3|71", label + "|2|0|0|0|0|0|2\n（七）总计|||||||");
        ReadResult result = Exact(text);
        Sheet.Reads(result, ReportForm.Form2021, [.. Pointers[1..].Select(p => ("resultsTotal/" + p, ""))]);
    }

    private static CellDescriptor[] CellsOf(string row) => [.. ReportTemplate.Form2021.Cells.Where(c => c.Pointer.StartsWith(row, StringComparison.Ordinal))];

    private static IEnumerable<CellDescriptor> RequestCells(string column) => ReportTemplate.Form2021.Cells.Where(c => c.Row.Table.Number == 3 && c.EnglishColumn == column);

    // Table three with one line of headers, one cell for the label of each row, and these columns in this order.
    private static string WithColumns(int[] columns) => Sheet.Text2021.WithLines(20, 47,
        [.. new[] { string.Join('\t', [Header[0], .. columns.Select(c => Header[c])]) },
         .. Sheet.Text2021.Lines(23, 47).Select(line => line.Split('\t')).Select(c => string.Join('\t', [string.Concat(c[..^7]), .. columns.Select(i => c[^7..][i - 1])]))]);

    // The lines with tabs as tables of a document; cells before the last seven are one label, which spans what is left.
    internal static ReadResult Exact(string text) => SpannedTables.Read(text, line => Spread(line.Split('\t')));

    private static IEnumerable<DocumentCell> Spread(string[] cells)
    {
        bool request = cells.Length >= 7 && LabelOf(cells).Length > 0 && char.IsAsciiDigit(cells[^1].PadLeft(1, '0')[0]) && !char.IsAsciiDigit(cells[0].PadLeft(1, '0')[0]);
        int labels = request ? LabelOf(cells).Length : 0;
        return labels == 0 ? cells.Select(c => new DocumentCell(c)) : [new DocumentCell(string.Concat(cells[..labels])), .. cells[labels..].Select(c => new DocumentCell(c))];
    }

    // The cells before the numbers of a row of table three: one, or two where a group begins.
    private static string[] LabelOf(string[] cells) => cells.Length > 1 && cells[1].Contains('.', StringComparison.Ordinal) ? cells[..2] : cells.Length > 1 && cells[1].StartsWith('（') ? cells[..2] : cells[..1];

    private static string Markdown(string text) => string.Join('\n', text.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "| " + l.Replace("\t", " | ", StringComparison.Ordinal) + " |" : l));
}
