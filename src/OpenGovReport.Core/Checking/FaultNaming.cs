using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// Says which cell a failed relation names. It is the relation's target, unless exactly one of its cells could put right everything
/// that is wrong around it: with one and the same value in that cell, every relation over it holds that can be told to hold or not.
/// An equation that has passed speaks for its cells, because no other value satisfies it.
/// </summary>
internal readonly ref struct FaultNaming(IReadOnlyList<Relation> relations, int[][] relationsOfCell, ReadOnlySpan<RelationState?> states, ReadOnlySpan<long> codes, ReadOnlySpan<bool> absent)
{
    private readonly IReadOnlyList<Relation> _relations = relations;
    private readonly int[][] _relationsOfCell = relationsOfCell;
    private readonly ReadOnlySpan<RelationState?> _states = states;
    private readonly ReadOnlySpan<long> _codes = codes;
    private readonly ReadOnlySpan<bool> _absent = absent;

    /// <summary>The cell that a failed relation names, and what the cell would have to say where that is known.</summary>
    internal (CellDescriptor Cell, long? Computed) Name(int relation)
    {
        (CellDescriptor Cell, long? Computed)? culprit = null;
        foreach (RelationTerm term in _relations[relation].Terms)
        {
            if (PutsEverythingRight(term, relation) is not long value)
            {
                continue;
            }

            if (culprit is not null)
            {
                return Default(relation);
            }

            culprit = (term.Cell, value);
        }

        return culprit ?? Default(relation);
    }

    // An inequality leaves the value open, so that only equations can point at a cell.
    private long? PutsEverythingRight(RelationTerm term, int relation)
    {
        int index = term.Cell.Index;
        if (_absent[index] || _codes[index] <= Count.BlankOrLess || _relations[relation].Comparison != Comparison.EqualToZero
            || _relations[relation].Compute(term, _codes, _states[relation]!.Value) is not long value)
        {
            return null;
        }

        foreach (int other in _relationsOfCell[index])
        {
            if (_states[other] is { Outcome: Outcome.Passed or Outcome.Failed } state && !HoldsWith(other, state, index, value))
            {
                return null;
            }
        }

        return value;
    }

    private bool HoldsWith(int relation, RelationState state, int index, long value)
    {
        foreach ((CellDescriptor cell, int coefficient) in _relations[relation].Terms)
        {
            if (cell.Index == index)
            {
                Int128 difference = state.Difference + (coefficient * ((Int128)value - _codes[index]));
                return state.Blanks == 0 && (_relations[relation].Comparison == Comparison.EqualToZero ? difference == 0 : difference >= 0);
            }
        }

        return false;
    }

    // Where no number that may stand in the target would do, another cell on the target's side may still be the wrong one.
    private (CellDescriptor Cell, long? Computed) Default(int relation)
    {
        Relation failed = _relations[relation];
        RelationState state = _states[relation]!.Value;
        RelationTerm target = failed.TargetTerm;
        if (failed.Compute(target, _codes, state) is long value)
        {
            return (target.Cell, value);
        }

        if (failed.Comparison == Comparison.EqualToZero)
        {
            foreach (RelationTerm term in failed.Terms)
            {
                if (term.Cell != target.Cell && term.Coefficient == target.Coefficient && !_absent[term.Cell.Index]
                    && failed.Compute(term, _codes, state) is long other)
                {
                    return (term.Cell, other);
                }
            }
        }

        return (target.Cell, null);
    }
}
