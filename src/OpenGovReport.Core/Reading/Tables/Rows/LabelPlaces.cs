namespace OpenGovReport.Reading;

/// <summary>Labels that stand elsewhere than before their numbers.</summary>
internal static class LabelPlaces
{
    // All labels first and then all numbers, row by row: one run that has as many values as the rows that are named before it have
    // columns. The runs of its rows; none where the table is laid out in another way.
    internal static Run[] LabelsApart(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        if (runs.Length != 1 || runs[0].Values <= view.Slots[^1].Columns * 2 || view.Tokens[runs[0].First].InGrid)
        {
            return [];
        }

        ReadOnlySpan<char> labels = view.Labels[runs[0].GapStart..runs[0].GapEnd];
        List<(int Slot, int End)> named = [];
        int from = 0;
        int columns = 0;
        for (int s = 0; s < view.Slots.Length; s++)
        {
            int at = view.Slots[s].Kind == SlotKind.Row ? labels[from..].IndexOf(view.Slots[s].Core) : -1;
            if (at >= 0)
            {
                from += at + view.Slots[s].Core.Length;
                named.Add((s, runs[0].GapStart + from));
                columns += view.Slots[s].Columns;
            }
        }

        if (columns != runs[0].Values)
        {
            return [];
        }

        Run[] rows = new Run[named.Count];
        int token = runs[0].First;
        int gap = runs[0].GapStart;
        for (int r = 0; r < rows.Length; r++)
        {
            int first = token;
            for (int left = view.Slots[named[r].Slot].Columns; left > 0; token++)
            {
                left -= view.Tokens[token].IsValue ? 1 : 0;
            }

            rows[r] = new Run { First = first, End = token, Values = view.Slots[named[r].Slot].Columns, GapStart = gap, GapEnd = named[r].End, FirstLabel = r == 0 ? runs[0].FirstLabel : first, Slot = -1 };
            gap = named[r].End;
        }

        return rows;
    }

    // Where the first values have no label above them and the last label has no values below it, the labels may stand below their
    // values. They do if nearly every run is followed by the label of a row in the order of the form, and with as many values.
    internal static bool AlignBelow(scoped in TableView view, scoped Span<Run> runs)
    {
        int first = TableView.FirstFilled(runs);
        ReadOnlySpan<char> rest = view.Labels[runs[^1].GapEnd..];
        if (runs[first].Fit == 1 || rest.IndexOf(view.Slots[^1].Core) < 0)
        {
            return false;
        }

        Span<int> slots = runs.Length <= 64 ? stackalloc int[runs.Length] : new int[runs.Length];
        int next = 0;
        int matched = 0;
        int filled = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            slots[r] = -1;
            ReadOnlySpan<char> below = r + 1 < runs.Length ? view.Labels[runs[r + 1].GapStart..runs[r + 1].GapEnd] : rest;
            if (RowAligner.IsSubtotal(view.Labels[runs[r].GapStart..runs[r].GapEnd]))
            {
                return false;
            }

            filled += runs[r].Values > 0 ? 1 : 0;
            for (int s = next; s < view.Slots.Length && runs[r].Values > 0; s++)
            {
                int at = view.Slots[s].Kind == SlotKind.Row && view.Slots[s].Columns == runs[r].Values ? below.IndexOf(view.Slots[s].Core) : -1;
                if (at >= 0 && (at + view.Slots[s].Core.Length == below.Length || at <= 1 || view.Table.Number == 3))
                {
                    slots[r] = s;
                    next = s + 1;
                    matched++;
                    break;
                }
            }
        }

        if (matched < 3 || matched * 10 < filled * 9)
        {
            return false;
        }

        for (int r = 0; r < runs.Length; r++)
        {
            runs[r].Slot = slots[r];
            runs[r].Fit = 1;
        }

        return true;
    }

    // Values without a label above the first row, and after the last values the label of the last row: the labels rather stand below
    // their values, and every row is another than it seems.
    internal static bool IsShifted(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        ReadOnlySpan<char> rest = view.Labels[runs[^1].GapEnd..];
        return runs[TableView.FirstFilled(runs)].Slot < 0 && rest.IndexOf(view.Slots[^1].Core) >= 0 && runs[^1].Slot >= 0 && runs[^1].Slot != view.Slots.Length - 1;
    }
}
