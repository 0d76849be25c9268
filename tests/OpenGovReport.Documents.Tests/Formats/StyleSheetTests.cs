using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenGovReport.Documents.Html;
using OpenGovReport.Documents.Tests.Support;
using static OpenGovReport.Documents.Tests.Formats.HtmlCellTests;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>What the style sheets in a page say of the text in its cells: "@" stands for the number.</summary>
public sealed class StyleSheetTests
{
    private static readonly string Page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html"));

    [Theory]
    [InlineData(".x{display:none}", "<span class=x>9</span>@")]
    [InlineData(".x{display:none}", "<span class='a  x\tb'>9</span>@")]
    [InlineData("p{margin:0}\n.a,\n.x , .b { color:red; display : none !important }", "<span class=x>9</span>@")]
    [InlineData("/* {.x */ span.x{text-decoration:line-through}", "<span class=x>9</span>@")]
    [InlineData("<!-- @charset \"utf-8\"; @page WordSection1 {size:595pt} .x{mso-hide:all} -->", "<span class=x>9</span>@")]
    [InlineData("#x{visibility:hidden}", "<span id=x>9</span>@")]
    [InlineData(".x{display:block}.x{display:none}", "<span class=x>9</span>@")]
    [InlineData("#x{display:none}.x{display:inline}", "<span class=x id=x>9</span>@")]
    [InlineData(".font5{vertical-align:super}", "@<font class=font5>1</font>")]
    [InlineData(".隐藏{display:none}", "<span class=隐藏>9</span>@")]
    [InlineData(".x{color:#fff}", "<span class=x>9</span>@")]
    [InlineData(".x{position:absolute;width:1px;height:1px;clip:rect(0 0 0 0)}", "<span class=x>9</span>@")]
    [InlineData("@media (max-width:600px){.x{display:inline}} .x{display:none}", "<span class=x>9</span>@")]
    [InlineData(".x{color:red}.y{display:inline}.x{display:none}", "<span class='y x'>9</span>@")]
    [InlineData(".x.y{display:none}", "<i class='x y'>9</i>@")]
    [InlineData("td .x{display:none}", "<i class=x>9</i>@")]
    [InlineData("table>tbody>tr>td>p>.x{display:none}", "<i class=x>9</i>@")]
    [InlineData("i{display:none}", "<i>9</i>@")]
    [InlineData("p I { display : none }", "<i>9</i>@")]
    [InlineData("[data-h]{display:none}", "<i data-h>9</i>@")]
    [InlineData("i[title='a,b']{display:none}", "<i title='a,b'>9</i>@")]
    [InlineData("td i:first-child{visibility:hidden}", "<i>9</i><b>@</b>")]
    [InlineData("b+i{display:none}", "<b>@</b><i>9</i>")]
    [InlineData("b~i{display:none}", "<b>@</b><u></u><i>9</i>")]
    [InlineData("i:not(.y){display:none}", "<i>9</i><i class=y>@</i>")]
    [InlineData(":is(.x,.y){display:none}", "<i class=y>9</i>@")]
    [InlineData("*[class^=hid]{display:none}", "<i class=hidden-x>9</i>@")]
    [InlineData(".md\\:x{display:none}", "<i class='md:x'>9</i>@")]
    [InlineData("@media screen{.x{display:none}}", "<i class=x>9</i>@")]
    [InlineData("@media print,screen and (min-width:768px){.x{display:none}}", "<i class=x>9</i>@")]
    [InlineData("@supports (display:grid){@media all{.x{display:none}}}", "<i class=x>9</i>@")]
    [InlineData("@layer base{.x{display:none}}", "<i class=x>9</i>@")]
    [InlineData("td{color:red;& .x{display:none}}", "<i class=x>9</i>@")]
    [InlineData("td{.x{display:none} color:red}", "<i class=x>9</i>@")]
    [InlineData(".x{display:none!important}i.x{display:inline}", "<i class=x>9</i>@")]
    [InlineData(".x{display:none!important}", "<i class=x style='display:inline'>9</i>@")]
    [InlineData("td i.x{display:none}.x{display:inline}", "<i class=x>9</i>@")]
    [InlineData("a[title=\"}\"]{color:red}.x{display/* no */:none}", "<i class=x>9</i>@")]
    [InlineData(".x{display:inline-block}.x{width:0}i{overflow:hidden}", "<i class=x>9</i>@")]
    [InlineData(".x{vertical-align:5px}.x{font-size:60%}", "@<i class=x>1</i>")]
    public void A_style_sheet_hides_by_class_and_by_id(string css, string cell) => ReadsAsPlain(cell, css: css);

