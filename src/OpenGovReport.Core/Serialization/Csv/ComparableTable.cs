using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGovReport.Conversion;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>
/// Writes reports of all years and both forms as one table of comparable cells, one cell per line:
/// <c>file,publisher,year,template,table,row,column,value,unit,obtained</c>.
/// </summary>
/// <remarks>
/// <para>Which cells a report has is in <see cref="ComparableCells"/>. Values are written as in <see cref="CellsCsv"/>, but the unit of money has a
/// column of its own. <c>obtained</c> is one of <c>printed</c>, <c>renamed</c>, <c>nearly</c>, <c>summed</c>, <c>summed-with-blanks</c>, <c>too-large</c>,
/// <c>not-split</c>, <c>not-asked</c>, <c>not-comparable</c>: see <see cref="Obtained"/>.</para>
/// <para>Reports are taken one at a time, so that memory does not grow with their number.</para>
/// </remarks>
public static class ComparableTable
{
    private static readonly string[] Columns = ["file", "publisher", "year", "template", "table", "row", "column", "value", "unit", "obtained"];

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the table as CSV, with a header line, by the rules of the long form of <see cref="CellsCsv"/>.</summary>
    /// <param name="reports">The reports, each with the name of its file.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    public static void WriteCsv(IEnumerable<(string File, AnnualReport Report)> reports, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(string.Join(',', Columns) + "\n");
        foreach ((string file, AnnualReport report) in reports)
        {
            string year = report.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
            string prefix = $"{CellsCsv.Field(CellsCsv.Guarded(file))},{CellsCsv.Field(CellsCsv.Guarded(report.Publisher ?? ""))},{year},{ContractPlan.Of(report.Form).Name},";
            foreach (ComparableCell cell in ComparableCells.Of(report))
            {
                destination.Write(prefix);
                destination.Write(cell.Cell.Row.Table.Number.ToString(CultureInfo.InvariantCulture));
                destination.Write($",{CellsCsv.Field(cell.Cell.Row.Name)},{CellsCsv.Field(cell.Cell.Column)},{NumberOf(cell.Value)},{UnitOf(cell.Value)},{NameOf(cell.Obtained)}\n");
            }
        }
    }

    /// <summary>Writes the table as NDJSON in UTF-8: an object with the columns as members on each line.</summary>
    /// <param name="reports">The reports, each with the name of its file.</param>
    /// <param name="destination">Where to write; it is left open.</param>
    /// <remarks>A value is a number, <c>"/"</c> where it is not applicable, or <see langword="null"/>; so are an unstated year, publisher or unit.</remarks>
    public static void WriteNdjson(IEnumerable<(string File, AnnualReport Report)> reports, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(destination);
        ArrayBufferWriter<byte> lines = new(64 * 1024);
        using Utf8JsonWriter json = new(lines, JsonOptions);
        foreach ((string file, AnnualReport report) in reports)
        {
            lines.ResetWrittenCount();
            foreach (ComparableCell cell in ComparableCells.Of(report))
            {
                json.Reset();
                WriteObject(json, file, report, cell);
                json.Flush();
                lines.Write("\n"u8);
            }

            destination.Write(lines.WrittenSpan);
        }
    }

    private static void WriteObject(Utf8JsonWriter json, string file, AnnualReport report, ComparableCell cell)
    {
        json.WriteStartObject();
        json.WriteString(Columns[0], file);
        json.WriteString(Columns[1], report.Publisher);
        if (report.Year is int year)
        {
            json.WriteNumber(Columns[2], year);
        }
        else
        {
            json.WriteNull(Columns[2]);
        }

        json.WriteString(Columns[3], ContractPlan.Of(report.Form).Name);
        json.WriteNumber(Columns[4], cell.Cell.Row.Table.Number);
        json.WriteString(Columns[5], cell.Cell.Row.Name);
        json.WriteString(Columns[6], cell.Cell.Column);
        json.WritePropertyName(Columns[7]);
        if (cell.Value.IsNumber)
        {
            json.WriteRawValue(NumberOf(cell.Value));
        }
        else
        {
            json.WriteStringValue(cell.Value.IsBlank ? null : cell.Value.ToString());
        }

        json.WriteString(Columns[8], UnitOf(cell.Value) is { Length: > 0 } unit ? unit : null);
        json.WriteString(Columns[9], NameOf(cell.Obtained));
        json.WriteEndObject();
    }

    // Zero and minus zero are equal amounts, so they have to look the same.
    private static string NumberOf(CellValue value) => value is not { IsAmount: true, IsNumber: true } ? value.ToString()
        : (value.Amount.Value == 0 ? decimal.Abs(value.Amount.Value) : value.Amount.Value).ToString(CultureInfo.InvariantCulture);

    private static string UnitOf(CellValue value) => value.IsAmount ? value.Amount.Unit.Printed() : "";

    private static string NameOf(Obtained obtained) => obtained switch
    {
        Obtained.AsPrinted => "printed",
        Obtained.UnderAnotherName => "renamed",
        Obtained.NearlyComparable => "nearly",
        Obtained.Summed => "summed",
        Obtained.SummedWithBlanks => "summed-with-blanks",
        Obtained.TooLarge => "too-large",
        Obtained.NotSplit => "not-split",
        Obtained.NotAsked => "not-asked",
        _ => "not-comparable",
    };
}
