using OpenGovReport.Templates;

namespace OpenGovReport.Benchmarks;

/// <summary>Reports in the shapes that data come in.</summary>
internal static class SampleReports
{
    /// <summary>Every cell says a number, and everything adds up.</summary>
    internal static AnnualReport2021 Clean { get; } = MakeClean();

    /// <summary>One printed total is wrong.</summary>
    internal static AnnualReport2021 OneFault { get; } = Clean.With("requests.granted.total", 0);

    /// <summary>Of the results only the column 总计 is filled, as in many published reports.</summary>
    internal static AnnualReport2021 ManyBlanks { get; } = ReportTemplate.Form2021.Tables[1].Cells
        .Where(c => c.EnglishColumn != "total")
        .Aggregate(Clean, (report, cell) => report.With(cell, Count.Blank));

    private static AnnualReport2021 MakeClean()
    {
        AnnualReport2021 report = AnnualReport2021.Zero;
        TableDescriptor requests = report.Template().Tables[1];
        foreach (RowDescriptor row in requests.Rows.Where(r => r.EnglishName is not ("received" or "carriedOver" or "resultsTotal" or "carriedForward")))
        {
            report = Fill(report, row, column => row.Index + column);
        }

        long[] results = [.. Enumerable.Range(0, 6).Select(c => requests.Rows.Where(r => r.PrintedGroup.Length > 0 && r.EnglishName != "resultsTotal").Sum(r => r.Cells[c].Get(report).Count.Value))];
        report = Fill(report, Row(requests, "resultsTotal"), column => results[column]);
        report = Fill(report, Row(requests, "received"), column => results[column] - 1);
        report = Fill(report, Row(requests, "carriedOver"), column => 3);
        report = Fill(report, Row(requests, "carriedForward"), column => 2);
        return report with
        {
            ProactiveDisclosure = report.ProactiveDisclosure with { NormativeDocuments = new(3, 1, 40), Licensing = new(581), Fees = new(Amount.OfTenThousandYuan(27.948692m)) },
            Disputes = new DisputesTable { Reconsideration = new(6, 0, 0, 1, 7), DirectLitigation = new(1, 1, 1, 0, 3), LitigationAfterReconsideration = new(0, 0, 0, 0, 0) },
        };
    }

    private static RowDescriptor Row(TableDescriptor table, string name) => table.Rows.Single(r => r.EnglishName == name);

    private static AnnualReport2021 Fill(AnnualReport2021 report, RowDescriptor row, Func<int, long> number)
    {
        long total = 0;
        for (int column = 0; column < row.Cells.Count - 1; column++)
        {
            report = report.With(row.Cells[column], number(column));
            total += number(column);
        }

        return report.With(row.Cells[^1], total);
    }
}
