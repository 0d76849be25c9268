using System.CommandLine;
using OpenGovReport.Checking;
using OpenGovReport.Cli.Output;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport rules</c>: the catalogue of the rules.</summary>
internal static class RulesCommand
{
    internal static Command Create(Terminal terminal)
    {
        Option<string> format = CommonOptions.Format("text", "json");
        Option<string> language = CommonOptions.Language();
        Command command = new("rules", "Prints the catalogue of the rules.") { format, language };
        command.SetAction(call =>
        {
            if (call.GetValue(format) == "json")
            {
                RuleCatalogue.WriteJson(RuleSet.Default, terminal);
            }
            else
            {
                RuleCatalogue.WriteText(RuleSet.Default, call.LanguageOf(language), terminal);
            }
        });
        return command;
    }
}
