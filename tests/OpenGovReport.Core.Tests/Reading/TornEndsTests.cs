using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Numbers that are torn at the end of a line, and the sums that tell where the parts belong: the row of table four, and an amount at its point.</summary>
public sealed class TornEndsTests
{
    private const string Row = "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";

    [Theory]
    [InlineData("52|2|1|1|56|3|0|1|2|6|2|1|0|1|4", "5\n2|2|1|1|56|3|0|1|2|6|2|1|0|1|4", "reconsideration/upheld 52", "reconsideration/total 56")]
    [InlineData("5|2|1|1|9|3|0|1|2|6|2|1|0|71|74", "5|2|1|1|9|3|0|1|2|6|2|1|0|7\n1|74", "litigationAfterReconsideration/pending 71", "litigationAfterReconsideration/total 74")]
    [InlineData("5|2|1|1|9|3|0|1|2|6|2|1|0|71|74", "5|2|1|1|9|3|0|1|2|6|2|1|0|7\n\n1|74", "litigationAfterReconsideration/pending 71", "litigationAfterReconsideration/total 74")]
    public void A_number_of_table_four_is_put_together_where_the_groups_add_up_only_then(string whole, string torn, params string[] cells)
    {
        foreach (string row in new[] { whole, torn })
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With(Row, row));
            Sheet.Reads(result, ReportForm.Form2021, [.. cells.Select(c => ("disputes/" + c.Split(' ')[0], c.Split(' ')[1]))]);
            Assert.Empty(Sheet.Uncertain(result));
        }
    }

    [Fact]
    public void A_row_of_table_four_below_a_number_that_does_not_add_up_with_it_or_without_is_uncertain()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Row, "5\n3|2|1|1|9|3|0|1|2|6|2|1|0|1|4"));
        Assert.Equal(15, result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer).Distinct().Count());
    }

    [Theory]
    [InlineData("3 2 5 1 1 1 2 2 3 2 7\n2 2 5")]
    [InlineData("4 7 2\n1 6 3 3 1 2 6")]
    public void A_row_of_table_four_with_blank_cells_and_ends_of_numbers_below_it_is_uncertain(string printed)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Row, printed));
        Assert.Equal(15, result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer).Distinct().Count());
    }

    [Fact]
    public void Numbers_of_table_four_that_each_have_a_line_are_not_for_that()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Row, "5 2 1 1 9 3 0 1 2 6 2 1 0 1".Replace(' ', '\n')));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer!.StartsWith("/disputes/reconsideration/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_alone_above_a_row_of_table_four_that_adds_up_is_that_of_the_page()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Row, "7\n" + Row));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("3 0 1 2 6", "33 0 1 2 36", "3\n3 0 1 2 36", "litigationDirect")]
    [InlineData("5 2 1 1 9", "5 2 1 77 85", "5 2 1 7\n7 85", "reconsideration")]
    public void Two_equal_digits_of_a_number_are_not_taken_for_a_number_and_one_too_many(string group, string whole, string torn, string name)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Row, Row.Replace('|', ' ').Replace(group, torn, StringComparison.Ordinal)));
        string[] due = Row.Replace('|', ' ').Replace(group, whole, StringComparison.Ordinal).Split(' ');
        foreach ((CellDescriptor cell, string number) in result.Template!.Tables[2].Cells.Zip(due))
        {
            Assert.True(cell.Get(result.Report!).ToString() == number || result.Diagnostics.Any(d => d.Code == "OGR4003" && d.Cell == cell), $"{name} {cell.Pointer}");
        }

        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4001");
    }

    [Theory]
    [InlineData("行政事业性收费|121.4225", "行政事业性收费 27.\n8064", "27.8064万元", "8064万元")]
    [InlineData("行政事业性收费|121.4225", "行政事业性收费 27.\n\n8064", "27.8064万元", "8064万元")]
    [InlineData("行政事业性收费|121.4225", "行政事业性收费 27. 8064", "27.8064万元", "8064万元")]
    [InlineData("行政事业性收费|121.4225", "行政事业性收费\n318\n.07万元", "318.07万元", "318万元")]
    public void An_amount_that_is_torn_at_its_point_is_uncertain(string row, string torn, string read, string could)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(row, torn));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", read));
        Diagnostic doubt = Assert.Single(result.Diagnostics, d => d.Code == "OGR4003");
        Assert.Equal([read, could], doubt.Arguments.Skip(1));
    }

    [Theory]
    [InlineData("行政事业性收费|121.4225", "行政事业性收费 121.4225")]
    [InlineData("第二十条第（八）项", "8.\n第二十条第（八）项")]
    public void A_whole_amount_is_certain(string part, string other)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(part, other));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void The_fraction_of_an_amount_below_it_may_be_more_of_it()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政事业性收费|121.4225", "行政事业性收费|0.0\n8"));
        Diagnostic doubt = Assert.Single(result.Diagnostics, d => d.Code == "OGR4003");
        Assert.Equal(["0.0万元", "0.08"], doubt.Arguments.Skip(1));
    }

    [Fact]
    public void A_tag_between_the_digits_of_a_cell_in_Markdown_leaves_it_open_whether_they_are_one_number()
    {
        ReadResult result = Sheet.Read(Markdown().Replace("| 1 | 0 | 1 | 4 |", "| 1 | 0 | 1 | 4<br>3 |", StringComparison.Ordinal));
        Sheet.Reads(result, ReportForm.Form2021, ("litigationAfterReconsideration/total", "43"));
        Diagnostic doubt = Assert.Single(result.Diagnostics, d => d.Code == "OGR4003");
        Assert.Equal(["43", "4"], doubt.Arguments.Skip(1));
    }

    [Fact]
    public void A_number_that_a_tag_tears_is_one_where_every_sum_proves_it()
    {
        // 12 is torn in both; with 1 neither the row nor the column comes out.
        string text = Markdown().Replace("| 40 | 12 | 1 |", "| 40 | 1<br>2 | 1 |", StringComparison.Ordinal).Replace("| 44 | 12 | 1 |", "| 44 | 1<br>2 | 1 |", StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Empty(Sheet.Uncertain(result));

        // The row does not come out: 43 for 12, so that nothing is proved.
        result = Sheet.Read(text.Replace("| 1<br>2 | 1 | 2 | 9 | 3 | 67 |", "| 4<br>3 | 1 | 2 | 9 | 3 | 67 |", StringComparison.Ordinal));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Cell == ReportTemplate.Form2021.Cell("requests.received.commercialEnterprises"));
    }

    private static string Markdown() =>
        string.Join('\n', Sheet.Text2021.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "| " + l.Replace("\t", " | ", StringComparison.Ordinal) + " |" : l));
}
