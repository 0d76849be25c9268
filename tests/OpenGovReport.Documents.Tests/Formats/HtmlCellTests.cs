using System.Text;
using System.Text.RegularExpressions;
using OpenGovReport.Documents.Html;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Numbers in the cells of a page among text that is not seen, struck out, raised or filled into a field: "@" stands for the number.</summary>
public sealed partial class HtmlCellTests
{
    private static readonly string Page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html"));

    private static readonly ReadResult Plain = DocumentReader.Read(Encoding.UTF8.GetBytes(Page));

    internal static CellDescriptor First => Plain.Template!.Cells[0];

    [Theory]
    [InlineData("<span style=\"DISPLAY : none\">9</span>@")]
    [InlineData("<span style='mso-hide:all'>9</span>@")]
    [InlineData("<span style='color:red; visibility: hidden'>9</span>@")]
    [InlineData("<span style='visibility:collapse !important'>9</span>@")]
    [InlineData("<span hidden>9</span>@")]
    [InlineData("<span style='text-decoration:underline line-through'>9</span>@")]
    [InlineData("<p style='text-decoration-line: line-through'>9</p>@")]
    [InlineData("@<span style='font-size:8pt;vertical-align:super'>1</span>")]
    [InlineData("@<span style='color:#fff'>1</span>")]
    [InlineData("<span style='color: WHITE !important'>1</span>@")]
    [InlineData("@<font color='#FFFFFF'>1</font>")]
    [InlineData("<p style='color:rgb(255, 255, 255)'><b>1</b></p>@")]
    [InlineData("@<span style='color:transparent'>1</span>")]
    [InlineData("@<span style='color:rgba(0,0,0,0)'>1</span>")]
    [InlineData("@<span style='font-size:0'>1</span>")]
    [InlineData("@<span style='font-size:0px'>1</span>")]
    [InlineData("@<span style='opacity:0.0'>1</span>")]
    [InlineData("@<span style='position:absolute;left:-9999px'>1</span>")]
    [InlineData("@<i style='display:inline-block;text-indent:-9999em'>1</i>")]
    [InlineData("@<span style='position:absolute;clip:rect(0,0,0,0)'>1</span>")]
    [InlineData("@<span style='background:#fff;color:#fff'>1</span>")]
    [InlineData("<i style='display:inline-block;width:0;overflow:hidden'>9</i>@")]
    [InlineData("<div style='height:0;overflow:hidden'>9</div>@")]
    [InlineData("<span style='position:absolute;max-width:1px;overflow-x:hidden'>9</span>@")]
    [InlineData("<span style='opacity:0;left:0;visibility:visible'>9</span>@")]
    [InlineData("<span style='position:absolute;top:-9999px'>9</span>@")]
    [InlineData("<span style='margin-left:-9999px'>9</span>@")]
    [InlineData("<span style='clip-path:inset(50%)'>9</span>@")]
    [InlineData("<span style='display:inline-block;transform:scale(0)'>9</span>@")]
    [InlineData("<span style='filter:opacity(0)'>9</span>@")]
    [InlineData("<span style='display:none !important;display:inline'>9</span>@")]
    [InlineData("<details><summary>@</summary>9</details>")]
    [InlineData("@<span style='vertical-align:6px;font-size:60%'>1</span>")]
    [InlineData("@<span style='vertical-align:60%;font-size:0.6em'>1</span>")]
    [InlineData("@<span style='vertical-align:text-top;font-size:smaller'>1</span>")]
    [InlineData("@<span style='vertical-align:4pt;font-size:7pt'>1</span>")]
    [InlineData("@<span style='position:relative;top:-6px;font-size:8px'>1</span>")]
    [InlineData("@<span style='position:relative;bottom:.4em;font-size:x-small'>1</span>")]
    [InlineData("@<span style='position:relative;top:-4pt;mso-text-raise:4pt;font-size:7.0pt'>1</span>")]
    [InlineData("@<span style='font-size:60%'><a style='vertical-align:6px'>1</a></span>")]
    [InlineData("&#8203;@&#8288;&#65279;")]
    [InlineData("<input value='@'>")]
    [InlineData("<input type=text readonly value=@><input type=hidden value=9>")]
    [InlineData("<textarea>@</textarea>")]
    [InlineData("<select><option>9<option selected>@<option>8</select>")]
    [InlineData("<select><option>@<option>8</select>")]
    [InlineData("@<select multiple><option>9<option>8</select>")]
    [InlineData("@<sub>1</sub>")]
    [InlineData("@<span style='vertical-align:sub;font-size:8px'>1</span>")]
    [InlineData("@<span style='vertical-align:-6px;font-size:60%'>1</span>")]
    [InlineData("@<span style='position:absolute;left:-888em'>1</span>")]
    [InlineData("@<span style='position:absolute;left:-950px'>1</span>")]
    [InlineData("<span style='position:absolute;top:-100in'>9</span>@")]
    [InlineData("<span style='position:fixed;right:-100vw !important'>9</span>@")]
    [InlineData("@<span style='font:0/0 a'>1</span>")]
    [InlineData("@<span style='font:italic 700 0px/1.5 serif'>1</span>")]
    [InlineData("@<span style='color:hsl(0, 0%, 100%)'>1</span>")]
    [InlineData("<span style='/* a; b */display:none'>9</span>@")]
    [InlineData("<span style='color:red;/*x*/visibility/**/:hidden'>9</span>@")]
    [InlineData("@<span popover>1</span>")]
    [InlineData("@<a href='#_ftn2' name='_ftnref2'>2</a>")]
    [InlineData("@<a href='#note-2'>2</a>")]
    [InlineData("@<a href='report.html#_edn2'>2</a>")]
    [InlineData("@<a name=_ftnref2>2</a>")]
    [InlineData("@<a id='fnref:2'>2</a>")]
    [InlineData("@<a style='mso-footnote-id:ftn2' title=''>[2]</a>")]
    [InlineData("@<span class=MsoFootnoteReference>2</span>")]
    [InlineData("@<span class='MsoEndnoteReference'>2</span>")]
    [InlineData("@<span class=footnote-ref>2</span>")]
    [InlineData("@<span role=doc-noteref>2</span>")]
    [InlineData("@<span class=MsoCommentReference><a href='#_msocom_2'>[u2]</a></span>")]
    [InlineData("@<span style='font-variant-position:super'>2</span>")]
    [InlineData("@<span style='display:inline-block;transform:translateY(-40%);font-size:8px'>2</span>")]
    [InlineData("@<span style='visibility:hidden'>2<i>3</i></span>")]
    [InlineData("<span style='visibility:hidden'>2<i style='visibility:visible'>@</i></span>")]
    [InlineData("<div style='visibility:hidden'>2<p style='visibility:visible'>@</p></div>")]
    [InlineData("<span style='visibility:hidden'><input value=2></span>@")]
    [InlineData("<input type=button value='@'>")]
    [InlineData("@<input type=submit value='查询'>")]
    [InlineData("&amp;nbsp;@&amp;nbsp;")]
    public void What_is_not_seen_is_no_part_of_the_number(string cell) => ReadsAsPlain(cell);

