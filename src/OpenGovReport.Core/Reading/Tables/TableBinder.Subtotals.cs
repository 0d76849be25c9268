namespace OpenGovReport.Reading;

/// <content>Subtotals of groups that are printed without a label of their own.</content>
internal ref partial struct TableBinder
{
    /// <summary>
    /// Calls a row uncertain whose label is whole while its numbers stand alone on the line below it, set out in columns as in the other rows: there numbers stand
    /// beside their label, or between the lines of one that is torn. The row may be blank, and the numbers be the subtotal of the group that comes next, whose label
    /// is centred beside all its rows.
    /// </summary>
    private readonly void DoubtUnlabelled(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            if (run.Slot >= 0 && _slots[run.Slot].Kind != SlotKind.Group && run.Values == _slots[run.Slot].Columns && IsBeforeGroup(run) && IsAloneInColumns(run)
                && _labels[run.GapStart..run.GapEnd].EndsWith(_slots[run.Slot].Core))
            {
                ReportDoubt(_slots[run.Slot], run, order, ref sink);
            }
        }
    }

    private readonly bool IsBeforeGroup(Run run) => run.Slot + 1 < _slots.Length && _slots[run.Slot + 1].Kind != SlotKind.Row;

    // Whether the line of a run holds nothing else, and more than a space stands between its numbers.
    private readonly bool IsAloneInColumns(Run run)
    {
        const int Narrowest = 3;
        Token first = _tokens[run.First], second = _tokens[run.First + 1];
        return !first.InGrid && (run.First == 0 || _tokens[run.First - 1].Line != first.Line) && second.Line == first.Line && second.Start - first.Start - first.Length >= Narrowest;
    }
}
