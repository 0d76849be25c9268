using System.Text;
using System.Text.Json.Serialization;
using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>What checking a report against a rule set gave: what is wrong, what could not be told, and how much was checked.</summary>
/// <remarks>Immutable. Clean reports of a form share one result for each rule set.</remarks>
public sealed class CheckResult
{
    internal CheckResult(RuleSet rules, ReportTemplate template, IReadOnlyList<Finding> findings, IReadOnlyList<UnverifiableOutcome> unverifiable, IReadOnlyList<RuleOutcomes> byRule)
    {
        Rules = rules;
        Template = template;
        Findings = findings;
        Unverifiable = unverifiable;
        ByRule = byRule;
        Counts = byRule.Aggregate(default(OutcomeCounts), (sum, rule) => sum + rule.Counts);
        HasErrors = findings.Any(f => f.Severity == Severity.Error);
    }

    /// <summary>The rules that the report was checked against.</summary>
    [JsonIgnore]
    public RuleSet Rules { get; }

    /// <summary>The template of the form that the report is on.</summary>
    [JsonIgnore]
    public ReportTemplate Template { get; }

    /// <summary>What is wrong: first what is about no cell, then in the printed order of the cells; at one cell, causes come before their consequences.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What would explain the failed relations: the smallest sets of cells that would have to be changed, the likeliest first. Suggestions, never corrections.</summary>
    public FaultLocation Faults { get; internal init; } = FaultLocation.None;

    /// <summary>The checks that blank cells left open, in the order of the rules.</summary>
    public IReadOnlyList<UnverifiableOutcome> Unverifiable { get; }

    /// <summary>The checks of each rule by outcome, in the order of the rules.</summary>
    public IReadOnlyList<RuleOutcomes> ByRule { get; }

    /// <summary>All checks by outcome: one for each relation, for each cell under a cell rule, and for each verdict of a report rule.</summary>
    public OutcomeCounts Counts { get; }

    /// <summary>Whether every check passed or had nothing to check: nothing failed, and nothing was left open.</summary>
    public bool IsClean => Counts.Failed == 0 && Counts.Unverifiable == 0;

    /// <summary>Whether a finding has the severity <see cref="Severity.Error"/>.</summary>
    public bool HasErrors { get; }

    /// <summary>Throws where a finding has the severity <see cref="Severity.Error"/>; for assertions in tests.</summary>
    /// <param name="language">The language of the findings in the message.</param>
    /// <exception cref="ReportCheckException">A finding is an error. The message lists every error, one on a line.</exception>
    public void ThrowIfErrors(Language language = Language.English)
    {
        if (HasErrors)
        {
            throw new ReportCheckException(this, language);
        }
    }

    /// <summary>The number of findings by severity and the checks by outcome, on one line.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((Severity severity, string name) in new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "info") })
        {
            int count = Findings.Count(f => f.Severity == severity);
            _ = text.Append(text.Length == 0 ? "" : ", ").Append(count).Append(' ').Append(name).Append(count == 1 || severity == Severity.Info ? "" : "s");
        }

        return text.Append("; ").Append(Counts).ToString();
    }
}
