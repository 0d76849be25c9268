using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGovReport.Checking;
using OpenGovReport.Conversion;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>Writes a comparison of two reports as JSON: every cell, the equal ones too, the particulars that differ, and the texts.</summary>
/// <remarks>
/// Every member is always there; what is not known is <see langword="null"/>. Values are written as in the JSON of a report. The members are listed in
/// docs/between-reports.md; <see cref="ComparisonText"/> writes the same for people.
/// </remarks>
public static class ComparisonJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a comparison as one JSON object in UTF-8, indented, without a byte order mark.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <param name="language">The language of the reasons why cells are not comparable.</param>
    /// <param name="oldPath">Where the old report comes from; <see langword="null"/> leaves it unstated.</param>
    /// <param name="newPath">Where the new report comes from; <see langword="null"/> leaves it unstated.</param>
    public static void Write(ReportComparison comparison, Stream destination, Language language = Language.English, string? oldPath = null, string? newPath = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(destination);
        ArrayBufferWriter<byte> buffer = new(64 * 1024);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            new Writer(json, language).Write(comparison, oldPath, newPath);
        }

        destination.Write(buffer.WrittenSpan);
    }

    private readonly struct Writer(Utf8JsonWriter json, Language language)
    {
        private readonly JsonTextBuffer _texts = new();

        internal void Write(ReportComparison comparison, string? oldPath, string? newPath)
        {
            json.WriteStartObject();
            json.WriteBoolean("same", comparison.IsEmpty);
            WriteReport("old", oldPath, comparison.Old);
            WriteReport("new", newPath, comparison.New);
            json.WriteStartArray("particulars");
            foreach (ParticularDifference difference in comparison.Particulars)
            {
                json.WriteStartObject();
                json.WriteString("member", NameOf(difference.Particular));
                WriteText("old", difference.Old);
                WriteText("new", difference.New);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("cells");
            foreach (CellComparison cell in comparison.Cells)
            {
                WriteCells(cell);
            }

            json.WriteEndArray();
            json.WriteStartArray("texts");
            foreach (TextComparison text in comparison.Texts)
            {
                WriteTexts(text);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        // The name of the member in the JSON of a report.
        private static string NameOf(Enum member) => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

        private void WriteReport(string name, string? path, AnnualReport report)
        {
            json.WriteStartObject(name);
            WriteText("path", path);
            json.WriteString("template", ContractPlan.Of(report.Form).Name);
            json.WritePropertyName("year");
            if (report.Year is int year)
            {
                json.WriteNumberValue(year);
            }
            else
            {
                json.WriteNullValue();
            }

            WriteText("publisher", report.Publisher);
            json.WriteEndObject();
        }

        private void WriteCells(CellComparison cell)
        {
            json.WriteStartObject();
            WriteValue("old", cell.OldValue);
            WriteValue("new", cell.NewValue);
            WriteValue("difference", cell.Difference);
            json.WriteBoolean("same", !cell.IsDifferent);
            json.WriteString("comparable", cell.Comparability switch { Comparability.Comparable => "yes", Comparability.NearlyComparable => "nearly", _ => "no" });
            json.WriteString("reason", cell.Reason?.In(language));
            WriteOperands("oldCells", cell.Old);
            WriteOperands("newCells", cell.New);
            json.WriteEndObject();
        }

        private void WriteOperands(string name, ValueList<ReportedCell> cells)
        {
            json.WriteStartArray(name);
            foreach ((CellDescriptor cell, CellValue value) in cells)
            {
                json.WriteStartObject();
                json.WriteStartObject("cell");
                json.WriteNumber("table", cell.Row.Table.Number);
                json.WriteString("row", cell.Row.Name);
                json.WriteString("column", cell.Column);
                json.WriteEndObject();
                json.WriteString("pointer", cell.Pointer);
                WriteValue("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void WriteTexts(TextComparison text)
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
                WriteText("text", passage.Text);
                json.WriteNumber("oldStart", passage.OldStart);
                json.WriteNumber("newStart", passage.NewStart);
                json.WriteNumber("length", passage.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void WriteValue(string name, CellValue? value)
        {
            json.WritePropertyName(name);
            CellValueJsonConverter.Write(json, value);
        }

        // Escaped as in the JSON of a report, so that a person can read it.
        private void WriteText(string name, string? text)
        {
            json.WritePropertyName(name);
            if (text is null)
            {
                json.WriteNullValue();
            }
            else
            {
                json.WriteRawValue(_texts.Encode(text), skipInputValidation: true);
            }
        }
    }
}
