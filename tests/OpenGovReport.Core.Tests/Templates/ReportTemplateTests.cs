using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Templates;

public class ReportTemplateTests
{
    public static TheoryData<ReportForm> Forms => Samples.Forms;

    [Theory]
    [InlineData(ReportForm.Form2020, 22, 161, 15)]
    [InlineData(ReportForm.Form2021, 10, 175, 15)]
    public void The_tables_are_those_of_sections_two_three_and_four(ReportForm form, int two, int three, int four)
    {
        ReportTemplate template = ReportTemplate.Of(form);

        Assert.Equal([2, 3, 4], template.Tables.Select(t => t.Number));
        Assert.Equal([two, three, four], template.Tables.Select(t => t.Cells.Count));
        Assert.Equal(template.Cells, template.Tables.SelectMany(t => t.Cells));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_index_of_a_cell_is_its_place_among_all_cells(ReportForm form)
    {
        ReportTemplate template = ReportTemplate.Of(form);

        Assert.Equal(Enumerable.Range(0, template.AllCells.Count), template.AllCells.Select(c => c.Index));
        Assert.Equal(template.Cells, template.AllCells.Take(template.Cells.Count));
        Assert.All(template.AllCells, c => Assert.Contains(c, c.Row.Cells));
        Assert.All(template.AllCells, c => Assert.Equal(form, c.Form));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_names_of_rows_are_unique_within_their_table_and_the_pointers_of_cells_everywhere(ReportForm form)
    {
        ReportTemplate template = ReportTemplate.Of(form);

        Assert.All(template.Tables, t => Assert.Distinct(t.Rows.Select(r => r.Name)));
        Assert.All(template.Tables, t => Assert.Equal(Enumerable.Range(0, t.Rows.Count), t.Rows.Select(r => r.Index)));
        Assert.Distinct(template.AllCells.Select(c => c.Pointer));
    }

    [Fact]
    public void Only_the_2021_form_has_a_place_for_an_unsplit_row()
    {
        RowDescriptor row = ReportTemplate.Form2021.Tables[1].UnsplitRow!;

        Assert.Equal("（六）其他处理", row.PrintedLabel);
        Assert.Equal([200, 201, 202, 203, 204, 205, 206], row.Cells.Select(c => c.Index));
        Assert.All(ReportTemplate.Form2021.AllCells, c => Assert.Equal(c.Index >= 200, c.IsUnsplit));
        Assert.DoesNotContain(row, ReportTemplate.Form2021.Tables[1].Rows);
        Assert.All(ReportTemplate.Form2020.AllCells, c => Assert.False(c.IsUnsplit));
        Assert.Null(ReportTemplate.Form2020.Tables[1].UnsplitRow);
    }

    [Fact]
    public void Money_stands_in_one_cell_and_signed_counts_in_the_changes_of_the_2020_form()
    {
        Assert.Equal("/proactiveDisclosure/procurement/totalAmount", Assert.Single(ReportTemplate.Form2020.Cells, c => c.Kind == CellKind.Amount).Pointer);
        Assert.Equal("/proactiveDisclosure/fees/amount", Assert.Single(ReportTemplate.Form2021.Cells, c => c.Kind == CellKind.Amount).Pointer);
        Assert.Equal(
            ReportTemplate.Form2020.Cells.Where(c => c.Column == "本年增/减"),
            ReportTemplate.Form2020.Cells.Where(c => c.Kind == CellKind.SignedCount));
        Assert.Equal(5, ReportTemplate.Form2020.Cells.Count(c => c.Kind == CellKind.SignedCount));
        Assert.DoesNotContain(ReportTemplate.Form2021.Cells, c => c.Kind == CellKind.SignedCount);
    }

    [Fact]
    public void A_cell_is_found_by_pointer_and_by_dotted_path()
    {
        CellDescriptor cell = ReportTemplate.Form2021.Cell("/requests/denied/stateSecrets/total");

        Assert.Same(cell, ReportTemplate.Form2021.Cell("requests.denied.stateSecrets.total"));
        Assert.Equal("属于国家秘密/总计", cell.ToString());
        Assert.Equal("/requests/denied/stateSecrets/total", cell.Pointer);
    }

    [Theory]
    [InlineData("requests.denied")]
    [InlineData("requests.other.total")]
    [InlineData("Requests.Granted.Total")]
    [InlineData("")]
    public void A_path_to_no_cell_is_refused(string path)
    {
        Assert.False(ReportTemplate.Form2021.TryGetCell(path, out _));
        ArgumentException e = Assert.Throws<ArgumentException>(() => ReportTemplate.Form2021.Cell(path));
        Assert.Contains($"\"{path}\"", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_two_forms_and_no_third() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportTemplate.Of((ReportForm)2022));
}
