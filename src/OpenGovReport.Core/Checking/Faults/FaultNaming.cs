using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// Says which cell a failed relation names: the one that every hypothesis of <see cref="FaultLocation"/> changes in it; else the relation's target, where a
/// hypothesis has it; else the first that the one hypothesis of the first rank changes in it. Where the hypotheses leave it open, it is the target, and
/// the number is what this relation by itself asks of it. Where nothing within the bounds explains the failure, or only several mistakes together that leave it
/// open which, that is one possibility of several, and the finding says so.
/// </summary>
internal readonly ref struct FaultNaming(IReadOnlyList<Relation> relations, FaultLocation faults, ReadOnlySpan<RelationState?> states, ReadOnlySpan<long> codes, ReadOnlySpan<bool> absent)
{
    private readonly IReadOnlyList<Relation> _relations = relations;
    private readonly FaultLocation _faults = faults;
    private readonly ReadOnlySpan<RelationState?> _states = states;
    private readonly ReadOnlySpan<long> _codes = codes;
    private readonly ReadOnlySpan<bool> _absent = absent;

    /// <summary>The cell that a failed relation names, what the cell would have to say where that is known, and whether it may as well be another cell of the relation.</summary>
    internal (CellDescriptor Cell, long? Computed, bool IsOneOfSeveral) Name(int relation)
    {
        (CellDescriptor Cell, long? Computed) target = Default(relation);
        FaultComponent component = ComponentOf(relation);
        if (component.Hypotheses.Count == 0)
        {
            return (target.Cell, target.Computed, true);
        }

        CellSuggestion? agreed = CellIn(component.Hypotheses[0], relation, alone: true);
        for (int i = 1; i < component.Found && agreed is not null; i++)
        {
            agreed = i < component.Hypotheses.Count && CellIn(component.Hypotheses[i], relation, alone: true) == agreed ? agreed : null;
        }

        if (agreed is null && !Suggests(component, target) && Located(relation) is { } first)
        {
            agreed = CellIn(first, relation, alone: false);
        }

        return agreed is { } one ? (one.Cell, one.Suggested.Count.Number, false) : (target.Cell, target.Computed, component.Hypotheses[0].Mistakes.Count > 1);
    }

    /// <summary>The one hypothesis that is likelier than all others that explain a failed relation.</summary>
    internal FaultHypothesis? Located(int relation)
    {
        IReadOnlyList<FaultHypothesis> hypotheses = ComponentOf(relation).Hypotheses;
        return hypotheses.Count > 0 && (hypotheses.Count == 1 || hypotheses[1].Likelihood > 1) ? hypotheses[0] : null;
    }

    private FaultComponent ComponentOf(int relation)
    {
        Relation failed = _relations[relation];
        foreach (FaultComponent component in _faults.Components)
        {
            foreach (Relation one in component.Relations)
            {
                if (one == failed)
                {
                    return component;
                }
            }
        }

        throw new InvalidOperationException("A failed relation belongs to no component.");
    }

    private static bool Suggests(FaultComponent component, (CellDescriptor Cell, long? Computed) target)
    {
        foreach (FaultHypothesis hypothesis in component.Hypotheses)
        {
            foreach (CellSuggestion one in hypothesis.Cells)
            {
                if (one.Cell == target.Cell && one.Suggested == target.Computed)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The first cell in a relation that a hypothesis changes; none where it has to be the only one and is not.
    private CellSuggestion? CellIn(FaultHypothesis hypothesis, int relation, bool alone)
    {
        CellSuggestion? first = null;
        foreach (CellSuggestion one in hypothesis.Cells)
        {
            if (!_relations[relation].IsOver(one.Cell))
            {
                continue;
            }

            if (first is not null)
            {
                return alone ? null : first;
            }

            first = one;
        }

        return first;
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
