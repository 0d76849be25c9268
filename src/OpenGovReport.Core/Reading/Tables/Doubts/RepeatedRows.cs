using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Rows that are printed twice with other numbers: which of them is the report's is open.</summary>
internal static class RepeatedRows
{
    /// <summary>Calls rows uncertain whose label stands before other numbers as well.</summary>
    internal static void Doubt(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, int[]? order, ref CellSink sink)
    {
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 && SlotOf(view, run, runOf) is int slot and >= 0 && !SayTheSame(view, run, runs[runOf[slot]]))
            {
                DoubtBeside(view, view.Slots[slot], run, order, ref sink);
            }
        }
    }

    /// <summary>Calls rows of a grid uncertain whose labels stand in one cell, and their numbers in one row: which of them each number is of, is open.</summary>
    internal static void DoubtSharedLabels(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        const int Longest = 256;
        const int Shortest = 4;
        Span<char> kept = stackalloc char[Longest];
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 || run.Values == 0 || run.Contested || !view.Tokens[run.First].InGrid || TornRows.LabelCell(view, run) is not { Kind: TokenKind.Label } cell || cell.Length <= view.Slots[run.Slot].Core.Length + Shortest)
            {
                continue;
            }

            ReadOnlySpan<char> label = kept[..LabelText.Keep(view.Text.Slice(cell.Start, cell.Length), kept)];
            label = label.EndsWith(view.Slots[run.Slot].Core) ? label[..^view.Slots[run.Slot].Core.Length] : label;
            bool shared = false;
            for (int s = 0; s < view.Slots.Length; s++)
            {
                Slot slot = view.Slots[s];
                if (s != run.Slot && slot.Kind == SlotKind.Row && slot.Core.Length >= Shortest && label.IndexOf(slot.Core) >= 0 && view.Slots[run.Slot].Core.IndexOf(slot.Core, StringComparison.Ordinal) < 0)
                {
                    shared = true;
                    RowDoubts.Doubt(view, slot.Row.Cells, run, ref sink);
                }
            }

            if (shared)
            {
                RowDoubts.Doubt(view, view.Slots[run.Slot].Row.Cells, run, ref sink);
            }
        }
    }

    // The row that has numbers already and whose label, in full and with nothing else, stands before a run; -1 for none.
    private static int SlotOf(scoped in TableView view, in Run run, scoped ReadOnlySpan<int> runOf)
    {
        const int Shortest = 4;
        ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
        for (int s = 0; s < view.Slots.Length; s++)
        {
            Slot slot = view.Slots[s];
            if (runOf[s] >= 0 && slot.Kind != SlotKind.Group && gap.EndsWith(slot.Core) && (slot.Core.Length >= Shortest || gap.SequenceEqual(slot.Core) || (slot.Whole.Length > slot.Core.Length && gap.EndsWith(slot.Whole))))
            {
                return s;
            }
        }

        return -1;
    }

    internal static bool SayTheSame(scoped in TableView view, in Run run, in Run other)
    {
        if (run.Values != other.Values)
        {
            return false;
        }

        int at = other.First;
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            if (!token.IsValue)
            {
                continue;
            }

            while (!view.Tokens[at].IsValue)
            {
                at++;
            }

            if (CellSink.CountOf(token) != CellSink.CountOf(view.Tokens[at++]))
            {
                return false;
            }
        }

        return true;
    }

    // Calls every cell of a row uncertain that says something else in another run, or may where that has another number of numbers.
    private static void DoubtBeside(scoped in TableView view, Slot slot, in Run run, int[]? order, ref CellSink sink)
    {
        Token[] values = TableView.OfValues(view.Tokens[run.First..run.End]);
        Token first = view.Tokens[run.First];
        for (int c = 0; c < slot.Columns; c++)
        {
            CellDescriptor cell = slot.Row.Cells[view.Table.Number == 3 && order is not null ? order[c] : c];
            Count read = sink.Counts[cell.Index];
            Count? could = values.Length == slot.Columns ? CellSink.CountOf(values[c]) : null;
            if (!sink.IsDoubted(cell) && (could is not Count other || other != read || cell.Kind == CellKind.Amount))
            {
                Token at = could is null ? first : values[c];
                sink.Doubt(cell, sink.Locate(at), sink.Raw(at), read, could is Count count ? CellSink.Shown(count) : Diagnostic.AnotherNumber);
            }
        }
    }
}
