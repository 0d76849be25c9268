using System.Runtime.CompilerServices;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>What <c>docs/formats.md</c> shows is what happens.</summary>
public sealed class FormatsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", ".."));
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Root, "docs", "formats.md"));

    [Fact]
    public void The_examples_are_the_code_that_is_compiled_here()
    {
        string[] source = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "FormatsExamples.cs"));
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
        Assert.Equal(source.Where(l => l.StartsWith("using ", StringComparison.Ordinal)), blocks[0]);
        Assert.Equal(regions, blocks.Skip(1));
    }

    [Fact]
    public async Task The_examples_print_what_their_comments_say()
    {
        AnnualReport xinzhou = Read("xinzhou-2020"), wuzhong = Read("wuzhong-2023");
        Func<StringWriter, Task>[] examples =
        [
            w => FormatsExamples.Faults(xinzhou, w),
            w => FormatsExamples.Many([xinzhou, wuzhong], w),
            w => FormatsExamples.Serializer(xinzhou, w),
            w => FormatsExamples.Yaml(xinzhou, w),
            w => FormatsExamples.Csv(xinzhou, w),
        ];
        List<string[]> blocks = Blocks("csharp");
        Assert.Equal(examples.Length, blocks.Count - 1);
        for (int i = 0; i < examples.Length; i++)
        {
            using StringWriter output = new() { NewLine = "\n" };
            await examples[i](output);
            Assert.Equal(
                blocks[i + 1].Where(l => l.StartsWith("// ", StringComparison.Ordinal)).Select(l => l[3..]),
                output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void The_commands_print_what_the_page_shows()
    {
        List<string[]> commands = Blocks("sh"), outputs = Blocks("text");

        Assert.Equal(3, commands.Count);
        for (int i = 0; i < commands.Count; i++)
        {
            string[] words = Assert.Single(commands[i]).Split(' ');
            Assert.Equal("ogreport", words[0]);
            ToolRun run = ToolRun.Of([.. words.Skip(1).Select(w => w.StartsWith("tests/", StringComparison.Ordinal) ? Path.Combine(Root, w) : w)]);
            string[] printed = [.. run.OutputLines.Select(l => l.Replace(Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

            Assert.Equal(0, run.ExitStatus);
            Assert.All(outputs[i], line => Assert.Contains(line, printed));
        }
    }

    [Fact]
    public void The_contract_of_the_page_is_that_of_the_schemas()
    {
        IEnumerable<string> named = Page.SkipWhile(l => l != "## The contract").TakeWhile(l => l.Length == 0 || l[0] is '#' or '|' or '-')
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(l => l.Split('|')[1].Split(',').Select(n => n.Trim(' ', '`')));

        foreach (string form in (string[])["2020", "2021"])
        {
            Assert.Equal(
                ToolRun.Of("schema", form).Json.GetProperty("required").EnumerateArray().Select(m => m.GetString()!).Order(StringComparer.Ordinal),
                named.Order(StringComparer.Ordinal));
        }
    }

    private static AnnualReport Read(string sample) => ReportReader.ReadText(Corpus.Bytes(sample + ".txt")).Report!;

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
