using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Lines of cells in which no row has a number in every column, so that none shows where the columns begin: how far out the last numbers stand may tell.</summary>
public sealed class ShiftedCellsTests
{
    // No request comes from a research institution.
    private static readonly string Text = Sheet.Text2021
        .With("|40|12|1|2|9|3|67", "|40|12|0|2|9|3|66").With("|14|4|1|0|3|0|22", "|14|4|0|0|3|0|21").With("|44|12|1|2|9|3|71", "|44|12|0|2|9|3|70");

    private static readonly (string Cell, string Value)[] Totals = [("received/total", "66"), ("granted/total", "21"), ("resultsTotal/total", "70")];

    [Theory]
    [InlineData("2.重复申请", "repeated 7")]
    [InlineData("2.重复申请 3.补正后申请内容仍不明确", "unclearAfterCorrection 7, repeated 7")]
    [InlineData("", "")]
    [InlineData("3.补正后申请内容仍不明确 1.信访举报投诉类申请 2.重复申请 4.无正当理由大量反复申请 8.属于行政查询事项", "")]
    public void A_row_that_stands_farther_out_than_those_beside_it_is_uncertain(string shifted, string uncertain)
    {
        // Zeros are blank. A cell was put in before the numbers of a row or two; one before those of many is what a merged label leaves.
        string[] labels = shifted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ReadResult result = Sheet.Read(Rows((label, numbers) => [label, .. labels.Contains(label) ? [""] : Array.Empty<string>(), .. numbers.Select(n => n == "0" ? "" : n)], fill: 9));
        Sheet.Reads(result, ReportForm.Form2021, [.. Totals, .. Zeros()]);
        Assert.Equal(uncertain, string.Join(", ", Sheet.Uncertain(result)));
        Assert.All(result.Diagnostics.Where(d => d.Code == "OGR4003"), d => Assert.Equal(Diagnostic.AnotherNumber, d.Arguments[^1]));
    }

    [Fact]
    public void Where_none_stands_nearer_they_are_read_as_they_stand()
    {
        // Four rows have numbers, and the cell of a merged label before them.
        Dictionary<string, string> rows = new()
        {
            ["一、本年新收政府信息公开申请数量"] = "40|12|||9|3|64",
            ["（一）予以公开"] = "40|11|||9|3|63",
            ["（七）总计"] = "40|11|||9|3|63",
            ["四、结转下年度继续办理"] = "|1|||||1",
        };
        ReadAs(rows, Rows((label, _) => rows.TryGetValue(label, out string? numbers) ? [label, "", .. numbers.Split('|')] : [label], fill: 9));
    }

    [Theory]
    [InlineData("一二（四", 1, false)]
    [InlineData("一二", 1, false)]
    [InlineData("一", 1, false)]
    [InlineData("", 1, false)]
    [InlineData("", 2, false)]
    [InlineData("一二（四", 1, true)]
    [InlineData("一二", 2, true)]
    public void Lines_that_end_before_the_total_are_uncertain_where_a_cell_stands_before_their_numbers(string withTotal, int before, bool zeros)
    {
        // The column of research institutions is blank, and so are most totals, at which the lines end. Behind each label stand the cells of merged ones.
        string text = Rows((label, n) => withTotal.Contains(label[0], StringComparison.Ordinal)
            ? [label, .. Enumerable.Repeat("", before), n[0], n[1], "", .. n[3..]]
            : [label, .. Enumerable.Repeat("", before), .. zeros ? ["0", "0", "", "0", "0", "0"] : (string[])[n[0], n[1], "", n[3], n[4], n[5]]], fill: 0);
        ReadResult result = Sheet.Read(text);
        string[] uncertain = [.. Sheet.Uncertain(result)];
        Assert.All(
            result.Template!.Cells.Where(c => c.Row.Table.Number == 3 && !withTotal.Contains(c.Row.PrintedLabel[0], StringComparison.Ordinal)),
            c => Assert.Contains(c.Pointer.Split('/')[^2] + " 7", uncertain));
    }

