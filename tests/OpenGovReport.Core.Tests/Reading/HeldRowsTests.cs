using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Rows that the exact grid of a document holds in place: what is blank is blank, and one wrong number is a wrong number. Only sums that speak for a lost cell raise a doubt.</summary>
public sealed class HeldRowsTests
{
    [Theory]
    [InlineData("1.本机关不掌握相关政府信息|8|1|0|1|1|1|12", "1.本机关不掌握相关政府信息|8|1|0|1|7|1|12", "unavailable/notHeld/legalServiceInstitutions", "7")]
    [InlineData("3.要求提供公开出版物|0|0|0|0|0|0|0", "3.要求提供公开出版物|0|0|0|28|0|0|0", "notProcessed/publications/publicInterestOrganizations", "28")]
    [InlineData("4.保护第三方合法权益|2|1|0|0|0|0|3", "4.保护第三方合法权益|2|1|3|0|0|0|3", "denied/thirdPartyRights/researchInstitutions", "3")]
    [InlineData("2.其他法律行政法规禁止公开|1|0|0|0|1|0|2", "2.其他法律行政法规禁止公开|1|2|0|0|1|0|2", "denied/prohibitedByLaw/commercialEnterprises", "2")]
    public void One_wrong_number_is_read_as_printed(string row, string wrong, string cell, string value)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(row, wrong));
        Sheet.Reads(result, ReportForm.Form2021, (cell, value));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Numbers_of_which_three_columns_tell_that_they_have_moved_are_uncertain_and_the_others_named()
    {
        // 14 4 1 0 3 0 22 without its first number, and 25 before the total.
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("|14|4|1|0|3|0|22", "|4|1|0|3|0|25|22"));
        string[] doubts = Doubts(result, "/requests/granted/");
        string[] right = ["naturalPersons blank", "commercialEnterprises 4", "researchInstitutions 1", "publicInterestOrganizations 0", "legalServiceInstitutions 3", "otherOrganizations 0"];
        Assert.Equal(right.Select(r => r.Split(' ')[0]), doubts[..6].Select(d => d.Split(' ')[0]));
        Assert.All(right.Zip(doubts), p => Assert.Contains(p.First.Split(' ')[1], p.Second.Split(' ')[2].Split(',')));
    }

    [Fact]
    public void A_number_put_in_and_another_lost_are_uncertain_where_that_which_is_lost_makes_the_row_and_two_columns_add_up()
    {
        // 8 1 0 1 1 1 12 with a zero put in before it, and the first 1 lost.
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("1.本机关不掌握相关政府信息|8|1|0|1|1|1|12", "1.本机关不掌握相关政府信息|0|8|0|1|1|1|12"));
        Assert.Equal(["naturalPersons 0 8", "commercialEnterprises 8 blank"], Doubts(result, "/requests/unavailable/notHeld/"));
        Assert.Equal(["notHeld 2"], Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("6.属于四类过程性信息|0|1|0|0|0|0", true)]
    [InlineData("6.属于四类过程性信息|0|1|0|0|0|0|1", false)]
    public void Where_a_row_has_lost_a_cell_one_that_adds_up_is_uncertain_if_its_columns_do_only_in_another_reading(string cut, bool uncertain)
    {
        // 8 1 0 1 1 1 12 with a zero put in before it, and the 0 of 科研机构 lost.
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("1.本机关不掌握相关政府信息|8|1|0|1|1|1|12", "1.本机关不掌握相关政府信息|0|8|1|1|1|1|12").With("6.属于四类过程性信息|0|1|0|0|0|0|1", cut));
        Assert.Equal("0 8 1 1 1 1 12", string.Join(' ', result.Template!.Cells.Where(c => c.Pointer.Contains("/notHeld/", StringComparison.Ordinal)).Select(c => c.Get(result.Report!))));
        Assert.Equal(uncertain, Sheet.Uncertain(result).Contains("notHeld 7"));
    }

    [Theory]
    [InlineData("|||||||4|3|7|||||", true)]
    [InlineData("6|||1|7||||||||||", true)]
    [InlineData("|||||||4|3|8|||||", true)]
    [InlineData("|||||||||5||||5|", false)]
    public void Of_table_four_a_row_with_blank_groups_is_certain_where_the_others_add_up(string row, bool certain)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", row));
        Assert.Equal(row.Split('|'), result.Template!.Tables[2].Cells.Select(c => c.Get(result.Report!).ToString()));
        Assert.Equal(certain, !Sheet.Uncertain(result).Any());
    }

    [Theory]
    [InlineData("总计")]
    [InlineData("科研机构")]
    public void A_column_that_is_blank_in_all_rows_is_the_habit_of_the_report(string column)
    {
        // 8.属于行政查询事项 is "0 0 0 0 0 1 _", whose last number is all the others together.
        int place = column == "总计" ? 6 : 2;
        string text = Requests(cells => [.. cells[..place], "", .. cells[(place + 1)..]]);
        ReadResult result = GridCellTests.Exact(text);
        Sheet.Reads(result, ReportForm.Form2021, [.. RequestCells(column).Select(c => (c, ""))]);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Totals_that_are_blank_where_zeros_are_too_are_the_habit_of_the_report()
    {
        ReadResult result = GridCellTests.Exact(Requests(cells => [.. cells[..6].Select(c => c == "0" ? "" : c), ""]));
        Sheet.Reads(result, ReportForm.Form2021, [.. RequestCells("总计").Select(c => (c, "")), .. Zeros("")]);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4002" or "OGR4003");
    }

    // Of table two no sums tell whether a number was lost, but a report that leaves zeros blank leaves them so there too; and a row with a cell below each name has lost none.
    [Theory]
    [InlineData("行政规范性文件|3|1|26", "行政规范性文件|4|2|", "normativeDocuments/")]
    [InlineData("规章|1|0|7", "规章|6|5|", "rules/")]
    public void The_last_cell_of_table_two_is_blank_beyond_doubt_where_table_three_has_blank_cells_or_a_grid_shows_it(string row, string blank, string cells)
    {
        string[] due = blank.Split('|')[1..];
        string habit = Requests(cells => [.. cells[..6].Select(c => c == "0" ? "" : c), cells[6]]);
        foreach ((string text, bool habitual) in new[] { (habit, true), (Sheet.Text2021, false) })
        {
            foreach ((ReadResult result, bool certain) in new[] { (GridCellTests.Exact(text.With(row, blank)), true), (Sheet.Read(text.With(row, blank)), habitual) })
            {
                Assert.Equal(due, result.Template!.Tables[0].Cells.Where(c => c.Pointer.Contains(cells, StringComparison.Ordinal)).Select(c => c.Get(result.Report!).ToString()));
                Assert.Equal(certain ? 0 : 3, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.Contains(cells, StringComparison.Ordinal)));
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Zeros_left_blank_here_and_there_are_blank_cells_beyond_doubt(int every)
    {
        int zero = 0;
        List<(string, string)> blank = [];
        string text = string.Join('\n', Sheet.Text2021.Split('\n').Select((line, i) => i is < 22 or > 46 ? line : string.Join('\t', line.Split('\t').Select(c => c == "0" && ++zero % every == 0 ? "" : c))));
        zero = 0;
        foreach ((string cell, string value) in Sheet.Numbers(ReportForm.Form2021).Where(c => c.Key.StartsWith("/requests/", StringComparison.Ordinal)))
        {
            if (value == "0" && ++zero % every == 0)
            {
                blank.Add((cell[1..], ""));
            }
        }

        ReadResult result = GridCellTests.Exact(text);
        Sheet.Reads(result, ReportForm.Form2021, [.. blank]);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4002" or "OGR4003");
    }

    [Theory]
    [InlineData("1.信访举报投诉类申请|3|0|0|0|0|1|4", "1.信访举报投诉类申请|3|0|0|0|1|4|", "notProcessed/petitionsAndComplaints", "otherOrganizations", "1", "4")]
    [InlineData("（一）予以公开|14|4|1|0|3|0|22", "（一）予以公开|14|4|1|3|0|22|", "granted", "total", "22", "blank")]
    public void Numbers_that_make_up_for_row_and_columns_only_elsewhere_are_uncertain_and_the_others_named(string row, string moved, string name, string column, string read, string other)
    {
        // A zero is lost, and the cells behind it moved up: the total stands in the column before its own.
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(row, moved));
        Assert.Contains($"{column} {read} {other}", Doubts(result, "/requests/" + name + "/"));
        Assert.Equal(["OGR4002", "OGR4003"], result.Diagnostics.Select(d => d.Code).Distinct().Order());
    }

    [Fact]
    public void A_row_that_lacks_its_total_alone_is_beyond_doubt_where_its_columns_add_up()
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("2.没有现成信息需要另行制作|1|1|0|0|0|0|2", "2.没有现成信息需要另行制作|1|1|0|0|0|0|").With("4.保护第三方合法权益|2|1|0|0|0|0|3", "4.保护第三方合法权益|2|1|0|0|0||3"));
        Sheet.Reads(result, ReportForm.Form2021, ("unavailable/requiresCreation/total", ""), ("denied/thirdPartyRights/otherOrganizations", ""));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("行政事业性收费|15|-2", "行政事业性收费||+2", "fees/itemsLastYear", "", "fees/change", "2")]
    [InlineData("行政许可|214|-8|1530", "行政许可||+2|1530", "licensing/itemsLastYear", "", "licensing/change", "2")]
    public void A_change_beside_a_blank_cell_stands_where_the_grid_has_it(string row, string printed, string blank, string none, string cell, string value)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2020.With(row, printed));
        Sheet.Reads(result, ReportForm.Form2020, (blank, none), (cell, value));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_row_of_table_two_that_alone_ends_early_may_have_lost_a_cell()
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2020.With("行政许可|214|-8|1530", "行政许可|-8|1530|"));
        Assert.Equal(["itemsLastYear -8 blank", "change 1530 blank,-8", "decisions blank 1530"], Doubts(result, "/proactiveDisclosure/licensing/"));
    }

    private static string[] Doubts(ReadResult result, string row) =>
        [.. result.Diagnostics.Where(d => d.Code == "OGR4003" && d.Pointer!.StartsWith(row, StringComparison.Ordinal))
            .Select(d => $"{d.Pointer!.Split('/')[^1]} {d.Arguments[1]} {d.Arguments[2]}".Replace(", ", ",", StringComparison.Ordinal).Replace(Diagnostic.BlankSign, "blank", StringComparison.Ordinal))];

    private static string Requests(Func<string[], string[]> change) => string.Join('\n', Sheet.Text2021.Split('\n').Select((line, i) =>
        i is < 22 or > 46 || line.Split('\t') is not { Length: > 7 } cells ? line : string.Join('\t', [.. cells[..^7], .. change(cells[^7..])])));

    private static IEnumerable<string> RequestCells(string column) => ReportTemplate.Form2021.Cells.Where(c => c.Row.Table.Number == 3 && c.Column == column).Select(c => c.Pointer[1..]);

    private static IEnumerable<(string, string)> Zeros(string value) =>
        Sheet.Numbers(ReportForm.Form2021).Where(c => c.Key.StartsWith("/requests/", StringComparison.Ordinal) && c.Value == "0" && !c.Key.EndsWith("/total", StringComparison.Ordinal)).Select(c => (c.Key[1..], value));
}
