using System.Diagnostics;
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

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(Tool).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
}
