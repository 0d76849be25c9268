namespace OpenGovReport.Tests.Reading;

/// <summary>A row of table two whose cells are blank has no number that stands on a line of its own, above it or below.</summary>
public sealed class BlankRowTests
{
    [Theory]
    [InlineData("行政强制|5\n", "行政强制|\n", "", "行政强制|", "compulsion/decisions")]
    [InlineData("行政强制|5\n", "行政强制|\n", "6\n", "行政强制|", "compulsion/decisions")]
    [InlineData("行政事业性收费|121.4225", "行政事业性收费|", "4\n", "第二十条第（八）项", "fees/amount")]
    [InlineData("行政许可|1204", "行政许可|", "2024\n", "第二十条第（五）项", "licensing/decisions")]
    [InlineData("行政许可|1204", "行政许可|", "15\n", "信息内容|本年处理决定数量\n行政许可", "licensing/decisions")]
    public void One_above_it_is_not_its_own(string row, string blank, string number, string before, string cell)
    {
        string text = Sheet.Text2021.With(row, blank).With(before, number + before);
        foreach (ReadResult result in new[] { Sheet.Read(text), Sheet.Read(Markdown(text)) })
        {
            Sheet.Reads(result, ReportForm.Form2021, (cell, ""));
            Assert.Equal(number.Length > 0, result.Diagnostics.Any(d => d.Code == "OGR4003" && d.Pointer!.EndsWith(cell, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_rest_of_the_number_above_it_is_not_its_own()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("行政处罚|87\n行政强制|5\n", "行政处罚|2\n6044\n行政强制|\n"));
        Sheet.Reads(result, ReportForm.Form2021, ("penalties/decisions", "2"), ("compulsion/decisions", ""));
        Assert.Contains(result.Diagnostics, d => d.Code == "OGR4003" && d.Arguments[2] == "26044");
        Assert.Equal(2, Sheet.Uncertain(result).Count());
    }

    [Theory]
    [InlineData("规章|1|0|7\n", "9\n规章|||\n", "rules/")]
    [InlineData("行政规范性文件|3|1|26\n", "行政规范性文件|||\n", "normativeDocuments/")]
    public void So_it_is_with_three_columns(string row, string blank, string cells)
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With(row, blank));
        Sheet.Reads(result, ReportForm.Form2021, (cells + "issued", ""), (cells + "repealed", ""), (cells + "inForce", ""));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("2024")]
    public void In_a_document_nothing_outside_of_its_table_is_a_doubt(string number)
    {
        ReadResult result = GridCellTests.Exact(Sheet.Text2021.With("行政强制|5\n", "行政强制|5\n" + number + "\n").With("行政事业性收费|121.4225", "行政事业性收费|"));
        Sheet.Reads(result, ReportForm.Form2021, ("fees/amount", ""));
        Assert.Empty(Sheet.Uncertain(result));
    }

    [Fact]
    public void Numbers_in_cells_below_its_label_are_still_a_rows()
    {
        ReadResult result = Sheet.Read(Sheet.Text2021.With("规章|1|0|7\n", "规章|||\n|1|0|7\n"));
        Sheet.Reads(result, ReportForm.Form2021);
    }

    private static string Markdown(string text) => string.Join('\n', text.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) ? "| " + l.Replace("\t", " | ", StringComparison.Ordinal) + " |" : l));
}
