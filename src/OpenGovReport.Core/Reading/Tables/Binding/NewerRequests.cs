using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Table three of the form of 2021 in a report on that of 2020. The two differ in （六）其他处理 alone, which is one row in the older form: its cells are the sums of the three
/// rows that are printed.
/// </summary>
internal static class NewerRequests
{
    // So many characters of a label are enough to tell it; the rest may stand on other lines.
    private const int Enough = 8;

    private static readonly ReportTemplate Newer = ReportTemplate.Form2021, Older = ReportTemplate.Form2020;

    private static readonly string[] Marks =
        [.. FormLabels.Of(ReportForm.Form2021).Slots[1].Where(s => s.Kind == SlotKind.Row && s.Core.Length > Enough && IsOther(s.Row)).Select(s => s.Core[..Enough])];

    // By the place in table three of the newer form, the cell of the older that has its number or the sum with it in.
    private static readonly CellDescriptor[] OlderCells =
        [.. Rows.SelectMany(r => Older.Tables[1].Rows.Single(o => o.EnglishName == (IsOther(r) ? "other" : r.EnglishName)).Cells)];

    private static IEnumerable<RowDescriptor> Rows => Newer.Tables[1].Rows.Append(Newer.Tables[1].UnsplitRow!);

    /// <summary>The form that table three has in a report on some form, by its labels.</summary>
    internal static FormLabels FormOf(FormLabels report, ReadOnlySpan<char> labels) =>
        report.Template == Older && LabelText.IndexOfAny(labels, Marks, out _) >= 0 ? FormLabels.Of(ReportForm.Form2021) : report;

    /// <summary>Gives what was read on the newer form to the cells of the older, with what there was to say of it.</summary>
    internal static void Give(scoped in CellSink read, ref CellSink sink)
    {
        (sink.HasTorn, sink.Lost) = (read.HasTorn, read.Lost);
        SourceLocation split = default;
        int at = 0;
        foreach (RowDescriptor row in Rows)
        {
            foreach (CellDescriptor cell in row.Cells)
            {
                CellDescriptor to = OlderCells[at++];
                Count count = read.Counts[cell.Index], sum = IsOther(row) ? sink.Counts[to.Index] : Count.Blank;
                SourceLocation place = read.PlaceOf(cell);
                split = IsOther(row) && !cell.IsUnsplit && !split.IsKnown ? place : split;
                if (sum.IsBlank)
                {
                    sink.Take(to, count, place);
                }
                else if (count.IsNumber)
                {
                    Int128 both = Sums.Add(sum.ValueOr(0), count.Value);
                    sink.Take(to, both <= long.MaxValue && both > Count.BlankOrLess ? (long)both : Count.Blank, sink.PlaceOf(to));
                }
            }
        }

        if (split.IsKnown)
        {
            sink.Report(DiagnosticDescriptors.OtherSplit, split, Newer.Tables[1].UnsplitRow!.PrintedLabel, null);
        }

        foreach (Diagnostic diagnostic in read.Diagnostics ?? [])
        {
            GiveDiagnostic(diagnostic, ref sink);
        }
    }

    private static void GiveDiagnostic(Diagnostic diagnostic, ref CellSink sink)
    {
        if (diagnostic.Descriptor == DiagnosticDescriptors.OtherUnsplit)
        {
            return;
        }

        CellDescriptor? cell = diagnostic.Cell?.Row.Table.Number == 3 ? OlderCells[PlaceOf(diagnostic.Cell)] : null;
        if (cell is not null && IsOther(cell.Row) && diagnostic.Descriptor == DiagnosticDescriptors.UncertainCell)
        {
            if (!sink.IsDoubted(cell))
            {
                sink.Doubt(cell, diagnostic.Location, diagnostic.Raw, sink.Counts[cell.Index], Diagnostic.AnotherNumber);
            }

            return;
        }

        sink.Report(diagnostic.Descriptor, diagnostic.Location, diagnostic.Raw, cell, [.. diagnostic.Arguments]);
        if (diagnostic.Descriptor == DiagnosticDescriptors.RowMissing && NamesOther(diagnostic.Arguments[0]))
        {
            // A part of the sum is not there.
            foreach (CellDescriptor part in Older.Tables[1].Rows.Single(IsOther).Cells)
            {
                if (!sink.IsDoubted(part))
                {
                    sink.Doubt(part, diagnostic.Location, diagnostic.Raw, sink.Counts[part.Index], Diagnostic.AnotherNumber);
                }
            }
        }
    }

    private static int PlaceOf(CellDescriptor cell) => cell.IsUnsplit ? cell.Index - Newer.Cells.Count + Newer.Tables[1].Cells.Count : cell.Index - Newer.Tables[0].Cells.Count;

    private static bool IsOther(RowDescriptor row) => row.EnglishName == "other" || row.EnglishName.StartsWith("other.", StringComparison.Ordinal);

    private static bool NamesOther(string row) => Newer.Tables[1].Rows.Any(r => IsOther(r) && r.Name == row);
}
