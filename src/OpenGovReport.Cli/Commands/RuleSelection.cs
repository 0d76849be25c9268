using System.Diagnostics.CodeAnalysis;
using OpenGovReport.Checking;

namespace OpenGovReport.Cli.Commands;

/// <summary>Understands <c>--rules</c>.</summary>
internal static class RuleSelection
{
    /// <summary>The rules that the items ask for. An item is an id, <c>ID=off</c> or <c>ID=SEVERITY</c>; a bare id means: these alone.</summary>
    internal static bool TryParse(IEnumerable<string> values, out RuleSet rules, [NotNullWhen(false)] out BilingualText? problem)
    {
        rules = RuleSet.Default;
        List<string> alone = [];
        bool any = false;
        foreach (string item in values.SelectMany(v => v.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            any = true;
            string[] parts = item.Split('=', 2);
            Rule? rule = RuleSet.Default.FirstOrDefault(r => string.Equals(r.Id, parts[0], StringComparison.OrdinalIgnoreCase));
            if (rule is null)
            {
                problem = new($"没有“{parts[0]}”这条规则，参见 ogreport rules。", $"There is no rule \"{parts[0]}\"; see ogreport rules.");
                return false;
            }

            if (parts is [_])
            {
                alone.Add(rule.Id);
            }
            else if (parts[1] == "off")
            {
                rules = rules.TryGetRule(rule.Id, out _) ? rules.Without(rule.Id) : rules;
            }
            else if (SeverityOf(parts[1]) is Severity severity)
            {
                rules = rules.TryGetRule(rule.Id, out _) ? rules.WithSeverity(rule.Id, severity) : rules;
            }
            else
            {
                problem = new($"“{parts[1]}”不是级别，可用：error、warning、info、off。", $"\"{parts[1]}\" is no severity; use error, warning, info or off.");
                return false;
            }
        }

        rules = alone.Count == 0 ? rules : rules.Where(r => !alone.Contains(r.Id)).Aggregate(rules, (set, rule) => set.Without(rule.Id));

        // Nothing asked would be nothing found.
        problem = any && rules.Count > 0 ? null : new("--rules 没有留下任何规则。", "--rules leaves no rule.");
        return problem is null;
    }

    private static Severity? SeverityOf(string name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };
}
