namespace OpenGovReport.Reading;

/// <summary>
/// Aligns the runs of a table to its rows. The order of rows hardly ever changes, so runs whose label is beyond doubt are fixed first;
/// what lies between two of them is aligned by the best total likeness of labels.
/// </summary>
internal static class RowAligner
{
    /// <summary>A fit below comes from the place of a run in the order alone; its label is unlike the row's.</summary>
    internal const double Unlikely = 0.25;

    /// <summary>A fit below may come from characters that the label has in common with others.</summary>
    internal const double Likely = 0.75;

    internal static void Align(ReadOnlySpan<Slot> slots, Span<Run> runs, ReadOnlySpan<char> labels)
    {
        int nextSlot = 0;
        int nextRun = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            int slot = Anchor(slots, nextSlot, labels[runs[r].GapStart..runs[r].GapEnd]);
            if (slot < 0)
            {
                continue;
            }

            int own = BeforeAnother(slots, nextSlot, slot, runs, r, labels);
            slot = own < 0 ? slot : own;
            runs[r].Slot = slot;
            runs[r].Fit = 1;
            Between(slots, nextSlot, slot, runs, nextRun, r, labels);
            nextSlot = slot + 1;
            nextRun = r + 1;
        }

        Between(slots, nextSlot, slots.Length, runs, nextRun, runs.Length, labels);
    }

    /// <summary>
    /// Gives rows that stand elsewhere than in the form the slots that their labels name: runs without a slot whose label is whole, and that of a row for which
    /// nothing was found in its place.
    /// </summary>
    internal static void AlignMoved(ReadOnlySpan<Slot> slots, Span<Run> runs, ReadOnlySpan<char> labels)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            if (runs[r].Slot >= 0)
            {
                continue;
            }

            ReadOnlySpan<char> gap = labels[runs[r].GapStart..runs[r].GapEnd];
            for (int s = 0; s < slots.Length; s++)
            {
                // A short label ends others too; it counts behind the row that it follows in the form.
                bool follows = r > 0 && s > 0 && runs[r - 1].Moved && runs[r - 1].Slot >= 0 && (runs[r - 1].Slot == s - 1 || slots[s].Kind != SlotKind.Row);
                if (slots[s].Kind == SlotKind.Row && LabelText.IsEndOf(gap, slots[s].Core) && (slots[s].Core.Length >= 4 || follows || IsAlone(slots[s], gap)) && runs[r].Values <= slots[s].Columns && IsFree(runs, s))
                {
                    (runs[r].Slot, runs[r].Fit, runs[r].Moved) = (s, 1, true);
                    break;
                }
            }
        }
    }

    // Whether a gap is the label of a row without number, or that below the header of its block: 规章.
    private static bool IsAlone(Slot slot, ReadOnlySpan<char> gap) =>
        slot.Whole == slot.Core && (gap.Length == slot.Core.Length || gap[..^slot.Core.Length].EndsWith(slot.ColumnLabels[^1]));

    private static bool IsFree(ReadOnlySpan<Run> runs, int slot)
    {
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot == slot)
            {
                return false;
            }
        }

        return true;
    }

    // The row whose label ends the gap. A short label ("其他", "总计") also ends other texts, so it counts only where it is next.
    private static int Anchor(ReadOnlySpan<Slot> slots, int from, ReadOnlySpan<char> gap)
    {
        bool next = true;
        for (int s = from; s < slots.Length; s++)
        {
            if (slots[s].Kind != SlotKind.Row)
            {
                continue;
            }

            if ((next || slots[s].Core.Length >= 4) && LabelText.IsEndOf(gap, slots[s].Core))
            {
                return s;
            }

            next = false;
        }

        return -1;
    }

    // "2.重复申请 3.要求提供公开出版物" and numbers, then the second label again, or none, and numbers: those before are rather the first
    // row's, and the label between them and their own belongs to what follows. The row that the first label names; -1 where it is not so.
    private static int BeforeAnother(ReadOnlySpan<Slot> slots, int from, int slot, Span<Run> runs, int r, ReadOnlySpan<char> labels)
    {
        const int Shortest = 4;
        ReadOnlySpan<char> before = labels[runs[r].GapStart..(runs[r].GapEnd - slots[slot].Core.Length)];
        if (before.Length < Shortest || r + 1 == runs.Length || runs[r].Values != slots[slot].Columns || runs[r + 1].Values != slots[slot].Columns)
        {
            return -1;
        }

        ReadOnlySpan<char> next = labels[runs[r + 1].GapStart..runs[r + 1].GapEnd];
        bool again = next.EndsWith(slots[slot].Core) && Anchor(slots, slot + 1, next) < 0;
        if (!again && !next.IsEmpty && !next.SequenceEqual(slots[slot].Group))
        {
            return -1;
        }

        for (int s = slot - 1; s >= from; s--)
        {
            if (slots[s].Kind == SlotKind.Row && slots[s].Core.Length >= Shortest && slots[s].Columns == runs[r].Values && before.IndexOf(slots[s].Core) >= 0)
            {
                runs[r].Contested = true;
                runs[r + 1].Contested = true;
                return s;
            }
        }

        return -1;
    }

    /// <summary>Whether a label ends as that of a subtotal does.</summary>
    internal static bool IsSubtotal(ReadOnlySpan<char> gap) => gap is [.., '小' or '合', '计'];

    /// <summary>Whether a label ends with 合计 and no number before it: the total in other words, or the subtotal of a group.</summary>
    internal static bool IsBareTotal(ReadOnlySpan<char> gap) => gap is ['合', '计'] or [.., not '七', '合', '计'];

    private static void Between(ReadOnlySpan<Slot> slots, int fromSlot, int toSlot, Span<Run> runs, int fromRun, int toRun, ReadOnlySpan<char> labels)
    {
        int slotCount = toSlot - fromSlot;
        int runCount = toRun - fromRun;
        if (slotCount == 0 || runCount == 0)
        {
            return;
        }

        // A hostile table can have very many runs; beyond what any damage explains, only the first are looked at.
        const int MaxRuns = 200;
        runCount = Math.Min(runCount, MaxRuns);
        int width = slotCount + 1;
        double[] likeness = new double[runCount * slotCount];
        double[] best = new double[(runCount + 1) * width];
        for (int r = 1; r <= runCount; r++)
        {
            Run run = runs[fromRun + r - 1];
            ReadOnlySpan<char> gap = labels[run.GapStart..run.GapEnd];
            ReadOnlySpan<char> next = fromRun + r < runs.Length ? labels[runs[fromRun + r].GapStart..runs[fromRun + r].GapEnd] : labels[run.GapEnd..];
            for (int s = 1; s <= slotCount; s++)
            {
                Slot slot = slots[fromSlot + s - 1];
                double fit = Fit(slots, slot, run, gap, next);
                likeness[((r - 1) * slotCount) + s - 1] = fit;
                best[(r * width) + s] = Math.Max(
                    Math.Max(best[((r - 1) * width) + s], best[(r * width) + s - 1]),
                    fit > 0 ? best[((r - 1) * width) + s - 1] + fit : 0);
            }
        }

        for (int r = runCount, s = slotCount; r > 0 && s > 0;)
        {
            double fit = likeness[((r - 1) * slotCount) + s - 1];
            if (best[(r * width) + s] == best[((r - 1) * width) + s])
            {
                r--;
            }
            else if (best[(r * width) + s] == best[(r * width) + s - 1])
            {
                s--;
            }
            else
            {
                runs[fromRun + r - 1].Slot = fromSlot + s - 1;
                runs[fromRun + r - 1].Fit = (float)fit;
                r--;
                s--;
            }
        }
    }

    // How much is gained by giving the run to the slot: likeness of the label, and a little for the right number of values, so
    // that a row whose label is lost still finds its place in the order.
    private static double Fit(ReadOnlySpan<Slot> slots, Slot slot, in Run run, ReadOnlySpan<char> gap, ReadOnlySpan<char> next)
    {
        if (IsSubtotal(gap) && gap is not [.., '七', '小', _] && (gap[^2] == '小' || slot.Core[^1] != '计'))
        {
            // A subtotal is no row, even where the labels above and below it suggest one; with the total's number it is that.
            return 0;
        }

        if (IsBareTotal(gap) && slot.Core is "总计" && (next.IndexOf("其他处理") >= 0 || next.IndexOf("七总计") >= 0))
        {
            // The total itself comes after it.
            return 0;
        }

        if (gap is [.., '七', '总' or '合', _] or [.., '七', _, '计'])
        {
            // With its number it is the total, in other words or misspelt.
            return slot.Core is "总计" ? 0.9 : 0;
        }

        double likeness = LabelText.Similarity(slot.Core, gap, next);
        int off = Math.Abs(run.Values - slot.Columns);
        if (slot.Kind != SlotKind.Row)
        {
            // （六）其他处理 as one row may have blank cells as every row may.
            return likeness >= 0.99 && (off <= 1 || (slot.Kind == SlotKind.Unsplit && run.Values < slot.Columns)) ? likeness : 0;
        }

        if (slot.Core.Length >= 4 && gap.EndsWith(slot.Core.AsSpan(0, 1)) && next.StartsWith(slot.Core.AsSpan(1)))
        {
            // "2.其", and after the numbers "他法律行政法规禁止公开".
            likeness = 0.99;
        }

        if (likeness < ShortLabels.Likeness && off > 0 && (ShortLabels.Names(slots, slot, gap) || IsLonger(slots, slot, gap)))
        {
            likeness = ShortLabels.Likeness;
        }

        if (likeness < 0.5)
        {
            // A wrong row is worse than a missing one: an unlike label must come with the right number of values, or of cells of which some are blank.
            return off == 0 || (run.Values > 0 && run.End - run.First == slot.Columns) ? 0.1 + (likeness / 4) : 0;
        }

        return likeness + (off == 0 ? 0.1 : 0);
    }

    // "3.其他情形": a label that says more than the form does, behind that of its group or alone, and begins with no other.
    private static bool IsLonger(ReadOnlySpan<Slot> slots, Slot slot, ReadOnlySpan<char> gap)
    {
        gap = slot.Group.Length > 0 && gap.StartsWith(slot.Group) ? gap[slot.Group.Length..] : gap;
        if (!gap.StartsWith(slot.Core))
        {
            return false;
        }

        foreach (Slot other in slots)
        {
            if (other != slot && other.Core.Length > slot.Core.Length && (gap.StartsWith(other.Core) || LabelText.Similarity(other.Core, gap, []) >= Likely))
            {
                return false;
            }
        }

        return true;
    }
}
