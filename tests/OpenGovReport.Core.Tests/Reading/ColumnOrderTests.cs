using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>The order of columns by the words of a header that has no places: names one after another, some of them misspelt, doubled or where none can stand.</summary>
public sealed class ColumnOrderTests
{
    private const string Applicants = "自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n";
    private const string Documents = "信息内容|本年制发件数|本年废止件数|现行有效件数\n";

    private static readonly string[] Betweens = ["\t", " ", "\n", "    "];

    [Theory]
    [InlineData("自然入|法人或其他组织|总计\n科研机构|商业企业|社会公益组织|法律服务机构|其他\n")]
    [InlineData("自然人|法人或其他组织|总汁\n科研机构|商业企业|社会公益组织|法律服务机构|其他\n")]
    [InlineData("法人或其他组织|总计\n商业企业|科研机构|社会公益组织|其他|法律服务机构\n")]
    public void Kinds_of_organisations_in_another_order_are_uncertain_where_another_column_is_not_named(string header)
    {
        foreach (string between in Betweens)
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With(Applicants, header).Replace("\t", between, StringComparison.Ordinal));
            string[] uncertain = [.. Sheet.Uncertain(result)];
            Assert.Contains("received 7", uncertain);
            Assert.Contains("granted 7", uncertain);
        }
    }

    [Theory]
    [InlineData("自然入|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n")]
    [InlineData("自然人|法人或其他组织|总汁\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n")]
    // One character before a name that is cut short: what is left of its number, or of a line.
    [InlineData("自然人|法人或其他组织|总计\n商业企业|科研机构|丿|社会公益组织|律服务机构|其他\n")]
    public void In_their_order_they_are_certain(string header)
    {
        foreach (string between in Betweens)
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With(Applicants, header).Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal("OGR3006", Assert.Single(result.Diagnostics).Code);
        }
    }

    [Theory]
    [InlineData("法人或者其他组织")]
    [InlineData("法人和其他组织")]
    [InlineData("法人及其他组织")]
    [InlineData("法人或其他机构")]
    [InlineData("法人和其他机构")]
    [InlineData("法人、其他组织")]
    public void The_group_of_organisations_in_other_words_names_no_column(string group)
    {
        foreach (string between in Betweens)
        {
            string text = Sheet.Text2021.With("法人或其他组织", group);
            Sheet.ReadsSoundly(Sheet.Read(text.Replace("\t", between, StringComparison.Ordinal)), ReportForm.Form2021);
        }
    }

    [Theory]
    [InlineData("总计")]
    [InlineData("自然人")]
    public void A_column_named_twice_leaves_those_uncertain_that_the_header_has_in_another_order(string twice)
    {
        foreach (string between in Betweens)
        {
            string header = $"自然人|法人或其他组织|总计\n科研机构|商业企业|社会公益组织|法律服务机构|其他|{twice}\n";
            ReadResult result = Sheet.Read(Sheet.Text2021.With(Applicants, header).Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021);
            Diagnostic[] received = [.. result.Diagnostics.Where(d => d.Pointer?.StartsWith("/requests/received/", StringComparison.Ordinal) == true)];
            Assert.Equal(["commercialEnterprises 12 1", "researchInstitutions 1 12"], received.Select(d => $"{d.Cell!.EnglishColumn} {string.Join(' ', d.Arguments.Skip(1))}"));

            // Rows in which the two are alike are certain.
            Assert.DoesNotContain("stateSecrets", Sheet.Uncertain(result).Select(r => r.Split(' ')[0]));
        }
    }

    [Fact]
    public void Named_once_each_they_are_read_in_that_order()
    {
        ReadResult result = Sheet.Read(Printed([0, 2, 1, 3, 4, 5, 6], "自然人|法人或其他组织|总计\n科研机构|商业企业|社会公益组织|法律服务机构|其他\n").Replace('\t', '\n'));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal("OGR3007", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("自然人|商业企业|科研机构|总计|社会公益组织|法律服务机构|其他\n", 3, false)]
    [InlineData("自然人|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他\n", 1, true)]
    [InlineData("总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他\n", 0, true)]
    public void A_total_between_two_kinds_of_organisations_is_uncertain(string header, int place, bool certain)
    {
        int[] order = [.. Enumerable.Range(0, 6)];
        ReadResult result = Sheet.Read(Printed([.. order[..place], 6, .. order[place..]], header).Replace('\t', '\n'));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3007");
        Assert.Equal(certain ? 0 : 23, Sheet.Uncertain(result).Count(r => r.EndsWith(" 7", StringComparison.Ordinal)));
    }

    [Fact]
    public void Natural_persons_named_after_the_organisations_may_stand_before_them()
    {
        // One name to a line: 自然人 spans two lines of the header, and programs print such a cell before or after what stands beside it.
        const string Header = "法人或其他组织\n商业企业|科研机构|社会公益组织|法律服务机构|其他|自然人|总计\n";
        ReadResult result = Sheet.Read(Sheet.Text2021.With(Applicants, Header).Replace('\t', '\n'));
        Sheet.Reads(result, ReportForm.Form2021);
        Diagnostic[] received = [.. result.Diagnostics.Where(d => d.Pointer?.StartsWith("/requests/received/", StringComparison.Ordinal) == true)];
        Assert.Equal(["3", "40", "12", "1", "2", "9"], received.OrderBy(d => d.Cell!.Index).Select(d => d.Arguments[^1]));

        // Side by side in lines they stand where they are named.
        foreach (string between in new[] { "\t", " ", "    " })
        {
            ReadResult placed = Sheet.Read(Printed([1, 2, 3, 4, 5, 0, 6], Header).Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(placed, ReportForm.Form2021);
            Assert.Equal("OGR3007", Assert.Single(placed.Diagnostics).Code);
        }
    }

    [Theory]
    [InlineData("信息内容|现行有效数|本年废止数|本年制发件数\n", true)]
    [InlineData("信息内容|现行有效件数|本年废止数|本年制发数\n", true)]
    [InlineData("信息内容|本年制发数|本年废止数|现行有效件数\n", false)]
    [InlineData("信息内容|本年制发件数|本年废止数|有效数\n", false)]
    [InlineData("信息内容|文号|本年制发件数|废止数|有效数\n", false)]
    public void The_only_column_named_stands_last_in_place_of_first_or_first_in_place_of_last(string header, bool uncertain)
    {
        foreach (string between in Betweens)
        {
            ReadResult result = Sheet.Read(Sheet.Text2021.With(Documents, header).Replace("\t", between, StringComparison.Ordinal));
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(uncertain ? ["rules 3", "normativeDocuments 3"] : [], Sheet.Uncertain(result));
        }
    }

    [Theory]
    // 结果纠正 first in every group, and one name of the last group misspelt.
    [InlineData("结果纠正|结果维持", "其他结里", 15)]
    [InlineData("结果维持|结果纠正", "其他结里", 0)]
    public void Results_in_another_order_are_uncertain_where_one_of_a_later_group_is_not_named(string first, string misspelt, int uncertain)
    {
        string header = (Sheet.ResultGroups + Sheet.Results).Replace("结果维持|结果纠正", first, StringComparison.Ordinal);
        int last = header.LastIndexOf("其他结果", StringComparison.Ordinal);
        foreach (string between in Betweens)
        {
            string text = Sheet.Text2021.With(Sheet.ResultGroups + Sheet.Results, header[..last] + misspelt + header[(last + 4)..]).Replace("\t", between, StringComparison.Ordinal);
            ReadResult result = Sheet.Read(text);
            Sheet.Reads(result, ReportForm.Form2021);
            Assert.Equal(uncertain, result.Diagnostics.Count(d => d.Code == "OGR4003"));
        }
    }

    // The report with the columns of table three printed in another order under another header.
    private static string Printed(int[] order, string header) => Sheet.Text2021.With(Applicants, header).Replace(
        string.Join('\n', Sheet.Text2021.Lines(23, 47)),
        string.Join('\n', Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => string.Join('\t', [.. c[..^7], .. order.Select(o => c[^7..][o])]))),
        StringComparison.Ordinal);
}
