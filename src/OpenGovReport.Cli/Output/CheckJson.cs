using System.Globalization;
using System.Text.Json;
using OpenGovReport.Checking;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Output;

/// <summary>The JSON object of one checked report. Every member is always there; what is not known is null.</summary>
internal static class CheckJson
{
    internal static void Write(Utf8JsonWriter json, CheckedSource item, Language language)
    {
        AnnualReport? report = item.Source.Report;
        json.WriteStartObject();
        json.WriteString("path", item.Source.Path);
        json.WriteString("template", report is null ? null : ((int)report.Form).ToString(CultureInfo.InvariantCulture));
        json.WriteNumberOrNull("year", report?.Year);
        json.WriteString("publisher", report?.Publisher);
        json.WriteStartArray("diagnostics");
        foreach (Notice notice in item.Source.Notices)
        {
            WriteNotice(json, notice, language);
        }

        json.WriteEndArray();
        WriteCounts(json, item.Result?.Counts ?? default);
        json.WriteStartArray("findings");
        foreach (Finding finding in item.Findings)
        {
            WriteFinding(json, finding, item.LineOf(finding), language);
        }

        json.WriteEndArray();
        json.WriteStartArray("unverifiable");
        foreach (UnverifiableOutcome outcome in item.Result?.Unverifiable ?? [])
        {
            WriteOpen(json, outcome, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (FaultComponent component in item.Result?.Faults.Components ?? [])
        {
            WriteFault(json, component, item.Findings, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What comparing a report with others gave; its findings are like those of a report.</summary>
    internal static void Write(Utf8JsonWriter json, ComparedSource item, Language language)
    {
        json.WriteStartObject();
        WriteParticulars(json, item.Report);
        json.WriteStartArray("findings");
        foreach (Finding finding in item.Findings)
        {
            WriteFinding(json, finding, item.LineOf(finding), language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParticulars(Utf8JsonWriter json, RelatedReport report)
    {
        json.WriteString("path", report.Name);
        json.WriteString("template", ((int)report.Report.Form).ToString(CultureInfo.InvariantCulture));
        json.WriteNumberOrNull("year", report.Report.Year);
        json.WriteString("publisher", report.Report.Publisher);
    }

    private static void WriteNotice(Utf8JsonWriter json, Notice notice, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", notice.Code);
        json.WriteString("severity", notice.Severity.Name());
        json.WriteString("message", notice.Text.In(language));
        json.WriteNumberOrNull("line", notice.Line);
        WriteCell(json, notice.Cell);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, OutcomeCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("passed", counts.Passed);
        json.WriteNumber("failed", counts.Failed);
        json.WriteNumber("unverifiable", counts.Unverifiable);
        json.WriteNumber("notApplicable", counts.NotApplicable);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, int? line, Language language)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", finding.Severity.Name());
        json.WriteString("message", finding.Message(language));
        WriteCell(json, finding.Cell);
        json.WriteString("pointer", finding.Cell?.Pointer);
        WriteValue(json, "reported", finding.Reported);
        WriteValue(json, "computed", finding.Computed);
        json.WriteStartArray("operands");
        foreach (Operand operand in finding.Operands)
        {
            json.WriteStartObject();
            WriteCell(json, operand.Cell);
            json.WriteString("pointer", operand.Cell.Pointer);
            WriteValue(json, "value", operand.Value);
            json.WriteNumber("coefficient", operand.Coefficient);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumberOrNull("line", line);
        if (finding.Other is { } other)
        {
            json.WriteStartObject("other");
            WriteParticulars(json, other);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("other");
        }

        json.WriteEndObject();
    }

    private static void WriteOpen(Utf8JsonWriter json, UnverifiableOutcome outcome, Language language)
    {
        json.WriteStartObject();
        json.WriteString("rule", outcome.Rule.Id);
        json.WriteString("message", outcome.Message(language));
        WriteCell(json, outcome.Cell);
        json.WriteString("pointer", outcome.Cell?.Pointer);
        json.WriteStartArray("blanks");
        foreach (CellDescriptor blank in outcome.Blanks)
        {
            json.WriteStringValue(blank.Pointer);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFault(Utf8JsonWriter json, FaultComponent component, IReadOnlyList<Finding> findings, Language language)
    {
        json.WriteStartObject();
        json.WriteStartArray("relations");
        foreach (Relation relation in component.Relations)
        {
            json.WriteStartObject();
            json.WriteString("rule", findings.First(f => f.Relation == relation).Rule.Id);
            WriteCell(json, relation.Target);
            json.WriteString("pointer", relation.Target.Pointer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("exhaustive", component.IsExhaustive);
        json.WriteNumber("found", component.Found);
        json.WriteStartArray("hypotheses");
        foreach (FaultHypothesis hypothesis in component.Hypotheses)
        {
            json.WriteStartObject();
            json.WriteNumber("rank", hypothesis.Rank);
            json.WriteString("message", hypothesis.Message(language));
            json.WriteStartArray("mistakes");
            foreach (FaultMistake mistake in hypothesis.Mistakes)
            {
                WriteMistake(json, mistake);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMistake(Utf8JsonWriter json, FaultMistake mistake)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(mistake.Kind.ToString()));
        json.WriteStartArray("cells");
        foreach (CellSuggestion cell in mistake.Cells)
        {
            json.WriteStartObject();
            WriteCell(json, cell.Cell);
            json.WriteString("pointer", cell.Cell.Pointer);
            WriteValue(json, "reported", cell.Reported);
            WriteValue(json, "suggested", cell.Suggested);
            json.WriteString("bound", JsonNamingPolicy.CamelCase.ConvertName(cell.Bound.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteCell(Utf8JsonWriter json, CellDescriptor? cell)
    {
        if (cell is null)
        {
            json.WriteNull("cell");
            return;
        }

        json.WriteStartObject("cell");
        json.WriteNumber("table", cell.Row.Table.Number);
        json.WriteString("row", cell.Row.Name);
        json.WriteString("column", cell.Column);
        json.WriteEndObject();
    }

    // Values are written as in the JSON of a report: numbers as numbers, blank as null, not applicable as "/", money with its unit.
    internal static void WriteValue(Utf8JsonWriter json, string name, CellValue? value)
    {
        json.WritePropertyName(name);
        CellValueJsonConverter.Write(json, value);
    }
}
