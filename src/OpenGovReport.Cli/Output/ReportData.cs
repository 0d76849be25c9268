using System.CommandLine;
using OpenGovReport.Cli.Commands;
using OpenGovReport.Reports;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Output;

/// <summary>Writes a report as data.</summary>
internal static class ReportData
{
    /// <summary>The option that chooses between the formats.</summary>
    internal static Option<string> Option(string name) => CommonOptions.Choice(name, "The format of the data.", "json", "yaml");

    internal static void Write(AnnualReport report, string format, Stream output)
    {
        if (format == "yaml")
        {
            ReportYaml.Write(report, output);
        }
        else
        {
            ReportJson.Write(report, output);
            output.Write("\n"u8);
        }
    }
}
