using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Other readings of rows that have as many numbers as columns: one number lost, and another put in or torn in two.</summary>
internal static class Rivals
{
    // What a reading gains by making a row add up that does not.
    private const int RowGain = 4;

    // What a reading gains at most by a sum that fails as the row is printed; by others it gains nothing.
    private const int MostGainOfSum = 4;

    // What it has to gain over the row with one number that is wrong: a sum more.
    private const int CorrectedGain = 1;

    /// <summary>
    /// The readings in which a row does better with one of its numbers left out and another place left blank: it does not add up and then would, and a column besides; or
    /// it adds up in both readings, and two columns do only in the other. So it is where the number that is lost makes up for the rest, and two columns add up only
    /// then. A total that leaves one of its parts out is wrong in the row alone.
    /// </summary>
    /// <param name="sink">Has the cells as they are read so far.</param>
    /// <param name="cells">The cells of the row in the order in which they are printed.</param>
    /// <param name="values">The numbers of the row, one for each cell.</param>
    /// <param name="total">The place of the total among them.</param>
    /// <param name="identities">The sums that judge.</param>
    /// <param name="damaged">Whether the table has lost numbers or been given some, so that sums judge too whose other cells are in doubt themselves.</param>
    /// <param name="held">Whether a grid holds the row in place, so that rather one of its numbers is wrong where that alone explains as much.</param>
    /// <returns>The row as it is printed and the readings that are better; none of them better, an empty list.</returns>
    internal static List<Hypothesis> Better(in CellSink sink, CellDescriptor[] cells, Token[] values, int total, Identity[] identities, bool damaged, bool held)
    {
        int gain = 0;
        foreach (Identity identity in identities)
        {
            (Int128 left, Int128 right) = SumDoubts.Sides(identity, sink);
            gain += left == right ? 0 : MostGainOfSum;
        }

        if (gain == 0)
        {
            return [];
        }

        Int128 all = 0;
        Span<long> numbers = stackalloc long[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            numbers[i] = Number(values[i]);
            all = Sums.Add(all, numbers[i]);
        }

        bool addsUp = all == 2 * (Int128)numbers[total];
        bool isOfTotals = IsOfTotals(cells, identities);
        bool mayMove = gain - RowGain > RowGain;
        List<Hypothesis> hypotheses = [AsPrinted(values.Length)];
        for (int left = 0; left < values.Length; left++)
        {
            for (int blank = 0; blank < values.Length; blank++)
            {
                // Of two like numbers side by side it is the same which is left out.
                if (blank == left || (left > 0 && blank != left - 1 && CellSink.CountOf(values[left]) == CellSink.CountOf(values[left - 1])))
                {
                    continue;
                }

                if (blank == total)
                {
                    AddMoved(hypotheses, left, blank, values.Length, mayMove && !addsUp);
                    continue;
                }

                // The number that would stand in the place of the total.
                int index = total < blank ? total : total - 1;
                index += index >= left ? 1 : 0;
                long sum = numbers[index];

                // A row of zeros with one number that is none has a wrong total where that is one, of the row or of a column; else it may have been given the number.
                if ((sum != 0 || (left != total && !isOfTotals)) && all - numbers[left] - sum == sum)
                {
                    // In a column of zeros too the number is the only one that breaks it.
                    int prior = sum == 0 ? 1 : 0;
                    if (prior + gain > RowGain)
                    {
                        hypotheses.Add(Without(left, blank, values.Length, prior));
                    }
                }
                else
                {
                    AddMoved(hypotheses, left, blank, values.Length, mayMove && !addsUp && all - numbers[left] - sum < sum);
                }
            }
        }

        if (gain > RowGain)
        {
            AddJoined(hypotheses, values, total);
        }

        if (!addsUp && mayMove)
        {
            AddLost(hypotheses, numbers, total, all);
        }

        if (hypotheses.Count == 1)
        {
            return [];
        }

        Hypothesis asPrinted = hypotheses[0];
        List<Hypothesis> corrected = held ? Corrected(values, total, all) : [];
        List<Hypothesis> better = [];
        for (int unsettled = 0; unsettled < (damaged ? 2 : 1); unsettled++)
        {
            HypothesisJudge.Judge(hypotheses, values, cells, sink, identities, unsettled > 0);
            int least = asPrinted.Score + RowGain;
            if (corrected.Count > 0)
            {
                HypothesisJudge.Judge(corrected, values, cells, sink, identities, unsettled > 0);
                least = Math.Max(least, corrected[0].Score + CorrectedGain);
            }

            better.AddRange(hypotheses.FindAll(h => h.Score > least && !better.Contains(h)));
        }

        // What is lost is not printed, whatever number the sums ask for.
        return better.Count == 0 ? [] : [asPrinted, .. better.Select(h => h.Joined >= 0 && h.Tokens[h.Joined] < 0 ? new Hypothesis(h.Tokens) : h)];
    }

