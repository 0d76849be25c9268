using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Serialization;

public class CellsCsvTests
{
    [Fact]
    public void A_2021_report_is_written_as_approved() => Snapshot.Matches(Csv(SampleReports.Form2021), "csv");

    [Fact]
    public void A_2020_report_is_written_as_approved() => Snapshot.Matches(Csv(SampleReports.Form2020), "csv");

    [Fact]
    public void The_text_is_that_of_a_writer() => Assert.Equal(Csv(SampleReports.Form2021), CellsCsv.Write(SampleReports.Form2021));

    [Fact]
    public void Blank_is_empty_and_not_applicable_is_a_slash()
    {
        string[] lines = Lines(AnnualReport2021.Blank.With("requests.received.total", Count.NotApplicable));

        Assert.Equal(201, lines.Length);
        Assert.Equal("2,规章,本年制发件数,", lines[1]);
        Assert.Equal("3,本年新收,总计,/", lines[17]);
        Assert.Equal("4,复议后起诉,总计,", lines[200]);
    }

    [Theory]
    [InlineData("121.4200", AmountUnit.TenThousandYuan, "121.4200")]
    [InlineData("1214200", AmountUnit.Yuan, "1214200元")]
    [InlineData("1.5", AmountUnit.HundredMillionYuan, "1.5亿元")]
    [InlineData("1.5", AmountUnit.Unstated, "1.5")]
    [InlineData("-0.0", AmountUnit.Unstated, "0.0")]
    public void The_2021_amount_has_its_unit_where_it_is_not_that_of_the_header(string value, AmountUnit unit, string written)
    {
        Amount amount = new(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit);

        Assert.Equal("2,行政事业性收费,本年收费金额（单位：万元）," + written, Lines(AnnualReport2021.Blank.With("proactiveDisclosure.fees.amount", amount))[10]);
    }

    [Fact]
    public void The_2020_amount_always_has_its_unit() =>
        Assert.Equal("2,政府集中采购,采购总金额,252.1万元", Lines(SampleReports.Form2020)[22]);

    [Fact]
    public void An_unsplit_row_stands_in_place_of_its_three()
    {
        AnnualReport2021 report = AnnualReport2021.Zero.With("requests.other.unsplit.total", 5);
        foreach (string row in (string[])["correctionOverdue", "feeUnpaid", "others"])
        {
            foreach (CellDescriptor cell in report.Template().Cells.Where(c => c.Row.EnglishName == "other." + row))
            {
                report = report.With(cell, Count.Blank);
            }
        }

        string[] lines = Lines(report);

        // The form has 200 lines under the header; seven stand for twenty-one. The row before is the twentieth of table three.
        Assert.Equal(187, lines.Length);
        Assert.Equal("3,要求行政机关确认或重新出具已获取信息,总计,0", lines[10 + (20 * 7)]);
        Assert.Equal(["3,其他处理,自然人,", "3,其他处理,商业企业,", "3,其他处理,科研机构,", "3,其他处理,社会公益组织,", "3,其他处理,法律服务机构,", "3,其他处理,其他,", "3,其他处理,总计,5"], lines[151..158]);
        Assert.Equal("3,总计,自然人,0", lines[158]);
    }

    [Fact]
    public void Several_reports_are_told_apart_by_their_files()
    {
        using StringWriter writer = new();
        CellsCsv.WriteMany([("a,\"b\".txt", AnnualReport2020.Zero), ("丙.txt", AnnualReport2021.Zero)], writer);
        string[] lines = writer.ToString().Split('\n');

        Assert.Equal(1 + 198 + 200 + 1, lines.Length);
        Assert.Equal("file,table,row,column,value", lines[0]);
        Assert.Equal("\"a,\"\"b\"\".txt\",2,规章,本年新制作数量,0", lines[1]);
        Assert.Equal("丙.txt,2,规章,本年制发件数,0", lines[199]);
        Assert.Equal("", lines[^1]);
    }

    private static string[] Lines(AnnualReport report)
    {
        string csv = Csv(report);
        Assert.EndsWith("\n", csv, StringComparison.Ordinal);
        return csv[..^1].Split('\n');
    }

    private static string Csv(AnnualReport report)
    {
        using StringWriter writer = new();
        CellsCsv.Write(report, writer);
        return writer.ToString();
    }
}
