using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>
/// Text that does not go row by row, as programs give it that take a page for columns: headers stand behind what they head, numbers before their labels or without any,
/// and page numbers where a cell is blank.
/// </content>
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

    // The first of so many rows of the form one after the other, one of which has a run, and the others none, up to those that do: all that there are, before it or behind,
    // and their labels are printed somewhere.
    private readonly bool TryRows(int slot, scoped ReadOnlySpan<int> runOf, int rows, out int first)
    {
        int before = Unbound(slot, -1, runOf, out first), behind = Unbound(slot, 1, runOf, out _);
        first = before == 0 || behind + 1 == rows ? slot : first;
        return behind + 1 == rows || before + 1 == rows || before + 1 + behind == rows;
    }

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

    /// <summary>Calls the rows uncertain right before and after which, outside of any grid, numbers stand under labels and headers of the form that are others'.</summary>
    private readonly void DoubtBesideUnlabelled(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            if (IsUnlabelled(runs[r]))
            {
                DoubtFull(runs[Math.Max(0, r - 1)], order, ref sink);
                DoubtFull(runs[Math.Min(runs.Length - 1, r + 1)], order, ref sink);
            }
        }
    }

    /// <summary>
    /// Calls the rows of table three uncertain that stand between one printed without numbers, or not found, and numbers that are another row's too: there each may
    /// have those of the next one, or of the one before. Where there are many such numbers, all rows are.
    /// </summary>
    private readonly void DoubtBetween(scoped ReadOnlySpan<Run> runs, (int First, int Last) empty, int[]? order, ref CellSink sink)
    {
        int columns = _form.Columns[1].Length, slot = 0, rows = 0, strays = 0;
        (int from, int to) = (int.MaxValue, -1);
        foreach (Run run in runs)
        {
            slot = Math.Max(slot, run.Slot);
            strays += run.Slot < 0 && run.Values > 0 && run.Values != columns && !_tokens[run.First].InGrid ? 1 : 0;
            if (!_tokens[run.First].InGrid && (IsUnlabelled(run) || (run.Slot >= 0 && run.Values >= columns + _slots[run.Slot].Columns)))
            {
                (from, to) = (Math.Min(from, slot), slot);
                rows += run.Values / columns;
            }
        }

        // So many rows have not just changed places with their labels.
        bool all = rows > MostMoved || strays > MostMoved;

        foreach (Run run in runs)
        {
            bool between = to >= 0 && empty.Last >= 0 && run.Slot >= Math.Min(from, empty.First) && run.Slot <= Math.Max(to, empty.Last);
            if (_table.Number == 3 && (all || between))
            {
                DoubtFull(run, order, ref sink);
            }
        }
    }

    /// <summary>
    /// Whether table two does not go row by row: numbers stand under labels that are others', a row's label outside of its block, or the names of its columns behind it.
    /// </summary>
    private readonly bool IsTornApart(scoped ReadOnlySpan<Run> runs)
    {
        if (_table.Number != 2 || IsGrid(runs))
        {
            return false;
        }

        foreach (Run run in runs)
        {
            if (IsUnlabelled(run))
            {
                return true;
            }
        }

        for (int s = 0; s < _slots.Length; s++)
        {
            string group = _slots[s].Row.PrintedGroup;
            int block = _labels.IndexOf(LabelText.Of(group)), label = _labels.IndexOf(_slots[s].Core);
            if (block < 0 || label < 0)
            {
                continue;
            }

            int next = EndOfBlock(s, group);
            if (label < block || label > next || (_slots[s].ColumnLabels is var columns && IsBehind(_labels[block..next], label - block, columns)))
            {
                return true;
            }
        }

        return false;
    }

    // Where the next block of table two begins that is printed, counted as labels are compared.
    private readonly int EndOfBlock(int slot, string group)
    {
        for (int s = slot + 1; s < _slots.Length; s++)
        {
            if (_slots[s].Row.PrintedGroup != group && _labels.IndexOf(LabelText.Of(_slots[s].Row.PrintedGroup)) is int at and >= 0)
            {
                return at;
            }
        }

        return _labels.Length;
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

    // Whether the header of a row's block does not name all of its columns: some may stand elsewhere, and the numbers with them.
    private readonly bool LacksNames(Slot slot)
    {
        int block = _labels.IndexOf(LabelText.Of(slot.Row.PrintedGroup)), label = _labels.IndexOf(slot.Core);
        foreach (string column in slot.ColumnLabels)
        {
            if (block >= 0 && label > block && _labels[block..label].IndexOf(column) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Calls rows uncertain of whose values a mark for none stands alone on the last line: a dash is drawn lower than numbers, and its place may be between them.</summary>
    private readonly void DoubtMarksBelow(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        foreach (Run run in runs)
        {
            if (run.Values > 1 && _tokens[run.End - 1].Kind == TokenKind.NotApplicable && _tokens[run.End - 1].Line > _tokens[run.End - 2].Line && _tokens[run.End - 2].Line == _tokens[run.First].Line)
            {
                DoubtFull(run, order, ref sink);
            }
        }
    }

    // Two rows stand together where one has lost its label to the next.
    private const int MostMoved = 2;

    /// <summary>Calls the last row of table two uncertain that is blank, where table three begins with a number: it may be that row's, behind the heading between them.</summary>
    private readonly void DoubtAbove(Run run, ref CellSink sink)
    {
        if (_table.Number != 3 || run.GapStart > 0 || run.Values > _form.Template.Tables[0].Rows[^1].Cells.Count || _tokens[run.First].InGrid)
        {
            return;
        }

        Token token = FirstValue(run);
        foreach (CellDescriptor cell in _form.Template.Tables[0].Rows[^1].Cells)
        {
            if (cell.Kind == CellKind.Amount ? sink.Money.IsBlank : sink.Counts[cell.Index].IsBlank)
            {
                sink.Doubt(cell, sink.Locate(token), sink.Raw(token), Count.Blank, CellSink.Shown(CellSink.CountOf(token)));
            }
        }
    }

    private readonly void DoubtFull(Run run, int[]? order, ref CellSink sink)
    {
        if (IsFull(run))
        {
            ReportDoubt(_slots[run.Slot], run, _table.Number == 3 ? order : null, ref sink);
        }
    }

    // A page has numbers too, but not as many as table three has columns.
    private readonly bool IsUnlabelled(Run run)
    {
        if (run.Slot >= 0 || run.Values == 0 || _tokens[run.First].InGrid || (_table.Number == 3 && run.Values != _form.Columns[1].Length))
        {
            return false;
        }

        ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
        return WithoutLabels(gap).Length <= 1 || (_table.Number == 3 && IsHeader(gap));
    }

    private readonly bool IsHeader(ReadOnlySpan<char> gap)
    {
        foreach (string column in _form.Columns[1])
        {
            if (gap.IndexOf(column) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Calls rows of one number each uncertain between whose label and number a line is empty, where that is not so in most: the number may be blank, and the one
    /// below it that of the page.
    /// </summary>
    private readonly void DoubtApart(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        int apart = 0, near = 0;
        foreach (Run run in runs)
        {
            int lines = LinesBefore(run);
            apart += lines > 1 ? 1 : 0;
            near += lines == 1 ? 1 : 0;
        }

        foreach (Run run in runs)
        {
            if (near > apart && run.Values == 1 && LinesBefore(run) > 1)
            {
                DoubtFull(run, null, ref sink);
            }
        }
    }

    // How many lines below its label the first number of a row stands.
    private readonly int LinesBefore(Run run)
    {
        if (run.First == run.FirstLabel || _tokens[run.First - 1].Kind != TokenKind.Label)
        {
            return 0;
        }

        Token label = _tokens[run.First - 1];
        return _text[(label.Start + label.Length).._tokens[run.First].Start].Count('\n');
    }
}
