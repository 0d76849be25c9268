using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport read</c>: one report as data.</summary>
internal static class ReadCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string> path = CommonOptions.Path();
        Option<string> format = ReportData.Option("--to");
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
            ReportData.Write(source.Report, format, terminal.Output);
        }

        return source.HasErrors ? ExitStatus.Failure : ExitStatus.Clean;
    }
}
