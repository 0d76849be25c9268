namespace OpenGovReport.Tests.Reading;

/// <summary>Programs that set out a page with spaces leave the number of a label beside the row's numbers, and its words on the line below.</summary>
public sealed class NumberedLabelTests
{
    [Theory]
    [InlineData("3.危及“三安全一稳定” 0 1 0 0 0 0 1", "3. 0 1 0 0 0 0 1\n危及“三安全一稳定”")]
    [InlineData("3.危及“三安全一稳定” 0 1 0 0 0 0 1\n4.保护第三方合法权益 2 1 0 0 0 0 3", "3. 0 1 0 0 0 0 1\n\n危及“三安全一稳定”\n4． 2 1 0 0 0 0 3\n保护第三方合法权益")]
    [InlineData("3.危及“三安全一稳定” 0 1 0 0 0 0 1\n4.保护第三方合法权益 2 1 0 0 0 0 3", "3、 0 1 0 0 0 0 1\n危及\n“三安全一稳定”\n4.保护第三方合法权益 2 1 0 0 0 0 3")]
    [InlineData("三、本年度办理结果 （一）予以公开 14 4 1 0 3 0 22", "三、本年度办理结果 （一） 14 4 1 0 3 0 22\n予以公开")]
    [InlineData("（二）部分公开（区分处理的，只计这一情形，不计其他情形） 5 2 0 1 1 0 9", "（二 5 2 0 1 1 0 9\n）部分公开（区分处理的，只计这一情形，不计其他情形）")]
    [InlineData("（七）总计 44 12 1 2 9 3 71", "(七) 44 12 1 2 9 3 71\n总计")]
    [InlineData("（七）总计 44 12 1 2 9 3 71\n四、结转下年度继续办理 0 1 0 0 1 0 2", "（七） 44 12 1 2 9 3 71\n总计\n四、 0 1 0 0 1 0 2\n结转下年度继续办理")]
    public void The_words_below_belong_to_their_number(string lines, string torn)
    {
        ReadResult result = Sheet.Read(Spaced(lines, torn));
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info || d.Code == "OGR3010");
    }

    [Fact]
    public void A_row_without_numbers_before_them_does_not_take_them()
    {
        // 5. has no numbers; the words before the number 6. are its.
        ReadResult result = Sheet.Read(Spaced("5.属于三类内部事务信息 1 0 0 0 0 0 1\n6.属于四类过程性信息 0 1 0 0 0 0 1", "5.属于三类内部事务信息\n6. 0 1 0 0 0 0 1\n属于四类过程性信息"));
        Sheet.Reads(result, ReportForm.Form2021, Blank("internalAffairs"));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR3010");
    }

    [Fact]
    public void Words_above_their_number_stay_with_it()
    {
        ReadResult result = Sheet.Read(Spaced(
            "3.危及“三安全一稳定” 0 1 0 0 0 0 1\n4.保护第三方合法权益 2 1 0 0 0 0 3\n", "危及“三安全一稳定”\n3. 0 1 0 0 0 0 1\n保护第三方合法权益\n4. 2 1 0 0 0 0 3\n"));
        Sheet.Reads(result, ReportForm.Form2021);
    }

    [Fact]
    public void Lines_filled_up_without_their_merged_cells_leave_the_place_open()
    {
        // Rows of a table whose merged cells are left out: with two labels seven cells follow, with one eight.
        string[] rows = Sheet.Text2021.Lines(23, 47);
        IEnumerable<string> bars = rows.Select(r => r.Split('\t')).Select(c => (string[])[.. c[..^7], .. Enumerable.Repeat("", 6), c[^1]])
            .Select(c => c.Length == 9 ? (string[])[c[0], c[1], "", "", "", "", "", c[^1], ""] : [c[0], "", "", "", "", "", c[^1], "", ""])
            .Select(c => "| " + string.Join(" | ", c) + " |");
        ReadResult result = Sheet.Read(Sheet.Text2021.WithLines(23, 47, bars.Select(b => b.Replace('|', '¦'))).Replace('¦', '|'));
        string[] uncertain = [.. result.Diagnostics.Where(d => d.Code == "OGR4003").Select(d => d.Pointer!).Distinct()];
        Dictionary<string, string> due = Sheet.Numbers(ReportForm.Form2021);
        foreach (string row in (string[])["granted", "denied/stateSecrets", "unavailable/notHeld", "notProcessed/petitionsAndComplaints"])
        {
            Assert.Contains($"/requests/{row}/total", uncertain);
            Assert.NotEqual("", due[$"/requests/{row}/total"]);
        }
    }

    private static (string, string)[] Blank(string row) =>
        [.. ((string[])["naturalPersons", "commercialEnterprises", "researchInstitutions", "publicInterestOrganizations", "legalServiceInstitutions", "otherOrganizations", "total"]).Select(c => (row + "/" + c, ""))];

    private static string Spaced(string lines, string changed) => Sheet.Text2021.Replace('\t', ' ').With(lines, changed);
}
