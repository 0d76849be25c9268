namespace OpenGovReport.Reading;

/// <summary>
/// What the header of table three tells of the order of its columns in text that sets labels apart: of two names side by side the one of more lines begins higher up
/// and so may be told first, and 自然人 and 总计 stand higher than the kinds of organisations between them.
/// </summary>
internal static class FlowColumns
{
    // The columns about whose order the header leaves a doubt, each with the first column of the block of neighbours that may have changed places; -1 where it leaves none.
    internal static int[] Open(scoped in TableView view, ReadOnlySpan<Token> header, out bool whole)
    {
        string[] columns = view.Form.Columns[1];
        int last = columns.Length - 1;
        Span<int> place = stackalloc int[columns.Length], lines = stackalloc int[columns.Length];
        int group = FindNames(view, header, columns, place, lines, 2);
        whole = lines.IndexOfAnyExcept(1) < 0;

        int[] open = [.. Enumerable.Repeat(-1, columns.Length)];
        for (int a = 1; a < last; a++)
        {
            for (int b = last - 1; b > a; b--)
            {
                if (!IsLeftOf(place[a], lines[a], place[b], lines[b]))
                {
                    Join(open, a, b);
                    break;
                }
            }
        }

        // 自然人 is told before its group only where it stands before it. It stands as high as 总计, so that names told between the two stand between them; where all names are on
        // one line each it may be told among the first wherever it stands.
        int kinds = int.MaxValue;
        foreach (int at in place[1..last])
        {
            kinds = Math.Min(kinds, at < 0 ? -1 : at);
        }

        bool first = place[0] >= 0 && group >= 0 && (place[0] < group || (place[0] < kinds && place[last] > kinds && !whole));
        if (!first)
        {
            Join(open, 0, last - 1);
        }

        return open;
    }

    /// <summary>
    /// The same where numbers and names are told in pieces, whose order only hints at that of the columns: a doubt is left where a name comes before one to its left though it has no more
    /// lines, or is not found.
    /// </summary>
    internal static int[] OpenInPieces(scoped in TableView view, ReadOnlySpan<Token> labels)
    {
        string[] columns = view.Form.Columns[1];
        int last = columns.Length - 1;
        Span<int> place = stackalloc int[columns.Length], lines = stackalloc int[columns.Length];
        FindNames(view, labels, columns, place, lines, 1);
        int[] open = [.. Enumerable.Repeat(-1, columns.Length)];
        for (int a = 1; a < last; a++)
        {
            for (int b = last - 1; b > a; b--)
            {
                bool beside = place[a] >= 0 && place[b] >= 0 && labels[place[a]].Line == labels[place[b]].Line;
                if (place[a] < 0 || place[b] < 0 || (place[b] < place[a] && (beside || lines[b] <= lines[a])))
                {
                    Join(open, a, b);
                    break;
                }
            }
        }

        if (place[0] < 0 || place[0] > place[last])
        {
            Join(open, 0, last - 1);
        }

        return open;
    }

    // Where each column is named first, and over how many lines its name goes; returns where the group of organisations is.
    private static int FindNames(scoped in TableView view, ReadOnlySpan<Token> header, string[] columns, Span<int> place, Span<int> lines, int shortest)
    {
        place.Fill(-1);
        lines.Clear();
        int group = -1;
        for (int i = 0; i < header.Length; i++)
        {
            ReadOnlySpan<char> text = view.Text.Slice(header[i].Start, header[i].Length);
            group = group < 0 && text.StartsWith("法人") ? i : group;
            for (int c = 0; c < columns.Length && text.Length >= shortest; c++)
            {
                if (place[c] < 0 && columns[c].StartsWith(text))
                {
                    place[c] = i;
                    lines[c] = (columns[c].Length + text.Length - 1) / text.Length;
                    break;
                }
            }
        }

        return group;
    }

    // Whether of two names the first surely stands to the left: were it to the right, the other would come before it.
    private static bool IsLeftOf(int place, int lines, int other, int otherLines) => place >= 0 && other > place && lines <= otherLines;

    private static void Join(int[] open, int from, int to)
    {
        // Blocks that have a column in common are one.
        int first = open[from] < 0 ? from : open[from];
        for (int c = first; c <= to; c++)
        {
            open[c] = first;
        }
    }

    // Calls those of the cells of a row uncertain that would be others in another order of the columns.
    internal static void Doubt(scoped in TableView view, Slot slot, in Run row, int[] open, ref CellSink sink)
    {
        Token[] values = TableView.OfValues(view.Tokens[row.First..row.End]);
        for (int from = 0, to; from < values.Length; from = to)
        {
            to = from + 1;
            while (open[from] >= 0 && to < values.Length && open[to] == open[from])
            {
                to++;
            }

            for (int c = from; c < to && !Array.TrueForAll(values[from..to], v => v.Text == values[from].Text); c++)
            {
                sink.Doubt(slot.Row.Cells[c], values[c], Diagnostic.AnotherNumber);
            }
        }
    }
}
