namespace OpenGovReport.Checking;

/// <summary>The answers that report rules give most, made once.</summary>
internal static class Verdicts
{
    /// <summary>There is nothing to check.</summary>
    internal static readonly Verdict[] None = [];

    /// <summary>One check, which passed.</summary>
    internal static readonly Verdict[] Pass = [Verdict.Passed];

    /// <summary>One check that can't be made for want of what it needs.</summary>
    internal static readonly Verdict[] Open = [Verdict.Unverifiable];

    /// <summary>One check, which passed or failed in the rule's own words.</summary>
    internal static Verdict[] Of(bool passed) => passed ? Pass : [Verdict.Failed()];
}
