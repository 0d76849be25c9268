using System.CommandLine;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;
using OpenGovReport.Conversion;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport diff</c>: two reports side by side.</summary>
internal static class DiffCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string> older = CommonOptions.Path("OLD"), newer = CommonOptions.Path("NEW");
        Option<string> format = CommonOptions.Format("text", "json");
        Option<string> language = CommonOptions.Language();
        Command command = new("diff", "Compares two reports, their cells and their texts. Exit status: 0 the same, 1 different, 2 something could not be read.")
        {
            older, newer, format, language,
        };
        command.SetAction(call => Run(
            call.GetRequiredValue(older),
            call.GetRequiredValue(newer),
            call.GetRequiredValue(format),
            call.LanguageOf(language),
            terminal,
            cancellationToken));
        return command;
    }

    private static int Run(string older, string newer, string format, Language language, Terminal terminal, CancellationToken cancellationToken)
    {
        ErrorLines errors = new(terminal, language);
        Input second = new(newer, older == "-" && newer == "-" ? PathProblems.InputTwice : null);
        SourceReader reader = new(terminal, cancellationToken);
        Source[] sources = [reader.ReadOne(new Input(older)), reader.ReadOne(second)];
        foreach (Source source in sources)
        {
            errors.Write(source, Severity.Warning);
        }

        if (sources[0].Report is not { } oldReport || sources[1].Report is not { } newReport)
        {
            return ExitStatus.Failure;
        }

        ReportComparison comparison = ReportComparison.Of(oldReport, newReport);
        if (format == "json")
        {
            ComparisonJson.Write(comparison, terminal.Output, language, sources[0].Path, sources[1].Path);
            terminal.Output.Write("\n"u8);
        }
        else
        {
            using StreamWriter text = terminal.OpenText();
            ComparisonText.Write(comparison, text, language);
        }

        return sources.Any(s => s.HasErrors) ? ExitStatus.Failure : comparison.IsEmpty ? ExitStatus.Clean : ExitStatus.Findings;
    }
}
