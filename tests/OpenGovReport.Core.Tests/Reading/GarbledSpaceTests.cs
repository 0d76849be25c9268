namespace OpenGovReport.Tests.Reading;

/// <summary>Cells in which the spaces around the numbers have become signs of another encoding.</summary>
public sealed class GarbledSpaceTests
{
    [Theory]
    [InlineData("?@")]
    [InlineData("??@?")]
    [InlineData("Â @")]
    [InlineData("Â\u00A0@Â\u00A0")]
    [InlineData("\uFFFD@")]
    public void Where_all_cells_have_them_they_are_left_out(string cell)
    {
        Sheet.ReadsSoundly(Sheet.Read(Marked(cell, _ => true)), ReportForm.Form2021);
        Sheet.ReadsSoundly(GridCellTests.Exact(Marked(cell, _ => true)), ReportForm.Form2021);
    }

    [Fact]
    public void A_sign_alone_is_a_blank_cell()
    {
        ReadResult result = GridCellTests.Exact(Marked("?@", _ => true).With("规章|?1|?0|?7", "规章|?1|?|?7"));
        Sheet.Reads(result, ReportForm.Form2021, ("rules/repealed", ""));
    }

    [Fact]
    public void One_more_than_the_others_have_may_be_a_character_that_was_lost()
    {
        ReadResult result = GridCellTests.Exact(Marked("?@", _ => true).With("行政处罚|?87", "行政处罚|??87"));
        Sheet.Reads(result, ReportForm.Form2021, ("penalties/decisions", ""));
        Assert.Equal("OGR4005", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void In_a_few_cells_they_are_what_is_left_of_something()
    {
        ReadResult result = GridCellTests.Exact(Marked("?@", line => line.StartsWith("行政处罚", StringComparison.Ordinal)));
        Sheet.Reads(result, ReportForm.Form2021, ("penalties/decisions", ""));
        Assert.Equal("OGR4005", Assert.Single(result.Diagnostics).Code);
    }

    // The report with the values of its tables in other clothes: "@" stands for the number.
    private static string Marked(string cell, Func<string, bool> line) => string.Join('\n', Sheet.Text2021.Split('\n').Select(l => line(l)
        ? string.Join('\t', l.Split('\t').Select(c => l.Contains('\t', StringComparison.Ordinal) && char.IsAsciiDigit(c[0]) && char.IsAsciiDigit(c[^1]) ? cell.Replace("@", c, StringComparison.Ordinal) : c))
        : l));
}
