namespace OpenGovReport.Checking;

/// <summary>Which cells would have to be changed, at the least, for the failed relations of a report to hold.</summary>
/// <remarks>Immutable. See <see cref="FaultLocator"/> for what is searched and what is not.</remarks>
public sealed class FaultLocation
{
    internal FaultLocation(IReadOnlyList<FaultComponent> components) => Components = components;

    /// <summary>No relation failed.</summary>
    internal static FaultLocation None { get; } = new([]);

    /// <summary>
    /// The failed relations in parts that have nothing to do with each other, in the order of the relations: each part is explained by itself, and to put the
    /// whole report right takes one hypothesis of every part. Empty where no relation failed.
    /// </summary>
    public IReadOnlyList<FaultComponent> Components { get; }
}

/// <summary>Failed relations that have to be explained together, and what would explain them.</summary>
/// <remarks>Immutable.</remarks>
public sealed class FaultComponent
{
    internal FaultComponent(ValueList<Relation> relations, IReadOnlyList<FaultHypothesis> hypotheses, int found, bool isExhaustive)
    {
        Relations = relations;
        Hypotheses = hypotheses;
        Found = found;
        IsExhaustive = isExhaustive;
    }

    /// <summary>The failed relations, in the order of the rules.</summary>
    public ValueList<Relation> Relations { get; }

    /// <summary>
    /// The hypotheses with the fewest mistakes, the likeliest first; those between which nothing decides share a <see cref="FaultHypothesis.Rank"/>
    /// and stand in printed order. Empty where nothing within the bounds explains the relations.
    /// </summary>
    public IReadOnlyList<FaultHypothesis> Hypotheses { get; }

    /// <summary>How many hypotheses were found; more than <see cref="Hypotheses"/> lists where <see cref="FaultOptions.MaxHypotheses"/> cut the list.</summary>
    public int Found { get; }

    /// <summary>
    /// Whether every set of cells with as few mistakes was tried. Where it is <see langword="false"/>, a bound was hit: there may be other explanations.
    /// </summary>
    public bool IsExhaustive { get; }

    /// <summary>The hypotheses of the first rank.</summary>
    public IEnumerable<FaultHypothesis> Best => Hypotheses.TakeWhile(h => h.Rank == 1);
}
