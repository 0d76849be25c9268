using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenGovReport.Serialization;

namespace OpenGovReport;

/// <summary>
/// By this every <see cref="JsonSerializer"/> writes an <see cref="Amount"/> in types of a caller as in the JSON of a report: an object with <c>value</c> and
/// <c>unit</c>, null for blank, <c>"/"</c>.
/// </summary>
/// <remarks>The type names it as its converter, so that a caller has nothing to register. Immutable, safe to share between threads.</remarks>
public sealed class AmountJsonConverter : JsonConverter<Amount>
{
    private const string ValueName = "value";
    private const string UnitName = "unit";

    /// <summary>Always: null is a blank cell.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads a cell.</summary>
    /// <param name="reader">The tokens; the current one begins the cell.</param>
    /// <param name="typeToConvert">The type wanted.</param>
    /// <param name="options">The caller's options, of which none matters.</param>
    /// <exception cref="JsonException">It is anything else, or a number that a decimal can't hold exactly, or no known unit.</exception>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return Amount.Blank;
        }

        if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(ContractPlan.NotApplicable))
        {
            return Amount.NotApplicable;
        }

        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement is { ValueKind: JsonValueKind.Object } cell
            && cell.EnumerateObject().Select(m => m.Name).Order(StringComparer.Ordinal).SequenceEqual([UnitName, ValueName])
            && cell.GetProperty(ValueName) is { ValueKind: JsonValueKind.Number } value
            && ExactDecimal.TryParse(Encoding.UTF8.GetBytes(value.GetRawText()), out decimal number)
            && UnitOf(cell.GetProperty(UnitName)) is AmountUnit unit)
        {
            return new Amount(number, unit);
        }

        throw new JsonException("Expected an object with an exact value and a unit | null | \"/\".");
    }

    /// <summary>Writes a cell.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The cell.</param>
    /// <param name="options">The caller's options, of which none matters.</param>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsNumber)
        {
            writer.WriteStartObject();
            writer.WriteNumber(ValueName, value.Value == 0 ? decimal.Abs(value.Value) : value.Value);
            writer.WriteString(UnitName, value.Unit == AmountUnit.Unstated ? null : value.Unit.Printed());
            writer.WriteEndObject();
        }
        else if (value.IsNotApplicable)
        {
            writer.WriteStringValue(ContractPlan.NotApplicable);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static AmountUnit? UnitOf(JsonElement unit) => unit.ValueKind switch
    {
        JsonValueKind.Null => AmountUnit.Unstated,
        JsonValueKind.String => ContractPlan.UnitOf(unit.GetString()),
        _ => null,
    };
}
