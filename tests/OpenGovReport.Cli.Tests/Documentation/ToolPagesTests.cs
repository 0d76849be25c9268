using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>What the pages about the tool show is what happens.</summary>
public sealed partial class ToolPagesTests
{
    private static readonly string Docs = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", "..", "docs"));

    [Fact]
    public async Task The_commands_of_the_Chinese_page_print_what_it_shows()
    {
        using TempFolder folder = new();
        string samples = Directory.CreateDirectory(Path.Combine(folder.Path, "samples")).FullName;
        foreach (string sample in Directory.GetFiles(Corpus.Folder))
        {
            File.Copy(sample, Path.Combine(samples, Path.GetFileName(sample)));
        }

        string[] lines = await File.ReadAllLinesAsync(Path.Combine(Docs, "tool.zh-CN.md"));
        int commands = 0, shown = 0;
        string printed = "";
        for (int i = 0; i < lines.Length; i++)
        {
            string[] block = [.. lines.Skip(i + 1).TakeWhile(l => l != "```")];
            if (lines[i] == "```sh")
            {
                Assert.All(block, l => Assert.StartsWith("ogreport ", l, StringComparison.Ordinal));
                (int status, printed) = await Run(samples, string.Join('\n', block));
                Assert.True(status is 0 or 1, $"{block[0]}: {status}\n{printed}");
                commands++;
            }
            else if (lines[i] == "```text")
            {
                Follows(block, [.. printed.Split('\n').Where(l => l.Length > 0)]);
                shown++;
            }
        }

        Assert.InRange(commands, 12, 100);
        Assert.InRange(shown, 10, commands);
    }

    [Fact]
    public void The_page_names_every_option_of_every_command()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Docs, "tool.md")).Where(l => l.StartsWith("| `ogreport ", StringComparison.Ordinal))];
        string[] commands = [.. ToolRun.Of("--help").OutputLines.SkipWhile(l => l != "Commands:").Skip(1).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])];

        Assert.Equal(commands.Order(StringComparer.Ordinal), rows.Select(r => r.Split(' ')[2].TrimEnd('`')).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            string call = row[..row.IndexOf("` |", StringComparison.Ordinal)];
            string help = ToolRun.Of(row.Split(' ')[2].TrimEnd('`'), "--help").Output;
            Assert.Equal(
                Option().Matches(help).Select(m => m.Groups[1].Value).Where(o => o != "help").Distinct().Order(StringComparer.Ordinal),
                Option().Matches(call).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        });
    }

    // The lines shown are printed one right after the other, but for what "…" stands for; before the first and after the last there may be more.
    private static void Follows(string[] shown, string[] printed)
    {
        int next = -1;
        bool gap = true;
        foreach (string line in shown)
        {
            if (line == "…")
            {
                gap = true;
                continue;
            }

            int at = Array.IndexOf(printed, line, Math.Max(next, 0));
            Assert.True(at >= 0 && (gap || at == next), $"{line}\nis not next in\n{string.Join('\n', printed)}");
            next = at + 1;
            gap = false;
        }
    }

    private static async Task<(int Status, string Output)> Run(string folder, string script)
    {
        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", $"set -o pipefail\nogreport() {{ dotnet \"$0\" \"$@\"; }}\n{script}", typeof(Tool).Assembly.Location])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    // An option begins a line of the help, or follows a bracket or a space in the page.
    [GeneratedRegex(@"(?:^  |[\[ ])--([a-z-]+)(?=[ \]`])", RegexOptions.Multiline)]
    private static partial Regex Option();
}
