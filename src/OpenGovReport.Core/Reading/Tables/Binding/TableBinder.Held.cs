using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Rows of an exact grid that have a cell for every column, some of them blank: they are read as they stand.</content>
internal ref partial struct TableBinder
{
    // Reads the rows that an exact grid holds in place. All of them stand before any is judged, so that the sums of the columns can speak.
    private readonly void FitHeld(scoped ReadOnlySpan<Run> runs, Token[][] held, scoped ReadOnlySpan<int> runOf, int[]? order, bool open, ref CellSink sink)
    {
        bool lastUnused = LeavesLastBlank(runs, held);
        int suspects = 0;
        List<(Slot Slot, CellDescriptor[] Cells, Token[] Own, RowSurroundings Around)> rows = [];
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            if (IsDeferred(run, runOf) && held[r].Length > 0)
            {
                Slot slot = _slots[run.Slot];
                bool undecided = false;
                int[]? rowOrder = _table.Number == 2 ? BlockOrder(run, slot, runs, runOf, out undecided) : order;
                CellDescriptor[] cells = InOrder(slot.Row.Cells, rowOrder);

                // Of table two no sums tell, and a single row that ends early is as likely to have lost a cell as to have a blank one.
                bool unlike = _table.Number == 2 ? !LeavesBlanks(runs, slot.Columns) : !lastUnused && EndsEarly(run, runs);
                bool lacks = unlike && Hypotheses.MayHaveLostCell(held[r], cells[^1].EnglishColumn == "total");
                suspects += lacks ? 1 : 0;
                rows.Add((slot, cells, held[r], new() { IsOpen = open || undecided, LeavesBlanks = lastUnused, MayLackCell = lacks }));
                for (int c = 0; c < cells.Length; c++)
                {
                    sink.Assume(cells[c], CellSink.CountOf(held[r][c]));
                }

                sink.Settle(slot.Row);
            }
        }

        foreach ((Slot slot, CellDescriptor[] cells, Token[] own, RowSurroundings around) in rows)
        {
            sink.Settle(slot.Row, RowFitter.FitHeld(ref sink, slot.Row.Name, cells, own, around with { IsAlone = suspects == 1 }, Reconciliation.Of(slot.Row)));
        }
    }

    // Whether a row of the form has another number of numbers than columns.
    private readonly bool IsDeferred(Run run, scoped ReadOnlySpan<int> runOf) =>
        run.Slot >= 0 && run.Values > 0 && _slots[run.Slot] is { Kind: SlotKind.Row or SlotKind.Unsplit } slot && run.Values != slot.Columns
        && (slot.Kind == SlotKind.Row || !IsSplit(run.Slot, runOf));

    // The cells of each run that has more or fewer numbers than columns, where an exact grid holds it in place.
    private readonly Token[][] HeldRows(scoped ReadOnlySpan<Run> runs)
    {
        Token[][] held = new Token[runs.Length][];
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            bool odd = run.Slot >= 0 && run.Values > 0 && _slots[run.Slot].Kind != SlotKind.Group && run.Values != _slots[run.Slot].Columns;
            held[r] = odd ? HeldCells(run, runs) : [];
        }

        return held;
    }

    // The cells of a row that an exact grid holds in place: one for each column, in a line like those of other rows. None where the grid does not tell which they are.
    private readonly Token[] HeldCells(Run run, scoped ReadOnlySpan<Run> runs)
    {
        ReadOnlySpan<Token> cells = _tokens[run.First..run.End];
        if (cells[0].Grid != GridKind.Exact || cells[^1].Line != cells[0].Line || IsOddLength(run, runs))
        {
            return [];
        }

        int columns = _slots[run.Slot].Columns;
        Token[] own = Hypotheses.OwnCells(cells);
        if (own.Length <= columns || own.Length < cells.Length)
        {
            return own.Length == columns ? own : [];
        }

        int named = StartUnderHeader(run);
        int start = named < 0 ? GridStart(run, runs) : named;
        return start >= 0 && start + columns <= cells.Length && Hypotheses.AreWithin(cells, start, columns) ? cells.Slice(start, columns).ToArray() : [];
    }

    // Whether most rows with numbers leave the last place blank, more than can have lost a cell: it is the report's habit.
    private readonly bool LeavesLastBlank(scoped ReadOnlySpan<Run> runs, Token[][] held)
    {
        int rows = 0, blank = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            if (run.Slot >= 0 && run.Values > 0 && _slots[run.Slot] is { Kind: not SlotKind.Group } && _table.Number == 3)
            {
                rows++;
                blank += run.Values < _slots[run.Slot].Columns && held[r] is [.., { Kind: TokenKind.Blank }] ? 1 : 0;
            }
        }

        return blank > MostLost && blank * 2 > rows;
    }
}
