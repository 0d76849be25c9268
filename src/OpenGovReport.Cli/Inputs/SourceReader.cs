using System.Text;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Inputs;

/// <summary>Reads whatever the library reads; the content decides how, never the name.</summary>
internal sealed class SourceReader(Terminal terminal, CancellationToken cancellationToken)
{
    private static readonly ReadOptions Options = ReadOptions.Default;

    /// <summary>Reads one input. It does not throw but for cancellation, so that one broken file never stops the others.</summary>
    internal Source Read(Input input)
    {
        if (input.Problem is not null)
        {
            return Nothing(input, input.Problem);
        }

        try
        {
            (byte[] bytes, Notice? problem) = ReadBytes(input);
            return problem is not null ? Nothing(input, problem) : Of(input, Read(bytes));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Nothing(input, PathProblems.Of(e));
        }
    }

    private static ReadResult Read(byte[] bytes) =>
        AsUtf16(bytes) is string text && IsJson(text) ? ReportJson.Read(text.TrimStart('\uFEFF'), Options)
        : IsJson(bytes) ? ReportJson.Read(bytes, Options)
        : ReportReader.ReadText(bytes, Options);

    private static bool IsJson(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static bool IsJson(ReadOnlySpan<char> text) => text.TrimStart("\uFEFF \t\r\n") is ['{', ..];

    // Some shells write what is piped into a file in UTF-16, JSON included.
    private static string? AsUtf16(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => null,
    };

    private static Source Of(Input input, ReadResult result) =>
        new(input.Path, result.Report, result.SourceMap, [.. result.Diagnostics.Select(Notice.Of)]);

    private static Source Nothing(Input input, Notice problem) => new(input.Path, null, null, [problem]);

    private (byte[] Bytes, Notice? Problem) ReadBytes(Input input)
    {
        if (input.IsStandardInput)
        {
            return BoundedRead.Read(terminal.Input, Options.MaxBytes, cancellationToken);
        }

        using FileStream file = new(input.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return BoundedRead.Read(file, Options.MaxBytes, cancellationToken);
    }
}
