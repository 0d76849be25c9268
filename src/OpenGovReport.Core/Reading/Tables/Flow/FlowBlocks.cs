using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Blocks of table two in text that sets their labels and numbers apart.</summary>
internal static class FlowBlocks
{
    // The runs with those of blocks whose numbers do not stand behind the labels of their rows, but are as many as all of these have columns, given to the rows in their
    // order; none where there are no such blocks.
    internal static Run[] Find(scoped in TableView view, scoped ReadOnlySpan<Run> runs, bool torn)
    {
        bool apart = torn;
        foreach (ref readonly Run run in runs)
        {
            apart |= !view.Tokens[run.First].InGrid && (run.Slot < 0 || run.Values != view.Slots[run.Slot].Columns);
        }

        if (!apart)
        {
            return [];
        }

        if (RowsInFlow(view, runs) is { Length: > 0 } flow)
        {
            return flow;
        }

        List<Run> split = [];
        bool any = false;
        for (int r = 0, next; r < runs.Length; r = next)
        {
            int block = BlockBefore(view, runs[r].GapEnd);
            for (next = r + 1; next < runs.Length && BlockBefore(view, runs[next].GapEnd) == block;)
            {
                next++;
            }

            if (block >= 0 && RowsOfBlock(view, runs[r..next], block) is { Count: > 0 } rows)
            {
                split.AddRange(rows);
                any = true;
            }
            else
            {
                split.AddRange(runs[r..next]);
            }
        }

        return any ? [.. split] : [];
    }

    /// <summary>
    /// Whether table two does not go row by row: numbers stand under labels that are others', a row's label outside of its block, or the names of its columns behind it.
    /// </summary>
    internal static bool IsTornApart(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        if (view.Table.Number != 2 || view.IsGrid(runs))
        {
            return false;
        }

        foreach (ref readonly Run run in runs)
        {
            if (FlowDoubts.IsUnlabelled(view, run))
            {
                return true;
            }
        }

        for (int s = 0; s < view.Slots.Length; s++)
        {
            int block = view.Labels.IndexOf(view.Slots[s].Group), label = view.Labels.IndexOf(view.Slots[s].Core);
            if (block < 0 || label < 0)
            {
                continue;
            }

            int next = EndOfBlock(view, s);
            if (label < block || label > next || IsBehind(view.Labels[block..next], label - block, view.Slots[s].ColumnLabels))
            {
                return true;
            }
        }

        return false;
    }

