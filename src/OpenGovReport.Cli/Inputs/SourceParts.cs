using System.Globalization;
using OpenGovReport.Documents;
using OpenGovReport.Reading;

namespace OpenGovReport.Cli.Inputs;

/// <summary>The reports of one input, one after the other. The input is closed at its end.</summary>
internal sealed class SourceParts(Input input, Terminal terminal, ReadOptions options, CancellationToken cancellationToken)
{
    private Stream? _stream;
    private IAsyncEnumerator<ReadResult>? _results;
    private bool _ended;

    /// <summary>The next report; <see langword="null"/> where there is none.</summary>
    internal Source? Next()
    {
        if (_ended)
        {
            return null;
        }

        try
        {
            if (_results is null)
            {
                _stream = input.IsStandardInput
                    ? terminal.Input
                    : new FileStream(input.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                _results = DocumentReader.ReadManyAsync(_stream, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            }

            // Waited for here: inputs are read on threads of their own, and only the asynchronous way can be cancelled. Standard input
            // may give nothing for ever, and its stream does not hear of cancellation.
            if (_results.MoveNextAsync().AsTask().WaitAsync(cancellationToken).GetAwaiter().GetResult())
            {
                return SourceReader.Of(input, _results.Current);
            }
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(input.Path))
        {
            Close();
            return SourceReader.Nothing(input, PathProblems.IsFolder);
        }
        catch (FileNotFoundException) when (input.Path.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Close();
            return SourceReader.Nothing(input, PathProblems.NameNotUtf8);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Close();
            return SourceReader.Nothing(input, PathProblems.Of(e));
        }

        Close();
        return null;
    }

    /// <summary>The reports of an input that holds several, told apart by their numbers.</summary>
    internal IEnumerable<Source> From(Source first, Source second)
    {
        yield return Numbered(first, 1);
        yield return Numbered(second, 2);
        for (int number = 3; Next() is Source next; number++)
        {
            yield return Numbered(next, number);
        }
    }

    private static Source Numbered(Source source, int number) =>
        source with { Path = string.Create(CultureInfo.InvariantCulture, $"{source.Path}#{number}") };

    private void Close()
    {
        _ended = true;
        if (!input.IsStandardInput)
        {
            _stream?.Dispose();
        }
    }
}
