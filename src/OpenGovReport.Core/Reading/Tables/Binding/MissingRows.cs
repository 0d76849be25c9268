using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Rows of the form that are printed without numbers, or not at all.</summary>
internal static class MissingRows
{
    // Returns the first and the last row without numbers; the first is the greater where none is.
    internal static (int First, int Last) Report(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, bool torn, ref CellSink sink)
    {
        (int First, int Last) empty = (int.MaxValue, -1);
        bool odd = !view.IsGrid(runs) && HasOddRow(view, runs);
        int after = -1;
        for (int s = 0; s < view.Slots.Length; s++)
        {
            if (runOf[s] >= 0)
            {
                after = runOf[s];
                continue;
            }

            Slot slot = view.Slots[s];
            if (slot.Kind != SlotKind.Row || UnsplitRow.IsPrintedFor(view, s, runOf))
            {
                continue;
            }

            // The label of a row without numbers stands in the gap before the next row's own label, or after the last row.
            int next = after + 1;
            ReadOnlySpan<char> gap = next < runs.Length ? view.Labels[runs[next].GapStart..runs[next].GapEnd] : view.Labels[runs[^1].GapEnd..];
            Token near = view.Tokens[after >= 0 ? runs[after].First : 0];

            // A short label (其他) is also a part of those before it.
            int label = slot.Core.Length < 4 ? gap.LastIndexOf(slot.Core) : gap.IndexOf(slot.Core);
            bool swallowed = next < runs.Length && runs[next].Slot >= 0 && runs[next].Values > view.Slots[runs[next].Slot].Columns;
            if (label < 0 || swallowed)
            {
                sink.Report(DiagnosticDescriptors.RowMissing, sink.Locate(near), "", null, slot.Row.Name);
                empty = (Math.Min(empty.First, s), s);
                continue;
            }

            int end = next < runs.Length ? runs[next].First : view.Tokens.Length;
            string instead = WordsInPlace.Of(view, slot, gap, label, after >= 0 ? runs[after].End : 0, end, out int last);
            Token? spanning = last < 0 ? null : SpannedBy(view, last);
            if (spanning is Token none && MergedSigns.AreAll(view, none))
            {
                foreach (CellDescriptor cell in slot.Row.Cells)
                {
                    sink.Set(cell, none);
                }
            }
            else if (spanning is Token above)
            {
                foreach (CellDescriptor cell in slot.Row.Cells)
                {
                    sink.Doubt(cell, sink.Locate(view.Tokens[last]), sink.Raw(above), Count.Blank, CellSink.Shown(CellSink.CountOf(above)));
                }
            }
            else if (instead.Length > 0)
            {
                ReportNotANumber(slot, near, instead, ref sink);
            }
            else
            {
                ReportEmpty(slot, near, HasUnboundRow(view, runs, slot.Columns) || odd || torn || (view.Table.Number == 2 && !view.IsGrid(runs) && (LacksNames(view, slot) || BeginsPage(view, slot, after >= 0 ? runs[after].End : 0, end, sink))), ref sink);
                empty = (Math.Min(empty.First, s), s);
            }
        }

        return empty;
    }

    /// <summary>Says of a row of a grid that has nothing but blank cells what stands before these in place of a number, if anything does.</summary>
    internal static bool ReportInstead(scoped in TableView view, Slot slot, in Run run, ref CellSink sink)
    {
        ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
        int label = gap.LastIndexOf(slot.Core);
        string instead = label < 0 ? "" : WordsInPlace.Of(view, slot, gap, label, run.FirstLabel, run.First, out _);
        if (instead.Length > 0)
        {
            ReportNotANumber(slot, view.Tokens[run.First], instead, ref sink);
        }

        return instead.Length > 0;
    }

    // Says that a row is printed without numbers, and calls its cells uncertain where some may be its own that belong to no row.
    internal static void ReportEmpty(Slot slot, in Token near, bool uncertain, ref CellSink sink)
    {
        sink.Report(DiagnosticDescriptors.RowEmpty, sink.Locate(near), "", null, slot.Row.Name);
        foreach (CellDescriptor cell in uncertain ? slot.Row.Cells : [])
        {
            sink.Doubt(cell, sink.Locate(near), "", Count.Blank, Diagnostic.AnotherNumber);
        }
    }

