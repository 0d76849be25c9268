using System.Globalization;
using System.Text.Json;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Conversion;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Output;

/// <summary>The JSON object of two reports side by side. Every member is always there; what is not known is null.</summary>
internal static class ComparisonJson
{
    internal static void Write(ReportComparison comparison, Source older, Source newer, Language language, Terminal terminal)
    {
        using Utf8JsonWriter json = JsonWriters.Create(terminal.Output, indented: true);
        json.WriteStartObject();
        json.WriteBoolean("same", comparison.IsEmpty);
        WriteReport(json, "old", older.Path, comparison.Old);
        WriteReport(json, "new", newer.Path, comparison.New);
        json.WriteStartArray("particulars");
        foreach (ParticularDifference difference in comparison.Particulars)
        {
            json.WriteStartObject();
            json.WriteString("member", NameOf(difference.Particular));
            json.WriteString("old", difference.Old);
            json.WriteString("new", difference.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cells");
        foreach (CellComparison cell in comparison.Cells)
        {
            WriteCells(json, cell, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("texts");
        foreach (TextComparison text in comparison.Texts)
        {
            WriteText(json, text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        terminal.Output.Write("\n"u8);
    }

    private static void WriteReport(Utf8JsonWriter json, string name, string path, AnnualReport report)
    {
        json.WriteStartObject(name);
        json.WriteString("path", path);
        json.WriteString("template", ((int)report.Form).ToString(CultureInfo.InvariantCulture));
        json.WriteNumberOrNull("year", report.Year);
        json.WriteString("publisher", report.Publisher);
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, CellComparison cell, Language language)
    {
        json.WriteStartObject();
        CheckJson.WriteValue(json, "old", cell.OldValue);
        CheckJson.WriteValue(json, "new", cell.NewValue);
        CheckJson.WriteValue(json, "difference", cell.Difference);
        json.WriteBoolean("same", !cell.IsDifferent);
        json.WriteString("comparable", cell.Comparability switch { Comparability.Comparable => "yes", Comparability.NearlyComparable => "nearly", _ => "no" });
        json.WriteString("reason", cell.Reason?.In(language));
        WriteOperands(json, "oldCells", cell.Old);
        WriteOperands(json, "newCells", cell.New);
        json.WriteEndObject();
    }

    private static void WriteOperands(Utf8JsonWriter json, string name, ValueList<ReportedCell> cells)
    {
        json.WriteStartArray(name);
        foreach ((CellDescriptor cell, CellValue value) in cells)
        {
            json.WriteStartObject();
            CheckJson.WriteCell(json, cell);
            json.WriteString("pointer", cell.Pointer);
            CheckJson.WriteValue(json, "value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, TextComparison text)
    {
        json.WriteStartObject();
        json.WriteString("member", NameOf(text.Section));
        json.WriteBoolean("same", !text.IsDifferent);
        json.WriteNumber("oldLength", text.OldLength);
        json.WriteNumber("newLength", text.NewLength);
        json.WriteNumber("similarity", Math.Round(text.Shared.Similarity, 4));
        json.WriteStartArray("passages");
        foreach (SharedPassage passage in text.Shared.Passages)
        {
            json.WriteStartObject();
            json.WriteString("text", passage.Text);
            json.WriteNumber("oldStart", passage.OldStart);
            json.WriteNumber("newStart", passage.NewStart);
            json.WriteNumber("length", passage.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The name of the member in the JSON of a report.
    private static string NameOf(Enum member) => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
