using OpenGovReport;
using OpenGovReport.Conversion;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>The examples of <c>docs/between-reports.md</c>, in the order of the page.</summary>
internal static class BetweenReportsExamples
{
    internal static void Convert(AnnualReport2020 report2020, StringWriter Console)
    {
        #region
        ConversionResult<AnnualReport2021> converted = report2020.To2021();
        foreach (ConversionNote note in converted.Notes().Where(n => n.LosesData).Take(2))
        {
            Console.WriteLine(note.Message(Language.English));
        }

        // Table 2, 规章/本年新公开数量: 0, dropped: the 2021 form no longer asks what was disclosed.
        // Table 2, 规章/对外公开总数量: 0, dropped: the 2021 form has no such cell; 现行有效件数 is what is in force, not everything open to the public.

        AnnualReport2020 original = converted.Report.To2020(converted.Complement()).Report;
        Console.WriteLine(original == report2020);

        // True
        #endregion
    }

    internal static void Compare(AnnualReport lastYear, AnnualReport report, StringWriter Console)
    {
        #region
        ReportComparison comparison = ReportComparison.Of(lastYear, report);
        foreach (CellComparison cell in comparison.Cells.Where(c => c.IsDifferent).Take(2))
        {
            Console.WriteLine($"{cell}: {cell.OldValue} → {cell.NewValue} ({cell.Comparability})");
        }

        // 规范性文件/本年新制作数量 → 行政规范性文件/本年制发件数: 0 → 1 (NearlyComparable)
        // 行政许可/处理决定数量 → 行政许可/本年处理决定数量: 1 → 689 (Comparable)

        ReportPatch patch = ReportPatch.Between(lastYear, report);
        Console.WriteLine(patch.ApplyTo(lastYear) == report);

        // True
        #endregion
    }

    internal static void Draft(AnnualReport report, StringWriter Console)
    {
        #region
        NextYearDraft draft = NextYearDraft.After(report);
        Console.WriteLine($"{draft.Report.Year}: {draft.Report.Requests.CarriedOver.NaturalPersons}, {draft.CellsToFill.Count} cells to fill");

        // 2024: 0, 193 cells to fill
        #endregion
    }

    internal static void Aggregate(IReadOnlyList<AnnualReport> reports, StringWriter Console)
    {
        #region
        ReportAggregate aggregate = ReportAggregate.Of(reports, publisher: "某市人民政府");
        Console.WriteLine(aggregate.Report!.Cell("proactiveDisclosure.licensing.decisions"));

        // 1270

        CellCoverage coverage = aggregate.Coverage.Single(c => c.Cell.Pointer == "/proactiveDisclosure/licensing/decisions");
        Console.WriteLine($"{coverage.Numbers} reports state it, {coverage.Blanks} leave it blank");

        // 4 reports state it, 0 leave it blank
        #endregion
    }

    internal static void Table(AnnualReport report, StringWriter Console)
    {
        #region
        StringWriter table = new();
        ComparableTable.WriteCsv([("a.txt", report)], table);
        Console.WriteLine(table.ToString().Split('\n')[7]);

        // a.txt,忻州市教育局,2020,2020,2,行政许可,本年处理决定数量,1,,renamed
        #endregion
    }
}
