using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport read</c>: one report as data.</summary>
internal static class ReadCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string> path = CommonOptions.Path();
        Option<string> format = CommonOptions.Choice("--to", "The format of the data.", "json", "yaml");
        Option<string> language = CommonOptions.Language();
        Command command = new("read", "Prints a report as data.") { path, format, language };
        command.SetAction(call => Run(call.GetRequiredValue(path), call.GetRequiredValue(format), call.LanguageOf(language), terminal, cancellationToken));
        return command;
    }

    private static int Run(string path, string format, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        Source source = new SourceReader(terminal, cancellationToken).ReadAll([new Input(path)]).Single();
        new ErrorLines(terminal, language).Write(source, Severity.Warning);
        if (source.Report is not null)
        {
            Write(source.Report, format, terminal.Output);
        }

        return source.HasErrors ? ExitStatus.Failure : ExitStatus.Clean;
    }

    private static void Write(AnnualReport report, string format, Stream output)
    {
        if (format == "yaml")
        {
            ReportYaml.Write(report, output);
        }
        else
        {
            ReportJson.Write(report, output);
            output.Write("\n"u8);
        }
    }
}
