using System.Text;
using System.Text.RegularExpressions;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Documents;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>A picture in place of a value is no blank cell; one in a label, in a header or in a text, or one that only keeps room, says nothing.</summary>
public sealed partial class PictureTests
{
    private const string Inline = "<w:r><w:drawing><wp:inline xmlns:wp=\"wp\"><wp:extent cx=\"{0}\" cy=\"{0}\"/><a:blip xmlns:a=\"a\"/></wp:inline></w:drawing></w:r>";
    private const string Shape = "<w:r><w:pict><v:shape xmlns:v=\"v\"><v:imagedata/></v:shape></w:pict></w:r>";
    private const string Object = "<w:r><w:object><v:shape xmlns:v=\"v\"><v:imagedata/></v:shape></w:object></w:r>";

    private static readonly string Page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html"));

    private static readonly byte[] Word = Fixture.Bytes("Samples/wuzhong-2023.docx");

    private static readonly ReadResult Plain = DocumentReader.Read(Encoding.UTF8.GetBytes(Page));

    // In table two, in table three, and in the row of table four.
    public static TheoryData<int, string> Cells
    {
        get
        {
            TheoryData<int, string> data = [];
            foreach (int cell in (int[])[1, 45, 190])
            {
                foreach (string picture in (string[])["<img src=n.png>", "<img src=n.png alt=850>", "<img width=20 height=14>", "<svg><text>850</text></svg>", "<canvas></canvas>", "<object></object>", "<math><mn>850</mn></math>",
                    "<picture><img></picture>", "&nbsp;<img>"])
                {
                    data.Add(cell, picture);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_picture_in_place_of_a_value_is_told(int index, string picture)
    {
        ReadResult result = InPage(index, picture);
        IsTold(result, index);
        Assert.Equal("table", result.Diagnostics[0].Location.ToString()[..5]);
    }

    [Theory]
    [InlineData(1, Shape)]
    [InlineData(45, Object)]
    [InlineData(190, Shape)]
    [InlineData(45, Inline)]
    public void A_picture_in_place_of_a_value_is_told_in_Word(int index, string picture) => IsTold(InWord(index, picture.Replace("{0}", "190500", StringComparison.Ordinal)), index);

    [Fact]
    public void A_table_of_pictures_is_told()
    {
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(Number().Replace(Page, "><img></p></td>")));
        Assert.All(Plain.Template!.AllCells.Skip(10).Take(150), c => Assert.Contains(result.Diagnostics, d => d.Code == "OGR4005" && d.Cell == c));
    }

    [Theory]
    [InlineData("8<img src=5.png>")]
    [InlineData("<img src=5.png>8")]
    public void A_number_beside_a_picture_is_uncertain(string cell)
    {
        ReadResult result = InPage(45, cell);
        Assert.Equal("8", Plain.Template!.AllCells[45].Get(result.Report!).ToString());
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Cell == Plain.Template.AllCells[45]);
    }

    [Theory]
    [InlineData("<img width=1 height=1>")]
    [InlineData("<img style='width:0;height:0'>")]
    [InlineData("<img style='display:none'>")]
    [InlineData("")]
    public void What_only_keeps_room_is_blank(string picture)
    {
        ReadResult result = InPage(45, picture);
        Assert.Equal("", Plain.Template!.AllCells[45].Get(result.Report!).ToString());
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4005" or "OGR4003");
    }

    [Theory]
    [InlineData("<img width=16 height=16>")]
    [InlineData("<img>")]
    public void Pictures_beside_labels_in_headers_and_in_texts_say_nothing(string picture)
    {
        int labels = 0;
        string page = Label().Replace(Page, m =>
        {
            labels++;
            return m.Groups[1] + picture + m.Groups[2];
        });
        Assert.True(labels > 50, $"{labels} labels");
        string gallery = $"<table><tr><td>微信公众号</td><td>{picture}</td></tr><tr><td>微博</td><td>{picture}</td></tr></table><p>{picture}</p>";
        int at = page.LastIndexOf("<p", page.IndexOf("二、主动公开政府信息情况", StringComparison.Ordinal), StringComparison.Ordinal);
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(page[..at] + gallery + page[at..]));
        Assert.Empty(result.Diagnostics);
        Assert.All(Plain.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(Plain.Report!)), (c.Pointer, c.Get(result.Report!))));
        Assert.DoesNotContain("图片", string.Concat(result.Report!.Overview.Parts.Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_of_pictures_alone_above_and_below_labels_say_nothing()
    {
        int row = Page.IndexOf("<tr", Page.IndexOf("三、收到和处理", StringComparison.Ordinal), StringComparison.Ordinal);
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(Page[..row] + "<tr><td><img></td><td><img></td></tr>" + Page[row..]));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR4005" or "OGR4003");
        Assert.All(Plain.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(Plain.Report!)), (c.Pointer, c.Get(result.Report!))));
    }

    private static void IsTold(ReadResult result, int index)
    {
        CellDescriptor cell = Plain.Template!.AllCells[index];
        Diagnostic told = Assert.Single(result.Diagnostics, d => d.Cell == cell);
        Assert.Equal(("OGR4005", "[图片]"), (told.Code, told.Raw));
        Assert.Equal("", cell.Get(result.Report!).ToString());
        Assert.All(Plain.Template.AllCells.Where(c => c != cell), c => Assert.Equal((c.Pointer, c.Get(Plain.Report!)), (c.Pointer, c.Get(result.Report!))));
    }

    private static ReadResult InPage(int index, string cell)
    {
        int at = 0;
        ReadResult result = DocumentReader.Read(Encoding.UTF8.GetBytes(Number().Replace(Page, m => at++ == index ? $">{cell}</p></td>" : m.Value)));
        Assert.True(at >= 200, $"{at} numbers");
        return result;
    }

    private static ReadResult InWord(int index, string run)
    {
        int at = 0;
        return DocumentReader.Read(Package.Change(Word, "word/document.xml", xml => NumberInWord().Replace(xml, m => at++ == index ? run : m.Value)));
    }

    [GeneratedRegex(@">(\d+(?:\.\d+)?)</p></td>")]
    private static partial Regex Number();

    [GeneratedRegex(@"(<td[^>]*>\s*<p[^>]*>(?:<[^>]*>)*)([\u4E00-\u9FFF（]|\d\.|\d．)(?=[^<\d]{2})")]
    private static partial Regex Label();

    [GeneratedRegex(@"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>(\d+(?:\.\d+)?)</w:t></w:r>(?=</w:p></w:tc>)")]
    private static partial Regex NumberInWord();
}
