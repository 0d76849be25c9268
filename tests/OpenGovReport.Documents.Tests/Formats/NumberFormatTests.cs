using System.Globalization;
using System.Text.RegularExpressions;
using OpenGovReport.Documents.Office;
using OpenGovReport.Documents.Tests.Support;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Documents;

namespace OpenGovReport.Documents.Tests.Formats;

/// <summary>Numbers of a workbook whose format shows another number than the one that is stored, or a unit beside it: what is shown is read, or it is uncertain.</summary>
public sealed partial class NumberFormatTests
{
    private static readonly byte[] Sample = Fixture.Bytes("Samples/wuzhong-2023.xlsx");

    private static readonly ReadResult Plain = DocumentReader.Read(Sample);

    // What Excel shows, without separators of thousands and zeros at the end.
    [Theory]
    [InlineData("0", "345", "345")]
    [InlineData("0.00", "345", "345")]
    [InlineData("0.00", "345.678", "345.68")]
    [InlineData("0", "12.5", "13")]
    [InlineData("#,##0", "1234567", "1234567")]
    [InlineData("#,##0.00_ ", "1234.5", "1234.5")]
    [InlineData("#,##0.00,", "345000", "345")]
    [InlineData("0.0,,", "34500000", "34.5")]
    [InlineData("0,.0", "34500", "34.5")]
    [InlineData("0,.", "34500", "35")]
    [InlineData("0!.0,", "345000", "34.5")]
    [InlineData("0!.0,", "5000", "0.5")]
    [InlineData("0!.0000", "345000", "34.5")]
    [InlineData("0\\.0000", "345000", "34.5")]
    [InlineData("0\".\"0,", "345000", "34.5")]
    [InlineData("0!.0,\"万\"", "345000", "34.5万")]
    [InlineData("0.00\"元\"", "345.5", "345.5元")]
    [InlineData("#0.00\"万元\"", "12.5", "12.5万元")]
    [InlineData("0\"件\"", "12", "12件")]
    [InlineData("0件", "12", "12件")]
    [InlineData("0\\件", "12", "12件")]
    [InlineData("General\"元\"", "345.5", "345.5元")]
    [InlineData("G/通用格式\"元\"", "345.5", "345.5元")]
    [InlineData("[$¥-804]#,##0.00", "1234.5", "¥1234.5")]
    [InlineData("[$-804]0", "12", "12")]
    [InlineData("\"¥\"#,##0", "1234", "¥1234")]
    [InlineData("0%", "0.12", "12%")]
    [InlineData("0.0%", "0.125", "12.5%")]
    [InlineData("#", "0", "")]
    [InlineData("#.0", "0.5", "0.5")]
    [InlineData("000", "7", "007")]
    [InlineData("000-00", "12345", "123-45")]
    [InlineData("\"No.\"0", "5", "No.5")]
    [InlineData("0", "-5", "-5")]
    [InlineData("0", "-0.2", "0")]
    [InlineData("0;-0;;@", "0", "")]
    [InlineData("0;-0;;@", "-5", "-5")]
    [InlineData("0;-0;\"-\"", "0", "-")]
    [InlineData("0;-0;\"/\"", "7", "7")]
    [InlineData("0_);(0)", "-5", "-5")]
    [InlineData("0_);[Red](0)", "-5", "-5")]
    [InlineData("0;0", "-5", "5")]
    [InlineData("0_ ;[Red]-0 ", "-5", "-5")]
    [InlineData("[Red]0", "5", "5")]
    [InlineData("0;\"无\";\"无\"", "-3", "无")]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "0", "-")]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "1200", "1200")]
    public void A_number_is_what_the_format_shows(string format, string stored, string shown)
    {
        Assert.Equal(shown, new NumberFormat(format).Text(decimal.Parse(stored, CultureInfo.InvariantCulture), out bool sure));
        Assert.True(sure);
    }

    [Theory]
    [InlineData("[>=10000]0!.0,\"万\";0", "345000", "345000")]
    [InlineData("[DBNum1]0", "12", "12")]
    [InlineData("# ?/?", "0.5", "0.5")]
    [InlineData("0.00E+00", "345", "345")]
    [InlineData("0;[Red]0", "-5", "-5")]
    public void What_a_format_shows_that_is_not_told_is_the_number_and_not_sure(string format, string stored, string shown)
    {
        Assert.Equal(shown, new NumberFormat(format).Text(decimal.Parse(stored, CultureInfo.InvariantCulture), out bool sure));
        Assert.False(sure);
    }

    [Theory]
    [InlineData("@\"元\"", "345", "345元")]
    [InlineData("0;-0;;@", "345", "345")]
    [InlineData("0;-0;0;", "345", "")]
    [InlineData("0.0,", "345", "345")]
    public void A_text_is_what_the_format_shows(string format, string stored, string shown) => Assert.Equal(shown, new NumberFormat(format).Text(stored));

    [Theory]
    [InlineData("0!.0,", "345000", "34.5万元")]
    [InlineData("#,##0.00,", "345000", "345万元")]
    [InlineData("0.00&quot;元&quot;", "345.5", "345.5元")]
    [InlineData("0.0000", "345.5", "345.5万元")]
    [InlineData("General", "345000", "345000万元")]
    public void A_fee_is_what_the_cell_shows(string format, string stored, string read)
    {
        CellDescriptor fee = Plain.Template!.Cell("proactiveDisclosure.fees.amount");
        ReadResult result = Read(format, fee, stored);
        Assert.Equal(read, fee.Get(result.Report!).ToString());
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("0;-0;;@", "0", "", null)]
    [InlineData("0;-0;&quot;/&quot;", "0", "/", null)]
    [InlineData("0,", "12000", "12", null)]
    [InlineData("0", "12", "12", null)]
    [InlineData("0%", "12", "", "OGR4005")]
    [InlineData("[&gt;100]0,;0", "12000", "12000", "OGR4003")]
    public void A_count_is_what_the_cell_shows_or_it_is_told(string format, string stored, string read, string? code)
    {
        CellDescriptor cell = Plain.Template!.Cell("requests.denied.inquiryMatters.researchInstitutions");
        ReadResult result = Read(format, cell, stored);
        Assert.Equal(read, cell.Get(result.Report!).ToString());
        Assert.Equal(code, result.Diagnostics.FirstOrDefault(d => d.Cell == cell)?.Code);
    }

    [Theory]
    [InlineData("<sheetViews><sheetView showZeros=\"0\" workbookViewId=\"0\"/></sheetViews>", "")]
    [InlineData("<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>", "0")]
    public void Zeros_that_a_sheet_does_not_show_are_blank(string views, string read)
    {
        byte[] file = Package.Change(Sample, "xl/worksheets/sheet1.xml", xml => Views().Replace(xml, views));
        CellDescriptor zero = Plain.Template!.AllCells.First(c => c.Get(Plain.Report!).ToString() == "0");
        Assert.Equal(read, zero.Get(DocumentReader.Read(file).Report!).ToString());
    }

    // The workbook with another number in one cell, in a style of that format.
    private static ReadResult Read(string format, CellDescriptor cell, string stored)
    {
        int style = -1, at = 0, index = Plain.Template!.AllCells.ToList().IndexOf(cell);
        byte[] file = Package.Change(Sample, "xl/styles.xml", xml =>
        {
            int from = xml.IndexOf("<cellXfs", StringComparison.Ordinal), to = xml.IndexOf("</cellXfs>", StringComparison.Ordinal);
            style = Xf().Count(xml[from..to]);
            return Formats().Replace(xml[..to] + "<xf numFmtId=\"999\"/>" + xml[to..], $"<numFmts><numFmt numFmtId=\"999\" formatCode=\"{format}\"/>", 1);
        });
        return DocumentReader.Read(Package.Change(file, "xl/worksheets/sheet1.xml", xml =>
            Number().Replace(xml, m => at++ == index ? $"<c r=\"{m.Groups[1]}\" s=\"{style}\"><v>{stored}</v></c>" : m.Value)));
    }

    [GeneratedRegex("<numFmts[^>]*>")]
    private static partial Regex Formats();

    [GeneratedRegex("<xf ")]
    private static partial Regex Xf();

    [GeneratedRegex("<sheetViews>.*?</sheetViews>", RegexOptions.Singleline)]
    private static partial Regex Views();

    [GeneratedRegex("""<c r="([A-Z]+\d+)"[^>]* t="n"[^>]*><v>([^<]+)</v></c>""")]
    private static partial Regex Number();
}
