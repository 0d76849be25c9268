using System.Text;
using System.Text.RegularExpressions;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Programs that make Markdown of a PDF leave its tables in HTML. The lines around them are lines, not white space.</summary>
public sealed partial class TextWithTablesTests
{
    private const string Picture = "<div style=\"text-align: center;\"><img src=\"a.jpg\" width=\"5%\" /></div>";

    private static readonly AnnualReport Published = ReportJson.Read(File.ReadAllBytes(Corpus.PathOfApproved("wuzhong-2023"))).Report!;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "<html><body>", "</body></html>")]
    [InlineData(Picture + "\n\n", "<div style=\"text-align: center;\"><html><body>", "</body></html></div>")]
    public void Lines_outside_of_the_tables_are_lines(string start, string before, string after)
    {
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(start + TextWithTables(before, after)));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(Published.Publisher, result.Report!.Publisher);
        Assert.Equal(Published.Year, result.Report.Year);
        Assert.Equal(Published.OtherMatters, result.Report.OtherMatters);
        Assert.Equal(Published.Template().AllCells.Select(c => c.Get(Published)), Published.Template().AllCells.Select(c => c.Get(result.Report)));
    }

    [Fact]
    public void Line_ends_of_a_page_are_white_space()
    {
        string page = Regex.Replace(Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html")), "(?<=<p[^>]*>[^<]{12})(?=[^<]{12})", "\r\n   ");
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(page));
        Assert.Equal(Published.OtherMatters, result.Report!.OtherMatters);
    }

    // The sample page with each paragraph as lines of text, headings marked, and only its tables in HTML.
    private static string TextWithTables(string before, string after)
    {
        string page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html"));
        string[] parts = Table().Split(page[page.IndexOf("<body", StringComparison.Ordinal)..]);
        return string.Concat(parts.Select(part => part.StartsWith("<table", StringComparison.Ordinal)
            ? $"\n\n{before}{InCells().Replace(part, "").ReplaceLineEndings("")}{after}\n\n"
            : Heading().Replace(Tag().Replace(part.ReplaceLineEndings("").Replace("</p>", "\n\n", StringComparison.Ordinal), ""), "# $0")));
    }

    [GeneratedRegex("(<table.*?</table>)", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("</?(p|b|span)\\b[^>]*>")]
    private static partial Regex InCells();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("^[一二三四五六]、", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
