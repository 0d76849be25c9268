using OpenGovReport.Documents;
using OpenGovReport.Reading;

namespace OpenGovReport.Cli.Inputs;

/// <summary>Reads whatever the library reads; the content decides how, never the name.</summary>
internal sealed class SourceReader(Terminal terminal, CancellationToken cancellationToken)
{
    private static readonly ReadOptions Options = ReadOptions.Default;

    /// <summary>Reads inputs, several at a time, in their order. One that holds several reports gives a source for each.</summary>
    internal IEnumerable<Source> ReadAll(IEnumerable<Input> inputs) => OrderedParallel.Select(inputs, Read, cancellationToken).SelectMany(sources => sources);

    /// <summary>
    /// Reads one input. It does not throw but for cancellation, so that one broken file never stops the others. The first report is read at
    /// once, those that follow it in NDJSON and its like as they are asked for.
    /// </summary>
    /// <returns>An array where the input holds one report.</returns>
    internal IEnumerable<Source> Read(Input input)
    {
        if (input.Problem is not null)
        {
            return new[] { Nothing(input, input.Problem) };
        }

        if (input.IsEmpty)
        {
            return new[] { Of(input, DocumentReader.Read([], Options)) };
        }

        SourceParts parts = new(input, terminal, Options, cancellationToken);
        Source first = parts.Next()!;
        Source? second = parts.Next();
        return second is null ? new[] { first } : parts.From(first, second);
    }

    /// <summary>Reads an input that is to hold one report.</summary>
    internal Source ReadOne(Input input) => Read(input) is Source[] and [Source source] ? source : Nothing(input, PathProblems.HoldsSeveral);

    internal static Source Of(Input input, ReadResult result) => new(input.Path, result.Report, result.SourceMap, [.. result.Diagnostics.Select(Notice.Of)], result);

    internal static Source Nothing(Input input, Notice problem) => new(input.Path, null, null, [problem]);
}