    [Theory]
    [InlineData("<span style='display:inline;visibility:visible'>@</span>")]
    [InlineData("<span style='text-decoration:none;vertical-align:middle'>@</span>")]
    [InlineData("<span style='vertical-align:super'>@</span>")]
    [InlineData("<span style='mso-hide:none'>@</span>")]
    [InlineData("<span style='background:#036;color:#fff'>@</span>")]
    [InlineData("<span style='background-color:rgb(0,0,90)'><font color=white>@</font></span>")]
    [InlineData("<span style='color:#fff'><span style='color:#333'>@</span></span>")]
    [InlineData("<span style='font-size:0'><span style='font-size:14px'>@</span></span>")]
    [InlineData("<span style='font-size:0.9em;opacity:0.5;text-indent:-2em'>@</span>")]
    [InlineData("<span style='color:#fffff0'>@</span>")]
    [InlineData("<i style='width:0;overflow:hidden'>@</i>")]
    [InlineData("<i style='display:inline-block;width:0'>@</i>")]
    [InlineData("<i style='display:inline-block;width:40px;height:1em;overflow:hidden'>@</i>")]
    [InlineData("<span style='position:relative;top:-1px;left:0'>@</span>")]
    [InlineData("<span style='transform:scale(0.9) translate(0,0);clip-path:none;opacity:.9'>@</span>")]
    [InlineData("<span style='display:none;display:block !important'>@</span>")]
    [InlineData("<details open><summary></summary>@</details>")]
    [InlineData("<span style='vertical-align:6px;font-size:60%'>@</span>")]
    [InlineData("<span aria-hidden=true>@</span>")]
    [InlineData("<a href='#_ftn2'>@</a>")]
    [InlineData("<a name=_ftnref2></a><span class=MsoFootnoteText>@</span>")]
    [InlineData("<small>@</small>")]
    [InlineData("<font size=1>@</font>")]
    [InlineData("<span style='visibility:inherit'>@</span>")]
    [InlineData("<select><option>9<option selected>@</select><sub>1</sub>")]
    [InlineData("<sub>@</sub>")]
    [InlineData("<span style='position:relative;left:-2em;top:-20%'>@</span>")]
    [InlineData("<span style='margin-left:-960px'>@</span>")]
    [InlineData("<span style='font:400 14px/0 serif'>@</span>")]
    [InlineData("<span style='font-size:0'><span style='font:12pt 宋体'>@</span></span>")]
    [InlineData("<span style='font:inherit'>@</span>")]
    [InlineData("<span style='color:hsl(0, 0%, 10%)'>@</span>")]
    [InlineData("<span style='/*display:none;*/color:red'>@</span>")]
    [InlineData("<span style='display:block'>@</span>")]
    [InlineData("<span style='float:left'>@</span>")]
    [InlineData("<span style=';:;display;display:; width : !important'>@</span>")]
    public void What_is_seen_is_read(string cell) => ReadsAsPlain(cell);

