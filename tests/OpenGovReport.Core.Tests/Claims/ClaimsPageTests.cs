using System.Globalization;
using OpenGovReport.Claims;
using OpenGovReport.Reading;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Claims;

/// <summary>What the example on the page about claims prints. That its code compiles is tested with the packages.</summary>
public class ClaimsPageTests
{
    [Fact]
    public void The_example_prints_what_the_page_says()
    {
        string[] page = File.ReadAllLines(Path.Combine(Corpus.Folder, "..", "..", "docs", "claims.md"));
        AnnualReport report = ReportReader.ReadText(Corpus.Text("xinzhou-2020")).Report!;
        StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (Claim claim in ClaimExtractor.Extract(report).Where(c => c.Whole is null))
        {
            output.WriteLine($"{claim.Kind} {claim.Form} {claim.Number}{claim.Unit}: {claim.Text}");
        }

        foreach (ClaimList list in ClaimExtractor.Extract(report).Lists)
        {
            output.WriteLine($"{list.Whole.Number} = {string.Join(" + ", list.Parts.Select(p => p.Number))}?");
        }

        Assert.Equal(page.SkipWhile(l => l != "```text").Skip(1).TakeWhile(l => l != "```"), output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("foreach (Claim claim in ClaimExtractor.Extract(report).Where(c => c.Whole is null))", page);
    }
}
