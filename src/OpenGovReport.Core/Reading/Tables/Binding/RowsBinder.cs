using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Binds a table of one run a row, two or three, to the cells of the form.</summary>
internal static class RowsBinder
{
    /// <summary>Returns whether any number was found.</summary>
    internal static bool Bind(scoped in TableView view, scoped Span<Run> runs, int? year, ref CellSink sink)
    {
        YearRows.PutOwnFirst(view, runs, year);
        if (FlowBinder.TryBind(view, runs, ref sink) || FlowNames.TryBind(view, runs, ref sink))
        {
            return true;
        }

        runs = runs[..TornRows.JoinTornLabels(view, runs)];
        runs = runs[..TornRows.DropPageNumbers(view, runs)];
        runs = runs[..TornRows.JoinTornRows(view, runs)];
        if (runs.Length == 0)
        {
            return false;
        }

        ArrangedRows rows = ArrangedRows.Of(view, runs, stackalloc int[view.Slots.Length]);
        ArrangedRows.Report(view, rows, ref sink);
        if (rows.Bound == 0)
        {
            RowReports.ReportUnbound(view, rows.Runs, ref sink);
            return false;
        }

        (int Place, int Column)[]? places = LeftOutColumns.Find(view, rows.Runs);
        if (places is not null)
        {
            LeftOutColumns.Report(view, places, ref sink);
        }

        (int[]? order, int[]? alternative, bool unproved) = view.Table.Number == 3 && places is null ? ApplicantColumns.Order(view, rows.Runs, rows.RunOf, ref sink) : default;
        bool shifted = LabelPlaces.IsShifted(view, rows.Runs);
        bool doubtful = view.Table.Number == 3 ? unproved || shifted || ColumnDoubts.IsDoubtful(view, rows.Runs, order) : rows.Below || shifted || rows.Apart;
        TableReading reading = new() { Places = places, Order = order, Alternative = alternative, IsDoubtful = doubtful, IsDamaged = view.IsDamaged(rows.Runs) };
        bool deferred = false;
        for (int r = 0; r < rows.Runs.Length; r++)
        {
            deferred |= !Set(view, rows, r, reading, ref sink);
        }

        // Rows of an odd length come last, when the relations can judge them by the rows that are certain.
        UnsplitRow.SettleUnprinted(view, rows.RunOf, ref sink);
        if (deferred)
        {
            DeferredRows.Fit(view, rows.Runs, rows.RunOf, order, alternative is not null, ref sink);
        }

        Doubt(view, rows, reading, ref sink);
        YearRows.Doubt(view, rows.Runs, year, ref sink);
        if (view.Table.Number == 2)
        {
            OtherMeasures.Doubt(view, rows.Runs, year, ref sink);
        }

        return true;
    }

    /// <summary>How the columns of a table stand, and what is known of its rows before any is read.</summary>
    private readonly record struct TableReading
    {
        /// <summary>Where a grid leaves columns out: which of them stands in which place of a line.</summary>
        internal (int Place, int Column)[]? Places { get; init; }

        /// <summary>The order of the columns of table three; none for that of the form.</summary>
        internal int[]? Order { get; init; }

        /// <summary>Another order that the header allows as well.</summary>
        internal int[]? Alternative { get; init; }

        /// <summary>Whether every row may be another than it seems, or its columns.</summary>
        internal bool IsDoubtful { get; init; }

        /// <summary>Whether rows have too many numbers or too few, or numbers belong to no row.</summary>
        internal bool IsDamaged { get; init; }
    }

    // Sets the cells of the row that a run has, and says what there is to say of it; returns false where that has to wait until all other rows are set.
    private static bool Set(scoped in TableView view, scoped ArrangedRows rows, int r, in TableReading reading, ref CellSink sink)
    {
        ReadOnlySpan<Run> runs = rows.Runs;
        ref readonly Run run = ref runs[r];
        if (run.Slot < 0)
        {
            if (run.Values > 0)
            {
                RowReports.ReportStray(view, run, ref sink);
                FlowDoubts.DoubtAbove(view, run, ref sink);
            }

            return true;
        }

        Slot slot = view.Slots[run.Slot];
        if (run.Fit != 1)
        {
            RowReports.ReportLabel(view, slot, run, r + 1 < runs.Length ? runs[r + 1] : null, ref sink);
        }

        if (run.Values == 0)
        {
            if (slot.Kind == SlotKind.Row)
            {
                if (!MissingRows.ReportInstead(view, slot, run, ref sink))
                {
                    MissingRows.ReportEmpty(slot, view.Tokens[run.First], MissingRows.IsBesideUnbound(view, runs, r), ref sink);
                }

                sink.Settle(slot.Row);
            }

            return true;
        }

        if (slot.Kind == SlotKind.Group || (slot.Kind == SlotKind.Unsplit && UnsplitRow.IsHeadOfRows(view, run, rows.RunOf)))
        {
            string numbers = sink.Numbers(view.Tokens[run.First..run.End]);
            sink.Report(DiagnosticDescriptors.GroupSubtotal, sink.Locate(view.FirstValue(run)), numbers, null, slot.Label, numbers);
            return true;
        }

        if (slot.Kind == SlotKind.Unsplit)
        {
            sink.Report(DiagnosticDescriptors.OtherUnsplit, sink.Locate(view.FirstValue(run)), slot.Label, null);
        }

        if (reading.Places is not null)
        {
            LeftOutColumns.SetUnder(view, run, slot.Row.Cells, reading.Places, ref sink);
            sink.Settle(slot.Row);
            return true;
        }

        if (run.Values != slot.Columns)
        {
            return view.Table.Number == 2 && BlocksWithoutColumns.TrySet(view, runs, r, ref sink);
        }

        SetFull(view, rows, run, reading, ref sink);
        return true;
    }

