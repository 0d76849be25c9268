using System.Text.Json;

namespace OpenGovReport.Cli.Output;

/// <summary>One JSON object with all reports.</summary>
internal sealed class JsonCheckOutput(Terminal terminal, Language language) : ICheckOutput
{
    private readonly Utf8JsonWriter _json = JsonWriters.Create(terminal.Output, indented: true);

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteStartArray("reports");
    }

    public void Write(CheckedSource item)
    {
        CheckJson.Write(_json, item, language);
        _json.Flush();
    }

    public void WriteCompared(IReadOnlyList<ComparedSource> compared)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("comparisons");
        foreach (ComparedSource item in compared)
        {
            CheckJson.Write(_json, item, language);
            _json.Flush();
        }
    }

    public void End(CheckTotals totals)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        terminal.Output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();
}
