using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>One run of a plan over one report, with every outcome counted and every failure explained.</summary>
internal sealed partial class DetailedCheck
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
            if (code <= OpenGovReport.Count.BlankOrLess && rule.TestPrint is not null && PrintOf(cell) is { } printed && rule.TestPrint(printed) is { } ofPrint)
            {
                Count(plan, ofPrint.Outcome);
                if (ofPrint.Outcome == Outcome.Failed)
                {
                    failures.Add((cell, ofPrint));
                }

                continue;
            }

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

    // What a count is printed as that could not be read as one.
    private string? PrintOf(CellDescriptor cell)
    {
        if (cell.Kind != CellKind.Count || !cell.Get(Report).IsBlank)
        {
            return null;
        }

        foreach (Diagnostic diagnostic in _context.Diagnostics)
        {
            if (diagnostic.Descriptor == DiagnosticDescriptors.NotANumber && diagnostic.Cell == cell)
            {
                return diagnostic.Raw;
            }
        }

        return null;
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
                Add(plan, verdict, verdict.Cell, verdict.Cells is { } cells ? [.. cells.Select(c => new Operand(c, c.Get(Report), 0))] : [], false);
            }
            else if (verdict.Outcome == Outcome.Unverifiable)
            {
                _unverifiable.Add(verdict.Cells is { } open
                    ? new UnverifiableOutcome(rule, [.. open.Where(c => !c.Get(Report).IsNumber)])
                    : new UnverifiableOutcome(rule));
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
