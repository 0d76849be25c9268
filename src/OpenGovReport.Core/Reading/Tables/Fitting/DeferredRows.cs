using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Rows that have another number of numbers than columns. Those that an exact grid holds in place, some of their cells blank, are read as they stand; the others are fitted.</summary>
internal static class DeferredRows
{
    internal static void Fit(scoped in TableView view, scoped Span<Run> runs, scoped Span<int> runOf, int[]? order, bool open, ref CellSink sink)
    {
        List<(Run Run, Token[] Held)> odd = OddRows(view, runs, order is null);
        open |= LeftOutColumns.IsNarrow(view, runs) || (order is null && LeavesFirstBlank(view, runs));
        if (odd.Exists(o => o.Held.Length > 0))
        {
            FitHeld(view, runs, odd, runOf, order, open, ref sink);
        }

        foreach ((Run run, Token[] held) in odd)
        {
            if (held.Length > 0 || !IsDeferred(view, run, runOf, sink))
            {
                continue;
            }

            Slot slot = view.Slots[run.Slot];
            bool undecided = false;
            int[]? rowOrder = view.Table.Number == 2 ? BlockColumns.Order(view, run, slot, runs, runOf, out undecided) : order;
            CellDescriptor[] cells = InOrder(slot.Row.Ordered, rowOrder);
            bool mayDiffer = open || undecided || RowPlaces.IsOddLength(view, run, runs) || RowPlaces.MayLackCell(view, run, runs) || MovedCells.ReachesElsewhere(view, run, runs);
            int named = rowOrder is null && view.Tokens[run.First].InGrid ? RowPlaces.StartUnderHeader(view, run, runs) : -1;
            int start = named < 0 ? RowPlaces.GridStart(view, run, runs) : named;
            mayDiffer |= start < 0 && (MovedCells.StartByReach(view, run, runs) + slot.Columns > run.End - run.First || MovedCells.EndsBeforeTotal(view, run, runs));
            RowSurroundings around = new()
            {
                Start = start,
                IsNamed = named >= 0,
                IsOpen = mayDiffer,
                LeavesBlanks = LeavesBlanks(view, runs, slot, sink) && !MovedCells.IsCut(view, run, runs),
                EndsEarly = view.Tokens[run.First].Grid == GridKind.Exact && RowPlaces.EndsEarly(view, run, runs),
            };
            if (RowFitter.Fit(ref sink, slot.Row.Name, cells, view.Tokens[run.First..run.End], around, Reconciliation.Of(slot.Row)))
            {
                sink.Settle(slot.Row);
            }
        }
    }

    // Whether in the lines of a text every row leaves its first cell blank, and none of those with several numbers adds up to its last: that cell may be one of the labels, and the last be lost.
    private static bool LeavesFirstBlank(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        bool several = false;
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot >= 0 && run.Values > 0 && (view.Tokens[run.First].Grid != GridKind.Loose || view.Tokens[run.First].IsValue || run.End - run.First != view.Slots[run.Slot].Columns))
            {
                return false;
            }

