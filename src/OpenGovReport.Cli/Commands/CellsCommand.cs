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
        Option<bool> tidy = new("--tidy") { Description = "The long form, which says on every line what it is about: file,template,year,publisher,table,row,column,value." };
        Option<bool> mark = CommonOptions.ByteOrderMark();
        Command command = new("cells", "Prints every cell as CSV: table,row,column,value; with several reports, or a folder, file before them.") { paths, tidy, mark, language };
        command.SetAction(call =>
        {
            Layout layout = new(call.GetValue(tidy), call.GetValue(mark));
            return Run(call.GetRequiredValue(paths), layout, call.LanguageOf(language), terminal, cancellationToken);
        });
        return command;
    }

    private static int Run(string[] paths, Layout layout, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        ReportSequence sequence = new(paths, terminal, new ErrorLines(terminal, language), cancellationToken);
        using StreamWriter csv = terminal.OpenText();
        using IEnumerator<(string File, AnnualReport Report)> reports = sequence.Read().GetEnumerator();
        bool isFolder = paths is not [var path] || Directory.Exists(path);
        bool any = reports.MoveNext();
        if (!any && !isFolder)
        {
            return sequence.Status;
        }

        if (layout.Mark)
        {
            csv.Write('\uFEFF');
        }

        if (layout.IsTidy)
        {
            CellsCsv.WriteTidy(All(any), csv);
        }
        else if (isFolder || HoldsSeveral(reports.Current.File, paths))
        {
            CellsCsv.WriteMany(All(any), csv);
        }
        else
        {
            CellsCsv.Write(reports.Current.Report, csv);
        }

        return sequence.Status;

        IEnumerable<(string File, AnnualReport Report)> All(bool more)
        {
            for (; more; more = reports.MoveNext())
            {
                yield return reports.Current;
            }
        }
    }

    // The reports of a source that holds several have numbers after its path.
    private static bool HoldsSeveral(string file, string[] paths) => file != paths[0];

    private readonly record struct Layout(bool IsTidy, bool Mark);
}
