using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Documents.Pdf;

/// <summary>Judges two readings of one source by what their readers doubted and by the sums that have to come out.</summary>
internal static class Readings
{
    /// <summary>Whether nothing about the cells was noticed and every sum comes out.</summary>
    internal static bool IsBeyondDoubt(ReadResult reading) => Doubt(reading) == 0;

    /// <summary>
    /// The reading with less doubt. A cell that the other reads otherwise, and neither doubts, is uncertain unless its sums come out in the one alone; so the result has a diagnostic for it.
    /// </summary>
    /// <param name="first">The reading that is preferred where both are as good.</param>
    /// <param name="second">The other.</param>
    /// <param name="keepDoubt">Whether a cell that the first reading doubts stays in doubt where the second, which does not doubt it, is the better.</param>
    internal static ReadResult Choose(ReadResult first, ReadResult second, bool keepDoubt = false)
    {
        if (second.Report is null || first.Report is null)
        {
            return first.Report is null ? second : first;
        }

        (ReadResult better, ReadResult other) = Doubt(second) < Doubt(first) ? (second, first) : (first, second);
        AnnualReport report = better.Report!;
        if (report.Form != other.Report!.Form)
        {
            return better;
        }

        List<Diagnostic> differences = [];
        HashSet<CellDescriptor> doubted = [.. DoubtedCells(better), .. keepDoubt && other == first ? [] : DoubtedCells(other)];
        HashSet<CellDescriptor> brokenOfBetter = InBrokenSums(report), brokenOfOther = InBrokenSums(other.Report);
        foreach (CellDescriptor cell in report.Template().AllCells)
        {
            CellValue read = cell.Get(report), otherwise = cell.Get(other.Report);
            if (read != otherwise && !doubted.Contains(cell) && !(brokenOfOther.Contains(cell) && !brokenOfBetter.Contains(cell)))
            {
                SourceLocation location = better.SourceMap!.Nearest(cell);
                differences.Add(new Diagnostic(DiagnosticDescriptors.UncertainCell, location, "", cell, cell.ToString(), Shown(read), Shown(otherwise)));
            }
        }

        return differences.Count == 0 ? better : new ReadResult(report, better.SourceMap, [.. better.Diagnostics, .. differences]);
    }

    // A missing table weighs more than any number of doubtful rows, and a row without numbers more than a number too many. In tables the order of
    // the columns is seen; in lines it is made out.
    private static int Doubt(ReadResult reading)
    {
        if (reading.Report is not { } report)
        {
            return int.MaxValue;
        }

        int doubt = 0;
        foreach (Diagnostic diagnostic in reading.Diagnostics)
        {
            DiagnosticDescriptor kind = diagnostic.Descriptor;
            doubt += kind == DiagnosticDescriptors.TableMissing ? 1_000
                : kind == DiagnosticDescriptors.RowMissing ? 20
                : kind == DiagnosticDescriptors.SurplusNumbers || kind == DiagnosticDescriptors.NumbersMissing || kind == DiagnosticDescriptors.RowAdded || kind == DiagnosticDescriptors.ColumnLeftOut ? 10
                : kind == DiagnosticDescriptors.NotANumber || (kind == DiagnosticDescriptors.ColumnsReordered && diagnostic.Location.Table == 0) || kind == DiagnosticDescriptors.FormUndecided ? 5
                : kind == DiagnosticDescriptors.UncertainCell ? 3
                : 0;
        }

        foreach (Identity identity in Reconciliation.Of(report.Form))
        {
            doubt += Holds(identity, report) ? 0 : 4;
        }

        return doubt;
    }

    private static HashSet<CellDescriptor> InBrokenSums(AnnualReport report) =>
        [.. Reconciliation.Of(report.Form).Where(i => !Holds(i, report)).SelectMany(i => i.Left.Concat(i.Right))];

    private static bool Holds(Identity identity, AnnualReport report) => Sum(identity.Left, report) == Sum(identity.Right, report);

    private static Int128 Sum(CellDescriptor[] cells, AnnualReport report)
    {
        Int128 sum = 0;
        foreach (CellDescriptor cell in cells)
        {
            sum += cell.Get(report).Count.ValueOr(0);
        }

        return sum;
    }

    /// <summary>The cells that a reading doubts.</summary>
    internal static IEnumerable<CellDescriptor> DoubtedCells(ReadResult reading) =>
        reading.Diagnostics.Where(d => d.Descriptor == DiagnosticDescriptors.UncertainCell && d.Cell is not null).Select(d => d.Cell!);

    /// <summary>A value in a diagnostic.</summary>
    internal static string Shown(CellValue value) => value.ToString() is { Length: > 0 } text ? text : Diagnostic.BlankSign;
}
