namespace OpenGovReport.Reading;

/// <summary>One way to read a run: for every column the token that it holds, or -1.</summary>
internal sealed class Hypothesis(int[] tokens)
{
    internal int[] Tokens { get; } = tokens;

    /// <summary>Whether the tokens are counted through the run, empty cells included, and not through its values.</summary>
    internal bool InRun { get; init; }

    /// <summary>The column whose number is torn in two; -1 for none.</summary>
    internal int Joined { get; init; } = -1;

    internal long JoinedValue { get; init; }

    internal bool Arbitrary { get; init; }

    /// <summary>What speaks for a reading before any sum is looked at.</summary>
    internal int Prior { get; set; }

    /// <summary>What speaks for a reading with the sums; set by <see cref="HypothesisJudge"/>.</summary>
    internal int Score { get; set; }

    /// <summary>What a column holds, where <paramref name="counts"/> are what the tokens say.</summary>
    internal Count Value(ReadOnlySpan<Count> counts, int column) => column == Joined ? JoinedValue : Tokens[column] < 0 ? Count.Blank : counts[Tokens[column]];

    /// <summary>What a column holds.</summary>
    internal Count Value(ReadOnlySpan<Token> source, int column) =>
        column == Joined ? JoinedValue : Tokens[column] < 0 ? Count.Blank : CellSink.CountOf(source[Tokens[column]]);
}
