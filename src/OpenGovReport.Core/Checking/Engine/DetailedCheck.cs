using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>One run of a plan over one report, with every outcome counted and every failure explained.</summary>
internal sealed class DetailedCheck
{
    private readonly CheckPlan _plan;
    private readonly CheckContext _context;
    private readonly bool _tablesAreClean;
    private readonly CellCodes _cells;
    private readonly long[] _codes;
    private readonly bool[] _absent;
    private readonly OutcomeCounts[] _counts;

    // For each relation its state; null where the relation takes no part in this report.
    private readonly RelationState?[] _states = [];
    private readonly List<(Finding Finding, int Order)> _findings = [];
    private readonly List<UnverifiableOutcome> _unverifiable = [];

    /// <summary>One run over one report.</summary>
    /// <param name="plan">The plan for the form of the report.</param>
    /// <param name="context">The report and what is known besides.</param>
    /// <param name="tablesAreClean">Whether every rule but those about the report as a whole is known to hold, so that only these are asked.</param>
    internal DetailedCheck(CheckPlan plan, CheckContext context, bool tablesAreClean)
    {
        _plan = plan;
        _context = context;
        _tablesAreClean = tablesAreClean;
        _counts = new OutcomeCounts[plan.Plans.Length];
        if (tablesAreClean)
        {
            _codes = [];
            _absent = [];
            return;
        }

        _cells = new CellCodes(context.Report, plan.Template.Form);
        _codes = _cells.Codes;
        _absent = _cells.Absent;
        _states = plan.StatesOf(context.Report, _cells);
    }

    private AnnualReport Report => _context.Report;

    internal CheckResult Run()
    {
        foreach (CheckPlan.RulePlan rule in _plan.Plans)
        {
            if (_tablesAreClean && rule.Rule is not ReportRule)
            {
                _counts[rule.Index] = _plan.CleanOutcomes[rule.Index].Counts;
                continue;
            }

            bool? covers = rule.Rule.Scope.Covers(Report);
            if (covers is null && rule.Rule is ReportRule limited && HoldsAnyway(limited))
            {
                Count(rule, Outcome.NotApplicable);
                continue;
            }

            if (covers != true)
            {
                // A report that does not state its year may or may not be in the scope of a rule limited to years.
                Count(rule, covers is null ? Outcome.Unverifiable : Outcome.NotApplicable);
                if (covers is null)
                {
                    _unverifiable.Add(new UnverifiableOutcome(rule.Rule));
                }

                continue;
            }

            switch (rule.Rule)
            {
                case RelationRule relationRule:
                    Evaluate(rule, relationRule);
                    break;
                case CellRule cellRule:
                    Test(rule, cellRule);
                    break;
                case ReportRule reportRule:
                    Test(rule, reportRule);
                    break;
                default:
                    break;
            }
        }

        FaultLocation faults = FaultLocation.None;
        if (!_tablesAreClean)
        {
            faults = FaultFinder.Find(_plan.Faults, _states, _codes, _absent, FaultOptions.Default);
            ExplainRelations(faults);
        }

        Finding[] findings = _findings.Count == 0 ? [] : [.. _findings
            .OrderBy(f => f.Finding.Cell?.Row.Table.Number ?? 0)
            .ThenBy(f => f.Finding.Cell?.Index ?? 0)
            .ThenBy(f => f.Finding.ImpliedBy is not null)
            .ThenBy(f => f.Order)
            .Select(f => f.Finding)];
        RuleOutcomes[] byRule = [.. _plan.Plans.Select(p => new RuleOutcomes(p.Rule, _counts[p.Index]))];
        return new CheckResult(_plan.Rules, _plan.Template, Array.AsReadOnly(findings), _unverifiable.AsReadOnly(), Array.AsReadOnly(byRule)) { Faults = faults };
    }

    private void Count(CheckPlan.RulePlan rule, Outcome outcome, int times = 1) => _counts[rule.Index] = _counts[rule.Index].Plus(outcome, times);

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
        (CellDescriptor cell, long? computed) = naming.Name(index);
        FaultHypothesis? located = naming.Located(index);
        Finding? cause = CauseOf(index, located, findings);
        ValueList<Operand> operands = relation.Operands(_codes, _absent);

        // Where it is open what is wrong, a consequence does not accuse a cell of its own if its cause names one of its cells.
        if (located is null && cause is not null && operands.Any(o => o.Cell == cause.Cell))
        {
            cell = cause.Cell!;
            computed = cause.Computed?.Count.Number;
        }

