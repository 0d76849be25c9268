namespace OpenGovReport.Checking;

/// <summary>
/// One thing that is asked of a report. It is a <see cref="RelationRule"/> (numbers that must agree), a <see cref="CellRule"/> (what
/// may stand in a cell) or a <see cref="ReportRule"/> (anything else); rules of your own are made from the same three types.
/// </summary>
/// <remarks>
/// <para>A rule is known by its object and by its <see cref="Id"/>; two rules are equal only when they are the same object.
/// Keep a rule of your own in a static field or property with an initializer.</para>
/// <para>Immutable, safe to share between threads where its delegates are.</para>
/// </remarks>
public abstract class Rule
{
    private readonly string _id = "";

    private protected Rule()
    {
    }

    /// <summary>The permanent id (<c>T3-1</c>). It is unique in a <see cref="RuleSet"/> and never given to another rule.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public required string Id
    {
        get => _id;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _id = value;
        }
    }

    /// <summary>What the rule asks, in a few words.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>What is wrong where the rule fails, as a clause without a full stop; the title where none is given.</summary>
    public BilingualText Message
    {
        get => field ?? Title;
        init;
    }

    /// <summary>How much it matters where the rule fails. A <see cref="RuleSet"/> may set another severity.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>What the rule rests on.</summary>
    public RuleBasis Basis { get; init; } = RuleBasis.OwnJudgement;

    /// <summary>The reports that the rule is for; every report where none is given.</summary>
    public RuleScope Scope { get; init; }

    /// <summary>The id and the English title.</summary>
    public override string ToString() => $"{Id} {Title.English}";
}
