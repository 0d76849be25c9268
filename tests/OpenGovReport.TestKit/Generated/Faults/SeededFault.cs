using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated.Faults;

/// <summary>A report in which everything added up, and the same after somebody erred.</summary>
/// <param name="Clean">The report before.</param>
/// <param name="Faulty">The report after; at least one sum does not come out.</param>
/// <param name="Wrong">The cells that differ.</param>
public sealed record SeededFault(AnnualReport Clean, AnnualReport Faulty, IReadOnlyList<CellDescriptor> Wrong);

/// <summary>A way to err.</summary>
/// <param name="Name">What the table of the trial calls it.</param>
/// <param name="Cells">How many cells are made wrong independently of each other; 0 for one error that makes several wrong at once.</param>
/// <param name="Table">The number of the table in which it is made.</param>
/// <param name="Err">Makes the error, or says that the report gives no occasion for it.</param>
public sealed record FaultSeed(string Name, int Cells, int Table, Func<AnnualReport, Rng, AnnualReport?> Err)
{
    /// <summary>Every way to err, each in table three and some in table four.</summary>
    public static IReadOnlyList<FaultSeed> All { get; } =
    [
        new("digit dropped", 1, 3, (r, g) => Slip(r, g, 3, Dropped)),
        new("digit doubled", 1, 3, (r, g) => Slip(r, g, 3, Doubled)),
        new("digits transposed", 1, 3, (r, g) => Slip(r, g, 3, Transposed)),
        new("total left at 0", 1, 3, (r, g) => WrongTotal(r, g, (_, _) => 0)),
        new("stale total", 1, 3, (r, g) => WrongTotal(r, g, (n, g) => g.Between(0L, n - 1))),
        new("one off", 1, 3, (r, g) => Slip(r, g, 3, (n, g) => n + (n == 0 || g.Chance(0.5) ? 1 : -1))),
        new("sign reversed", 1, 3, (r, g) => Slip(r, g, 3, (n, _) => n == 0 ? null : -n)),
        new("any number", 1, 3, (r, g) => Slip(r, g, 3, Any)),
        new("neighbours swapped", 0, 3, Swapped),
        new("in the next row", 0, 3, NextRow),
        new("row shifted", 0, 3, Shifted),
        new("carried on to the total", 0, 3, CarriedOn),
        new("two cells", 2, 3, (r, g) => Slip(r, g, 3, Mixed) is { } once ? Slip(once, g, 3, Mixed) : null),
        new("three cells", 3, 3, (r, g) => Slip(r, g, 3, Mixed) is { } once && Slip(once, g, 3, Mixed) is { } twice ? Slip(twice, g, 3, Mixed) : null),
        new("two cells, one in table four", 2, 4, (r, g) => Slip(r, g, 3, Mixed) is { } once ? Slip(once, g, 4, Mixed) : null),
        new("table four, one cell", 1, 4, (r, g) => Slip(r, g, 4, Mixed)),
    ];

    /// <summary>The first report from a seed on that gives occasion for the error, with the error in it.</summary>
    public SeededFault Create(ReportForm form, BodySize atLeast, BodySize atMost, int number)
    {
        for (int attempt = 0; ; attempt++)
        {
            int seed = Rng.Seed("fault", Name, form, atLeast, number, attempt);
            AnnualReport clean = ReportGenerator.Create(form, seed, atLeast, atMost);
            if (Err(clean, new Rng(seed)) is { } faulty)
            {
                CellDescriptor[] wrong = [.. clean.Template().Cells.Where(c => c.Get(clean) != c.Get(faulty))];
                if (wrong.Length >= Math.Max(1, Cells) && !PlainSums.Hold(faulty))
                {
                    return new SeededFault(clean, faulty, wrong);
                }
            }
        }
    }

    private static AnnualReport? Slip(AnnualReport report, Rng rng, int table, Func<long, Rng, long?> slip)
    {
        List<CellDescriptor> cells = [.. report.Template().Tables[table - 2].Cells];
        while (cells.Count > 0)
        {
            CellDescriptor cell = rng.PickFrom(cells);
            _ = cells.Remove(cell);
            long number = cell.Get(report).Count.Value;
            if (slip(number, rng) is long wrong && wrong != number)
            {
                return report.With(cell, wrong);
            }
        }

        return null;
    }

