using OpenGovReport.Reports;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>A check that blank cells left open.</summary>
/// <remarks>Immutable, equal by value.</remarks>
public sealed record UnverifiableOutcome
{
    internal UnverifiableOutcome(Rule rule) => Rule = rule;

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The relation left open; <see langword="null"/> where the rule is no <see cref="RelationRule"/>.</summary>
    public Relation? Relation { get; internal init; }

    /// <summary>The relation's target, or the cell tested; <see langword="null"/> for a rule about the report as a whole.</summary>
    public CellDescriptor? Cell { get; internal init; }

    /// <summary>The operands that leave the relation open: those that are blank, and a total marked as not applicable whose addends are not zero.</summary>
    public ValueList<CellDescriptor> Blanks { get; internal init; }

    /// <summary>The relation with the report's numbers filled in; empty where there is no relation.</summary>
    public string Explanation { get; internal init; } = "";

    /// <summary>The outcome as a sentence.</summary>
    /// <param name="language">The language of the sentence.</param>
    public string Message(Language language) => FindingText.Of(this, language);

    /// <summary>The rule's id and the English sentence.</summary>
    public override string ToString() => $"{Rule.Id}: {Message(Language.English)}";
}
