using System.Text;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using static OpenGovReport.Documents.Tests.Support.Bounded;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>Word files and workbooks whose XML is made to take much time, much memory, or things from elsewhere.</summary>
public sealed class OfficeXmlTests
{
    private static readonly byte[] Sample = Fixture.Bytes("Samples/wuzhong-2023.docx");
    private static readonly string[] Relations = ["image", "hyperlink", "attachedTemplate", "oleObject", "subDocument", "frame"];
    private static readonly byte[] Workbook = Fixture.Bytes("Samples/wuzhong-2023.xlsx");

    [Theory]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "{0}">]>""", "&x;")]
    [InlineData("""<!DOCTYPE a SYSTEM "{0}">""", "")]
    [InlineData("""<!DOCTYPE a [<!ENTITY % p SYSTEM "{0}"> %p;]>""", "")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x "yyyyyyyyyy"><!ENTITY x2 "&x;&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY x3 "&x2;&x2;&x2;&x2;&x2;&x2;&x2;">]>""", "&x3;")]
    public void A_DTD_is_refused_and_nothing_is_fetched(string prolog, string use)
    {
        using Listener listener = new();
        foreach (string address in new[] { listener.Address, "file:///etc/passwd" })
        {
            string dtd = prolog.Replace("{0}", address, StringComparison.Ordinal);
            string cell = $"""<c r="A1" t="str"><v>{use}</v></c>""";
            Refused(Read(Package.Docx($"<w:p><w:r><w:t>{use}</w:t></w:r></w:p>", dtd), 4 * MiB), "OGR1009", "The source is damaged: it is no whole .docx file.");
            Refused(Read(Package.Xlsx($"<sheetData><row>{cell}</row></sheetData>", prolog: dtd), 4 * MiB), "OGR1009", "The source is damaged: it is no whole .xlsx file.");
        }

        Assert.False(listener.WasAsked);
    }

    [Fact]
    public void What_a_document_refers_to_is_not_fetched()
    {
        using Listener listener = new();
        const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        byte[] document = Package.Change(Sample, "word/_rels/document.xml.rels", r => r.Replace("</Relationships>",
            string.Concat(Relations
                .Select((t, i) => $"""<Relationship Id="x{i}" Type="{Type}/{t}" Target="{listener.Address}" TargetMode="External"/>""")) + "</Relationships>", StringComparison.Ordinal));
        document = Package.Change(document, "word/document.xml", d => d.Replace("<w:body>",
            """<w:body><w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:link="x0" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></v:shape></w:pict></w:r></w:p><w:subDoc r:id="x4" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>""", StringComparison.Ordinal));
        byte[] workbook = Package.Change(Workbook, "xl/_rels/workbook.xml.rels", r => r.Replace("</Relationships>",
            $"""<Relationship Id="x0" Type="{Type}/externalLink" Target="{listener.Address}" TargetMode="External"/></Relationships>""", StringComparison.Ordinal));

        AssertSameCells(DocumentReader.Read(Sample), DocumentReader.Read(document));
        AssertSameCells(DocumentReader.Read(Workbook), DocumentReader.Read(workbook));
        Assert.False(listener.WasAsked);
    }

    [Fact]
    public void Table_cells_are_limited()
    {
        string cells = string.Concat(Enumerable.Repeat("<w:tc><w:p/></w:tc>", 120_000));
        Refused(Read(Package.Docx($"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), 128 * MiB), "OGR1004", "The source has > 100000 table cells and rows; the limit is 100000.");

        string rows = string.Concat(Enumerable.Repeat("<w:tr/>", 120_000));
        Refused(Read(Package.Docx($"<w:tbl>{rows}</w:tbl>"), 128 * MiB), "OGR1004", "The source has > 100000 table cells and rows; the limit is 100000.");

        string sheet = string.Concat(Enumerable.Repeat("<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 100)) + "</row>", 1200));
        Refused(Read(Package.Xlsx($"<sheetData>{sheet}</sheetData>"), 256 * MiB), "OGR1004", "The source has > 100000 table cells; the limit is 100000.");

        Refused(Read(Package.Xlsx("""<sheetData><row r="100001"><c><v>1</v></c></row></sheetData>"""), 4 * MiB), "OGR1004", "The source has > 100000 table rows; the limit is 100000.");
    }

    [Fact]
    public void Nesting_is_limited()
    {
        string begins = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 2000)), ends = string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 2000));
        Refused(Read(Package.Docx(begins + "<w:p/>" + ends), 16 * MiB), "OGR1004", "The source has > 256 levels of nesting; the limit is 256.");
    }

    [Fact]
    public void Spans_are_cut_to_the_table()
    {
        string cell = """<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>""";
        string table = "<w:tbl><w:tr>" + string.Concat(Enumerable.Repeat(cell, 20_000)) + "</w:tr></w:tbl>";
        string merged = string.Concat(Enumerable.Repeat("""<mergeCell ref="A1:XFD1048576"/>""", 20_000));

        Assert.Equal("OGR2001", Read(Package.Docx(table), 128 * MiB).Diagnostics[0].Code);
        Assert.Equal("OGR2001", Read(Package.Xlsx($"""<sheetData><row r="99999"><c r="J99999"><v>1</v></c></row></sheetData><mergeCells>{merged}</mergeCells>"""), 256 * MiB).Diagnostics[0].Code);
    }

    [Fact]
    public void Merged_cells_that_begin_in_every_row_take_no_more_time()
    {
        const string Merge = """<w:tr><w:trPr><w:gridBefore w:val="1000"/></w:trPr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>""";
        ReadResult result = Read(Package.Docx("<w:tbl>" + string.Concat(Enumerable.Repeat(Merge, 30_000)) + "</w:tbl>"), 384 * MiB);
        Assert.Equal("OGR2001", result.Diagnostics[0].Code);
    }

    [Fact]
    public void Fields_that_never_end_take_no_more_time()
    {
        string fields = string.Concat(Enumerable.Repeat("""<w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r>""", 300_000));
        Assert.Equal("OGR2001", Read(Package.Docx($"<w:p>{fields}</w:p>"), 256 * MiB).Diagnostics[0].Code);
    }

    [Fact]
    public void A_text_in_a_million_runs_takes_no_more_time()
    {
        string runs = string.Concat(Enumerable.Repeat("<r><t>x</t></r>", 1_000_000));
        Assert.Equal("OGR2001", Read(Package.Xlsx("""<sheetData><row><c t="s"><v>0</v></c></row></sheetData>""", $"<si>{runs}</si>"), 256 * MiB).Diagnostics[0].Code);
    }

    [Fact]
    public void A_text_that_stands_in_every_cell_is_limited()
    {
        string cells = string.Concat(Enumerable.Repeat("""<row><c t="s"><v>0</v></c></row>""", 10_000));
        byte[] workbook = Package.Xlsx($"<sheetData>{cells}</sheetData>", $"<si><t>{Noise(100_000)}</t></si>");
        Refused(Read(workbook, 64 * MiB), "OGR1004", "The source has > 16777216 characters; the limit is 16777216.");
    }

    [Fact]
    public void Characters_are_limited()
    {
        byte[] document = Package.Docx(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>一二三四五六七八九十</w:t></w:r></w:p>", 1000)));
        Refused(Read(document, 8 * MiB, new ReadOptions { MaxCharacters = 9_999 }), "OGR1004", "The source has > 9999 characters; the limit is 9999.");
    }

    [Fact]
    public void Columns_that_are_hidden_over_and_over_take_no_more_time()
    {
        string columns = string.Concat(Enumerable.Repeat("""<col min="1" max="16384" hidden="1"/>""", 300_000));
        Assert.Equal("OGR2001", Read(Package.Xlsx($"<cols>{columns}</cols><sheetData><row><c><v>1</v></c></row></sheetData>"), 256 * MiB).Diagnostics[0].Code);
    }

    [Fact]
    public void A_number_before_a_paragraph_is_no_place_for_a_long_text()
    {
        byte[] document = Package.Change(Sample, "word/document.xml", d => d.Replace("<w:body>", "<w:body>" + string.Concat(Enumerable.Repeat(
            """<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>""", 10_000)), StringComparison.Ordinal));
        byte[] numbered = Package.Zip([]);
        using (MemoryStream stream = new())
        {
            stream.Write(document);
            using (DocumentFormat.OpenXml.Packaging.WordprocessingDocument word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, true))
            {
                word.MainDocumentPart!.DeleteParts(word.MainDocumentPart.GetPartsOfType<DocumentFormat.OpenXml.Packaging.NumberingDefinitionsPart>());
                DocumentFormat.OpenXml.Packaging.NumberingDefinitionsPart part = word.MainDocumentPart.AddNewPart<DocumentFormat.OpenXml.Packaging.NumberingDefinitionsPart>();
                using Stream target = part.GetStream(FileMode.Create);
                target.Write(Encoding.UTF8.GetBytes($"""<w:numbering xmlns:w="{Package.Word}"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{Noise(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>"""));
            }

            numbered = stream.ToArray();
        }

        AssertSameCells(DocumentReader.Read(Sample), Read(numbered, 64 * MiB));
    }

    private static void AssertSameCells(ReadResult expected, ReadResult actual)
    {
        Assert.NotNull(actual.Report);
        Assert.All(expected.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(expected.Report!)), (c.Pointer, c.Get(actual.Report))));
    }

    // Letters that do not pack well.
    private static string Noise(int length)
    {
        Random random = new(1);
        return string.Create(length, random, static (span, r) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = (char)('a' + r.Next(26));
            }
        });
    }
}