        return new Finding(rule.Rule, cause is null ? _plan.Rules.SeverityOf(rule.Rule.Id) : Severity.Info)
        {
            Relation = relation,
            Cell = cell,
            Reported = cell.Get(Report),
            Computed = computed is long number ? number : null,
            Operands = operands,
            ImpliedBy = cause,
        };
    }

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

    private void Test(CheckPlan.RulePlan plan, CellRule rule)
    {
        List<(CellDescriptor Cell, Verdict Verdict)> failures = [];
        int promised = 0;
        foreach (CellDescriptor cell in plan.Cells)
        {
            if (_absent[cell.Index])
            {
                continue;
            }

            // Money has the code of a blank, so that no promise is made for it.
            long code = _codes[cell.Index];
            if (code >= rule.PassesFrom && code > OpenGovReport.Count.BlankOrLess)
            {
                promised++;
                continue;
            }

            Verdict verdict = rule.Test(cell, cell.Get(Report));
            Count(plan, verdict.Outcome);
            if (verdict.Outcome == Outcome.Failed)
            {
                failures.Add((cell, verdict));
            }
            else if (verdict.Outcome == Outcome.Unverifiable)
            {
                _unverifiable.Add(new UnverifiableOutcome(rule, cell));
            }
        }

        Count(plan, Outcome.Passed, promised);
        if (rule.MergesFindings)
        {
            AddMerged(plan, failures);
            return;
        }

        foreach ((CellDescriptor cell, Verdict verdict) in failures)
        {
            Add(plan, verdict, cell, [], false);
        }
    }

    // Failures come in the order of the cells, so that those of a row, and those of a table, are neighbours; those of an unsplit
    // row come last and stay apart from their table.
    private void AddMerged(CheckPlan.RulePlan plan, List<(CellDescriptor Cell, Verdict Verdict)> failures)
    {
        foreach (List<(CellDescriptor Cell, Verdict Verdict)> ofTable in Neighbours(failures, (a, b) => a.Row.Table == b.Row.Table))
        {
            (CellDescriptor first, Verdict verdict) = ofTable[0];
            int asked = plan.Cells.Count(c => c.Row.Table == first.Row.Table && !_absent[c.Index]);
            if (ofTable.Count == asked && first.Row != ofTable[^1].Cell.Row && ofTable.TrueForAll(f => IsAlike(f.Verdict, verdict)))
            {
                AddShared(plan, ofTable, wholeTable: true);
                continue;
            }

            foreach (List<(CellDescriptor Cell, Verdict Verdict)> ofRow in Neighbours(ofTable, (a, b) => a.Row == b.Row))
            {
                while (ofRow.Count > 0)
                {
                    Verdict one = ofRow[0].Verdict;
                    AddShared(plan, ofRow.FindAll(f => IsAlike(f.Verdict, one)), wholeTable: false);
                    _ = ofRow.RemoveAll(f => IsAlike(f.Verdict, one));
                }
            }
        }
    }

    private static IEnumerable<List<(CellDescriptor Cell, Verdict Verdict)>> Neighbours(
        List<(CellDescriptor Cell, Verdict Verdict)> failures, Func<CellDescriptor, CellDescriptor, bool> together)
    {
        for (int first = 0, next = 0; first < failures.Count; first = next)
        {
            while (next < failures.Count && together(failures[first].Cell, failures[next].Cell))
            {
                next++;
            }

            yield return failures[first..next];
        }
    }

    private static bool IsAlike(Verdict one, Verdict other) => one.Severity == other.Severity && one.Message == other.Message;

    private void AddShared(CheckPlan.RulePlan plan, List<(CellDescriptor Cell, Verdict Verdict)> failures, bool wholeTable)
    {
        Operand[] operands = [.. failures.Select(f => new Operand(f.Cell, f.Cell.Get(Report), 0))];
        Add(plan, failures[0].Verdict, failures[0].Cell, new ValueList<Operand>(operands), wholeTable);
    }

    // Whether it is all one if the rule is for the report.
    private bool HoldsAnyway(ReportRule rule)
    {
        foreach (Verdict verdict in rule.Test(_context))
        {
            if (verdict.Outcome is Outcome.Failed or Outcome.Unverifiable)
            {
                return false;
            }
        }

        return true;
    }

    private void Test(CheckPlan.RulePlan plan, ReportRule rule)
    {
        bool any = false;
        foreach (Verdict verdict in rule.Test(_context))
        {
            any = true;
            Count(plan, verdict.Outcome);
            if (verdict.Outcome == Outcome.Failed)
            {
                Add(plan, verdict, verdict.Cell, verdict.Cells is { } cells ? [.. cells.Select(c => new Operand(c, c.Get(Report), 1))] : [], false);
            }
            else if (verdict.Outcome == Outcome.Unverifiable)
            {
                _unverifiable.Add(new UnverifiableOutcome(rule));
            }
        }

        if (!any)
        {
            Count(plan, Outcome.NotApplicable);
        }
    }

    private void Add(CheckPlan.RulePlan plan, Verdict verdict, CellDescriptor? cell, ValueList<Operand> operands, bool wholeTable)
    {
        Finding finding = new(plan.Rule, Rated(plan, verdict))
        {
            Cell = cell,
            Span = verdict.Span,
            Other = verdict.Other,
            Place = verdict.Place,
            Reported = cell?.Get(Report),
            Computed = verdict.Computed,
            Detail = verdict.Message,
            Operands = operands,
            IsWholeTable = wholeTable,
        };
        _findings.Add((finding, plan.Index));
    }

    private Severity Rated(CheckPlan.RulePlan plan, Verdict verdict) => (verdict.Severity, _plan.Rules.SeverityOverride(plan.Index)) switch
    {
        (null, _) => _plan.Rules.SeverityOf(plan.Rule.Id),
        (Severity own, null) => own,
        (Severity own, Severity set) => set < own ? set : own,
    };
}
