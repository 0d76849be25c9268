using OpenGovReport;
using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>The examples of <c>docs/validate-in-unit-tests.md</c> and <c>docs/write-a-rule.md</c>, in the order of the pages.</summary>
internal static class CheckingExamples
{
    internal static void File(string path)
    {
        #region docs/validate-in-unit-tests.md
        ReadResult read = ReportReader.ReadText(System.IO.File.ReadAllText(path));
        read.Check()!.ThrowIfErrors();
        #endregion
    }

    internal static void Tables(AnnualReport report)
    {
        #region docs/validate-in-unit-tests.md
        report.Check(RuleSet.Tables).ThrowIfErrors();
        #endregion
    }

    internal static void Severities(ReadResult read)
    {
        #region docs/validate-in-unit-tests.md
        RuleSet rules = RuleSet.Default.WithSeverity("S7", Severity.Error).WithSeverity("C1", Severity.Error).Without("P4");
        read.Check(rules)!.ThrowIfErrors(Language.Chinese);
        #endregion
    }

    internal static void Known(ReadResult read, AnnualReport lastYear)
    {
        #region docs/validate-in-unit-tests.md
        CheckOptions options = new()
        {
            Profile = new PublisherProfile { Level = PublisherLevel.City, Kind = PublisherKind.Government, HasRuleMakingPower = true },
            PublishedOn = new DateOnly(2024, 1, 26),
            LocalDueDate = new YearlyDate(1, 20),
            Previous = RelatedReport.Of(lastYear),
        };
        CheckResult result = read.Check(options: options)!;
        #endregion
        Assert.NotNull(result);
    }

    internal static IReadOnlyList<ComparedReport> Years(IEnumerable<AnnualReport> reports)
    {
        #region docs/validate-in-unit-tests.md
        foreach (ComparedReport compared in ReportSeries.Check(reports))
        {
            foreach (Finding finding in compared.Findings)
            {
                Console.WriteLine(finding.Message(Language.English));
            }
        }
        #endregion
        return ReportSeries.Check(reports);
    }

    #region docs/write-a-rule.md
    private static readonly RelationRule Appeals = new()
    {
        Id = "LOCAL-1",
        Title = new("复议不多于办理结果", "No more reconsiderations than results"),
        Severity = Severity.Warning,
        Relations = form => [Relation.AtLeastZero(
            form.Cell("disputes.reconsideration.total"),
            new(form.Cell("requests.resultsTotal.total"), 1),
            new(form.Cell("disputes.reconsideration.total"), -1))],
    };
    #endregion

    #region docs/write-a-rule.md
    private static readonly CellRule Plausible = new()
    {
        Id = "LOCAL-2",
        Title = new("件数不超过一百万", "No count above a million"),
        Cells = cell => cell.Kind == CellKind.Count,
        Test = (cell, value) => value.Count.ValueOr(0) <= 1_000_000 ? Verdict.Passed : Verdict.Failed(),
    };
    #endregion

    #region docs/write-a-rule.md
    private static readonly ReportRule Contact = new()
    {
        Id = "LOCAL-3",
        Title = new("第六部分写明联系电话", "Section six gives a telephone number"),
        Message = new("没有写明联系电话", "no telephone number is given"),
        Severity = Severity.Info,
        Test = context => !context.HasText ? []
            : context.Report.OtherMatters.Contains("电话", StringComparison.Ordinal) ? [Verdict.Passed]
            : [Verdict.Failed(span: new NarrativeSpan(NarrativeSection.OtherMatters, -1, 0, context.Report.OtherMatters.Length))],
    };
    #endregion

    internal static CheckResult Own(ReadResult read)
    {
        #region docs/write-a-rule.md
        RuleSet rules = RuleSet.Default.With(Appeals).With(Plausible).With(Contact);
        CheckResult result = read.Check(rules)!;
        #endregion
        return result;
    }
}
