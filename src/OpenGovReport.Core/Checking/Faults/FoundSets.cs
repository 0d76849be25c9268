namespace OpenGovReport.Checking;

/// <summary>The sets of mistakes that a search has found: each once, and none of which a part would do.</summary>
internal sealed class FoundSets(FaultModel model, Syndrome syndrome)
{
    // More sets than this are of no use to anybody.
    private const int Most = 500;

    private readonly List<Found> _sets = [];

    // The place of each set by a hash of its cells and numbers. A search comes upon most sets in many ways.
    private readonly Dictionary<ulong, int> _places = [];

    /// <summary>Whether there were so many that no more are taken in.</summary>
    internal bool IsFull => _sets.Count >= Most;

    /// <summary>The sets in the order in which they were found, without those that have all the cells of a smaller one.</summary>
    internal List<Mistake[]> ToList()
    {
        List<Mistake[]> sets = new(_sets.Count);
        foreach (Found found in _sets)
        {
            if (_sets.Count == 1 || IsSmallestFound(found))
            {
                sets.Add(found.Mistakes);
            }
        }

        return sets;
    }

    /// <summary>Whether any set was found.</summary>
    internal bool Any => _sets.Count > 0;

    /// <summary>
    /// Takes in a set. The same cells with the same numbers may be thought of in several ways; the likelier way is kept.
    /// </summary>
    /// <param name="cells">The cells of the set with what they would say, in the order of their index.</param>
    /// <param name="mistakes">How many mistakes they are.</param>
    /// <param name="cost">What their kinds cost, as far as the kinds are known.</param>
    /// <param name="make">Makes the mistakes.</param>
    internal void Add(ReadOnlySpan<(int Cell, long Value)> cells, int mistakes, int cost, Func<Mistake[]> make)
    {
        ulong hash = HashOf(cells);
        while (_places.TryGetValue(hash, out int place))
        {
            Found same = _sets[place];
            if (cells.SequenceEqual(same.Cells))
            {
                if (cost < same.Cost)
                {
                    _sets[place] = same with { Mistakes = make(), Cost = cost };
                }

                return;
            }

            hash++;
        }

        if (!IsFull && (cells.Length == mistakes || IsSmallest(cells)))
        {
            _places.Add(hash, _sets.Count);
            _sets.Add(new Found(cells.ToArray(), make(), cost));
        }
    }

    private static ulong HashOf(ReadOnlySpan<(int Cell, long Value)> cells)
    {
        ulong hash = Fnv1a.Empty;
        foreach ((int cell, long value) in cells)
        {
            hash = Fnv1a.Add(Fnv1a.Add(hash, (uint)cell), unchecked((ulong)value));
        }

        return hash;
    }

    // A smaller number of mistakes would have been found before; what the same number explains in fewer cells is compared here.
    private bool IsSmallestFound(Found found) =>
        found.Cells.Length == found.Mistakes.Length
        || !_sets.Exists(f => f.Cells.Length < found.Cells.Length && Array.TrueForAll(f.Cells, c => Array.Exists(found.Cells, o => o.Cell == c.Cell)));

    // No part of the set would do where the relations determine its numbers one after the other: each is then needed.
    private bool IsSmallest(ReadOnlySpan<(int Cell, long Value)> set)
    {
        Span<int> cells = set.Length <= 64 ? stackalloc int[set.Length] : new int[set.Length];
        int left = set.Length;
        for (int i = 0; i < left; i++)
        {
            cells[i] = set[i].Cell;
        }

        for (bool any = true; any && left > 0;)
        {
            any = false;
            for (int i = left - 1; i >= 0; i--)
            {
                if (IsPinned(cells[..left], i))
                {
                    cells[(i + 1)..left].CopyTo(cells[i..]);
                    left--;
                    any = true;
                }
            }
        }

        return left == 0;
    }

    // Whether a relation that holds for one sum only has none of the other cells.
    private bool IsPinned(ReadOnlySpan<int> cells, int at)
    {
        foreach (FaultModel.Link link in model.LinksOf[cells[at]])
        {
            bool isAlone = syndrome.Pins(link.Relation);
            for (int i = 0; isAlone && i < cells.Length; i++)
            {
                isAlone = i == at || !model.IsOver(link.Relation, cells[i]);
            }

            if (isAlone)
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Found((int Cell, long Value)[] Cells, Mistake[] Mistakes, int Cost);
}
