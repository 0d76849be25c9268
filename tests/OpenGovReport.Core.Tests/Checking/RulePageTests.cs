using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>
/// The pages under <c>docs/rules</c> are made from the rules, from their documentation in the code and from the examples, which are run.
/// These tests compare the pages and never write them.
/// </summary>
public sealed partial class RulePageTests
{
    private static readonly (string Letter, string Title)[] Groups =
    [
        ("S", "Structure and text"), ("C", "Cells"), ("T2", "Table two"), ("T3", "Table three"), ("T4", "Table four"), ("X", "Text against tables"),
        ("P", "Publication"), ("A", "Across bodies"),
    ];

    // What no program can tell from a report, with the reason.
    private static readonly (string Id, string Title, string Reason)[] NotChecked =
    [
        ("T4-5", "A reconsideration organ sued as co-defendant does not count the case",
            "国办公开办函〔2016〕201号 lets only the original body count it; a report does not say who the defendants were."),
        ("A4", "Numbers that are not additive by nature", "Whether bodies share matters (2020 form) or issued a document jointly stands in no report. A1 leaves the shared numbers of matters out."),
    ];

    private static readonly Dictionary<string, XElement> Documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "OpenGovReport.Core.xml"))
        .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    public static TheoryData<string> Ids => [.. StandardRules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_of_a_rule_is_as_the_library_has_it(string id) => Snapshot.MatchesPage(Page(RuleSet.Default[id]), $"rules/{id}");

    [Fact]
    public void The_index_lists_every_rule()
    {
        Snapshot.MatchesPage(Index(), "rules/README");
        Assert.All(StandardRules.All, r => Assert.Single(Groups, g => IsOf(r, g.Letter)));
    }

    [Fact]
    public void There_is_no_page_of_a_rule_that_is_no_more()
    {
        string folder = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", "..", "docs", "rules"));

        Assert.Equal(
            StandardRules.All.Select(r => r.Id).Append("README").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder, "*.md").Where(f => !f.Contains(".received.", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));
    }

    private static string Index()
    {
        StringBuilder page = new();
        page.Append("# The rules\n\n")
            .Append("What reports are checked against. An id is permanent: it is never given to another rule. *Basis* says how firm a rule is: *official* is the text of a form or of\n")
            .Append("the law, *arithmetic* follows from what the labels mean, *practice* from circulars and from faults of published reports, *judgement* is the author's.\n")
            .Append("A rule that could not run never counts as passed. The pages are made from the code; tests compare them and run their examples.\n");
        foreach ((string letter, string title) in Groups)
        {
            Rule[] rules = [.. StandardRules.All.Where(r => IsOf(r, letter))];
            if (rules.Length > 0)
            {
                page.Append("\n## ").Append(title).Append("\n\n| id | severity | basis | for | asks | 要求 |\n|---|---|---|---|---|---|\n");
                foreach (Rule rule in rules)
                {
                    page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {Name(rule.Severity)} | {Name(rule.Basis.Kind)} | {Scope(rule)} | {rule.Title.English} | {rule.Title.Chinese} |\n");
                }
            }
        }

        page.Append("\n## Not checked\n\nThese are known as rules of the field, but no program can tell them from a report.\n\n| id | asks | why it is not checked |\n|---|---|---|\n");
        foreach ((string id, string title, string reason) in NotChecked)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {id} | {title} | {reason} |\n");
        }

        return page.ToString();
    }

    private static string Page(Rule rule)
    {
        RuleExample example = RuleExamples.All[rule.Id];
        XElement documentation = Documentation["P:" + PropertyOf(rule)];
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"# {rule.Id}: {rule.Title.English}\n\n{rule.Title.Chinese}\n\n")
            .Append("| severity | basis | for |\n|---|---|---|\n")
            .Append(CultureInfo.InvariantCulture, $"| {Name(rule.Severity)} | {Name(rule.Basis.Kind)} | {Scope(rule)} |\n\n")
            .Append(CultureInfo.InvariantCulture, $"{rule.Basis.Text.English}.\n\n{rule.Basis.Text.Chinese}。\n\n")
            .Append("## What it asks\n\n").Append(Sentence(documentation.Element("summary")!)).Append('\n');
        if (documentation.Element("remarks") is { } remarks)
        {
            page.Append('\n').Append(Sentence(remarks)).Append('\n');
        }

        if (rule is RelationRule relational)
        {
            page.Append('\n').Append(Relations(relational));
        }

        CheckResult failed = example.Fails().Result;
        Finding finding = failed.Findings.Where(f => f.Rule.Id == rule.Id && f.ImpliedBy is null).MaxBy(f => f.Severity)!;
        CheckResult passed = example.Passes().Result;
        OutcomeCounts counts = passed.CountsOf(rule.Id);
        page.Append("\n## Example\n\nFails: ").Append(example.Failing).Append(".\n\n```text\n")
            .Append(CultureInfo.InvariantCulture, $"{Name(finding.Severity)} {rule.Id}: {finding.Message(Language.English)}\n{Chinese(finding.Severity)} {rule.Id}: {finding.Message(Language.Chinese)}\n")
            .Append("```\n\nPasses: ").Append(example.Passing).Append(CultureInfo.InvariantCulture, $". Of its checks {counts.Passed} passed and {counts.Failed} failed.\n");
        return page.ToString();
    }

    private static string Relations(RelationRule rule)
    {
        List<string> forms = [];
        foreach (ReportTemplate template in Samples.Templates)
        {
            IReadOnlyList<Relation> relations = rule.RelationsOn(template);
            if (relations.Count > 0)
            {
                forms.Add($"On the {(int)template.Form} form: {relations.Count} relation{(relations.Count == 1 ? "" : "s")}, such as\n\n```text\n{relations[0]}\n```\n");
            }
        }

        return string.Join('\n', forms);
    }

    private static string PropertyOf(Rule rule) =>
        new[] { typeof(StandardRules), typeof(TextRules) }.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(p => ReferenceEquals(p.GetValue(null), rule)).Select(p => $"{p.DeclaringType!.FullName}.{p.Name}").Single();

    // The text of the documentation, with code and references in backticks, on one line for each paragraph.
    private static string Sentence(XElement element)
    {
        string text = string.Concat(element.Nodes().Select(n => n switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "see" } see => $"`{ReferenceName().Replace(see.Attribute("cref")?.Value ?? see.Attribute("langword")!.Value, "")}`",
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => other.Value,
            _ => "",
        }));
        return Spaces().Replace(text, " ").Trim();
    }

    private static bool IsOf(Rule rule, string letter) => rule.Id.StartsWith(letter, StringComparison.Ordinal);

    private static string Scope(Rule rule) => (rule.Scope.Form, rule.Scope.FromYear) switch
    {
        (null, null) => "every report",
        (null, int year) => $"reports from {year} on",
        (ReportForm form, null) => $"the {(int)form} form",
        (ReportForm form, int year) => $"the {(int)form} form from {year} on",
    };

    private static string Name(BasisKind kind) => kind switch
    {
        BasisKind.Official => "official",
        BasisKind.Arithmetic => "arithmetic",
        BasisKind.Practice => "practice",
        _ => "judgement",
    };

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string Chinese(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[A-Z]:(OpenGovReport\.)?(Checking\.|Reading\.|Templates\.)?|\(.*\)$")]
    private static partial Regex ReferenceName();
}
