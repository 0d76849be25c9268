using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Documents;

/// <summary>A file made to take a reader's memory or time, or broken by its way. The tests read each of them, and the command <c>hostile</c> of the benchmark program measures them.</summary>
/// <param name="Name">What it is, as the table of measurements calls it.</param>
/// <param name="Bytes">Makes it.</param>
internal sealed record HostileFile(string Name, Func<byte[]> Bytes)
{
    private const int Large = 48 * 1024 * 1024;

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<HostileFile> All { get; } =
    [
        new("a .docx that unfolds to a thousand times its size", () => Package.Pack(Package.Docx(new string(' ', Large)))),
        new("an .xlsx that unfolds to a thousand times its size", () => Package.Pack(Package.Xlsx(new string(' ', Large)))),
        new("a .docx whose headers lie about that", () => Package.Lie(Package.Pack(Package.Docx(new string(' ', Large))), "word/document.xml", 20_000)),
        new("a .docx of 20,000 entries", () => Package.Docx("", more: [.. Enumerable.Range(0, 20_000).Select(i => ($"word/media/{i}.png", ""))])),
        new("a .docx with external entities", () => Package.Docx("&x;", """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>""")),
        new("a .docx with entities within entities", () => Package.Docx("&x9;", $"<!DOCTYPE a [<!ENTITY x0 \"y\">{string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY x{i} \"{string.Concat(Enumerable.Repeat($"&x{i - 1};", 10))}\">"))}]>")),
        new("an .xlsx with a cell in the last row and column of Excel", () => Package.Xlsx("<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")),
        new("a page with colspan=1000000000 in 30,000 cells", () => Page("<table><tr>" + Repeat("<td colspan=1000000000 rowspan=1000000000>1</td>", 30_000) + "</tr><tr><td>2</td></tr></table>")),
        new("a page with 100,000 nested div", () => Page(Repeat("<div>", 100_000) + Repeat("</div>", 100_000))),
        new("a page with 5,000 nested tables", () => Page(Repeat("<table><tr><td>", 5_000) + Repeat("</td></tr></table>", 5_000))),
        new("a page with a million elements", () => Page(Repeat("<i>x</i>", 1_000_000))),
        new("a text of 200 MB", () => Long("江海市水利局2023年政府信息公开工作年度报告\n一、总体情况\n", 200_000_000)),
        new("a page of 200 MB", () => Long("<html><body><p>一、总体情况</p>\n", 200_000_000)),
        new("a text of 30 MB, all numbers", () => Long("三、收到和处理政府信息公开申请情况\n1 2 3 4 5 6 7 8 9 10 11 12\n", 30_000_000)),
        .. Damaged("html"), .. Damaged("docx"), .. Damaged("xlsx"), .. Damaged("pdf"),
    ];

    private static byte[] Page(string before) => [.. Encoding.UTF8.GetBytes("<html><body>" + before), .. File.ReadAllBytes(FixtureFile.PathOfSample("wuzhong-2023", "html"))];

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Long(string repeated, int length)
    {
        byte[] block = Encoding.UTF8.GetBytes(repeated), bytes = new byte[length];
        for (int i = 0; i + block.Length <= length; i += block.Length)
        {
            block.CopyTo(bytes, i);
        }

        return bytes;
    }

    private static IEnumerable<HostileFile> Damaged(string ending)
    {
        byte[] Sample() => File.ReadAllBytes(FixtureFile.PathOfSample("wuzhong-2023", ending));
        yield return new($"the half of a .{ending}", () => Sample()[..(Sample().Length / 2)]);
        yield return new($"a .{ending} with every thousandth bit flipped", () =>
        {
            byte[] bytes = Sample();
            for (int bit = 4001; bit < bytes.Length * 8; bit += 1000)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            return bytes;
        });
    }
}
