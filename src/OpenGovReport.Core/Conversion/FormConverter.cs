using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>Puts reports on a form by a <see cref="FormMap"/>.</summary>
internal static class FormConverter
{
    internal static ReportForm Other(ReportForm form) => form == ReportForm.Form2020 ? ReportForm.Form2021 : ReportForm.Form2020;

    /// <summary>The report on the form that the map leads to; what the complement says is put in where nothing contradicts it.</summary>
    internal static AnnualReport Convert(AnnualReport report, FormMap map, ConversionComplement? complement)
    {
        CellLayout layout = CellLayout.Of(map.From.Form);
        Span<long> codes = stackalloc long[layout.Size];
        layout.Copy(report, codes);
        bool[] absent = layout.AbsentIn(codes);
        Span<long> results = stackalloc long[CellLayout.Of(map.To.Form).Size];
        int[] direct = map.Direct;
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = direct[i] < 0 ? Count.Blank.Code : codes[direct[i]];
        }

        foreach (CellMapping sum in map.Sums)
        {
            results[sum.Target!.Index] = sum.Sum(codes, absent).Value.Code;
        }

        Amount money = map.CarriesMoney ? report.DisclosureMoney : complement?.Report.DisclosureMoney ?? Amount.Blank;
        if (complement is not null)
        {
            Complete(FormMap.Between(map.To.Form, map.From.Form), codes, complement, results);
        }

        return Build(report, map.To.Form, results, money);
    }

    /// <summary>A report that says only what the map can't carry to the other form, and whose of which year it is.</summary>
    internal static AnnualReport OnlyIn(AnnualReport report, FormMap map)
    {
        CellLayout layout = CellLayout.Of(map.From.Form);
        Span<long> codes = stackalloc long[layout.Size];
        layout.Copy(report, codes);
        bool keepsMoney = false;
        foreach (CellDescriptor cell in map.From.AllCells)
        {
            if (cell.Kind == CellKind.Amount)
            {
                keepsMoney = map.OnlyInSource[cell.Index];
            }
            else if (!map.OnlyInSource[cell.Index])
            {
                codes[cell.Index] = Count.Blank.Code;
            }
        }

        AnnualReport kept = Build(AnnualReport2021.Blank, map.From.Form, codes, keepsMoney ? report.DisclosureMoney : Amount.Blank);
        return kept with { Publisher = report.Publisher, Year = report.Year };
    }

    /// <summary>
    /// Whether the cells that were added up still add up to what the report says. If one was edited, none is split: rows of which
    /// some columns are split and others not could not be checked.
    /// </summary>
    /// <param name="back">The map from the complement's form.</param>
    /// <param name="codes">The report's counts.</param>
    /// <param name="complement">The complement.</param>
    internal static bool StillAddsUp(FormMap back, ReadOnlySpan<long> codes, ConversionComplement complement)
    {
        CellLayout layout = CellLayout.Of(back.From.Form);
        Span<long> kept = stackalloc long[layout.Size];
        layout.Copy(complement.Report, kept);
        bool[] absent = layout.AbsentIn(kept);
        foreach (CellMapping sum in back.Sums)
        {
            if (sum.Sum(kept, absent).Value.Code != codes[sum.Target!.Index])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A report on a form with the texts and dates of another.</summary>
    internal static AnnualReport Build(AnnualReport texts, ReportForm form, ReadOnlySpan<long> codes, Amount money)
    {
        CellLayout layout = CellLayout.Of(form);
        Span<Count> cells = stackalloc Count[layout.Size];
        return form == ReportForm.Form2020
            ? new AnnualReport2020(texts)
            {
                ProactiveDisclosure = ProactiveDisclosure2020.Of(Table(2, layout, codes, cells), money),
                Requests = RequestsTable2020.Of(Table(3, layout, codes, cells)),
                Disputes = DisputesTable.Of(Table(4, layout, codes, cells)),
            }
            : new AnnualReport2021(texts)
            {
                ProactiveDisclosure = ProactiveDisclosure2021.Of(Table(2, layout, codes, cells), money),
                Requests = RequestsTable2021.Of(Table(3, layout, codes, cells)),
                Disputes = DisputesTable.Of(Table(4, layout, codes, cells)),
            };
    }

    private static void Complete(FormMap back, ReadOnlySpan<long> codes, ConversionComplement complement, Span<long> results)
    {
        CellLayout layout = CellLayout.Of(back.From.Form);
        Span<long> kept = stackalloc long[layout.Size];
        layout.Copy(complement.Report, kept);
        bool splits = StillAddsUp(back, codes, complement);
        foreach (CellMapping mapping in back.Mappings.AsSpan())
        {
            if (mapping.Target is null || (splits && mapping.Sources.Count > 1))
            {
                foreach (CellDescriptor cell in mapping.Sources.AsSpan())
                {
                    results[cell.Index] = kept[cell.Index];
                }
            }
        }
    }

    private static Span<Count> Table(int number, CellLayout layout, ReadOnlySpan<long> codes, Span<Count> cells)
    {
        foreach (CellLayout.Run run in layout.Runs)
        {
            if (run.Table == number)
            {
                ReadOnlySpan<long> from = codes.Slice(run.Index, run.Length);
                Span<Count> to = cells.Slice(run.Place, run.Length);
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = Count.OfCode(from[i]);
                }
            }
        }

        return cells;
    }
}
