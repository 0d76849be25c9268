namespace OpenGovReport.Reading;

/// <summary>The ways in which a run that has more or fewer values than its row has columns can be read.</summary>
internal static class Hypotheses
{
    // Beyond two values too many, or this many ways to place them, the layout explains nothing: the row is read from the left
    // and every cell of it is uncertain.
    private const int MaxHypotheses = 200;

    // To leave out a number that is not zero takes more than that the rest adds up: zeros always do.
    private const int LossOfNumber = 3;

    // What a row gains by a blank total in place of one that is wrong, in its own sum and in those of its column, and as much again: rather it stands where the lines have it.
    private const int GainOfBlank = 8;

    // Of fewer numbers no sum tells that two of them on two lines are one.
    private const int FewestOfSum = 3;

    /// <summary>
    /// A row that is one value short and has no gap within may have lost the value anywhere, its neighbours moved up: a cell was
    /// deleted, or cut off at the end of a row that was moved by one.
    /// </summary>
    internal static bool IsCutOff(ReadOnlySpan<Token> run, int count, int columns)
    {
        if (run[0].Grid == GridKind.Exact)
        {
            return false;
        }

        return count == columns - 1 && HasNoGap(FromFirstValue(run), count);
    }

    /// <summary>Whether a row has a cell for every column, of which only the first is blank, and adds up so: not one that was moved by one and cut off.</summary>
    internal static bool LacksFirst(ReadOnlySpan<Token> run, int columns)
    {
        if (run.Length != columns || run[0].Kind != TokenKind.Blank || !HasNoGap(run[1..], columns - 1))
        {
            return false;
        }

        Int128 sum = 0;
        foreach (ref readonly Token value in run[1..^1])
        {
            sum += value.Text.Number;
        }

        return sum == run[^1].Text.Number;
    }

    internal static bool IsFilled(Hypothesis reading, ReadOnlySpan<Token> run) => reading.Tokens[^1] >= 0 && (!reading.InRun || run[reading.Tokens[^1]].IsValue);

    /// <summary>
    /// Whether a row whose last place is blank may have lost a cell, so that its values moved up. The last number of a row without a total
    /// is all the others together: it's the total. Where the row ends before most others the last number may also be more, for the number
    /// that was lost; and there a row without a gap is one value short of the others, wherever it was.
    /// </summary>
    internal static bool MayHaveMovedUp(ReadOnlySpan<Token> run, ReadOnlySpan<Token> values, bool totalIsLast, bool endsEarly)
    {
        Int128 sum = 0;
        foreach (ref readonly Token value in values[..^1])
        {
            sum += value.Text.Number;
        }

        Int128 last = values[^1].Text.Number;
        return (totalIsLast && (endsEarly ? last >= sum : sum > 0 && last == sum)) || (endsEarly && HasNoGap(FromFirstValue(run), values.Length));
    }

    /// <summary>
    /// Whether a row with a cell for every column may have lost one, so that its values moved up and the last place is blank: before it stands a number that the total
    /// may be, no less than all others together. Of a row without a total only one without a gap may, and of one of zeros nothing tells.
    /// </summary>
    internal static bool MayHaveLostCell(ReadOnlySpan<Token> cells, bool totalIsLast)
    {
        if (cells[^1].Kind != TokenKind.Blank || !cells[^2].IsValue)
        {
            return false;
        }

        Int128 sum = 0;
        foreach (ref readonly Token cell in cells[..^2])
        {
            sum += cell.IsValue ? cell.Text.Number : 0;
        }

        Int128 last = cells[^2].Text.Number;
        return totalIsLast ? last >= sum && last > 0 : HasNoGap(cells, cells.Length - 1) && (last > 0 || sum > 0);
    }

    private static ReadOnlySpan<Token> FromFirstValue(ReadOnlySpan<Token> run)
    {
        while (!run[0].IsValue)
        {
            run = run[1..];
        }

        return run;
    }

