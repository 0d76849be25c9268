using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;
using OpenGovReport.Conversion;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport draft</c>: the beginning of the next year's report.</summary>
internal static class DraftCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string> path = CommonOptions.Path();
        Option<string> format = ReportData.Option("--as");
        Option<string> language = CommonOptions.Language();
        Command command = new("draft", "Begins the next year's report: on the 2021 form, with what this year's carries forward; what remains to be filled goes to standard error.")
        {
            path, format, language,
        };
        command.SetAction(call => Run(call.GetRequiredValue(path), new ReportData(call.GetRequiredValue(format)), call.LanguageOf(language), terminal, cancellationToken));
        return command;
    }

    private static int Run(string path, ReportData data, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        ErrorLines errors = new(terminal, language);
        Source source = new SourceReader(terminal, cancellationToken).ReadOne(new Input(path));
        errors.Write(source, Severity.Warning);
        if (source.Report is not { } report)
        {
            return ExitStatus.Failure;
        }

        NextYearDraft draft = NextYearDraft.After(report);
        foreach (ConversionNote note in draft.Notes())
        {
            errors.Write(source.Path, Notice.Of(note));
        }

        data.Write(draft.Report, terminal.Output);
        return source.HasErrors ? ExitStatus.Failure : ExitStatus.Clean;
    }
}
