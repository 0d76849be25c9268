namespace OpenGovReport.Checking;

/// <summary>
/// That one equation follows from others: <see cref="Scale"/> times its weighted sum is the sum of the premises' weighted sums, each
/// times its factor, whatever the cells say.
/// </summary>
/// <param name="Scale">The factor of the equation that follows; not zero.</param>
/// <param name="Premises">The equations that it follows from, by their place in the list, with their factors.</param>
internal sealed record Implication(int Scale, (int Relation, int Factor)[] Premises)
{
    /// <summary>
    /// Finds every equation that follows from equations before it in the list, by exact elimination.
    /// </summary>
    /// <param name="relations">The relations of a form; inequalities take no part.</param>
    /// <param name="cells">The number of cells of the form.</param>
    /// <returns>For each relation what it follows from, or <see langword="null"/>.</returns>
    internal static Implication?[] Find(IReadOnlyList<Relation> relations, int cells)
    {
        Implication?[] found = new Implication?[relations.Count];
        List<Row> basis = [];
        for (int i = 0; i < relations.Count; i++)
        {
            if (relations[i].Comparison != Comparison.EqualToZero)
            {
                continue;
            }

            try
            {
                Row row = Row.Of(relations[i], i, relations.Count, cells);
                foreach (Row other in basis)
                {
                    row.Eliminate(other);
                }

                if (row.FindPivot())
                {
                    basis.Add(row);
                }
                else
                {
                    found[i] = row.ToImplication(i);
                }
            }
            catch (OverflowException)
            {
                // Only far-fetched weights get here. An implication that is not seen costs a quieter finding, nothing else.
            }
        }

        return found;
    }

    // Invariant: weights = Σ factors[i] × weights of relation i.
    private sealed class Row(long[] weights, long[] factors)
    {
        private int _pivot;

        internal static Row Of(Relation relation, int place, int relations, int cells)
        {
            Row row = new(new long[cells], new long[relations]);
            row.Factors[place] = 1;
            foreach ((Templates.CellDescriptor cell, int coefficient) in relation.Terms)
            {
                row.Weights[cell.Index] = coefficient;
            }

            return row;
        }

        internal void Eliminate(Row other)
        {
            long mine = Weights[other._pivot];
            if (mine == 0)
            {
                return;
            }

            long theirs = other.Weights[other._pivot];
            long divisor = GreatestCommonDivisor(mine, theirs);
            Combine(Weights, theirs / divisor, other.Weights, mine / divisor);
            Combine(Factors, theirs / divisor, other.Factors, mine / divisor);
        }

        internal bool FindPivot()
        {
            _pivot = Array.FindIndex(Weights, w => w != 0);
            return _pivot >= 0;
        }

        internal Implication? ToImplication(int place)
        {
            // The weights are all zero: factor × this relation = −Σ the others. Small factors only, so that checking can't overflow.
            if (Factors.Any(f => Math.Abs(f) > short.MaxValue))
            {
                return null;
            }

            (int, int)[] premises = [.. Enumerable.Range(0, Factors.Length).Where(i => Factors[i] != 0 && i != place).Select(i => (i, -(int)Factors[i]))];
            return new Implication((int)Factors[place], premises);
        }

        private long[] Weights { get; } = weights;

        private long[] Factors { get; } = factors;

        private static void Combine(long[] row, long scale, long[] other, long otherScale)
        {
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = (row[i] * scale) - (other[i] * otherScale);
            }
        }

        private static long GreatestCommonDivisor(long a, long b)
        {
            while (b != 0)
            {
                (a, b) = (b, a % b);
            }

            return Math.Abs(a);
        }
    }
}
