using System.CommandLine;
using OpenGovReport.Checking;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport check</c>: reads reports, checks them, prints the findings.</summary>
internal static class CheckCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string[]> paths = CommonOptions.Paths();
        Option<string> format = CommonOptions.Format("text", "json", "ndjson", "sarif");
        Option<string> language = CommonOptions.Language();
        Option<RuleSet> rules = CommonOptions.Rules();
        Command command = new("check", "Reads reports, checks them and prints the findings. Exit status: 0 no error, 1 errors found, 2 something could not be read.")
        {
            paths, format, language, rules,
        };
        command.SetAction(call => Run(
            call.GetRequiredValue(paths),
            call.GetRequiredValue(format),
            call.LanguageOf(language),
            call.GetValue(rules) ?? RuleSet.Default,
            terminal,
            cancellationToken));
        return command;
    }

    private static int Run(string[] paths, string format, Language language, RuleSet rules, Terminal terminal, CancellationToken cancellationToken)
    {
        ErrorLines errors = new(terminal, language);
        Input[] inputs = errors.WithoutSkipped(InputFinder.Find(paths));
        SourceReader reader = new(terminal, cancellationToken);
        CheckTotals totals = new();
        using ICheckOutput output = OutputOf(format, language, rules, terminal);
        output.Begin();
        IEnumerable<CheckedSource> items = OrderedParallel.Select(inputs, input => Check(reader.Read(input), rules), cancellationToken).SelectMany(sources => sources);
        ProgressBar.ForEach(items, inputs.Length, terminal, errors, item =>
        {
            totals.Add(item);
            errors.Write(item.Source);
            output.Write(item);
        });
        output.End(totals);
        return totals.ExitStatus;
    }

    // What an input holds after its first report is checked as it is read.
    private static IEnumerable<CheckedSource> Check(IEnumerable<Source> sources, RuleSet rules) =>
        sources is Source[] all ? Array.ConvertAll(all, s => Check(s, rules)) : sources.Select(s => Check(s, rules));

    private static CheckedSource Check(Source source, RuleSet rules) => new(source, source.Result?.Check(rules));

    private static ICheckOutput OutputOf(string format, Language language, RuleSet rules, Terminal terminal) => format switch
    {
        "json" => new JsonCheckOutput(terminal, language),
        "ndjson" => new NdjsonCheckOutput(terminal, language),
        "sarif" => new SarifCheckOutput(terminal, language, rules),
        _ => new TextCheckOutput(terminal, language),
    };
}
