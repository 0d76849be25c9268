using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Cells left blank, where a grid shows which they are.</summary>
public sealed class BlankCellTests
{
    private static readonly string[] Columns = ["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions", "otherOrganizations", "total"];

    private static readonly Dictionary<string, Func<string, string>> Layouts = new()
    {
        ["tabs"] = t => t,
        ["Markdown"] = t => string.Join('\n', t.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "| " + l.Replace("\t", " | ", StringComparison.Ordinal) + " |" : l)),
        ["Markdown, set in"] = t => string.Join('\n', t.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "　　| " + l.Replace("\t", " | ", StringComparison.Ordinal) + " |" : l)),
        ["commas"] = t => t.Replace('\t', ','),
        ["a document"] = t => t,
    };

    public static TheoryData<ReportForm, string> Documents
    {
        get
        {
            TheoryData<ReportForm, string> data = [];
            foreach (ReportForm form in new[] { ReportForm.Form2021, ReportForm.Form2020 })
            {
                foreach (string layout in Layouts.Keys)
                {
                    data.Add(form, layout);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Blanks_in_place_of_zeros_are_blank_cells_beyond_doubt(ReportForm form, string layout)
    {
        ReadResult result = Read(layout, string.Join('\n', Rectangular(form).Select(l => string.Join('\t', l.Select(c => c == "0" ? "" : c)))));
        Sheet.Reads(result, form, [.. Sheet.Numbers(form).Where(c => c.Value == "0").Select(c => (c.Key[1..], ""))]);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4002" or "OGR4003");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Blank_totals_of_rows_without_requests_are_blank_cells_beyond_doubt(ReportForm form, string layout)
    {
        string[] rows = ["2.其他法律", "5.属于三类", "1.信访", "4.无正当"];
        ReadResult result = Read(layout, string.Join('\n', Rectangular(form).Select(l => string.Join('\t', Array.Exists(rows, r => l[0].StartsWith(r, StringComparison.Ordinal) || (l.Length > 1 && l[1].StartsWith(r, StringComparison.Ordinal))) ? [.. l[..^7], "0", "0", "0", "0", "0", "0", ""] : l))));
        foreach (string row in new[] { "prohibitedByLaw", "internalAffairs", "petitionsAndComplaints", "excessive" })
        {
            RowReads(result, row, ["0", "0", "0", "0", "0", "0", ""]);
        }

        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4002" or "OGR4003");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_single_blank_cell_under_the_first_name_of_the_header_is_the_first(ReportForm form, string layout)
    {
        (string row, string[] cells, string first) = form == ReportForm.Form2021
            ? ("行政规范性文件", ["", "1", "26"], "normativeDocuments/issued") : ("行政事业性收费", new[] { "", "-2" }, "fees/itemsLastYear");
        ReadResult result = Read(layout, string.Join('\n', Rectangular(form).Select(l => string.Join('\t', l[0] == row && l[1].Length < 3 ? [row, .. cells, .. l[(cells.Length + 1)..]] : l))));
        Sheet.Reads(result, form, (first, ""));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4002" or "OGR4003");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_single_row_that_ends_early_may_have_lost_any_of_its_cells(ReportForm form, string layout)
    {
        ReadResult result = Read(layout, string.Join('\n', Rectangular(form).Select(l => string.Join('\t', l[0].StartsWith("2.重复", StringComparison.Ordinal) || (l.Length > 1 && l[1].StartsWith("2.重复", StringComparison.Ordinal)) ? [.. l[..^7], "0", "0", "0", "0", "0", "0", ""] : l))));

        // The grid of a document shows which cell is blank, and zeros are the same wherever they stand.
        Assert.Equal(layout == "a document" ? 0 : 7, result.Diagnostics.Count(d => d.Code == "OGR4003"));
    }

    [Theory]
    [InlineData("4.保护第三方合法权益|2|1|0|0|0|0|3", "4.保护第三方合法权益||3|0|0|0|0|3", "thirdPartyRights")]
    [InlineData("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物||0|0|0|0|0|0", "publications")]
    public void Where_only_the_first_cell_of_a_row_is_blank_and_the_others_add_up_it_is_the_first(string row, string blank, string name)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(row, blank));
        RowReads(result, name, blank.Split('|')[1..]);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Where_they_do_not_add_up_the_row_may_have_been_moved_by_one_and_cut_off()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("4.保护第三方合法权益|2|1|0|0|0|0|3", "4.保护第三方合法权益||2|1|0|0|0|0"));

        // The sums of the columns come out so.
        RowReads(result, "thirdPartyRights", ["2", "1", "0", "0", "0", "0", ""]);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4002");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("—")]
    [InlineData("-")]
    [InlineData("")]
    public void Commas_between_marks_or_nothing_set_cells_apart_too(string zero)
    {
        string text = string.Join('\n', Sheet.Text2021.Split('\n').Select(l => string.Join(',', l.Split('\t').Select(c => char.IsAsciiDigit(c[^1]) ? zero : c))));
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021, [.. Sheet.Numbers(ReportForm.Form2021).Select(c => (c.Key[1..], zero.Length == 0 ? "" : "/"))]);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Warning && d.Code is not ("OGR2004" or "OGR3010"));
    }

    [Theory]
    [InlineData("件")]
    [InlineData("０")]
    public void Commas_between_numbers_with_units_or_in_full_width_set_cells_apart_too(string form)
    {
        string text = string.Join('\n', Sheet.Text2021.Split('\n').Select(l => string.Join(',', l.Split('\t').Select(c => !c.All(char.IsAsciiDigit) ? c : form == "件" ? c + form : string.Concat(c.Select(d => (char)(d - '0' + form[0])))))));
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }

    [Theory]
    [InlineData("a document", "件")]
    [InlineData("a document", "宗")]
    [InlineData("tabs", "条")]
    public void A_cell_with_nothing_but_its_unit_is_blank(string layout, string unit)
    {
        // Where a number is 0 the unit of the template was left alone, in one row in all cells.
        const ReportForm Form = ReportForm.Form2021;
        string text = string.Join('\n', Rectangular(Form).Select(l => string.Join('\t', l.Select(c => c == "0" ? unit : c.Length > 0 && c.All(char.IsAsciiDigit) ? c + unit : c))));
        ReadResult result = Read(layout, text);
        Assert.Equal(Form, result.Report?.Form);
        Assert.Equal(["4", "1", "", "", "1", "", "6"], ReportTemplate.Form2021.Tables[1].Rows[1].Cells.Select(c => c.Get(result.Report!).ToString()));
        Assert.Equal(["", "1", "", "", "1", "", "2"], ReportTemplate.Form2021.Tables[1].Rows[^1].Cells.Select(c => c.Get(result.Report!).ToString()));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4002" or "OGR4003" or "OGR4005" || d.LosesData);
    }

    [Fact]
    public void The_end_of_a_label_in_the_next_cell_of_a_drawn_table_is_no_blank_cell()
    {
        // 行政规范性文|件: the numbers behind are those of the row all the same.
        ReadResult result = Read("Markdown", string.Join('\n', Rectangular(ReportForm.Form2021).Select(l => string.Join('\t', l))).Replace("行政规范性文件\t3", "行政规范性文\t件\t3", StringComparison.Ordinal));
        Assert.Equal(["3", "1", "26"], ReportTemplate.Form2021.Tables[0].Rows[1].Cells.Select(c => c.Get(result.Report!).ToString()));
    }

    [Fact]
    public void Commas_in_sentences_with_numbers_set_nothing_apart()
    {
        string sentences = string.Concat(Enumerable.Repeat("答复情况，12件，3件，0件，分别为予以公开，部分公开，不予公开\n", 9));
        ReadResult result = Sheet.Read(Sheet.Text2021.With("公开的内容不够丰富，", sentences + "公开的内容不够丰富，"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains("答复情况，12件，3件", result.Report!.ProblemsAndImprovements, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_column_is_named_above_its_place_wrong_totals_leave_the_columns_as_they_are()
    {
        // Three rows are full, and two of them do not add up: 76 for 67, 70 for 71.
        ReadResult result = Mixed(t => t.With("|40|12|1|2|9|3|67", "|40|12|1|2|9|3|76").With("|44|12|1|2|9|3|71", "|44|12|1|2|9|3|70").With("|8|1|0|1|1|1|12", "|8|1|5|1|1|1|12"));
        RowReads(result, "received", ["40", "12", "1", "2", "9", "3", "76"]);
        RowReads(result, "resultsTotal", ["44", "12", "1", "2", "9", "3", "70"]);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Rows_whose_totals_are_blank_are_read_as_they_stand_where_their_columns_add_up()
    {
        // Two rows end with a number that the total may be; it belongs to 其他, whose numbers add up with it.
        ReadResult result = Mixed(t => t
            .With("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|0|0|0|0|5|7|").With("已获取信息|0|0|0|0|1|0|1", "已获取信息|0|0|0|0|1|4|")
            .With("|44|12|1|2|9|3|71", "|44|12|1|2|14|14|87").With("|40|12|1|2|9|3|67", "|40|12|1|2|14|14|83"));
        RowReads(result, "publications", ["", "", "", "", "5", "7", ""]);
        RowReads(result, "confirmationOrReissue", ["", "", "", "", "1", "4", ""]);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void One_of_them_that_adds_up_with_its_columns_only_where_it_was_moved_is_uncertain()
    {
        // 2.重复申请 2 1 0 0 0 0 3 without the first 0: 3 stands under 其他.
        ReadResult result = Mixed(t => t.With("2.重复申请|2|1|0|0|0|0|3", "2.重复申请|2|1|0|0|0|3|"));
        Assert.Contains("repeated", Assert.Single(Sheet.Uncertain(result)), StringComparison.Ordinal);
    }

    // The report as a document whose zeros are blank, with something else changed.
    private static ReadResult Mixed(Func<string, string> changed)
    {
        string[] sound = Sheet.Text2021.Split('\n'), other = changed(Sheet.Text2021).Split('\n');
        string[] rows = [.. Rectangular(ReportForm.Form2021).Select((l, i) => sound[i] == other[i] ? string.Join('\t', l) : string.Join('\t', [.. l[..^7], .. other[i].Split('\t')[^7..]]))];
        return Read("a document", string.Join('\n', rows.Select(l => string.Join('\t', l.Split('\t').Select(c => c == "0" ? "" : c)))));
    }

    private static void RowReads(ReadResult result, string row, string[] values) =>
        Assert.Equal(values, result.Template!.Cells.Where(c => c.Pointer.Contains("/" + row + "/", StringComparison.Ordinal)).Select(c => c.Get(result.Report!).ToString()));

    [Theory]
    [InlineData("3.补正后申请内容仍不明\n确\t1\t0\t0\t0\t1\t0\t2", "1.信访举报投诉类申请\t\t\t\t\t\t\t", "petitionsAndComplaints")]
    [InlineData("7.属于行政执法案\n卷\t2\t0\t0\t0\t1\t0\t3", "8.属于行政查询事项\t\t\t\t\t\t\t", "inquiryMatters")]
    public void A_blank_row_below_the_last_character_of_a_label_is_a_row_of_its_own(string torn, string blank, string row)
    {
        // The label and the numbers of the row above it stand in its last line: "确" and 1 0 0 0 1 0 2.
        string whole = torn.Replace("\n", "", StringComparison.Ordinal);
        string label = blank.TrimEnd('\t');
        ReadResult result = Sheet.Read(Sheet.Text2021.With(whole, torn).With(label + Sheet.Text2021.Split('\n').Single(l => l.Contains(label, StringComparison.Ordinal)).Split(label)[1], blank));
        Sheet.Reads(result, ReportForm.Form2021, [.. Columns.Select(c => (row + "/" + c, ""))]);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("3.其它|1|0|0|0|0|0|1", "3.其他|1|0|0|0|0|0|1")]
    [InlineData("（六）其它处理|1.", "（六）其他处理|1.")]
    public void Other_is_written_in_two_ways(string written, string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(printed, written));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    private static ReadResult Read(string layout, string text)
    {
        if (layout != "a document")
        {
            return Sheet.Read(Layouts[layout](text));
        }

        DocumentBlocks blocks = new();
        List<IReadOnlyList<DocumentCell>> rows = [];
        foreach (string line in text.Split('\n').Append("。"))
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add([.. line.Split('\t').Select(c => new DocumentCell(c))]);
                continue;
            }

            if (rows.Count > 0)
            {
                blocks.AddTable(rows);
                rows = [];
            }

            blocks.AddParagraph(line, new SourceLocation(1));
        }

        return ReportReader.Read(blocks);
    }

    // Every line of a table with as many cells as any other, as a spreadsheet has it: two for the labels of table three.
    internal static IEnumerable<string[]> Rectangular(ReportForm form)
    {
        foreach (string line in Sheet.Text(form).Split('\n'))
        {
            string[] cells = line.Split('\t');
            yield return cells switch
            {
                ["(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)", "申请人情况"] => [cells[0], "", cells[1], "", "", "", "", "", ""],
                ["自然人", "法人或其他组织", "总计"] => ["", "", cells[0], cells[1], "", "", "", "", cells[2]],
                ["商业企业", ..] => ["", "", "", .. cells, ""],
                { Length: 10 } when !char.IsAsciiDigit(cells[0][^1]) && char.IsAsciiDigit(cells[^1][0]) => cells[1..],
                { Length: 8 } => char.IsAsciiDigit(cells[0][0]) || cells[0].StartsWith("（二）", StringComparison.Ordinal) ? ["", .. cells] : [cells[0], "", .. cells[1..]],
                { Length: 2 or 3 } when line.StartsWith("信息内容", StringComparison.Ordinal) || char.IsAsciiDigit(cells[^1][^1]) || cells[^1].EndsWith('元') => [.. cells, .. Enumerable.Repeat("", 4 - cells.Length)],
                _ => cells,
            };
        }
    }
}
