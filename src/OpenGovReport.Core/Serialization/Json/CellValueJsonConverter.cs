using System.Text.Json;
using System.Text.Json.Serialization;
using OpenGovReport.Templates;

namespace OpenGovReport;

/// <summary>
/// By this every <see cref="JsonSerializer"/> writes a <see cref="CellValue"/>, as in a finding, as in the JSON of a report: a number, money as an object with
/// <c>value</c> and <c>unit</c>, null for blank, <c>"/"</c>.
/// </summary>
/// <remarks>
/// The type names it as its converter, so that a caller has nothing to register. Blank and <c>"/"</c> are read as a count. Immutable, safe to share between
/// threads.
/// </remarks>
public sealed class CellValueJsonConverter : JsonConverter<CellValue>
{
    private static readonly AmountJsonConverter Amounts = new();

    private static readonly CountJsonConverter Counts = new();

    // The converters heed none.
    private static readonly JsonSerializerOptions NoOptions = new();

    /// <summary>Always: null is a blank cell.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads a cell.</summary>
    /// <param name="reader">The tokens; the current one begins the cell.</param>
    /// <param name="typeToConvert">The type wanted.</param>
    /// <param name="options">The caller's options, of which none matters.</param>
    /// <exception cref="JsonException">It is neither a count nor an amount of money.</exception>
    public override CellValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.StartObject
        ? Amounts.Read(ref reader, typeof(Amount), options)
        : Counts.Read(ref reader, typeof(Count), options);

    /// <summary>Writes a cell.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The cell.</param>
    /// <param name="options">The caller's options, of which none matters.</param>
    public override void Write(Utf8JsonWriter writer, CellValue value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>Writes a cell.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The cell; <see langword="null"/> where there is none, which is written like blank.</param>
    public static void Write(Utf8JsonWriter writer, CellValue? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { IsAmount: true, Amount: var amount })
        {
            Amounts.Write(writer, amount, NoOptions);
        }
        else
        {
            Counts.Write(writer, value?.Count ?? Count.Blank, NoOptions);
        }
    }
}
