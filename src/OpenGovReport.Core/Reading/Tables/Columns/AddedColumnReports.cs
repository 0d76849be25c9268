using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>What is said of columns that the form does not have, or that stand elsewhere below another header.</summary>
internal static class AddedColumnReports
{
    /// <summary>Names the columns that were taken out of the table, and calls the rows uncertain in which they could not be told from the others.</summary>
    internal static void Report(scoped in TableView view, AddedColumns? added, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        if (added is null)
        {
            return;
        }

        foreach (Token header in added.Left)
        {
            sink.Report(DiagnosticDescriptors.ColumnAdded, sink.Locate(header), sink.Raw(header), null, view.Number, sink.Raw(header));
        }

        foreach ((Token header, int[] order) in added.Orders)
        {
            IReadOnlyList<CellDescriptor> cells = view.Table.Rows[0].Cells;
            HeaderReports.ReportOrder(view, order.Select(c => cells[c].Column), ref sink, header);
        }

        foreach (ref readonly Run run in runs)
        {
            bool row = view.Table.Number == 4 || (run.Slot >= 0 && view.Slots[run.Slot].Kind != SlotKind.Group);
            if (row && run.Values > 0 && added.IsOpen(view.Tokens[run.First].Line))
            {
                RowDoubts.Doubt(view, view.Table.Number == 4 ? view.Table.Cells : view.Slots[run.Slot].Row.Cells, run, ref sink);
            }
        }
    }
}