    [Theory]
    [InlineData("12<br>12", "1212", "1212, which is uncertain; it could also be 12")]
    [InlineData("1<br>2", "12", "12, which is uncertain; it could also be 1")]
    [InlineData("<span style='display:block'>1</span><span style='display:block'>2</span>", "12", "12, which is uncertain; it could also be 1")]
    [InlineData("<span style='float:right'>1</span>2", "12", "12, which is uncertain; it could also be 1")]
    [InlineData("7<span style='vertical-align:-6px'>1</span>", "71", "71, which is uncertain; it could also be blank")]
    [InlineData("<p>1</p><p>2</p>", "12", "12, which is uncertain; it could also be 1")]
    [InlineData("<font color=white>7</font>", "7", "7, which is uncertain; it could also be blank")]
    [InlineData("<span style='font-size:0'>7</span>", "7", "7, which is uncertain; it could also be blank")]
    [InlineData("7<span style='vertical-align:6px'>1</span>", "71", "71, which is uncertain; it could also be blank")]
    [InlineData("7<span style='position:relative;top:-6px'>1</span>", "71", "71, which is uncertain; it could also be blank")]
    [InlineData("7<span style='display:inline-block;transform:translate(0, -6px)'>1</span>", "71", "71, which is uncertain; it could also be blank")]
    [InlineData("38<small>2</small>", "382", "382, which is uncertain; it could also be blank")]
    [InlineData("38<font size='-2'>2</font>", "382", "382, which is uncertain; it could also be blank")]
    [InlineData("<b>38</b><span style='font-size:50%'>2</span>", "382", "382, which is uncertain; it could also be blank")]
    [InlineData("38<span style='font-size:5pt'>2</span>", "382", "382, which is uncertain; it could also be blank")]
    public void What_may_be_two_numbers_or_none_is_uncertain(string cell, string read, string told)
    {
        ReadResult result = WithFirst(cell);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics, d => d.Cell?.Pointer == First.Pointer);
        Assert.Equal(("OGR4003", $"{First} was read as {told}."), (diagnostic.Code, diagnostic.Message(Language.English)));
        Assert.Equal(read, First.Get(result.Report!).ToString());
    }

    [Theory]
    [InlineData("12件<br>12件")]
    [InlineData("0<br>0")]
    public void Several_values_in_one_cell_are_none(string cell)
    {
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(Number().Replace(Page, $">{cell}</p></td>", 1)));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4005" && d.Cell?.Pointer == First.Pointer);
        Assert.Equal("", First.Get(result.Report!).ToString());
    }

    [Fact]
    public void Digits_with_nothing_seen_between_them_are_one_number() => ReadsAsPlain("&#8203;@", n => string.Join("&#8203;", n.ToCharArray()));

    [Theory]
    [InlineData("<span style='font-size:8px'>3</span><span style='font-size:8px'>8</span>")]
    [InlineData("<span style='font-size:8px'>3</span>8")]
    [InlineData("<font size=1>3<b>8</b></font>")]
    [InlineData("3<a href='http://www.example.gov.cn/'>8</a>")]
    [InlineData("3<a href='#'>8</a>")]
    public void Digits_as_large_as_those_before_them_or_larger_are_digits_of_the_number(string cell)
    {
        ReadResult result = WithFirst(cell);
        Assert.Empty(result.Diagnostics);
        Assert.Equal("38", First.Get(result.Report!).ToString());
    }

    [Fact]
    public void An_article_that_a_script_makes_visible_is_read()
    {
        int body = Page.IndexOf('>', Page.IndexOf("<body", StringComparison.Ordinal)) + 1;
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(Page[..body] + "<div id=js_content style=\"visibility: hidden; opacity: 0;\">" + Page[body..]));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(Plain.Report, result.Report);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("displays:none", 0)]
    [InlineData("display:none", 1)]
    [InlineData("visibility:hidden;vertical-align:super", 2 | 8)]
    [InlineData("text-decoration:line-through", 4)]
    [InlineData("text-decoration-line:underline", 0)]
    public void A_style_has_its_effects(string style, int effects) => Assert.Equal((StyleEffects)effects, StyleChange.Of(style).After(StyleEffects.None));

    // The page with something else in the cell of its first number.
    internal static ReadResult WithFirst(string cell, string css = "") => DocumentReader.Read(Encoding.UTF8.GetBytes($"<style>{css}</style>{Number().Replace(Page, $">{cell}</p></td>", 1)}"));

    internal static void ReadsAsPlain(string cell, Func<string, string>? number = null, string css = "")
    {
        int changed = 0;
        int head = Page.IndexOf("<body", StringComparison.Ordinal);
        string page = Number().Replace($"{Page[..head]}<style type='text/css'>{css}</style>{Page[head..]}", m =>
        {
            changed++;
            return $">{cell.Replace("@", number is null ? m.Groups[1].Value : number(m.Groups[1].Value), StringComparison.Ordinal)}</p></td>";
        });
        Assert.True(changed >= 200, $"{changed} numbers");
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(page));
        Assert.Empty(result.Diagnostics);
        Assert.All(Plain.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(Plain.Report!)), (c.Pointer, c.Get(result.Report!))));
    }

    [GeneratedRegex(@">(\d+(?:\.\d+)?)</p></td>")]
    private static partial Regex Number();
}
