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
    [InlineData("2024/1/20 11:51 年度报告\n", "", Address + " {0}/{1}\n")]
    [InlineData("1/20/24, 11:51 AM      年度报告\n", "", Address + "          {0}/{1}\n")]
    [InlineData("", "2024/1/20 11:51 年度报告\n", Address + " {0}/{1}\n")]
    public async Task What_a_browser_prints_into_the_margins_is_not_read(string top, string before, string bottom)
    {
        string text = await Text();
        ReadResult bare = await Read(text), printed = await Read(WithMargins(text, top, before + bottom));
        Assert.Empty(bare.Diagnostics);
        Assert.Empty(printed.Diagnostics);
        Assert.Equal(bare.Report, printed.Report);
    }

    [Theory]
    [InlineData("", Address + "\n")]
    [InlineData("", "见 " + Address + " {0}/{1}\n")]
    [InlineData("2024/1/20 11:51 年度报告\n", "{0}/{1}\n")]
    public async Task Other_lines_at_the_ends_of_pages_are_kept(string top, string bottom)
    {
        string printed = WithMargins(await Text(), top, bottom);
        Assert.Equal(printed, BrowserMargins.Blank(printed));
    }

    [Fact]
    public void Pages_of_which_one_has_no_margins_are_kept()
    {
        const string Pages = Address + " 1/2\n一\f二\n三\f";
        Assert.Equal(Pages, BrowserMargins.Blank(Pages));
    }

    private static async Task<string> Text()
    {
        byte[] pdf = Fixture.Bytes("Samples/jiaozuo-2023.pdf");
        return (await PdfToText.RunAsync(pdf, PdfTextMode.Drawn, ReadOptions.Default, PdfToText.Find(Environment.GetEnvironmentVariable("PATH"))!, default)).Text!;
    }

    private static string WithMargins(string text, string top, string bottom)
    {
        string[] pages = text.TrimEnd('\f').Split('\f');
        Assert.True(pages.Length > 2);
        return string.Concat(pages.Select((page, i) => top + page + string.Format(null, bottom, i + 1, pages.Length) + "\f"));
    }

    private static async Task<ReadResult> Read(string text)
    {
        using Script script = new("cat \"$(dirname \"$0\")/text\"");
        await File.WriteAllTextAsync(Path.Combine(script.Folder, "text"), text, new UTF8Encoding(false));
        return await PdfReader.Read(Encoding.ASCII.GetBytes("%PDF-1.7"), ReadOptions.Default, script.Path, default);
    }
}
