using System.Runtime.CompilerServices;
using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Reading;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>What <c>docs/between-reports.md</c> shows is what happens.</summary>
public sealed class BetweenReportsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", ".."));
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Root, "docs", "between-reports.md"));

    [Fact]
    public void The_examples_are_the_code_that_is_compiled_here()
    {
        string[] source = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "BetweenReportsExamples.cs"));
        List<string[]> regions = [];
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i].Trim() == "#region")
            {
                int indent = source[i].IndexOf('#', StringComparison.Ordinal);
                regions.Add([.. source.Skip(i + 1).TakeWhile(l => l.Trim() != "#endregion").Select(l => l.Length > indent ? l[indent..] : "")]);
            }
        }

        List<string[]> blocks = Blocks("csharp");
        Assert.Equal(regions, blocks.Select(b => b.SkipWhile(IsUsing).Skip(1).ToArray()));
        Assert.All(blocks.SelectMany(b => b.TakeWhile(IsUsing)), line => Assert.Contains(line, source));

        static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal);
    }

    [Fact]
    public void The_examples_print_what_their_comments_say()
    {
        Action<StringWriter>[] examples =
        [
            w => BetweenReportsExamples.Convert((AnnualReport2020)Read("xinzhou-2020"), w),
            w => BetweenReportsExamples.Compare(Read("xinzhou-2020"), Read("wuzhong-2023"), w),
            w => BetweenReportsExamples.Draft(Read("lvliang-2023"), w),
            w => BetweenReportsExamples.Aggregate([Read("county-2023"), Read("jiaozuo-2023"), Read("lvliang-2023"), Read("wuzhong-2023")], w),
            w => BetweenReportsExamples.Table(Read("xinzhou-2020"), w),
        ];
        List<string[]> blocks = Blocks("csharp");
        for (int i = 0; i < examples.Length; i++)
        {
            using StringWriter output = new() { NewLine = "\n" };
            examples[i](output);
            Assert.Equal(blocks[i].Where(l => l.StartsWith("// ", StringComparison.Ordinal)).Select(l => l[3..]), output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void The_commands_print_what_the_page_shows()
    {
        List<string[]> commands = Blocks("sh"), outputs = Blocks("text");

        Assert.Equal(5, commands.Count);
        for (int i = 0; i < commands.Count; i++)
        {
            string[] arguments = commands[i].Single().Split(' ');
            ToolRun run = ToolRun.Of([.. arguments.Skip(1).Select(a => a.StartsWith("tests/", StringComparison.Ordinal) ? Path.Combine(Root, a) : a)]);
            string[] printed = [.. run.OutputLines.Concat(run.ErrorLines).Select(l => l.Replace(Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

            Assert.Equal("ogreport", arguments[0]);
            Assert.Equal(arguments[1] == "diff" ? 1 : 0, run.ExitStatus);
            Assert.All(outputs[i], line => Assert.Contains(line, printed));
        }
    }

    private static AnnualReport Read(string name) => ReportReader.ReadText(Corpus.Bytes(name + ".txt")).Report!;

    private static List<string[]> Blocks(string language)
    {
        List<string[]> blocks = [];
        for (int i = 0; i < Page.Length; i++)
        {
            if (Page[i] == "```" + language)
            {
                blocks.Add([.. Page.Skip(i + 1).TakeWhile(l => l != "```")]);
            }
        }

        return blocks;
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
