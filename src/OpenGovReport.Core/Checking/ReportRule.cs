namespace OpenGovReport.Checking;

/// <summary>A rule about a report as a whole, for what is neither a relation nor about single cells.</summary>
/// <example>
/// A rule of your own:
/// <code>
/// static readonly ReportRule Named = new()
/// {
///     Id = "LOCAL-3",
///     Title = new("写明发布机关", "The publisher is named"),
///     Test = context => [context.Report.Publisher is null ? Verdict.Failed() : Verdict.Passed],
/// };
/// </code>
/// </example>
public sealed class ReportRule : Rule
{
    /// <summary>Says what holds and what does not. Each verdict is one check; no verdict at all counts as not applicable, never as a pass.</summary>
    public required Func<CheckContext, IEnumerable<Verdict>> Test { get; init; }
}