    // Sets the cells of a row that has as many numbers as columns.
    private static void SetFull(scoped in TableView view, scoped ArrangedRows rows, in Run run, in TableReading reading, ref CellSink sink)
    {
        Slot slot = view.Slots[run.Slot];
        bool open = false;
        int[]? order = view.Table.Number == 2 ? BlockColumns.Order(view, run, slot, rows.Runs, rows.RunOf, out open) : reading.Order;
        int[]? other = view.Table.Number == 2 && order is not null && !view.Tokens[run.First].InGrid ? ColumnOrder.OfForm(slot.Columns) : reading.Alternative;
        CellDescriptor[] cells = slot.Row.Ordered;
        int column = 0;
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            if (token.IsValue)
            {
                sink.Set(cells[order is null ? column : order[column]], token);
                column++;
            }
        }

        sink.Settle(slot.Row);
        open |= reading.IsDoubtful;
        if (RowPlaces.IsInterrupted(view, run) || RowPlaces.IsBelowBlank(view, run) || (reading.IsDamaged && IsUneven(view, run, rows.Runs)))
        {
            RowDoubts.Doubt(view, slot, run, order, ref sink);
        }
        else if (open || (other is not null && slot.Columns == other.Length))
        {
            ColumnDoubts.Doubt(view, slot, run, order, open ? null : other, ref sink);
        }
    }

    private static bool IsUneven(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs) =>
        MovedCells.IsUneven(view, run) || (view.Tokens[run.First].Grid == GridKind.Loose && RowPlaces.IsOddLength(view, run, runs));

    // Calls rows uncertain for what only shows when all are read.
    private static void Doubt(scoped in TableView view, scoped ArrangedRows rows, in TableReading reading, ref CellSink sink)
    {
        Span<Run> runs = rows.Runs;
        int[]? order = reading.Order;
        bool elsewhere = rows.Below || rows.Apart || rows.Split;
        if ((elsewhere && (reading.IsDoubtful || SumDoubts.ColumnsDisagree(view, sink))) || (rows.Split && reading.IsDamaged))
        {
            RowDoubts.DoubtAll(view, runs, order, ref sink);
        }

        if (rows.Either)
        {
            UnsplitRow.DoubtEither(view, runs, ref sink);
        }

        RepeatedRows.Doubt(view, runs, rows.RunOf, order, ref sink);
        RepeatedRows.DoubtSharedLabels(view, runs, ref sink);
        LabelDoubts.Doubt(view, runs, order, ref sink);
        TornDoubts.DoubtUneven(view, runs, order, ref sink);
        FlowDoubts.DoubtBesideUnlabelled(view, runs, order, ref sink);
        FlowDoubts.DoubtMarksBelow(view, runs, order, ref sink);
        WrappedDoubts.Doubt(view, runs, ref sink);
        if (view.Table.Number == 2)
        {
            FlowDoubts.DoubtApart(view, runs, ref sink);
            FlowDoubts.DoubtBesideShort(view, runs, rows.RunOf, ref sink);
        }
        else if (reading.Places is null)
        {
            SumDoubts.Doubt(view, runs, rows.RunOf, order, reading.IsDamaged, ref sink);
            ZeroDoubts.DoubtZeros(view, runs, order, ref sink);
            ZeroDoubts.DoubtPrintedZeros(view, runs, order, ref sink);
            SubtotalDoubts.DoubtUnlabelled(view, runs, order, ref sink);
            SubtotalDoubts.DoubtBelowSubtotals(view, runs, rows.RunOf, order, ref sink);
            TornDoubts.DoubtMoved(view, runs, order, ref sink);
        }

        bool blocks = rows.Split && view.Table.Number == 2;
        bool torn = blocks ? !FlowBlocks.AreComplete(view, runs, rows.RunOf) : rows.Torn;
        if (blocks)
        {
            FlowDoubts.DoubtInBlocks(view, runs, ref sink);
        }

        if (torn || Units.CountsScaled(view.Labels))
        {
            RowDoubts.DoubtAll(view, runs, order, ref sink);
        }

        FlowDoubts.DoubtBetween(view, runs, MissingRows.Report(view, runs, rows.RunOf, torn, ref sink), order, ref sink);
    }
}
