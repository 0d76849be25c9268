using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>What is said of columns that the form does not have, or that stand elsewhere below another header.</content>
internal ref partial struct TableBinder
{
    /// <summary>Names the columns that were taken out of the table, and calls the rows uncertain in which they could not be told from the others.</summary>
    internal readonly void ReportAdded(AddedColumns? added, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        if (added is null)
        {
            return;
        }

        foreach (Token header in added.Left)
        {
            sink.Report(DiagnosticDescriptors.ColumnAdded, sink.Locate(header), sink.Raw(header), null, Number, sink.Raw(header));
        }

        foreach ((Token header, int[] order) in added.Orders)
        {
            IReadOnlyList<CellDescriptor> cells = _table.Rows[0].Cells;
            ReportOrder(order.Select(c => cells[c].Column), ref sink, header);
        }

        foreach (Run run in runs)
        {
            bool row = _table.Number == 4 || (run.Slot >= 0 && _slots[run.Slot].Kind != SlotKind.Group);
            if (row && run.Values > 0 && added.IsOpen(_tokens[run.First].Line))
            {
                ReportDoubt(_table.Number == 4 ? _table.Cells : _slots[run.Slot].Row.Cells, run, ref sink);
            }
        }
    }
}
