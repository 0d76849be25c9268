using System.Globalization;
using System.Text.Json;
using OpenGovReport.Checking;

namespace OpenGovReport.Cli.Output;

/// <summary>Prints what there is to know about rules.</summary>
internal static class RuleCatalogue
{
    /// <summary>A table of id, severity, basis, form and title; in JSON both languages stand side by side.</summary>
    internal static void WriteText(RuleSet rules, Language language, Terminal terminal)
    {
        using StreamWriter text = terminal.OpenText();
        if (language == Language.Chinese)
        {
            // A Chinese character is two columns wide, so that tabs keep the columns apart.
            text.WriteLine("编号\t级别\t依据\t格式\t规则");
            foreach (Rule rule in rules)
            {
                text.WriteLine($"{rule.Id}\t{Wording.In(language).Of(rules.SeverityOf(rule.Id))}\t{ChineseName(rule.Basis.Kind)}\t{Form(rule) ?? "两种"}\t{rule.Title.Chinese}");
            }

            return;
        }

        text.WriteLine($"{"id",-6}{"severity",-10}{"basis",-12}{"form",-6}title");
        foreach (Rule rule in rules)
        {
            text.WriteLine($"{rule.Id,-6}{rules.SeverityOf(rule.Id).Name(),-10}{Name(rule.Basis.Kind),-12}{Form(rule) ?? "both",-6}{rule.Title.English}");
        }
    }

    internal static void WriteJson(RuleSet rules, Terminal terminal)
    {
        using Utf8JsonWriter json = JsonWriters.Create(terminal.Output, indented: true);
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (Rule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("kind", rule switch { RelationRule => "relation", CellRule => "cell", _ => "report" });
            json.WriteString("severity", rules.SeverityOf(rule.Id).Name());
            json.WriteString("form", Form(rule));
            json.WriteNumberOrNull("fromYear", rule.Scope.FromYear);
            json.WriteNumberOrNull("toYear", rule.Scope.ToYear);
            WriteText(json, "title", rule.Title);
            WriteText(json, "message", rule.Message);
            json.WriteStartObject("basis");
            json.WriteString("kind", Name(rule.Basis.Kind));
            WriteText(json, "text", rule.Basis.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        terminal.Output.Write("\n"u8);
    }

    private static void WriteText(Utf8JsonWriter json, string name, BilingualText text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Chinese);
        json.WriteString("en", text.English);
        json.WriteEndObject();
    }

    private static string? Form(Rule rule) => rule.Scope.Form is { } form ? ((int)form).ToString(CultureInfo.InvariantCulture) : null;

    private static string ChineseName(BasisKind kind) => kind switch
    {
        BasisKind.Official => "规定",
        BasisKind.Arithmetic => "算术",
        BasisKind.Practice => "惯例",
        _ => "判断",
    };

    private static string Name(BasisKind kind) => kind switch
    {
        BasisKind.Official => "official",
        BasisKind.Arithmetic => "arithmetic",
        BasisKind.Practice => "practice",
        _ => "judgement",
    };
}
