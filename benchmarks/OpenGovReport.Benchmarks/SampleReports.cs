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

    /// <summary>Different numbers in all cells, and narrative as a county has it.</summary>
    internal static AnnualReport2021 WithNarrative { get; } = MakeNarrative();

    private static AnnualReport2021 MakeNarrative()
    {
        string paragraph = string.Concat(Enumerable.Repeat("全年主动公开政府信息一千二百三十四条，办理依法申请公开的政府信息八十七件。", 20));
        AnnualReport2021 report = AnnualReport2021.Zero with
        {
            Publisher = "某市人民政府",
            Year = 2023,
            Title = "某市人民政府2023年政府信息公开工作年度报告",
            Period = new ReportingPeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
            SignedOn = new DateOnly(2024, 1, 20),
            Preamble = paragraph,
            Overview = new Overview { Introduction = paragraph, Parts = [new("（一）主动公开情况", paragraph), new("（二）依申请公开情况", paragraph), new("（三）政府信息管理情况", paragraph)] },
            ProblemsAndImprovements = paragraph,
            OtherMatters = paragraph,
        };
        foreach (CellDescriptor cell in ReportTemplate.Form2021.Cells.Where(c => c.Kind != CellKind.Amount))
        {
            report = report.With(cell, cell.Index * 7919 % 1000);
        }

        return report.With("proactiveDisclosure.fees.amount", Amount.OfTenThousandYuan(121.4225m));
    }

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
