using System.Text;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;
using static OpenGovReport.Documents.Tests.Support.Bounded;

namespace OpenGovReport.Documents.Tests.Hostile;

/// <summary>Files that are no source of text: each is refused by what it is, whatever it is called.</summary>
public sealed class RefusedFileTests
{
    [Theory]
    [InlineData("old.doc", "OGR1007", "The source is a Word file in the old format (.doc); it can be read once an office program has saved it as .docx, .xlsx or PDF.")]
    [InlineData("old.xls", "OGR1007", "The source is an Excel file in the old format (.xls); it can be read once an office program has saved it as .docx, .xlsx or PDF.")]
    [InlineData("rich.rtf", "OGR1006", "The source is an RTF file, which cannot be read.")]
    [InlineData("open.odt", "OGR1006", "The source is an OpenDocument file (.odt, .ods), which cannot be read.")]
    [InlineData("locked.pdf", "OGR1008", "The source is locked with a password.")]
    [InlineData("scan.pdf", "OGR1010", "The PDF has no text; its pages are pictures (a scan).")]
    public void A_file_that_a_program_made(string file, string code, string message) =>
        Refused(DocumentReader.Read(Fixture.Bytes("Refused/" + file)), code, message);

    [Theory]
    [InlineData("EncryptedPackage", "OGR1008", "The source is locked with a password.")]
    [InlineData("PowerPoint Document", "OGR1007", "The source is a PowerPoint file in the old format (.ppt); it can be read once an office program has saved it as .docx, .xlsx or PDF.")]
    [InlineData("WpsContent", "OGR1007", "The source is a file of an old Office program (.doc, .xls, .wps); it can be read once an office program has saved it as .docx, .xlsx or PDF.")]
    public void A_compound_file_is_told_by_its_streams(string stream, string code, string message) =>
        Refused(DocumentReader.Read(Compound(stream)), code, message);

    [Theory]
    [InlineData("ppt/presentation.xml", "a PowerPoint file")]
    [InlineData("OFD.xml", "an OFD file")]
    [InlineData("META-INF/manifest.xml", "an OpenDocument file (.odt, .ods)")]
    [InlineData("a.txt", "a ZIP archive")]
    public void An_archive_is_told_by_its_entries(string entry, string name) =>
        Refused(DocumentReader.Read(Package.Zip([(entry, "<a/>")])), "OGR1006", $"The source is {name}, which cannot be read.");

    [Theory]
    [InlineData("89504E470D0A1A0A", "a picture (PNG)")]
    [InlineData("FFD8FFE000104A46", "a picture (JPEG)")]
    [InlineData("474946383961", "a picture (GIF)")]
    [InlineData("49492A0008000000", "a picture (TIFF)")]
    [InlineData("424D360000000000000036", "a picture (BMP)")]
    [InlineData("52494646", "a picture or a recording (RIFF)")]
    [InlineData("526172211A0700", "a RAR archive")]
    [InlineData("377ABCAF271C", "a 7z archive")]
    [InlineData("1F8B0800", "a gzip archive")]
    public void Another_file_is_told_by_its_first_bytes(string hex, string name) =>
        Refused(DocumentReader.Read(Convert.FromHexString(hex)), "OGR1006", $"The source is {name}, which cannot be read.");

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"a\"/>", "a Word file in XML")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "an Excel file in XML")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a picture (SVG)")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n<html>", "a web archive (MHTML)")]
    public void Markup_that_is_no_page_is_told_by_its_beginning(string text, string name) =>
        Refused(DocumentReader.Read(Encoding.UTF8.GetBytes(text)), "OGR1006", $"The source is {name}, which cannot be read.");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_empty(string text) => Refused(DocumentReader.Read(Encoding.UTF8.GetBytes(text)), "OGR1001", "The source is empty.");

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] noise = new byte[4096];
        new Random(3).NextBytes(noise);
        noise[0] = (byte)'x';
        Refused(DocumentReader.Read(noise), "OGR1002", "The source is not text: binary.");
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void A_package_without_its_main_part_is_damaged(string format)
    {
        byte[] hollow = Package.Zip([(format == "docx" ? "word/a.xml" : "xl/a.xml", "<a/>"), ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""")]);
        Refused(DocumentReader.Read(hollow), "OGR1009", $"The source is damaged: it is no whole .{format} file.");
    }

    [Fact]
    public void The_beginning_of_an_archive_alone_is_damaged() =>
        Refused(DocumentReader.Read(Fixture.Bytes("Samples/wuzhong-2023.docx").AsSpan(0, 5000)), "OGR1009", "The source is damaged: it is no whole ZIP file.");

    // A compound file: its header, and a sector of its directory with an entry for each stream.
    private static byte[] Compound(string stream)
    {
        byte[] file = new byte[2048];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(file, 0);
        Entry(1024, "Root Entry");
        Entry(1152, stream);
        return file;

        void Entry(int at, string name)
        {
            byte[] stored = Encoding.Unicode.GetBytes(name + "\0");
            stored.CopyTo(file, at);
            file[at + 64] = (byte)stored.Length;
        }
    }
}
