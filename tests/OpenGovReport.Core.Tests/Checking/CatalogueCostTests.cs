using OpenGovReport.Checking;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking;

/// <summary>What the catalogue costs on a report in which there is little to find.</summary>
public class CatalogueCostTests
{
    // The rules about text against tables look for every figure in the text; what that costs is their own affair.
    [Fact]
    public void A_report_with_little_to_find_takes_little_memory()
    {
        RuleSet rules = typeof(TextRules).GetProperties().Aggregate(RuleSet.Default, (set, rule) => set.Without(((Rule)rule.GetValue(null)!).Id));
        ReadResult read = ReportReader.ReadText(Corpus.Text("wuzhong-2023"));
        _ = read.Check(rules);

        const int Rounds = 100, Most = 8 * 1024;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            _ = read.Check(rules);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rounds, 1, Most);
    }
}
