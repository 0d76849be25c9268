using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Blocks of table two in text that sets their labels and numbers apart.</content>
internal ref partial struct TableBinder
{
    // The runs with those of blocks whose numbers do not stand behind the labels of their rows, but are as many as all of these have columns, given to the rows in their
    // order; none where there are no such blocks.
    private readonly Run[] InBlocks(scoped ReadOnlySpan<Run> runs, bool torn)
    {
        bool apart = torn;
        foreach (Run run in runs)
        {
            apart |= !_tokens[run.First].InGrid && (run.Slot < 0 || run.Values != _slots[run.Slot].Columns);
        }

        if (!apart)
        {
            return [];
        }

        if (RowsInFlow(runs) is { Length: > 0 } flow)
        {
            return flow;
        }

        List<Run> split = [];
        bool any = false;
        for (int r = 0, next; r < runs.Length; r = next)
        {
            int block = BlockBefore(runs[r].GapEnd);
            for (next = r + 1; next < runs.Length && BlockBefore(runs[next].GapEnd) == block;)
            {
                next++;
            }

            if (block >= 0 && RowsOfBlock(runs[r..next], block) is { Count: > 0 } rows)
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

    // All rows in their order where there are as many numbers as these have columns, and no label stands where it says that some are another row's; else none.
    private readonly Run[] RowsInFlow(scoped ReadOnlySpan<Run> runs)
    {
        int values = 0;
        foreach (Run run in runs)
        {
            values += _tokens[run.First].InGrid ? _table.Cells.Count + 1 : run.Values;
        }

        if (values != _table.Cells.Count)
        {
            return [];
        }

        Run[] rows = new Run[_slots.Length];
        int row = 0, left = 0;
        foreach (Run run in runs)
        {
            ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
            bool begins = left == 0;

            // Where the next label stands within the numbers of a row, one has lost a number and the other been given one.
            if ((!begins && row < _slots.Length && gap.IndexOf(_slots[row].Core) >= 0) || IsNamed(gap, begins ? row + 1 : row, _slots.Length))
            {
                return [];
            }

            for (int i = run.First; i < run.End; i++)
            {
                if (!_tokens[i].IsValue)
                {
                    continue;
                }

                if (left == 0)
                {
                    left = _slots[row].Columns;
                    bool beside = begins && run.Values == left && gap.EndsWith(_slots[row].Core);
                    rows[row] = run with { First = i, Values = left, Slot = row, Fit = 1, Ordered = !beside };
                    row++;
                }

                if (!_tokens[i].Text.Whole && _slots[row - 1].Row.Cells[^left].Kind != CellKind.Amount)
                {
                    return [];
                }

                // Where something else than the row's own label stands between its numbers, or that of a row above before them, a number may be lost, and the one in its place another row's.
                rows[row - 1].Contested |= i == run.First && (begins ? IsNamed(gap, 0, row - 1) : !gap.EndsWith(_slots[row - 1].Core));
                left--;
                rows[row - 1].End = i + 1;
            }
        }

        return rows;
    }

    // Whether one of some rows has its label at the end of a gap.
    private readonly bool IsNamed(ReadOnlySpan<char> gap, int from, int to)
    {
        for (int s = from; s < to; s++)
        {
            if (gap.EndsWith(_slots[s].Core))
            {
                return true;
            }
        }

        return false;
    }

    // The first row of the block whose heading stands last before a place among the labels; -1 for none.
    private readonly int BlockBefore(int place)
    {
        int block = -1, last = -1;
        for (int s = 0; s < _slots.Length; s++)
        {
            if ((s == 0 || _slots[s - 1].Row.PrintedGroup != _slots[s].Row.PrintedGroup) && Heading(s) is int at && at > last && at < place)
            {
                (block, last) = (s, at);
            }
        }

        return block;
    }

    private readonly int Heading(int slot) => _labels.IndexOf(_slots[slot].Group);

    private readonly List<Run> RowsOfBlock(scoped ReadOnlySpan<Run> runs, int first)
    {
        int from = Heading(first), to = EndOfBlock(first), values = 0, last = from, end = first;
        bool apart = false;
        foreach (Run run in runs)
        {
            if (_tokens[run.First].InGrid)
            {
                return [];
            }

            values += run.Values;
            apart |= run.Slot < 0 || run.Values != _slots[run.Slot].Columns;
        }

        for (; end < _slots.Length && _slots[end].Row.PrintedGroup == _slots[first].Row.PrintedGroup; end++)
        {
            int at = to < last ? -1 : _labels[last..to].IndexOf(_slots[end].Core);
            if (at < 0)
            {
                return [];
            }

            last += at;
            apart |= IsBehind(_labels[from..to], last - from, _slots[end].ColumnLabels);
            values -= _slots[end].Columns;
        }

        return apart && values == 0 ? Chunks(runs, first, end) : [];
    }

    // The numbers of runs for some rows, one after the other.
    private readonly List<Run> Chunks(scoped ReadOnlySpan<Run> runs, int first, int end)
    {
        List<Run> rows = [];
        int token = runs[0].First;
        for (int s = first; s < end; s++)
        {
            int start = -1;
            for (int left = _slots[s].Columns; left > 0; token++)
            {
                left -= _tokens[token].IsValue ? 1 : 0;
                start = start < 0 && _tokens[token].IsValue ? token : start;
            }

            rows.Add(runs[0] with { First = start, End = token, Values = _slots[s].Columns, Slot = s, Fit = 1, Ordered = true });
        }

        return rows;
    }

    // Whether every row has all of its numbers and none is left over: then no number is another block's.
    private readonly bool AreComplete(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf)
    {
        for (int s = 0; s < _slots.Length; s++)
        {
            if (runOf[s] < 0 || runs[runOf[s]].Values != _slots[s].Columns)
            {
                return false;
            }
        }

        foreach (Run run in runs)
        {
            if (run.Slot < 0 && run.Values > 0)
            {
                return false;
            }
        }

        return true;
    }

    // Whether the heading of a row's block stands right before its numbers, and its label not above that: numbers above are other blocks'.
    private readonly bool BeginsBlock(Run run, Run above)
    {
        Slot slot = _slots[run.Slot];
        return run.GapStart != above.GapStart && _slots[above.Slot].Row.PrintedGroup != slot.Row.PrintedGroup
            && _labels[run.GapStart..run.GapEnd].IndexOf(slot.Group) is int heading and >= 0 && _labels[(run.GapStart + heading)..].IndexOf(slot.Core) >= 0;
    }

    /// <summary>Calls rows uncertain whose numbers were given to them in their order, where those of rows one after the other, with no heading between them, are not all the same.</summary>
    private readonly void DoubtInBlocks(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        for (int r = 0, next; r < runs.Length; r = next)
        {
            bool alike = true;
            for (next = r; next < runs.Length && runs[next].Ordered && (next == r || !BeginsBlock(runs[next], runs[next - 1])); next++)
            {
                alike &= AreAlike(_tokens[runs[r].First..runs[next].End]);
            }

            for (int i = r; i < next && !alike; i++)
            {
                DoubtFull(runs[i], null, ref sink);
            }

            next = Math.Max(next, r + 1);
        }
    }

    /// <summary>
    /// Calls numbers uncertain beside a row of the same block that is short, in the text of pages that sets every number apart: the last number of a row below may be its own, and a number
    /// whose row is not printed that of the row below.
    /// </summary>
    private readonly void DoubtBesideShort(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        for (int s = 0; s + 1 < _slots.Length; s++)
        {
            if (runOf[s] < 0 || _tokens[runs[runOf[s]].First].InGrid || _slots[s].Row.PrintedGroup != _slots[s + 1].Row.PrintedGroup)
            {
                continue;
            }

            Run run = runs[runOf[s]], below = runOf[s + 1] < 0 ? default : runs[runOf[s + 1]];
            if (run.Values < _slots[s].Columns && below.Values > 1 && IsFull(below) && Lines(_tokens[below.First], _tokens[below.First + 1]) > 1 && _text.Contains('\f'))
            {
                sink.Doubt(_slots[s + 1].Row.Cells[^1], LastValue(below), Diagnostic.BlankSign);
            }

            if (run.Values > 0 && below.Values == 0 && _labels.IndexOf(_slots[s].Core) < 0 && _labels.IndexOf(_slots[s + 1].Core) >= 0)
            {
                DoubtFull(run, null, ref sink);
                ReportDoubt(_slots[s + 1].Row.Cells, run, ref sink);
            }
        }
    }
}
