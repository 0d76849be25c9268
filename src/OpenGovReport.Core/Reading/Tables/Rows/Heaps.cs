namespace OpenGovReport.Reading;

/// <summary>Numbers that stand together in text although they are those of several rows.</summary>
internal static class Heaps
{
    // Numbers for several rows in one run, as many as rows beside its own have none: where each of the rows adds up they are theirs, one after the other. The runs with
    // such taken apart; none where there are none.
    internal static Run[] Split(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf)
    {
        int columns = view.Form.Columns[1].Length, widest = 0;
        foreach (ref readonly Run run in runs)
        {
            widest = Math.Max(widest, view.Tokens[run.First].InGrid ? 0 : run.Values);
        }

        if (view.Table.Number != 3 || widest < 2 * columns)
        {
            return [];
        }

        List<Run> split = [];
        bool any = false;
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            int rows = run.Values / columns;
            if (run.Slot < 0 || rows < 2 || run.Values % columns != 0 || view.Slots[run.Slot].Kind != SlotKind.Row || view.Tokens[run.First].InGrid
                || !TryRows(view, run.Slot, runOf, rows, out int first))
            {
                split.Add(run);
                continue;
            }

            int from = split.Count, token = run.First, slot = first;
            bool adds = true;
            for (int i = 0; i < rows; i++, slot++)
            {
                slot = NextRow(view, slot, run.Slot, runOf);
                int start = token;
                for (int left = columns; left > 0; token++)
                {
                    left -= view.Tokens[token].IsValue ? 1 : 0;
                }

                split.Add(run with { First = start, End = token, Values = columns, Slot = slot, Fit = 1, Moved = false, GapStart = i == 0 ? run.GapStart : run.GapEnd, FirstLabel = i == 0 ? run.FirstLabel : start });
                adds &= AddsUp(view, split[^1]);
            }

            any |= adds;
            if (!adds)
            {
                split.RemoveRange(from, rows);
                split.Add(run);
            }
        }

        return any ? [.. split] : [];
    }

    private static bool AddsUp(scoped in TableView view, in Run run) => view.SumsTo(run, run.Values - 1) || view.IsZero(run);

    // The next row from one on that is the one with the numbers, or has a label and none.
    private static int NextRow(scoped in TableView view, int slot, int bound, scoped ReadOnlySpan<int> runOf)
    {
        while (slot != bound && (runOf[slot] >= 0 || !IsNamed(view, slot)))
        {
            slot++;
        }

        return slot;
    }

    // Whether the label of a row is printed somewhere: its beginning, as words of others may stand between its lines. 其他 is a part of others; it is printed where the
    // one before it is.
    private static bool IsNamed(scoped in TableView view, int slot)
    {
        const int Enough = 5;
        string label = view.Slots[slot].Core;
        return label == "其他" && slot > 0 ? IsNamed(view, slot - 1) : view.Slots[slot].Kind == SlotKind.Row && view.Labels.IndexOf(label.AsSpan(0, Math.Min(label.Length, Enough))) >= 0;
    }

    // The first of so many rows of the form one after the other, one of which has a run, and the others none: all that there are up to those that do, and their labels
    // are printed somewhere.
    private static bool TryRows(scoped in TableView view, int slot, scoped ReadOnlySpan<int> runOf, int rows, out int first) =>
        Unbound(view, slot, -1, runOf, out first) + 1 + Unbound(view, slot, 1, runOf, out _) == rows;

    // How many rows beside one have no numbers and a label, up to one that does; the last of them.
    private static int Unbound(scoped in TableView view, int slot, int step, scoped ReadOnlySpan<int> runOf, out int last)
    {
        int rows = 0;
        last = slot;
        for (int s = slot + step; s >= 0 && s < view.Slots.Length && runOf[s] < 0; s += step)
        {
            if (IsNamed(view, s))
            {
                (rows, last) = (rows + 1, s);
            }
        }

        return rows;
    }
}
