using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>One thing that is wrong, or worth knowing, in a report.</summary>
/// <remarks>
/// <para>A finding is structured; its sentence is made from its parts and never has to be parsed. Look
/// <see cref="Cell"/> and <see cref="Span"/> up in the <see cref="SourceMap"/> of the reading for their place in the source.</para>
/// <para>Immutable, equal by value.</para>
/// </remarks>
public sealed record Finding
{
    internal Finding(Rule rule, Severity severity)
    {
        Rule = rule;
        Severity = severity;
    }

    /// <summary>The rule that failed.</summary>
    public Rule Rule { get; }

    /// <summary>How much it matters: the severity in the rule set, unless the rule rates this failure otherwise; for an implied finding always <see cref="Severity.Info"/>.</summary>
    public Severity Severity { get; }

    /// <summary>The relation that failed; <see langword="null"/> where the rule is no <see cref="RelationRule"/>.</summary>
    public Relation? Relation { get; internal init; }

    /// <summary>The cell that is probably wrong; <see langword="null"/> where the finding is about no cell.</summary>
    /// <remarks>
    /// For a relation it is the cell that has to be changed by what explains the failure best (see <see cref="CheckResult.Faults"/>). Where that is open, it is
    /// the relation's target, or for an implied finding the cell of its cause where that is one of its operands.
    /// </remarks>
    public CellDescriptor? Cell { get; internal init; }

    /// <summary>What <see cref="Cell"/> says; <see langword="null"/> where the finding is about no cell.</summary>
    public CellValue? Reported { get; internal init; }

    /// <summary>
    /// What <see cref="Cell"/> would have to say by what explains the failure best; where that is open, what this relation by itself asks of it; for a relation
    /// that asks for zero or more, the nearest number that would do. Where text and table differ, what it would have to say to agree with the text; which of them is right is open.
    /// <see langword="null"/> where that is not known, or no number would do. It is a suggestion, never a correction.
    /// </summary>
    public CellValue? Computed { get; internal init; }

    /// <summary>
    /// Whether <see cref="Cell"/> is only one of several that may be wrong: too much is wrong in the table to tell which of the relation's cells is. <see cref="Computed"/> is then no more than what
    /// this relation by itself asks of it, and the sentence does not repeat it.
    /// </summary>
    public bool IsOneOfSeveral { get; internal init; }

    /// <summary>The cells that the finding is about, in the order of the relation, or in printed order where cells share a finding.</summary>
    public ValueList<Operand> Operands { get; internal init; }

    /// <summary>The passage of the report's text that the finding is about; <see langword="null"/> where it is about none.</summary>
    public NarrativeSpan? Span { get; internal init; }

    /// <summary>
    /// Where in the source the finding was noticed, where it is about neither a cell nor a passage but about how the report is printed; else not
    /// <see cref="SourceLocation.IsKnown"/>.
    /// </summary>
    public SourceLocation Place { get; internal init; }

    /// <summary>The other report that the finding is about; <see langword="null"/> where it is about none.</summary>
    public RelatedReport? Other { get; internal init; }

    /// <summary>The finding of which this one is a mere consequence; <see langword="null"/> for a complaint in its own right.</summary>
    public Finding? ImpliedBy { get; internal init; }

    /// <summary>What is wrong, where the rule's own message does not say it closely enough.</summary>
    internal BilingualText? Detail { get; init; }

    /// <summary>Whether <see cref="Operands"/> are all cells of a table.</summary>
    internal bool IsWholeTable { get; init; }

    /// <summary>The finding as a sentence: where, what is wrong, the numbers, and what was reported and computed.</summary>
    /// <param name="language">The language of the sentence.</param>
    public string Message(Language language) => FindingText.Of(this, language);

    /// <summary>The severity, the rule's id and the English sentence.</summary>
    public override string ToString() => $"{Severity} {Rule.Id}: {Message(Language.English)}";
}
