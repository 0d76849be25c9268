using System.Globalization;
using System.Text;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Web pages saved with their pictures in one file (MHTML), as browsers and Word do it.</summary>
public sealed class WebArchiveTests
{
    private const string Picture = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://example.invalid/1.png\r\n\r\niVBORw0KGgo=\r\n";

    private static readonly byte[] Page = Fixture.Bytes("Samples/county-2023.html");

    [Theory]
    [InlineData("quoted-printable")]
    [InlineData("base64")]
    [InlineData("8bit")]
    [InlineData("")]
    public void The_page_is_read_as_if_it_stood_alone(string encoding)
    {
        byte[] part = Part("text/html; charset=\"utf-8\"", encoding, Page);
        foreach (byte[] archive in new[]
        {
            Archive("multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"", "----MultipartBoundary--x----", part, Encoding.ASCII.GetBytes(Picture)),
            Archive("multipart/related; boundary=x; type=\"multipart/alternative\"", "x", Encoding.ASCII.GetBytes(Picture), [.. "Content-Type: multipart/alternative; boundary=y\r\n\r\n"u8, .. Parts("y", part)]),
            [.. "From: <Saved by a browser>\nMIME-Version: 1.0\n"u8, .. part],
        })
        {
            ReadResult result = DocumentReader.Read(archive);
            ReadResult alone = DocumentReader.Read(Page);
            Assert.NotNull(alone.Report);
            Assert.Equal(alone.Report, result.Report);
            Assert.Equal(alone.Diagnostics.Select(d => d.ToString()), result.Diagnostics.Select(d => d.ToString()));
        }
    }

    [Theory]
    [InlineData("multipart/related; boundary=x", "--x\r\nContent-Type: text/plain\r\n\r\n<p>\r\n--x--")]
    [InlineData("multipart/related; boundary=x", "--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n--x--")]
    [InlineData("multipart/related", "--x\r\nContent-Type: text/html\r\n\r\n<p>\r\n--x--")]
    [InlineData("multipart/related; boundary=x", "--y\r\nContent-Type: text/html\r\n\r\n<p>\r\n--y--")]
    [InlineData("multipart/related; boundary=x", "--x")]
    [InlineData("multipart/related; boundary=x", "--x\r\nContent-Type: multipart/related; boundary=x")]
    public void An_archive_without_a_page_is_refused_by_its_name(string type, string body)
    {
        ReadResult result = DocumentReader.Read(Encoding.ASCII.GetBytes($"MIME-Version: 1.0\r\nContent-Type: {type}\r\n\r\n{body}"));
        Assert.Equal("OGR1006", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Parts_within_parts_come_to_an_end()
    {
        StringBuilder text = new("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n");
        for (int i = 0; i < 20_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n--b{i}\nContent-Type: multipart/related; boundary=b{i + 1}\n");
        }

        Assert.Equal("OGR1006", Assert.Single(DocumentReader.Read(Encoding.ASCII.GetBytes(text.ToString())).Diagnostics).Code);
    }

    private static byte[] Archive(string type, string boundary, params byte[][] parts) =>
        [.. Encoding.ASCII.GetBytes($"From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E6=8A=A5?=\r\nMIME-Version: 1.0\r\nContent-Type: {type}\r\n\r\n"), .. Parts(boundary, parts)];

    private static byte[] Parts(string boundary, params byte[][] parts) =>
        [.. parts.SelectMany(p => (byte[])[.. Encoding.ASCII.GetBytes($"\r\n--{boundary}\r\n"), .. p]), .. Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n")];

    private static byte[] Part(string type, string encoding, byte[] content) =>
        [.. Encoding.ASCII.GetBytes($"Content-Type: {type}\r\n" + (encoding.Length == 0 ? "" : $"Content-Transfer-Encoding: {encoding}\r\n") + "\r\n"), .. encoding switch
        {
            "quoted-printable" => Encoding.ASCII.GetBytes(QuotedPrintable(content)),
            "base64" => Encoding.ASCII.GetBytes(Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)),
            _ => content,
        }];

    // Lines of at most 76 characters, with soft breaks between them.
    private static string QuotedPrintable(byte[] content)
    {
        StringBuilder text = new();
        int column = 0;
        foreach (byte b in content)
        {
            string written = b is (byte)'\n' ? "\n" : b is >= 32 and <= 126 and not (byte)'=' ? ((char)b).ToString() : "=" + b.ToString("X2", CultureInfo.InvariantCulture);
            if (b != '\n' && column + written.Length > 75)
            {
                text.Append("=\r\n");
                column = 0;
            }

            text.Append(written);
            column = b == '\n' ? 0 : column + written.Length;
        }

        return text.ToString();
    }
}
