using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>A check that blank cells left open.</summary>
/// <remarks>Immutable.</remarks>
public sealed class UnverifiableOutcome
{
    private readonly CellCodes _codes;

    internal UnverifiableOutcome(Rule rule, CellDescriptor? cell = null)
    {
        Rule = rule;
        Cell = cell;
    }

    internal UnverifiableOutcome(Rule rule, ValueList<CellDescriptor> blanks)
    {
        Rule = rule;
        Blanks = blanks;
    }

    internal UnverifiableOutcome(RelationRule rule, Relation relation, CellCodes codes)
    {
        Rule = rule;
        Relation = relation;
        Cell = relation.Target;
        Blanks = relation.OpenCells(codes.Codes, codes.Absent);
        _codes = codes;
    }

    /// <summary>The rule that could not be told.</summary>
    public Rule Rule { get; }

    /// <summary>The relation left open; <see langword="null"/> where the rule is no <see cref="RelationRule"/>.</summary>
    public Relation? Relation { get; }

    /// <summary>The relation's target, or the cell tested; <see langword="null"/> for a rule about the report as a whole.</summary>
    public CellDescriptor? Cell { get; }

    /// <summary>
    /// The operands that leave it open: those that are blank, and for a relation a total marked as not applicable whose addends are not zero. Empty where it is left open by something
    /// else than cells of the report.
    /// </summary>
    public ValueList<CellDescriptor> Blanks { get; }

    /// <summary>The relation with the report's numbers filled in; empty where there is no relation.</summary>
    public string Explanation => Relation?.Explain(_codes) ?? "";

    /// <summary>The outcome as a sentence.</summary>
    /// <param name="language">The language of the sentence.</param>
    public string Message(Language language) => FindingText.Of(this, language);

    /// <summary>The rule's id and the English sentence.</summary>
    public override string ToString() => $"{Rule.Id}: {Message(Language.English)}";
}
