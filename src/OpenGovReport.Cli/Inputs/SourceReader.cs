using OpenGovReport.Reading;

namespace OpenGovReport.Cli.Inputs;

/// <summary>Reads whatever the library reads; the content decides how, never the name.</summary>
internal sealed class SourceReader(Terminal terminal, CancellationToken cancellationToken)
{
    private static readonly ReadOptions Options = ReadOptions.Default;

    /// <summary>Reads inputs, several at a time, in their order.</summary>
    internal IEnumerable<Source> ReadAll(IEnumerable<Input> inputs) => OrderedParallel.Select(inputs, Read, cancellationToken);

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
            return problem is not null ? Nothing(input, problem) : Of(input, SourceFormat.Read(bytes, Options));
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(input.Path))
        {
            return Nothing(input, PathProblems.IsFolder);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Nothing(input, PathProblems.Of(e));
        }
    }

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
