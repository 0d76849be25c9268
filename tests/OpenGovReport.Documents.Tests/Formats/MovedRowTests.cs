using System.Text;
using System.Text.RegularExpressions;
using OpenGovReport.Documents.Tests.Support;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>A cell of a row was deleted in the file, and those after it have moved up.</summary>
public sealed partial class MovedRowTests
{
    private static readonly string Page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/jiaozuo-2023.html"));

    [Theory]
    [InlineData("2||||1|3|")]
    [InlineData("|2||||2|")]
    [InlineData("|||||2|")]
    [InlineData("2||||1|4|")]
    public void A_row_whose_last_number_may_be_its_total_is_uncertain_and_the_others_named(string row)
    {
        ReadResult result = DocumentReader.Read(With(row));
        Diagnostic[] uncertain = [.. result.Diagnostics.Where(d => d.Code == "OGR4003")];
        Assert.All(uncertain, d => Assert.StartsWith("/requests/denied/enforcementFiles/", d.Pointer!, StringComparison.Ordinal));
        Diagnostic total = Assert.Single(uncertain, d => d.Pointer!.EndsWith("/total", StringComparison.Ordinal));
        Assert.Contains(row.Split('|')[5], total.Arguments[2], StringComparison.Ordinal);
        Assert.Single(uncertain, d => d.Pointer!.EndsWith("/otherOrganizations", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2||||1||3")]
    [InlineData("2|1|3||||")]
    [InlineData("|||||0|")]
    [InlineData("0|0|0|0|0|0|")]
    [InlineData("3|0|2|0|1||")]
    [InlineData("2||||3|1|")]
    [InlineData("|2||1|||3")]
    [InlineData("||||||0")]
    public void Any_other_row_with_blanks_is_read_as_it_stands(string row)
    {
        ReadResult result = DocumentReader.Read(With(row));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
        Assert.Equal(
            row.Split('|'), result.Template!.AllCells.Where(c => c.Pointer.StartsWith("/requests/denied/enforcementFiles/", StringComparison.Ordinal)).Select(c => c.Get(result.Report!).ToString()));
    }

    // The page with other values in the seven cells of 7.属于行政执法案卷.
    private static byte[] With(string row)
    {
        string[] values = row.Split('|');
        int label = Page.IndexOf("属于行政执法案卷", StringComparison.Ordinal), end = Page.IndexOf("</tr>", label, StringComparison.Ordinal);
        int next = 0;
        string changed = Zero().Replace(Page[label..end], _ => $">{values[next++]}</p>");
        Assert.Equal(7, next);
        return Encoding.UTF8.GetBytes(Page[..label] + changed + Page[end..]);
    }

    [GeneratedRegex(">0</p>")]
    private static partial Regex Zero();
}
