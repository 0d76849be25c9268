using OpenGovReport.Documents;
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
            return Of(input, input.IsStandardInput ? Read(terminal.Input) : ReadFile(input.Path));
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
        new(input.Path, result.Report, result.SourceMap, [.. result.Diagnostics.Select(Notice.Of)], result);

    private static Source Nothing(Input input, Notice problem) => new(input.Path, null, null, [problem]);

    private ReadResult ReadFile(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Read(file);
    }

    // Waited for here: inputs are read on threads of their own, and only the asynchronous way can be cancelled.
    private ReadResult Read(Stream stream) => DocumentReader.ReadAsync(stream, Options, cancellationToken).GetAwaiter().GetResult();
}
