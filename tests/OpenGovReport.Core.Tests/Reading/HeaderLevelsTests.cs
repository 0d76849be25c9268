using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Headers on several lines whose merged cells have left none behind, and later headers of one table.</summary>
public sealed class HeaderLevelsTests
{
    private static readonly string[] Names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    private static readonly int[] Form = [0, 1, 2, 3, 4, 5, 6];

    // 其他 is a column of its own at the end.
    private static readonly int[] OtherLast = [0, 1, 2, 3, 4, 6, 5];
    private static readonly int[] TotalFirst = [6, 0, 1, 2, 3, 4, 5];

    private static readonly string[] OtherLastHeader = ["类别|申请人情况", "自然人|法人或其他组织|总计|其他", "商业企业|科研机构|社会公益组织|法律服务机构"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_line_stands_in_the_place_of_what_is_over_it(bool blank)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(20, 47, [.. OtherLastHeader, .. Rows(OtherLast, 23, 47, blank)]));
        Sheet.Reads(result, ReportForm.Form2021, Blanks(blank));
        Assert.Equal("自然人、商业企业、科研机构、社会公益组织、法律服务机构、总计、其他", Assert.Single(result.Diagnostics, d => d.Code == "OGR3007").Arguments[^1]);
    }

    [Fact]
    public void An_order_that_no_row_bears_out_is_uncertain()
    {
        // Where no row adds up, the header alone says where the total is.
        string[] rows = [.. Rows(OtherLast, 23, 47, blank: false).Select((r, i) => i == 19 ? r : string.Join('|', [r.Split('|')[0], .. r.Split('|')[1..].Select((n, c) => c == 5 ? (int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) + 40 + c).ToString(System.Globalization.CultureInfo.InvariantCulture) : n)]))];
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(20, 47, [.. OtherLastHeader, .. rows]));
        Assert.True(Sheet.Uncertain(result).Count() >= 24, string.Join(' ', Sheet.Uncertain(result)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_in_the_order_of_the_form_are_read_so_whatever_the_header_says(bool blank)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(20, 47, [.. OtherLastHeader, .. Rows(Form, 23, 47, blank)]));
        if (!blank)
        {
            Sheet.Reads(result, ReportForm.Form2021);
        }

        // What is not read as it is meant is uncertain.
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        foreach ((string cell, string value) in Blanks(blank))
        {
            due["/" + cell] = value;
        }

        HashSet<string> uncertain = [.. result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer!)];
        Assert.All(result.Template!.Cells, c => Assert.True(due[c.Pointer] == c.Get(result.Report!).ToString() || uncertain.Contains(c.Pointer), c.Pointer));
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(31, true)]
    [InlineData(41, true)]
    public void The_second_half_of_table_three_is_read_by_its_own_header(int first, bool blank)
    {
        string[] table = ["类别|" + string.Join('|', Names), .. Rows(Form, 23, first - 1, blank)];
        string[] rest = ["类别|" + string.Join('|', TotalFirst.Select(c => Names[c])), .. Rows(TotalFirst, first, 47, blank)];
        foreach (string between in new[] { "（续表）", "" })
        {
            string text = Sheet.Text2021.WithLines(20, 47, [.. table, .. between.Length > 0 ? [between] : Array.Empty<string>(), .. rest]);
            foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text), Sheet.Read(Markdown(text)) })
            {
                Sheet.Reads(result, ReportForm.Form2021, Blanks(blank));
                Assert.Equal("总计、自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他", Assert.Single(result.Diagnostics, d => d.Code == "OGR3007").Arguments[^1]);
                Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
            }
        }
    }

    [Fact]
    public void A_header_that_comes_again_changes_nothing()
    {
        string header = "类别|" + string.Join('|', Names);
        string text = Sheet.Text2021.WithLines(20, 47, [header, .. Rows(Form, 23, 33, blank: false), header, .. Rows(Form, 34, 47, blank: false)]);
        foreach (ReadResult result in new[] { Sheet.Read(text), GridCellTests.Exact(text), Sheet.Read(Markdown(text)), Sheet.Read(text.Replace("\t", "  ", StringComparison.Ordinal)) })
        {
            Sheet.ReadsSoundly(result, ReportForm.Form2021);
        }
    }

    [Fact]
    public void In_text_rows_below_a_later_header_with_another_order_are_uncertain()
    {
        string text = Sheet.Text2021.WithLines(20, 47,
            ["类别|" + string.Join('|', Names), .. Rows(Form, 23, 40, blank: false), "类别|" + string.Join('|', TotalFirst.Select(c => Names[c])), .. Rows(TotalFirst, 41, 47, blank: false)]);
        Assert.Equal(7, Sheet.Uncertain(Sheet.Read(text.Replace("\t", "  ", StringComparison.Ordinal))).Count(r => r.EndsWith(" 7", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rows_below_a_later_header_that_have_not_a_cell_for_each_column_are_uncertain()
    {
        string[] rest = [.. Rows(TotalFirst, 41, 47, blank: false)];
        string text = Sheet.Text2021.WithLines(20, 47,
            ["类别|" + string.Join('|', Names), .. Rows(Form, 23, 40, blank: false), "类别|" + string.Join('|', TotalFirst.Select(c => Names[c])), .. rest[..^1], rest[^1][..^2]]);
        Assert.Contains("carriedForward 7", Sheet.Uncertain(Sheet.Read(text)));
    }

    // Some lines of table three, each with one cell for its label and its numbers in an order.
    private static IEnumerable<string> Rows(int[] order, int from, int to, bool blank) =>
        Sheet.Text2021.Lines(from, to).Select(l => l.Split('\t')).Select(c => string.Join('|', [c[^8], .. order.Select(o => blank && c[^7..][o] == "0" ? "" : c[^7..][o])]));

    private static (string Cell, string Value)[] Blanks(bool blank) =>
        [.. Sheet.Numbers(ReportForm.Form2021).Where(c => blank && c.Value == "0" && c.Key.StartsWith("/requests/", StringComparison.Ordinal)).Select(c => (c.Key[1..], ""))];

    private static string Markdown(string text) => string.Join('\n', text.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "| " + l.Replace("\t", " | ", StringComparison.Ordinal) + " |" : l));
}
