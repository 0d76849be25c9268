namespace OpenGovReport.Reading;

/// <content>Subtotals of groups, and what only looks like one.</content>
internal ref partial struct TableBinder
{
    /// <summary>
    /// Gives the numbers beside the label of a group to its first row where that has none: the label of the row begins on their line, or is torn off to the
    /// next, more often than a group has figures while its first row has not. Where the rows below have no label either and one after them has no numbers, each
    /// has those of the row before it. Where neither the number of a row (1.) nor the cell of the group shows it, all of them are open.
    /// </summary>
    private readonly void GiveToFirstRows(scoped Span<Run> runs, scoped ReadOnlySpan<int> runOf)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            ref Run run = ref runs[r];
            if (run.Slot < 0 || run.Values == 0 || _slots[run.Slot].Kind == SlotKind.Row || run.Slot + 1 == _slots.Length || run.Values != _slots[run.Slot + 1].Columns)
            {
                continue;
            }

            int group = run.Slot, unlabelled = 1;
            while (r + unlabelled < runs.Length && runs[r + unlabelled] is { } next && next.Slot == group + unlabelled && next.Slot + 1 < _slots.Length && next.GapStart == next.GapEnd)
            {
                unlabelled++;
            }

            if (runOf[group + unlabelled] >= 0 || _slots[group + unlabelled] is not { Kind: SlotKind.Row } free || free.Row.PrintedGroup != _slots[group].Label)
            {
                continue;
            }

            bool sure = (SpansItsRows(run, group) && !AddsUpRows(runs, r)) || EndsWithNumber(run, '1', '１') || (unlabelled > 1 && EndsWithNumber(runs[r + 1], '2', '２'));
            if (_slots[group].Kind == SlotKind.Unsplit && (!sure || unlabelled == 1))
            {
                continue;
            }

            for (int i = 0; i < unlabelled; i++)
            {
                runs[r + i].Slot = group + i + 1;
                runs[r + i].Contested = !sure;
            }
        }
    }

    // Whether the numbers of a run are the sums of those of the other rows of its group.
    private readonly bool AddsUpRows(scoped ReadOnlySpan<Run> runs, int subtotal)
    {
        int columns = runs[subtotal].Values;
        Span<Int128> left = stackalloc Int128[columns];
        left.Clear();
        for (int r = subtotal; r < runs.Length && (r == subtotal || (runs[r].Slot > 0 && _slots[runs[r].Slot].Row.PrintedGroup == _slots[runs[subtotal].Slot].Label)); r++)
        {
            int column = 0;
            for (int i = runs[r].First; i < runs[r].End && column < columns; i++)
            {
                if (_tokens[i].IsValue)
                {
                    left[column++] += r == subtotal ? _tokens[i].Text.Number : -(Int128)_tokens[i].Text.Number;
                }
            }
        }

        return left.IndexOfAnyExcept((Int128)0) < 0;
    }

    // Whether the text right before the numbers of a run ends with a number.
    private readonly bool EndsWithNumber(Run run, char number, char wide)
    {
        Token label = _tokens[Math.Max(run.FirstLabel, run.First - 1)];
        return label.Kind == TokenKind.Label && _text.Slice(label.Start, label.Length).TrimEnd(".．、") is [.., char last] && (last == number || last == wide);
    }

    // Whether in an exact grid a run has a blank cell for its label, and the cell of its group to the left spans as many lines as the form has rows in it: so none is left for a subtotal.
    private readonly bool SpansItsRows(Run run, int group)
    {
        int label = run.End - _slots[group + 1].Columns - 1;
        if (label < 1 || _tokens[run.End - 1].Grid != GridKind.Exact || _tokens[label].Kind != TokenKind.Blank || _tokens[label - 1].Line != _tokens[run.End - 1].Line)
        {
            return false;
        }

        int cell = label - 1;
        (int first, int next) = LineOf(label);
        if (_tokens[cell].Kind != TokenKind.Label || !_text.Slice(_tokens[cell].Start, _tokens[cell].Length).Contains(_slots[group].Label[^1]))
        {
            return false;
        }

        int place = cell - first, lines = 1;
        for (; next + place < _tokens.Length && LineOf(next).End > next + place && _tokens[next + place].Kind == TokenKind.Covered && _tokens[next + place].InGrid; next = LineOf(next).End)
        {
            lines++;
        }

        int rows = 0;
        foreach (Slot slot in _slots)
        {
            rows += slot.Kind == SlotKind.Row && slot.Row.PrintedGroup == _slots[group].Label ? 1 : 0;
        }

        return lines == rows;
    }

    /// <summary>
    /// Calls a row uncertain whose label is whole while its numbers stand alone on the line below it, set out in columns as in the other rows: there numbers stand
    /// beside their label, or between the lines of one that is torn. The row may be blank, and the numbers be the subtotal of the group that comes next, whose label
    /// is centred beside all its rows. A label that is printed twice has them in its middle.
    /// </summary>
    private readonly void DoubtUnlabelled(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            ReadOnlySpan<char> next = r + 1 < runs.Length ? _labels[runs[r + 1].GapStart..runs[r + 1].GapEnd] : _labels[run.GapEnd..];
            if (run.Slot >= 0 && _slots[run.Slot].Kind != SlotKind.Group && run.Values == _slots[run.Slot].Columns && IsBeforeGroup(run) && IsInColumns(run)
                && IsWhole(_labels[run.GapStart..(run.GapEnd - LabelOnLine(run))], _slots[run.Slot].Core)
                && next.IndexOf(_slots[run.Slot].Core) < 0)
            {
                ReportDoubt(_slots[run.Slot], run, order, ref sink);
            }
        }
    }

    /// <summary>
    /// Calls the rows of a group uncertain that seems to have figures of its own while one of its rows has none, where no grid shows whose they are: the numbers of each row may stand
    /// before its label.
    /// </summary>
    private readonly void DoubtBelowSubtotals(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, int[]? order, ref CellSink sink)
    {
        foreach (Run run in runs)
        {
            if (run.Slot < 0 || run.Values == 0 || _slots[run.Slot].Kind == SlotKind.Row || _tokens[run.First].InGrid || (_slots[run.Slot].Kind == SlotKind.Unsplit && !IsHeadOfRows(run, runOf)))
            {
                continue;
            }

            int end = run.Slot + 1;
            bool lacks = false, any = false;
            while (end < _slots.Length && _slots[end].Row.PrintedGroup == _slots[run.Slot].Label)
            {
                lacks |= !HasNumbers(end, runs, runOf);
                any |= HasNumbers(end, runs, runOf);
                end++;
            }

            for (int s = run.Slot + 1; lacks && any && s < end; s++)
            {
                if (HasNumbers(s, runs, runOf))
                {
                    DoubtFull(runs[runOf[s]], order, ref sink);
                }
                else
                {
                    ReportDoubt(_slots[s].Row.Cells, run, ref sink);
                }
            }
        }
    }

    private static bool HasNumbers(int slot, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf) => runOf[slot] >= 0 && runs[runOf[slot]].Values > 0;

    // Whether a gap ends with a label, but for a character or two of a long one that are misspelt.
    private static bool IsWhole(ReadOnlySpan<char> gap, string label)
    {
        const int Share = 6;
        int wrong = 0;
        for (int i = 1; i <= label.Length && i <= gap.Length; i++)
        {
            wrong += label[^i] == gap[^i] ? 0 : 1;
        }

        return gap.Length >= label.Length && wrong <= label.Length / Share;
    }

    private readonly bool IsBeforeGroup(Run run) => run.Slot + 1 < _slots.Length && _slots[run.Slot + 1].Kind != SlotKind.Row;

    // Whether more than a space stands between the numbers of a run.
    private readonly bool IsInColumns(Run run)
    {
        const int Narrowest = 3;
        Token first = _tokens[run.First], second = _tokens[run.First + 1];
        return !first.InGrid && second.Line == first.Line && second.Start - first.Start - first.Length >= Narrowest;
    }

    // How many characters of the gap before a run, as labels are compared, stand on the run's line, and are no part of its row's label: "三、本" of
    // 三、本年度办理结果 beside the middle of all results. All of them where its own label is among them.
    private readonly int LabelOnLine(Run run)
    {
        int kept = 0;
        int line = _tokens[run.First].Line;
        int first = run.First;
        while (first > run.FirstLabel && _tokens[first - 1].Line == line)
        {
            first--;
            kept += LabelText.Count(_text.Slice(_tokens[first].Start, _tokens[first].Length));
        }

        return Math.Min(kept, run.GapEnd - run.GapStart);
    }
}