    [Theory]
    [InlineData(".x{display:none}.x{display:inline}", "<span class=x>@</span>")]
    [InlineData(".x{display:none}", "<span class=x style='display:inline'>@</span>")]
    [InlineData(".x{display:none}", "<span class=X>@</span>")]
    [InlineData(".x{display:none}", "<span id=x>@</span>")]
    [InlineData("b.x{display:none}", "<span class=x>@</span>")]
    [InlineData(".menu .x{display:none}.x:hover{display:none}.x.y{display:none}.x>b{display:none}", "<span class=x>@</span>")]
    [InlineData(".x{display:none}.y{display:inline}.x{color:red}", "<span class='y x'>@</span>")]
    [InlineData(".x{background:url(data:a;b,{}) }.z{display:none}", "<span class=x>@</span>")]
    [InlineData(".x{display:none}.x.y{display:inline}", "<span class='x y'>@</span>")]
    [InlineData("i.x{display:inline}.x{display:none}", "<i class=x>@</i>")]
    [InlineData(".x{display:inline!important}i.x{display:none}", "<i class=x>@</i>")]
    [InlineData(".x::before,.x:after{display:none}.x:not(span){display:none}", "<span class=x>@</span>")]
    [InlineData("td+p i,td>i,b~i,i:nth-child(2),i[title]{display:none}", "<i>@</i>")]
    [InlineData("@font-face{.x{display:none}} @keyframes k{from{opacity:0}} @media not all{.x{display:none}}", "<span class=x>@</span>")]
    [InlineData("@media screen and (max-width:600px),print{.x{display:none}}", "<span class=x>@</span>")]
    [InlineData("/*.x{display:none}*/ .y{content:'.x{display:none}'}", "<span class=x>@</span>")]
    [InlineData(".a:has(b){display:none} @container (width>1px){.y{display:none}}", "<span class=x>@</span>")]
    [InlineData("*{position:relative;top:0;overflow:hidden;vertical-align:top} td{height:0}", "<span>@</span>")]
    [InlineData("</style><!--<style>.x{display:none}</style>--><script>'<style>.x{display:none}</style>'</script><style>", "<span class=x>@</span>")]
    [InlineData("@media print{.x{display:none}} @media (max-width:600px){.y{} .x{display:none}}", "<span class=x>@</span>")]
    [InlineData("@import url(x.css); .x{", "<span class=x>@</span>")]
    [InlineData(".x{text-decoration:line-through;text-decoration:none}", "<span class=x>@</span>")]
    [InlineData(".x{background:#036;color:#fff}", "<span class=x>@</span>")]
    [InlineData(".y{color:#fff}.x{background:#036}", "<span class=x><span class=y>@</span></span>")]
    [InlineData("", "<span class=x>@</span>")]
    public void A_style_sheet_that_shows_it_hides_nothing(string css, string cell) => ReadsAsPlain(cell, css: css);

    [Theory]
    [InlineData("print", "<span class=x>@</span>")]
    [InlineData("print, speech", "<span class=x>@</span>")]
    [InlineData("screen", "<span class=x>9</span>@")]
    [InlineData("print,all", "<span class=x>9</span>@")]
    public void A_style_sheet_is_for_its_media(string media, string cell) => ReadsAsPlain(cell, css: $"</style><style media=\"{media}\">.x{{display:none}}");

    [Theory]
    [InlineData("td:has(.x) .x{display:none}", "<i class=x>9</i>7")]
    [InlineData(".x:unheard-of{display:none}", "<i class=x>9</i>7")]
    [InlineData(".x:not(.a .b){display:none}", "<i class=x>9</i>7")]
    [InlineData("@supports (-x-y:z){.x{display:none}}", "<i class=x>9</i>7")]
    [InlineData("@supports not (display:grid){.x{display:none}}", "<i class=x>9</i>7")]
    [InlineData("@media (hover){.x{display:none}}", "<i class=x>9</i>7")]
    [InlineData("@container (width>1px){.x{opacity:0}}", "<i class=x>9</i>7")]
    [InlineData(".x{display:none}@media (hover){.x{display:inline}}", "<i class=x>9</i>7")]
    [InlineData("@media (hover){td{display:none}}", "97")]
    public void What_a_rule_hides_that_is_not_told_is_uncertain(string css, string cell)
    {
        ReadResult result = WithFirst(cell, css);
        Assert.Equal("97", First.Get(result.Report!).ToString());
        Diagnostic told = Assert.Single(result.Diagnostics, d => d.Cell?.Pointer == First.Pointer);
        Assert.Equal(("OGR4003", $"{First} was read as 97, which is uncertain; it could also be blank."), (told.Code, told.Message(Language.English)));
    }

