using System.Text.RegularExpressions;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>Every command of every page is run by somebody; those that take too long for a test at least name what is there.</summary>
public sealed partial class CommandsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", ".."));

    // By the tests of their names. development.md, measurements.md and fault-location.md have the commands that take long.
    private static readonly string[] Run =
        ["README.md", "docs/README.zh-CN.md", "docs/between-reports.md", "docs/formats.md", "docs/getting-started.md", "docs/tool.zh-CN.md", "src/PACKAGE.md"];

    private static readonly string[] Long = ["docs/development.md", "docs/fault-location.md", "docs/measurements.md"];

    [Fact]
    public void Every_page_with_commands_is_known() => Assert.Equal(
        Run.Concat(Long).Order(StringComparer.Ordinal),
        Directory.GetFiles(Root, "README.md").Concat(Directory.GetFiles(Path.Combine(Root, "src"), "*.md")).Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Where(p => !p.Contains(".received.", StringComparison.Ordinal) && File.ReadLines(p).Contains("```sh"))
            .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Fact]
    public void Commands_that_take_long_name_what_is_there()
    {
        string benchmarks = File.ReadAllText(Path.Combine(Root, "benchmarks", "OpenGovReport.Benchmarks", "Program.cs"));
        string[] classes = [.. Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)!];
        string[] commands = [.. Long.SelectMany(Commands)];

        Assert.InRange(commands.Length, 20, 100);
        Assert.All(commands, command =>
        {
            Assert.All(ProjectPath().Matches(command), path => Assert.True(Path.Exists(Path.Combine(Root, path.Value)), path.Value));
            Assert.All(ClassName().Matches(command), name => Assert.Contains(name.Groups[1].Value + name.Groups[2].Value, classes));
            Assert.All(Verb().Matches(command), verb => Assert.Contains($"case [\"{verb.Groups[1].Value}\"", benchmarks, StringComparison.Ordinal));
        });
        Assert.Contains(commands, c => Verb().IsMatch(c));
        Assert.Contains(commands, c => ClassName().IsMatch(c));
    }

    private static IEnumerable<string> Commands(string page)
    {
        bool isCommand = false;
        foreach (string line in File.ReadLines(Path.Combine(Root, page)))
        {
            isCommand = line == "```sh" || (isCommand && line != "```");
            if (isCommand && line != "```sh")
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"(?<= )(?:tests|benchmarks|src|\.ci)/[\w./-]+")]
    private static partial Regex ProjectPath();

    [GeneratedRegex(@"FullyQualifiedName~(\w+)|'\*(\w+)\*'")]
    private static partial Regex ClassName();

    [GeneratedRegex("Benchmarks -- ([a-z]+)")]
    private static partial Regex Verb();
}