    // Whether right before or after the run of a row numbers for as many columns belong to no row, or any right after it that have no label of their own. What stands outside of
    // an exact grid is none of its cells, and a subtotal is that of other rows.
    internal static bool IsBesideUnbound(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int index)
    {
        int columns = view.Slots[runs[index].Slot].Columns;
        bool exact = view.Tokens[runs[index].First].Grid == GridKind.Exact;
        return (index > 0 && IsUnbound(view, runs[index - 1]) && runs[index - 1].Values == columns)
            || (index + 1 < runs.Length && IsUnbound(view, runs[index + 1]) && (runs[index + 1].Values == columns || runs[index + 1].GapStart == runs[index + 1].GapEnd));

        bool IsUnbound(scoped in TableView view, Run run) => run is { Slot: < 0, Values: > 0 } && (!exact || view.Tokens[run.First].InGrid) && !IsSubtotal(view, run);
    }

    // Whether the label in the grid beside the numbers of a run says that they are the sum of other rows.
    private static bool IsSubtotal(scoped in TableView view, in Run run)
    {
        for (int i = run.First - 1; i >= run.FirstLabel && view.Tokens[i].InGrid && view.Tokens[i].Line == view.Tokens[run.First].Line; i--)
        {
            if (view.Tokens[i].Kind == TokenKind.Label)
            {
                return LabelText.Of(view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length)).EndsWith("小计", StringComparison.Ordinal);
            }
        }

        return false;
    }

    // Whether the header of a row's block does not name all of its columns: some may stand elsewhere, and the numbers with them.
    private static bool LacksNames(scoped in TableView view, Slot slot)
    {
        int block = view.Labels.IndexOf(slot.Group), label = view.Labels.IndexOf(slot.Core);
        foreach (string column in slot.ColumnLabels)
        {
            if (block >= 0 && label > block && view.Labels[block..label].IndexOf(column) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportNotANumber(Slot slot, in Token near, string instead, ref CellSink sink)
    {
        foreach (CellDescriptor cell in slot.Row.Cells)
        {
            sink.Report(DiagnosticDescriptors.NotANumber, sink.Locate(near), instead, cell, cell.ToString(), instead);
        }
    }

    // Whether a page begins with the label of a row: a number above it was taken for that of the page, if there was one.
    private static bool BeginsPage(scoped in TableView view, Slot slot, int from, int end, in CellSink sink)
    {
        foreach (ref readonly Token token in view.Tokens[from..end])
        {
            if (token.Kind == TokenKind.Label && token.Line > 0 && sink.EndsPage(token.Line - 1) && view.Text.Slice(token.Start, token.Length).StartsWith(slot.Core))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOddRow(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        foreach (ref readonly Run run in runs)
        {
            if (view.IsOdd(run))
            {
                return true;
            }
        }

        return false;
    }

    // Whether outside of any grid numbers enough for a row belong to none: they may be those of a row that seems to have none. Of table two, whose blocks the text of a
    // page may tear apart, so may fewer.
    private static bool HasUnboundRow(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int columns)
    {
        int enough = view.Table.Number == 2 ? 1 : columns;
        foreach (ref readonly Run run in runs)
        {
            bool unbound = run.Slot < 0 ? run.Values >= enough : run.Values >= view.Slots[run.Slot].Columns + enough;
            if (unbound && !view.Tokens[run.First].InGrid)
            {
                return true;
            }
        }

        return false;
    }

    // Of a grid's row that has a label and then only places which cells above cover, the first value above: one number printed for
    // two rows.
    private static Token? SpannedBy(scoped in TableView view, int label)
    {
        int line = view.Tokens[label].Line;
        int place = label;
        while (place + 1 < view.Tokens.Length && view.Tokens[place + 1].Line == line)
        {
            place++;
        }

        if (place == label || view.Tokens[place].Kind != TokenKind.Covered)
        {
            return null;
        }

        for (int i = label - 1; i > 0 && line - view.Tokens[i].Line <= view.Table.Rows.Count; i--)
        {
            if (view.Tokens[i].Line < line && view.Tokens[i].IsValue && (view.Tokens[i - 1].Line < view.Tokens[i].Line || !view.Tokens[i - 1].IsValue))
            {
                return view.Tokens[i];
            }
        }

        return null;
    }
}
