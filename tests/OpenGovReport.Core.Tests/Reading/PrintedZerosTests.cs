using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Zeros in one row where the others leave them out, without a grid: the numbers are rather a subtotal, or those of a row that the form does not have.</summary>
public sealed class PrintedZerosTests
{
    [Theory]
    [InlineData("2.重复申请", "repeated", " ")]
    [InlineData("2.重复申请", "repeated", "\n")]
    [InlineData("3.要求提供公开出版物", "publications", " ")]
    [InlineData("3.要求提供公开出版物", "publications", "\n")]
    public void A_row_with_zeros_is_uncertain_where_others_have_a_few_numbers_alone(string label, string row, string between)
    {
        string text = Rows(l => l == label, zero: "").Replace("\t", between, StringComparison.Ordinal);
        ReadResult result = Sheet.Read(text);
        Diagnostic[] uncertain = [.. result.Diagnostics.Where(d => d.Code == "OGR4003" && d.Pointer!.StartsWith($"/requests/notProcessed/{row}/", StringComparison.Ordinal))];
        Assert.Equal(7, uncertain.Length);
        Assert.All(uncertain, d => Assert.Equal(Diagnostic.AnotherNumber, d.Arguments[^1]));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Rows_with_zeros_are_certain_where_many_have_them(string between)
    {
        // The requests, both kinds of disclosure, and every row numbered 1. or 2.: 13 of 25.
        static bool HasZeros(string label) => label[0] is '一' or '二' or '（' or '四' or '1' or '2';
        ReadResult result = Sheet.Read(Rows(HasZeros, zero: "").Replace("\t", between, StringComparison.Ordinal));
        Assert.DoesNotContain(Sheet.Uncertain(result), r => r.Split(' ')[0] is "carriedOver" or "granted" or "partiallyGranted" or "stateSecrets" or "repeated" or "carriedForward");
    }

    [Fact]
    public void One_row_of_zeros_among_rows_without_numbers_is_uncertain_and_rows_with_requests_are_not()
    {
        static bool HasRequests(string label) => label[0] is '一' or '二' or '（' or '四';
        Assert.Empty(Sheet.Uncertain(Sheet.Read(Rows(HasRequests, zero: null).Replace('\t', ' '))));
        ReadResult result = Sheet.Read(Rows(l => HasRequests(l) || l == "3.要求提供公开出版物", zero: null).Replace('\t', ' '));
        Assert.Equal(["publications 7"], Sheet.Uncertain(result));
    }

    [Fact]
    public void In_a_grid_a_blank_cell_is_seen_and_zeros_beside_them_are_no_wonder()
    {
        ReadResult result = Sheet.Read(Rows(l => l == "2.重复申请", zero: "\t"));
        Assert.Empty(Sheet.Uncertain(result));
        Assert.Equal("2 1 0 0 0 0 3", string.Join(' ', result.Template!.Cells.Where(c => c.Pointer.Contains("/repeated/", StringComparison.Ordinal)).Select(c => c.Get(result.Report!))));
    }

    // Some rows of table three as they are, of the others what is no zero, with something in the place of a zero; or no number at all.
    private static string Rows(Func<string, bool> whole, string? zero) => Sheet.Text2021.WithLines(23, 47, Sheet.Text2021.Lines(23, 47).Select(line =>
    {
        string[] cells = line.Split('\t');
        return whole(cells[^8]) ? line
            : zero is null ? string.Join('\t', cells[..^7])
            : string.Join('\t', cells[..^7]) + string.Concat(cells[^7..].Select(n => n == "0" ? zero : "\t" + n));
    }));
}
