using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>Headers in which the cell 法人或其他组织 is one column too narrow, so that 其他 stands behind 总计: what the rows add up to tells which of the two is which.</summary>
public sealed class NarrowGroupTests
{
    private const string Narrow = "类别{3,1}|申请人情况{1,7}\n自然人{2,1}|法人或其他组织{1,4}|总计{2,1}\n商业企业|科研机构|社会公益组织|法律服务机构|其他";
    private const string Line = "类别|自然人|商业企业|科研机构|社会公益组织|法律服务机构|总计|其他";
    private static readonly int[] Form = [0, 1, 2, 3, 4, 5, 6], Exchanged = [0, 1, 2, 3, 4, 6, 5];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_last_number_of_each_row_is_the_total_where_it_is_the_sum_of_the_others(bool zeros)
    {
        ReadResult result = SpannedTables.Read(Table(Narrow, Form, c => zeros ? c : Blank(c)));
        Reads(result, zeros ? c => c : Blank);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4003" or "OGR3007");
    }

    [Fact]
    public void Columns_that_one_line_names_in_another_order_are_read_by_it()
    {
        ReadResult result = SpannedTables.Read(Table(Line, Exchanged, Blank));
        Reads(result, Blank);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3007");
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Numbers_below_such_a_header_are_read_by_it_where_these_add_up_so()
    {
        ReadResult result = SpannedTables.Read(Table(Narrow, Exchanged, Blank));
        Reads(result, Blank);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3007");
    }

    [Fact]
    public void Where_no_row_adds_up_the_two_are_uncertain()
    {
        // Of every row only the total is printed, in the last cell.
        string[] rows = [.. Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => string.Concat(c[..^7]) + "|||||||" + c[^1])];
        ReadResult result = SpannedTables.Read(Sheet.Text2021.WithLines(20, 47, [.. Narrow.Split('\n'), .. rows]));
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        Assert.All(
            result.Template!.Cells.Where(c => c.Row.Table.Number == 3 && c.EnglishColumn is "total"),
            c => Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Pointer == c.Pointer));
        Assert.Equal(due["/requests/received/total"], result.Template!.Cells.Single(c => c.Pointer == "/requests/received/total").Get(result.Report!).ToString());
    }

    private static string Blank(string number) => number == "0" ? "" : number;

    private static void Reads(ReadResult result, Func<string, string> printed) =>
        Sheet.Reads(result, ReportForm.Form2021, [.. Sheet.Numbers(ReportForm.Form2021).Where(c => c.Key.StartsWith("/requests/", StringComparison.Ordinal)).Select(c => (c.Key[1..], printed(c.Value)))]);

    private static string Table(string header, int[] order, Func<string, string> printed) => Sheet.Text2021.WithLines(20, 47,
        [.. header.Split('\n'), .. Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => string.Concat(c[..^7]) + "|" + string.Join('|', order.Select(o => printed(c[^7..][o]))))]);
}
