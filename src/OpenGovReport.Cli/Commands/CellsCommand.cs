using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport cells</c>: the cells of reports as comma-separated values.</summary>
internal static class CellsCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string[]> paths = CommonOptions.Paths();
        Option<string> language = CommonOptions.Language();
        Command command = new("cells", "Prints every cell as CSV: table,row,column,value; with several paths or a folder, file before them.") { paths, language };
        command.SetAction(call => Run(call.GetRequiredValue(paths), call.LanguageOf(language), terminal, cancellationToken));
        return command;
    }

    private static int Run(string[] paths, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        ErrorLines errors = new(terminal, language);
        Input[] inputs = errors.WithoutSkipped(InputFinder.Find(paths));
        SourceReader reader = new(terminal, cancellationToken);
        bool complete = true;
        using StreamWriter csv = terminal.OpenText();
        if (paths is not [var path] || Directory.Exists(path))
        {
            CellsCsv.WriteMany(Reports(), csv);
        }
        else if (Reports().FirstOrDefault().Report is { } report)
        {
            CellsCsv.Write(report, csv);
        }

        return complete ? ExitStatus.Clean : ExitStatus.Failure;

        IEnumerable<(string File, AnnualReport Report)> Reports()
        {
            foreach (Source source in reader.ReadAll(inputs))
            {
                errors.Write(source, Severity.Warning);
                complete &= !source.HasErrors;
                if (source.Report is { } report)
                {
                    yield return (source.Path, report);
                }
            }
        }
    }
}
