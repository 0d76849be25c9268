using System.Numerics;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Judges ways to read a row by the sums that have to come out.</summary>
internal static class HypothesisJudge
{
    private const int MostOnStack = 64;

    /// <summary>Scores every hypothesis and puts the best first; among equals the first stays.</summary>
    /// <param name="hypotheses">The ways to read the row.</param>
    /// <param name="source">The tokens that they are about.</param>
    /// <param name="cells">The cells of the row in the order in which they are printed.</param>
    /// <param name="sink">Has the other cells.</param>
    /// <param name="identities">The sums that judge.</param>
    /// <param name="unsettled">Whether sums judge too whose other cells are in doubt themselves.</param>
    internal static void Judge(List<Hypothesis> hypotheses, ReadOnlySpan<Token> source, CellDescriptor[] cells, in CellSink sink, Identity[] identities, bool unsettled = false)
    {
        foreach (Hypothesis hypothesis in hypotheses)
        {
            hypothesis.Score = hypothesis.Prior;
        }

        if (hypotheses.Count <= 1)
        {
            return;
        }

        Span<Count> counts = source.Length <= MostOnStack ? stackalloc Count[source.Length] : new Count[source.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = CellSink.CountOf(source[i]);
        }

        // Readings of nothing but zeros differ only in which cell is blank, of which no sum tells anything.
        bool zeros = AreZeros(counts);

        // The places of the row among all cells, and -1 elsewhere.
        Span<sbyte> columnOf = stackalloc sbyte[sink.Counts.Length];
        columnOf.Fill(-1);
        for (int c = 0; c < cells.Length; c++)
        {
            columnOf[cells[c].Index] = (sbyte)c;
        }

        foreach (Identity identity in zeros ? [] : identities)
        {
            if ((Touches(identity.Left, columnOf) || Touches(identity.Right, columnOf)) && (unsettled || (IsSettled(identity.Left, columnOf, sink.Settled) && IsSettled(identity.Right, columnOf, sink.Settled))))
            {
                Side left = new(identity.Left, columnOf, sink.Counts), right = new(identity.Right, columnOf, sink.Counts);
                foreach (Hypothesis hypothesis in hypotheses)
                {
                    hypothesis.Score += Weigh(left.Sum(hypothesis, counts, out _), right.Sum(hypothesis, counts, out bool stated), stated);
                }
            }
        }

        // Among equals the first is the likeliest.
        int best = 0;
        for (int i = 1; i < hypotheses.Count; i++)
        {
            best = hypotheses[i].Score > hypotheses[best].Score ? i : best;
        }

        (hypotheses[0], hypotheses[best]) = (hypotheses[best], hypotheses[0]);
    }

    private static bool AreZeros(ReadOnlySpan<Count> counts)
    {
        foreach (Count count in counts)
        {
            if (count.ValueOr(0) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Touches(CellDescriptor[] side, ReadOnlySpan<sbyte> columnOf)
    {
        foreach (CellDescriptor cell in side)
        {
            if (columnOf[cell.Index] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A sum judges a row only if all its other cells are beyond doubt themselves.
    private static bool IsSettled(CellDescriptor[] side, ReadOnlySpan<sbyte> columnOf, ReadOnlySpan<bool> settled)
    {
        foreach (CellDescriptor cell in side)
        {
            if (!settled[cell.Index] && columnOf[cell.Index] < 0)
            {
                return false;
            }
        }

        return true;
    }

    // A sum of zeros holds for any reading of zeros and says nothing; a sum that does not come out speaks against a reading.
    private static int Weigh(Int128 left, Int128 right, bool stated) => left == right ? (left == 0 ? 0 : 2) : stated ? -2 : -1;

    // One side of a sum: what the other rows have in it is the same in every reading, and added up once.
    private readonly ref struct Side
    {
        private readonly Int128 _others;
        private readonly bool _othersAreStated = true;
        private readonly ulong _columns;

        internal Side(CellDescriptor[] side, ReadOnlySpan<sbyte> columnOf, ReadOnlySpan<Count> cells)
        {
            foreach (CellDescriptor cell in side)
            {
                int column = columnOf[cell.Index];
                if (column >= 0)
                {
                    _columns |= 1UL << column;
                    continue;
                }

                _others = Sums.Add(_others, cells[cell.Index].ValueOr(0));
                _othersAreStated &= !cells[cell.Index].IsBlank;
            }
        }

        internal Int128 Sum(Hypothesis hypothesis, ReadOnlySpan<Count> counts, out bool stated)
        {
            Int128 sum = _others;
            stated = _othersAreStated;
            for (ulong columns = _columns; columns != 0; columns &= columns - 1)
            {
                Count value = hypothesis.Value(counts, BitOperations.TrailingZeroCount(columns));
                sum = Sums.Add(sum, value.ValueOr(0));
                stated &= !value.IsBlank;
            }

            return sum;
        }
    }
}
