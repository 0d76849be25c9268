using System.CommandLine;
using System.CommandLine.Parsing;
using OpenGovReport.Checking;

namespace OpenGovReport.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    internal static Argument<string[]> Paths()
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "A file, a folder that is searched with all its subfolders, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RefuseOptions);
        return paths;
    }

    internal static Argument<string> Path(string name = "PATH", string description = "A file, or - for standard input.")
    {
        Argument<string> path = new(name) { Description = description };
        path.Validators.Add(RefuseOptions);
        return path;
    }

    internal static Option<string> Format(params string[] formats) => Choice("--format", "How the output is written.", formats);

    internal static Option<bool> ByteOrderMark() => new("--bom") { Description = "Begins CSV with a byte order mark, by which spreadsheet programs know UTF-8." };

    internal static Option<string> Language() => Choice("--lang", "The language of messages.", "en", "zh");

    /// <summary>An option whose first choice is its default.</summary>
    internal static Option<string> Choice(string name, string description, params string[] choices)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => choices[0] };
        return option.AcceptOnly(choices);
    }

    /// <summary>Refuses other values, in the language of the call, and names these in the help.</summary>
    internal static Option<string> AcceptOnly(this Option<string> option, params string[] choices)
    {
        option.Validators.Add(result => RefuseOthers(result, option.Name, choices));
        option.CompletionSources.Add(choices);
        return option;
    }

    /// <inheritdoc cref="AcceptOnly(Option{string}, string[])"/>
    internal static Argument<string> AcceptOnly(this Argument<string> argument, params string[] choices)
    {
        argument.Validators.Add(result => RefuseOthers(result, argument.Name, choices));
        argument.CompletionSources.Add(choices);
        return argument;
    }

    internal static Language LanguageOf(this ParseResult call, Option<string> option) =>
        call.GetValue(option) == "zh" ? OpenGovReport.Language.Chinese : OpenGovReport.Language.English;

    internal static Option<RuleSet> Rules() => new("--rules")
    {
        Description = "Which rules are asked; all where the option is not given. By id: T3-1,T3-2 for these alone; C1=off to leave one out; C1=error, =warning or =info for another severity.",
        HelpName = "ID[=SEVERITY],…",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            if (RuleSelection.TryParse(result.Tokens.Select(t => t.Value), out RuleSet rules, out BilingualText? problem))
            {
                return rules;
            }

            result.AddError(problem.Chinese, problem.English);
            return null;
        },
    };

    // The parser takes an option that it does not know for a path.
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (string token in result.Tokens.Select(t => t.Value).Where(t => t is ['-', _, ..] && !System.IO.Path.Exists(t)))
        {
            result.AddError($"没有选项 {token}；同名的路径请写作 ./{token}。", $"There is no option {token}; a path of this name is written ./{token}.");
        }
    }

    private static void RefuseOthers(SymbolResult result, string name, string[] choices)
    {
        foreach (string token in result.Tokens.Select(t => t.Value).Where(t => !choices.Contains(t)))
        {
            result.AddError(
                $"{name} 不能是“{token}”，可用：{string.Join("、", choices)}。",
                $"\"{token}\" is no choice for {name}; use {string.Join(", ", choices[..^1])} or {choices[^1]}.");
        }
    }
}
