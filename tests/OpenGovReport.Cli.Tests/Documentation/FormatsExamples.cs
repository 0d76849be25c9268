using System.Text.Json;
using OpenGovReport;
using OpenGovReport.Templates;

namespace OpenGovReport.Cli.Tests.Documentation;

/// <summary>The examples of <c>docs/formats.md</c>, word for word, against the public API alone.</summary>
internal static class FormatsExamples
{
    internal static Task Faults(AnnualReport report, StringWriter Console)
    {
        #region
        string json = ReportJson.Write(report);
        ReadResult read = ReportJson.Read(json.Replace("\"year\": 2020", "\"year\": \"2020\"", StringComparison.Ordinal));
        foreach (Diagnostic diagnostic in read.Diagnostics)
        {
            Console.WriteLine($"{diagnostic.Code} {diagnostic.Pointer}, {diagnostic.Location}: {diagnostic.Message(Language.English)}");
        }

        // OGR5201 /year, line 4, column 11: Expected number | null, found string "2020".
        #endregion
        return Task.CompletedTask;
    }

    internal static async Task Many(IReadOnlyList<AnnualReport> reports, StringWriter Console)
    {
        #region
        using MemoryStream stream = new();
        await ReportJson.WriteManyAsync(reports.ToAsyncEnumerable(), stream);
        stream.Position = 0;
        await foreach (ReadResult result in ReportJson.ReadManyAsync(stream))
        {
            Console.WriteLine(result.Report?.Publisher);
        }

        // 忻州市教育局
        // 吴忠市教育局
        #endregion
    }

    internal static Task Serializer(AnnualReport report, StringWriter Console)
    {
        #region
        string json = JsonSerializer.Serialize(new Dictionary<string, AnnualReport> { ["latest"] = report }, JsonSerializerOptions.Web);
        Console.WriteLine(JsonSerializer.Deserialize<Dictionary<string, AnnualReport>>(json, JsonSerializerOptions.Web)!["latest"].Year);

        // 2020
        #endregion
        return Task.CompletedTask;
    }

    internal static Task Yaml(AnnualReport report, StringWriter Console)
    {
        #region
        ReadResult read = ReportYaml.Read(ReportYaml.Write(report, YamlComments.Labels));
        Console.WriteLine(read.Report == report);

        // True
        #endregion
        return Task.CompletedTask;
    }

    internal static Task Csv(AnnualReport report, StringWriter Console)
    {
        #region
        using StringWriter csv = new();
        CellsCsv.WriteTidy([("xinzhou-2020.txt", report)], csv);
        using StringReader reader = new(csv.ToString());
        foreach (CellsCsvReport cells in CellsCsv.ReadMany(reader))
        {
            Console.WriteLine($"{cells.File} {cells.Result.Report?.Publisher} {cells.Result.Report?.Cell("requests.granted.naturalPersons")}");
        }

        // xinzhou-2020.txt 忻州市教育局 15
        #endregion
        return Task.CompletedTask;
    }
}
