using System.CommandLine;
using OpenGovReport.Cli.Commands;

namespace OpenGovReport.Cli.Output;

/// <summary>Writes reports as data.</summary>
/// <param name="Format"><c>json</c> or <c>yaml</c>.</param>
/// <param name="Comments">Whether YAML gets the printed Chinese labels as comments.</param>
internal sealed record ReportData(string Format, bool Comments = false)
{
    /// <summary>The option that chooses between the formats.</summary>
    internal static Option<string> Option(string name) => CommonOptions.Choice(name, "The format of the data.", "json", "yaml");

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="isOneOfMany">Whether it is a line of NDJSON, or a document of a stream of YAML documents.</param>
    internal void Write(AnnualReport report, Stream output, bool isOneOfMany = false)
    {
        if (Format == "yaml")
        {
            if (isOneOfMany)
            {
                output.Write("---\n"u8);
            }

            ReportYaml.Write(report, output, Comments ? YamlComments.Labels : YamlComments.None);
        }
        else
        {
            ReportJson.Write(report, output, isOneOfMany ? JsonLayout.Compact : JsonLayout.Indented);
            output.Write("\n"u8);
        }
    }
}
