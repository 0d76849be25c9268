namespace OpenGovReport.Checking;

/// <summary>The sets of mistakes that a search has found: each once, and none of which a part would do.</summary>
internal sealed class FoundSets(FaultModel model, Syndrome syndrome)
{
    // More sets than this are of no use to anybody.
    private const int Most = 500;

    private readonly Dictionary<string, Mistake[]> _found = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<Mistake[]> Sets => _found.Values;

    /// <summary>Whether there were so many that no more are taken in.</summary>
    internal bool IsFull { get; private set; }

    /// <summary>Takes out the sets that have all the cells of a smaller one.</summary>
    internal void RemoveLarger()
    {
        foreach (string key in _found.Where(f => !IsSmallestFound(f.Value)).Select(f => f.Key).ToArray())
        {
            _ = _found.Remove(key);
        }
    }

    // The same cells with the same numbers may be thought of in several ways; the likelier way is kept.
    internal void Add(Mistake[] mistakes)
    {
        int cells = mistakes.Sum(m => m.Cells.Length);
        if (cells > mistakes.Length && !IsSmallest(mistakes))
        {
            return;
        }

        string key = string.Join(';', mistakes.SelectMany(m => m.Cells.Zip(m.Values)).OrderBy(c => c.First).Select(c => $"{c.First}={c.Second}"));
        if (!_found.TryGetValue(key, out Mistake[]? same) || Cost(mistakes) < Cost(same))
        {
            _found[key] = mistakes;
            IsFull |= _found.Count >= Most;
        }
    }

    private static int Cost(Mistake[] mistakes) => mistakes.Sum(m => m.Kind?.Cost() ?? 0);

    // A smaller number of mistakes would have been found before; what the same number explains in fewer cells is compared here.
    private bool IsSmallestFound(Mistake[] mistakes)
    {
        int[] cells = [.. mistakes.SelectMany(m => m.Cells)];
        return cells.Length == mistakes.Length
            || !_found.Values.Any(f => f.Sum(m => m.Cells.Length) < cells.Length && f.All(m => m.Cells.All(cells.Contains)));
    }

    // No part of the set would do where the relations determine its numbers one after the other: each is then needed.
    private bool IsSmallest(Mistake[] mistakes)
    {
        List<int> cells = [.. mistakes.SelectMany(m => m.Cells)];
        for (bool any = true; any && cells.Count > 0;)
        {
            any = false;
            for (int i = cells.Count - 1; i >= 0; i--)
            {
                if (Array.Exists(model.LinksOf[cells[i]], l => syndrome.Pins(l.Relation) && IsAlone(cells[i], l.Relation)))
                {
                    cells.RemoveAt(i);
                    any = true;
                }
            }
        }

        return cells.Count == 0;

        bool IsAlone(int cell, int relation) => cells.TrueForAll(c => c == cell || !Array.Exists(model.LinksOf[c], l => l.Relation == relation));
    }
}
