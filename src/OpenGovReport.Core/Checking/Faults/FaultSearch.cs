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
internal sealed partial class FaultSearch
{
    // Numbers carried on to a total are thought of as long as there are no more mistakes than this.
    private const int LevelOfPairs = 2;

    private readonly FaultModel _model;
    private readonly Syndrome _syndrome;
    private readonly List<Mistake> _structured;
    private readonly FaultOptions _options;
    private readonly Stack<Thought> _thoughts = new();
    private readonly FoundSets _found;
    private readonly FaultSteps _steps;
    private readonly List<(int Cell, long Value)> _cells = [];
    private readonly Func<Mistake[]> _makeMistakes;

    internal FaultSearch(FaultModel model, Syndrome syndrome, List<Mistake> structured, FaultOptions options, FaultSteps steps)
    {
        _model = model;
        _syndrome = syndrome;
        _structured = structured;
        _options = options;
        _steps = steps;
        _found = new FoundSets(model, syndrome);
        _makeMistakes = () => [.. _thoughts.Select(MistakeOf).OrderBy(m => m.Cells[0]).ThenBy(m => m.Cells[^1])];
    }

    /// <summary>The sets that were found, each in the order of its cells.</summary>
    internal List<Mistake[]> Found { get; private set; } = [];

    /// <summary>Whether no bound cut the search short.</summary>
    internal bool IsExhaustive => !_steps.AreUsedUp && !_found.IsFull;

    internal void Run()
    {
        for (int mistakes = 1; mistakes <= _options.MaxMistakes && !_found.Any && !_steps.AreUsedUp; mistakes++)
        {
            Alone(mistakes, mistakes);
            Structured(mistakes, 0);
        }

        Found = _found.ToList();
    }

    private bool IsOver => _steps.AreUsedUp || _found.IsFull;

    // Structured mistakes are thought of first, because what they do is known; what they leave is mended cell by cell.
    private void Structured(int remaining, int first)
    {
        for (int i = first; i < _structured.Count && !IsOver; i++)
        {
            Mistake mistake = _structured[i];
            _steps.Take(mistake.Cells.Length);
            if (!_syndrome.AreMovable(mistake.Cells))
            {
                continue;
            }

            int before = _syndrome.Broken;
            _syndrome.Apply(mistake);
            if (_syndrome.Broken == 0)
            {
                Keep(new Thought(-1, -1, 0, -1, mistake));
            }
            else if (remaining > 1 && _syndrome.Broken < before)
            {
                Thought thought = new(-1, -1, 0, -1, mistake);
                Hold(thought, true);
                Alone(remaining - 1, remaining);
                Structured(remaining - 1, i + 1);
                Hold(thought, false);
            }

            _syndrome.Undo(mistake);
        }
    }

    // One after the other, cells are changed so that a broken relation comes out.
    private void Alone(int remaining, int level)
    {
        bool withPairs = level <= LevelOfPairs;
        if (_syndrome.Broken == 0 || !_syndrome.IsWithinReachOf(remaining, withPairs))
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
                    Think(new Thought(cell, -1, change, r, null), _model.LinksOf[cell], remaining, level);
                }
            }

            if (withPairs)
            {
                foreach (int pair in _model.PairsOf[r])
                {
                    Int128 change = ChangeOfPair(_model.Pairs[pair], r);
                    if (change != 0)
                    {
                        Think(new Thought(_model.Pairs[pair].Cell, _model.Pairs[pair].Total, change, r, null), _model.Pairs[pair].Links, remaining, level);
                    }
                }
            }

            if (IsOver)
            {
                return;
            }
        }
    }

    private void Think(Thought thought, FaultModel.Link[] links, int remaining, int level)
    {
        if (IsOver)
        {
            return;
        }

        _steps.Take();
        _syndrome.Apply(links, thought.Change);
        Hold(thought, true);
        Alone(remaining - 1, level);
        Hold(thought, false);
        _syndrome.Apply(links, -thought.Change);
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
            if (!_syndrome.TouchesAllBroken(_model.LinksOf[cell]))
            {
                continue;
            }

            foreach (FaultModel.Link link in _model.LinksOf[cell])
            {
                if (!_syndrome.IsBroken(link.Relation))
                {
                    continue;
                }

                Int128 change = _syndrome.ChangeThatMends(link.Relation, link.Weight);
                if (_syndrome.Allows(cell, change) && _syndrome.MendsAll(_model.LinksOf[cell], change))
                {
                    Keep(new Thought(cell, -1, change, link.Relation, null));
                    break;
                }
            }
        }

        if (level > LevelOfPairs)
        {
            return;
        }

        foreach (int pair in _model.PairsOf[shortest])
        {
            _steps.Take();
            if (!_syndrome.TouchesAllBroken(_model.Pairs[pair].Links))
            {
                continue;
            }

            Int128 change = ChangeOfPair(_model.Pairs[pair], shortest);
            if (change != 0 && _syndrome.MendsAll(_model.Pairs[pair].Links, change))
            {
                Keep(new Thought(_model.Pairs[pair].Cell, _model.Pairs[pair].Total, change, shortest, null));
            }
        }
    }
}
