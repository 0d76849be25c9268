using System.Text.Json;
using System.Text.Json.Serialization;
using OpenGovReport.Serialization;

namespace OpenGovReport;

/// <summary>By this every <see cref="JsonSerializer"/> writes a <see cref="Count"/> in types of a caller as in the JSON of a report: a number, null for blank, <c>"/"</c>.</summary>
/// <remarks>The type names it as its converter, so that a caller has nothing to register. Immutable, safe to share between threads.</remarks>
public sealed class CountJsonConverter : JsonConverter<Count>
{
    /// <summary>Always: null is a blank cell.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads a cell.</summary>
    /// <param name="reader">The tokens; the current one is the cell.</param>
    /// <param name="typeToConvert">The type wanted.</param>
    /// <param name="options">The caller's options, of which none matters.</param>
    /// <exception cref="JsonException">It is anything else, or no whole number, or too large.</exception>
    public override Count Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => Count.Blank,
        JsonTokenType.Number when reader.TryGetInt64(out long number) && number > Count.BlankOrLess => new Count(number),
        JsonTokenType.String when reader.ValueTextEquals(ContractPlan.NotApplicable) => Count.NotApplicable,
        _ => throw new JsonException("Expected whole number | null | \"/\"."),
    };

    /// <summary>Writes a cell.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The cell.</param>
    /// <param name="options">The caller's options, of which none matters.</param>
    public override void Write(Utf8JsonWriter writer, Count value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsNumber)
        {
            writer.WriteNumberValue(value.Value);
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
}
