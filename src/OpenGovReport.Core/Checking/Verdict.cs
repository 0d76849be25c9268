using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>What the delegate of a <see cref="CellRule"/> or a <see cref="ReportRule"/> says. The default value is a pass.</summary>
public readonly record struct Verdict
{
    // Passing is by far the most common verdict; what only a failure has stands apart, so that a pass is two registers.
    private readonly Failure? _failure;

    private Verdict(Outcome outcome, Failure? failure = null)
    {
        Outcome = outcome;
        _failure = failure;
    }

    /// <summary>The rule holds: nothing is found.</summary>
    public static Verdict Passed => default;

    /// <summary>It can't be told whether the rule holds.</summary>
    public static Verdict Unverifiable => new(Outcome.Unverifiable);

    /// <summary>There is nothing to check.</summary>
    public static Verdict NotApplicable => new(Outcome.NotApplicable);

    /// <summary>Which outcome it is.</summary>
    public Outcome Outcome { get; }

    /// <summary>The cell that a report rule's failure names; <see langword="null"/> where it names none. A cell rule always names the cell tested.</summary>
    public CellDescriptor? Cell => _failure?.Cell;

    /// <summary>What the cell would have to say; <see langword="null"/> where that is not known.</summary>
    public CellValue? Computed => _failure?.Computed;

    /// <summary>The severity of this failure where it is not the rule's.</summary>
    public Severity? Severity => _failure?.Severity;

    /// <summary>What is wrong, where the rule's own message does not say it closely enough: a clause without a full stop.</summary>
    public BilingualText? Message => _failure?.Message;

    /// <summary>The passage of the report's text that a report rule's failure points at; <see langword="null"/> where it points at none.</summary>
    public NarrativeSpan? Span => _failure?.Span;

    /// <summary>The other report that a report rule's failure is about; <see langword="null"/> where there is none.</summary>
    public RelatedReport? Other => _failure?.Other;

    /// <summary>
    /// The cells whose sum a report rule's failure is about, of which <see cref="Cell"/> is one, or the cells without which it can't be told; <see langword="null"/> where there are none.
    /// </summary>
    internal IReadOnlyList<CellDescriptor>? Cells => _failure?.Cells;

    /// <summary>Where in the source it was noticed, for a failure that names neither a cell nor a passage.</summary>
    internal SourceLocation Place => _failure?.Place ?? default;

    /// <summary>The rule fails by what was noticed at a place while the report was read.</summary>
    internal static Verdict FailedAt(SourceLocation place, BilingualText message, Severity? severity = null) =>
        new(Outcome.Failed, new Failure(null, message, severity, null, null, null, place));

    /// <summary>The rule fails by the sum of some cells.</summary>
    internal static Verdict FailedBySum(IReadOnlyList<CellDescriptor> cells, CellDescriptor cell, BilingualText message, NarrativeSpan span) =>
        new(Outcome.Failed, new Failure(null, message, null, cell, span, null, Cells: cells));

    /// <summary>It can't be told whether the rule holds, because some of these cells say no number.</summary>
    internal static Verdict UnverifiableFor(params IReadOnlyList<CellDescriptor> cells) =>
        new(Outcome.Unverifiable, new Failure(null, null, null, null, null, null, Cells: cells));

    /// <summary>The rule fails.</summary>
    /// <param name="computed">What the cell would have to say, where that is known.</param>
    /// <param name="message">What is wrong, where the rule's own message does not say it closely enough: a clause without a full stop.</param>
    /// <param name="severity">The severity of this failure, where it is not the rule's.</param>
    /// <param name="cell">For a report rule, the cell to name.</param>
    /// <param name="span">For a report rule, the passage of the text to point at.</param>
    /// <param name="other">For a report rule, the other report that the failure is about.</param>
    public static Verdict Failed(
        CellValue? computed = null, BilingualText? message = null, Severity? severity = null, CellDescriptor? cell = null, NarrativeSpan? span = null, RelatedReport? other = null) =>
        new(Outcome.Failed, computed is null && message is null && severity is null && cell is null && span is null && other is null ? null : new Failure(computed, message, severity, cell, span, other));

    private sealed record Failure(CellValue? Computed, BilingualText? Message, Severity? Severity, CellDescriptor? Cell, NarrativeSpan? Span, RelatedReport? Other, SourceLocation Place = default, IReadOnlyList<CellDescriptor>? Cells = null);
}
