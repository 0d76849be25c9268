using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated;

/// <summary>
/// Makes random reports that could have been published: every arithmetic relation holds (T2-1, T3-1, T3-2, T3-3, T4-1), most
/// cells of most reports are zero, and the words say the same numbers as the tables.
/// </summary>
public static class ReportGenerator
{
    /// <summary>A report of the given form, made from the seed alone.</summary>
    /// <param name="form">The form.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="atLeast">The smallest body that may publish it; larger bodies have larger figures.</param>
    /// <param name="atMost">The largest body that may publish it.</param>
    public static AnnualReport Create(ReportForm form, int seed, BodySize atLeast = BodySize.Village, BodySize atMost = BodySize.Province) =>
        Create(form, seed, atLeast, atMost, null, out _);

    private static AnnualReport Create(ReportForm form, int seed, BodySize atLeast, BodySize atMost, int? wrongFigure, out FigureWriter figures)
    {
        Rng rng = new(seed);
        BodySize size = (BodySize)rng.Between((int)atLeast, (int)atMost);
        int year = form == ReportForm.Form2020 ? rng.Between(2019, 2020) : rng.Between(2021, 2025);
        AnnualReport report = form == ReportForm.Form2020 ? AnnualReport2020.Zero : AnnualReport2021.Zero;
        report = FillDisclosure(report, size, rng);
        if (report is AnnualReport2020 { ProactiveDisclosure.Procurement.Projects.Value: 0 })
        {
            report = report.With("proactiveDisclosure.procurement.totalAmount", new Amount(0, rng.Pick(AmountUnit.Unstated, AmountUnit.Unstated, AmountUnit.Yuan, AmountUnit.TenThousandYuan)));
        }

        report = FillRequests(report, size, rng);
        report = FillDisputes(report, size, rng);
        string publisher = BodyNames.Of(size, rng);

        // Governments of provinces and of cities make 规章; their departments do not, nor do those of 地区, which a province sends out.
        if (size is not (BodySize.City or BodySize.Province) || publisher.Contains("地区", StringComparison.Ordinal))
        {
            report = report.Template().Tables[0].Rows[0].Cells.Aggregate(report, (r, cell) => r.With(cell, 0));
        }

        figures = new FigureWriter(rng, wrongFigure);
        return Narratives.Write(report, publisher, year, rng, figures);
    }

    /// <summary>The report that <see cref="Create"/> makes of the seed, with one figure of its text wrong.</summary>
    /// <param name="form">The form.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="rules">The ids of the rules of which at least one is broken; empty where the text has no figure that could be wrong.</param>
    public static AnnualReport CreateWithWrongFigure(ReportForm form, int seed, out string[] rules)
    {
        _ = Create(form, seed, BodySize.Village, BodySize.Province, null, out FigureWriter right);
        int wrong = right.Count == 0 ? 0 : new Rng(seed).Between(0, right.Count - 1);
        AnnualReport report = Create(form, seed, BodySize.Village, BodySize.Province, wrong, out FigureWriter figures);
        rules = figures.Broken;
        return report;
    }

    /// <summary>A number of cases of a body of that size: often zero, seldom large.</summary>
    internal static long Cases(BodySize size, Rng rng)
    {
        int digits = size switch
        {
            BodySize.Village or BodySize.Township => 1,
            BodySize.CountyDepartment or BodySize.County or BodySize.CityDepartment => rng.Between(1, 2),
            BodySize.City or BodySize.ProvinceDepartment => rng.Between(1, 4),
            _ => rng.Between(2, 5),
        };
        return rng.Between(1L, (long)Math.Pow(10, digits) - 1);
    }

    private static AnnualReport FillDisclosure(AnnualReport report, BodySize size, Rng rng)
    {
        double filled = rng.Pick(0.0, 0.3, 0.6, 0.95);
        bool makesRules = size >= BodySize.City;
        foreach (RowDescriptor row in report.Template().Tables[0].Rows)
        {
            if (!rng.Chance(filled) || (row.Name == "规章" && !makesRules))
            {
                continue;
            }

            long Cell(string name) => row.Cells.Any(c => c.EnglishColumn == name) ? Cases(size, rng) : 0;
            foreach (CellDescriptor cell in row.Cells)
            {
                CellValue value = cell.EnglishColumn switch
                {
                    "amount" => Amount.OfTenThousandYuan(Money(size, rng)),
                    "totalAmount" => Procurement(size, rng),
                    "decisions" => Cases(size, rng) * rng.Pick(1, 1, 7, 41),
                    "change" => 0,
                    _ when row.EnglishName == "rules" => rng.Between(0, 30),
                    _ when row.EnglishName == "normativeDocuments" => Cases(size, rng) % 400,
                    _ => Cell(cell.EnglishColumn),
                };
                report = report.With(cell, value);
            }

            report = Reconcile(report, row, rng);
        }

        return report;
    }

