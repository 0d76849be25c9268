namespace OpenGovReport.Checking;

/// <summary>How firm the ground of a rule is.</summary>
public enum BasisKind
{
    /// <summary>The text of a form, of the Regulations or of another law.</summary>
    Official,

    /// <summary>What the labels mean, and arithmetic: a total is the sum of its parts.</summary>
    Arithmetic,

    /// <summary>Circulars, scoring tables and faults seen in published reports.</summary>
    Practice,

    /// <summary>The judgement of the rule's author.</summary>
    Judgement,
}

/// <summary>What a rule rests on.</summary>
/// <param name="Kind">How firm the ground is.</param>
/// <param name="Text">The form, the article or the practice, by name.</param>
public sealed record RuleBasis(BasisKind Kind, BilingualText Text)
{
    /// <summary>The basis of a rule that names no other.</summary>
    public static RuleBasis OwnJudgement { get; } = new(BasisKind.Judgement, new BilingualText("规则作者的判断", "The judgement of the rule's author"));
}
