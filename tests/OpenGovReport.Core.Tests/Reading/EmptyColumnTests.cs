namespace OpenGovReport.Tests.Reading;

/// <summary>Columns of a grid that are empty in every row, and numbers that stand behind one, beside the table.</summary>
public sealed class EmptyColumnTests
{
    private static readonly string Rows = string.Join('\n', Sheet.Text2021.Lines(20, 47)).Replace('\t', '|');

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void Between_the_columns_of_the_form_one_tells_nothing(int place)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Rows, Set(cells => cells.Insert(place, ""))));
        Sheet.ReadsSoundly(result, ReportForm.Form2021);
    }

    [Fact]
    public void A_column_of_the_form_may_be_blank_itself()
    {
        // The numbers of 科研机构 and its name are lost: nothing shows that it is a column that sets others apart.
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Rows, Set(cells => cells[2] = "")));
        string[] row = [.. result.Template!.Tables[1].Rows[0].Cells.Select(c => c.Get(result.Report!).ToString())];
        Assert.Equal(["40", "12", "", "2", "9", "3", "67"], row);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3006");
    }

    [Theory]
    [InlineData(1, "40||1|2|9|3|67")]
    [InlineData(5, "40|12|1|2|9||67")]
    public void One_without_a_name_behind_the_others_stands_for_no_column_that_the_header_leaves_out(int left, string first)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Rows, Set(cells =>
        {
            cells.RemoveAt(left);
            cells.Add("");
        })));
        Assert.Equal(first.Split('|'), result.Template!.Tables[1].Rows[0].Cells.Select(c => c.Get(result.Report!).ToString()));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3013");
    }

    [Fact]
    public void One_with_a_name_is_the_forms()
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Rows, Set(cells => cells[6] = cells[6] == "总计" ? "总计" : "")));
        Assert.Equal("40|12|1|2|9|3|".Split('|'), result.Template!.Tables[1].Rows[0].Cells.Select(c => c.Get(result.Report!).ToString()));
    }

    [Fact]
    public void Numbers_beside_the_table_are_none_of_its_rows()
    {
        int row = 0;
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Rows, Set(cells =>
        {
            cells.Add("");
            cells.Add(++row % 4 == 0 ? $"{row * 7}" : "");
        })));
        Sheet.Reads(result, ReportForm.Form2021);
        Diagnostic told = Assert.Single(result.Diagnostics);
        Assert.Equal(("OGR3015", "28"), (told.Code, told.Raw));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void A_check_of_each_row_beside_the_table_is_none_of_its_cells_however_many_are_blank(bool apart, bool zerosBlank)
    {
        bool header = true;
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Rows, Set(cells =>
        {
            cells[2] = header ? cells[2] : "";
            for (int i = 0; i < cells.Count && zerosBlank; i++)
            {
                cells[i] = cells[i] == "0" ? "" : cells[i];
            }

            cells.AddRange(apart ? ["", header ? "" : "0"] : [header ? "" : "0"]);
            header = false;
        })));
        string[] cells = [.. result.Template!.Tables[1].Rows[0].Cells.Select(c => c.Get(result.Report!).ToString())];
        Assert.Equal(["40", "12", "", "2", "9", "3", "67"], cells);
        Assert.Equal("OGR3015", Assert.Single(result.Diagnostics, d => d.Code is not ("OGR3006" or "OGR3010")).Code);
    }

    [Fact]
    public void One_number_behind_the_last_column_is_one_too_many_in_its_row()
    {
        int row = 0;
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Rows, Set(cells => cells.Insert(row == 2 ? 3 : cells.Count, row++ == 2 ? "5" : ""))));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4001");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3015");
    }

    [Fact]
    public void Below_a_header_that_stands_one_place_to_the_left_the_last_column_is_the_forms()
    {
        bool header = true;
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Rows, Set(cells =>
        {
            cells.Insert(header ? 7 : 0, "");
            header = false;
        })));
        Assert.Equal("40|12|1|2|9|3|67".Split('|'), result.Template!.Tables[1].Rows[0].Cells.Select(c => c.Get(result.Report!).ToString()));
    }

    [Theory]
    [InlineData(ReportForm.Form2021, 1)]
    [InlineData(ReportForm.Form2020, 1)]
    [InlineData(ReportForm.Form2021, 2)]
    [InlineData(ReportForm.Form2020, 2)]
    [InlineData(ReportForm.Form2021, 3)]
    public void The_text_of_a_sheet_whose_cells_are_merged_is_read_by_their_places(ReportForm form, int merged)
    {
        Sheet.ReadsSoundly(Sheet.Read(OfSheet(form, merged)), form);
    }

    [Fact]
    public void A_column_of_the_form_that_is_blank_in_the_text_of_a_sheet_keeps_its_place()
    {
        // All of 科研机构 but its name.
        string text = string.Join('\n', OfSheet(ReportForm.Form2021, 1).Split('\n').Select(l => l.Split('\t') is { } cells && l.Length > 8 && char.IsAsciiDigit(cells[4].PadLeft(1, 'a')[0]) && cells[9].Length == 0
            ? string.Join('\t', [.. cells[..4], "", .. cells[5..]]) : l));
        ReadResult result = Sheet.Read(text);
        string[] row = [.. result.Template!.Tables[1].Rows[0].Cells.Select(c => c.Get(result.Report!).ToString())];
        Assert.Equal(["40", "12", "", "2", "9", "3", "67"], row);
    }

    // The report as a spreadsheet saves it as text: every line has a place for each column of the sheet, of which each cell takes several.
    private static string OfSheet(ReportForm form, int merged)
    {
        return string.Join('\n', BlankCellTests.Rectangular(form).Select(cells => string.Join('\t', Enumerable.Range(0, 17 * merged).Select(place => place % merged == 0 ? Disputes(cells).ElementAtOrDefault(place / merged) ?? "" : ""))));

        static string[] Disputes(string[] cells) => cells switch
        {
            ["行政复议", "行政诉讼"] => [cells[0], "", "", "", "", cells[1]],
            ["结果维持", .., "未经复议直接起诉", "复议后起诉"] => [.. cells[..6], "", "", "", "", cells[6]],
            ["结果维持", ..] => ["", "", "", "", "", .. cells],
            _ => cells,
        };
    }

    // Table three with the seven cells of each row changed; its header names them in one line.
    private static string Set(Action<List<string>> change)
    {
        List<string> header = [.. "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计".Split('|')];
        change(header);
        return "申请人情况|" + string.Join('|', header.Select(n => n is "0" ? "" : n)) + "\n" + string.Join('\n', Rows.Split('\n')[3..].Select(line =>
        {
            string[] all = line.Split('|');
            List<string> cells = [.. all[^7..]];
            change(cells);
            return string.Concat(all[..^7]) + "|" + string.Join('|', cells);
        }));
    }
}
