using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGovReport.Serialization;

namespace OpenGovReport;

/// <summary>The JSON Schemas (draft 2020-12) of the two forms, for programs that are not written in .NET, and for editors.</summary>
/// <remarks>
/// <para>A schema is made from the same descriptors as the readers and writers. Every document that <see cref="ReportJson"/> reads is valid by
/// it. The other way round a schema says less: it knows no positions, takes <c>1.0</c> for a whole number, and cannot tell a duplicate
/// member or a decimal with too many digits.</para>
/// <para>YAML written by <see cref="ReportYaml"/> is held to the same schema. All members are safe to call from several threads at once.</para>
/// </remarks>
public static class ReportSchema
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The <c>$id</c> of a form's schema. It stays the same as long as the contract does (see docs/formats.md).</summary>
    /// <param name="form">The form.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static string Id(ReportForm form) => "urn:opengovreport:annual-report:" + PlanOf(form).Name;

    /// <summary>The schema of a form as a JSON text, indented, with a line feed at the end of each line.</summary>
    /// <param name="form">The form.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static string Json(ReportForm form)
    {
        ArrayBufferWriter<byte> buffer = new(96 * 1024);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            WriteSchema(json, PlanOf(form), Id(form));
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static ContractPlan PlanOf(ReportForm form) => ContractPlan.Of(Templates.ReportTemplate.Of(form).Form);

    private static void WriteSchema(Utf8JsonWriter json, ContractPlan plan, string id)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", id);
        WriteLabel(json, plan.Root.Label);
        WriteObject(json, plan.Root, plan);
        json.WriteStartObject("$defs");
        WriteCount(json);
        WriteDate(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, MemberLabel label)
    {
        json.WriteString("title", $"{label.Chinese} ({label.English})");
        if (label.ChineseNote.Length > 0)
        {
            json.WriteString("description", $"{label.ChineseNote} {label.EnglishNote}");
        }
    }

    private static void WriteObject(Utf8JsonWriter json, ContractMember shape, ContractPlan plan)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        foreach (ContractMember member in shape.Members.Where(m => !m.IsOptional))
        {
            json.WriteStringValue(member.Name);
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (ContractMember member in shape.Members)
        {
            json.WriteStartObject(member.Name);
            WriteLabel(json, member.Label);
            WriteValue(json, member, plan);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ContractMember member, ContractPlan plan)
    {
        switch (member.Kind)
        {
            case ContractKind.Count:
                json.WriteString("$ref", "#/$defs/count");
                break;
            case ContractKind.Form:
                json.WriteString("const", plan.Name);
                break;
            case ContractKind.Parts:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteLabel(json, plan.Part.Label);
                WriteObject(json, plan.Part, plan);
                json.WriteEndObject();
                break;
            case ContractKind.Number:
                json.WriteString("type", "number");
                json.WriteNumber("minimum", decimal.MinValue);
                json.WriteNumber("maximum", decimal.MaxValue);
                break;
            case ContractKind.Unit:
                WriteUnits(json);
                break;
            case ContractKind.Amount:
                WriteAlternatives(json, "null", ContractPlan.NotApplicable, () => WriteObject(json, member, plan));
                break;
            case ContractKind.Object when member.IsNullable:
                WriteAlternatives(json, "null", null, () => WriteObject(json, member, plan));
                break;
            case ContractKind.Object:
                WriteObject(json, member, plan);
                break;
            case ContractKind.Date when member.IsNullable:
                WriteAlternatives(json, "null", null, () => json.WriteString("$ref", "#/$defs/date"));
                break;
            case ContractKind.Date:
                json.WriteString("$ref", "#/$defs/date");
                break;
            case ContractKind.Year:
                WriteAlternatives(json, "null", null, () => WriteInteger(json, int.MinValue, int.MaxValue));
                break;
            case ContractKind.Text when member.IsNullable:
                WriteAlternatives(json, "null", null, () => json.WriteString("type", "string"));
                break;
            default:
                json.WriteString("type", "string");
                break;
        }
    }

    private static void WriteAlternatives(Utf8JsonWriter json, string type, string? constant, Action main)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        main();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteEndObject();
        if (constant is not null)
        {
            json.WriteStartObject();
            json.WriteString("const", constant);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInteger(Utf8JsonWriter json, long minimum, long maximum)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", minimum);
        json.WriteNumber("maximum", maximum);
    }

    private static void WriteUnits(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        foreach (AmountUnit unit in Enum.GetValues<AmountUnit>())
        {
            string printed = unit.Printed();
            if (printed.Length > 0)
            {
                json.WriteStringValue(printed);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter json)
    {
        json.WriteStartObject("count");
        json.WriteString("title", "数量 (Count)");
        json.WriteString("description", "整数，空白为null，不适用为\"/\"。 A whole number, null for blank, \"/\" for not applicable.");
        WriteAlternatives(json, "null", ContractPlan.NotApplicable, () => WriteInteger(json, Count.BlankOrLess + 1, long.MaxValue));
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json)
    {
        json.WriteStartObject("date");
        json.WriteString("title", "日期 (Date)");
        json.WriteString("description", ContractPlan.DateFormat);
        json.WriteString("type", "string");
        json.WriteString("format", "date");
        json.WriteString("pattern", "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
        json.WriteEndObject();
    }
}
