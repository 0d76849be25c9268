namespace OpenGovReport.Reading;

/// <summary>Rows whose numbers may be the subtotal of a group, and those beside what only looks like one.</summary>
internal static class SubtotalDoubts
{
    /// <summary>
    /// Calls a row uncertain whose label is whole while its numbers stand alone on the line below it, set out in columns as in the other rows: there numbers stand
    /// beside their label, or between the lines of one that is torn. The row may be blank, and the numbers be the subtotal of the group that comes next, whose label
    /// is centred beside all its rows. A label that is printed twice has them in its middle.
    /// </summary>
    internal static void DoubtUnlabelled(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            ReadOnlySpan<char> next = r + 1 < runs.Length ? view.Labels[runs[r + 1].GapStart..runs[r + 1].GapEnd] : view.Labels[run.GapEnd..];
            if (run.Slot >= 0 && view.Slots[run.Slot].Kind != SlotKind.Group && run.Values == view.Slots[run.Slot].Columns && IsBeforeGroup(view, run) && view.IsInColumns(run)
                && IsWholeLabel(view.Labels[run.GapStart..(run.GapEnd - LabelOnLine(view, run))], view.Slots[run.Slot].Core)
                && next.IndexOf(view.Slots[run.Slot].Core) < 0)
            {
                RowDoubts.Doubt(view, view.Slots[run.Slot], run, order, ref sink);
            }
        }
    }

    /// <summary>
    /// Calls the rows of a group uncertain that seems to have figures of its own while one of its rows has none, where no grid shows whose they are: the numbers of each row may stand
    /// before its label.
    /// </summary>
    internal static void DoubtBelowSubtotals(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, int[]? order, ref CellSink sink)
    {
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 || run.Values == 0 || view.Slots[run.Slot].Kind == SlotKind.Row || view.Tokens[run.First].InGrid || (view.Slots[run.Slot].Kind == SlotKind.Unsplit && !UnsplitRow.IsHeadOfRows(view, run, runOf)))
            {
                continue;
            }

            int end = run.Slot + 1;
            bool lacks = false, any = false;
            while (end < view.Slots.Length && view.Slots[end].Row.PrintedGroup == view.Slots[run.Slot].Label)
            {
                lacks |= !HasNumbers(end, runs, runOf);
                any |= HasNumbers(end, runs, runOf);
                end++;
            }

            for (int s = run.Slot + 1; lacks && any && s < end; s++)
            {
                if (HasNumbers(s, runs, runOf))
                {
                    RowDoubts.DoubtFull(view, runs[runOf[s]], order, ref sink);
                }
                else
                {
                    RowDoubts.Doubt(view, view.Slots[s].Row.Cells, run, ref sink);
                }
            }
        }
    }

    private static bool HasNumbers(int slot, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf) => runOf[slot] >= 0 && runs[runOf[slot]].Values > 0;

    // Whether a gap ends with a label, but for a character or two of a long one that are misspelt.
    private static bool IsWholeLabel(ReadOnlySpan<char> gap, string label)
    {
        const int Share = 6;
        int wrong = 0;
        for (int i = 1; i <= label.Length && i <= gap.Length; i++)
        {
            wrong += label[^i] == gap[^i] ? 0 : 1;
        }

        return gap.Length >= label.Length && wrong <= label.Length / Share;
    }

    private static bool IsBeforeGroup(scoped in TableView view, in Run run) => run.Slot + 1 < view.Slots.Length && view.Slots[run.Slot + 1].Kind != SlotKind.Row;

    // How many characters of the gap before a run, as labels are compared, stand on the run's line, and are no part of its row's label: "三、本" of
    // 三、本年度办理结果 beside the middle of all results. All of them where its own label is among them.
    private static int LabelOnLine(scoped in TableView view, in Run run)
    {
        int kept = 0;
        int line = view.Tokens[run.First].Line;
        int first = run.First;
        while (first > run.FirstLabel && view.Tokens[first - 1].Line == line)
        {
            first--;
            kept += LabelText.Count(view.Text.Slice(view.Tokens[first].Start, view.Tokens[first].Length));
        }

        return Math.Min(kept, run.GapEnd - run.GapStart);
    }
}
