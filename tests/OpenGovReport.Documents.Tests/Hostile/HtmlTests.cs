using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using static OpenGovReport.Documents.Tests.Support.Bounded;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>Web pages made to take much time, much memory, or things from elsewhere.</summary>
public sealed class HtmlTests
{
    private static readonly string Page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html"));

    [Theory]
    [InlineData(1)]
    [InlineData(30_000)]
    public void Spans_are_cut_to_the_table(int cells)
    {
        string table = "<table><tr>" + string.Concat(Enumerable.Repeat("<td colspan=1000000000 rowspan=1000000000>1</td>", cells)) + "</tr><tr><td>2</td></tr></table>";
        AssertSameCells(Read(Bytes(table + Page), 256 * MiB));
    }

    [Fact]
    public void Cells_that_cover_all_rows_below_take_no_more_memory()
    {
        string tall = string.Concat(Enumerable.Repeat("<td rowspan=65534>1</td>", 1000)), rows = string.Concat(Enumerable.Repeat("<tr></tr>", 50_000));
        AssertSameCells(Read(Bytes($"<table><tr>{tall}</tr>{rows}</table>{Page}"), 512 * MiB));
    }

    [Theory]
    [InlineData("a{N}.x{display:none}", 50_000)]
    [InlineData(".x{display:none}", 300_000)]
    [InlineData("@media x{", 1_000_000)]
    [InlineData("/*", 2_000_000)]
    [InlineData(",", 2_000_000)]
    public void Style_sheets_without_end_end_in_time(string rule, int times)
    {
        string rules = string.Concat(Enumerable.Range(0, times).Select(i => rule.Replace("{N}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        string elements = string.Concat(Enumerable.Repeat("<i class='x x x x x x x x x x x x x x x x'>1</i>", 20_000));
        Stopwatch time = Stopwatch.StartNew();
        AssertSameCells(Read(Bytes($"<style>{rules}</style><p>{elements}</p>{Page}"), 512 * MiB));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Table_cells_and_rows_are_limited()
    {
        const string Message = "The source has > 100000 table cells and rows; the limit is 100000.";
        Refused(Read(Bytes("<table><tr>" + string.Concat(Enumerable.Repeat("<td>", 100_000)) + "</table>" + Page), 512 * MiB), "OGR1004", Message);
        Refused(Read(Bytes("<table>" + string.Concat(Enumerable.Repeat("<tr>", 100_001)) + "</table>" + Page), 512 * MiB), "OGR1004", Message);
        AssertSameCells(Read(Bytes("<table><tr>" + string.Concat(Enumerable.Repeat("<td>", 90_000)) + "</table>" + Page), 512 * MiB));
    }

    [Fact]
    public void Elements_are_limited()
    {
        Refused(Read(Bytes(string.Concat(Enumerable.Repeat("<p>", 500_001)) + Page), 512 * MiB), "OGR1004", "The source has > 500000 elements; the limit is 500000.");
        AssertSameCells(Read(Bytes(string.Concat(Enumerable.Repeat("<p>", 100_000)) + Page), 512 * MiB));
    }

    [Theory]
    [InlineData("<div>", "</div>", 100_000)]
    [InlineData("<span>", "</span>", 100_000)]
    [InlineData("<table><tr><td>", "</td></tr></table>", 5_000)]
    [InlineData("<table><tr><td>一</td><td>", "</td></tr></table>", 3_000)]
    [InlineData("<ul><li>", "</li></ul>", 50_000)]
    public void However_deep_elements_are_nested_what_stands_after_them_is_read(string begin, string end, int depth) =>
        AssertSameCells(Read(Bytes(string.Concat(Enumerable.Repeat(begin, depth)) + "1" + string.Concat(Enumerable.Repeat(end, depth)) + Page), 1024 * MiB));

    [Fact]
    public void A_report_far_inside_of_other_elements_is_read() =>
        AssertSameCells(Read(Bytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + Page), 512 * MiB));

    // Each is made to take the parser time that grows with the square of its length.
    [Theory]
    [InlineData("<b><i><a href=x><p>")]
    [InlineData("<table><b>")]
    [InlineData("<a><div>")]
    [InlineData("</p>")]
    [InlineData("<select><option>")]
    [InlineData("<svg><math>")]
    [InlineData("<nobr>")]
    [InlineData("<font color=1><p>x")]
    [InlineData("<!--x-->")]
    [InlineData("<![CDATA[")]
    [InlineData("&amp")]
    [InlineData("<table><tr><td></b>")]
    public void Markup_without_sense_ends_in_time(string repeated)
    {
        ReadOptions options = new() { MaxTime = TimeSpan.FromSeconds(2) };
        byte[] bytes = Bytes(string.Concat(Enumerable.Repeat(repeated, 4_000_000 / repeated.Length)));

        ReadResult result = Read(bytes, 1024 * MiB, options);

        Assert.Null(result.Report);
        Assert.True(Assert.Single(result.Diagnostics).Code is "OGR1004" or "OGR2001");
    }

    [Fact]
    public void Attributes_without_end_end_in_time()
    {
        StringBuilder page = new("<p ");
        for (int i = 0; i < 400_000; i++)
        {
            page.Append('a').Append(i).Append(' ');
        }

        AssertSameCells(Read(Bytes(page + ">" + Page), 256 * MiB, new ReadOptions { MaxTime = TimeSpan.FromSeconds(10) }));
    }

    [Fact]
    public void What_takes_longer_than_allowed_is_given_up()
    {
        byte[] bytes = Bytes(string.Concat(Enumerable.Repeat("<b><i><a href=x><p>", 20_000)) + Page);
        ReadResult result = Read(bytes, 1024 * MiB, new ReadOptions { MaxTime = TimeSpan.FromMilliseconds(1) });
        Refused(result, "OGR1004", "The source has > 1 seconds; the limit is 1.");
    }

    private static readonly string[] References =
    [
        "<base href='{0}'>", "<link rel=stylesheet href='{0}'>", "<script src='{0}'></script>", "<script>document.body.innerHTML=''</script>", "<img src='{0}'>",
        "<iframe src='{0}'></iframe>", "<meta http-equiv=refresh content='0;url={0}'>", "<object data='{0}'></object>", "<embed src='{0}'>", "<style>@import '{0}';</style>",
        "<video src='{0}'></video>", "<svg><image href='{0}'/></svg>", "<body background='{0}' onload='location.href=\"{0}\"'>",
    ];

    [Fact]
    public void Nothing_is_fetched_and_no_script_is_run()
    {
        using Listener listener = new();
        string elsewhere = string.Concat(References).Replace("{0}", listener.Address, StringComparison.Ordinal);

        AssertSameCells(DocumentReader.Read(Bytes("<!DOCTYPE html SYSTEM \"" + listener.Address + "\">" + elsewhere + Page)));
        Assert.False(listener.WasAsked);
    }

    private static byte[] Bytes(string page) => Encoding.UTF8.GetBytes(page);

    private static void AssertSameCells(ReadResult actual)
    {
        ReadResult expected = DocumentReader.Read(Bytes(Page));
        Assert.True(actual.Report is not null, string.Join('\n', actual.Diagnostics));
        Assert.All(expected.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(expected.Report!)), (c.Pointer, c.Get(actual.Report!))));
    }
}
