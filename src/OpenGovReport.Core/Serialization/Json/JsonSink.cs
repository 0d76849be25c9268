using System.Text.Json;

namespace OpenGovReport.Serialization;

/// <summary>Writes the contract as JSON into a writer, whose own options decide on layout.</summary>
internal readonly struct JsonSink : IContractSink
{
    private readonly Utf8JsonWriter _writer;
    private readonly JsonTextBuffer? _texts;

    /// <param name="writer">Where to write.</param>
    /// <param name="texts">Escapes texts as this library does; <see langword="null"/> to leave that to the writer's encoder.</param>
    internal JsonSink(Utf8JsonWriter writer, JsonTextBuffer? texts)
    {
        _writer = writer;
        _texts = texts;
    }

    public void StartObject(ContractMember? member)
    {
        if (member is null)
        {
            _writer.WriteStartObject();
        }
        else
        {
            _writer.WriteStartObject(member.JsonName);
        }
    }

    public void EndObject(ContractMember? member) => _writer.WriteEndObject();

    public void StartArray(ContractMember member) => _writer.WriteStartArray(member.JsonName);

    public void EndArray() => _writer.WriteEndArray();

    public void Null(ContractMember member) => _writer.WriteNull(member.JsonName);

    public void Number(ContractMember member, long value) => _writer.WriteNumber(member.JsonName, value);

    public void Number(ContractMember member, decimal value) => _writer.WriteNumber(member.JsonName, value);

    public void Word(ContractMember member, string value) => Text(member, value);

    public void Text(ContractMember member, string value)
    {
        if (_texts is null)
        {
            _writer.WriteString(member.JsonName, value);
        }
        else
        {
            _writer.WritePropertyName(member.JsonName);
            _writer.WriteRawValue(_texts.Encode(value), skipInputValidation: true);
        }
    }
}
