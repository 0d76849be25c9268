namespace OpenGovReport.Reading;

/// <summary>
/// Rows of a grid that stand in another order than the form's, each with the whole label of its own. Those of the longest chain that is in order are in their places; the others are read by
/// their labels, so that none of them takes the places between for itself.
/// </summary>
internal static class RowsOutOfOrder
{
    // Beyond what any table has, only its order is looked at.
    private const int MostRuns = 128;

    /// <summary>Aligns the runs of a grid to rows where whole labels are out of order; returns false, and leaves all as it is, where they are not.</summary>
    internal static bool TryAlign(scoped in TableView view, scoped Span<Run> runs)
    {
        if (runs.Length > MostRuns || !view.IsGrid(runs))
        {
            return false;
        }

        Span<int> named = stackalloc int[runs.Length];
        if (!Name(view, runs, named))
        {
            return false;
        }

        LeaveChain(named);
        List<Slot> slots = new(view.Slots.Length);
        List<int> own = new(view.Slots.Length), others = new(runs.Length);
        for (int s = 0; s < view.Slots.Length; s++)
        {
            if (!named.Contains(s))
            {
                slots.Add(view.Slots[s]);
                own.Add(s);
            }
        }

        for (int r = 0; r < runs.Length; r++)
        {
            if (named[r] >= 0)
            {
                (runs[r].Slot, runs[r].Fit, runs[r].Moved) = (named[r], 1, true);
            }
            else
            {
                others.Add(r);
            }
        }

        Run[] ordered = new Run[others.Count];
        for (int i = 0; i < ordered.Length; i++)
        {
            ordered[i] = runs[others[i]];
        }

        RowAligner.Align(slots.ToArray(), ordered, view.Labels);
        for (int i = 0; i < ordered.Length; i++)
        {
            runs[others[i]] = ordered[i];
            runs[others[i]].Slot = ordered[i].Slot < 0 ? -1 : own[ordered[i].Slot];
        }

        return true;
    }

    // The row that the label of each run names and that of no other does; -1 for none. Whether they are out of order.
    private static bool Name(scoped in TableView view, scoped ReadOnlySpan<Run> runs, Span<int> named)
    {
        ulong once = 0, twice = 0;
        int last = -1;
        bool ordered = true;
        for (int r = 0; r < runs.Length; r++)
        {
            int slot = NamedBy(view.Slots, view.Labels[runs[r].GapStart..runs[r].GapEnd], last + 1);
            slot = slot >= 0 && runs[r].Values <= view.Slots[slot].Columns && view.Tokens[runs[r].First].InGrid ? slot : -1;
            named[r] = slot;
            if (slot >= 0)
            {
                twice |= once & (1UL << slot);
                once |= 1UL << slot;
                ordered &= slot > last;
                last = slot;
            }
        }

        for (int r = 0; !ordered && r < runs.Length; r++)
        {
            named[r] = named[r] >= 0 && (twice & (1UL << named[r])) != 0 ? -1 : named[r];
        }

        return !ordered && !IsOrdered(named);
    }

    private static bool IsOrdered(ReadOnlySpan<int> named)
    {
        int last = -1;
        foreach (int slot in named)
        {
            if (slot >= 0 && slot < last)
            {
                return false;
            }

            last = Math.Max(last, slot);
        }

        return true;
    }

    // The row whose label ends a gap; a short one ends others too, and has to be all of it but its number and its group.
    private static int NamedBy(Slot[] slots, ReadOnlySpan<char> gap, int next)
    {
        const int Shortest = 4;
        for (int i = 0; i < slots.Length; i++)
        {
            // Most rows are the next.
            int s = (next + i) % slots.Length;
            Slot slot = slots[s];
            if (slot.Kind != SlotKind.Row || !LabelText.IsEndOf(gap, slot.Core))
            {
                continue;
            }

            ReadOnlySpan<char> before = gap[..^slot.Core.Length];
            if (slot.Core.Length >= Shortest || before.IsEmpty || gap.SequenceEqual(slot.Whole) || before.SequenceEqual(slot.Group) || before.EndsWith(slot.ColumnLabels[^1]))
            {
                return s;
            }
        }

        return -1;
    }

    // Leaves of the rows named those that are not in the longest chain in order.
    private static void LeaveChain(Span<int> named)
    {
        Span<int> length = stackalloc int[named.Length], previous = stackalloc int[named.Length];
        int best = -1;
        for (int r = 0; r < named.Length; r++)
        {
            (length[r], previous[r]) = (named[r] >= 0 ? 1 : 0, -1);
            for (int before = 0; named[r] >= 0 && before < r; before++)
            {
                if (named[before] >= 0 && named[before] < named[r] && length[before] >= length[r])
                {
                    (length[r], previous[r]) = (length[before] + 1, before);
                }
            }

            best = length[r] > 0 && (best < 0 || length[r] > length[best]) ? r : best;
        }

        while (best >= 0)
        {
            named[best] = -1;
            best = previous[best];
        }
    }
}
