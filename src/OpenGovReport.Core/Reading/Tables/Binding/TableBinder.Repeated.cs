using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Rows that are printed twice with other numbers: which of them is the report's is open.</content>
internal ref partial struct TableBinder
{
    /// <summary>Calls rows uncertain whose label stands before other numbers as well.</summary>
    private readonly void DoubtRepeated(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, int[]? order, ref CellSink sink)
    {
        foreach (Run run in runs)
        {
            if (run.Slot < 0 && SlotOf(run, runOf) is int slot and >= 0 && !SayTheSame(run, runs[runOf[slot]]))
            {
                DoubtBeside(_slots[slot], run, order, ref sink);
            }
        }
    }

    /// <summary>Calls rows of a grid uncertain whose labels stand in one cell, and their numbers in one row: which of them each number is of, is open.</summary>
    private readonly void DoubtSharedLabels(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        const int Longest = 256;
        const int Shortest = 4;
        Span<char> kept = stackalloc char[Longest];
        foreach (Run run in runs)
        {
            if (run.Slot < 0 || run.Values == 0 || run.Contested || !_tokens[run.First].InGrid || LabelCell(run) is not { Kind: TokenKind.Label } cell || cell.Length <= _slots[run.Slot].Core.Length + Shortest)
            {
                continue;
            }

            ReadOnlySpan<char> label = kept[..LabelText.Keep(_text.Slice(cell.Start, cell.Length), kept)];
            label = label.EndsWith(_slots[run.Slot].Core) ? label[..^_slots[run.Slot].Core.Length] : label;
            bool shared = false;
            for (int s = 0; s < _slots.Length; s++)
            {
                Slot slot = _slots[s];
                if (s != run.Slot && slot.Kind == SlotKind.Row && slot.Core.Length >= Shortest && label.IndexOf(slot.Core) >= 0 && _slots[run.Slot].Core.IndexOf(slot.Core, StringComparison.Ordinal) < 0)
                {
                    shared = true;
                    ReportDoubt(slot.Row.Cells, run, ref sink);
                }
            }

            if (shared)
            {
                ReportDoubt(_slots[run.Slot].Row.Cells, run, ref sink);
            }
        }
    }

    // The row that has numbers already and whose label, in full and with nothing else, stands before a run; -1 for none.
    private readonly int SlotOf(Run run, scoped ReadOnlySpan<int> runOf)
    {
        const int Shortest = 4;
        ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
        for (int s = 0; s < _slots.Length; s++)
        {
            Slot slot = _slots[s];
            if (runOf[s] >= 0 && slot.Kind != SlotKind.Group && gap.EndsWith(slot.Core) && (slot.Core.Length >= Shortest || gap.SequenceEqual(slot.Core) || (slot.Whole.Length > slot.Core.Length && gap.EndsWith(slot.Whole))))
            {
                return s;
            }
        }

        return -1;
    }

    private readonly bool SayTheSame(Run run, Run other)
    {
        if (run.Values != other.Values)
        {
            return false;
        }

        int at = other.First;
        foreach (ref readonly Token token in _tokens[run.First..run.End])
        {
            if (!token.IsValue)
            {
                continue;
            }

            while (!_tokens[at].IsValue)
            {
                at++;
            }

            if (CellSink.CountOf(token) != CellSink.CountOf(_tokens[at++]))
            {
                return false;
            }
        }

        return true;
    }

    // Calls every cell of a row uncertain that says something else in another run, or may where that has another number of numbers.
    private readonly void DoubtBeside(Slot slot, Run run, int[]? order, ref CellSink sink)
    {
        Token[] values = OfValues(_tokens[run.First..run.End]);
        Token first = _tokens[run.First];
        for (int c = 0; c < slot.Columns; c++)
        {
            CellDescriptor cell = slot.Row.Cells[_table.Number == 3 && order is not null ? order[c] : c];
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
