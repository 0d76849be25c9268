using System.CommandLine;
using System.Globalization;
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
        Option<string?> parent = new("--parent") { Description = "A report that sums up those of the paths; it is checked beside them (A1, A2) and printed last.", HelpName = "PATH" };
        Option<string[]> expected = new("--expected-children")
        {
            Description = "A text file with the bodies whose reports have to be among those of the paths, one on a line; with --parent (A1, A2).",
            HelpName = "FILE",
            CustomParser = result =>
            {
                string path = result.Tokens[0].Value;
                if (NameList.Read(path, out string[] names) is { Text: var problem })
                {
                    result.AddError($"{path}: {problem.Chinese}", $"{path}: {problem.English}");
                }

                return names;
            },
        };
        Option<YearlyDate?> due = new("--due")
        {
            Description = "A local date by which reports have to be published, for rule P3: month and day, such as 01-20.",
            HelpName = "MM-DD",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact("2000-" + result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                {
                    return new YearlyDate(date.Month, date.Day);
                }

                result.AddError(
                    $"“{result.Tokens[0].Value}”不是月和日；1月20日请写作 01-20。",
                    $"\"{result.Tokens[0].Value}\" is no month and day; write 01-20 for 20 January.");
                return null;
            },
        };
        Option<bool> alone = new("--no-compare") { Description = "Reports are not compared with each other: with last year's, with another version, with another body's." };
        Command command = new("check", "Reads reports, checks them and prints the findings. Exit status: 0 no error, 1 errors found, 2 something could not be read.")
        {
            paths, format, language, rules, parent, expected, due, alone,
        };
        command.Validators.Add(call =>
        {
            if (call.GetResult(expected) is { Tokens.Count: > 0 } && call.GetResult(parent) is null)
            {
                call.AddError("--expected-children 须与 --parent 同用，指明是谁的下级。", "--expected-children needs --parent, whose children they are.");
            }
        });
        command.SetAction(call => Run(
            call.GetRequiredValue(paths),
            call.GetRequiredValue(format),
            call.LanguageOf(language),
            call.GetValue(rules) ?? RuleSet.Default,
            new Comparison(call.GetValue(parent), call.GetValue(expected), call.GetValue(due), call.GetValue(alone)),
            terminal,
            cancellationToken));
        return command;
    }

    /// <summary>Checks a report that was read. A fault of a rule is one of this file, and stops no other.</summary>
    internal static CheckedSource Check(Source source, RuleSet rules, CheckOptions options)
    {
        try
        {
            return new(source, source.Result?.Check(rules, options));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(source with { Notices = [.. source.Notices, PathProblems.Unexpected(e)] }, null);
        }
    }

    /// <summary>What reports are compared with.</summary>
    /// <param name="Parent">The path of the report that sums up the others.</param>
    /// <param name="Expected">The list of the bodies whose reports it has to sum up.</param>
    /// <param name="Due">The local date of publication.</param>
    /// <param name="IsOff">Whether they are not compared with each other.</param>
    private sealed record Comparison(string? Parent, string[]? Expected, YearlyDate? Due, bool IsOff);

    private static int Run(string[] paths, string format, Language language, RuleSet rules, Comparison comparison, Terminal terminal, CancellationToken cancellationToken)
    {
        ErrorLines errors = new(terminal, language);
        Input[] inputs = errors.WithoutSkipped(InputFinder.Find(paths));
        SourceReader reader = new(terminal, cancellationToken);
        CheckTotals totals = new();
        CheckOptions options = new() { LocalDueDate = comparison.Due };
        ReportSeries? series = comparison.IsOff ? null : new(rules);
        Dictionary<string, CellPlaces> places = new(StringComparer.Ordinal);
        List<RelatedReport>? children = comparison.Parent is null ? null : [];
        using ICheckOutput output = OutputOf(format, language, rules, terminal);
        output.Begin();
        IEnumerable<CheckedSource> items = OrderedParallel.Select(inputs, input => Check(reader.Read(input), rules, options), cancellationToken).SelectMany(sources => sources);
        ProgressBar.ForEach(items, inputs.Length, terminal, errors, item =>
        {
            Print(item);
            if (item.Source.Report is { } report)
            {
                if (series is not null)
                {
                    series.Add(report, item.Source.Path);
                    if (item.Source.Map is { } map)
                    {
                        places[item.Source.Path] = new CellPlaces(map, report.Template());
                    }
                }

                children?.Add(RelatedReport.Of(report, item.Source.Path));
            }
        });
        if (children is not null)
        {
            Print(Check(reader.ReadOne(ParentOf(comparison.Parent!, paths, errors)), rules, options with { Children = children, ExpectedChildren = comparison.Expected ?? [] }));
        }

        ComparedSource[] compared = [.. (series?.Check() ?? []).Select(c => new ComparedSource(c, places.GetValueOrDefault(c.Report.Name ?? "")))];
        totals.Add(compared);
        output.WriteCompared(compared);
        output.End(totals);
        return totals.ExitStatus;

        void Print(CheckedSource item)
        {
            totals.Add(item);
            errors.Write(item.Source);
            output.Write(item);
        }
    }

    private static Input ParentOf(string path, string[] children, ErrorLines errors) =>
        path == "-" && children.Contains("-") ? new Input(path, PathProblems.InputTwice)
        : errors.WithoutSkipped(InputFinder.Find([path])) is [var one] ? one
        : new Input(path, PathProblems.IsFolder);

    // What an input holds after its first report is checked as it is read.
    private static IEnumerable<CheckedSource> Check(IEnumerable<Source> sources, RuleSet rules, CheckOptions options) =>
        sources is Source[] all ? Array.ConvertAll(all, s => Check(s, rules, options)) : sources.Select(s => Check(s, rules, options));

    private static ICheckOutput OutputOf(string format, Language language, RuleSet rules, Terminal terminal) => format switch
    {
        "json" => new JsonCheckOutput(terminal, language),
        "ndjson" => new NdjsonCheckOutput(terminal, language),
        "sarif" => new SarifCheckOutput(terminal, language, rules),
        _ => new TextCheckOutput(terminal, language),
    };
}
