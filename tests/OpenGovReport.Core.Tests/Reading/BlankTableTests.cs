namespace OpenGovReport.Tests.Reading;

/// <summary>Tables that are printed with nothing but blank cells.</summary>
public sealed class BlankTableTests
{
    private const string Names = "结果维持|结果纠正|其他结果|尚未审结|总计";
    private static readonly string Form = "行政复议|行政诉讼\n" + Sheet.ResultGroups + Sheet.Results + "5|2|1|1|9|3|0|1|2|6|2|1|0|1|4";
    private static readonly string Header = $"行政复议{{1,5}}|行政诉讼{{1,10}}\n{Names.Replace("|", "{2,1}|", StringComparison.Ordinal)}{{2,1}}|未经复议直接起诉{{1,5}}|复议后起诉{{1,5}}\n{Names}|{Names}\n";

    [Fact]
    public void Table_four_is_found_and_blank()
    {
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Form, Header + new string('|', 14)));
        Assert.All(result.Template!.Tables[2].Cells, c => Assert.Equal((c.Pointer, ""), (c.Pointer, c.Get(result.Report!).ToString())));
        Assert.Equal(["OGR3010", "OGR3010", "OGR3010"], result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Table_two_is_found_and_blank()
    {
        string[] lines = [.. Sheet.Text2021.Split('\n').Select((l, i) => i is >= 5 and <= 17 && l.Contains('\t', StringComparison.Ordinal) && char.IsAsciiDigit(l[^1])
            ? l.Split('\t')[0] + new string('\t', l.Split('\t').Length - 1) : l)];
        foreach (ReadResult result in new[] { SpannedTables.Read(string.Join('\n', lines)), Sheet.Read(string.Join('\n', lines)) })
        {
            Assert.All(result.Template!.Tables[0].Cells, c => Assert.Equal((c.Pointer, ""), (c.Pointer, c.Get(result.Report!).ToString())));
            Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        }

        // Without the cells the numbers are lost.
        ReadResult lost = Sheet.Read(string.Join('\n', lines.Select((l, i) => i is >= 5 and <= 17 ? l.TrimEnd('\t') : l)));
        Assert.Contains(lost.Diagnostics, d => d.Code == "OGR2004");
    }

    [Theory]
    [InlineData("tabs", 14, true)]
    [InlineData("tabs", 13, false)]
    [InlineData("markdown", 14, true)]
    [InlineData("markdown", 9, false)]
    public void In_a_text_a_row_of_blank_cells_is_seen_by_what_is_between_them(string kind, int between, bool blank)
    {
        string text = Sheet.Text2021.With("5|2|1|1|9|3|0|1|2|6|2|1|0|1|4", new string('|', between));
        text = kind == "tabs" ? text : string.Join('\n', text.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "|" + l.Replace('\t', '|') + "|" : l));
        ReadResult result = Sheet.Read(text);
        Assert.All(result.Template!.Tables[2].Cells, c => Assert.Equal((c.Pointer, ""), (c.Pointer, c.Get(result.Report!).ToString())));
        Assert.Equal(blank ? ["OGR3010", "OGR3010", "OGR3010"] : ["OGR2004"], result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_header_alone_is_no_table()
    {
        ReadResult result = SpannedTables.Read(Sheet.Text2021.With(Form, Header.TrimEnd('\n')));
        Assert.Equal(["OGR2004"], result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Where_all_tables_are_blank_the_numbers_are_lost()
    {
        string[] lines = [.. Sheet.Text2021.With(Form, Header + new string('|', 14)).Split('\n').Select(l => string.Join('\t', l.Split('\t').Select(c => c.Length > 0 && c.All(d => char.IsAsciiDigit(d) || d == '.') ? "" : c)))];
        ReadResult result = SpannedTables.Read(string.Join('\n', lines));
        Assert.Contains(result.Diagnostics, d => d.Code is "OGR2004" or "OGR1004");
    }
}
