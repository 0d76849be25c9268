namespace OpenGovReport.Reading;

/// <summary>
/// Puts the rows of tables together that a word processor saved as text: every cell has a line of its own, and a blank one an empty line. Where that is so shows in table
/// three, of which nearly all rows have then as many lines as columns, and merged cells as many more as the label that follows calls for. A browser that copies paragraphs
/// puts an empty line behind each of these lines.
/// </summary>
internal static class CellLines
{
    /// <summary>Stands for a line end between two cells of a row. Positions stay the same, and it counts as the end of a line.</summary>
    internal const char CellEnd = '\uE004';

    // Fewer rows prove nothing; and of these one in ten may be damaged.
    private const int FewestRows = 10, OneIn = 10;

    // So many values with empty lines between them are no cells of a row with as many blank ones.
    private const int FewestOfDoubled = 5;

    // A merged cell leaves an empty line for each cell that it covers.
    private const int MostMerged = 3;

    private const string FirstRow = "本年新收政府信息公开申请数量", LastRow = "结转下年度";

    /// <summary>The text, as long as before.</summary>
    internal static string Normalize(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal))
        {
            return text;
        }

        int label = text.IndexOf(FirstRow, StringComparison.Ordinal) + FirstRow.Length;
        if (label < FirstRow.Length)
        {
            return text;
        }

        bool doubled = MayHaveCells(text, label, doubled: true);
        if ((!doubled && !MayHaveCells(text, label, doubled: false)) || !EndsInCells(text, label, doubled))
        {
            return text;
        }

        List<Line> lines = LinesOf(text, doubled);
        int first = lines.FindIndex(l => l.IsLabel && l.Of(text).EndsWith(FirstRow));
        List<Row> rows = RowsFrom(text, lines, first);
        if (rows.Count < FewestRows || !lines[rows[^1].Label].Of(text).Contains(LastRow, StringComparison.Ordinal) || rows[^1].Filled > FormColumns.Requests || rows[^1].Lines < FormColumns.Requests)
        {
            return text;
        }

        // How many empty lines stand between a row and a label of each kind; behind the table as many as behind the others.
        int end = rows[^1].Lines - FormColumns.Requests, odd = 0;
        Span<int> merged = [Usual(rows, 0), Usual(rows, 1), Usual(rows, 2)];
        bool blank = false;
        foreach (Row row in rows[..^1])
        {
            bool fits = row.Filled <= FormColumns.Requests && row.Lines - FormColumns.Requests == merged[row.Next];
            odd += fits ? 0 : 1;
            blank |= fits && row.Values < FormColumns.Requests;
        }

        if (!blank || odd * OneIn > rows.Count || end > MostMerged)
        {
            return text;
        }

        char[] joined = text.ToCharArray();
        foreach (Row row in rows)
        {
            if (row == rows[^1] || (row.Filled <= FormColumns.Requests && row.Lines - FormColumns.Requests == merged[row.Next]))
            {
                Join(joined, lines, row.Label, row.Label + FormColumns.Requests);
            }
        }

        JoinDisclosure(text, joined, lines, first, end);
        JoinDisputes(joined, lines, rows[^1].Label + 1 + rows[^1].Lines, end);
        return new string(joined);
    }

    // Whether the first row of table three has its label, which ends at a position, and each of its cells, and nothing else, on a line of its own, and an empty line behind it where
    // lines are doubled.
    private static bool MayHaveCells(string text, int position, bool doubled)
    {
        Line rest = Next(text, ref position, doubled);
        if (rest.Kind != LineKind.Empty || rest.IsDoubled != doubled)
        {
            return false;
        }

        int values = 0;
        for (int cell = 0; cell < FormColumns.Requests; cell++)
        {
            Line line = Next(text, ref position, doubled);
            if (line.IsLabel || line.IsDoubled != doubled)
            {
                return false;
            }

            values += line.Kind == LineKind.Value ? 1 : 0;
        }

        // Of single lines every second may be a blank cell as well, but not all of them.
        return Next(text, ref position, doubled).Kind != LineKind.Value && values >= (doubled ? FewestOfDoubled : 0);
    }

    // Whether the last row of table three has a line for each of its cells, and no value behind them.
    private static bool EndsInCells(string text, int from, bool doubled)
    {
        int at = text.IndexOf(LastRow, from, StringComparison.Ordinal), lines = 0, filled = 0;
        if (at < 0)
        {
            return false;
        }

        int position = at;
        Next(text, ref position, doubled);
        while (position < text.Length && filled <= FormColumns.Requests)
        {
            Line line = Next(text, ref position, doubled);
            if (line.IsLabel)
            {
                break;
            }

            lines++;
            filled = line.Kind == LineKind.Value ? lines : filled;
        }

        return filled <= FormColumns.Requests && lines >= FormColumns.Requests;
    }

    private static List<Line> LinesOf(string text, bool doubled)
    {
        List<Line> lines = [];
        for (int position = 0; position < text.Length;)
        {
            lines.Add(Next(text, ref position, doubled));
        }

        return lines;
    }

    // The rows from one label to that of the last row: labels, and how many lines without words follow each. A label with a few empty lines alone is that of a group.
    private static List<Row> RowsFrom(string text, List<Line> lines, int label)
    {
        List<Row> rows = [];
        while (label >= 0 && label < lines.Count)
        {
            (int next, int values, int filled) = Below(lines, label);
            int count = next - label - 1;
            ReadOnlySpan<char> following = next < lines.Count ? lines[next].Of(text) : [];
            int kind = following is ['（' or '(', ..] ? 1 : following is [>= '0' and <= '9', ..] ? 2 : 0;
            bool last = lines[label].Of(text).Contains(LastRow, StringComparison.Ordinal);
            if (values > 0 || count >= FormColumns.Requests)
            {
                rows.Add(new(label, count, values, filled, kind));
            }

            label = last ? -1 : next;
        }

        return rows;
    }

    // The next label below a line, how many values stand between, and how far below it the last.
    private static (int Next, int Values, int Filled) Below(List<Line> lines, int label)
    {
        int next = label + 1, values = 0, filled = 0;
        for (; next < lines.Count && !lines[next].IsLabel; next++)
        {
            if (lines[next].Kind == LineKind.Value)
            {
                values++;
                filled = next - label;
            }
        }

        return (next, values, filled);
    }

    private static int Usual(List<Row> rows, int kind)
    {
        Span<int> times = stackalloc int[MostMerged + 1];
        times.Clear();
        foreach (Row row in rows[..^1])
        {
            if (row.Next == kind && row.Lines - FormColumns.Requests is >= 0 and <= MostMerged)
            {
                times[row.Lines - FormColumns.Requests]++;
            }
        }

        int most = 0;
        for (int i = 1; i < times.Length; i++)
        {
            most = times[i] > times[most] ? i : most;
        }

        return most;
    }

    // Every block of table two has a header: 信息内容 and the names of its columns, and then the label of its first row.
    private static void JoinDisclosure(string text, char[] joined, List<Line> lines, int to, int end)
    {
        for (int header = 0; header < to; header++)
        {
            if (!lines[header].IsLabel || !lines[header].Of(text).SequenceEqual(FormLabels.Content))
            {
                continue;
            }

            int label = header + 1;
            while (label + 1 < to && lines[label + 1].IsLabel)
            {
                label++;
            }

            int columns = label - header - 1;
            for (int next; columns > 0 && columns <= FormColumns.Most[0] && label < to; label = next)
            {
                (next, _, int filled) = Below(lines, label);
                bool block = next < to && lines[next].Of(text).StartsWith(FormLabels.Block), row = next < to && !block && next + 1 < to && !lines[next + 1].IsLabel;
                if (filled <= columns && next - label - 1 == columns + (block || row ? 0 : end))
                {
                    Join(joined, lines, label, label + columns);
                }

                if (!row)
                {
                    break;
                }
            }
        }
    }

    // The one row of table four has no label; the first empty line may be its first cell.
    private static void JoinDisputes(char[] joined, List<Line> lines, int label, int end)
    {
        for (int next; label < lines.Count; label = next)
        {
            (next, int values, int filled) = Below(lines, label);
            if (next - label - 1 == FormColumns.Disputes + end && values > 0 && filled <= FormColumns.Disputes)
            {
                Join(joined, lines, label + 1, label + FormColumns.Disputes);
            }

            if (values > 0)
            {
                return;
            }
        }
    }

    private static void Join(char[] joined, List<Line> lines, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            joined[lines[i].Break] = BrokenRows.LineEnd;
            joined[lines[i].Last] = CellEnd;
        }
    }

    // The line that begins at a position, which moves behind it, and behind the empty one below it where lines are doubled.
    private static Line Next(string text, ref int position, bool doubled)
    {
        int start = Math.Min(position, text.Length), length = text.AsSpan(start).IndexOf('\n'), end = length < 0 ? text.Length : start + length;
        position = end + 1;
        int from = start, to = end;
        while (from < to && TextLines.IsSpace(text[from]))
        {
            from++;
        }

        while (to > from && TextLines.IsSpace(text[to - 1]))
        {
            to--;
        }

        int below = doubled && position < text.Length ? text.AsSpan(position).IndexOf('\n') : -1, last = below >= 0 && text.AsSpan(position, below).TrimEnd('\r').IsEmpty ? position + below : end;
        position = last + 1;
        LineKind kind = from == to ? LineKind.Empty : CellText.Of(text.AsSpan(from, to - from)).Kind == TokenKind.Label ? LineKind.Label : LineKind.Value;
        return new Line(from, to, end, last, kind);
    }

    private enum LineKind : byte
    {
        Empty,
        Value,
        Label,
    }

    // Where what a line says begins and ends, where the line itself does, and where the empty one below it does that belongs to it.
    private readonly record struct Line(int Start, int End, int Break, int Last, LineKind Kind)
    {
        internal bool IsDoubled => Last != Break;

        internal bool IsLabel => Kind == LineKind.Label;

        internal ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
    }

    // The line of a label, how many lines without words follow it, how many of these are values, how far below the last is, and of which kind the next label is.
    private readonly record struct Row(int Label, int Lines, int Values, int Filled, int Next);
}
