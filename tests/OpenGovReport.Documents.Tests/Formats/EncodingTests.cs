using System.Text;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Web pages in every encoding that they are met in, whatever they say of it.</summary>
public sealed class EncodingTests
{
    private const string Declaration = "<meta charset=\"utf-8\">";

    private static readonly string Page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html"));
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly ReadResult Expected = DocumentReader.Read(Encoding.UTF8.GetBytes(Page));

    [Theory]
    [InlineData("<meta charset=gb2312>")]
    [InlineData("<meta charset='GBK' />")]
    [InlineData("<META content=\"text/html; charset=GB18030\" http-equiv=Content-Type>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"gb2312\"?>")]
    public void Chinese_bytes_are_read_by_their_declaration(string declaration)
    {
        string page = declaration.StartsWith("<?", StringComparison.Ordinal) ? declaration + Declared("") : Declared(declaration);
        Assert.Empty(Reads(Gb.GetBytes(page)));
    }

    [Fact]
    public void A_declaration_far_behind_is_as_good_as_none() =>
        Assert.Equal(["OGR1005"], Reads(Gb.GetBytes(Declared("<style>" + new string('x', 20_000) + "</style><meta charset=gb2312>"))));

    [Theory]
    [InlineData("")]
    [InlineData("<meta charset=utf-8>")]
    [InlineData("<meta charset=iso-8859-1>")]
    [InlineData("<meta charset=windows-1252>")]
    [InlineData("<meta charset=big5>")]
    [InlineData("<meta charset=shift_jis>")]
    [InlineData("<meta charset=no-such-thing>")]
    [InlineData("<meta charset=utf-16>")]
    public void Chinese_bytes_are_read_and_named_where_the_declaration_is_missing_or_wrong(string declaration) =>
        Assert.Equal(["OGR1005"], Reads(Gb.GetBytes(Declared(declaration))));

    [Theory]
    [InlineData("")]
    [InlineData("<meta charset=gb2312>")]
    [InlineData("<meta charset=big5>")]
    [InlineData("<meta charset=iso-8859-1>")]
    public void UTF_8_is_read_whatever_the_declaration(string declaration)
    {
        Assert.Empty(Reads(Encoding.UTF8.GetBytes(Declared(declaration))));
        Assert.Empty(Reads([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Declared(declaration))]));
    }

    [Theory]
    [InlineData("<meta charset=gb2312>")]
    [InlineData("")]
    public void UTF_8_with_a_spoilt_byte_is_still_UTF_8(string declaration)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Declared(declaration));
        bytes[^30] = 0xFF;
        Assert.Equal(["OGR1003"], Reads(bytes));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void UTF_16_is_read_with_and_without_its_mark(bool bigEndian, bool marked)
    {
        UnicodeEncoding encoding = new(bigEndian, marked);
        foreach (string declaration in new[] { "", "<meta charset=utf-16>", "<meta charset=gb2312>" })
        {
            Assert.Empty(Reads([.. encoding.GetPreamble(), .. encoding.GetBytes(Declared(declaration))]));
        }
    }

    [Fact]
    public void What_is_lost_in_UTF_16_is_told() => Assert.Equal(["OGR1003"], Reads([0xFF, 0xFE, .. Lone(Page)]));

    [Theory]
    [InlineData("utf-8", 0xFF, 0xFE)]
    [InlineData("utf-8", 0xFE, 0xFF)]
    [InlineData("gb", 0xFF, 0xFE)]
    [InlineData("gb", 0xFE, 0xFF)]
    public void Two_stray_bytes_do_not_make_a_page_UTF_16(string encoding, byte first, byte second)
    {
        byte[] text = encoding == "gb" ? Gb.GetBytes(Declared("<meta charset=gbk>")) : Encoding.UTF8.GetBytes(Page);
        Assert.Equal(["OGR1003"], Reads([first, second, .. text]));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb")]
    public void Two_stray_bytes_do_not_make_a_text_UTF_16(string encoding)
    {
        string text = OpenGovReport.Tests.Support.Corpus.Text("wuzhong-2023");
        byte[] bytes = encoding == "gb" ? Gb.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        Assert.Contains("OGR1003", Reads([0xFF, 0xFE, .. bytes]));
    }

    private static string Declared(string declaration) => Page.Replace(Declaration, declaration, StringComparison.Ordinal);

    // The page with half of a pair of surrogates in its last paragraph.
    private static byte[] Lone(string page)
    {
        byte[] bytes = Encoding.Unicode.GetBytes(page.Replace("</body>", "<p>？</p></body>", StringComparison.Ordinal));
        int at = bytes.AsSpan().LastIndexOf(Encoding.Unicode.GetBytes("？"));
        (bytes[at], bytes[at + 1]) = (0x00, 0xDC);
        return bytes;
    }

    // Every cell is as on the page in UTF-8; returns what was noticed of the bytes.
    private static IEnumerable<string> Reads(byte[] bytes)
    {
        ReadResult result = DocumentReader.Read(bytes);
        Assert.True(result.Report is not null, string.Join('\n', result.Diagnostics));
        Assert.Equal((Expected.Report!.Title, Expected.Report.Publisher), (result.Report.Title, result.Report.Publisher));
        Assert.All(Expected.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(Expected.Report)), (c.Pointer, c.Get(result.Report))));
        return result.Diagnostics.Select(d => d.Code).Where(c => c.StartsWith("OGR1", StringComparison.Ordinal));
    }
}
