using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>A page of a site that was printed to a PDF: the browser adds the time, the title, the address and the number of the sheet.</summary>
public sealed class PageMarginTests
{
    private const string Address = "https://www.jiaozuo.gov.cn/2024/01/t20240120_12.html";

    [Theory]
    [InlineData("2024/1/20 11:51 年度报告", "", Address + " {0}/{1}")]
    [InlineData("1/20/24, 11:51 AM 年度报告", "", Address + " {0}/{1}")]
    [InlineData("", "2024/1/20 11:51 年度报告", Address + " {0}/{1}")]
    public async Task What_a_browser_prints_into_the_margins_is_not_read(string first, string top, string bottom)
    {
        string boxes = await Boxes();
        ReadResult bare = await DrawnPdf.Read(boxes), printed = await DrawnPdf.Read(WithMargins(boxes, first, top, bottom));
        Assert.Empty(bare.Diagnostics);
        Assert.Empty(printed.Diagnostics);
        Assert.Equal(bare.Report, printed.Report);
    }

    [Theory]
    [InlineData("焦作市教育局", "", "")]
    [InlineData("焦作市教育局 2023 年政府信息公开工作年度报告", "", "- {0} -")]
    [InlineData("", "政府信息公开", "第 {0} 页 共 {1} 页")]
    [InlineData("", "", Address)]
    [InlineData("", "", "见 " + Address + " {0}/{1}")]
    [InlineData("2024/1/20 11:51 年度报告", "", "附 {0}/{1}")]
    public async Task What_stands_on_every_page_is_not_read(string first, string top, string bottom)
    {
        string boxes = await Boxes();
        ReadResult bare = await DrawnPdf.Read(boxes), printed = await DrawnPdf.Read(WithMargins(boxes, first, top, bottom));
        Assert.Empty(printed.Diagnostics);
        Assert.Equal(bare.Report, printed.Report);
    }

    [Theory]
    [InlineData("第一页,第二页,第三页,第四页", "0,0,0,0")]
    [InlineData("市教育局,市教育局,市教育局,市教育局", "0,5,10,15")]
    [InlineData(",市教育局,,市教育局", "0,0,0,0")]
    [InlineData("自然人 总计,自然人 总计,自然人 总计,自然人 总计", "0,0,0,0")]
    [InlineData("0 0 7,0 0 7,0 0 7,0 0 7", "0,0,0,0")]
    public void Lines_that_differ_or_may_be_of_a_table_are_kept(string lines, string lower)
    {
        string[] texts = lines.Split(',');
        int[] at = [.. lower.Split(',').Select(int.Parse)];
        string boxes = string.Concat(texts.Select((t, i) => $"<page width=\"595\" height=\"842\">\n{Line(t, 20 + at[i])}{Line("第" + new string('甲', i + 1), 100)}{Line("乙", 200 + (20 * i))}</page>\n"));
        Assert.Equal(texts.Sum(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) + 8, new DrawnText(boxes).Words.Count);
    }

    [Fact]
    public void Running_lines_are_blanked_where_pages_begin_and_end()
    {
        const string Page = "某市 {0} 局\n一\n二\n三\n四\n某市 {0} 局\n五\n六\n七\n八\n";
        string text = Page.Replace("{0}", "1", StringComparison.Ordinal) + "\f" + Page.Replace("{0}", "12", StringComparison.Ordinal) + "\f";
        string blanked = PageMargins.BlankRunning(text, [RunningLines.Key("某市3局")]);
        Assert.Equal(text.Length, blanked.Length);
        Assert.Equal(["一", "二", "三", "四", "某市1局", "五", "六", "七", "八", "一", "二", "三", "四", "某市12局", "五", "六", "七", "八"],
            blanked.Split('\n', '\f').Select(l => l.Replace(" ", "", StringComparison.Ordinal)).Where(l => l.Length > 0));
    }

    [Fact]
    public void Pages_of_which_one_has_no_margins_are_kept()
    {
        const string Pages = Address + " 1/2\n一\f二\n三\f";
        Assert.Equal(Pages, PageMargins.BlankBrowsers(Pages));
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
}
