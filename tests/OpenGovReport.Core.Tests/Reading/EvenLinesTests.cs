using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>
/// Table three in text between tabs, as a copied page has it: merged cells leave lines of several lengths, but behind its label every row has a cell for each column, so that blank
/// ones show where they are.
/// </summary>
public sealed class EvenLinesTests
{
    private static readonly string[] Groups = ["（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"];

    // Zeros are blank, so that no row among the results has a number in every column.
    private static readonly string Text = Copied(string.Join('\n', Sheet.Text2021.Split('\n').Select(l => string.Join('\t', l.Split('\t').Select(c => c == "0" ? "" : c)))));

    [Theory]
    [InlineData("3.要求提供公开出版物|||||||", "publications", "|0|0|0|0|0|0")]
    [InlineData("3.要求提供公开出版物|||||||", "publications", "|||||0|0")]
    [InlineData("2.重复申请|2|1|||||3", "repeated", "2|1||0|||3")]
    [InlineData("8.属于行政查询事项||||||1|1", "inquiryMatters", "|0|0|0|0|1|1")]
    [InlineData("（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1||||||1", "correctionOverdue", "1|0|0|0|0|0|")]
    public void A_blank_cell_is_where_the_tabs_have_it(string row, string name, string cells)
    {
        ReadResult result = Sheet.Read(Text.With(row, row[..(row.LastIndexOfAny(['息', '物', '请', '项']) + 1)] + "|" + cells));
        Reads(result, name, cells);
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void So_it_is_where_the_row_does_not_add_up()
    {
        ReadResult result = Sheet.Read(Text.With("（一）予以公开|14|4|1||3||22", "（一）予以公开||4|1|0|3|0|25"));
        Reads(result, "granted", "|4|1|0|3|0|25");
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Where_a_line_has_a_cell_less_it_may_be_elsewhere()
    {
        string text = Text.With("3.要求提供公开出版物|||||||", "3.要求提供公开出版物||0|0|0|0|0|0");
        Assert.Empty(Sheet.Uncertain(Sheet.Read(text)));
        Assert.Contains("publications", string.Join(' ', Sheet.Uncertain(Sheet.Read(text.With("2.重复申请|2|1|||||3", "2.重复申请|2|1||||3")))), StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_total_first_and_blank_the_others_stand_under_their_names()
    {
        // Two rows happen to add up to their last number, 其他.
        ReadResult result = Sheet.Read(TotalFirst(Text.With("8.属于行政查询事项||||||1|1", "8.属于行政查询事项||1||||1|2").With("2.重复申请|2|1|||||3", "2.重复申请|2|1||||3|6")));
        Reads(result, "received", "40|12|1|2|9|3|");
        Reads(result, "repeated", "2|1||||3|");
        Reads(result, "resultsTotal", "44|12|1|2|9|3|");
        Reads(result, "carriedForward", "|1|||1||");
    }

    [Fact]
    public void Where_every_row_leaves_its_first_cell_blank_and_none_adds_up_all_are_uncertain()
    {
        // A cell for a label was put in before the numbers of each line, and the total is lost: nothing but the sums can tell. Two rows have no number.
        ReadResult result = Sheet.Read(Rows(cells => ["", .. cells[..6]]));
        Assert.Equal(
            ReportTemplate.Form2021.Tables[1].Rows.Select(r => r.EnglishName).Where(r => r is not ("notProcessed.publications" or "other.feeUnpaid")).Order(),
            result.Diagnostics.Where(d => d.Code == "OGR4003" && d.Cell!.Row.Table.Number == 3).Select(d => d.Cell!.Row.EnglishName).Distinct().Order());
    }

    [Fact]
    public void Where_rows_add_up_so_the_first_column_is_blank()
    {
        // Nobody but organisations has asked.
        ReadResult result = Sheet.Read(Rows(cells => ["", .. cells[1..6], Sum(cells[1..6])]));
        Reads(result, "received", "|12|1|2|9|3|27");
        Reads(result, "partiallyGranted", "|2||1|1||4");
        Assert.Empty(Sheet.Uncertain(result));
    }

    private static string Rows(Func<string[], string[]> changed) =>
        string.Join('\n', Text.Split('\n').Select(l => IsRow(l.Split('\t')) ? string.Join('\t', [.. l.Split('\t')[..^7], .. changed(l.Split('\t')[^7..])]) : l));

    private static bool IsRow(string[] cells) => cells.Length is > 7 and < 12 && cells[^8].Length >= 4 && cells[^7..].All(c => c.All(char.IsAsciiDigit));

    private static string Sum(string[] cells)
    {
        int sum = cells.Sum(c => c.Length == 0 ? 0 : int.Parse(c, CultureInfo.InvariantCulture));
        return sum == 0 ? "" : sum.ToString(CultureInfo.InvariantCulture);
    }

    private static string TotalFirst(string text) => string.Join('\n', text.Split('\n').Select(l =>
        IsRow(l.Split('\t')) ? string.Join('\t', [.. l.Split('\t')[..^7], "", .. l.Split('\t')[^7..^1]])
        : l == "\t自然人\t法人或其他组织\t总计" ? "\t总计\t自然人\t法人或其他组织" : l == "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t" ? "\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他" : l));

    // Each line of the header and of the results begins with a blank cell for the label that is merged over them, those within a group with two.
    private static string Copied(string text)
    {
        List<string> lines = [];
        bool results = false, within = false;
        foreach (string line in text.Split('\n'))
        {
            results &= !line.StartsWith("四、", StringComparison.Ordinal);
            bool group = results && Groups.Any(g => line.StartsWith(g, StringComparison.Ordinal));
            within &= results && char.IsAsciiDigit(line[0]);
            lines.Add(line.StartsWith("自然人\t", StringComparison.Ordinal) ? "\t" + line : line.StartsWith("商业企业\t", StringComparison.Ordinal) ? "\t\t" + line + "\t" : (within ? "\t\t" : results ? "\t" : "") + line);
            within |= group;
            results |= line.StartsWith("三、本年度办理结果\t", StringComparison.Ordinal);
        }

        return string.Join('\n', lines);
    }

    private static void Reads(ReadResult result, string row, string cells)
    {
        Assert.NotNull(result.Report);
        Assert.Equal(cells.Split('|'), ReportTemplate.Form2021.Tables[1].Rows.Single(r => r.EnglishName.Split('.')[^1] == row).Cells.Select(c => c.Get(result.Report).ToString()));
    }
}
