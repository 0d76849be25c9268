using System.Runtime.CompilerServices;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>What <c>docs/read-a-report.md</c> shows is what happens.</summary>
public sealed class ReadAReportTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Corpus.Folder, "..", "..", "docs", "read-a-report.md"));

    [Fact]
    public void The_examples_are_the_code_that_is_compiled_here()
    {
        string[] source = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "ReadAReportExamples.cs"));
        List<string[]> regions = [];
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i].Trim() == "#region")
            {
                int indent = source[i].IndexOf('#', StringComparison.Ordinal);
                regions.Add([.. source.Skip(i + 1).TakeWhile(l => l.Trim() != "#endregion").Select(l => l.Length > indent ? l[indent..] : "")]);
            }
        }

        List<string[]> blocks = Blocks();
        Assert.Equal(source.Where(l => l.StartsWith("using ", StringComparison.Ordinal)), blocks[0]);
        Assert.Equal(regions, blocks.Skip(1));
    }

    [Fact]
    public void The_examples_print_what_their_comments_say()
    {
        using StringWriter output = new() { NewLine = "\n" };
        ReadAReportExamples.Run(Corpus.PathOf("xinzhou-2020.txt"), output);
        ReadAReportExamples.Limits(Corpus.PathOf("xinzhou-2020.txt"), output);

        Assert.Equal(
            Blocks().SelectMany(b => b).Where(l => l.StartsWith("// ", StringComparison.Ordinal)).Select(l => l[3..]),
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<string[]> Blocks()
    {
        List<string[]> blocks = [];
        for (int i = 0; i < Page.Length; i++)
        {
            if (Page[i] == "```csharp")
            {
                blocks.Add([.. Page.Skip(i + 1).TakeWhile(l => l != "```")]);
            }
        }

        return blocks;
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
