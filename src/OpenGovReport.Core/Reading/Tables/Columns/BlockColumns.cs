namespace OpenGovReport.Reading;

/// <summary>The order of the columns of table two, of which each block has a header of its own.</summary>
internal static class BlockColumns
{
    // Table two has a header for each block; it stands in the gap before the block's first row. One that does not name all columns
    // as the form does but names those it does in another order leaves the order open.
    internal static int[]? Order(scoped in TableView view, in Run run, Slot slot, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, out bool open)
    {
        open = false;
        int first = run.Slot;
        while (first > 0 && view.Slots[first - 1].Row.PrintedGroup == slot.Row.PrintedGroup)
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

        ReadOnlySpan<char> header = view.Labels[runs[begins].GapStart..runs[runOf[first]].GapEnd];
        if (header.StartsWith(slot.Header) && header[slot.Header.Length..].SequenceEqual(view.Slots[first].Core))
        {
            // As in the form; most are.
            return null;
        }

        // What stands before the heading of the block is of the one before.
        string[] columns = slot.ColumnLabels;
        ReadOnlySpan<char> own = header[Math.Max(0, StartOfBlock(header))..];
        bool whole = CountNames(own, columns) == columns.Length;
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
        return start > 0 && CountNames(header[..start], columns) > 0 && CountNames(header[start..], columns) < columns.Length;
    }

    private static int StartOfBlock(ReadOnlySpan<char> header) => Math.Max(header.LastIndexOf(FormLabels.Block), header.LastIndexOf(FormLabels.Content));

    // How many of some columns a header names.
    private static int CountNames(ReadOnlySpan<char> header, ReadOnlySpan<string> columns)
    {
        int names = 0;
        foreach (string column in columns)
        {
            names += header.IndexOf(column) >= 0 ? 1 : 0;
        }

        return names;
    }
}