    internal static bool HasNoGap(ReadOnlySpan<Token> run, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!run[i].IsValue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether some places of a run are covered by the cell before them.</summary>
    internal static bool HasCovered(ReadOnlySpan<Token> run)
    {
        foreach (ref readonly Token token in run)
        {
            if (token.Kind == TokenKind.Covered)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cells of a run without the places that they cover: a header of narrower cells widens the cells below.</summary>
    internal static Token[] OwnCells(ReadOnlySpan<Token> run)
    {
        List<Token> own = new(run.Length);
        foreach (ref readonly Token token in run)
        {
            if (token.Kind != TokenKind.Covered)
            {
                own.Add(token);
            }
        }

        return [.. own];
    }

    /// <summary>A grid shows its empty cells, so only the place of the row within its line is open.</summary>
    internal static List<Hypothesis> Windows(ReadOnlySpan<Token> run, int columns, int gridStart)
    {
        List<Hypothesis> windows = [];
        for (int start = 0; start + columns <= run.Length; start++)
        {
            if (AreWithin(run, start, columns) && (gridStart < 0 || gridStart == start))
            {
                windows.Add(new Hypothesis([.. Enumerable.Range(start, columns)]) { InRun = true });
            }
        }

        // Without a like row to go by, empty cells before the first value are rather part of a merged label.
        windows.Reverse();
        return windows.Count > 0 || gridStart < 0 ? windows : Windows(run, columns, -1);
    }

    /// <summary>
    /// A row as it stands, and the ways in which one of its cells may have been lost, so that those behind it moved up and the last is blank; or, in lines of cells that may
    /// hold those of merged labels, in which the first is one of these and the last was lost.
    /// </summary>
    internal static List<Hypothesis> Moved(ReadOnlySpan<Token> cells)
    {
        int columns = cells.Length;
        List<Hypothesis> readings = [new([.. Enumerable.Range(0, columns)]) { InRun = true }];
        if (cells[0] is { Kind: TokenKind.Blank, Grid: GridKind.Loose })
        {
            readings.Add(new([.. Enumerable.Range(1, columns - 1), -1]) { InRun = true, Prior = -GainOfBlank });
        }

        for (int lost = columns - 2; lost >= 0 && cells[^1].Kind == TokenKind.Blank; lost--)
        {
            if (cells[lost].IsValue)
            {
                readings.Add(new([.. Enumerable.Range(0, columns).Select(c => c < lost ? c : c == lost ? -1 : c - 1)]) { InRun = true });
            }
        }

        return readings;
    }

    /// <summary>Whether all values of a run stand in so many places from one on.</summary>
    internal static bool AreWithin(ReadOnlySpan<Token> run, int start, int columns)
    {
        for (int i = 0; i < run.Length; i++)
        {
            if (run[i].IsValue && (i < start || i >= start + columns))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Which columns are blank is open. The total first: a row cut off at its end is the commonest case; then from the right.</summary>
    internal static List<Hypothesis> Placements(int count, int columns)
    {
        List<Hypothesis> placements = new(count + 1 == columns ? columns : 0);
        int[] at = [.. Enumerable.Range(0, count)];
        while (true)
        {
            int[] tokens = new int[columns];
            Array.Fill(tokens, -1);
            for (int i = 0; i < count; i++)
            {
                tokens[at[i]] = i;
            }

            placements.Add(new Hypothesis(tokens));
            int move = count - 1;
            while (move >= 0 && at[move] == columns - count + move)
            {
                move--;
            }

            if (move < 0)
            {
                break;
            }

            if (placements.Count == MaxHypotheses)
            {
                return [];
            }

            at[move]++;
            for (int i = move + 1; i < count; i++)
            {
                at[i] = at[i - 1] + 1;
            }
        }

        if (count == 1)
        {
            // A lone number in a row is the total.
            placements.Reverse();
        }

        return placements;
    }

    /// <summary>Which value does not belong is open; or two neighbours are one number torn in two.</summary>
    internal static List<Hypothesis> Omissions(ReadOnlySpan<Token> values, int columns)
    {
        List<Hypothesis> omissions = [];
        int surplus = values.Length - columns;
        if (surplus > 2)
        {
            return omissions;
        }

        if (AreAlike(values))
        {
            // Whichever is left out, the rest says the same.
            return [new Hypothesis([.. Enumerable.Range(0, columns)])];
        }

        for (int first = values.Length - 1; first >= 0; first--)
        {
            for (int second = surplus == 2 ? first - 1 : first; second >= 0; second--)
            {
                List<int> tokens = [.. Enumerable.Range(0, values.Length)];
                tokens.Remove(first);
                if (surplus == 2)
                {
                    tokens.Remove(second);
                }

                // A number alone on its line, among rows of several, is rather a page number.
                bool alone = surplus == 1 && IsAlone(values, first);
                bool loses = !alone && (IsNotZero(values[first]) || (surplus == 2 && IsNotZero(values[second])));

                // In a grid what lies beyond the last column is rather the surplus.
                bool beyond = values[0].InGrid && first == values.Length - 1 && (surplus == 1 || second == first - 1);
                omissions.Add(new Hypothesis([.. tokens]) { Prior = (alone ? 1 : 0) + (beyond ? 2 : 0) - (loses ? LossOfNumber : 0) });
                if (surplus == 1)
                {
                    break;
                }
            }
        }

        for (int first = 0; surplus == 1 && first + 1 < values.Length; first++)
        {
            if (MayBeOne(values[first], values[first + 1], out long joined, across: columns >= FewestOfSum))
            {
                List<int> tokens = [.. Enumerable.Range(0, values.Length)];
                tokens.RemoveAt(first + 1);
                omissions.Add(new Hypothesis([.. tokens]) { Joined = first, JoinedValue = joined, Prior = values[first].Line == values[first + 1].Line ? 0 : -LossOfNumber - 1 });
            }
        }

        return omissions;
    }

    /// <summary>Whether two numbers may be one that is torn in two, and which: nothing but a space stands between them, or the end of a line where it may be torn <paramref name="across"/> two.</summary>
    internal static bool MayBeOne(in Token left, in Token right, out long joined, bool across = false)
    {
        joined = left.Text.Number;
        if (left.InGrid || (left.Line == right.Line ? left.Start + left.Length + 1 != right.Start : !across || right.Line != left.Line + 1)
            || left is not { Kind: TokenKind.Number, Text.Whole: true, Text.Number: > 0 and < 1_000_000 }
            || right is not { Kind: TokenKind.Number, Text.Whole: true, Text.Number: >= 0 and < 1_000_000 })
        {
            return false;
        }

        for (int i = 0; i < right.Length; i++)
        {
            joined *= 10;
        }

        joined += right.Text.Number;
        return true;
    }

    private static bool IsNotZero(in Token token) => CellSink.CountOf(token).ValueOr(1) != 0;

    private static bool AreAlike(ReadOnlySpan<Token> values)
    {
        foreach (ref readonly Token token in values)
        {
            if (token.Text != values[0].Text || !token.Text.Whole)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlone(ReadOnlySpan<Token> values, int index)
    {
        bool others = false;
        for (int i = 0; i < values.Length; i++)
        {
            if (i != index && values[i].Line == values[index].Line)
            {
                return false;
            }

            others |= i > 0 && i != index && i - 1 != index && values[i].Line == values[i - 1].Line;
        }

        return others;
    }

    internal static Hypothesis FromTheLeft(int count, int columns) =>
        new([.. Enumerable.Range(0, columns).Select(c => c < count ? c : -1)]) { Arbitrary = true };
}
