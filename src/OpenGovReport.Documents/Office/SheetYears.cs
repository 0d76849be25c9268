using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Office;

/// <summary>
/// Tells which sheets of a workbook are of another year by their names: beside a sheet named 2023年, or 表三（2023）, one named 2022年 is not the report's, wherever it stands. The title, on a
/// sheet that is named by no year, says of which year the report is.
/// </summary>
internal static class SheetYears
{
    // A title stands at the top of its sheet.
    private const int MostRows = 20;

    /// <summary>Empties the sheets of other years whose tables stand on sheets of the report's own too, and says which tables are left out.</summary>
    internal static List<Diagnostic> LeaveOut(List<(string Name, List<DocumentCell[]> Rows)> sheets)
    {
        List<Diagnostic> left = [];
        int?[] years = [.. sheets.Select(s => YearOf(s.Name))];
        if (years.Distinct().Count(y => y is not null) < 2 || TitleYear(sheets, years) is not int own || !years.Contains(own))
        {
            return left;
        }

        HashSet<int> ownTables = [.. sheets.Where((_, i) => years[i] == own).SelectMany(s => TablesOf(s.Rows))];
        for (int i = 0; i < sheets.Count; i++)
        {
            if (years[i] is not int year || year == own || TablesOf(sheets[i].Rows) is not { Count: > 0 } tables || !ownTables.IsSupersetOf(tables))
            {
                continue;
            }

            left.AddRange(tables.Select(t => RepeatedTables.LeftOut(t, new SourceLocation(0, 0, 0, (short)Math.Min(short.MaxValue, i + 1), 1))));
            sheets[i] = (sheets[i].Name, []);
        }

        return left;
    }

    private static int? TitleYear(List<(string Name, List<DocumentCell[]> Rows)> sheets, int?[] years)
    {
        for (int i = 0; i < sheets.Count; i++)
        {
            foreach (DocumentCell cell in years[i] is null ? sheets[i].Rows.Take(MostRows).SelectMany(r => r) : [])
            {
                if (Narrative.Compact(cell.Text) is string title && Heading.IsTitle(title) && TitlePublisher.Of(title, out int? year) is not null && year is not null)
                {
                    return year;
                }
            }
        }

        return null;
    }

    private static int? YearOf(string name) => Dates.IndexOfYear(name, out int year, out _) >= 0 ? year : null;

    private static List<int> TablesOf(List<DocumentCell[]> rows)
    {
        List<int> tables = [];
        for (int table = 0; table < ReportTemplate.Form2021.Tables.Count; table++)
        {
            if (rows.Exists(row => Array.Exists(row, cell => RepeatedTables.IsAnchor(table, cell.Text))))
            {
                tables.Add(table);
            }
        }

        return tables;
    }
}
