using OpenGovReport.Reading;

namespace OpenGovReport.Tests.Reading;

/// <summary>Grids that leave a column out together with its name: the names above the cells tell which, wherever else its characters are printed.</summary>
public sealed class LeftOutColumnTests
{
    private static readonly string[] Names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    private static readonly string[] Pointers = ["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions", "otherOrganizations", "total"];

    [Theory]
    [InlineData(5, "申请人情况|自然人|法人或其他组织||||总计\n|自然人|商业企业|科研机构|社会公益组织|法律服务机构|总计")]
    [InlineData(5, "类别||法人或其他组织||||\n|自然人|商业企业|科研机构|社会公益组织|法律服务机构|总计")]
    [InlineData(5, "申请人情况|自然人|法人或者其他组织||||总计\n|自然人|商业企业|科研机构|社会公益组织|法律服务机构|总计")]
    [InlineData(5, "申请人情况|自然人|法人和其他组织||||总计\n||商业企业|科研机构|社会公益组织|法律服务机构|")]
    [InlineData(2, "申请人情况|自然人|法人或其他组织||||总计\n|自然人|商业企业|社会公益组织|法律服务机构|其他|总计")]
    [InlineData(6, "申请人情况|自然人|法人或其他组织||||\n|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他")]
    [InlineData(6, "申请总计及申请人情况|自然人|法人或其他组织||||\n|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他")]
    [InlineData(-1, "申请人情况|自然人|法人或其他组织|||||总计\n|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计")]
    [InlineData(-1, "类别|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计")]
    public void A_column_that_no_cell_of_the_header_names_is_blank(int left, string header)
    {
        IEnumerable<string> rows = Sheet.Text2021.Lines(23, 47).Select(l => l.Split('\t')).Select(c => c[^8] + "|" + string.Join('|', c[^7..].Where((_, i) => i != left)));
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(20, 47, [.. header.Split('\n'), .. rows]));
        Sheet.Reads(result, ReportForm.Form2021, [.. Sheet.Numbers(ReportForm.Form2021).Keys
            .Where(k => left >= 0 && k.StartsWith("/requests/", StringComparison.Ordinal) && k.EndsWith("/" + Pointers[left], StringComparison.Ordinal)).Select(k => (k[1..], ""))]);
        Assert.Empty(Sheet.Uncertain(result));
        Assert.Equal(left < 0 ? [] : ["OGR3013 " + Names[left]], result.Diagnostics.Select(d => $"{d.Code} {string.Join(" ", d.Arguments.Skip(1))}"));
    }
}
