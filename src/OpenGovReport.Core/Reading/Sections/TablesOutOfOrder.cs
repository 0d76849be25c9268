namespace OpenGovReport.Reading;

/// <summary>Finds tables that a report prints in another order than the form's by their own words: under each other's headings, or without any.</summary>
internal static class TablesOutOfOrder
{
    private const int Tables = 3;

    // Of a table that no heading and no other table leads to.
    private const int FewestNumbers = 3;

    internal static void Find(
        ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, scoped in Outline outline, ref (int From, int To) two, ref (int From, int To) three, ref (int From, int To) four)
    {
        Exchange(text, lines, 0, 1, ref two, ref three);
        Exchange(text, lines, 0, 2, ref two, ref four);
        Exchange(text, lines, 1, 2, ref three, ref four);
        if (two.To > 0 && three.To > 0 && four.To > 0)
        {
            return;
        }

        Span<(int From, int To)> ranges = [two, three, four];
        for (int table = 0; table < Tables; table++)
        {
            if (ranges[table].To == 0 && !TakeFromOther(text, lines, table, ranges))
            {
                TakeBefore(text, lines, table, outline.First, ranges);
            }
        }

        (two, three, four) = (ranges[0], ranges[1], ranges[2]);
    }

    // Two tables of which each stands under the heading of the other.
    private static void Exchange(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int one, int other, ref (int From, int To) first, ref (int From, int To) second)
    {
        if (first.To > 0 && second.To > 0 && Find(text, lines, one, first) < 0 && Find(text, lines, one, second) >= 0 && Find(text, lines, other, first) >= 0 && Find(text, lines, other, second) < 0)
        {
            (first, second) = (second, first);
        }
    }

    // A table without a heading below one that it comes before.
    private static bool TakeFromOther(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, Span<(int From, int To)> ranges)
    {
        for (int other = 0; other < Tables; other++)
        {
            int found = Find(text, lines, table, ranges[other]);
            if (found >= 0 && Find(text, lines, other, (ranges[other].From, found)) >= 0)
            {
                ranges[table] = (found, ranges[other].To);
                ranges[other].To = found;
                return true;
            }
        }

        return false;
    }

    // A table without a heading above one that it comes after.
    private static void TakeBefore(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, int from, Span<(int From, int To)> ranges)
    {
        int to = int.MaxValue;
        foreach ((int first, int end) in ranges)
        {
            to = end > 0 ? Math.Min(to, first) : to;
        }

        // What is told above the tables has their words too.
        int found = to == int.MaxValue ? -1 : Find(text, lines, table, (from, to));
        ranges[table] = found >= 0 && RepeatedTables.HasNumbers(text, lines[found..to], FewestNumbers) ? (found, to) : ranges[table];
    }

    // Where a table begins within some lines; -1 where it is not among them. Many sentences name 行政复议, but not what is in its columns.
    private static int Find(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int table, (int From, int To) range) =>
        TableAnchors.Find(text, lines, range.From, range.To, table == Tables - 1 ? ["结果维持"] : TableAnchors.Words(table));
}
