namespace OpenGovReport.Reading;

/// <content>Numbers without a label of their own, beside rows that have one: where the text of a page does not go line by line, numbers may stand before their labels.</content>
internal ref partial struct TableBinder
{
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
    /// Calls the rows of table three uncertain that stand between one printed without numbers and numbers that are another row's too: there each may have those of
    /// the next one, or of the one before.
    /// </summary>
    private readonly void DoubtBetween(scoped ReadOnlySpan<Run> runs, (int First, int Last) empty, int[]? order, ref CellSink sink)
    {
        int columns = _form.Columns[1].Length, slot = 0;
        (int from, int to) = (int.MaxValue, -1);
        foreach (Run run in runs)
        {
            slot = Math.Max(slot, run.Slot);
            if (!_tokens[run.First].InGrid && (IsUnlabelled(run) || (run.Slot >= 0 && run.Values >= columns + _slots[run.Slot].Columns)))
            {
                (from, to) = (Math.Min(from, slot), slot);
            }
        }

        foreach (Run run in runs)
        {
            if (_table.Number == 3 && to >= 0 && empty.Last >= 0 && run.Slot >= Math.Min(from, empty.First) && run.Slot <= Math.Max(to, empty.Last))
            {
                DoubtFull(run, order, ref sink);
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
