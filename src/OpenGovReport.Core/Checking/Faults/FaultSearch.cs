using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// Finds every set of mistakes, from one on, without which no relation of a region would be broken, and stops at the smallest number of mistakes
/// that has any.
/// </summary>
/// <remarks>
/// A cell that is changed for itself is changed so that one relation comes out: in a smallest set some relation has only one of its cells, then, that cell
/// put right, another has, and so on, because cells that hung together in a circle would leave a smaller set.
/// </remarks>
internal sealed class FaultSearch
{
    // More sets than this are of no use to anybody.
    private const int MostFound = 500;

    private readonly FaultModel _model;
    private readonly Syndrome _syndrome;
    private readonly List<Mistake> _structured;
    private readonly FaultOptions _options;
    private readonly Stack<Mistake> _thought = new();
    private readonly Dictionary<string, Mistake[]> _found = new(StringComparer.Ordinal);
    private readonly FaultSteps _steps;

    internal FaultSearch(FaultModel model, Syndrome syndrome, List<Mistake> structured, FaultOptions options, FaultSteps steps)
    {
        _model = model;
        _syndrome = syndrome;
        _structured = structured;
        _options = options;
        _steps = steps;
    }

    /// <summary>The sets that were found, each in the order of its cells.</summary>
    internal IReadOnlyCollection<Mistake[]> Found => _found.Values;

    /// <summary>Whether no bound cut the search short.</summary>
    internal bool IsExhaustive => !_steps.AreUsedUp && _found.Count < MostFound;

    internal void Run()
    {
        for (int mistakes = 1; mistakes <= _options.MaxMistakes && _found.Count == 0 && !_steps.AreUsedUp; mistakes++)
        {
            Alone(mistakes, mistakes);
            Structured(mistakes, 0);
        }

        foreach (string key in _found.Where(f => !IsSmallestFound(f.Value)).Select(f => f.Key).ToArray())
        {
            _ = _found.Remove(key);
        }
    }

    private bool IsOver => _steps.AreUsedUp || _found.Count >= MostFound;

    // Structured mistakes are thought of first, because what they do is known; what they leave is mended cell by cell.
    private void Structured(int remaining, int first)
    {
        for (int i = first; i < _structured.Count && !IsOver; i++)
        {
            Mistake mistake = _structured[i];
            if (!mistake.Cells.All(_syndrome.IsMovable))
            {
                continue;
            }

            int before = _syndrome.Broken;
            _steps.Take();
            _syndrome.Apply(mistake);
            if (_syndrome.Broken == 0)
            {
                _thought.Push(mistake);
                Keep();
                _ = _thought.Pop();
            }
            else if (remaining > 1 && _syndrome.Broken < before)
            {
                Hold(mistake, true);
                Alone(remaining - 1, remaining);
                Structured(remaining - 1, i + 1);
                Hold(mistake, false);
            }

            _syndrome.Undo(mistake);
        }
    }

    private void Hold(Mistake mistake, bool held)
    {
        foreach (int cell in mistake.Cells)
        {
            _syndrome.SetMovable(cell, !held);
        }

        if (held)
        {
            _thought.Push(mistake);
        }
        else
        {
            _ = _thought.Pop();
        }
    }

    // One after the other, cells are changed so that a broken relation comes out.
    private void Alone(int remaining, int level)
    {
        if (_syndrome.Broken > remaining * (_model.MostLinks + 1) || _syndrome.Broken == 0)
        {
            return;
        }

        if (remaining == 1)
        {
            Last(level);
            return;
        }

        for (int r = _syndrome.NextBroken(0); r >= 0; r = _syndrome.NextBroken(r + 1))
        {
            foreach (RelationTerm term in _model.Relations[r].Terms)
            {
                int cell = term.Cell.Index;
                if (!_syndrome.IsMovable(cell))
                {
                    continue;
                }

                Int128 change = _syndrome.ChangeThatMends(r, term.Coefficient);
                if (_syndrome.Allows(cell, change))
                {
                    Think(OfCell(cell, change, r), _model.LinksOf[cell], change, remaining, level);
                }
            }

            if (level <= 2)
            {
                foreach (int pair in _model.PairsOf[r])
                {
                    Int128 change = ChangeOfPair(_model.Pairs[pair], r);
                    if (change != 0)
                    {
                        Think(OfPair(_model.Pairs[pair], change), _model.Pairs[pair].Links, change, remaining, level);
                    }
                }
            }

            if (IsOver)
            {
                return;
            }
        }
    }

