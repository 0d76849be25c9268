namespace OpenGovReport.Reading;

/// <summary>What there is to say about rows with numbers.</summary>
internal static class RowReports
{
    internal static void ReportStray(scoped in TableView view, in Run run, ref CellSink sink)
    {
        string numbers = sink.Numbers(view.Tokens[run.First..run.End]);
        sink.Report(DiagnosticDescriptors.RowAdded, sink.Locate(view.FirstValue(run)), numbers, null, Label(view, run), numbers);
    }

    /// <summary>Says of the numbers of a table, most rows of which are named and none has numbers, that they were not read.</summary>
    internal static void ReportUnbound(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        int named = 0;
        foreach (Slot slot in view.Slots)
        {
            named += slot.Kind == SlotKind.Row && view.Labels.IndexOf(slot.Core) >= 0 ? 1 : 0;
        }

        foreach (ref readonly Run run in runs)
        {
            if (run.Values > 0 && 2 * named > view.Slots.Length)
            {
                ReportStray(view, run, ref sink);
            }
        }
    }

    internal static void ReportLabel(scoped in TableView view, Slot slot, in Run run, Run? next, ref CellSink sink)
    {
        ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
        ReadOnlySpan<char> after = next is Run following ? view.Labels[following.GapStart..following.GapEnd] : view.Labels[run.GapEnd..];
        if (gap.EndsWith(slot.Core))
        {
            return;
        }

        string label = Label(view, run);
        bool torn = LabelText.IsScattered(slot.Core, gap, after);
        Token token = view.Tokens[Math.Min(run.FirstLabel, run.First)];
        sink.Report(torn ? DiagnosticDescriptors.LabelTorn : DiagnosticDescriptors.LabelAltered, sink.Locate(token), label, null, slot.Row.Name, label);
    }

    // The end of the label text before a run, as printed.
    private static string Label(scoped in TableView view, in Run run)
    {
        const int Most = 40;
        string label = "";
        for (int i = run.First - 1; i >= run.FirstLabel && label.Length < Most; i--)
        {
            if (view.Tokens[i].Kind == TokenKind.Label)
            {
                label = view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length).ToString() + label;
            }
        }

        return label.Length > Most ? label[^Most..] : label;
    }
}