    // What one cell of a row says limits what the others may say.
    private static AnnualReport Reconcile(AnnualReport report, RowDescriptor row, Rng rng)
    {
        CellDescriptor? Find(string name) => row.Cells.FirstOrDefault(c => c.EnglishColumn == name);
        long Value(CellDescriptor cell) => cell.Get(report).Count.Value;
        if (Find("inForce") is { } inForce)
        {
            long opening = rng.Between(0, 90);
            long repealed = rng.Between(0L, opening);
            report = report.With(Find("repealed")!, repealed).With(inForce, opening + Value(Find("issued")!) - repealed);
        }

        if (Find("totalDisclosed") is { } total)
        {
            long disclosed = rng.Between(0L, Value(Find("newlyMade")!));
            report = report.With(Find("newlyDisclosed")!, disclosed).With(total, disclosed + rng.Between(0, 120));
        }

        if (Find("change") is { } change)
        {
            long last = Value(Find("itemsLastYear")!);
            report = report.With(change, rng.Chance(0.4) ? 0 : rng.Between(-Math.Min(last, 40), 40));
        }

        return report;
    }

    private static decimal Money(BodySize size, Rng rng)
    {
        if (rng.Chance(0.2))
        {
            return rng.Pick(0m, 0.00m, 0.0m);
        }

        int scale = rng.Between(0, 6);
        long units = size < BodySize.City ? rng.Between(1L, 900) : rng.Between(1L, 2_000_000);
        decimal fraction = rng.Between(0, 999_999) / 1_000_000m;
        decimal value = decimal.Round(units + fraction, scale);
        return value + new decimal(0, 0, 0, false, (byte)scale);
    }

    private static Amount Procurement(BodySize size, Rng rng)
    {
        decimal value = Money(size, rng);
        value = value == 0 ? 12.5m : value;
        return rng.Pick(AmountUnit.TenThousandYuan, AmountUnit.TenThousandYuan, AmountUnit.Yuan, AmountUnit.Unstated) switch
        {
            AmountUnit.Yuan => Amount.OfYuan(decimal.Round(value * 1_0000m, rng.Pick(0, 2))),
            AmountUnit unit => new Amount(value, unit),
        };
    }

    private static AnnualReport FillRequests(AnnualReport report, BodySize size, Rng rng)
    {
        double filled = rng.Chance(size < BodySize.City ? 0.45 : 0.1) ? 0 : rng.Pick(0.05, 0.15, 0.35, 0.8);
        TableDescriptor table = report.Template().Tables[1];
        RowDescriptor Row(string name) => table.Rows.First(r => r.EnglishName == name);
        RowDescriptor[] outcomes = [.. table.Rows.Where(r => r.Index >= 2 && r.EnglishName is not ("resultsTotal" or "carriedForward"))];
        for (int column = 0; column < 6; column++)
        {
            double density = filled * (column == 0 ? 1 : 0.4);
            BodySize share = column == 0 || rng.Chance(0.2) ? size : (BodySize)Math.Max(0, (int)size - 2);
            long total = 0;
            foreach (RowDescriptor row in outcomes)
            {
                long cases = rng.Chance(density) ? Cases(share, rng) : 0;
                report = report.With(row.Cells[column], cases);
                total += cases;
            }

            long forward = rng.Chance(density) ? Cases(share, rng) % 300 : 0;
            long over = rng.Chance(density) ? Math.Min(total + forward, rng.Between(0, 50)) : 0;
            report = report
                .With(Row("received").Cells[column], total + forward - over)
                .With(Row("carriedOver").Cells[column], over)
                .With(Row("resultsTotal").Cells[column], total)
                .With(Row("carriedForward").Cells[column], forward);
        }

        foreach (RowDescriptor row in table.Rows)
        {
            AnnualReport soFar = report;
            report = report.With(row.Cells[6], row.Cells.Take(6).Sum(c => c.Get(soFar).Count.Value));
        }

        return report;
    }

    private static AnnualReport FillDisputes(AnnualReport report, BodySize size, Rng rng)
    {
        double filled = rng.Chance(size < BodySize.City ? 0.7 : 0.2) ? 0 : rng.Pick(0.2, 0.5, 0.9);
        foreach (RowDescriptor row in report.Template().Tables[2].Rows)
        {
            long total = 0;
            foreach (CellDescriptor cell in row.Cells.Take(4))
            {
                long cases = rng.Chance(filled) ? (size < BodySize.Province ? rng.Between(1, 30) : rng.Between(1, 2500)) : 0;
                report = report.With(cell, cases);
                total += cases;
            }

            report = report.With(row.Cells[4], total);
        }

        return report;
    }
}
