namespace OpenGovReport.Checking;

/// <summary>How far <see cref="FaultLocator"/> searches.</summary>
/// <remarks>All bounds count, none is a time, so that the same report always gives the same result.</remarks>
public sealed record FaultOptions
{
    /// <summary>The bounds that <see cref="CheckResult.Faults"/> is made with.</summary>
    public static FaultOptions Default { get; } = new();

    /// <summary>The largest number of mistakes that are thought of together, from 1 to 4; 3 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1 or more than 4.</exception>
    public int MaxMistakes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 4);
            field = value;
        }
    }

    = 3;

    /// <summary>The largest number of hypotheses listed for one component; 10 unless set. The others are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaxHypotheses { get; init => field = Limit.AtLeastOne(value); } = 10;

    /// <summary>The largest number of changes of cells that are tried for one report; 40 000 unless set. It bounds the time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaxSteps { get; init => field = Limit.AtLeastOne(value); } = 40_000;
}
