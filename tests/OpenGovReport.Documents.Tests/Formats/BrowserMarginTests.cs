using System.Text;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>A page of a site that was printed to a PDF: the browser adds the time, the title, the address and the number of the sheet.</summary>
public sealed class BrowserMarginTests
{
    private const string Address = "https://www.jiaozuo.gov.cn/2024/01/t20240120_12.html";

    [Theory]
    [InlineData("2024/1/20 11:51 年度报告", "", Address + " {0}/{1}")]
    [InlineData("1/20/24, 11:51 AM 年度报告", "", Address + " {0}/{1}")]
    [InlineData("", "2024/1/20 11:51 年度报告", Address + " {0}/{1}")]
    public async Task What_a_browser_prints_into_the_margins_is_not_read(string first, string top, string bottom)
    {
        string boxes = await Boxes();
        ReadResult bare = await Read(boxes), printed = await Read(WithMargins(boxes, first, top, bottom));
        Assert.Empty(bare.Diagnostics);
        Assert.Empty(printed.Diagnostics);
        Assert.Equal(bare.Report, printed.Report);
    }

    [Theory]
    [InlineData("", Address)]
    [InlineData("", "见 " + Address + " {0}/{1}")]
    [InlineData("2024/1/20 11:51 年度报告", "附 {0}/{1}")]
    public async Task Other_lines_at_the_ends_of_pages_are_kept(string first, string bottom)
    {
        DrawnText printed = new(WithMargins(await Boxes(), first, "", bottom));
        string last = string.Format(null, bottom, printed.Pages, printed.Pages);
        Assert.StartsWith(first, printed.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n" + last + "\f", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_which_one_has_no_margins_are_kept()
    {
        const string Pages = Address + " 1/2\n一\f二\n三\f";
        Assert.Equal(Pages, BrowserMargins.Blank(Pages));
    }

    private static async Task<string> Boxes()
    {
        byte[] pdf = Fixture.Bytes("Samples/jiaozuo-2023.pdf");
        return (await PdfToText.RunAsync(pdf, PdfTextMode.Drawn, ReadOptions.Default, PdfToText.Find(Environment.GetEnvironmentVariable("PATH"))!, default)).Text!;
    }

    // What is drawn first on each page, and the two lines that are drawn last.
    private static string WithMargins(string boxes, string first, string top, string bottom)
    {
        string[] pages = boxes.Split("</page>");
        Assert.True(pages.Length > 3);
        return string.Join("</page>", pages.Select((page, i) =>
        {
            int start = page.IndexOf('>', Math.Max(0, page.IndexOf("<page", StringComparison.Ordinal))) + 1;
            return i == pages.Length - 1 ? page : page[..start] + "\n" + Line(first, 20) + page[start..] + Line(top, 20) + Line(string.Format(null, bottom, i + 1, pages.Length - 1), 820);
        }));
    }

    private static string Line(string text, int at) => string.Concat(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select((word, i) => $"<word xMin=\"{20 + (100 * i)}\" yMin=\"{at}\" xMax=\"{100 + (100 * i)}\" yMax=\"{at + 12}\">{word}</word>\n"));

    private static async Task<ReadResult> Read(string boxes)
    {
        using Script script = new("cat \"$(dirname \"$0\")/text\"");
        await File.WriteAllTextAsync(Path.Combine(script.Folder, "text"), boxes, new UTF8Encoding(false));
        return await PdfReader.Read(Encoding.ASCII.GetBytes("%PDF-1.7"), ReadOptions.Default, script.Path, default);
    }
}
