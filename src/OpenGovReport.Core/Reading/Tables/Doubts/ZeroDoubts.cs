namespace OpenGovReport.Reading;

/// <summary>Rows whose zeros are unlike those of the others: the report prints them elsewhere, or leaves them blank.</summary>
internal static class ZeroDoubts
{
    // One row in so many that is unlike the others proves nothing about them.
    private const int Fewest = 3;
    private const int FewestInGrid = 5;

    /// <summary>
    /// Calls a row of zeros uncertain that has one more than nearly all others have: where those have none, or no total, the one may have strayed in. So may a part
    /// of a number in any row of so many.
    /// </summary>
    internal static void DoubtZeros(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        int columns = view.Form.Columns[1].Length;
        Span<int> rows = stackalloc int[columns + 1], all = stackalloc int[columns + 1];
        rows.Clear();
        all.Clear();
        foreach (ref readonly Run run in runs)
        {
            rows[Math.Min(run.Values, columns)] += IsRowOfZeros(view, run) ? 1 : 0;
            all[Math.Min(run.Values, columns)] += run.Slot >= 0 && view.Slots[run.Slot].Kind == SlotKind.Row ? 1 : 0;
        }

        foreach (ref readonly Run run in runs)
        {
            if (all[columns - 1] >= 2 * all[columns] && view.IsFull(run) && TornDoubts.Joinable(view, run) > 0)
            {
                RowDoubts.Doubt(view, view.Slots[run.Slot], run, order, ref sink);
            }
        }

        for (int values = 1; values < rows.Length; values++)
        {
            if (rows[values] == 0 || rows[values - 1] < Fewest * rows[values])
            {
                continue;
            }

            // A grid shows its blank cells, so that a row without one is less of a wonder.
            bool few = rows[values - 1] >= FewestInGrid * rows[values];
            foreach (ref readonly Run run in runs)
            {
                if (run.Values == values && IsRowOfZeros(view, run) && (few || !view.Tokens[run.First].InGrid) && !DeferredRows.IsHeld(view, run, runs))
                {
                    RowDoubts.Doubt(view, view.Slots[run.Slot], run, order, ref sink);
                }
            }
        }
    }

    /// <summary>
    /// Calls full rows with zeros uncertain where nearly all others leave zeros blank: the numbers are rather the subtotal of a group, or those of a row that the form
    /// does not have.
    /// </summary>
    internal static void DoubtPrintedZeros(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        int rows = 0, withZeros = 0, without = 0;
        foreach (Slot slot in view.Slots)
        {
            rows += slot.Kind == SlotKind.Row ? 1 : 0;
        }

        foreach (ref readonly Run run in runs)
        {
            bool row = run.Slot >= 0 && view.Slots[run.Slot].Kind == SlotKind.Row;
            withZeros += row && HasZero(view, run) ? 1 : 0;
            without += row && run.Values > 0 && run.Values < view.Slots[run.Slot].Columns && !HasZero(view, run) ? 1 : 0;
        }

        foreach (ref readonly Run run in runs)
        {
            // Rows with requests may be full and the others blank; then none has a few numbers alone.
            if (withZeros * Fewest <= rows && view.IsFull(run) && HasZero(view, run) && (without >= Fewest || view.IsZero(run)))
            {
                RowDoubts.Doubt(view, view.Slots[run.Slot], run, order, ref sink);
            }
        }
    }

    private static bool HasZero(scoped in TableView view, in Run run)
    {
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            if (token is { Kind: TokenKind.Number, Text: { Whole: true, Number: 0 } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRowOfZeros(scoped in TableView view, in Run run) => run.Slot >= 0 && view.Slots[run.Slot].Kind == SlotKind.Row && view.IsZero(run);
}
