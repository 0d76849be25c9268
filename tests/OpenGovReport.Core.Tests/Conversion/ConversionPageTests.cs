using System.Text;
using OpenGovReport.Conversion;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Conversion;

/// <summary><c>docs/conversion.md</c> is made from the maps; this test compares it and never writes it.</summary>
public sealed class ConversionPageTests
{
    [Fact]
    public void The_page_lists_every_mapping_as_the_library_has_it() => Snapshot.MatchesPage(Page(), "conversion");

    [Fact]
    public void No_code_is_given_twice()
    {
        string[] codes = [.. NoteDescriptors.All.Concat(DiagnosticDescriptors.All).Concat(SerializationDiagnostics.All).Select(d => d.Code)];

        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(NoteDescriptors.All, d => Assert.Matches("^OGR6[0-9]{3}$", d.Code));
        Assert.Equal(NoteDescriptors.All.OrderBy(d => d.Code, StringComparer.Ordinal), NoteDescriptors.All);
    }

    private static string Page()
    {
        StringBuilder page = new();
        page.Append("""
            # Between the 2020 and the 2021 form

            What becomes of every cell when a report is put on the other form. This page is made from `FormMap` and `NoteDescriptors`; a test compares
            it. How to convert is in [Between reports](between-reports.md).

            No official mapping is known. Tables three and four are the same on both forms but for （六）其他处理; what becomes of table two follows from what its
            columns count.

            - No number is invented. What the source does not say is left blank, and blank is not zero.
            - The publisher, the year, the title, the dates and all texts are carried as they are.
            - What is dropped, and the split of what is added up, is kept in the complement. Converting back with it gives the original report.
            - A blank adds nothing to a sum, and neither does `/`; a note says that the sum is of what is stated. Where no addend says a number, the sum is `/` if
              every addend is, and else blank. A sum beyond what a cell can hold is left blank.
            - A 2021 report prints （六）其他处理 as three rows or as one. The way that is wholly blank is absent; where both are printed, all are added, as in the
              sum of the results.
            - With a complement, a cell of the report that was edited since wins. If （六）其他处理 no longer is what the split in the complement adds up to, in any
              column, it stays unsplit in all of them.

            """.ReplaceLineEndings("\n"));
        Append(page, FormMap.From2020To2021);
        Append(page, FormMap.From2021To2020);
        AppendNotes(page);
        return page.ToString();
    }

    private static void Append(StringBuilder page, FormMap map)
    {
        page.Append($"\n## {(int)map.From.Form} to {(int)map.To.Form}\n");
        foreach (TableDescriptor table in map.To.Tables)
        {
            page.Append($"\n### Table {table.Number}: {table.Title}\n\n| {(int)map.From.Form} form | {(int)map.To.Form} form | cells | treatment | comparable | why |\n|---|---|---|---|---|---|\n");
            foreach (CellMapping[] row in Rows(map, table))
            {
                page.Append($"| {Sources(row)} | {Target(row)} | {row.Length} | {Treatment(row[0])} | {Comparable(row[0])} | {row[0].Reason?.English} |\n");
            }
        }
    }

    // Mappings that differ in nothing but the column of table three or four, or that drop cells of one row, share a line.
    private static IEnumerable<CellMapping[]> Rows(FormMap map, TableDescriptor table) => map.Mappings
        .Where(m => (m.Target ?? m.Sources[0]).Row.Table.Number == table.Number)
        .GroupBy(m => (string.Join('+', m.Sources.Select(s => s.Row.Name)), m.Target?.Row.Name, m.Treatment, m.Reason, Columns: table.Number == 2 && m.Target is not null ? m.ToString() : ""))
        .Select(g => g.ToArray());

    private static string Sources(CellMapping[] row) => string.Join(" + ", Enumerable.Range(0, row[0].Sources.Count)
        .Select(i => Cells([.. row.Select(m => m.Sources[i])])));

    private static string Target(CellMapping[] row) => row[0].Target is null ? "" : Cells([.. row.Select(m => m.Target!)]);

    // A whole row goes by its name alone.
    private static string Cells(CellDescriptor[] cells)
    {
        RowDescriptor row = cells[0].Row;
        string name = row == row.Table.UnsplitRow ? row.Name + " (unsplit)" : row.Name;
        return cells.Length == row.Cells.Count && cells.Length > 1 ? name : $"{name} / {string.Join(", ", cells.Select(c => c.Column))}";
    }

    private static string Treatment(CellMapping mapping) => mapping.Treatment switch
    {
        CellTreatment.Carried => "carried",
        CellTreatment.CarriedUnderAnotherName => "carried under another name",
        CellTreatment.Summed => "added up",
        CellTreatment.KeptUnsplit => "kept unsplit",
        CellTreatment.Dropped => "dropped, kept in the complement",
        _ => "left blank: unknown",
    };

    private static string Comparable(CellMapping mapping) => mapping.Comparability switch
    {
        Comparability.Comparable => mapping.Treatment is CellTreatment.Summed or CellTreatment.KeptUnsplit ? "yes, as a sum" : "yes",
        Comparability.NearlyComparable => "nearly",
        _ => "no",
    };

    private static void AppendNotes(StringBuilder page)
    {
        page.Append("\n## Notes\n\nThe codes are permanent. `{0}`, `{1}`… stand for what differs from case to case. *Loses* means that something is not in the result.\n");
        page.Append("\n| code | severity | English | 中文 |\n|---|---|---|---|\n");
        foreach (DiagnosticDescriptor d in NoteDescriptors.All)
        {
            page.Append($"| {d.Code} | {d.Severity.ToString().ToLowerInvariant()}{(d.LosesData ? ", loses" : "")} | {d.MessageEnglish} | {d.MessageChinese} |\n");
        }
    }
}
