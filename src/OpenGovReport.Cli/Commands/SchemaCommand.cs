using System.CommandLine;
using System.Text;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport schema</c>: the JSON Schema of a form.</summary>
internal static class SchemaCommand
{
    internal static Command Create(Terminal terminal)
    {
        Argument<string> form = new("FORM") { Description = "The form: 2020 or 2021." };
        _ = form.AcceptOnly("2020", "2021");
        Command command = new("schema", "Prints the JSON Schema (draft 2020-12) of what read prints for a report on a form.") { form };
        command.SetAction(call => terminal.Output.Write(Encoding.UTF8.GetBytes(
            ReportSchema.Json(call.GetRequiredValue(form) == "2020" ? ReportForm.Form2020 : ReportForm.Form2021))));
        return command;
    }
}
