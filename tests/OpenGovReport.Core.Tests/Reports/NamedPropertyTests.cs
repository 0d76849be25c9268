using System.Reflection;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Reports;

/// <summary>The named properties of the records and the cells of the template are the same things under the same names.</summary>
public class NamedPropertyTests
{
    public static TheoryData<ReportForm> Forms => Samples.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_property_of_the_tables_reads_the_cell_with_its_pointer(ReportForm form)
    {
        // Every cell says something else, so that a property that reads a neighbour is found out.
        AnnualReport report = Samples.Blank(form);
        foreach (CellDescriptor cell in ReportTemplate.Of(form).AllCells)
        {
            report = report.With(cell, cell.Kind == CellKind.Amount ? Amount.OfYuan(cell.Index) : cell.Index);
        }

        Dictionary<string, string> named = [];
        foreach (string table in new[] { "ProactiveDisclosure", "Requests", "Disputes" })
        {
            PropertyInfo property = report.GetType().GetProperty(table)!;
            Walk(property.GetValue(report)!, "/" + CamelCase(table), named);
        }

        Assert.Equal(
            ReportTemplate.Of(form).AllCells.ToDictionary(c => c.Pointer, c => c.Get(report).ToString()),
            named);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_row_can_be_set_by_its_property(ReportForm form)
    {
        AnnualReport zero = Samples.Zero(form), built = Rebuilt(Samples.Blank(form), zero);

        Assert.Equal(zero, built);
    }

    // Sets the rows of each table one after the other through their init accessors, as an object initializer does.
    private static AnnualReport Rebuilt(AnnualReport blank, AnnualReport source)
    {
        foreach (string name in new[] { "ProactiveDisclosure", "Requests", "Disputes" })
        {
            PropertyInfo property = blank.GetType().GetProperty(name)!;
            object table = Activator.CreateInstance(property.PropertyType)!;
            foreach (PropertyInfo row in property.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                row.SetValue(table, row.GetValue(property.GetValue(source)));
            }

            blank = (AnnualReport)blank.GetType().GetMethod("<Clone>$")!.Invoke(blank, null)!;
            property.SetValue(blank, table);
        }

        return blank;
    }

    private static void Walk(object value, string pointer, Dictionary<string, string> cells)
    {
        if (value is Count or Amount)
        {
            cells.Add(pointer, value.ToString()!);
            return;
        }

        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Walk(property.GetValue(value)!, pointer + "/" + CamelCase(property.Name), cells);
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
