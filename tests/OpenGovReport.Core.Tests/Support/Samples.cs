using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Support;

/// <summary>Reports to test with.</summary>
internal static class Samples
{
    internal static IEnumerable<ReportTemplate> Templates => [ReportTemplate.Form2020, ReportTemplate.Form2021];

    internal static TheoryData<ReportForm> Forms => [ReportForm.Form2020, ReportForm.Form2021];

    /// <summary>The tables of <c>Corpus/xinzhou-2020.txt</c>, typed off by hand: in 予以公开 the total is printed as 0 where 15 is due.</summary>
    internal static AnnualReport2020 Xinzhou { get; } = AnnualReport2020.Zero with
    {
        Publisher = "忻州市教育局",
        Year = 2020,
        ProactiveDisclosure = ProactiveDisclosure2020.Zero with
        {
            Licensing = new(4, 0, 1),
            OtherExternalMatters = new(40, 2, 18),
            Penalties = new(14, 0, 0),
            Fees = new(12, 0),
            Procurement = new(12, Amount.OfTenThousandYuan(252.1m)),
        },
        Requests = RequestsTable2020.Zero with
        {
            Received = new(15, 0, 0, 0, 0, 0, 15),
            Granted = new(15, 0, 0, 0, 0, 0, 0),
            ResultsTotal = new(15, 0, 0, 0, 0, 0, 15),
        },
    };

    /// <summary>The same with the total put right.</summary>
    internal static AnnualReport2020 Xinzhou2020Corrected { get; } = Xinzhou.With("requests.granted.total", 15);

    /// <summary>A 2021 report in which every relation holds: 4 + 1 = 3 + 2 requests, two of them from natural persons granted.</summary>
    internal static AnnualReport2021 Small2021 { get; } = AnnualReport2021.Zero with
    {
        ProactiveDisclosure = ProactiveDisclosure2021.Zero with { NormativeDocuments = new(3, 1, 10), Fees = new(Amount.OfTenThousandYuan(1.5m)) },
        Requests = RequestsTable2021.Zero with
        {
            Received = new(3, 1, 0, 0, 0, 0, 4),
            CarriedOver = new(1, 0, 0, 0, 0, 0, 1),
            Granted = new(2, 0, 0, 0, 0, 0, 2),
            Other = OtherZero with { Others = new(0, 1, 0, 0, 0, 0, 1) },
            ResultsTotal = new(2, 1, 0, 0, 0, 0, 3),
            CarriedForward = new(2, 0, 0, 0, 0, 0, 2),
        },
        Disputes = DisputesTable.Zero with { Reconsideration = new(1, 0, 0, 1, 2) },
    };

    internal static RequestCounts ZeroRow => new(0, 0, 0, 0, 0, 0, 0);

    private static OtherOutcomes OtherZero => new(ZeroRow, ZeroRow, ZeroRow);

    /// <summary>A report with zero in every cell.</summary>
    internal static AnnualReport Zero(ReportForm form) => form == ReportForm.Form2020 ? AnnualReport2020.Zero : AnnualReport2021.Zero;

    /// <summary>A report with every cell blank.</summary>
    internal static AnnualReport Blank(ReportForm form) => form == ReportForm.Form2020 ? AnnualReport2020.Blank : AnnualReport2021.Blank;

    /// <summary>A report of random numbers in which every relation holds. Totals are worked out by columns and rows, without the rules.</summary>
    internal static AnnualReport Reconciled(ReportForm form, Random random)
    {
        AnnualReport report = Zero(form);
        TableDescriptor two = report.Template().Tables[0], three = report.Template().Tables[1], four = report.Template().Tables[2];
        foreach (CellDescriptor cell in two.Cells.Where(c => c.Kind != CellKind.Amount))
        {
            report = report.With(cell, cell.EnglishColumn switch
            {
                "change" => random.Next(-5, 6),
                "itemsLastYear" or "inForce" or "totalDisclosed" => random.Next(50, 90),
                _ => random.Next(0, 50),
            });
        }

        long[] results = new long[6];
        foreach (RowDescriptor row in three.Rows.Where(r => r.PrintedLabel.Contains('（') && !r.PrintedLabel.StartsWith("（七）", StringComparison.Ordinal) || char.IsAsciiDigit(r.PrintedLabel[0])))
        {
            long[] numbers = [.. Enumerable.Range(0, 6).Select(_ => (long)random.Next(0, 100))];
            results = [.. results.Zip(numbers, (a, b) => a + b)];
            report = Fill(report, row, numbers);
        }

        long[] carriedForward = [.. results.Select(r => random.NextInt64(0, 5))];
        long[] carriedOver = [.. results.Select((r, i) => random.NextInt64(0, r + carriedForward[i] + 1))];
        report = Fill(report, Row(three, "resultsTotal"), results);
        report = Fill(report, Row(three, "carriedForward"), carriedForward);
        report = Fill(report, Row(three, "carriedOver"), carriedOver);
        report = Fill(report, Row(three, "received"), [.. results.Select((r, i) => r + carriedForward[i] - carriedOver[i])]);
        foreach (RowDescriptor group in four.Rows)
        {
            report = Fill(report, group, [.. Enumerable.Range(0, 4).Select(_ => (long)random.Next(0, 20))]);
        }

        return report;
    }

    private static RowDescriptor Row(TableDescriptor table, string englishName) => table.Rows.Single(r => r.EnglishName == englishName);

    private static AnnualReport Fill(AnnualReport report, RowDescriptor row, long[] numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            report = report.With(row.Cells[i], numbers[i]);
        }

        return report.With(row.Cells[^1], numbers.Sum());
    }
}
