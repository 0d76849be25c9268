namespace OpenGovReport.Reading;

/// <content>Numbers that stand together in text although they are those of several rows, and rows whose numbers a line of their own label sets apart.</content>
internal ref partial struct TableBinder
{
    // Where a label goes on over lines, its first number may stand beside the first of them, and the others behind the last: both are one row, if they are as many as
    // its columns together. Returns how many runs are left.
    private readonly int JoinTornRows(scoped Span<Run> runs)
    {
        int kept = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            if (kept > 0 && runs[kept - 1].Values > 0 && runs[r].Values > 0 && !_tokens[runs[r].First].InGrid && !_tokens[runs[kept - 1].First].InGrid
                && TearsLabel(runs[kept - 1], runs[r], runs[kept - 1].Values + runs[r].Values))
            {
                runs[kept - 1].End = runs[r].End;
                runs[kept - 1].Values += runs[r].Values;
                runs[kept - 1].GapEnd = runs[r].GapEnd;
            }
            else
            {
                runs[kept++] = runs[r];
            }
        }

        return kept;
    }

    // Numbers for several rows in one run, as many as rows beside its own have none: where each of the rows adds up they are theirs, one after the other. The runs with
    // such taken apart; none where there are none.
    private readonly Run[] SplitHeaps(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf)
    {
        int columns = _form.Columns[1].Length, widest = 0;
        foreach (Run run in runs)
        {
            widest = Math.Max(widest, _tokens[run.First].InGrid ? 0 : run.Values);
        }

        if (_table.Number != 3 || widest < 2 * columns)
        {
            return [];
        }

        List<Run> split = [];
        bool any = false;
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            int rows = run.Values / columns;
            if (run.Slot < 0 || rows < 2 || run.Values % columns != 0 || _slots[run.Slot].Kind != SlotKind.Row || _tokens[run.First].InGrid
                || !TryRows(run.Slot, runOf, rows, out int first))
            {
                split.Add(run);
                continue;
            }

            int from = split.Count, token = run.First, slot = first;
            bool adds = true;
            for (int i = 0; i < rows; i++, slot++)
            {
                slot = NextRow(slot, run.Slot, runOf);
                int start = token;
                for (int left = columns; left > 0; token++)
                {
                    left -= _tokens[token].IsValue ? 1 : 0;
                }

                split.Add(run with { First = start, End = token, Values = columns, Slot = slot, Fit = 1, GapStart = i == 0 ? run.GapStart : run.GapEnd, FirstLabel = i == 0 ? run.FirstLabel : start });
                adds &= AddsUp(split[^1]);
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

    private readonly bool AddsUp(Run run) => SumsTo(run, run.Values - 1) || IsZero(run);

    // The next row from one on that is the one with the numbers, or has a label and none.
    private readonly int NextRow(int slot, int bound, scoped ReadOnlySpan<int> runOf)
    {
        while (slot != bound && (runOf[slot] >= 0 || !IsNamed(slot)))
        {
            slot++;
        }

        return slot;
    }

    // Whether the label of a row is printed somewhere: its beginning, as words of others may stand between its lines. 其他 is a part of others; it is printed where the
    // one before it is.
    private readonly bool IsNamed(int slot)
    {
        const int Enough = 5;
        string label = _slots[slot].Core;
        return label == "其他" && slot > 0 ? IsNamed(slot - 1) : _slots[slot].Kind == SlotKind.Row && _labels.IndexOf(label.AsSpan(0, Math.Min(label.Length, Enough))) >= 0;
    }

    // The first of so many rows of the form one after the other, one of which has a run, and the others none: all that there are up to those that do, and their labels
    // are printed somewhere.
    private readonly bool TryRows(int slot, scoped ReadOnlySpan<int> runOf, int rows, out int first) =>
        Unbound(slot, -1, runOf, out first) + 1 + Unbound(slot, 1, runOf, out _) == rows;

    // How many rows beside one have no numbers and a label, up to one that does; the last of them.
    private readonly int Unbound(int slot, int step, scoped ReadOnlySpan<int> runOf, out int last)
    {
        int rows = 0;
        last = slot;
        for (int s = slot + step; s >= 0 && s < _slots.Length && runOf[s] < 0; s += step)
        {
            if (IsNamed(s))
            {
                (rows, last) = (rows + 1, s);
            }
        }

        return rows;
    }
}
