using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

// Relations, and what their failures have to do with each other.
internal sealed partial class DetailedCheck
{
    private void Evaluate(CheckPlan.RulePlan plan, RelationRule rule)
    {
        for (int i = plan.FirstRelation; i < plan.FirstRelation + plan.RelationCount; i++)
        {
            if (_states[i] is not { } state)
            {
                continue;
            }

            Count(plan, state.Outcome);
            if (state.Outcome == Outcome.Unverifiable)
            {
                _unverifiable.Add(new UnverifiableOutcome(rule, _plan.Relations[i], _cells));
            }
        }
    }

    // The relations of all rules have to be evaluated first: they speak for and against a cell together.
    private void ExplainRelations(FaultLocation faults)
    {
        Finding?[] findings = new Finding?[_plan.Relations.Length];
        FaultNaming naming = new(_plan.Relations, faults, _states, _codes, _absent);
        foreach (CheckPlan.RulePlan rule in _plan.Plans)
        {
            for (int i = rule.FirstRelation; i < rule.FirstRelation + rule.RelationCount; i++)
            {
                if (_states[i] is { Outcome: Outcome.Failed })
                {
                    Finding finding = Explain(rule, i, naming, findings);
                    findings[i] = finding;
                    _findings.Add((finding, rule.Index));
                }
            }
        }
    }

    private Finding Explain(CheckPlan.RulePlan rule, int index, FaultNaming naming, Finding?[] findings)
    {
        Relation relation = _plan.Relations[index];
        (CellDescriptor cell, long? computed, bool isOneOfSeveral) = naming.Name(index);
        FaultHypothesis? located = naming.Located(index);
        Finding? cause = CauseOf(index, located, findings) ?? NegativeOf(located);
        ValueList<Operand> operands = relation.Operands(_codes, _absent);

        // Where it is open what is wrong, a consequence does not accuse a cell of its own if its cause names one of its cells.
        if (located is null && cause is not null && operands.Any(o => o.Cell == cause.Cell))
        {
            cell = cause.Cell!;
            computed = cause.Computed?.Count.Number;
            isOneOfSeveral = cause.IsOneOfSeveral;
        }

        return new Finding(rule.Rule, cause is null ? _plan.Rules.SeverityOf(rule.Rule.Id) : Severity.Info)
        {
            Relation = relation,
            Cell = cell,
            Reported = cell.Get(Report),
            Computed = computed is long number ? number : null,
            Operands = operands,
            ImpliedBy = cause,
            IsOneOfSeveral = isOneOfSeveral,
        };
    }

    // Where a count that is negative explains it all, that it is negative is the one complaint.
    private Finding? NegativeOf(FaultHypothesis? located) =>
        located is { Cells: [{ Bound: SuggestionBound.Exactly } only] } && _codes[only.Cell.Index] < 0
            ? _findings.Find(f => f.Finding.Rule is CellRule && f.Finding.Cell == only.Cell).Finding
            : null;

    // The relation is implied where what is wrong in it is exactly what is wrong in those failed relations that it follows from.
    // Where it is known which mistake is felt in it, it follows from a failure in which the same mistake is felt, and from no other.
    private Finding? CauseOf(int index, FaultHypothesis? located, Finding?[] findings)
    {
        if (_plan.Implications[index] is not { } implication)
        {
            return null;
        }

        Finding? first = null;
        Int128 explained = 0;
        foreach ((int premise, int factor) in implication.Premises)
        {
            if (_states[premise] is { Outcome: Outcome.Failed } state)
            {
                first ??= located is null || AreFeltTogether(located, _plan.Relations[index], _plan.Relations[premise]) ? findings[premise] : null;
                explained += factor * state.Difference;
            }
        }

        return explained == implication.Scale * _states[index]!.Value.Difference ? first?.ImpliedBy ?? first : null;
    }

    private static bool AreFeltTogether(FaultHypothesis hypothesis, Relation one, Relation other)
    {
        foreach (FaultMistake mistake in hypothesis.Mistakes)
        {
            bool inOne = false, inOther = false;
            foreach (CellSuggestion cell in mistake.Cells)
            {
                inOne |= one.IsOver(cell.Cell);
                inOther |= other.IsOver(cell.Cell);
            }

            if (inOne && inOther)
            {
                return true;
            }
        }

        return false;
    }
}