    // Whether every row has all of its numbers and none is left over: then no number is another block's.
    internal static bool AreComplete(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf)
    {
        for (int s = 0; s < view.Slots.Length; s++)
        {
            if (runOf[s] < 0 || runs[runOf[s]].Values != view.Slots[s].Columns)
            {
                return false;
            }
        }

        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 && run.Values > 0)
            {
                return false;
            }
        }

        return true;
    }

    // All rows in their order where there are as many numbers as these have columns, and no label stands where it says that some are another row's; else none.
    private static Run[] RowsInFlow(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int values = 0;
        foreach (ref readonly Run run in runs)
        {
            values += view.Tokens[run.First].InGrid ? view.Table.Cells.Count + 1 : run.Values;
        }

        if (values != view.Table.Cells.Count)
        {
            return [];
        }

        Run[] rows = new Run[view.Slots.Length];
        int row = 0, left = 0;
        foreach (ref readonly Run run in runs)
        {
            ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
            bool begins = left == 0;

            // Where the next label stands within the numbers of a row, one has lost a number and the other been given one.
            if ((!begins && row < view.Slots.Length && gap.IndexOf(view.Slots[row].Core) >= 0) || EndsWithAny(view, gap, begins ? row + 1 : row, view.Slots.Length))
            {
                return [];
            }

            for (int i = run.First; i < run.End; i++)
            {
                if (!view.Tokens[i].IsValue)
                {
                    continue;
                }

                if (left == 0)
                {
                    left = view.Slots[row].Columns;
                    bool beside = begins && run.Values == left && gap.EndsWith(view.Slots[row].Core);
                    rows[row] = run with { First = i, Values = left, Slot = row, Fit = 1, Moved = false, Ordered = !beside };
                    row++;
                }

                if (!view.Tokens[i].Text.Whole && view.Slots[row - 1].Row.Cells[^left].Kind != CellKind.Amount)
                {
                    return [];
                }

                // Where something else than the row's own label stands between its numbers, or that of a row above before them, a number may be lost, and the one in its place another row's.
                rows[row - 1].Contested |= i == run.First && (begins ? EndsWithAny(view, gap, 0, row - 1) : !gap.EndsWith(view.Slots[row - 1].Core));
                left--;
                rows[row - 1].End = i + 1;
            }
        }

        return rows;
    }

    // Whether one of some rows has its label at the end of a gap.
    private static bool EndsWithAny(scoped in TableView view, ReadOnlySpan<char> gap, int from, int to)
    {
        for (int s = from; s < to; s++)
        {
            if (gap.EndsWith(view.Slots[s].Core))
            {
                return true;
            }
        }

        return false;
    }

    // The first row of the block whose heading stands last before a place among the labels; -1 for none.
    private static int BlockBefore(scoped in TableView view, int place)
    {
        int block = -1, last = -1;
        for (int s = 0; s < view.Slots.Length; s++)
        {
            if ((s == 0 || view.Slots[s - 1].Row.PrintedGroup != view.Slots[s].Row.PrintedGroup) && Heading(view, s) is int at && at > last && at < place)
            {
                (block, last) = (s, at);
            }
        }

        return block;
    }

    private static int Heading(scoped in TableView view, int slot) => view.Labels.IndexOf(view.Slots[slot].Group);

    private static List<Run> RowsOfBlock(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int first)
    {
        int from = Heading(view, first), to = EndOfBlock(view, first), values = 0, last = from, end = first;
        bool apart = false;
        foreach (ref readonly Run run in runs)
        {
            if (view.Tokens[run.First].InGrid)
            {
                return [];
            }

            values += run.Values;
            apart |= run.Slot < 0 || run.Values != view.Slots[run.Slot].Columns;
        }

        for (; end < view.Slots.Length && view.Slots[end].Row.PrintedGroup == view.Slots[first].Row.PrintedGroup; end++)
        {
            int at = to < last ? -1 : view.Labels[last..to].IndexOf(view.Slots[end].Core);
            if (at < 0)
            {
                return [];
            }

            last += at;
            apart |= IsBehind(view.Labels[from..to], last - from, view.Slots[end].ColumnLabels);
            values -= view.Slots[end].Columns;
        }

        return apart && values == 0 ? Chunks(view, runs, first, end) : [];
    }

    // The numbers of runs for some rows, one after the other.
    private static List<Run> Chunks(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int first, int end)
    {
        List<Run> rows = [];
        int token = runs[0].First;
        for (int s = first; s < end; s++)
        {
            int start = -1;
            for (int left = view.Slots[s].Columns; left > 0; token++)
            {
                left -= view.Tokens[token].IsValue ? 1 : 0;
                start = start < 0 && view.Tokens[token].IsValue ? token : start;
            }

            rows.Add(runs[0] with { First = start, End = token, Values = view.Slots[s].Columns, Slot = s, Fit = 1, Moved = false, Ordered = true });
        }

        return rows;
    }

    // Where the next block of table two begins that is printed, counted as labels are compared.
    private static int EndOfBlock(scoped in TableView view, int slot)
    {
        for (int s = slot + 1; s < view.Slots.Length; s++)
        {
            if (view.Slots[s].Group != view.Slots[slot].Group && view.Labels.IndexOf(view.Slots[s].Group) is int at and >= 0)
            {
                return at;
            }
        }

        return view.Labels.Length;
    }

    // Whether a name of a column stands behind a label, and not before it.
    private static bool IsBehind(ReadOnlySpan<char> block, int label, ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (block[..label].IndexOf(column) < 0 && block[label..].IndexOf(column) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
