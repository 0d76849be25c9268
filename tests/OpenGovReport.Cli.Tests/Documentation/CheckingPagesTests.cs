using System.Runtime.CompilerServices;
using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>What the pages about checking in tests and about rules of one's own show is what happens.</summary>
public sealed class CheckingPagesTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", ".."));

    [Theory]
    [InlineData("docs/validate-in-unit-tests.md")]
    [InlineData("docs/write-a-rule.md")]
    public void The_examples_are_the_code_that_is_compiled_here(string page)
    {
        string[] source = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "CheckingExamples.cs"));
        List<string> regions = [];
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i].Trim() == "#region " + page)
            {
                int indent = source[i].IndexOf('#', StringComparison.Ordinal);
                regions.Add(string.Join('\n', source.Skip(i + 1).TakeWhile(l => l.Trim() != "#endregion").Select(l => l.Length > indent ? l[indent..] : "")));
            }
        }

        string[] blocks = [.. Blocks(page, "csharp")];
        Assert.NotEmpty(regions);
        Assert.All(blocks[0].Split('\n'), l => Assert.True(source.Contains(l) && l.StartsWith("using ", StringComparison.Ordinal), l));
        Assert.Equal(regions, blocks[1..]);
    }

    [Fact]
    public void The_message_is_what_is_thrown()
    {
        ReportCheckException thrown = Assert.Throws<ReportCheckException>(() => CheckingExamples.File(Corpus.PathOf("xinzhou-2020.txt")));
        ReportCheckException chinese = Assert.Throws<ReportCheckException>(() => CheckingExamples.Severities(Read("jiaozuo-2023")));

        Assert.Equal([thrown.Message.ReplaceLineEndings("\n"), chinese.Message.ReplaceLineEndings("\n")], Blocks("docs/validate-in-unit-tests.md", "text"));
    }

    [Fact]
    public void The_other_examples_run()
    {
        CheckingExamples.Tables(Read("wuzhong-2023").Report!);
        CheckingExamples.Known(Read("wuzhong-2023"), Read("wuzhong-2023").Report! with { Year = 2022 });
        AnnualReport report = Read("wuzhong-2023").Report!;

        Assert.Equal(
            "T3-4",
            Assert.Single(Assert.Single(CheckingExamples.Years([report, report.With("requests.carriedOver.total", 4) with { Year = 2024, Overview = Overview.Empty, OtherMatters = "", ProblemsAndImprovements = "" }])).Findings, f => f.Severity == Severity.Warning && f.Cell?.Row.Table.Number == 3).Rule.Id);
    }

    [Fact]
    public void The_rules_of_ones_own_find_what_the_page_says()
    {
        ReadResult read = Read("jiaozuo-2023");

        Finding contact = Assert.Single(CheckingExamples.Own(read).Findings, f => f.Rule.Id.StartsWith("LOCAL", StringComparison.Ordinal));

        Assert.Equal([$"{contact} @ {read.SourceMap![contact.Span!.Value]}"], Blocks("docs/write-a-rule.md", "text"));
    }

    private static ReadResult Read(string name) => ReportReader.ReadText(Corpus.Text(name + ".txt"));

    private static List<string> Blocks(string page, string language)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Root, page));
        List<string> blocks = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "```" + language)
            {
                blocks.Add(string.Join('\n', lines.Skip(i + 1).TakeWhile(l => l != "```")));
            }
        }

        return blocks;
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
