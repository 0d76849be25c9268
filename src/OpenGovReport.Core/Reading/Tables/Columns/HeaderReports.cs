namespace OpenGovReport.Reading;

/// <summary>What there is to say about the header of a table: another order of its columns, and a column that it does not name.</summary>
internal static class HeaderReports
{
    internal static void ReportOrder(scoped in TableView view, IEnumerable<string> columns, ref CellSink sink, in Token token) =>
        sink.Report(DiagnosticDescriptors.ColumnsReordered, sink.Locate(token), sink.Raw(token), null, view.Number, string.Join('、', columns));

    // A header that is whole but for one label has lost that label; one torn into single characters says nothing.
    internal static void ReportMissing(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        if (runs.Length == 0)
        {
            return;
        }

        ReadOnlySpan<char> header = view.Labels[..runs[TableView.FirstFilled(runs)].GapEnd];
        string[] columns = view.Form.Columns[view.Table.Number - 2];
        int times = view.Table.Number == 4 ? view.Table.Rows.Count : 1;
        Span<int> named = stackalloc int[columns.Length];
        int whole = 0;
        for (int c = 0; c < columns.Length; c++)
        {
            named[c] = Occurrences(header, columns[c]);
            whole += named[c] >= times ? 1 : 0;
        }

        for (int c = 0; whole == columns.Length - 1 && c < columns.Length; c++)
        {
            if (named[c] < times)
            {
                Token token = view.Tokens[runs[0].FirstLabel];
                sink.Report(DiagnosticDescriptors.ColumnHeaderMissing, sink.Locate(token), sink.Raw(token), null, view.Number, columns[c]);
            }
        }
    }

    internal static int Occurrences(ReadOnlySpan<char> header, string column)
    {
        int count = 0;
        for (int at = ColumnOrder.IndexOf(header, column); at >= 0; at = ColumnOrder.IndexOf(header, column))
        {
            count++;
            header = header[(at + column.Length)..];
        }

        return count;
    }
}
