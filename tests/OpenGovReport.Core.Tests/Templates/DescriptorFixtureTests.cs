using System.Runtime.CompilerServices;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Templates;

/// <summary>The descriptors against lists of the cells typed off the two forms, <c>cells-2020.csv</c> and <c>cells-2021.csv</c> beside this file.</summary>
public class DescriptorFixtureTests
{
    [Theory]
    [InlineData(ReportForm.Form2020, 198)]
    [InlineData(ReportForm.Form2021, 200)]
    public void Every_cell_of_the_form_is_listed_once_in_printed_order(ReportForm form, int count)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder(), $"cells-{(int)form}.csv"));

        Assert.Equal("table,row,column,printed_row,printed_group,english_row,english_column", lines[0]);
        Assert.Equal(count, ReportTemplate.Of(form).Cells.Count);
        Assert.Equal(lines[1..], ReportTemplate.Of(form).Cells.Select(Line));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string Line(CellDescriptor cell) => string.Join(
        ',',
        cell.Row.Table.Number,
        cell.Row.Name,
        cell.Column,
        cell.Row.PrintedLabel,
        cell.Row.PrintedGroup,
        cell.Row.EnglishName,
        cell.EnglishColumn);
}
