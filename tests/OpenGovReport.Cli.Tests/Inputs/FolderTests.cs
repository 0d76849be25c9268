using System.Diagnostics;
using System.Runtime.Versioning;
using OpenGovReport.Checking;
using OpenGovReport.Cli.Commands;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests.Inputs;

public sealed class FolderTests
{
    private static readonly byte[] Report = Corpus.Bytes("wuzhong-2023.txt");

    [Fact]
    public void A_folder_is_searched_with_its_subfolders_in_the_order_of_the_names()
    {
        using TempFolder folder = new();
        string[] names = ["b.txt", "a/2.txt", "a/10.txt", "a/z/1.txt", "c.txt", "B.md", "乙.txt", "甲"];
        foreach (string name in names)
        {
            _ = folder.Write(name, Report);
        }

        ToolRun run = ToolRun.Of("check", folder.Path, "--format", "json");

        Assert.Equal(0, run.ExitStatus);
        string[] sorted = ["B.md", "a/10.txt", "a/2.txt", "a/z/1.txt", "b.txt", "c.txt", "乙.txt", "甲"];
        Assert.Equal(sorted.Select(n => Path.Combine([folder.Path, .. n.Split('/')])), Paths(run));
    }

    [Fact]
    public void The_output_is_the_same_every_time_though_many_files_are_read_at_once()
    {
        using TempFolder folder = new();
        for (int i = 0; i < 200; i++)
        {
            _ = folder.Write($"{i % 7}/{i}.txt", Corpus.Bytes(i % 3 == 0 ? "county-2023.txt" : "xinzhou-2020.txt"));
        }

        ToolRun first = ToolRun.Of("check", folder.Path, "--format", "json");

        Assert.Equal(200, Paths(first).Length);
        Assert.Equal(first.OutputBytes, ToolRun.Of("check", folder.Path, "--format", "json").OutputBytes);
    }

    [Fact]
    public void Hidden_files_are_passed_over_and_files_with_other_endings_skipped_with_a_line()
    {
        using TempFolder folder = new();
        string report = folder.Write("a.txt", Report), picture = folder.Write("logo.png", [1, 2, 3]);
        _ = folder.Write(".git/config.txt", Report);
        _ = folder.Write(".hidden.txt", Report);
        ToolRun run = ToolRun.Of("check", folder.Path, "--format", "json");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal([report], Paths(run));
        Assert.StartsWith($"{picture}: info OGR9006: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        using TempFolder folder = new();
        string report = folder.Write("b.txt", Report), empty = folder.Write("c.txt", []), pipe = Path.Combine(folder.Path, "a.txt");
        using (Process process = Process.Start("mkfifo", [pipe]))
        {
            process.WaitForExit();
        }

        ToolRun run = ToolRun.Of("check", folder.Path, "--format", "json");

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal([pipe, report, empty], Paths(run));
        Assert.Equal([$"{pipe}: error OGR1001: The source is empty.", $"{empty}: error OGR1001: The source is empty."], run.ErrorLines);
    }

    [Fact]
    public void A_rule_that_fails_itself_is_told_of_the_file_and_stops_no_other()
    {
        ReportRule broken = new() { Id = "X", Title = new("坏", "Broken"), Test = _ => throw new InvalidOperationException("It broke.") };
        Source source = SourceReader.Of(new Input("a.txt"), ReportReader.ReadText(Report));

        CheckedSource item = CheckCommand.Check(source, RuleSet.Default.With(broken), CheckOptions.None);

        Assert.Null(item.Result);
        Assert.True(item.Source.HasErrors);
        Assert.Equal(("OGR9005", "Reading or checking it failed, which is a fault of the tool: InvalidOperationException: It broke."), (item.Source.Notices[^1].Code, item.Source.Notices[^1].Text.English));
    }

    [Fact]
    public void A_file_that_is_named_is_read_whatever_its_ending()
    {
        using TempFolder folder = new();

        Assert.Equal(0, ToolRun.Of("check", folder.Write("report.html.bak", Report)).ExitStatus);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("logo.png")]
    [InlineData(".hidden.txt")]
    public void A_folder_without_anything_to_read_is_an_error(string? only)
    {
        using TempFolder folder = new();
        if (only is not null)
        {
            _ = folder.Write(only, Report);
        }

        ToolRun run = ToolRun.Of("check", folder.Path);

        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith($"{folder.Path}: error OGR9003: ", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_in_a_circle()
    {
        using TempFolder folder = new();
        string report = folder.Write("a.txt", Report);
        try
        {
            _ = Directory.CreateSymbolicLink(Path.Combine(folder.Path, "again"), folder.Path);
        }
        catch (IOException)
        {
            return; // Windows lets only some users make links.
        }

        Assert.Equal([report], Paths(ToolRun.Of("check", folder.Path, "--format", "json")));
    }

    [Fact]
    public void No_more_results_are_held_than_are_worked_on_at_a_time()
    {
        int started = 0, taken = 0, most = 0;
        IEnumerable<int> results = OrderedParallel.Select(
            Enumerable.Range(0, 500),
            i =>
            {
                _ = Interlocked.Increment(ref started);
                return i;
            },
            CancellationToken.None);
        foreach (int result in results)
        {
            Assert.Equal(taken, result);
            most = Math.Max(most, Volatile.Read(ref started) - taken);
            taken++;
        }

        Assert.Equal(500, taken);
        Assert.InRange(most, 1, 8);
    }

    private static string[] Paths(ToolRun run) => [.. run.Json.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("path").GetString()!)];
}
