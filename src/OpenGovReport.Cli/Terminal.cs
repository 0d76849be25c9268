using System.Text;
using Microsoft.Win32.SafeHandles;
using OpenGovReport.Cli.Output;
using Spectre.Console;

namespace OpenGovReport.Cli;

/// <summary>What the tool reads from and writes to.</summary>
internal sealed class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal Terminal(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        Output = new OutputStream(output);
        Error = error;
        Error.NewLine = "\n";
    }

    /// <summary>Standard input.</summary>
    internal Stream Input { get; }

    /// <summary>Standard output. Where it fails it throws <see cref="OutputException"/>.</summary>
    internal Stream Output { get; }

    /// <summary>Standard error.</summary>
    internal TextWriter Error { get; }

    /// <summary>Whether text on <see cref="Output"/> is coloured.</summary>
    internal bool UsesColor { get; init; }

    /// <summary>Whether <see cref="Error"/> shows how far the work is.</summary>
    internal bool ShowsProgress { get; init; }

    /// <summary>The streams of this process.</summary>
    internal static Terminal OfProcess()
    {
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
        {
            UseUtf8();
        }

        return new Terminal(StandardInput.Open(), OpenOutput(), new StreamWriter(new ErrorStream(Console.OpenStandardError()), Utf8) { AutoFlush = true })
        {
            UsesColor = !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && AnsiConsole.Profile.Capabilities.Ansi,

            // Where the output appears on the screen, it shows by itself how far the work is.
            ShowsProgress = Console.IsOutputRedirected && !Console.IsErrorRedirected,
        };
    }

    /// <summary>A writer of UTF-8 text on <see cref="Output"/>, with a line feed at the end of each line; disposing of it flushes it.</summary>
    internal StreamWriter OpenText() => new(Output, Utf8, 64 * 1024, leaveOpen: true) { NewLine = "\n" };

    // The platform's own stream passes over a closed pipe in silence, so that the tool would go on for nobody. A file is left to it,
    // because it alone appends to what others write there.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        FileStream stream = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    private static void UseUtf8()
    {
        try
        {
            Console.OutputEncoding = Utf8;
        }
        catch (IOException)
        {
            // The bytes are UTF-8 anyway; a console that can't show them shows others.
        }
    }
}
