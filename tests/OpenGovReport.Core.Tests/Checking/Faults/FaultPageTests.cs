using System.Globalization;
using OpenGovReport.Checking;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking.Faults;

/// <summary><c>docs/fault-location.md</c> says what the code says.</summary>
public class FaultPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.GetFullPath(Path.Combine(Corpus.Folder, "..", "..", "docs", "fault-location.md")));

    [Fact]
    public void Every_kind_is_there_with_its_words_and_its_cost() => Assert.All(
        Enum.GetValues<FaultKind>(),
        kind => Assert.Single(Page, l => l.StartsWith($"| `{kind}` | {kind.Text().Chinese} | {kind.Text().English} | ", StringComparison.Ordinal)
            && l.EndsWith(string.Create(CultureInfo.InvariantCulture, $" | {kind.Cost()} |"), StringComparison.Ordinal)));

    [Fact]
    public void The_sentences_at_the_top_are_those_of_the_sample()
    {
        FaultHypothesis hypothesis = Samples.Xinzhou.Locate().Components.Single().Best.Single();

        Assert.Equal([hypothesis.Message(Language.English), hypothesis.Message(Language.Chinese)], Page.SkipWhile(l => l != "```text").Skip(1).Take(2));
    }
}
