using System.Globalization;
using System.Text;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Templates;

/// <summary>The pages under <c>docs/cells</c> are made from the templates; these tests compare them and never write them.</summary>
public sealed class CellPageTests
{
    [Theory]
    [InlineData(ReportForm.Form2020)]
    [InlineData(ReportForm.Form2021)]
    public void The_page_lists_every_cell_as_the_template_has_it(ReportForm form) => Snapshot.MatchesPage(Page(ReportTemplate.Of(form)), $"cells/{(int)form}");

    [Theory]
    [InlineData(ReportForm.Form2020, 198)]
    [InlineData(ReportForm.Form2021, 200)]
    public void The_page_has_a_line_for_each_cell_of_the_form(ReportForm form, int cells) =>
        Assert.Equal(cells, Page(ReportTemplate.Of(form)).Split('\n').Count(l => l.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(l[2])));

    private static string Page(ReportTemplate form)
    {
        StringBuilder page = new($"# The cells of the {(int)form.Form} form\n\n");
        page.Append($"All {form.Cells.Count} cells of the form in {form.Source}, in printed order. This page is made from `ReportTemplate.Form{(int)form.Form}`; a test compares it. ");
        page.Append("[What the columns mean](README.md).\n");
        foreach (TableDescriptor table in form.Tables)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Table {table.Number}: {table.Title}\n\n`{table.EnglishName}`, {table.Cells.Count} cells\n");
            page.Append("\n| no. | row as printed | under | name of the row | column | path | holds | article |\n|---|---|---|---|---|---|---|---|\n");
            foreach (CellDescriptor cell in table.Cells)
            {
                Append(page, cell, (cell.Index + 1).ToString(CultureInfo.InvariantCulture));
            }

            if (table.UnsplitRow is { } unsplit)
            {
                page.Append($"\nMany published reports print {unsplit.PrintedLabel} in one row, as the 2020 form does, in place of its three. The form has no such row; a report has it beside the others:\n");
                page.Append("\n| no. | row as printed | under | name of the row | column | path | holds | article |\n|---|---|---|---|---|---|---|---|\n");
                foreach (CellDescriptor cell in unsplit.Cells)
                {
                    Append(page, cell, "");
                }
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, CellDescriptor cell, string number)
    {
        RowDescriptor row = cell.Row;
        string path = cell.Pointer[1..].Replace('/', '.');
        Assert.Same(cell, ReportTemplate.Of(cell.Form).Cell(path));
        string holds = cell.Kind switch
        {
            CellKind.Count => "a count",
            CellKind.SignedCount => "a change",
            _ => "money",
        };
        page.Append($"| {number} | {row.PrintedLabel} | {row.PrintedGroup} | {row.Name} | {cell.Column} | `{path}` | {holds} | {row.Article} |\n");
    }
}
