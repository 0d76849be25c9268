using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>What every rule of the catalogue has to have.</summary>
public partial class StandardRulesTests
{
    public static TheoryData<string> Ids => [.. StandardRules.All.Select(r => r.Id)];

    [Fact]
    public void Ids_are_unique_and_every_rule_is_in_the_catalogue()
    {
        Rule[] declared = [.. new[] { typeof(StandardRules), typeof(TextRules) }.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(p => p.PropertyType.IsAssignableTo(typeof(Rule))).Select(p => (Rule)p.GetValue(null)!)];

        Assert.Distinct(StandardRules.All.Select(r => r.Id));
        Assert.Equal(declared.OrderBy(r => r.Id, StringComparer.Ordinal), StandardRules.All.OrderBy(r => r.Id, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_says_what_it_asks_what_is_wrong_and_why_in_both_languages(string id)
    {
        Rule rule = RuleSet.Default[id];

        Assert.Matches("^(T[234]-|[SCPAX])[0-9]+$", id);
        foreach (BilingualText text in new[] { rule.Title, rule.Message, rule.Basis.Text })
        {
            Assert.Matches(Han(), text.Chinese);
            Assert.False(string.IsNullOrWhiteSpace(text.English));
            Assert.NotEqual(text.Chinese, text.English);
        }

        Assert.NotSame(rule.Title, rule.Message);
        Assert.False(rule.Message.English.EndsWith('.'));
        Assert.NotEqual(RuleBasis.OwnJudgement, rule.Basis);
        Assert.Equal($"{id} {rule.Title.English}", rule.ToString());
    }

    // Severity, basis and reports covered, as the catalogue of the field has them.
    [Fact]
    public void Bases_and_severities_are_those_of_the_catalogue()
    {
        IEnumerable<string> lines = StandardRules.All.Select(r =>
            $"{r.Id,-6}{r.Severity,-9}{r.Basis.Kind,-12}{(r.Scope.Form is { } form ? (int)form : "both"),-6}{r.Scope.FromYear?.ToString(CultureInfo.InvariantCulture) ?? "-",-6}{r.Title.Chinese}");
        Snapshot.Matches(string.Join('\n', lines) + "\n", "txt");
    }

    // What no relation speaks for: counts of single rows in table two, and money.
    [Fact]
    public void Every_cell_of_tables_three_and_four_is_in_two_relations_or_in_the_only_one_there_is()
    {
        foreach (ReportTemplate template in Samples.Templates)
        {
            Relation[] relations = [.. StandardRules.All.OfType<RelationRule>().SelectMany(r => r.RelationsOn(template))];
            Assert.All(template.AllCells.Where(c => c.Row.Table.Number > 2), c =>
            {
                int over = relations.Count(r => r.Terms.Any(t => t.Cell == c));
                Assert.Equal(c.Row.Table.Number == 4 ? 1 : c.Row.EnglishName == "resultsTotal" ? 3 : 2, over);
            });
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