    [Theory]
    [InlineData(".pane{display:none}.pane.active{display:block}", "<div class=pane>", "<div class='pane active'>")]
    [InlineData("#b~.panes>.pane:nth-child(1){display:none}", "<input id=b><div class=panes><div class=pane>", "<div class=pane>")]
    [InlineData("", "<details><summary>2021年</summary>", "<details open><summary>2023年</summary>")]
    public void Of_two_reports_that_share_a_page_the_one_that_is_shown_is_read(string css, string hidden, string shown)
    {
        int head = Page.IndexOf("<body", StringComparison.Ordinal), body = Page.IndexOf('>', head) + 1, end = Page.IndexOf("</body>", StringComparison.Ordinal);
        string article = Page[body..end], other = article.Replace("2023", "2021", StringComparison.Ordinal).Replace(">0</p>", ">5</p>", StringComparison.Ordinal);
        string close = hidden.StartsWith("<details", StringComparison.Ordinal) ? "</details>" : "</div>";
        ReadResult plain = DocumentReader.Read(Encoding.UTF8.GetBytes(Page));
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes($"{Page[..head]}<style>{css}</style>{Page[head..body]}{hidden}{other}{close}{shown}{article}{close}{Page[end..]}"));
        Assert.All(plain.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(plain.Report!)), (c.Pointer, c.Get(result.Report!))));
        Assert.Equal(2023, result.Report!.Year);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void What_is_folded_is_read_where_a_table_is_found_nowhere_else()
    {
        int body = Page.IndexOf('>', Page.IndexOf("<body", StringComparison.Ordinal)) + 1, end = Page.IndexOf("</body>", StringComparison.Ordinal);
        ReadResult plain = DocumentReader.Read(Encoding.UTF8.GetBytes(Page));
        ReadResult folded = DocumentReader.Read(Encoding.UTF8.GetBytes($"{Page[..body]}<details><summary>全文</summary>{Page[body..end]}</details>{Page[end..]}"));
        Assert.Equal(plain.Report, folded.Report);
        Assert.Empty(folded.Diagnostics);
    }

    [Theory]
    [InlineData("screen", true)]
    [InlineData("only screen and (min-width: 48em)", true)]
    [InlineData("(min-width:1281px)", false)]
    [InlineData("(max-width:1280px)", true)]
    [InlineData("not print", true)]
    [InlineData("not screen", false)]
    [InlineData("print and (hover)", false)]
    [InlineData("print, (orientation:landscape)", true)]
    [InlineData("screen and (hover)", null)]
    [InlineData("print, (hover)", null)]
    [InlineData("not (hover)", null)]
    [InlineData("(", null)]
    [InlineData("", true)]
    public void Media_are_those_of_a_desk(string query, bool? holds) => Assert.Equal(holds, MediaQuery.Holds(query));

    // Rules and elements made so that a selector has to be tried in many ways.
    [Theory]
    [InlineData("div div div div div div div div div div div div .x{display:none}", 1, "<div>", 200)]
    [InlineData("div>div div>div div>div div>div div>div .y .x{display:none}", 2_000, "<div>", 200)]
    [InlineData("i~i~i~i~i~i~i{display:none}", 100, "<i>1</i>", 20_000)]
    [InlineData("i+i+i:nth-child(2n+1){display:none}", 100, "<i>1</i>", 20_000)]
    [InlineData("i:not(:not(:not(:not(:not(:not(:not(:not(.x)))))))){display:none}", 1_000, "<i>1</i>", 20_000)]
    [InlineData("i:not(.a{N}):not(.b):not(.c){color:#fff}", 20_000, "<i>1</i>", 20_000)]
    [InlineData(":nth-last-child(7){display:none}", 100, "<i>1</i>", 20_000)]
    [InlineData("i{N} b,.x{N} .y{display:none}", 100_000, "<i class=y>1</i>", 20_000)]
    [InlineData("@media screen{", 100_000, "<i>1</i>", 10)]
    [InlineData(".x{.x{", 100_000, "<i>1</i>", 10)]
    [InlineData("\"\\\"", 500_000, "<i>1</i>", 10)]
    [InlineData("[a(", 500_000, "<i>1</i>", 10)]
    public void Selectors_made_to_take_time_end_in_time(string rule, int times, string element, int elements)
    {
        StringBuilder page = new("<style>");
        for (int i = 0; i < times; i++)
        {
            page.Append(rule.Replace("{N}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        page.Append("</style>").Insert(page.Length, element, elements).Append(Page);
        ReadResult plain = DocumentReader.Read(Encoding.UTF8.GetBytes(Page));
        Stopwatch time = Stopwatch.StartNew();
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(page.ToString()));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.All(plain.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(plain.Report!)), (c.Pointer, c.Get(result.Report!))));
    }
}
