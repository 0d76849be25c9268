using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Reading;

/// <summary>（六）其他处理: one row in the form of 2020, three in that of 2021, and reports that print the other's.</summary>
public sealed class OtherHandlingTests
{
    private const string Split = """
        （六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1|0|0|0|0|0|1
        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0
        3.其他|1|0|0|0|0|0|1

        """;

    public static TheoryData<string> Separators => ["\t", "    ", "\n", " "];

    [Theory]
    [InlineData("（六）其他")]
    [InlineData("（六）其它")]
    [InlineData("（六）其他处")]
    [InlineData("（六）他处理")]
    [InlineData("（六）其他情形")]
    [InlineData("（六）其他处理情况")]
    [InlineData("（六）其他处理（含申请人撤回）")]
    [InlineData("（六）其他处理1.其他")]
    public void One_row_with_the_number_of_the_group_is_the_group_unsplit(string label)
    {
        foreach (string between in Separators)
        {
            foreach (ReadResult result in new[] { Sheet.Read(One(label).Replace("\t", between, StringComparison.Ordinal)), GridCellTests.Exact(One(label)) })
            {
                Assert.Equal("2 0 0 0 0 0 2", Unsplit(result));
                Sheet.Reads(result, ReportForm.Form2021, [.. SplitCells.Select(c => (c, ""))]);
                Assert.Contains(result.Diagnostics, d => d.Code == "OGR3009");
                Assert.DoesNotContain(result.Diagnostics, d => d.Code is "OGR3004" or "OGR3005" or "OGR4003");
            }
        }
    }

    [Theory]
    [InlineData("其他处")]
    [InlineData("其他")]
    public void Without_the_number_it_may_be_the_last_row_of_the_group(string label)
    {
        foreach (string between in Separators)
        {
            ReadResult result = Sheet.Read(One(label).Replace("\t", between, StringComparison.Ordinal));
            Assert.Equal(["others 7", "unsplit 7"], Sheet.Uncertain(result).Order(StringComparer.Ordinal));
        }
    }

    // Of a report of zeros in the text of a page 2. is lost and the total has no numbers, so that there are as many numbers as rows with one in the place of the three.
    [Theory]
    [InlineData("1.申请人无正当理由逾期不补正、行政机关\n不再处理其政府信息公开申请 0 0 0 0 0 0 0\n3.其他 0 0 0 0 0 0 0\n（七）总计\n", false)]
    [InlineData("0 0 0 0 0 0 0\n（七）总计 0 0 0 0 0 0 0\n", true)]
    public void Numbers_in_the_order_of_rows_are_not_those_of_the_group_where_its_rows_are_named(string rows, bool unsplit)
    {
        IEnumerable<string> zeros = Sheet.Text2021.Split('\n').Select(l => l.Count(c => c == '\t') is 7 or 8 && char.IsAsciiDigit(l[^1]) ? string.Join('\t', l.Split('\t').SkipLast(7)) + "\t0\t0\t0\t0\t0\t0\t0" : l);
        string text = string.Join('\n', zeros).Replace('\t', ' ');
        int from = text.IndexOf("1.申请人无正当理由", StringComparison.Ordinal), to = text.IndexOf("四、结转下年度", StringComparison.Ordinal);
        text = (text[..from] + rows + text[to..]).With("7.属于行政执法案卷 0 0 0 0 0 0 0", "7.属于行政执法案卷 0 0 0 0 0 0 0 0").With("2.重复申请 0 0 0 0 0 0 0", "2.重复申请 0 0 0 0 0 0");
        ReadResult result = Sheet.Read(text);
        Assert.Equal(unsplit ? "0 0 0 0 0 0 0" : "      ", Unsplit(result));
        Assert.Equal(unsplit ? "" : "0", result.Report!.Cell("requests.other.correctionOverdue.total").ToString());
        Assert.Equal(unsplit ? "" : "0", result.Report!.Cell("requests.other.others.total").ToString());
        Assert.Equal(unsplit ? "0" : "", result.Report!.Cell("requests.resultsTotal.total").ToString());
        Assert.Equal(unsplit, result.Diagnostics.Any(d => d.Code == "OGR3009"));
    }

