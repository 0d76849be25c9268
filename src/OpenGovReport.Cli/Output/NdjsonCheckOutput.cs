using System.Text.Json;

namespace OpenGovReport.Cli.Output;

/// <summary>One JSON object per report, each on a line of its own.</summary>
internal sealed class NdjsonCheckOutput(Terminal terminal, Language language) : ICheckOutput
{
    private readonly Utf8JsonWriter _json = JsonWriters.Create(terminal.Output, indented: false);

    public void Begin()
    {
    }

    public void Write(CheckedSource item)
    {
        CheckJson.Write(_json, item, language);
        _json.Flush();
        _json.Reset();
        terminal.Output.Write("\n"u8);
    }

    // The member "comparison" tells such a line from that of a report.
    public void WriteCompared(IReadOnlyList<ComparedSource> compared)
    {
        foreach (ComparedSource item in compared)
        {
            _json.WriteStartObject();
            _json.WritePropertyName("comparison");
            CheckJson.Write(_json, item, language);
            _json.WriteEndObject();
            _json.Flush();
            _json.Reset();
            terminal.Output.Write("\n"u8);
        }
    }

    public void End(CheckTotals totals)
    {
    }

    public void Dispose() => _json.Dispose();
}
