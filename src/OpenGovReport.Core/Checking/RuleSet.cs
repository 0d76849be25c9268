using System.Collections;
using System.Diagnostics.CodeAnalysis;
using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>An ordered set of rules and their severities, to check reports against.</summary>
/// <remarks>
/// <para>Immutable: <see cref="With"/>, <see cref="Without"/> and <see cref="WithSeverity"/> return another set. Two sets are equal when
/// they have the same rules in the same order with the same severities. Safe to share between threads.</para>
/// <para>The order matters in one way: a relation that follows from relations of rules before it, and of its own rule before it, counts
/// as their consequence (<see cref="Finding.ImpliedBy"/>).</para>
/// <para>A set prepares itself for a form at its first check; keep a set that you use for many reports.</para>
/// </remarks>
public sealed class RuleSet : IReadOnlyList<Rule>, IEquatable<RuleSet>
{
    private readonly Rule[] _rules;
    private readonly Severity?[] _severities;
    private CheckPlan? _plan2020;
    private CheckPlan? _plan2021;

    private RuleSet(Rule[] rules, Severity?[] severities)
    {
        _rules = rules;
        _severities = severities;
    }

    /// <summary>A set without rules.</summary>
    public static RuleSet Empty { get; } = new([], []);

    /// <summary>All of <see cref="StandardRules"/> with their own severities.</summary>
    public static RuleSet Default { get; } = new([.. StandardRules.All], new Severity?[StandardRules.All.Count]);

    /// <summary>Those of <see cref="Default"/> that look at the tables alone: relations between cells, and what may stand in a cell.</summary>
    public static RuleSet Tables { get; } = OfTables();

    /// <summary>The number of rules.</summary>
    public int Count => _rules.Length;

    /// <summary>The rule at a place in the order.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such rule.</exception>
    public Rule this[int index] => _rules[index];

    /// <summary>The rule with an id.</summary>
    /// <param name="id">The id, in its exact spelling.</param>
    /// <exception cref="ArgumentException">The set has no such rule.</exception>
    public Rule this[string id] => _rules[IndexOf(id)];

    /// <summary>Whether two sets have the same rules in the same order with the same severities.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    public static bool operator ==(RuleSet? left, RuleSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two sets differ in a rule, in the order or in a severity.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    public static bool operator !=(RuleSet? left, RuleSet? right) => !(left == right);

    /// <summary>Finds the rule with an id.</summary>
    /// <param name="id">The id, in its exact spelling.</param>
    /// <param name="rule">The rule, or <see langword="null"/> where the set has none with the id.</param>
    public bool TryGetRule(string id, [NotNullWhen(true)] out Rule? rule)
    {
        ArgumentNullException.ThrowIfNull(id);
        rule = Array.Find(_rules, r => r.Id == id);
        return rule is not null;
    }

    /// <summary>The severity of a rule in this set.</summary>
    /// <param name="id">The rule's id, in its exact spelling.</param>
    /// <exception cref="ArgumentException">The set has no such rule.</exception>
    public Severity SeverityOf(string id)
    {
        int index = IndexOf(id);
        return _severities[index] ?? _rules[index].Severity;
    }

    /// <summary>This set with one rule more, after the others; this very set where it has the rule already.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">The set has another rule with the same id.</exception>
    public RuleSet With(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!TryGetRule(rule.Id, out Rule? same))
        {
            return new RuleSet([.. _rules, rule], [.. _severities, null]);
        }

        return ReferenceEquals(same, rule)
            ? this
            : throw new ArgumentException($"The set has another rule with the id {rule.Id}; take it out first.", nameof(rule));
    }

    /// <summary>This set without one of its rules.</summary>
    /// <param name="id">The rule's id, in its exact spelling.</param>
    /// <exception cref="ArgumentException">The set has no such rule, so that a misspelt id does not go unnoticed.</exception>
    public RuleSet Without(string id)
    {
        int index = IndexOf(id);
        return new RuleSet([.. _rules[..index], .. _rules[(index + 1)..]], [.. _severities[..index], .. _severities[(index + 1)..]]);
    }

    /// <summary>This set with another severity for one of its rules.</summary>
    /// <param name="id">The rule's id, in its exact spelling.</param>
    /// <param name="severity">The severity. A failure that the rule itself rates otherwise keeps its own severity, unless this one is lower.</param>
    /// <exception cref="ArgumentException">The set has no such rule, so that a misspelt id does not go unnoticed.</exception>
    public RuleSet WithSeverity(string id, Severity severity)
    {
        int index = IndexOf(id);
        if (SeverityOf(id) == severity)
        {
            return this;
        }

        Severity?[] severities = [.. _severities];
        severities[index] = severity == _rules[index].Severity ? null : severity;
        return new RuleSet(_rules, severities);
    }

    /// <inheritdoc/>
    public bool Equals(RuleSet? other) =>
        other is not null && _rules.AsSpan().SequenceEqual(other._rules) && _severities.AsSpan().SequenceEqual(other._severities);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        for (int i = 0; i < _rules.Length; i++)
        {
            hash.Add(_rules[i]);
            hash.Add(_severities[i]);
        }

        return hash.ToHashCode();
    }

    /// <summary>The ids of the rules, in order.</summary>
    public override string ToString() => string.Join(", ", _rules.Select(r => r.Id));

    /// <inheritdoc/>
    public IEnumerator<Rule> GetEnumerator() => ((IEnumerable<Rule>)_rules).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _rules.GetEnumerator();

    /// <summary>The severity set here for the rule at a place in the order, where it is not the rule's own.</summary>
    internal Severity? SeverityOverride(int index) => _severities[index];

    /// <summary>How this set checks reports on a form.</summary>
    internal CheckPlan PlanFor(ReportForm form) => form == ReportForm.Form2020 ? Prepared(ref _plan2020, form) : Prepared(ref _plan2021, form);

    private static RuleSet OfTables()
    {
        Rule[] rules = [.. StandardRules.All.Where(r => r is not ReportRule)];
        return new RuleSet(rules, new Severity?[rules.Length]);
    }

    private CheckPlan Prepared(ref CheckPlan? plan, ReportForm form) =>
        Volatile.Read(ref plan) ?? Interlocked.CompareExchange(ref plan, new CheckPlan(this, ReportTemplate.Of(form)), null) ?? plan!;

    private int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int index = Array.FindIndex(_rules, r => r.Id == id);
        return index >= 0 ? index : throw new ArgumentException($"The set has no rule with the id \"{id}\".", nameof(id));
    }
}
