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
        Argument<string> path = new("PATH") { Description = "A file, or - for standard input." };
        Option<string> format = CommonOptions.Choice("--to", "The format of the data.", "json");
        Option<string> language = CommonOptions.Language();
        Command command = new("read", "Prints a report as data.") { path, format, language };
        command.SetAction(call => Run(call.GetRequiredValue(path), call.LanguageOf(language), terminal, cancellationToken));
        return command;
    }

    private static int Run(string path, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        Source source = new SourceReader(terminal, cancellationToken).Read(new Input(path));
        new ErrorLines(terminal, language).Write(source, Severity.Warning);
        if (source.Report is not null)
        {
            ReportJson.Write(source.Report, terminal.Output);
            terminal.Output.Write("\n"u8);
        }

        return source.HasErrors ? ExitStatus.Failure : ExitStatus.Clean;
    }
}