    private static AnnualReport? WrongTotal(AnnualReport report, Rng rng, Func<long, Rng, long> wrong)
    {
        TableDescriptor table = report.Template().Tables[1];
        CellDescriptor[] totals = [.. table.Cells.Where(c => (c.EnglishColumn == "total" || c.Row.EnglishName == "resultsTotal") && c.Get(report).Count.Value > 0)];
        if (totals.Length == 0)
        {
            return null;
        }

        CellDescriptor total = rng.PickFrom(totals);
        return report.With(total, wrong(total.Get(report).Count.Value, rng));
    }

    private static long? Mixed(long number, Rng rng) => rng.Pick<Func<long, Rng, long?>>(Dropped, Doubled, Transposed, Any, (_, _) => 0, (n, _) => n + 1)(number, rng);

    private static long? Dropped(long number, Rng rng)
    {
        string digits = Digits(number);
        return digits.Length < 2 ? null : Number(digits.Remove(rng.Between(0, digits.Length - 1), 1));
    }

    private static long? Doubled(long number, Rng rng)
    {
        string digits = Digits(number);
        int place = rng.Between(0, digits.Length - 1);
        return number == 0 ? null : Number(digits.Insert(place, digits[place].ToString()));
    }

    private static long? Transposed(long number, Rng rng)
    {
        string digits = Digits(number);
        if (digits.Length < 2)
        {
            return null;
        }

        int place = rng.Between(0, digits.Length - 2);
        return Number($"{digits[..place]}{digits[place + 1]}{digits[place]}{digits[(place + 2)..]}");
    }

    private static long? Any(long number, Rng rng) => rng.Between(0L, rng.Pick(9L, 99L, (3 * number) + 9));

    private static AnnualReport? Swapped(AnnualReport report, Rng rng)
    {
        TableDescriptor table = report.Template().Tables[1];
        RowDescriptor row = rng.PickFrom(table.Rows);
        int column = rng.Between(0, 6);
        CellDescriptor one = row.Cells[column];
        CellDescriptor other = rng.Chance(0.5) && column < 6 ? row.Cells[column + 1] : table.Rows[row.Index == table.Rows.Count - 1 ? row.Index - 1 : row.Index + 1].Cells[column];
        CellValue a = one.Get(report), b = other.Get(report);
        return a.Count.Value == 0 || b.Count.Value == 0 ? null : report.With(one, b).With(other, a);
    }

    private static AnnualReport? NextRow(AnnualReport report, Rng rng)
    {
        TableDescriptor table = report.Template().Tables[1];
        int row = rng.Between(0, table.Rows.Count - 2), column = rng.Between(0, 6);
        (int from, int to) = rng.Chance(0.5) ? (row, row + 1) : (row + 1, row);
        CellDescriptor own = table.Rows[from].Cells[column], next = table.Rows[to].Cells[column];
        return own.Get(report).Count.Value == 0 || next.Get(report).Count.Value != 0 ? null : report.With(next, own.Get(report)).With(own, 0);
    }

    private static AnnualReport? CarriedOn(AnnualReport report, Rng rng)
    {
        RowDescriptor row = rng.PickFrom(report.Template().Tables[1].Rows);
        CellDescriptor cell = row.Cells[rng.Between(0, 5)], total = row.Cells[6];
        return Mixed(cell.Get(report).Count.Value, rng) is not long wrong ? null
            : report.With(cell, wrong).With(total, total.Get(report).Count.Value + wrong - cell.Get(report).Count.Value);
    }

    // The total keeps its place or goes with the others; what falls out at the end is lost, and 0 comes in at the other.
    private static AnnualReport? Shifted(AnnualReport report, Rng rng)
    {
        RowDescriptor row = rng.PickFrom(report.Template().Tables[1].Rows);
        int last = rng.Pick(5, 6), step = rng.Pick(1, -1);
        AnnualReport shifted = report;
        int moved = 0;
        for (int i = 0; i <= last; i++)
        {
            int from = i - step;
            CellValue value = from < 0 || from > last ? 0 : row.Cells[from].Get(report);
            moved += value != row.Cells[i].Get(report) ? 1 : 0;
            shifted = shifted.With(row.Cells[i], value);
        }

        return moved < 2 ? null : shifted;
    }

    private static string Digits(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static long Number(string digits) => long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
