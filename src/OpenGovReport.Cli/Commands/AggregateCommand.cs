using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;
using OpenGovReport.Conversion;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport aggregate</c>: the sum of the reports of several bodies.</summary>
internal static class AggregateCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string[]> paths = CommonOptions.Paths();
        Option<string> format = ReportData.Option("--as");
        Option<string?> publisher = new("--publisher") { Description = "The body whose report the sum is to be.", HelpName = "NAME" };
        Option<string> language = CommonOptions.Language();
        Command command = new("aggregate", "Adds up the reports of several bodies, cell by cell; what could not be added goes to standard error.")
        {
            paths, format, publisher, language,
        };
        command.SetAction(call => Run(
            call.GetRequiredValue(paths),
            new ReportData(call.GetRequiredValue(format)),
            call.GetValue(publisher),
            call.LanguageOf(language),
            terminal,
            cancellationToken));
        return command;
    }

    private static int Run(string[] paths, ReportData data, string? publisher, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        ErrorLines errors = new(terminal, language);
        List<AnnualReport> reports = [];
        List<string> names = [];
        bool readAll = true, complete = true;
        foreach (Source source in new SourceReader(terminal, cancellationToken).ReadAll(errors.WithoutSkipped(InputFinder.Find(paths))))
        {
            errors.Write(source, Severity.Warning);
            complete &= !source.HasErrors;
            readAll &= source.Report is not null;
            if (source.Report is { } report)
            {
                reports.Add(report);
                names.Add(source.Path);
            }
        }

        // A sum without one of its reports would look like the sum of all.
        if (!readAll || reports.Count == 0)
        {
            return ExitStatus.Failure;
        }

        ReportAggregate aggregate = ReportAggregate.Of(reports, publisher, names);
        foreach (ConversionNote note in aggregate.Notes)
        {
            errors.Write("ogreport", Notice.Of(note));
        }

        if (aggregate.Report is not { } sum)
        {
            return ExitStatus.Failure;
        }

        data.Write(sum, terminal.Output);
        return complete ? ExitStatus.Clean : ExitStatus.Failure;
    }
}
