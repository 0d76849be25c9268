using System.CommandLine;
using System.CommandLine.Parsing;
using OpenGovReport.Checking;

namespace OpenGovReport.Cli.Commands;

/// <summary>What is wrong with a call, in the language that it asks for.</summary>
internal static class CallProblems
{
    /// <summary>Every problem once, as a sentence.</summary>
    internal static IEnumerable<string> Of(ParseResult call) => call.CommandResult.Command is RootCommand
        ? [Command(call).In(LanguageOf(call.CommandResult))]
        : call.Errors.Select(e => Parser(e.SymbolResult, call)?.In(LanguageOf(call.CommandResult)) ?? e.Message).Distinct();

    /// <summary>Where help is to be had.</summary>
    internal static string Help(ParseResult call)
    {
        string command = call.CommandResult.Command is RootCommand ? "" : " " + call.CommandResult.Command.Name;
        return new BilingualText($"参见 ogreport{command} --help。", $"See ogreport{command} --help.").In(LanguageOf(call.CommandResult));
    }

    /// <summary>Adds a problem that the parser itself does not know of.</summary>
    internal static void AddError(this SymbolResult result, string chinese, string english) =>
        result.AddError(new BilingualText(chinese, english).In(LanguageOf(result)));

    private static BilingualText Command(ParseResult call) => call.UnmatchedTokens is [string word, ..]
        ? new($"没有“{word}”命令。", $"There is no command \"{word}\".")
        : new("缺少命令。", "A command is missing.");

    // What the parser finds by itself, it says in English alone, and not always whose the fault is. The rest was said by AddError.
    private static BilingualText? Parser(SymbolResult? result, ParseResult call) => result switch
    {
        OptionResult { Tokens.Count: 0, Option: { Required: true } option } when call.GetResult(option) is null or { IdentifierToken: null } => new($"缺少选项 {option.Name}。", $"The option {option.Name} is missing."),
        OptionResult { Tokens.Count: 0, Option.Name: var name } => new($"选项 {name} 后缺少取值。", $"The option {name} needs a value."),
        OptionResult { Option: { Arity.MaximumNumberOfValues: 1, Name: var name } } option when option.Tokens.Count > 1 => new($"选项 {name} 只能给出一次。", $"The option {name} is given more than once."),
        ArgumentResult { Tokens.Count: 0, Argument.Name: var name } => new($"缺少 {name}。", $"{name} is missing."),
        CommandResult when call.UnmatchedTokens is [['-', _, ..] word, ..] => new($"没有选项 {word}。", $"There is no option {word}."),
        CommandResult when call.UnmatchedTokens is [string word, ..] => new($"多余的参数：“{word}”。", $"\"{word}\" is one argument too many."),
        _ => null,
    };

    // The call has not been understood, so that the option is looked for by its name. English is the default, as for all messages.
    private static Language LanguageOf(SymbolResult result)
    {
        SymbolResult? at = result;
        while (at is not (null or CommandResult))
        {
            at = at.Parent;
        }

        OptionResult? option = (at as CommandResult)?.Children.OfType<OptionResult>().FirstOrDefault(o => o.Option.Name == "--lang");
        return option?.Tokens is [{ Value: "zh" }, ..] ? Language.Chinese : Language.English;
    }
}
