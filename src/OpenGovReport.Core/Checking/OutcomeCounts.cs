namespace OpenGovReport.Checking;

/// <summary>How many checks came to each <see cref="Outcome"/>.</summary>
/// <param name="Passed">The checks that passed.</param>
/// <param name="Failed">The checks that failed.</param>
/// <param name="Unverifiable">The checks that blank cells left open.</param>
/// <param name="NotApplicable">The checks that had nothing to check.</param>
public readonly record struct OutcomeCounts(int Passed = 0, int Failed = 0, int Unverifiable = 0, int NotApplicable = 0)
{
    /// <summary>The number of checks altogether.</summary>
    public int Total => Passed + Failed + Unverifiable + NotApplicable;

    /// <summary>The sums of two counts.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">The other count.</param>
    public static OutcomeCounts operator +(OutcomeCounts left, OutcomeCounts right) => Add(left, right);

    /// <summary>The sums of two counts.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">The other count.</param>
    public static OutcomeCounts Add(OutcomeCounts left, OutcomeCounts right) => new(
        left.Passed + right.Passed,
        left.Failed + right.Failed,
        left.Unverifiable + right.Unverifiable,
        left.NotApplicable + right.NotApplicable);

    /// <summary>The counts in a few words: <c>251 passed, 2 failed, 0 unverifiable, 1 not applicable</c>.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Unverifiable} unverifiable, {NotApplicable} not applicable";

    /// <summary>These counts and one check more.</summary>
    internal OutcomeCounts Plus(Outcome outcome, int times = 1) => outcome switch
    {
        Outcome.Passed => this with { Passed = Passed + times },
        Outcome.Failed => this with { Failed = Failed + times },
        Outcome.Unverifiable => this with { Unverifiable = Unverifiable + times },
        _ => this with { NotApplicable = NotApplicable + times },
    };
}

/// <summary>What became of the checks of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Counts">Its checks by outcome. A rule for another form or year counts as one check that is not applicable.</param>
public readonly record struct RuleOutcomes(Rule Rule, OutcomeCounts Counts);
