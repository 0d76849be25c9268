using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// Says which cell a failed relation names: the one that every hypothesis of <see cref="FaultLocation"/> changes in it; else the relation's target, where a
/// hypothesis has it; else the first that the one hypothesis of the first rank changes in it. Where the hypotheses leave it open, it is the target, and
/// the number is what this relation by itself asks of it.
/// </summary>
internal readonly ref struct FaultNaming(IReadOnlyList<Relation> relations, FaultLocation faults, ReadOnlySpan<RelationState?> states, ReadOnlySpan<long> codes, ReadOnlySpan<bool> absent)
{
    private readonly IReadOnlyList<Relation> _relations = relations;
    private readonly FaultLocation _faults = faults;
    private readonly ReadOnlySpan<RelationState?> _states = states;
    private readonly ReadOnlySpan<long> _codes = codes;
    private readonly ReadOnlySpan<bool> _absent = absent;

    /// <summary>The cell that a failed relation names, and what the cell would have to say where that is known.</summary>
    internal (CellDescriptor Cell, long? Computed) Name(int relation)
    {
        (CellDescriptor Cell, long? Computed) target = Default(relation);
        FaultComponent component = ComponentOf(relation);
        if (component.Hypotheses.Count == 0)
        {
            return target;
        }

        CellSuggestion? agreed = CellIn(component.Hypotheses[0], relation, alone: true);
        for (int i = 1; i < component.Found && agreed is not null; i++)
        {
            agreed = i < component.Hypotheses.Count && CellIn(component.Hypotheses[i], relation, alone: true) == agreed ? agreed : null;
        }

        if (agreed is null && !component.Hypotheses.Any(h => h.Cells.Any(c => c.Cell == target.Cell && c.Suggested == target.Computed)) && Located(relation) is { } first)
        {
            agreed = CellIn(first, relation, alone: false);
        }

        return agreed is { } one ? (one.Cell, one.Suggested.Count.Number) : target;
    }

    /// <summary>The one hypothesis that ranks first among those that explain a failed relation.</summary>
    internal FaultHypothesis? Located(int relation)
    {
        FaultHypothesis[] best = [.. ComponentOf(relation).Best];
        return best.Length == 1 ? best[0] : null;
    }

    private FaultComponent ComponentOf(int relation)
    {
        Relation failed = _relations[relation];
        return _faults.Components.First(c => c.Relations.Contains(failed));
    }

    // The first cell in a relation that a hypothesis changes; none where it has to be the only one and is not.
    private CellSuggestion? CellIn(FaultHypothesis hypothesis, int relation, bool alone)
    {
        ValueList<RelationTerm> terms = _relations[relation].Terms;
        CellSuggestion[] cells = [.. hypothesis.Cells.Where(c => terms.Any(t => t.Cell == c.Cell))];
        return cells.Length == 0 || (alone && cells.Length > 1) ? null : cells[0];
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
