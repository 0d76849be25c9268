namespace OpenGovReport.Reading;

/// <summary>（六）其他处理, which a report of the form of 2021 may print as one row in place of the three it has there.</summary>
internal static class UnsplitRow
{
    // Of （六）其他处理, one row or three: what the report does not print is settled by what it does.
    internal static void SettleUnprinted(scoped in TableView view, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        for (int s = 0; s < view.Slots.Length; s++)
        {
            if (runOf[s] < 0 && (view.Slots[s].Kind == SlotKind.Unsplit || IsPrintedFor(view, s, runOf)))
            {
                sink.Settle(view.Slots[s].Row);
            }
        }
    }

    // Whether after （六）其他处理 with numbers the labels of its rows follow, in full or shortened: then its numbers are a subtotal.
    internal static bool IsHeadOfRows(scoped in TableView view, Run run, scoped ReadOnlySpan<int> runOf)
    {
        const int Enough = 8;
        string core = view.Slots[run.Slot + 1].Core;
        return IsSplit(view, run.Slot, runOf) || view.Labels[run.GapEnd..].IndexOf(core.AsSpan(0, Math.Min(core.Length, Enough))) >= 0;
    }

    internal static bool IsSplit(scoped in TableView view, int unsplitSlot, scoped ReadOnlySpan<int> runOf)
    {
        string group = view.Slots[unsplitSlot].Label;
        for (int s = unsplitSlot + 1; s < view.Slots.Length && view.Slots[s].Row.PrintedGroup == group; s++)
        {
            if (runOf[s] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsPrintedFor(scoped in TableView view, int slot, scoped ReadOnlySpan<int> runOf)
    {
        for (int s = slot - 1; s >= 0 && view.Slots[s].Label.Length > 0; s--)
        {
            if (view.Slots[s].Kind == SlotKind.Unsplit)
            {
                return runOf[s] >= 0 && view.Slots[slot].Row.PrintedGroup == view.Slots[s].Label && !IsSplit(view, s, runOf);
            }
        }

        return false;
    }
}
