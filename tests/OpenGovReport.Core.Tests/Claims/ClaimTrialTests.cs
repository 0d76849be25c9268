using OpenGovReport.Checking;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Tests.Claims;

/// <summary>The rules about the text on random reports, whose text says what their tables say.</summary>
public class ClaimTrialTests
{
    private const int Reports = 1200;

    public static TheoryData<ReportForm> Forms => [ReportForm.Form2020, ReportForm.Form2021];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Sound_reports_give_no_finding(ReportForm form)
    {
        int passed = 0;
        for (int seed = 0; seed < Reports; seed++)
        {
            CheckResult result = ReportGenerator.Create(form, seed).Check(TextOnly);
            Assert.True(result.Findings.Count == 0, $"{form} {seed}: {string.Join(" ", result.Findings)}");
            passed += result.Counts.Passed;
        }

        // Silence proves nothing where nothing is compared.
        Assert.True(passed > Reports * 5, $"{passed} checks passed");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_wrong_figure_is_found(ReportForm form)
    {
        int wrong = 0, found = 0, other = 0;
        List<string> missed = [];
        for (int seed = 0; seed < Reports; seed++)
        {
            AnnualReport report = ReportGenerator.CreateWithWrongFigure(form, seed, out string[] rules);
            if (rules.Length == 0)
            {
                continue;
            }

            wrong++;
            CheckResult result = report.Check(TextOnly);
            bool isFound = result.Findings.Any(f => rules.Contains(f.Rule.Id));
            found += isFound ? 1 : 0;
            other += !isFound && result.Findings.Count > 0 ? 1 : 0;
            if (!isFound)
            {
                missed.Add($"{form} {seed} {string.Join('/', rules)}: {string.Join(" ", result.Findings)}");
            }
        }

        Assert.True(wrong > Reports / 2, $"only {wrong} reports have a figure");
        Assert.True(found >= wrong * 0.95, $"{found} of {wrong} found, {other} by another rule:\n{string.Join('\n', missed.Take(20))}");
    }

    private static RuleSet TextOnly { get; } = TextRuleIds.All.Aggregate(RuleSet.Empty, (set, id) => set.With(RuleSet.Default[id]));
}
