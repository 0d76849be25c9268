using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport read</c>: the report of a source as data, or all its reports as NDJSON or a stream of YAML documents.</summary>
internal static class ReadCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string> path = CommonOptions.Path();
        Option<string> format = ReportData.Option("--to");
        Option<bool> comments = new("--comments") { Description = "With --to yaml: the printed Chinese labels as comments." };
        Option<string> language = CommonOptions.Language();
        Command command = new("read", "Prints a report as data; several, as NDJSON or a stream of YAML documents.") { path, format, comments, language };
        command.SetAction(call => Run(
            call.GetRequiredValue(path), new ReportData(call.GetRequiredValue(format), call.GetValue(comments)), call.LanguageOf(language), terminal, cancellationToken));
        return command;
    }

    private static int Run(string path, ReportData data, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        ErrorLines errors = new(terminal, language);
        bool complete = true;
        IEnumerable<Source> sources = new SourceReader(terminal, cancellationToken).Read(new Input(path));
        foreach (Source source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            errors.Write(source, Severity.Warning);
            complete &= !source.HasErrors;
            if (source.Report is not null)
            {
                data.Write(source.Report, terminal.Output, isOneOfMany: sources is not Source[]);
            }
        }

        return complete ? ExitStatus.Clean : ExitStatus.Failure;
    }
}
