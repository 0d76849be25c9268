namespace OpenGovReport.Reading;

/// <summary>The runs of table two or three, each given to the row whose numbers it has: by the label before it, or by what else tells where the text sets labels and numbers apart.</summary>
internal readonly ref struct ArrangedRows
{
    private ArrangedRows(Span<Run> runs, Span<int> runOf)
    {
        Runs = runs;
        RunOf = runOf;
    }

    internal Span<Run> Runs { get; }

    /// <summary>By the row of the form the index of its run; −1 where it has none.</summary>
    internal Span<int> RunOf { get; }

    /// <summary>How many rows have numbers.</summary>
    internal int Bound { get; init; }

    /// <summary>Whether each label stands below its numbers.</summary>
    internal bool Below { get; init; }

    /// <summary>Whether all labels stand before all numbers.</summary>
    internal bool Apart { get; init; }

    /// <summary>Whether numbers that stood together were given to several rows.</summary>
    internal bool Split { get; init; }

    /// <summary>Whether table two does not go row by row.</summary>
    internal bool Torn { get; init; }

    /// <summary>Whether what was given to 3.其他 may as well be （六）其他处理 as one row.</summary>
    internal bool Either { get; init; }

    /// <summary>Gives the runs to their rows; <paramref name="runOf"/> has room for all rows of the form.</summary>
    internal static ArrangedRows Of(scoped in TableView view, Span<Run> runs, Span<int> runOf)
    {
        Run[] rows = LabelPlaces.LabelsApart(view, runs);
        bool apart = rows.Length > 0;
        runs = apart ? rows : runs;
        LabelsBelow.Take(view, runs);
        bool outOfOrder = RowsOutOfOrder.TryAlign(view, runs);
        if (!outOfOrder)
        {
            RowAligner.Align(view.Slots, runs, view.Labels);
        }

        bool lines = !outOfOrder && !apart && LabelLines.TryAlign(view, runs);
        bool below = !outOfOrder && !lines && LabelPlaces.AlignBelow(view, runs);
        if (!below && !apart && !lines)
        {
            RowAligner.AlignMoved(view.Slots, runs, view.Labels);
        }

        bool either = UnsplitRow.Take(view, runs);
        Place(runs, runOf);
        Subtotals.GiveToFirstRows(view, runs, runOf);
        int bound = Place(runs, runOf);
        bool torn = FlowBlocks.IsTornApart(view, runs);
        Run[] split = view.Table.Number == 2 ? FlowBlocks.Find(view, runs, torn) : Heaps.Split(view, runs, runOf);
        if (split.Length > 0)
        {
            runs = split;
            bound = Place(runs, runOf);
        }

        return new(runs, runOf) { Bound = bound, Below = below, Apart = apart, Split = split.Length > 0, Torn = torn, Either = either && split.Length == 0 };
    }

    /// <summary>Says of labels and rows that they stand elsewhere than in the form.</summary>
    internal static void Report(scoped in TableView view, scoped ArrangedRows rows, ref CellSink sink)
    {
        Token first = view.Tokens[rows.Runs[TableView.FirstFilled(rows.Runs)].First];
        if (rows.Apart || (rows.Split && (view.Table.Number == 3 || rows.AnyOrdered())))
        {
            sink.Report(DiagnosticDescriptors.LabelsApart, sink.Locate(first), "", null, view.Number);
        }

        if (rows.Below)
        {
            sink.Report(DiagnosticDescriptors.LabelsBelow, sink.Locate(first), "", null, view.Number);
        }

        foreach (ref readonly Run run in rows.Runs)
        {
            if (run.Moved)
            {
                sink.Report(DiagnosticDescriptors.RowMoved, sink.Locate(view.Tokens[run.First]), "", null, view.Slots[run.Slot].Row.Name);
            }
        }
    }

    /// <summary>Notes which run has which row; returns how many rows have numbers.</summary>
    internal static int Place(scoped ReadOnlySpan<Run> runs, scoped Span<int> runOf)
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

    private bool AnyOrdered()
    {
        foreach (ref readonly Run run in Runs)
        {
            if (run.Ordered)
            {
                return true;
            }
        }

        return false;
    }
}
