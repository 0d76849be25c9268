using System.Text;
using System.Text.Json;

namespace OpenGovReport.Cli.Tests.Support;

/// <summary>One run of the tool within the test's own process.</summary>
internal sealed class ToolRun
{
    private ToolRun(int exitStatus, byte[] output, string error)
    {
        ExitStatus = exitStatus;
        OutputBytes = output;
        ErrorLines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    internal int ExitStatus { get; }

    internal byte[] OutputBytes { get; }

    internal string Output => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(OutputBytes);

    internal string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal string[] ErrorLines { get; }

    /// <summary>The output as JSON; the parser refuses anything that is not.</summary>
    internal JsonElement Json => JsonDocument.Parse(OutputBytes).RootElement;

    internal static ToolRun Of(params string[] arguments) => WithInput([], arguments);

    internal static ToolRun WithInput(byte[] input, params string[] arguments)
    {
        using MemoryStream stdin = new(input);
        return WithInput(stdin, arguments);
    }

    internal static ToolRun WithInput(Stream input, string[] arguments)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        int status = Tool.Run(arguments, new Terminal(input, output, error), CancellationToken.None);
        return new ToolRun(status, output.ToArray(), error.ToString());
    }
}
