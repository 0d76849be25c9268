namespace OpenGovReport.Claims;

/// <summary>One thing that a report's text says in numbers.</summary>
/// <remarks>
/// <para>A claim is what the words say, not what is true. What can't be told from the words for certain is no claim.</para>
/// <para>Immutable, equal by value, safe to share between threads.</para>
/// </remarks>
public sealed record Claim
{
    internal Claim()
    {
    }

    /// <summary>What the claim is about.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>How it is stated.</summary>
    public ClaimForm Form { get; init; }

    /// <summary>
    /// The number, exact, in <see cref="Unit"/>; 0 for <see cref="ClaimForm.None"/>. <see langword="null"/> for <see cref="ClaimForm.All"/> where
    /// what it is all of is not counted.
    /// </summary>
    public decimal? Number { get; init; }

    /// <summary>The unit as printed (<c>件</c>, <c>%</c>, <c>万元</c>); empty where none is printed.</summary>
    public string Unit { get; init; } = "";

    /// <summary>For <see cref="ClaimKind.OutcomeByReason"/> the English name of the row of table three (<c>denied.stateSecrets</c>); otherwise <see langword="null"/>.</summary>
    public string? Row { get; init; }

    /// <summary>For reconsideration and litigation, which cases.</summary>
    public DisputeResult Result { get; init; }

    /// <summary>Whether the number is rounded or a bound (约, 余, 多, 超过, 近).</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether the number is a difference from another year's, not a count (较上年减少3件, 同比增长12.5%).</summary>
    public bool IsChange { get; init; }

    /// <summary>The time that it is about.</summary>
    public ClaimPeriod Period { get; init; }

    /// <summary>The year that it is about, where the text says it in figures; <see langword="null"/> elsewhere.</summary>
    public int? Year { get; init; }

    /// <summary>Whose figures it is about.</summary>
    public ClaimScope Scope { get; init; }

    /// <summary>The total that it is a part of (共12件，其中…); <see langword="null"/> where it is a part of none.</summary>
    public Claim? Whole { get; init; }

    /// <summary>The claim that a percentage or a difference is about; <see langword="null"/> where that is not clear, and for everything else.</summary>
    public Claim? About { get; init; }

    /// <summary>Where it is said.</summary>
    public required NarrativeSpan Span { get; init; }

    /// <summary>The words that say it.</summary>
    public string Text => Source.Substring(Span.Start, Span.Length);

    /// <summary>
    /// Whether it is an exact figure of the publishing body for the reporting year, so that it can be compared with a cell. One about a whole
    /// region or a level counts as such only where the publisher is its government, which the claim alone does not tell.
    /// </summary>
    public bool IsExact => !IsApproximate && !IsChange && Period == ClaimPeriod.ReportingYear && Scope is ClaimScope.Unstated or ClaimScope.Own;

    /// <summary>For a change, −1 where the words say that it was a decrease, 1 for an increase, 0 where they leave it open.</summary>
    internal int Direction { get; init; }

    /// <summary>The text that it stands in.</summary>
    internal string Source { get; init; } = "";

    /// <summary>The kind, the number and the words.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kind} {Number}{Unit}: {Text}");
}
