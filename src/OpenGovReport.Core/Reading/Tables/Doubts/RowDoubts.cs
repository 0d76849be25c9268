using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Calls the cells of rows uncertain.</summary>
internal static class RowDoubts
{
    // Calls every cell of a row uncertain that is not yet, whichever of them have a number.
    internal static void Doubt(scoped in TableView view, IReadOnlyList<CellDescriptor> cells, in Run run, ref CellSink sink)
    {
        Token first = view.FirstValue(run);
        foreach (CellDescriptor cell in cells)
        {
            if (!sink.IsDoubted(cell))
            {
                sink.Doubt(cell, sink.Locate(first), sink.Raw(first), sink.Counts[cell.Index], Diagnostic.AnotherNumber);
            }
        }
    }

    // Calls every cell of a row uncertain that is not yet.
    internal static void Doubt(scoped in TableView view, Slot slot, in Run run, int[]? order, ref CellSink sink)
    {
        int column = 0;
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            if (!token.IsValue)
            {
                continue;
            }

            CellDescriptor cell = slot.Row.Cells[order is null ? column : order[column]];
            column++;
            if (!sink.IsDoubted(cell))
            {
                sink.Doubt(cell, token, Diagnostic.AnotherNumber);
            }
        }
    }

    internal static void DoubtFull(scoped in TableView view, in Run run, int[]? order, ref CellSink sink)
    {
        if (view.IsFull(run))
        {
            Doubt(view, view.Slots[run.Slot], run, view.Table.Number == 3 ? order : null, ref sink);
        }
    }

    internal static void DoubtAll(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot >= 0 && run.Values == view.Slots[run.Slot].Columns)
            {
                Doubt(view, view.Slots[run.Slot], run, view.Table.Number == 3 ? order : null, ref sink);
            }
        }
    }
}
