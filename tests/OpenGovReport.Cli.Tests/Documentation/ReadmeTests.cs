using System.Runtime.CompilerServices;
using OpenGovReport.Cli.Tests.Support;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>What the READMEs show is what happens.</summary>
public sealed class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", ".."));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/README.zh-CN.md")]
    [InlineData("src/PACKAGE.md")]
    public void The_example_is_the_code_that_is_compiled_here(string readme)
    {
        string[] source = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "ReadmeExample.cs"));
        int begin = Array.FindIndex(source, l => l.Trim() == "#region README"), end = Array.FindIndex(source, l => l.Trim() == "#endregion");
        int indent = source[begin].IndexOf('#', StringComparison.Ordinal);
        IEnumerable<string> code = source[(begin + 1)..end].Select(l => l.Length > indent ? l[indent..] : "");

        Assert.Equal([.. source.Where(l => l.StartsWith("using ", StringComparison.Ordinal)), "", .. code], Block(readme, "csharp"));
    }

    [Fact]
    public void The_example_does_what_its_comments_say()
    {
        using TempFolder folder = new();
        using StringWriter output = new();
        string path = folder.Write("report.txt", Corpus.Bytes("xinzhou-2020.txt"));
        ReadmeExample.Run(path, output);
        AnnualReport? written = ReportJson.Read(File.ReadAllText(path + ".json")).Report;

        Assert.Contains("// " + output.ToString().Trim(), Block("README.md", "csharp").Select(l => l.Trim()));
        Assert.Equal(15, written!.Cell("requests.granted.total").Count.Value);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/README.zh-CN.md")]
    public void The_output_is_what_the_command_prints(string readme)
    {
        string command = Block(readme, "sh").Single();
        string[] arguments = command[(command.IndexOf(" -- ", StringComparison.Ordinal) + 4)..].Split(' ');
        string sample = arguments.Single(a => a.StartsWith("tests/", StringComparison.Ordinal));
        ToolRun run = ToolRun.Of([.. arguments.Select(a => a == sample ? Path.Combine(Root, a) : a)]);
        string[] printed = [.. run.OutputLines.Select(l => l.Replace(Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

        Assert.Equal(1, run.ExitStatus);
        Assert.All(Block(readme, "text").Where(l => l != "…"), line => Assert.Contains(line, printed));
    }

    // The first block in a language.
    private static string[] Block(string document, string language) =>
        [.. File.ReadAllLines(Path.Combine(Root, document)).SkipWhile(l => l != "```" + language).Skip(1).TakeWhile(l => l != "```")];

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
