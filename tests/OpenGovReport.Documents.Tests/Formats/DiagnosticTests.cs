using System.Text;
using OpenGovReport.Documents.Pdf;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using OpenGovReport.Tests.Documents;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>For every kind of diagnostic about a source as a whole a file in which it appears and a nearly identical one in which it does not.</summary>
public sealed class DiagnosticTests
{
    private static readonly byte[] Html = Fixture.Bytes("Samples/jiaozuo-2023.html");
    private static readonly byte[] Docx = Fixture.Bytes("Samples/jiaozuo-2023.docx");
    private static readonly byte[] Pdf = Fixture.Bytes("Samples/jiaozuo-2023.pdf");

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly (string Code, Func<ReadResult> Due, Func<ReadResult> Silent)[] Cases =
    [
        ("OGR1001", () => DocumentReader.Read(" \n"u8), () => DocumentReader.Read(" \n."u8)),
        ("OGR1002", () => DocumentReader.Read("a\0\0b"u8), () => DocumentReader.Read("a  b"u8)),
        ("OGR1003", () => DocumentReader.Read(Spoilt()), () => DocumentReader.Read(Html)),
        ("OGR1004", () => DocumentReader.Read(Docx, new ReadOptions { MaxArchiveEntries = 3 }), () => DocumentReader.Read(Docx, new ReadOptions { MaxArchiveEntries = 30 })),
        ("OGR1005", () => DocumentReader.Read(Undeclared(Gb)), () => DocumentReader.Read(Undeclared(Encoding.UTF8))),
        ("OGR1006", () => DocumentReader.Read(Fixture.Bytes("Refused/rich.rtf")), () => DocumentReader.Read("{\\rtg1"u8)),
        ("OGR1007", () => DocumentReader.Read(Fixture.Bytes("Refused/old.doc")), () => DocumentReader.Read(Docx)),
        ("OGR1008", () => DocumentReader.Read(Fixture.Bytes("Refused/locked.pdf")), () => DocumentReader.Read(Pdf)),
        ("OGR1009", () => DocumentReader.Read(Docx.AsSpan(..^1000)), () => DocumentReader.Read(Docx)),
        ("OGR1010", () => DocumentReader.Read(Fixture.Bytes("Refused/scan.pdf")), () => DocumentReader.Read(Pdf)),
        ("OGR1011", () => With(null), () => With(PdfToText.Find(Environment.GetEnvironmentVariable("PATH")))),
        ("OGR1012", () => DocumentReader.Read("%PDF-1.7\n"u8), () => DocumentReader.Read(Pdf)),
        ("OGR1013", () => ReportReader.ReadText(Html), () => DocumentReader.Read(Html)),
        ("OGR2005", () => DocumentReader.Read(Two("html")), () => DocumentReader.Read(Html)),
        ("OGR2005", () => DocumentReader.Read(Two("docx")), () => DocumentReader.Read(Docx)),
        ("OGR2007", () => DocumentReader.Read(Pictured("html", 500)), () => DocumentReader.Read(Pictured("html", 20))),
        ("OGR2007", () => DocumentReader.Read(Pictured("docx", 500)), () => DocumentReader.Read(Pictured("docx", 20))),
    ];

    public static TheoryData<int, string> Indexes
    {
        get
        {
            TheoryData<int, string> data = [];
            for (int i = 0; i < Cases.Length; i++)
            {
                data.Add(i, Cases[i].Code);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void It_appears_where_it_is_due(int index, string code) => Assert.Single(Cases[index].Due().Diagnostics, d => d.Code == code);

    [Theory]
    [MemberData(nameof(Indexes))]
    public void It_stays_silent_where_it_is_not_due(int index, string code) => Assert.DoesNotContain(Cases[index].Silent().Diagnostics, d => d.Code == code);

    [Fact]
    public void What_the_documentation_shows_of_a_file_is_said_of_it() => Assert.All(FileDiagnostic.All, example =>
    {
        Diagnostic found = Assert.Single(Cases.Single(c => c.Code == example.Code).Due().Diagnostics);
        Assert.Equal((example.Code, example.English, example.Chinese), (found.Code, Shown(found.Message(Language.English), example.English), Shown(found.Message(Language.Chinese), example.Chinese)));

        static string Shown(string said, string shown) => shown.EndsWith('…') ? said[..Math.Min(said.Length, shown.Length - 1)] + "…" : said;
    });

    [Fact]
    public void Every_kind_about_a_source_has_a_case() =>
        Assert.Equal(DiagnosticDescriptors.All.Select(d => d.Code).Where(c => c.StartsWith("OGR1", StringComparison.Ordinal)), Cases.Select(c => c.Code).Where(c => c.StartsWith("OGR1", StringComparison.Ordinal)));

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    public void Of_two_reports_the_first_is_read_and_the_second_is_placed(string format)
    {
        ReadResult first = DocumentReader.Read(format == "html" ? Html : Docx), both = DocumentReader.Read(Two(format));

        Assert.Equal(("焦作市教育局", first.Report!.Title), (both.Report!.Publisher, both.Report.Title));
        Assert.All(first.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(first.Report)), (c.Pointer, c.Get(both.Report))));
        Diagnostic second = Assert.Single(both.Diagnostics, d => d.Code == "OGR2005");
        Assert.Equal("Another report begins here; only the first was read.", second.Message(Language.English));

        // It stands behind all that was read of the first: 五 and 六 with their texts come after the last table.
        Assert.True(second.Location.Line > 0 && second.Location.Table == 0, second.Location.ToString());
        Assert.Equal("本年度无其他需要报告的事项。", both.Report.OtherMatters);
    }

    private static ReadResult With(string? program) => PdfReader.Read(Pdf, ReadOptions.Default, program, default).AsTask().GetAwaiter().GetResult();

    private static byte[] Undeclared(Encoding encoding) => encoding.GetBytes(Encoding.UTF8.GetString(Html).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal));

    private static byte[] Spoilt()
    {
        byte[] bytes = [.. Html];
        bytes[^20] = 0xFF;
        return bytes;
    }

    // The report of Jiaozuo, and after it that of Wuzhong.
    private static byte[] Two(string format) => format == "html"
        ? [.. Html, .. Fixture.Bytes("Samples/wuzhong-2023.html")]
        : Package.Change(Docx, "word/document.xml", first =>
        {
            string second = Package.Content(Fixture.Bytes("Samples/wuzhong-2023.docx"), "word/document.xml");
            int from = second.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length, to = second.LastIndexOf("<w:sectPr", StringComparison.Ordinal);
            return first.Insert(first.LastIndexOf("<w:sectPr", StringComparison.Ordinal), second[from..to]);
        });

    // The report with a picture in the place of table three, as large as one that shows a table or as small as a seal.
    private static byte[] Pictured(string format, int size)
    {
        string picture = format == "html" ? $"<p><img src=x width={size} height={size}></p>"
            : $"""<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="{size * 9525}" cy="{size * 9525}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""";
        string begin = format == "html" ? "<table" : "<w:tbl>", end = format == "html" ? "</table>" : "</w:tbl>";
        string Replace(string markup)
        {
            int second = markup.IndexOf(begin, markup.IndexOf(begin, StringComparison.Ordinal) + 1, StringComparison.Ordinal);
            int last = markup.IndexOf(end, second, StringComparison.Ordinal) + end.Length;
            return markup[..second] + picture + markup[last..];
        }

        return format == "html" ? Encoding.UTF8.GetBytes(Replace(Encoding.UTF8.GetString(Html))) : Package.Change(Docx, "word/document.xml", Replace);
    }
}
