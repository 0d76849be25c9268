using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport table</c>: the reports of a folder as one table of comparable cells.</summary>
internal static class TableCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string> folder = CommonOptions.Path("DIR", "A folder that is searched with all its subfolders.");
        Option<string> format = CommonOptions.Format("csv", "ndjson");
        Option<bool> mark = CommonOptions.ByteOrderMark();
        Option<string> language = CommonOptions.Language();
        Command command = new("table", "Prints all reports of a folder, of all years and both forms, as one table of comparable cells.") { folder, format, mark, language };
        command.SetAction(call => Run(call.GetRequiredValue(folder), call.GetRequiredValue(format), call.GetValue(mark), call.LanguageOf(language), terminal, cancellationToken));
        return command;
    }

    private static int Run(string folder, string format, bool hasMark, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        ErrorLines errors = new(terminal, language);
        if (!Directory.Exists(folder))
        {
            errors.Write(folder, folder == "-" || Path.Exists(folder) ? PathProblems.NotAFolder : PathProblems.NotFound);
            return ExitStatus.Failure;
        }

        ReportSequence reports = new([folder], terminal, errors, cancellationToken);
        if (format == "ndjson")
        {
            ComparableTable.WriteNdjson(reports.Read(), terminal.Output);
        }
        else
        {
            using StreamWriter csv = terminal.OpenText();
            csv.Write(hasMark ? "\uFEFF" : "");
            ComparableTable.WriteCsv(reports.Read(), csv);
        }

        return reports.Status;
    }
}
