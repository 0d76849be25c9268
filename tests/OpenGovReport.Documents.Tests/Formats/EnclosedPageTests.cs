using System.Net;
using System.Text;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Reports that a page holds within itself for a frame or a script to show.</summary>
public sealed class EnclosedPageTests
{
    private static readonly string Page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/county-2023.html"));

    private static readonly string Other = Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html"));

    [Theory]
    [InlineData("<iframe srcdoc=\"{0}\"></iframe>", true)]
    [InlineData("<textarea id=\"content\" style=\"display:none\">{0}</textarea>", true)]
    [InlineData("<my-report><template shadowrootmode=\"open\">{0}</template></my-report>", false)]
    [InlineData("<template>{0}</template>", false)]
    [InlineData("<script type=\"text/html\" id=\"content\">{0}</script>", false)]
    [InlineData("<script type=\"text/plain\">{0}</script>", false)]
    public void A_report_that_a_page_holds_is_read_as_if_it_stood_alone(string holder, bool encoded)
    {
        ReadResult alone = Read(Page);
        ReadResult result = Read(Outer(holder.Replace("{0}", encoded ? WebUtility.HtmlEncode(Page) : Page, StringComparison.Ordinal)));
        Assert.NotNull(alone.Report);
        Assert.Equal(alone.Report, result.Report);
        Assert.Equal(alone.Diagnostics.Select(d => d.ToString()), result.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void A_text_in_a_form_is_read_as_text()
    {
        string text = Corpus.Text("county-2023");
        Assert.Equal(ReportReader.ReadText(text).Report, Read(Outer($"<textarea rows=\"40\">{WebUtility.HtmlEncode(text)}</textarea>")).Report);
    }

    [Fact]
    public void The_longest_that_is_a_report_counts()
    {
        string longer = string.Concat(Enumerable.Repeat("<p>关于公开征求意见的公告。</p>", 2_000));
        string page = Outer($"<textarea>{WebUtility.HtmlEncode(longer)}</textarea><textarea>{WebUtility.HtmlEncode(Page)}</textarea>");
        Assert.Equal(Read(Page).Report, Read(page).Report);
    }

    [Fact]
    public void What_the_page_itself_says_comes_first()
    {
        string page = Page.Replace("</body>", $"<textarea>{WebUtility.HtmlEncode(Other)}</textarea><iframe srcdoc=\"{WebUtility.HtmlEncode(Other)}\"></iframe></body>", StringComparison.Ordinal);
        Assert.NotEqual(Page, page);
        Assert.Equal(Read(Page).Report, Read(page).Report);
    }

    [Theory]
    [InlineData("<textarea>政府信息公开</textarea>")]
    [InlineData("<script type=\"text/javascript\">{0}</script>")]
    [InlineData("<script>{0}</script>")]
    [InlineData("<textarea>&lt;textarea&gt;{1}&lt;/textarea&gt;</textarea>")]
    public void What_holds_no_report_gives_none(string holder)
    {
        string page = Outer(holder.Replace("{0}", Page, StringComparison.Ordinal).Replace("{1}", WebUtility.HtmlEncode(WebUtility.HtmlEncode(Page)), StringComparison.Ordinal));
        ReadResult result = Read(page);
        Assert.Null(result.Report);
        Assert.Equal("OGR2001", Assert.Single(result.Diagnostics).Code);
    }

    private static ReadResult Read(string page) => DocumentReader.Read(Encoding.UTF8.GetBytes(page));

    private static string Outer(string body) => $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>信息公开</title></head><body><h1>信息公开</h1>{body}</body></html>";
}
