namespace OpenGovReport.Reading;

/// <content>Numbers that may be torn in two, in rows that have as many as columns all the same.</content>
internal ref partial struct TableBinder
{
    /// <summary>
    /// Calls rows of a table that has no sums uncertain where elsewhere in the report some rows, which no grid holds in place, have too few numbers and in others
    /// numbers are torn in two: these may have both.
    /// </summary>
    internal readonly void DoubtUnsummed(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        foreach (Run run in runs)
        {
            if (sink.HasLost && sink.HasTorn && IsFull(run) && run.Values > 1 && Joinable(run) > 0)
            {
                ReportDoubt(_slots[run.Slot], run, null, ref sink);
            }
        }
    }

    /// <summary>
    /// Calls rows uncertain in which a few numbers have nothing but a space between them while the others stand on lines of their own or in columns: these are
    /// rather one number that is torn in two, and a place is blank.
    /// </summary>
    private readonly void DoubtUneven(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        foreach (Run run in runs)
        {
            if (IsFull(run) && Joinable(run) is int joinable and > 0 && joinable * 2 < run.Values && joinable == Close(run))
            {
                ReportDoubt(_slots[run.Slot], run, _table.Number == 3 ? order : null, ref sink);
            }
        }
    }

    private readonly bool IsFull(Run run) => run.Slot >= 0 && _slots[run.Slot].Kind != SlotKind.Group && run.Values == _slots[run.Slot].Columns && !_tokens[run.First].InGrid;

    // How many neighbours of a run may be one number torn in two.
    private readonly int Joinable(Run run)
    {
        int joinable = 0;
        for (int i = run.First; i + 1 < run.End; i++)
        {
            joinable += Hypotheses.MayBeOne(_tokens[i], _tokens[i + 1], out _) ? 1 : 0;
        }

        return joinable;
    }

    // How many neighbours of a run stand close together.
    private readonly int Close(Run run)
    {
        const int Narrowest = 3;
        int close = 0;
        for (int i = run.First; i + 1 < run.End; i++)
        {
            close += _tokens[i].Line == _tokens[i + 1].Line && _tokens[i + 1].Start - _tokens[i].Start - _tokens[i].Length < Narrowest ? 1 : 0;
        }

        return close;
    }
}
