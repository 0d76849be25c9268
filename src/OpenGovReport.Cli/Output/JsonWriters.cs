using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenGovReport.Cli.Output;

/// <summary>How the tool writes JSON: Chinese as it is, and a line feed at the end of each line on every platform.</summary>
internal static class JsonWriters
{
    internal static Utf8JsonWriter Create(Stream output, bool indented) => new(output, new JsonWriterOptions
    {
        Indented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    internal static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, int? value)
    {
        if (value is int number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