    private void Think(Mistake mistake, FaultModel.Link[] links, Int128 change, int remaining, int level)
    {
        if (IsOver)
        {
            return;
        }

        _steps.Take();
        _syndrome.Apply(links, change);
        Hold(mistake, true);
        Alone(remaining - 1, level);
        Hold(mistake, false);
        _syndrome.Apply(links, -change);
    }

    // One change has to mend everything that is left, so that it touches every broken relation: the shortest of them is looked through.
    private void Last(int level)
    {
        int shortest = _syndrome.NextBroken(0);
        for (int r = shortest; r >= 0; r = _syndrome.NextBroken(r + 1))
        {
            shortest = _model.Relations[r].Terms.Count < _model.Relations[shortest].Terms.Count ? r : shortest;
        }

        foreach (RelationTerm term in _model.Relations[shortest].Terms)
        {
            int cell = term.Cell.Index;
            if (!_syndrome.IsMovable(cell))
            {
                continue;
            }

            _steps.Take();
            foreach (FaultModel.Link link in _model.LinksOf[cell])
            {
                if (!_syndrome.IsBroken(link.Relation))
                {
                    continue;
                }

                Int128 change = _syndrome.ChangeThatMends(link.Relation, link.Weight);
                if (_syndrome.Allows(cell, change) && _syndrome.MendsAll(_model.LinksOf[cell], change))
                {
                    Keep(OfCell(cell, change, link.Relation));
                    break;
                }
            }
        }

        if (level > 2)
        {
            return;
        }

        foreach (int pair in _model.PairsOf[shortest])
        {
            _steps.Take();
            Int128 change = ChangeOfPair(_model.Pairs[pair], shortest);
            if (change != 0 && _syndrome.MendsAll(_model.Pairs[pair].Links, change))
            {
                Keep(OfPair(_model.Pairs[pair], change));
            }
        }
    }

    private Int128 ChangeOfPair(FaultModel.CellPair pair, int relation)
    {
        if (!_syndrome.IsMovable(pair.Cell) || !_syndrome.IsMovable(pair.Total))
        {
            return 0;
        }

        Int128 change = _syndrome.ChangeThatMends(relation, Array.Find(pair.Links, l => l.Relation == relation).Weight);
        return _syndrome.Allows(pair.Cell, change) && _syndrome.Allows(pair.Total, change) ? change : 0;
    }

    private Mistake OfCell(int cell, Int128 change, int relation)
    {
        bool pinned = _syndrome.Pins(relation) || Array.Exists(_model.LinksOf[cell], l => _syndrome.Pins(l.Relation));
        return new Mistake(null, [cell], [(long)(_syndrome.Codes[cell] + change)], !pinned);
    }

    private Mistake OfPair(FaultModel.CellPair pair, Int128 change)
    {
        int first = Math.Min(pair.Cell, pair.Total), second = Math.Max(pair.Cell, pair.Total);
        return new Mistake(FaultKind.CarriedOn, [first, second], [(long)(_syndrome.Codes[first] + change), (long)(_syndrome.Codes[second] + change)]);
    }

    private void Keep(Mistake last)
    {
        _thought.Push(last);
        Keep();
        _ = _thought.Pop();
    }

    // The same cells with the same numbers may be thought of in several ways; that with the fewer mistakes of several cells is kept, as it was found first.
    private void Keep()
    {
        Mistake[] mistakes = [.. _thought.OrderBy(m => m.Cells[0]).ThenBy(m => m.Cells[^1])];
        int cells = mistakes.Sum(m => m.Cells.Length);
        if (cells > mistakes.Length && !IsSmallest(mistakes))
        {
            return;
        }

        string key = string.Join(';', mistakes.SelectMany(m => m.Cells.Zip(m.Values)).OrderBy(c => c.First).Select(c => $"{c.First}={c.Second}"));
        if (!_found.TryGetValue(key, out Mistake[]? same) || Cost(mistakes) < Cost(same))
        {
            _found[key] = mistakes;
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
                if (Array.Exists(_model.LinksOf[cells[i]], l => _syndrome.Pins(l.Relation) && IsAlone(cells[i], l.Relation)))
                {
                    cells.RemoveAt(i);
                    any = true;
                }
            }
        }

        return cells.Count == 0;

        bool IsAlone(int cell, int relation) => cells.TrueForAll(c => c == cell || !Array.Exists(_model.LinksOf[c], l => l.Relation == relation));
    }
}

/// <summary>How many changes may still be tried, over all searches of a report.</summary>
internal sealed class FaultSteps(int most)
{
    private int _left = most;

    internal bool AreUsedUp => _left <= 0;

    internal void Take() => _left--;
}