            several |= run.Slot >= 0 && run.Values > 1 && !view.IsZero(run);
        }

        return several && view.Table.Number == 3 && ApplicantColumns.AgreeingCells(view, runs, view.Form.Columns[1].Length - 1) == 0;
    }

    // Reads the rows that a grid holds in place. All of them stand before any is judged, so that the sums of the columns can speak.
    private static void FitHeld(scoped in TableView view, scoped ReadOnlySpan<Run> runs, List<(Run Run, Token[] Held)> odd, scoped ReadOnlySpan<int> runOf, int[]? order, bool open, ref CellSink sink)
    {
        bool lastUnused = LeavesLastBlank(view, runs, odd);
        int suspects = 0;
        List<(Slot Slot, CellDescriptor[] Cells, Token[] Own, RowSurroundings Around)> rows = [];
        foreach ((Run run, Token[] held) in odd)
        {
            if (held.Length > 0 && IsDeferred(view, run, runOf, sink))
            {
                Slot slot = view.Slots[run.Slot];
                bool undecided = false;
                int[]? rowOrder = view.Table.Number == 2 ? BlockColumns.Order(view, run, slot, runs, runOf, out undecided) : order;
                CellDescriptor[] cells = InOrder(slot.Row.Ordered, rowOrder);

                // Of table two no sums tell, and a single row that ends early is as likely to have lost a cell as to have a blank one, unless each of its cells stands below a name.
                bool unlike = view.Table.Number == 2 ? !LeavesBlanks(view, runs, slot, sink) && !IsInPlace(view, run, runs, held, cells) : !lastUnused && view.Tokens[run.First].InGrid && RowPlaces.EndsEarly(view, run, runs);
                bool lacks = unlike && Hypotheses.MayHaveLostCell(held, cells[^1].EnglishColumn == "total");
                suspects += lacks ? 1 : 0;
                rows.Add((slot, cells, held, new() { IsOpen = open || undecided, LeavesBlanks = lastUnused, MayLackCell = lacks }));
                for (int c = 0; c < cells.Length; c++)
                {
                    sink.Assume(cells[c], CellSink.CountOf(held[c]));
                }

                sink.Settle(slot.Row);
            }
        }

        foreach ((Slot slot, CellDescriptor[] cells, Token[] own, RowSurroundings around) in rows)
        {
            sink.Settle(slot.Row, RowFitter.FitHeld(ref sink, slot.Row.Name, cells, own, around with { IsAlone = suspects == 1 }, Reconciliation.Of(slot.Row)));
        }
    }

    // Whether a row stands below the names of all its columns, and no decrease below that of another than 本年增/减.
    private static bool IsInPlace(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs, Token[] held, CellDescriptor[] cells)
    {
        for (int c = 0; c < cells.Length; c++)
        {
            if (held[c].Kind == TokenKind.Number && held[c].Text.Number < 0 && cells[c].Kind != CellKind.SignedCount)
            {
                return false;
            }
        }

        return RowPlaces.StartUnderHeader(view, run, runs) >= 0;
    }

    private static bool LeavesBlanks(scoped in TableView view, scoped ReadOnlySpan<Run> runs, Slot slot, in CellSink sink) =>
        (view.Table.Number == 2 && sink.LeavesBlanks) || RowPlaces.LeavesBlanks(view, runs, slot.Columns);

    // Whether a row with another number of numbers than columns is one of the form, and has not been read by the names above it.
    private static bool IsDeferred(scoped in TableView view, in Run run, scoped ReadOnlySpan<int> runOf, in CellSink sink) =>
        (view.Slots[run.Slot].Kind == SlotKind.Row || !UnsplitRow.IsSplit(view, run.Slot, runOf)) && (view.Table.Number != 2 || !sink.Settled[view.Slots[run.Slot].Row.Ordered[0].Index]);

    // The runs that have more or fewer numbers than columns, each with its cells where an exact grid holds it in place, or a text whose columns stand as in the form.
    private static List<(Run Run, Token[] Held)> OddRows(scoped in TableView view, scoped ReadOnlySpan<Run> runs, bool ofForm)
    {
        List<(Run Run, Token[] Held)> odd = [];
        Token[]?[]? under = null;
        for (int r = 0; r < runs.Length; r++)
        {
            ref readonly Run run = ref runs[r];
            if (run.Slot >= 0 && run.Values > 0 && view.Slots[run.Slot] is { Kind: SlotKind.Row or SlotKind.Unsplit } slot && run.Values != slot.Columns)
            {
                Token[]? held = ofForm && view.Table.Number == 3 && !view.Tokens[run.First].InGrid ? (under ??= TextColumns.Held(view, runs))[r] : null;
                odd.Add((run, held ?? (RowPlaces.IsEven(view, run, runs) ? view.Tokens[run.First..run.End].ToArray() : HeldCells(view, run, runs))));
            }
        }

        return odd;
    }

    // Whether a grid holds a row in place.
    internal static bool IsHeld(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs) => RowPlaces.IsEven(view, run, runs) || HeldCells(view, run, runs).Length > 0;

    // The cells of a row that an exact grid holds in place: one for each column, in a line like those of other rows. None where the grid does not tell which they are.
    internal static Token[] HeldCells(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        ReadOnlySpan<Token> cells = view.Tokens[run.First..run.End];
        if (cells[0].Grid != GridKind.Exact || cells[^1].Line != cells[0].Line || RowPlaces.IsOddLength(view, run, runs))
        {
            return [];
        }

        int columns = view.Slots[run.Slot].Columns;
        Token[] own = Hypotheses.OwnCells(cells);
        if (own.Length <= columns || own.Length < cells.Length)
        {
            return own.Length == columns ? own : [];
        }

        int named = RowPlaces.StartUnderHeader(view, run, runs);
        int start = named < 0 ? RowPlaces.GridStart(view, run, runs) : named;
        return start >= 0 && start + columns <= cells.Length && Hypotheses.AreWithin(cells, start, columns) ? cells.Slice(start, columns).ToArray() : [];
    }

    // Whether most rows with numbers leave the last place blank, more than can have lost a cell: it is the report's habit.
    private static bool LeavesLastBlank(scoped in TableView view, scoped ReadOnlySpan<Run> runs, List<(Run Run, Token[] Held)> odd)
    {
        int rows = 0, blank = 0;
        foreach ((Run run, Token[] held) in odd)
        {
            blank += view.Table.Number == 3 && run.Values < view.Slots[run.Slot].Columns && held is [.., { Kind: TokenKind.Blank }] ? 1 : 0;
        }

        foreach (ref readonly Run run in runs)
        {
            rows += run.Slot >= 0 && run.Values > 0 && view.Slots[run.Slot].Kind != SlotKind.Group ? 1 : 0;
        }

        return blank > MovedCells.MostLost && blank * 2 > rows;
    }

    // The cells of a row as they are printed; in the form's order where there is no other.
    internal static CellDescriptor[] InOrder(CellDescriptor[] cells, int[]? order) => order is null ? cells : Array.ConvertAll(order, column => cells[column]);
}
