using System.Runtime.InteropServices;

namespace OpenGovReport.Checking;

// What is thought to be wrong while the search goes on, and the sets that come of it.
internal sealed partial class FaultSearch
{
    // A cell that is thought to be wrong is not changed a second time.
    private void Hold(Thought thought, bool held)
    {
        if (thought.Structured is { } structured)
        {
            foreach (int cell in structured.Cells)
            {
                _syndrome.SetMovable(cell, !held);
            }
        }
        else
        {
            _syndrome.SetMovable(thought.Cell, !held);
            if (thought.Total >= 0)
            {
                _syndrome.SetMovable(thought.Total, !held);
            }
        }

        if (held)
        {
            _thoughts.Push(thought);
        }
        else
        {
            _ = _thoughts.Pop();
        }
    }

    private Int128 ChangeOfPair(FaultModel.CellPair pair, int relation)
    {
        if (!_syndrome.IsMovable(pair.Cell) || !_syndrome.IsMovable(pair.Total))
        {
            return 0;
        }

        Int128 change = _syndrome.ChangeThatMends(relation, pair.WeightIn(relation));
        return _syndrome.Allows(pair.Cell, change) && _syndrome.Allows(pair.Total, change) ? change : 0;
    }

    private Mistake MistakeOf(Thought thought)
    {
        (int cell, int total, Int128 change, int relation, Mistake? structured) = thought;
        if (structured is not null)
        {
            return structured;
        }

        if (total < 0)
        {
            bool pinned = _syndrome.Pins(relation) || Array.Exists(_model.LinksOf[cell], l => _syndrome.Pins(l.Relation));
            return new Mistake(null, [cell], [(long)(_syndrome.Codes[cell] + change)], !pinned);
        }

        int first = Math.Min(cell, total), second = Math.Max(cell, total);
        return new Mistake(FaultKind.CarriedOn, [first, second], [(long)(_syndrome.Codes[first] + change), (long)(_syndrome.Codes[second] + change)]);
    }

    private void Keep(Thought last)
    {
        _thoughts.Push(last);
        int cost = 0;
        _cells.Clear();
        foreach (Thought thought in _thoughts)
        {
            cost += Note(thought);
        }

        _cells.Sort();
        _found.Add(CollectionsMarshal.AsSpan(_cells), _thoughts.Count, cost, _makeMistakes);
        _ = _thoughts.Pop();
    }

    // What the cells of a thought would say. Gives the cost of its kind, where that is known.
    private int Note(Thought thought)
    {
        if (thought.Structured is { } structured)
        {
            for (int i = 0; i < structured.Cells.Length; i++)
            {
                _cells.Add((structured.Cells[i], structured.Values[i]));
            }

            return structured.Kind?.Cost() ?? 0;
        }

        _cells.Add((thought.Cell, (long)(_syndrome.Codes[thought.Cell] + thought.Change)));
        if (thought.Total < 0)
        {
            return 0;
        }

        _cells.Add((thought.Total, (long)(_syndrome.Codes[thought.Total] + thought.Change)));
        return FaultKind.CarriedOn.Cost();
    }

    // A cell that is changed so that a relation comes out, by itself or with a total over it (−1 where there is none); or a structured mistake.
    private readonly record struct Thought(int Cell, int Total, Int128 Change, int Relation, Mistake? Structured);
}
