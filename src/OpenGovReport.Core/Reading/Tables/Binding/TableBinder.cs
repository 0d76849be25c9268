using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Binds the tokens of a table to the cells of a form.</summary>
internal ref partial struct TableBinder
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<char> _labels;
    private readonly FormLabels _form;
    private readonly TableDescriptor _table;
    private readonly Slot[] _slots;

    // By the number of columns; counted when the first is asked for.
    private readonly LineShapes?[] _shapes;

    internal TableBinder(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<char> labels, FormLabels form, int tableIndex)
    {
        _text = text;
        _tokens = tokens;
        _labels = labels;
        _form = form;
        _table = form.Template.Tables[tableIndex];
        _slots = form.Slots[tableIndex];
        _shapes = new LineShapes?[form.Columns[1].Length + 1];
    }

    /// <summary>Binds a table of one run a row: tables two and three. Returns whether any number was found.</summary>
    internal readonly bool BindRows(scoped Span<Run> runs, ref CellSink sink)
    {
        if (InFlow(runs, out Run[] rows, out int above) is { Length: > 0 } ordered)
        {
            foreach (Run run in runs[..above])
            {
                ReportStray(run, ref sink);
                DoubtAbove(run, ref sink);
            }

            new TableBinder(_text, ordered, _labels, _form, _table.Number - 2).BindFlow(rows, ref sink);
            return true;
        }

        runs = runs[..JoinTornRows(runs[..DropPageNumbers(runs[..JoinTornLabels(runs)])])];
        if (runs.Length == 0)
        {
            return false;
        }

        Run[] apart = LabelsApart(runs);
        if (apart.Length > 0)
        {
            runs = apart;
            sink.Report(DiagnosticDescriptors.LabelsApart, sink.Locate(_tokens[runs[0].First]), "", null, Number);
        }

        TakeLabelsBelow(runs);
        RowAligner.Align(_slots, runs, _labels);
        bool below = AlignBelow(runs);
        if (below)
        {
            sink.Report(DiagnosticDescriptors.LabelsBelow, sink.Locate(_tokens[runs[FirstFilled(runs)].First]), "", null, Number);
        }

        if (!below && apart.Length == 0 && RowAligner.AlignMoved(_slots, runs, _labels))
        {
            foreach (Run run in runs)
            {
                if (run.Moved)
                {
                    sink.Report(DiagnosticDescriptors.RowMoved, sink.Locate(_tokens[run.First]), "", null, _slots[run.Slot].Row.Name);
                }
            }
        }

        Span<int> runOf = stackalloc int[_slots.Length];
        Place(runs, runOf);
        GiveToFirstRows(runs, runOf);
        int bound = Place(runs, runOf);
        bool torn = IsTornApart(runs);
        Run[] heaps = _table.Number == 2 ? InBlocks(runs, torn) : SplitHeaps(runs, runOf);
        if (heaps.Length > 0)
        {
            runs = heaps;
            bound = Place(runs, runOf);
        }

        if (heaps.Length > 0 && (_table.Number == 3 || Array.Exists(heaps, r => r.Ordered)))
        {
            sink.Report(DiagnosticDescriptors.LabelsApart, sink.Locate(_tokens[runs[0].First]), "", null, Number);
        }

        if (bound == 0)
        {
            return false;
        }

        (int Place, int Column)[]? places = LeftOut(runs);
        if (places is not null)
        {
            ReportLeftOut(places, ref sink);
        }

        (int[]? order, int[]? alternative, bool unproved) = _table.Number == 3 && places is null ? ApplicantOrder(runs, runOf, ref sink) : default;
        bool deferred = false;
        bool damaged = IsDamaged(runs);
        bool doubtful = _table.Number == 3 ? unproved || IsShifted(runs) || IsDoubtful(runs, order) : below || IsShifted(runs) || apart.Length > 0;
        for (int r = 0; r < runs.Length; r++)
        {
            ref Run run = ref runs[r];
            if (run.Slot < 0)
            {
                if (run.Values > 0)
                {
                    ReportStray(run, ref sink);
                    DoubtAbove(run, ref sink);
                }

                continue;
            }

            Slot slot = _slots[run.Slot];
            if (run.Fit != 1)
            {
                ReportLabel(slot, run, r + 1 < runs.Length ? runs[r + 1] : null, ref sink);
            }

            if (run.Values == 0)
            {
                if (slot.Kind == SlotKind.Row)
                {
                    if (!ReportInstead(slot, run, ref sink))
                    {
                        ReportEmpty(slot, _tokens[run.First], IsBesideUnbound(runs, r, slot.Columns), ref sink);
                    }

                    sink.Settle(slot.Row);
                }

                continue;
            }

            if (slot.Kind == SlotKind.Group || (slot.Kind == SlotKind.Unsplit && IsHeadOfRows(run, runOf)))
            {
                sink.Report(DiagnosticDescriptors.GroupSubtotal, sink.Locate(FirstValue(run)), Numbers(run, ref sink), null, slot.Label, Numbers(run, ref sink));
                continue;
            }

            if (slot.Kind == SlotKind.Unsplit)
            {
                sink.Report(DiagnosticDescriptors.OtherUnsplit, sink.Locate(FirstValue(run)), slot.Label, null);
            }

            if (places is not null)
            {
                SetUnder(run, slot.Row.Cells, places, ref sink);
                sink.Settle(slot.Row);
                continue;
            }

            if (run.Values != slot.Columns)
            {
                deferred = true;
                continue;
            }

            bool open = false;
            int[]? rowOrder = _table.Number == 2 ? BlockOrder(run, slot, runs, runOf, out open) : order;
            int[]? other = _table.Number == 2 && rowOrder is not null && !_tokens[run.First].InGrid ? ColumnOrder.OfForm(slot.Columns) : alternative;
            int column = 0;
            foreach (Token token in _tokens[run.First..run.End])
            {
                if (token.IsValue)
                {
                    sink.Set(slot.Row.Cells[rowOrder is null ? column : rowOrder[column]], token);
                    column++;
                }
            }

            sink.Settle(slot.Row);
            if (IsInterrupted(run) || IsBelowBlank(run) || (damaged && (IsUneven(run) || (_tokens[run.First].Grid == GridKind.Loose && IsOddLength(run, runs)))))
            {
                ReportDoubt(slot, run, rowOrder, ref sink);
            }
            else if (doubtful || open || (other is not null && slot.Columns == other.Length))
            {
                ReportAlternative(slot, run, rowOrder, doubtful || open ? null : other, ref sink);
            }
        }

        // Rows of an odd length come last, when the relations can judge them by the rows that are certain.
        SettleUnprinted(runOf, ref sink);
        if (deferred)
        {
            FitDeferred(runs, runOf, order, alternative is not null, ref sink);
        }

        if (((below || apart.Length > 0 || heaps.Length > 0) && (doubtful || ColumnsDisagree(sink))) || (heaps.Length > 0 && damaged))
        {
            DoubtAll(runs, order, ref sink);
        }

        DoubtRepeated(runs, runOf, order, ref sink);
        DoubtSharedLabels(runs, ref sink);
        DoubtLabels(runs, order, ref sink);
        DoubtUneven(runs, order, ref sink);
        DoubtBesideUnlabelled(runs, order, ref sink);
        DoubtMarksBelow(runs, order, ref sink);
        if (_table.Number == 2)
        {
            DoubtApart(runs, ref sink);
            DoubtBesideShort(runs, runOf, ref sink);
        }

        if (_table.Number == 3 && places is null)
        {
            DoubtSums(runs, runOf, order, damaged, ref sink);
            DoubtZeros(runs, order, ref sink);
            DoubtPrintedZeros(runs, order, ref sink);
            DoubtUnlabelled(runs, order, ref sink);
            DoubtBelowSubtotals(runs, runOf, order, ref sink);
            DoubtMoved(runs, order, ref sink);
        }

        bool blocks = heaps.Length > 0 && _table.Number == 2;
        torn = blocks ? !AreComplete(runs, runOf) : torn;
        if (blocks)
        {
            DoubtInBlocks(runs, ref sink);
        }

        if (torn || Units.CountsScaled(_labels))
        {
            DoubtAll(runs, order, ref sink);
        }

        DoubtBetween(runs, ReportMissing(runs, runOf, torn, ref sink), order, ref sink);
        return true;
    }

    // Which run has which row; returns how many rows have numbers.
    private static int Place(scoped ReadOnlySpan<Run> runs, scoped Span<int> runOf)
    {
        runOf.Fill(-1);
        int bound = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            if (runs[r].Slot >= 0)
            {
                runOf[runs[r].Slot] = r;
                bound += runs[r].Values > 0 ? 1 : 0;
            }
        }

        return bound;
    }

    // Of （六）其他处理, one row or three: what the report does not print is settled by what it does.
    private readonly void SettleUnprinted(scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        for (int s = 0; s < _slots.Length; s++)
        {
            if (runOf[s] < 0 && (_slots[s].Kind == SlotKind.Unsplit || UnsplitIsPrinted(s, runOf)))
            {
                sink.Settle(_slots[s].Row);
            }
        }
    }

    private readonly void FitDeferred(scoped Span<Run> runs, scoped Span<int> runOf, int[]? order, bool open, ref CellSink sink)
    {
        open |= IsNarrow(runs);
        Token[][] held = HeldRows(runs);
        FitHeld(runs, held, runOf, order, open, ref sink);
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            if (!IsDeferred(run, runOf) || held[r].Length > 0)
            {
                continue;
            }

            Slot slot = _slots[run.Slot];
            bool undecided = false;
            int[]? rowOrder = _table.Number == 2 ? BlockOrder(run, slot, runs, runOf, out undecided) : order;
            CellDescriptor[] cells = InOrder(slot.Row.Cells, rowOrder);
            bool odd = open || undecided || IsOddLength(run, runs) || MayLackCell(run, runs) || ReachesElsewhere(run, runs);
            int named = rowOrder is null && _tokens[run.First].InGrid ? StartUnderHeader(run) : -1;
            int start = named < 0 ? GridStart(run, runs) : named;
            odd |= start < 0 && (StartByReach(run, runs) + slot.Columns > run.End - run.First || EndsBeforeTotal(run, runs));
            RowSurroundings around = new()
            {
                Start = start,
                IsNamed = named >= 0,
                IsOpen = odd,
                LeavesBlanks = LeavesBlanks(runs, slot.Columns) && !IsCut(run, runs),
                EndsEarly = _tokens[run.First].Grid == GridKind.Exact && EndsEarly(run, runs),
            };
            if (RowFitter.Fit(ref sink, slot.Row.Name, cells, _tokens[run.First..run.End], around, Reconciliation.Of(slot.Row)))
            {
                sink.Settle(slot.Row);
            }
        }
    }

    // The cells of a row as they are printed; in the form's order where there is no other.
    private static CellDescriptor[] InOrder(IReadOnlyList<CellDescriptor> cells, int[]? order)
    {
        CellDescriptor[] printed = new CellDescriptor[cells.Count];
        for (int i = 0; i < printed.Length; i++)
        {
            printed[i] = cells[order is null ? i : order[i]];
        }

        return printed;
    }

    // Whether after （六）其他处理 with numbers the labels of its rows follow, in full or shortened: then its numbers are a subtotal.
    private readonly bool IsHeadOfRows(Run run, scoped ReadOnlySpan<int> runOf)
    {
        const int Enough = 8;
        string core = _slots[run.Slot + 1].Core;
        return IsSplit(run.Slot, runOf) || _labels[run.GapEnd..].IndexOf(core.AsSpan(0, Math.Min(core.Length, Enough))) >= 0;
    }

    private readonly bool IsSplit(int unsplitSlot, scoped ReadOnlySpan<int> runOf)
    {
        string group = _slots[unsplitSlot].Label;
        for (int s = unsplitSlot + 1; s < _slots.Length && _slots[s].Row.PrintedGroup == group; s++)
        {
            if (runOf[s] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // The first run with values; what stands before it is the header.
    private static int FirstFilled(scoped ReadOnlySpan<Run> runs)
    {
        int first = 0;
        while (first < runs.Length - 1 && runs[first].Values == 0)
        {
            first++;
        }

        return first;
    }

    // Whether the numbers of the table stand in cells that are seen.
    private readonly bool IsGrid(scoped ReadOnlySpan<Run> runs) => _tokens[runs[FirstFilled(runs)].First].InGrid;

    private readonly Token FirstValue(Run run) => _tokens[FirstValueIndex(run)];

    private readonly bool UnsplitIsPrinted(int slot, scoped ReadOnlySpan<int> runOf)
    {
        for (int s = slot - 1; s >= 0 && _slots[s].Label.Length > 0; s--)
        {
            if (_slots[s].Kind == SlotKind.Unsplit)
            {
                return runOf[s] >= 0 && _slots[slot].Row.PrintedGroup == _slots[s].Label && !IsSplit(s, runOf);
            }
        }

        return false;
    }
}
