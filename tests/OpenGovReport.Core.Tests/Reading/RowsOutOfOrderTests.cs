namespace OpenGovReport.Tests.Reading;

/// <summary>Rows of a grid stand in another order than the form's, each with its own label.</summary>
public sealed class RowsOutOfOrderTests
{
    // Table three of the report on the 2021 form; its first row is line 23, its last line 47.
    private const int First = 23, Last = 47;

    // Moves lines of the report on the 2021 form: each stands where the number of its place says.
    private static string Ordered(int first, params int[] lines) =>
        Sheet.Text2021.WithLines(first, first + lines.Length - 1, lines.Select(l => Sheet.Text2021.Lines(l, l)[0]));

    private static ReadResult Read(string text, params string[] moved)
    {
        ReadResult result = Sheet.Read(text);
        Sheet.Reads(result, ReportForm.Form2021);
        Assert.Equal(moved.Order(), result.Diagnostics.Where(d => d.Severity != Severity.Info).Select(d => d.Code + " " + d.Arguments[0]).Order());
        return result;
    }

    [Fact]
    public void Rows_of_a_group_from_the_last_to_the_first()
    {
        // （四）无法提供, whose name stands beside its first row.
        string[] group = ["（四）无法提供|3.补正后申请内容仍不明确|1|0|0|0|1|0|2", "2.没有现成信息需要另行制作|1|1|0|0|0|0|2", "1.本机关不掌握相关政府信息|8|1|0|1|1|1|12"];
        Read(Sheet.Text2021.WithLines(35, 37, group), "OGR3014 本机关不掌握相关政府信息", "OGR3014 没有现成信息需要另行制作");
    }

    [Fact]
    public void Rows_of_a_group_as_in_no_order() => Read(
        Ordered(28, 31, 32, 28, 29, 34, 30, 33),
        "OGR3014 属于三类内部事务信息", "OGR3014 属于四类过程性信息", "OGR3014 属于行政查询事项");

    [Fact]
    public void What_is_carried_forward_above_the_results() =>
        Read(Ordered(First + 2, [Last, .. Enumerable.Range(First + 2, Last - First - 2)]), "OGR3014 结转下年度");

    [Fact]
    public void The_total_of_the_results_below_what_is_carried_forward() => Read(Ordered(Last - 1, Last, Last - 1), "OGR3014 总计");

    [Fact]
    public void Rows_of_which_some_are_blank()
    {
        // 8.属于行政查询事项 between the first rows of （三）不予公开, and blank cells in its neighbours.
        string text = Ordered(27, 27, 34, 28, 29, 30, 31, 32, 33).With("（三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1", "（三）不予公开|1.属于国家秘密|1||||||1");
        ReadResult result = Sheet.Read(text);
        Assert.Equal("1", result.Report!.Cell("requests.denied.inquiryMatters.otherOrganizations").ToString());
        Assert.Equal("1", result.Report!.Cell("requests.denied.stateSecrets.total").ToString());
        Assert.Equal("2", result.Report!.Cell("requests.denied.enforcementFiles.naturalPersons").ToString());
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR4003" || d.LosesData);
    }

    [Fact]
    public void A_label_that_two_rows_have_says_nothing_of_their_order()
    {
        // 5. has the label of 2. by mistake: it is still the row that comes after 4.
        ReadResult result = Sheet.Read(Sheet.Text2021.With("5.属于三类内部事务信息|1|", "2.其他法律行政法规禁止公开|1|"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "OGR3014");
        Assert.Equal("3", result.Report!.Cell("requests.denied.thirdPartyRights.total").ToString());
    }
}
