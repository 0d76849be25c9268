using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>How <c>pdftotext</c> orders the text of a page.</summary>
internal enum PdfTextMode
{
    /// <summary>Each word with its place, in the order in which the file draws them (<c>-raw -bbox</c>).</summary>
    Drawn,

    /// <summary>Line by line across the page, words set out with spaces where they stand (<c>-layout</c>).</summary>
    Placed,
}

/// <summary>What <c>pdftotext</c> made of a PDF: its text, or why there is none.</summary>
internal readonly record struct PdfTextResult(string? Text, ReadResult? Refusal);

/// <summary>
/// Runs <c>pdftotext</c> of poppler-utils as a program of its own: no shell, no files, the PDF in through a pipe and the text out through
/// another, with limits for time and length. What a PDF does to the program stays there.
/// </summary>
internal static class PdfToText
{
    private const string Program = "pdftotext";

    private const int LongestMessage = 200;

    private const int LongestMessages = 1024 * 1024;

    private const int LongestBoxes = 16 * 1024 * 1024;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The full path of the program, from the folders of a <c>PATH</c>; <see langword="null"/> where it is in none of them. Only there: left
    /// to itself the system would also look in the current folder, which may hold anything.
    /// </summary>
    internal static string? Find(string? path)
    {
        string name = OperatingSystem.IsWindows() ? Program + ".exe" : Program;
        foreach (string folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Path.IsPathFullyQualified(folder) && File.Exists(Path.Combine(folder, name)))
            {
                return Path.Combine(folder, name);
            }
        }

        return null;
    }

    internal static async Task<PdfTextResult> RunAsync(ArraySegment<byte> pdf, PdfTextMode mode, ReadOptions options, string program, CancellationToken cancellationToken)
    {
        using Process process = new() { StartInfo = StartInfo(mode, options, program) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new(null, Refusal.Of(DiagnosticDescriptors.PdfToTextMissing));
        }

        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.MaxTime);
        Task<bool> watch = WatchAsync(process, options.MaxProgramMemory, limit);
        Task write = WriteAsync(process, pdf, limit.Token);
        Task<string?> output = ReadAsync(process.StandardOutput, MostOutput(mode, options), limit.Token);
        Task<string?> errors = ReadAsync(process.StandardError, LongestMessages, limit.Token);
        try
        {
            string? text = await output.ConfigureAwait(false);
            if (text is null)
            {
                return new(null, Refusal.TooLarge(options.MaxCharacters, "characters"));
            }

            string? messages = await errors.ConfigureAwait(false);
            if (messages is null)
            {
                // Only a PDF that is damaged throughout makes it talk so much.
                return new(null, Refusal.Of(DiagnosticDescriptors.Damaged, "PDF"));
            }

            await write.ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return process.ExitCode == 0 ? new(text, null) : new(null, Failure(messages, process.ExitCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, await watch.ConfigureAwait(false)
                ? Refusal.TooLarge(options.MaxProgramMemory, "bytes of memory")
                : Refusal.TooLarge((long)Math.Ceiling(options.MaxTime.TotalSeconds), "seconds"));
        }
        finally
        {
            Kill(process);
            await limit.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(watch, write, output, errors).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Around each word about a hundred characters tell its place.
    private static int MostOutput(PdfTextMode mode, ReadOptions options) =>
        mode == PdfTextMode.Placed ? options.MaxCharacters : Math.Max(options.MaxCharacters, (int)Math.Min(options.MaxCharacters * 128L, LongestBoxes));

    // A small PDF can unfold into pages that fill the memory. Cancels the reading and returns true once the program takes too much.
    private static async Task<bool> WatchAsync(Process process, long most, CancellationTokenSource limit)
    {
        using PeriodicTimer timer = new(BetweenLooks);
        try
        {
            while (await timer.WaitForNextTickAsync(limit.Token).ConfigureAwait(false))
            {
                process.Refresh();
                if (!process.HasExited && process.WorkingSet64 > most)
                {
                    await limit.CancelAsync().ConfigureAwait(false);
                    return true;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // The time is up, or the program ended by itself in between.
        }

        return false;
    }

    private static ProcessStartInfo StartInfo(PdfTextMode mode, ReadOptions options, string program)
    {
        ProcessStartInfo info = new(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // One page more than is allowed shows that there is one.
        string last = ((long)options.MaxPages + 1).ToString(CultureInfo.InvariantCulture);
        string[] order = mode == PdfTextMode.Drawn ? ["-raw", "-bbox"] : ["-layout"];
        string[] arguments = [.. order, "-enc", "UTF-8", "-eol", "unix", "-l", last, "-", "-"];
        foreach (string argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }

    private static async Task WriteAsync(Process process, ArraySegment<byte> pdf, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It gave up before it had read everything; its exit status says why.
        }
    }

    // The text, or null where it is longer than the limit.
    private static async Task<string?> ReadAsync(StreamReader reader, int limit, CancellationToken cancellationToken)
    {
        StringBuilder text = new();
        char[] buffer = new char[16 * 1024];
        while (await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is int read and > 0)
        {
            if (text.Length + read > limit)
            {
                return null;
            }

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static ReadResult Failure(string messages, int status)
    {
        if (messages.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Of(DiagnosticDescriptors.Encrypted);
        }

        string first = messages.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault() ?? string.Create(CultureInfo.InvariantCulture, $"exit status {status}");
        return Refusal.Of(DiagnosticDescriptors.PdfToTextFailed, first.Length > LongestMessage ? first[..LongestMessage] : first);
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself in between.
        }
    }
}