    [Fact]
    public void The_only_number_of_the_table_in_the_label_of_a_row_is_not_that_of_the_group()
    {
        IEnumerable<string> blank = Sheet.Text2021.Split('\n').Select(l => l.Count(c => c == '\t') is 7 or 8 && char.IsAsciiDigit(l[^1]) ? string.Join(' ', l.Split('\t').SkipLast(7)) : l);
        string text = string.Join('\n', blank).With("1.申请人无正当理由逾期不补正、", "1.申请人无正当理由逾 4\n期不补正、");
        ReadResult result = Sheet.Read(text);
        Assert.Equal("      ", Unsplit(result));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3009");
        Assert.Contains("correctionOverdue 7", Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("（六）其他处理|3.其他")]
    [InlineData("（六）其他|3．其他")]
    public void One_row_with_the_number_of_the_last_is_the_last(string label)
    {
        ReadResult result = Sheet.Read(One(label));
        Assert.Equal("2", result.Report!.Cell("requests.other.others.total").ToString());
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Theory]
    [InlineData("（六）其他|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|2|0|0|0|0|0|2\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\n3.其他\n", "correctionOverdue")]
    [InlineData("（六）其他\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\n3.其他|2|0|0|0|0|0|2\n", "others")]
    public void Rows_of_the_group_that_are_printed_without_numbers_are_blank(string rows, string filled)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Split, rows));
        Assert.Equal("2", result.Report!.Cell("requests.other." + filled + ".total").ToString());
        Assert.Equal("      ", Unsplit(result));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Three_rows_in_a_report_on_the_older_form_are_its_one_row_together()
    {
        foreach (string between in Separators)
        {
            foreach (ReadResult result in new[] { Sheet.Read(Newer(Sheet.Text2020).Replace("\t", between, StringComparison.Ordinal)), GridCellTests.Exact(Newer(Sheet.Text2020)) })
            {
                // 1 + 0 + 2, 0 + 2 + 0, 0, 0, 0 + 0 + 1, 0 and 1 + 2 + 3.
                Sheet.Reads(result, ReportForm.Form2020, ("other/naturalPersons", "3"), ("other/commercialEnterprises", "2"), ("other/legalServiceInstitutions", "1"), ("other/total", "6"),
                    ("resultsTotal/naturalPersons", "45"), ("resultsTotal/commercialEnterprises", "14"), ("resultsTotal/legalServiceInstitutions", "10"), ("resultsTotal/total", "75"));
                Assert.Equal(["OGR3016"], result.Diagnostics.Select(d => d.Code));
                Assert.True(result.SourceMap![result.Template!.Cells.Single(c => c.Pointer == "/requests/other/total")].IsKnown);
            }
        }
    }

    [Fact]
    public void Of_a_sum_with_a_part_that_is_uncertain_or_missing_the_cells_are_uncertain()
    {
        ReadResult missing = GridCellTests.Exact(Newer(Sheet.Text2020).Without("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|2|0|0|0|0|2"));
        Assert.Equal(["other 7"], Sheet.Uncertain(missing));
        ReadResult torn = Sheet.Read(Newer(Sheet.Text2020).With("3.其他|2|0|0|0|1|0|3", "3.其他|2|0|0|0|1").Replace('\t', ' '));
        Assert.Contains("other", string.Join(' ', Sheet.Uncertain(torn)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_remark_at_the_one_row_that_names_the_three_changes_nothing()
    {
        ReadResult result = Sheet.Read(Sheet.Text2020.With("（六）其他处理|2", "（六）其他处理（申请人无正当理由逾期不补正的）|2"));
        Sheet.Reads(result, ReportForm.Form2020);
    }

    /// <summary>A report on the form of 2020 with the three rows of that of 2021 under （六）其他处理.</summary>
    internal static string Newer(string text) => text.With("（六）其他处理|2|0|0|0|0|0|2\n", Split
        .Replace("公开申请|0|0|0|0|0|0|0", "公开申请|0|2|0|0|0|0|2", StringComparison.Ordinal).Replace("3.其他|1|0|0|0|0|0|1", "3.其他|2|0|0|0|1|0|3", StringComparison.Ordinal))
        .With("（七）总计|44|12|1|2|9|3|71", "（七）总计|45|14|1|2|10|3|75");

    private static string One(string label) => Sheet.Text2021.With(Split, label + "|2|0|0|0|0|0|2\n");

    private static string Unsplit(ReadResult result) => string.Join(' ', ReportTemplate.Form2021.AllCells.Where(c => c.IsUnsplit).Select(c => c.Get(result.Report!).ToString()));

    private static IEnumerable<string> SplitCells => ReportTemplate.Form2021.Cells.Where(c => c.Row.EnglishName.StartsWith("other.", StringComparison.Ordinal)).Select(c => c.Pointer["/requests/".Length..]);
}
