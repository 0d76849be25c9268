using OpenGovReport.Templates;

namespace OpenGovReport.Conversion;

/// <summary>How the value of a <see cref="ComparableCell"/> was obtained.</summary>
public enum Obtained
{
    /// <summary>It is printed in this cell.</summary>
    AsPrinted,

    /// <summary>It is printed in a cell of the 2020 form that counts the same under another name.</summary>
    UnderAnotherName,

    /// <summary>It is printed in a cell of the 2020 form that counts nearly the same.</summary>
    NearlyComparable,

    /// <summary>It is the sum of the rows of （六）其他处理.</summary>
    Summed,

    /// <summary>It is the sum of the rows of （六）其他处理 as far as they are filled; some are blank.</summary>
    SummedWithBlanks,

    /// <summary>It is a sum that no cell can hold; there is no value.</summary>
    TooLarge,

    /// <summary>The report prints （六）其他处理 as one row, which is not split; there is no value.</summary>
    NotSplit,

    /// <summary>The report's form does not ask for it; there is no value.</summary>
    NotAsked,

    /// <summary>It is printed in a cell of the 2020 form that nothing on the 2021 form compares with, and has the name of that cell.</summary>
    NotComparable,
}

/// <summary>A cell of a report under the name that it has, or would have, on the 2021 form.</summary>
/// <param name="Cell">The cell of the 2021 form; of the 2020 form where <paramref name="Obtained"/> is <see cref="Obtained.NotComparable"/>.</param>
/// <param name="Value">What the report says; blank where there is no value.</param>
/// <param name="Obtained">How the value was obtained.</param>
public readonly record struct ComparableCell(CellDescriptor Cell, CellValue Value, Obtained Obtained);

/// <summary>Reports of all years and both forms as one set of comparable cells.</summary>
/// <remarks>
/// The cells are those of the 2021 form, where those of a 2020 report stand as <see cref="FormMap"/> says. （六）其他处理 is there twice: its
/// three rows, as far as they are known, and as a whole (其他处理, comparable in every year). After them come the cells of the 2020 form that
/// nothing compares with, in reports on that form only.
/// </remarks>
public static class ComparableCells
{
    /// <summary>The comparable cells of a report: the same 207 in the same order for every report, and 17 more for one on the 2020 form.</summary>
    /// <param name="report">The report.</param>
    public static IEnumerable<ComparableCell> Of(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Form == ReportForm.Form2020 ? Of2020(report) : Of2021(report);
    }

    private static IEnumerable<ComparableCell> Of2020(AnnualReport report) => FormMap.From2020To2021.Mappings.Select(mapping =>
    {
        CellValue printed = mapping.Sources.Count > 0 ? mapping.Sources[0].Get(report) : default;
        return mapping.Target is not { } cell
            ? new ComparableCell(mapping.Sources[0], printed, Obtained.NotComparable)
            : mapping.Sources.Count == 0
            ? new ComparableCell(cell, Nothing(cell), OtherRows.IsSplit(cell) ? Obtained.NotSplit : Obtained.NotAsked)
            : new ComparableCell(cell, printed, mapping switch
            {
                { Comparability: Comparability.NearlyComparable } => Obtained.NearlyComparable,
                { Treatment: CellTreatment.CarriedUnderAnotherName } => Obtained.UnderAnotherName,
                _ => Obtained.AsPrinted,
            });
    });

    private static IEnumerable<ComparableCell> Of2021(AnnualReport report)
    {
        FormSums sums = new(report);
        foreach (CellDescriptor cell in ReportTemplate.Form2021.Cells)
        {
            bool isAbsent = sums.IsAbsent(cell);
            yield return new ComparableCell(cell, isAbsent ? Nothing(cell) : cell.Get(report), isAbsent ? Obtained.NotSplit : Obtained.AsPrinted);
        }

        foreach (CellMapping mapping in FormMap.From2021To2020.Sums)
        {
            CellDescriptor whole = mapping.Sources.Single(c => c.IsUnsplit);
            CellSum sum = sums.Sum(mapping);
            Obtained obtained = sum.Overflows ? Obtained.TooLarge
                : sum.Addends == 1 ? Obtained.AsPrinted
                : sum.Numbers > 0 && sum.Blanks > 0 ? Obtained.SummedWithBlanks
                : Obtained.Summed;
            yield return new ComparableCell(whole, sum.Value, obtained);
        }
    }

    private static CellValue Nothing(CellDescriptor cell) => cell.Kind == CellKind.Amount ? Amount.Blank : Count.Blank;
}
