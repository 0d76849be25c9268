using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Numbers at the end of a row that may go on in the line below.</summary>
internal static class WrappedDoubts
{
    /// <summary>
    /// Calls the last number of a row of cells uncertain where the next line is a number alone: more of its digits, or the number of a page. Where the row adds up as it is, it does not go on, and in the grid of a document no number leaves its cell.
    /// </summary>
    internal static void Doubt(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        for (int r = 1; r < runs.Length; r++)
        {
            (Run row, Run rest) = (runs[r - 1], runs[r]);
            if (row.Slot < 0 || row.Values == 0 || rest.Slot >= 0 || rest.Values != 1 || rest.GapStart != rest.GapEnd || view.Tokens[rest.First].InGrid || !view.Tokens[row.First].InGrid)
            {
                continue;
            }

            (Token number, Token more) = (view.Tokens[row.End - 1], view.Tokens[rest.First]);
            bool digits = number.Kind == TokenKind.Number && more.Kind == TokenKind.Number && more.Line == number.Line + 1 && (number.Length > 1 || view.Text[number.Start] != '0');
            if (!digits || sink.IsCell(number) || FlowDoubts.IsPageNumber(view, more, place: true, sink) || (row.Values > 2 && view.SumsTo(row, row.Values - 1)))
            {
                continue;
            }

            if (sink.CellAt(view.Slots[row.Slot].Row, number) is CellDescriptor cell && !sink.IsDoubted(cell))
            {
                sink.Doubt(cell, number, sink.Raw(number) + sink.Raw(more));
            }
        }
    }
}
