using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenGovReport.Cli.Tests.Support;

namespace OpenGovReport.Cli.Tests;

/// <summary>The tool as a process of its own: what the runs within the test's process can't show.</summary>
public sealed class ProcessTests
{
    private static readonly string Xinzhou = Corpus.PathOf("xinzhou-2020.txt");

    [Fact]
    public async Task The_process_gives_the_exit_status_and_UTF8_without_a_byte_order_mark()
    {
        (int status, byte[] output, string error) = await Run([], "check", Xinzhou, "--rules", "T3-3");

        Assert.Equal(1, status);
        Assert.Equal(ToolRun.Of("check", Xinzhou, "--rules", "T3-3").OutputBytes, output);
        Assert.Empty(error);
    }

    [Fact]
    public async Task The_process_reads_standard_input_and_keeps_the_streams_apart()
    {
        (int status, byte[] output, string error) = await Run("nonsense"u8.ToArray(), "check", "-", "--format", "json");

        Assert.Equal(2, status);
        Assert.Equal((byte)'{', output[0]);
        Assert.StartsWith("-: error OGR2001: ", error, StringComparison.Ordinal);
        Assert.EndsWith("\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_whose_output_is_closed_ends_in_silence()
    {
        using TempFolder folder = new();
        for (int i = 0; i < 300; i++)
        {
            _ = folder.Write($"{i}.txt", Corpus.Bytes("xinzhou-2020.txt"));
        }

        using Process process = Start("check", folder.Path);
        process.StandardInput.Close();
        process.StandardOutput.Close();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Empty(error);
        Assert.Equal(OperatingSystem.IsWindows() ? process.ExitCode : 141, process.ExitCode);
    }

    [Theory]
    [InlineData("check - <&-")]
    [InlineData("read - <&-")]
    [InlineData("cells - <&-")]
    public async Task Without_a_standard_input_there_is_nothing_to_read(string call)
    {
        (int status, string output) = await Shell(call).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, status);
        Assert.StartsWith("-: error OGR1001: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check \"$1\" > /dev/full", 2)]
    [InlineData("check \"$1\" --format json > /dev/full", 2)]
    [InlineData("cells \"$1\" > /dev/full", 2)]
    [InlineData("rules > /dev/full", 2)]
    [InlineData("--help > /dev/full", 2)]
    [InlineData("rules >&-", 2)]
    public async Task Where_the_output_cannot_be_written_one_line_says_so(string call, int expected)
    {
        (int status, string output) = await Shell(call);

        Assert.Equal(expected, status);
        Assert.StartsWith("ogreport: error: The output can't be written: ", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => l.StartsWith("ogreport:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check no-such-file 2> /dev/full", 2)]
    [InlineData("check no-such-file 2>&-", 2)]
    [InlineData("check --no-such-option 2> /dev/full", 2)]
    [InlineData("cells \"$1\" 2> /dev/full > /dev/null", 0)]
    public async Task Where_nothing_can_be_said_the_exit_status_still_says_it(string call, int expected) => Assert.Equal(expected, (await Shell(call)).Status);

    [Fact]
    public async Task A_folder_for_standard_input_is_an_error()
    {
        (int status, string output) = await Shell("check - --rules T3-1 < /");

        Assert.Equal(2, status);
        Assert.StartsWith("-: error OGR9004: It can't be read: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read -")]
    [InlineData("check -")]
    [InlineData("convert - --to 2021")]
    public async Task Ctrl_C_ends_a_run_that_waits_for_its_input(string call)
    {
        using Process process = StartInterruptible(call.Split(' '));
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await Interrupt(process);

        Assert.Equal(130, process.ExitCode);
        Assert.Empty(await output);
        Assert.Empty(await error);
    }

    [Theory]
    [InlineData("text", "passed, ")]
    [InlineData("ndjson", "}")]
    public async Task Ctrl_C_leaves_whole_lines_and_whole_reports(string format, string end)
    {
        using TempFolder folder = new();
        for (int i = 0; i < 40; i++)
        {
            _ = folder.Write($"{i:d2}.txt", Corpus.Bytes("xinzhou-2020.txt"));
        }

        // The last input never comes, so that the run can't be over before it is ended.
        using Process process = StartInterruptible("check", folder.Path, "-", "--format", format, "--no-compare");
        Task<string> error = process.StandardError.ReadToEndAsync();
        using StreamReader reader = process.StandardOutput;
        string first = (await reader.ReadLineAsync())!;
        Task<string> rest = reader.ReadToEndAsync();
        await Interrupt(process);
        string[] lines = [first, .. (await rest).Split('\n')];

        Assert.Equal(130, process.ExitCode);
        Assert.Empty(await error);
        Assert.Empty(lines[^1]);
        Assert.Contains(end, lines.Last(l => l.Length > 0), StringComparison.Ordinal);
    }

    private static async Task Interrupt(Process process)
    {
        // A process that has its handler blocks nothing of it: until then the signal ends it in another way, so that it is asked first.
        string status = $"/proc/{process.Id}/status";
        for (int i = 0; i < 600 && !HandlesInterrupt(status); i++)
        {
            await Task.Delay(50);
        }

        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        using CancellationTokenSource tooLong = new(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(tooLong.Token);
    }

    // The signals that a process catches, as bits; SIGINT is the second.
    private static bool HandlesInterrupt(string status) => File.ReadLines(status).Any(l =>
        l.StartsWith("SigCgt:", StringComparison.Ordinal) && (ulong.Parse(l.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0);

    // $1 is the path of a sample.
    private static async Task<(int Status, string Output)> Shell(string call)
    {
        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", $"dotnet \"$0\" {call}", typeof(Tool).Assembly.Location, Xinzhou])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await error + await output);
    }

    private static async Task<(int Status, byte[] Output, string Error)> Run(byte[] input, params string[] arguments)
    {
        using Process process = Start(arguments);
        using MemoryStream output = new();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await Task.WhenAll(error, copied, process.WaitForExitAsync());
        return (process.ExitCode, output.ToArray(), await error);
    }

    private static Process Start(params string[] arguments) => Start("dotnet", [typeof(Tool).Assembly.Location, .. arguments]);

    // Where the tests themselves run in the background of a script, Ctrl-C is ignored, and what they start inherits that.
    private static Process StartInterruptible(params string[] arguments) => Start("env", ["--default-signal=INT", "dotnet", typeof(Tool).Assembly.Location, .. arguments]);

    private static Process Start(string file, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
}