    // The row with one number that is another, so that it adds up.
    private static List<Hypothesis> Corrected(Token[] values, int total, Int128 all)
    {
        List<Hypothesis> corrected = [];
        Int128 over = all - (2 * (Int128)Number(values[total]));
        for (int wrong = 0; wrong < values.Length; wrong++)
        {
            Int128 right = wrong == total ? Number(values[wrong]) + over : Number(values[wrong]) - over;
            if (right >= 0 && right <= long.MaxValue)
            {
                corrected.Add(new Hypothesis(AsPrinted(values.Length).Tokens) { Joined = wrong, JoinedValue = (long)right });
            }
        }

        return corrected;
    }

    // A reading in which no sum of the row tells anything has to gain by two columns.
    private static void AddMoved(List<Hypothesis> hypotheses, int left, int blank, int columns, bool may)
    {
        if (may)
        {
            hypotheses.Add(Without(left, blank, columns, -RowGain));
        }
    }

    // Whether a row's cells are totals of their columns.
    private static bool IsOfTotals(CellDescriptor[] cells, Identity[] identities)
    {
        foreach (Identity identity in identities)
        {
            if (identity.Right is [CellDescriptor one] && one.Row == cells[0].Row && identity.Left[0].Row != one.Row)
            {
                return true;
            }
        }

        return false;
    }

    // The row with one number left out and another that is lost: that which makes it add up has to make two columns do so as well.
    private static void AddLost(List<Hypothesis> hypotheses, ReadOnlySpan<long> numbers, int total, Int128 all)
    {
        for (int left = 0; left < numbers.Length; left++)
        {
            for (int blank = 0; blank < numbers.Length; blank++)
            {
                if (blank == left || blank == total)
                {
                    continue;
                }

                Hypothesis other = Without(left, blank, numbers.Length);
                long sum = numbers[other.Tokens[total]];
                Int128 lost = (2 * (Int128)sum) - (all - numbers[left]);
                if (lost > 0 && lost <= sum)
                {
                    hypotheses.Add(new Hypothesis(other.Tokens) { Prior = -RowGain, Joined = blank, JoinedValue = (long)lost });
                }
            }
        }
    }

    private static void AddJoined(List<Hypothesis> hypotheses, Token[] values, int total)
    {
        for (int join = 0; join + 1 < values.Length; join++)
        {
            if (!Hypotheses.MayBeOne(values[join], values[join + 1], out long joined))
            {
                continue;
            }

            for (int blank = 0; blank < values.Length; blank++)
            {
                Hypothesis other = Without(join + 1, blank, values.Length);
                int column = Array.IndexOf(other.Tokens, join);
                other = new Hypothesis(other.Tokens) { Joined = column, JoinedValue = joined };
                Int128 sum = 0;
                for (int c = 0; c < values.Length; c++)
                {
                    sum += c == total ? 0 : other.Value(values, c).ValueOr(0);
                }

                if (blank != total && sum != 0 && sum == other.Value(values, total).ValueOr(0))
                {
                    hypotheses.Add(other);
                }
            }
        }
    }

    private static Hypothesis AsPrinted(int columns) => new([.. Enumerable.Range(0, columns)]);

    private static Hypothesis Without(int left, int blank, int columns, int prior = 0)
    {
        int[] tokens = new int[columns];
        int token = 0;
        for (int column = 0; column < columns; column++)
        {
            token += token == left ? 1 : 0;
            tokens[column] = column == blank ? -1 : token++;
        }

        return new Hypothesis(tokens) { Prior = prior };
    }

    private static long Number(in Token token) => CellSink.CountOf(token).ValueOr(0);
}
