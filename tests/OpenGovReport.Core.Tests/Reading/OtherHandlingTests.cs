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
