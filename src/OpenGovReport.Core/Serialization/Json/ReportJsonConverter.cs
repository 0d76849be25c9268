using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport;

/// <summary>By this every <see cref="JsonSerializer"/> reads and writes reports by the contract of <see cref="ReportJson"/>.</summary>
/// <typeparam name="TReport"><see cref="AnnualReport"/> for either form, or the type of one form.</typeparam>
/// <remarks>
/// <para>The records name it as their converter, so that a caller has nothing to register, whether the serializer is source-generated or works by
/// reflection. Layout and escaping are those of the caller's options; the contract is not affected by them.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class ReportJsonConverter<TReport> : JsonConverter<TReport>
    where TReport : AnnualReport
{
    /// <summary>Reads a report.</summary>
    /// <param name="reader">The tokens; the current one begins the report.</param>
    /// <param name="typeToConvert">The type wanted.</param>
    /// <param name="options">The caller's options, of which only the greatest depth matters.</param>
    /// <exception cref="ReportJsonException">The report breaks the contract, or is on the other form.</exception>
    public override TReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isWhole = reader.CurrentDepth == 0;
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        ReadResult result = ReportJson.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), Options);
        if (result.Report is TReport report)
        {
            return report;
        }

        if (result.Report is AnnualReport other)
        {
            throw new ReportJsonException($"The report is on the {(int)other.Form} form, which a {typeof(TReport).Name} cannot hold.", isWhole ? "$." + ContractPlan.TemplateName : null, result.Diagnostics);
        }

        string message = string.Join("\n", result.Diagnostics.Select(d => $"{d.Code} at \"{d.Pointer}\": {d.Message(Language.English)}"));
        throw new ReportJsonException(message, isWhole ? PathOf(result.Diagnostics[0].Pointer) : null, result.Diagnostics);
    }

    /// <summary>Writes a report.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The report.</param>
    /// <param name="options">The caller's options.</param>
    public override void Write(Utf8JsonWriter writer, TReport value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ContractWriter<JsonSink>.Write(new JsonSink(writer, null), value);
    }

    // The path as the serializer itself writes it: names that are not plain stand in brackets and quotes.
    private static string PathOf(string? pointer)
    {
        StringBuilder path = new("$");
        foreach (string escaped in (pointer ?? "").Split('/').Skip(1))
        {
            string name = escaped.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            path.Append(name.All(char.IsAsciiDigit) && name.Length > 0 ? $"[{name}]"
                : name.All(char.IsLetterOrDigit) && name.Length > 0 ? "." + name
                : $"['{name}']");
        }

        return path.ToString();
    }

    // What the caller's reader let through has passed the caller's own limits.
    private static ReadOptions Options { get; } = new() { MaxBytes = int.MaxValue, MaxDepth = 1_000 };
}
