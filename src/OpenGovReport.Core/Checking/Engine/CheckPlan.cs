using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>How one rule set checks reports on one form: what is made once, so that checking a report only has to evaluate.</summary>
internal sealed class CheckPlan
{
    private readonly CleanScan? _clean;
    private readonly CheckResult _cleanResult;

    private readonly bool _hasReportRules;

    // What a clean scan does not decide by itself: rules limited to years, and cell rules without a promise.
    private readonly Rule[] _limitedToYears;
    private readonly (CellDescriptor Cell, CellRule[] Rules)[] _cellTests;

    internal CheckPlan(RuleSet rules, ReportTemplate template)
    {
        Rules = rules;
        Template = template;
        Layout = CellLayout.Of(template.Form);
        List<Relation> relations = [];
        List<RulePlan> plans = [];
        foreach (Rule rule in rules)
        {
            bool covered = rule.Scope.Covers(template.Form);
            IReadOnlyList<Relation> own = covered && rule is RelationRule relational ? relational.RelationsOn(template) : [];
            CellDescriptor[] cells = covered && rule is CellRule cellular ? [.. template.AllCells.Where(cellular.Cells)] : [];
            plans.Add(new RulePlan(plans.Count, rule, covered, relations.Count, own.Count, cells));
            relations.AddRange(own);
        }

        Plans = [.. plans];
        Relations = [.. relations];
        RelationsOfCell = [.. template.AllCells.Select(c => RelationsOver(relations, c))];
        Implications = Implication.Find(relations, Layout.Size);

        _limitedToYears = [.. plans.Where(p => p.Covered && p.Rule is not ReportRule && p.Rule.Scope.IsLimitedToYears).Select(p => p.Rule)];
        _hasReportRules = plans.Exists(p => p.Rule is ReportRule);
        _cellTests = [.. template.Cells.Select(c => (c, RulesToAsk(c, plans))).Where(t => t.Item2.Length > 0)];
        _clean = CleanScan.Compile(Layout, relations, LeastAccepted());
        CleanOutcomes = [.. plans.Select(OutcomesOfClean)];
        _cleanResult = new CheckResult(rules, template, [], [], CleanOutcomes);
    }

    internal RuleSet Rules { get; }

    internal ReportTemplate Template { get; }

    internal CellLayout Layout { get; }

    /// <summary>The rules in their order.</summary>
    internal RulePlan[] Plans { get; }

    /// <summary>The relations of all rules, in the order of the rules.</summary>
    internal Relation[] Relations { get; }

    /// <summary>For each cell the places of the relations over it.</summary>
    internal int[][] RelationsOfCell { get; }

    /// <summary>For each relation what it follows from.</summary>
    internal Implication?[] Implications { get; }

    /// <summary>What fault location needs to know of the relations.</summary>
    internal FaultModel Faults => field ?? Interlocked.CompareExchange(ref field, new FaultModel(this), null) ?? field;

    /// <summary>For each rule its outcomes where the tables are clean; those of a report rule say nothing.</summary>
    internal RuleOutcomes[] CleanOutcomes { get; }

    internal CheckResult Check(AnnualReport report, CheckOptions? options = null) =>
        !TablesAreClean(report) ? CheckInDetail(report, options)
        : _hasReportRules ? new DetailedCheck(this, new CheckContext(report, options), tablesAreClean: true).Run()
        : _cleanResult;

    /// <summary>Asks the rules about the report as a whole, and of the others those that the plan has.</summary>
    internal CheckResult Check(CheckContext context) => new DetailedCheck(this, context, TablesAreClean(context.Report)).Run();

    /// <summary>The check that finds and explains everything; for a clean report it gives what <see cref="Check(AnnualReport, CheckOptions)"/> gives.</summary>
    internal CheckResult CheckInDetail(AnnualReport report, CheckOptions? options = null) =>
        new DetailedCheck(this, new CheckContext(report, options), tablesAreClean: false).Run();

    /// <summary>What would explain the relations that fail.</summary>
    internal FaultLocation Locate(AnnualReport report, FaultOptions options)
    {
        if (TablesAreClean(report))
        {
            return FaultLocation.None;
        }

        CellCodes cells = new(report, Template.Form);
        return FaultFinder.Find(Faults, StatesOf(report, cells), cells.Codes, cells.Absent, options);
    }

    /// <summary>For each relation its state in a report; null where it takes no part.</summary>
    internal RelationState?[] StatesOf(AnnualReport report, CellCodes cells)
    {
        RelationState?[] states = new RelationState?[Relations.Length];
        foreach (RulePlan plan in Plans)
        {
            bool covers = plan.RelationCount > 0 && plan.Rule.Scope.Covers(report) == true;
            for (int i = plan.FirstRelation; covers && i < plan.FirstRelation + plan.RelationCount; i++)
            {
                states[i] = cells.Absent[Relations[i].Target.Index] ? null : Relations[i].Evaluate(cells.Codes, cells.Absent);
            }
        }

        return states;
    }

    private bool TablesAreClean(AnnualReport report)
    {
        if (_clean is null || !_clean.Passes(report))
        {
            return false;
        }

        foreach (Rule rule in _limitedToYears)
        {
            if (rule.Scope.Covers(report) != true)
            {
                return false;
            }
        }

        foreach ((CellDescriptor cell, CellRule[] cellRules) in _cellTests)
        {
            CellValue value = cell.Get(report);
            foreach (CellRule rule in cellRules)
            {
                if (rule.Test(cell, value).Outcome != Outcome.Passed)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // No rule can make a promise about money.
    private static CellRule[] RulesToAsk(CellDescriptor cell, List<RulePlan> plans) =>
    [
        .. plans.Where(p => p.Cells.Contains(cell))
            .Select(p => (CellRule)p.Rule)
            .Where(r => r.PassesFrom is null || cell.Kind == CellKind.Amount),
    ];

    private long[] LeastAccepted()
    {
        long[] least = new long[Layout.Size];
        Array.Fill(least, Count.BlankOrLess + 1);
        foreach (RulePlan plan in Plans)
        {
            if (plan.Rule is CellRule { PassesFrom: long from })
            {
                foreach (CellDescriptor cell in plan.Cells)
                {
                    least[cell.Index] = Math.Max(least[cell.Index], from);
                }
            }
        }

        return least;
    }

    private RuleOutcomes OutcomesOfClean(RulePlan plan)
    {
        int passed = plan.Rule switch
        {
            RelationRule => Enumerable.Range(plan.FirstRelation, plan.RelationCount).Count(r => !Layout.AbsentFromForm[Relations[r].Target.Index]),
            CellRule => plan.Cells.Count(c => !c.IsUnsplit),
            _ => 0,
        };
        return new RuleOutcomes(plan.Rule, plan.Covered ? new OutcomeCounts(Passed: passed) : new OutcomeCounts(NotApplicable: 1));
    }

    private static int[] RelationsOver(List<Relation> relations, CellDescriptor cell) =>
        [.. Enumerable.Range(0, relations.Count).Where(r => relations[r].Terms.Any(t => t.Cell == cell))];

    /// <summary>One rule of a plan.</summary>
    /// <param name="Index">Its place in the rule set.</param>
    /// <param name="Rule">The rule.</param>
    /// <param name="Covered">Whether the form is within its scope.</param>
    /// <param name="FirstRelation">The place of its first relation among all.</param>
    /// <param name="RelationCount">How many relations it has.</param>
    /// <param name="Cells">The cells that it is for, where it is a cell rule.</param>
    internal sealed record RulePlan(int Index, Rule Rule, bool Covered, int FirstRelation, int RelationCount, CellDescriptor[] Cells);
}
