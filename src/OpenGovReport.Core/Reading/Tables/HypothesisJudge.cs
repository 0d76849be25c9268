using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Judges ways to read a row by the sums that have to come out.</summary>
internal static class HypothesisJudge
{
    /// <summary>Scores every hypothesis and puts the best first; among equals the first stays.</summary>
    internal static void Judge(List<Hypothesis> hypotheses, ReadOnlySpan<Token> source, CellDescriptor[] cells, in CellSink sink, Identity[] identities)
    {
        if (hypotheses.Count <= 1)
        {
            return;
        }

        // Readings of nothing but zeros differ only in which cell is blank, of which no sum tells anything.
        bool zeros = AreZeros(source);

        List<Identity> touched = [];
        foreach (Identity identity in zeros ? [] : identities)
        {
            if (Touches(identity, cells) && IsSettled(identity.Left, cells, sink.Settled) && IsSettled(identity.Right, cells, sink.Settled))
            {
                touched.Add(identity);
            }
        }

        Span<Count> trial = stackalloc Count[sink.Counts.Length];
        sink.Counts.CopyTo(trial);
        foreach (Hypothesis hypothesis in touched.Count == 0 ? [] : hypotheses)
        {
            for (int c = 0; c < cells.Length; c++)
            {
                trial[cells[c].Index] = hypothesis.Value(source, c);
            }

            foreach (Identity identity in touched)
            {
                hypothesis.Score += Weigh(identity, trial);
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

    private static bool AreZeros(ReadOnlySpan<Token> source)
    {
        foreach (Token token in source)
        {
            if (token.IsValue && CellSink.CountOf(token).ValueOr(0) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Touches(Identity identity, CellDescriptor[] cells)
    {
        foreach (CellDescriptor cell in cells)
        {
            if (Array.IndexOf(identity.Left, cell) >= 0 || Array.IndexOf(identity.Right, cell) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A sum judges a row only if all its other cells are beyond doubt themselves.
    private static bool IsSettled(CellDescriptor[] side, CellDescriptor[] cells, ReadOnlySpan<bool> settled)
    {
        foreach (CellDescriptor cell in side)
        {
            if (!settled[cell.Index] && Array.IndexOf(cells, cell) < 0)
            {
                return false;
            }
        }

        return true;
    }

    // A sum of zeros holds for any reading of zeros and says nothing; a sum that does not come out speaks against a reading.
    private static int Weigh(Identity identity, ReadOnlySpan<Count> cells)
    {
        Int128 left = Sum(identity.Left, cells, out _), right = Sum(identity.Right, cells, out bool stated);
        return left == right ? (left == 0 ? 0 : 2) : stated ? -2 : -1;
    }

    private static Int128 Sum(CellDescriptor[] side, ReadOnlySpan<Count> cells, out bool stated)
    {
        Int128 sum = 0;
        stated = true;
        foreach (CellDescriptor cell in side)
        {
            sum += cells[cell.Index].ValueOr(0);
            stated &= !cells[cell.Index].IsBlank;
        }

        return sum;
    }
}
