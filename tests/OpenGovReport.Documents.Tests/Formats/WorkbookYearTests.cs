using System.Globalization;
using OpenGovReport.Tests.Documents;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Workbooks with a sheet for each of several years.</summary>
public sealed class WorkbookYearTests
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Expected = ["7", "2", "9"];

    private static readonly string[] Columns = ["upheld", "corrected", "total"];

    private static readonly string[] Text = ["江海市水利局2023年政府信息公开工作年度报告", "一、总体情况", "已公开。"];

    [Theory]
    [InlineData("2022年", "2023年")]
    [InlineData("表四（2021）", "表四（2023）")]
    [InlineData("2024年", "2023年度")]
    public void The_sheets_of_the_reports_year_are_read_in_either_order(string other, string own)
    {
        for (int first = 1; first <= 2; first++)
        {
            (string, string[])[] years = [(other, Four(1, 8)), (own, Four(7, 2))];
            ReadResult result = Read([("正文", Text), years[first - 1], years[2 - first]]);
            Assert.Equal(Expected, Upheld(result));
            Diagnostic left = Assert.Single(result.Diagnostics, d => d.Code == "OGR2010");
            Assert.Equal((true, first + 1), (left.LosesData, (int)left.Location.Table));
            Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003");
        }
    }

    [Theory]
    [InlineData("2022年", "表四")]
    [InlineData("表四", "其他")]
    [InlineData("2021年", "2022年")]
    public void Where_no_sheet_is_named_by_the_reports_year_none_is_left_out(string one, string another)
    {
        ReadResult result = Read([("正文", Text), (one, Four(7, 2)), (another, ["备注"])]);
        Assert.Equal(Expected, Upheld(result));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR2010");
    }

    [Fact]
    public void A_table_that_stands_on_no_sheet_of_the_reports_year_is_kept()
    {
        ReadResult result = Read([("正文", Text), ("2022年", Four(7, 2)), ("2023年", ["备注"])]);
        Assert.Equal(Expected, Upheld(result));
    }

    private static string[] Upheld(ReadResult result) =>
        [.. Columns.Select(c => result.Report!.Cell("disputes.reconsideration." + c).Count.ToString())];

    // Section four: what was upheld and what was corrected, and nothing else.
    private static string[] Four(int upheld, int corrected)
    {
        string five = "结果维持|结果纠正|其他结果|尚未审结|总计", numbers = string.Create(CultureInfo.InvariantCulture, $"{upheld}|{corrected}|0|0|{upheld + corrected}");
        string[] groups = [.. Enumerable.Repeat("行政复议", 5), .. Enumerable.Repeat("行政诉讼", 10)];
        string[] names = [.. Enumerable.Repeat("行政复议", 5), .. Enumerable.Repeat("未经复议直接起诉", 5), .. Enumerable.Repeat("复议后起诉", 5)];
        return ["四、政府信息公开行政复议、行政诉讼情况", string.Join('|', groups), string.Join('|', names), $"{five}|{five}|{five}", $"{numbers}|0|0|0|0|0|0|0|0|0|0"];
    }

    private static ReadResult Read((string Name, string[] Rows)[] sheets) => DocumentReader.Read(Package.Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"""
            + string.Concat(sheets.Select((_, i) => $"""<Override PartName="/xl/s{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")) + "</Types>"),
        ("_rels/.rels", Related($"""<Relationship Id="m" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/>""")),
        ("xl/_rels/workbook.xml.rels", Related(string.Concat(sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Relations}/worksheet" Target="s{i}.xml"/>""")))),
        ("xl/workbook.xml", $"""<workbook xmlns="{Package.Sheet}" xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((s, i) => $"""<sheet name="{s.Name}" sheetId="{i + 1}" r:id="s{i}"/>"""))}</sheets></workbook>"""),
        .. sheets.Select((s, i) => ($"xl/s{i}.xml", $"""<worksheet xmlns="{Package.Sheet}"><sheetData>{string.Concat(s.Rows.Select((r, n) => Row(r, n + 1)))}</sheetData></worksheet>""")),
    ]));

    private static string Related(string relations) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""";

    private static string Row(string row, int number) =>
        $"""<row r="{number}">{string.Concat(row.Split('|').Select((c, i) => $"""<c r="{(char)('A' + i)}{number}" t="inlineStr"><is><t>{c}</t></is></c>"""))}</row>""";
}
