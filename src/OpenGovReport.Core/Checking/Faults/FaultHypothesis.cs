namespace OpenGovReport.Checking;

/// <summary>One mistake as people make them, in one cell or in several.</summary>
/// <param name="Kind">How it may have come about.</param>
/// <param name="Cells">The cells that it made wrong, in printed order.</param>
public sealed record FaultMistake(FaultKind Kind, ValueList<CellSuggestion> Cells);

/// <summary>
/// A set of cells whose change makes every relation of a component hold, while no smaller part of the set would do.
/// </summary>
/// <remarks>Immutable, equal by value. It is a suggestion: which of several hypotheses is true, only the publisher knows.</remarks>
public sealed record FaultHypothesis
{
    internal FaultHypothesis(ValueList<FaultMistake> mistakes, int rank, int likelihood)
    {
        Mistakes = mistakes;
        Rank = rank;
        Likelihood = likelihood;
        CellSuggestion[] cells = [.. mistakes.SelectMany(m => m.Cells).OrderBy(c => c.Cell.Index)];
        Cells = new ValueList<CellSuggestion>(cells);
    }

    /// <summary>The mistakes, in the printed order of their first cells.</summary>
    public ValueList<FaultMistake> Mistakes { get; }

    /// <summary>The cells of all mistakes with their reported and suggested numbers, in printed order.</summary>
    public ValueList<CellSuggestion> Cells { get; }

    /// <summary>
    /// The place among the hypotheses of the component, from 1. Hypotheses between which nothing decides share a rank; so do all single cells under one relation that no other relation is over,
    /// which stand in the order of their likelihood all the same.
    /// </summary>
    public int Rank { get; }

    /// <summary>The place by kind and change alone, from 1.</summary>
    internal int Likelihood { get; }

    /// <summary>The hypothesis as a sentence: <c>If only 予以公开/总计 is wrong, it is 15, not 0 (a total not carried).</c></summary>
    /// <param name="language">The language of the sentence.</param>
    public string Message(Language language) => FaultText.Of(this, language);

    /// <summary>The English sentence.</summary>
    public override string ToString() => Message(Language.English);
}
