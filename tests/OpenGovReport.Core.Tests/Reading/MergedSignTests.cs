namespace OpenGovReport.Tests.Reading;

/// <summary>One sign over all cells of a row, or of two rows: "/{1,3}" is a cell over three columns, and "~" none.</summary>
public sealed class MergedSignTests
{
    private const string Names = "结果维持|结果纠正|其他结果|尚未审结|总计";
    private static readonly string Form = "行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results + "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";

    [Theory]
    [InlineData("/", "/")]
    [InlineData("无", "/")]
    [InlineData("—", "/")]
    [InlineData("0", "0")]
    public void What_says_that_there_is_none_holds_for_every_column(string sign, string read)
    {
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With("行政规范性文件|3|1|26", $"行政规范性文件|{sign}{{1,3}}"));
        Sheet.Reads(result, ReportForm.Form2021, ("normativeDocuments/issued", read), ("normativeDocuments/repealed", read), ("normativeDocuments/inForce", read));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("0", "0")]
    public void And_for_both_rows(string sign, string read)
    {
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With("行政处罚|87\n行政强制|5", $"行政处罚|{sign}{{2,1}}\n行政强制|~"));
        Sheet.Reads(result, ReportForm.Form2021, ("penalties/decisions", read), ("compulsion/decisions", read));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }

    [Theory]
    [InlineData("无{1,15}|~")]
    [InlineData("/{1,15}|~")]
    [InlineData("/{1,5}|/{1,5}|无{1,5}")]
    public void And_for_all_of_table_four(string numbers)
    {
        string header = $"行政复议{{1,5}}|行政诉讼{{1,10}}\n{Names.Replace("|", "{2,1}|", StringComparison.Ordinal)}{{2,1}}|未经复议直接起诉{{1,5}}|复议后起诉{{1,5}}\n{Names}|{Names}\n";
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Form, header + numbers));
        Assert.All(result.Template!.Tables[2].Cells, c => Assert.Equal((c.Pointer, "/"), (c.Pointer, c.Get(result.Report!).ToString())));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
    }

    [Fact]
    public void Of_a_number_it_is_open_whose_it_is()
    {
        ReadResult columns = SpannedTables.Read(Sheet.Text2021.With("行政规范性文件|3|1|26", "行政规范性文件|12{1,3}"));
        Assert.Contains("normativeDocuments 3", Sheet.Uncertain(columns));
        ReadResult rows = SpannedTables.Read(Sheet.Text2021.With("行政处罚|87\n行政强制|5", "行政处罚|87{2,1}\n行政强制|~"));
        Assert.Contains("compulsion 1", Sheet.Uncertain(rows));
    }
}
