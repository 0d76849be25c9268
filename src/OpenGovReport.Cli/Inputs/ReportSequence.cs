using OpenGovReport.Cli.Output;

namespace OpenGovReport.Cli.Inputs;

/// <summary>The reports of several inputs, one after the other; what was noticed on the way goes to standard error.</summary>
internal sealed class ReportSequence(string[] paths, Terminal terminal, ErrorLines errors, CancellationToken cancellationToken)
{
    /// <summary>The exit status of a command that prints all of them: whether each was read without an error so far.</summary>
    internal int Status { get; private set; } = ExitStatus.Clean;

    /// <summary>Reads them, each with the path that names it. To be called once.</summary>
    internal IEnumerable<(string File, AnnualReport Report)> Read()
    {
        Input[] inputs = errors.WithoutSkipped(InputFinder.Find(paths));
        foreach (Source source in new SourceReader(terminal, cancellationToken).ReadAll(inputs))
        {
            errors.Write(source, Severity.Warning);
            if (source.HasErrors)
            {
                Status = ExitStatus.Failure;
            }

            if (source.Report is { } report)
            {
                yield return (source.Path, report);
            }
        }
    }
}
