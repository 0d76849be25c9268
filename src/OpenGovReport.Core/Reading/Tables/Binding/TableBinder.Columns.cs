using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>The order in which the columns are printed.</content>
internal ref partial struct TableBinder
{
    // Where most rows do not add up, the columns rather stand in an order that was not recognised than that most rows are wrong.
    private readonly bool IsDoubtful(scoped ReadOnlySpan<Run> runs, int[]? order)
    {
        int last = _form.Columns[1].Length - 1;
        int filled = Filled(runs);
        return filled >= 3 && Agreeing(runs, order is null ? last : Array.IndexOf(order, last)) * 2 < filled && !IsWhole(runs);
    }

    // Whether the table is whole in an exact grid: every column is named above its place, and every row of the form has its own label and a number in each. Then no
    // number can belong elsewhere, whatever the sums say.
    private readonly bool IsWhole(scoped ReadOnlySpan<Run> runs)
    {
        int rows = 0;
        foreach (Run run in runs)
        {
            if (run.Slot < 0 || run.Fit != 1 || run.Contested || run.Values != _slots[run.Slot].Columns || run.End - run.First != run.Values || _tokens[run.First].Grid != GridKind.Exact)
            {
                return false;
            }

            rows += _slots[run.Slot].Kind == SlotKind.Row ? 1 : 0;
        }

        return rows == _table.Rows.Count
            && ColumnOrder.ByPlace(_text, _tokens[..runs[0].First], _form.Columns[1], ColumnOrder.RequestGroups, 1) is not null;
    }

    // The number of full rows that are not all zeros.
    private readonly int Filled(scoped ReadOnlySpan<Run> runs)
    {
        int columns = _form.Columns[1].Length;
        int filled = 0;
        foreach (Run run in runs)
        {
            filled += run.Slot >= 0 && run.Values == columns && _slots[run.Slot].Columns == columns && !IsZero(run) ? 1 : 0;
        }

        return filled;
    }

    private readonly bool IsZero(Run run)
    {
        foreach (ref readonly Token token in _tokens[run.First..run.End])
        {
            if (token.IsValue && token.Text.Number != 0)
            {
                return false;
            }
        }

        return true;
    }

    // Where the header leaves the order of the columns open, every cell that would be another in the other order is uncertain.
    private readonly void ReportAlternative(Slot slot, Run run, int[]? order, int[]? alternative, ref CellSink sink)
    {
        List<Token> values = [];
        foreach (Token token in _tokens[run.First..run.End])
        {
            if (token.IsValue)
            {
                values.Add(token);
            }
        }

        bool alike = values.TrueForAll(v => v.Text == values[0].Text);
        for (int c = 0; c < values.Count; c++)
        {
            Token read = values[order is null ? c : Array.IndexOf(order, c)];
            Token? other = alternative is null ? null : values[Array.IndexOf(alternative, c)];
            if (other is null ? !alike : read.Text != other.Value.Text)
            {
                sink.Doubt(slot.Row.Cells[c], read, other is Token value ? CellSink.Shown(CellSink.CountOf(value)) : Diagnostic.AnotherNumber);
            }
        }
    }

    // Table two has a header for each block; it stands in the gap before the block's first row. One that does not name all columns
    // as the form does but names those it does in another order leaves the order open.
    private readonly int[]? BlockOrder(Run run, Slot slot, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, out bool open)
    {
        open = false;
        int first = run.Slot;
        while (first > 0 && _slots[first - 1].Row.PrintedGroup == slot.Row.PrintedGroup)
        {
            first--;
        }

        while (runOf[first] < 0)
        {
            first++;
        }

        // Rows that the form does not have may stand between the header and the block's first row.
        int begins = runOf[first];
        while (begins > 0 && runs[begins - 1].Slot < 0)
        {
            begins--;
        }

        ReadOnlySpan<char> header = _labels[runs[begins].GapStart..runs[runOf[first]].GapEnd];
        if (header.StartsWith(slot.Header) && header[slot.Header.Length..].SequenceEqual(_slots[first].Core))
        {
            // As in the form; most are.
            return null;
        }

        // What stands before the heading of the block is of the one before.
        string[] columns = slot.ColumnLabels;
        ReadOnlySpan<char> own = header[Math.Max(0, StartOfBlock(header))..];
        bool whole = Names(own, columns) == columns.Length;
        header = whole ? own : header;
        if (!whole && (run.Ordered || IsTorn(header, columns)))
        {
            open = !run.Ordered && columns.Length > 1;
            return null;
        }

        int[]? order = ColumnOrder.Find(header, columns);
        open = order is null && ColumnOrder.IsContrary(header, columns);
        return order;
    }

    // Whether names of columns stand before what a block's header begins with, as where the text of a page does not go line by line: then their order tells nothing.
    // The block before may have no numbers, and its header stands there in full.
    private static bool IsTorn(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        int start = StartOfBlock(header);
        return start > 0 && Names(header[..start], columns) > 0 && Names(header[start..], columns) < columns.Length;
    }

    private static int StartOfBlock(ReadOnlySpan<char> header) => Math.Max(header.LastIndexOf(FormLabels.Block), header.LastIndexOf(FormLabels.Content));

    // How many of some columns a header names.
    private static int Names(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        int names = 0;
        foreach (string column in columns)
        {
            names += header.IndexOf(column) >= 0 ? 1 : 0;
        }

        return names;
    }

    private readonly void ReportOrder(IEnumerable<string> columns, ref CellSink sink, Token token) =>
        sink.Report(DiagnosticDescriptors.ColumnsReordered, sink.Locate(token), sink.Raw(token), null, Number, string.Join('、', columns));

    // A header that is whole but for one label has lost that label; one torn into single characters says nothing.
    private readonly void ReportHeader(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        if (runs.Length == 0)
        {
            return;
        }

        ReadOnlySpan<char> header = _labels[..runs[FirstFilled(runs)].GapEnd];
        string[] columns = _form.Columns[_table.Number - 2];
        int times = _table.Number == 4 ? _table.Rows.Count : 1;
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
                Token token = _tokens[runs[0].FirstLabel];
                sink.Report(DiagnosticDescriptors.ColumnHeaderMissing, sink.Locate(token), sink.Raw(token), null, Number, columns[c]);
            }
        }
    }

    private static int Occurrences(ReadOnlySpan<char> header, string column)
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
