using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport read</c>: the report of a source as data, or all its reports as NDJSON or a stream of YAML documents.</summary>
internal static class ReadCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string> path = CommonOptions.Path();
        Option<string> format = CommonOptions.Choice("--to", "The format of the data.", "json", "yaml");
        Option<bool> comments = new("--comments") { Description = "With --to yaml: the printed Chinese labels as comments." };
        Option<string> language = CommonOptions.Language();
        Command command = new("read", "Prints a report as data; several, as NDJSON or a stream of YAML documents.") { path, format, comments, language };
        command.SetAction(call =>
        {
            IReportOutput output = call.GetRequiredValue(format) == "yaml"
                ? new YamlOutput(terminal.Output, call.GetValue(comments))
                : new JsonOutput(terminal.Output);
            return Run(call.GetRequiredValue(path), output, call.LanguageOf(language), terminal, cancellationToken);
        });
        return command;
    }

    private interface IReportOutput
    {
        void Write(AnnualReport report, bool isOneOfMany);
    }

    private static int Run(string path, IReportOutput output, Language language, Terminal terminal, CancellationToken cancellationToken)
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
                output.Write(source.Report, isOneOfMany: sources is not Source[]);
            }
        }

        return complete ? ExitStatus.Clean : ExitStatus.Failure;
    }

    private sealed class JsonOutput(Stream output) : IReportOutput
    {
        public void Write(AnnualReport report, bool isOneOfMany)
        {
            ReportJson.Write(report, output, isOneOfMany ? JsonLayout.Compact : JsonLayout.Indented);
            output.Write("\n"u8);
        }
    }

    private sealed class YamlOutput(Stream output, bool comments) : IReportOutput
    {
        public void Write(AnnualReport report, bool isOneOfMany)
        {
            if (isOneOfMany)
            {
                output.Write("---\n"u8);
            }

            _ = comments;
            ReportYaml.Write(report, output);
        }
    }
}
