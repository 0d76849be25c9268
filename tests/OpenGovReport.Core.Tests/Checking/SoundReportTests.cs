using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Generated.Layouts;

namespace OpenGovReport.Tests.Checking;

/// <summary>The whole catalogue over random reports that could have been published: nothing may be found that is not so.</summary>
public class SoundReportTests
{
    // The rules about text against tables have trials of their own, on reports that say their figures in many words.
    private static readonly Rule[] AboutText = [.. typeof(TextRules).GetProperties().Select(p => (Rule)p.GetValue(null)!)];

    public static TheoryData<string> Layouts => [.. Layout.All.Select(l => l.Name)];

    [Theory]
    [InlineData(ReportForm.Form2020)]
    [InlineData(ReportForm.Form2021)]
    public void No_rule_cries_wolf(ReportForm form)
    {
        List<string> found = [];
        for (int seed = 0; seed < 1000; seed++)
        {
            AnnualReport report = ReportGenerator.Create(form, seed);
            found.AddRange(report.Check().Findings
                .Where(f => f.Severity >= Severity.Warning && !IsSo(report, f.Rule.Id) && !AboutText.Contains(f.Rule))
                .Select(f => $"{f.Rule.Id}: seed {seed}, {report.Publisher} {report.Year}: {f.Message(Language.English)}"));
        }

        Assert.True(found.Count == 0, $"{found.Count} findings, such as {string.Join('\n', found.Take(12))}");
    }

    // The same once they have been printed and read again, which adds what reading notices.
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nor_where_the_report_was_printed_and_read(string layout)
    {
        List<string> found = [];
        foreach (GeneratedDocument document in ReaderTrial.Documents(Layout.Named(layout), Damage.None, 60))
        {
            ReadResult read = ReportReader.ReadText(document.Text);
            found.AddRange(read.Check()!.Findings
                .Where(f => f.Severity >= Severity.Warning && !IsSo(read.Report!, f.Rule.Id) && !AboutText.Contains(f.Rule))
                .Select(f => $"{document.Name}, {read.Report!.Publisher} {read.Report.Year}: {f.Rule.Id}: {f.Message(Language.English)}"));
        }

        Assert.True(found.Count == 0, $"{found.Count} findings, such as {string.Join('\n', found.Take(12))}");
    }

    // Whatever is lost or doubled in a source, every rule gives an answer, and every finding a sentence and a place that the report has.
    [Theory]
    [MemberData(nameof(Layouts))]
    public void No_rule_fails_on_damaged_documents(string layout)
    {
        int findings = 0;
        foreach (Damage damage in Damage.All)
        {
            foreach (GeneratedDocument document in ReaderTrial.Documents(Layout.Named(layout), damage, 6))
            {
                ReadResult read = ReportReader.ReadText(document.Text);
                foreach (Finding finding in read.Check()?.Findings ?? [])
                {
                    findings++;
                    Assert.NotEmpty(finding.Message(Language.English));
                    Assert.NotEmpty(finding.Message(Language.Chinese));
                    Assert.True(finding.Span is not { } span || span.In(read.Report!).Length == span.Length, finding.ToString());
                }
            }
        }

        Assert.True(findings > 50, $"{findings} findings prove little");
    }

    private static long Number(AnnualReport report, string cell) => report.Cell(cell).Count.Value;

    // What the generator leaves out or dates late, as some bodies do.
    private static bool IsSo(AnnualReport report, string rule) => rule switch
    {
        "C5" => report is AnnualReport2020 { ProactiveDisclosure.Procurement.TotalAmount: { Unit: AmountUnit.Unstated, Value: not 0 } },
        "S7" => !report.OtherMatters.Contains("信息处理费", StringComparison.Ordinal),
        "T3-6" => Number(report, "requests.carriedForward.total") > Number(report, "requests.received.total") / 2,
        "P1" => (report.PublishedOn ?? report.SignedOn) > new DateOnly(report.Year!.Value + 1, 1, 31),
        "P2" => (report.PublishedOn ?? report.SignedOn) > new DateOnly(report.Year!.Value + 1, 3, 31),
        _ => false,
    };
}
