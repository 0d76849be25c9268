using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>What was copied out of a spreadsheet has quotation marks about cells whose text is broken, and goes on in the next line.</summary>
public sealed class QuotedCellsTests
{
    private static readonly string[] Broken = ["商业企业", "科研机构", "法律服务机构", "结果维持", "结果纠正", "其他结果", "尚未审结", "本年制发件数", "行政规范性文件", "2.重复申请"];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void They_are_cells_of_one_row(string lineEnd)
    {
        ReadResult result = Sheet.Read(Copied(Sheet.Text2021).Replace("\n", lineEnd, StringComparison.Ordinal));
        Sheet.ReadsSoundly(result, ReportForm.Form2021);
    }

    [Theory]
    [InlineData("5|2|1|1|9|3|", "5|2|1|1|8|3|", "reconsideration/total", "8")]
    [InlineData("|2|1|0|1|4\n", "|2|1|0|1|7\n", "litigationAfterReconsideration/total", "7")]
    public void A_wrong_total_of_table_four_is_what_is_printed(string row, string wrong, string cell, string total)
    {
        ReadResult result = Sheet.Read(Copied(Sheet.Text2021.With(row, wrong)));
        Sheet.Reads(result, ReportForm.Form2021, (cell, total));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void A_broken_number_is_one_or_two()
    {
        // Two numbers were typed into one cell, or one was broken.
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政许可|1204", "行政许可|\"12\n04\""));
        Sheet.Reads(result, ReportForm.Form2021);
        Diagnostic doubt = Assert.Single(result.Diagnostics, d => d.Code == "OGR4003");
        Assert.Equal(("12", "1204"), (doubt.Arguments[2], doubt.Arguments[1]));
    }

    [Fact]
    public void Lines_are_counted_as_they_stand()
    {
        string text = Copied(Sheet.Text2021);
        int line = Array.FindIndex(text.Split('\n'), l => l.StartsWith("（七）总计", StringComparison.Ordinal)) + 1;
        Assert.Equal(line, Sheet.Read(text).SourceMap![ReportTemplate.Form2021.Cell("requests.resultsTotal.total")].Line);
    }

    [Theory]
    [InlineData("\"一网\n通办\"", "\"一网\n通办\"")]
    [InlineData("\"开放日\"活动\n公开", "\"开放日\"活动\n公开")]
    public void Quotation_marks_in_a_narrative_stay(string typed, string read)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("公开的内容不够丰富，", "\n" + typed + "的内容不够丰富，"));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains(read.Split('\n')[0], result.Report!.ProblemsAndImprovements, StringComparison.Ordinal);
    }

    private static string Copied(string text) =>
        string.Join('\n', text.Split('\n').Select(l => string.Join('\t', l.Split('\t').Select(c => Array.IndexOf(Broken, c) >= 0 ? "\"" + c[..2] + "\n" + c[2..] + "\"" : c))));
}
