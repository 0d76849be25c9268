using System.Text;
using System.Text.RegularExpressions;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Documents.Tests.Support;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>A raised digit after a number is the mark of a note, and a number that is struck out is not said: neither is part of what a cell says.</summary>
public sealed partial class NoteMarkTests
{
    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void The_mark_of_a_note_is_no_digit_of_the_number(string ending) => ReadsAsBefore(ending, "", Raised);

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void A_lowered_mark_is_none_either(string ending) => ReadsAsBefore(ending, "", Lowered);

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void What_is_struck_out_is_no_digit_of_the_number(string ending) => ReadsAsBefore(ending, Struck, "");

    [Theory]
    [InlineData("<p>面积共 <sup>1</sup>20 平方公里，公开文件 3m<sup>3</sup> 余。</p>", "面积共 120 平方公里，公开文件 3m3 余。")]
    [InlineData("<p><sup>20</sup>件</p>", "20件")]
    public void Other_raised_text_is_read(string paragraph, string read)
    {
        string page = Encoding.UTF8.GetString(Fixture.Bytes("Samples/wuzhong-2023.html"));
        int heading = page.IndexOf("二、主动公开政府信息情况", StringComparison.Ordinal);
        int at = page.LastIndexOf("<p", heading, StringComparison.Ordinal);
        AnnualReport report = DocumentReader.Read(Encoding.UTF8.GetBytes(page[..at] + paragraph + page[at..])).Report!;
        Assert.EndsWith(read, report.Overview.Parts[^1].Text, StringComparison.Ordinal);
    }

    private const string Raised = "super";

    private const string Lowered = "sub";

    private const string Struck = "struck";

    private static void ReadsAsBefore(string ending, string before, string after)
    {
        byte[] file = Fixture.Bytes("Samples/wuzhong-2023." + ending);
        ReadResult whole = DocumentReader.Read(file), read = DocumentReader.Read(Marked(file, ending, before, after));
        Assert.All(whole.Template!.AllCells, c => Assert.Equal((c.Pointer, c.Get(whole.Report!)), (c.Pointer, c.Get(read.Report!))));
        Assert.Empty(read.Diagnostics);
    }

    // The file with a digit in another style before or after every number of a cell.
    private static byte[] Marked(byte[] file, string ending, string before, string after)
    {
        int changed = 0;
        byte[] marked = ending switch
        {
            "html" => Encoding.UTF8.GetBytes(InHtml().Replace(Encoding.UTF8.GetString(file), m =>
                Once($">{(before.Length > 0 ? "<s>8</s>" : "")}{m.Groups[1]}{(after.Length > 0 ? $"<{after[..3]}>1</{after[..3]}>" : "")}</p></td>"))),
            "docx" => Package.Change(file, "word/document.xml", xml => InWord().Replace(xml, m =>
                Once((before.Length > 0 ? "<w:r><w:rPr><w:strike/></w:rPr><w:t>8</w:t></w:r>" : "") + m.Value
                    + (after.Length > 0 ? $"<w:r><w:rPr><w:vertAlign w:val=\"{after}script\"/></w:rPr><w:t>1</w:t></w:r>" : "")))),
            _ => Package.Change(file, "xl/worksheets/sheet1.xml", xml => InSheet().Replace(xml, m =>
                Once($"<c r=\"{m.Groups[1]}\" t=\"inlineStr\"><is>{(before.Length > 0 ? "<r><rPr><strike/></rPr><t>8</t></r>" : "")}<r><t>{m.Groups[2]}</t></r>"
                    + $"{(after.Length > 0 ? $"<r><rPr><vertAlign val=\"{after}script\"/></rPr><t>1</t></r>" : "")}</is></c>"))),
        };
        Assert.True(changed >= 200, $"{changed} numbers");
        return marked;

        string Once(string text)
        {
            changed++;
            return text;
        }
    }

    [GeneratedRegex(@">(\d+(?:\.\d+)?)</p></td>")]
    private static partial Regex InHtml();

    [GeneratedRegex(@"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>\d+(?:\.\d+)?</w:t></w:r>(?=</w:p></w:tc>)")]
    private static partial Regex InWord();

    [GeneratedRegex("""<c r="([A-Z]+\d+)"[^>]* t="n"[^>]*><v>([^<]+)</v></c>""")]
    private static partial Regex InSheet();
}
