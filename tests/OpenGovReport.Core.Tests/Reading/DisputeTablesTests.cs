using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Table four in other shapes than the form has: cut at the edge of a page, or set as two tables.</summary>
public sealed class DisputeTablesTests
{
    [Theory]
    [InlineData("△|2|1|1|9|3|0|1|2|6|2|1|0|1|4", "reconsideration/upheld", "△")]
    [InlineData("5|2|?|1|9|3|0|1|2|6|2|1|0|1|4", "reconsideration/otherOutcome", "?")]
    [InlineData("5|2|1|1|空|3|0|1|2|6|2|1|0|1|4", "reconsideration/total", "空")]
    [InlineData("5|2|1|1|9|3|0|1|2|6|2|1|0|1|√", "litigationAfterReconsideration/total", "√")]
    [InlineData("二 2 1 1 9 3 0 1 2 6 2 1 0 1 4", "reconsideration/upheld", "二")]
    public void A_sign_in_place_of_a_number_has_a_cell(string row, string cell, string sign)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", row));
        Sheet.Reads(result, ReportForm.Form2021, (cell, ""));
        Assert.Empty(Sheet.Uncertain(result));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4005" && d.Raw == sign && d.LosesData);
    }

    [Fact]
    public void A_label_before_a_row_that_lacks_a_number_is_no_cell()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", "合计 5 2 1 9 3 0 1 2 6 2 1 0 1 4"));
        Assert.Equal(["OGR4002"], result.Diagnostics.Select(d => d.Code));
    }

    // Each line of a page has the pieces of the names that stand on it, so that 尚未审 is followed by the 结果维 of the next group.
    [Theory]
    [InlineData("结果维 结果纠 其他结 尚未审\n                    总计\n持     正     果     结     结果维 结果纠 其他结 尚未审     结果维 结果纠 其他结 尚未审\n                             总计                           总计\n                          持     正     果     结      持     正     果     结", 0)]
    [InlineData("结果纠 结果维 其他结 尚未审\n                    总计\n结果纠正 结果维持 其他结 尚未审 结果纠正 结果维持 其他结 尚未审 总计 总计\n果 结 果 结", 15)]
    public void Names_that_are_broken_over_the_lines_of_a_page_tell_no_other_order(string names, int uncertain)
    {
        string header = "行政复议      行政诉讼\n          未经复议直接起诉      复议后起诉\n" + names + "\n";
        string text = Sheet.Text2021.With("行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results + "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", header + "5   2   1   1   9   3   0   1   2   6   2   1   0   1   4");
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(uncertain, result.Diagnostics.Count(d => d.Code == "OGR4003"));
    }

    private const string Names = "结果维持|结果纠正|其他结果|尚未审结|总计";
    private const string Whole = "行政复议|行政诉讼\n" + Names + "|未经复议直接起诉|复议后起诉\n" + Names + "|" + Names + "\n5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";

    [Theory]
    [InlineData(14, "litigationAfterReconsideration/total", "复议后起诉/总计")]
    [InlineData(4, "reconsideration/total", "行政复议/总计")]
    [InlineData(7, "directLitigation/otherOutcome", "未经复议直接起诉/其他结果")]
    [InlineData(0, "reconsideration/upheld", "行政复议/结果维持")]
    public void A_column_without_name_and_numbers_is_told_and_moves_no_other(int left, string cell, string column)
    {
        string text = Cut(left, "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4");
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text), Sheet.Read(text.Replace('\t', '\n')) })
        {
            Sheet.Reads(result, ReportForm.Form2021, (cell, ""));
            Diagnostic only = Assert.Single(result.Diagnostics);
            Assert.Equal(("OGR3013", true), (only.Code, only.LosesData));
            Assert.Equal(["4", column], only.Arguments);
        }
    }

    [Fact]
    public void Where_a_group_that_is_whole_does_not_add_up_another_number_may_be_lost()
    {
        // The last name is missing, but the number that is lost is one of the first group.
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Whole, Header(14) + "\n5|2|1|9|3|0|1|2|6|2|1|0|1|4"));
        Assert.Equal(15, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/disputes/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_for_reconsideration_and_one_for_litigation_are_read_beyond_doubt()
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Whole, Two("未经复议直接起诉|复议后起诉")));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("复议后起诉|未经复议直接起诉")]
    [InlineData("行政诉讼|行政诉讼")]
    public void Two_tables_of_which_one_names_its_groups_otherwise_are_uncertain(string groups)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Whole, Two(groups)));
        Assert.Equal(15, result.Diagnostics.Count(d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/disputes/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_wrong_totals_under_their_names_are_read_as_printed()
    {
        string text = Sheet.Text2021.With(Whole, "行政复议|||||未经复议直接起诉|||||复议后起诉||||\n" + Names + "|" + Names + "|" + Names + "\n5|2|1|1|8|3|0|1|2|5|2|1|0|1|4");
        ReadResult result = GridCellTests.Exact(text);
        Sheet.Reads(result, ReportForm.Form2021, ("reconsideration/total", "8"), ("directLitigation/total", "5"));
        Assert.Empty(result.Diagnostics);

        // In lines of text nothing holds the numbers in place.
        Assert.Equal(15, Sheet.Read(text.Replace('\t', ' ')).Diagnostics.Count(d => d.Code == "OGR4003"));
    }

    private static string Two(string groups) => "行政复议\n" + Names + "\n5|2|1|1|9\n行政诉讼\n" + groups + "\n" + Names + "|" + Names + "\n3|0|1|2|6|2|1|0|1|4";

    private static string Cut(int left, string numbers) => Sheet.Text2021.With(Whole, Header(left) + "\n" + string.Join('|', numbers.Split('|').Where((_, i) => i != left)));

    // One line of names below the groups.
    private static string Header(int left) =>
        "行政复议|未经复议直接起诉|复议后起诉\n" + string.Join('|', (Names + "|" + Names + "|" + Names).Split('|').Where((_, i) => i != left));

    private const string WholeHeader = "行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results, Numbers = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4\n";

    [Theory]
    [InlineData("|结果维持|结果纠正|其他结果|尚未审结|总计\n行政复议|5|2|1|1|10\n行政诉讼|未经复议直接起诉|3|0|1|2|6\n复议后起诉|2|1|0|1|4\n")]
    [InlineData("行政复议\n结果维持|结果纠正|其他结果|尚未审结|总计\n5|2|1|1|10\n行政诉讼\n未经复议直接起诉|复议后起诉\n" + Sheet.Results + "3|0|1|2|6|2|1|0|1|4\n")]
    [InlineData("行政复议|行政诉讼\n结果维持|结果纠正|其他结果|尚未审结|合计|未经复议直接起诉|复议后起诉\n结果维持|结果纠正|其他结果|尚未审结|合计|结果维持|结果纠正|其他结果|尚未审结|合计\n5|2|1|1|10|3|0|1|2|6|2|1|0|1|4\n")]
    public void A_wrong_total_under_whole_names_is_read_as_printed(string table)
    {
        foreach (string text in (string[])[Sheet.Text2021, Sheet.Text2021.Replace('\t', '\n')])
        {
            string lines = text == Sheet.Text2021 ? table : table.Replace('|', '\n');
            string own = text == Sheet.Text2021 ? WholeHeader + Numbers : (WholeHeader + Numbers).Replace('|', '\n');
            ReadResult result = Sheet.Read(text.With(own, lines));
            Sheet.Reads(result, ReportForm.Form2021, ("reconsideration/total", "10"));
            Assert.Empty(Sheet.Uncertain(result));
        }
    }

    [Theory]

    // One column has no name, or the groups of another table, so that a number may be another's.
    [InlineData("|结果维持|结果纠正|尚未审结|总计\n行政复议|5|2|1|1|10\n行政诉讼|未经复议直接起诉|3|0|1|2|6\n复议后起诉|2|1|0|1|4\n")]
    [InlineData("|结果维持|结果纠正|其他结果|尚未审结|总计\n行政复议|5|2|1|1|10\n行政诉讼|3|0|1|2|6\n复议后起诉|2|1|0|1|4\n")]
    public void Under_names_of_which_one_is_lost_it_leaves_all_uncertain(string table) =>
        Assert.Equal(15, Sheet.Read(Sheet.Text2021.With(WholeHeader + Numbers, table)).Diagnostics.Count(d => d.Code == "OGR4003"));

    [Theory]
    [InlineData("年度|", "2023|5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", 0)]
    [InlineData("年份|", "2023|5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", 0)]
    [InlineData("", "2023|5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", 0)]

    // It is of another year than the report.
    [InlineData("年度|", "2022|5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", 15)]
    public void A_year_before_the_numbers_is_none_of_them(string name, string row, int uncertain)
    {
        string text = Sheet.Text2021.With(WholeHeader + Numbers, name + WholeHeader + row + "\n");
        foreach (string between in (string[])["\t", " ", "\n"])
        {
            ReadResult result = Sheet.Read(text.Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(uncertain, result.Diagnostics.Count(d => d.Code == "OGR4003"));
        }
    }

    [Fact]
    public void In_a_column_without_a_name_it_is_known_by_the_cells_of_its_row()
    {
        string header = "|行政复议|||||未经复议直接起诉|||||复议后起诉||||\n|" + Names + "|" + Names + "|" + Names + "\n";
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With(Whole, header + "2023|5|2|1|1|9|3||1|2|6|2|1|0|1|4"));
        Sheet.Reads(result, ReportForm.Form2021, ("directLitigation/corrected", ""));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("2023 5 2 1 1 9 3 1 2 6 2 1 1 4", 15)]
    [InlineData("年度 2023 5 2 1 1 9 3 0 1 2 6 2 1 0 1 4", 0)]
    public void Where_nothing_tells_it_from_a_number_all_are_uncertain(string row, int uncertain)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', ' ').With(Numbers.Replace('|', ' '), row + "\n"));
        Assert.Equal(uncertain, result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer).Distinct().Count());
    }

    [Fact]
    public void A_number_that_is_like_a_year_and_no_year_of_the_report_is_read()
    {
        // 2021 of reconsideration, 2022 of litigation.
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Numbers, "2021|2|1|1|2025|3|0|1|2018|2022|2|1|0|1|4\n"));
        Sheet.Reads(result, ReportForm.Form2021, ("reconsideration/upheld", "2021"), ("reconsideration/total", "2025"), ("directLitigation/pending", "2018"), ("directLitigation/total", "2022"));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]

    // The total 115 of the last group is on two lines, and two cells are blank.
    [InlineData("11\n5 2 1 1 9 3 2 5 20 30 61 4 5\n", 15)]
    [InlineData("5 2 1 1 9 3 2 5 20 30 61 4 11\n5\n", 15)]
    [InlineData("5 2 1 1 9 3 0 1 2 6 2 1 0 1 4\n3\n", 0)]
    public void A_number_alone_above_or_below_a_row_that_lacks_some_may_be_a_part_of_one(string rows, int uncertain)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.Replace('\t', ' ').With(Numbers.Replace('|', ' '), rows));
        Assert.Equal(uncertain, result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer).Distinct().Count());
    }
}