    [Fact]
    public void Lines_that_go_on_to_the_blank_total_are_read_as_they_stand()
    {
        ReadResult result = Sheet.Read(Rows((label, n) => [label, "", n[0], n[1], "", n[3], n[4], n[5], "一二（四".Contains(label[0], StringComparison.Ordinal) ? n[6] : ""], fill: 9));
        string[] keep = ["received", "carriedOver", "granted", "partiallyGranted", "resultsTotal", "carriedForward"];
        (string, string)[] blank = [.. Sheet.Numbers(ReportForm.Form2021).Keys
            .Where(k => k.StartsWith("/requests/", StringComparison.Ordinal) && (k.EndsWith("/researchInstitutions", StringComparison.Ordinal) || (k.EndsWith("/total", StringComparison.Ordinal) && !keep.Contains(k.Split('/')[^2]))))
            .Select(k => (k[1..], ""))];
        Sheet.Reads(result, ReportForm.Form2021, [.. Totals, .. blank]);

        // In rows of nothing but zeros nothing tells which of the cells is blank.
        Assert.Equal(["publications 4", "feeUnpaid 4"], Sheet.Uncertain(result));
    }

    [Fact]
    public void Lines_that_begin_with_a_blank_cell_and_add_up_are_read_as_they_stand()
    {
        // No request comes from a natural person, zeros are blank, and of the results only two rows have numbers.
        Dictionary<string, string> rows = new()
        {
            ["一、本年新收政府信息公开申请数量"] = "|12||2|9|3|26",
            ["二、上年结转政府信息公开申请数量"] = "|1|||||1",
            ["（一）予以公开"] = "|12||2|5|3|22",
            ["（七）总计"] = "|12||2|5|3|22",
            ["四、结转下年度继续办理"] = "|1|||4||5",
        };
        ReadAs(rows, Rows((label, _) => [label, .. rows.GetValueOrDefault(label, "").Split('|')], fill: 0));
    }

    [Fact]
    public void Lines_with_their_totals_alone_are_read_as_they_stand()
    {
        Dictionary<string, string> rows = new()
        {
            ["一、本年新收政府信息公开申请数量"] = "||||||26",
            ["二、上年结转政府信息公开申请数量"] = "||||||1",
            ["（一）予以公开"] = "||||||22",
            ["（七）总计"] = "||||||22",
            ["四、结转下年度继续办理"] = "||||||5",
        };
        ReadAs(rows, Rows((label, _) => [label, .. rows.GetValueOrDefault(label, "").Split('|')], fill: 0));
    }

    private static void ReadAs(Dictionary<string, string> rows, string text)
    {
        ReadResult result = Sheet.Read(text);
        string[] read = [.. result.Template!.Cells.Where(c => c.Row.Table.Number == 3).GroupBy(c => c.Row.PrintedLabel, c => c.Get(result.Report!).ToString())
            .Select(row => string.Join('|', row)).Where(numbers => numbers != "||||||")];
        Assert.Equal(rows.Values, read);
        Assert.Empty(Sheet.Uncertain(result));
    }

    private static IEnumerable<(string, string)> Zeros() => Sheet.Numbers(ReportForm.Form2021)
        .Where(c => c.Key.StartsWith("/requests/", StringComparison.Ordinal) && (c.Value == "0" || c.Key.EndsWith("/researchInstitutions", StringComparison.Ordinal)))
        .Select(c => (c.Key[1..], ""));

    // Table three with the last label of each row and its numbers set out anew; lines end with their last number, or are filled up.
    private static string Rows(Func<string, string[], string[]> row, int fill) => Text.WithLines(23, 47, Text.Lines(23, 47).Select(line =>
    {
        string[] cells = line.Split('\t');
        string text = string.Join('|', row(cells[^8], cells[^7..])).TrimEnd('|');
        return fill == 0 ? text : text + new string('|', fill - 1 - text.Count(c => c == '|'));
    }));
}
