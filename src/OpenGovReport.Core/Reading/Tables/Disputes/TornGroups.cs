namespace OpenGovReport.Reading;

/// <summary>The groups of a table whose numbers all stand in one row, with two of them one that is torn in two.</summary>
internal static class TornGroups
{
    /// <summary>
    /// Whether the groups would add up that do not, with two of the numbers one that is torn in two and another place
    /// left blank.
    /// </summary>
    /// <param name="values">The numbers, as many as the table has cells, in printed order.</param>
    /// <param name="order">The cells that the places stand for; <see langword="null"/> for the form's order.</param>
    /// <param name="width">The number of cells of a group; the last is its total.</param>
    /// <param name="torn">Whether elsewhere in the report numbers are torn in two, or lost: then a group that does not add up may have lost its total, or any other number.</param>
    internal static bool HasJoined(scoped ReadOnlySpan<Token> values, int[]? order, int width, bool torn)
    {
        long[] printed = new long[values.Length];
        for (int i = 0; i < printed.Length; i++)
        {
            printed[i] = CellSink.CountOf(values[i]).ValueOr(0);
        }

        int failing = Failing(printed, order, width);
        long[] other = new long[values.Length];
        for (int join = 0; failing > 0 && join + 1 < values.Length; join++)
        {
            if (!Hypotheses.MayBeOne(values[join], values[join + 1], out long joined))
            {
                continue;
            }

            // Where its other numbers together with the joined one are no more than the total, a number that is lost makes up for the rest.
            int cell = order is null ? join : order[join], next = order is null ? join + 1 : order[join + 1];
            int group = cell / width;
            bool within = group == next / width && Failing(printed, order, width, group) > 0;
            bool parts = cell % width < width - 1 && next % width < width - 1;
            if (within && (torn || (parts && Leaves(printed, order, width, group, joined - printed[join] - printed[join + 1]))))
            {
                return true;
            }

            for (int blank = 0; blank < values.Length; blank++)
            {
                int from = 0;
                for (int place = 0; place < other.Length; place++)
                {
                    other[place] = place == blank ? 0 : from == join ? joined : printed[from];
                    from += place == blank ? 0 : from == join ? 2 : 1;
                }

                if (Failing(other, order, width) < failing)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Whether the parts of a group, with so much more, are no more than its total.
    private static bool Leaves(long[] values, int[]? order, int width, int group, long more)
    {
        Int128 left = -more;
        for (int i = 0; i < values.Length; i++)
        {
            int cell = order is null ? i : order[i];
            left += cell / width != group ? 0 : cell % width == width - 1 ? values[i] : -(Int128)values[i];
        }

        return left >= 0;
    }

    // How many groups do not add up; only one is looked at where it is named.
    private static int Failing(long[] values, int[]? order, int width, int only = -1)
    {
        Span<Int128> balance = stackalloc Int128[values.Length / width];
        balance.Clear();
        for (int i = 0; i < values.Length; i++)
        {
            int cell = order is null ? i : order[i];
            balance[cell / width] += cell % width == width - 1 ? -values[i] : (Int128)values[i];
        }

        int failing = 0;
        for (int group = 0; group < balance.Length; group++)
        {
            failing += balance[group] == 0 || (only >= 0 && only != group) ? 0 : 1;
        }

        return failing;
    }
}
