using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenGovReport;
using OpenGovReport.Conversion;
using OpenGovReport.Smoke;

// Reads a report from text, checks it, writes it in every format and reads it back: OpenGovReport.Smoke report.txt
if (args is not [string path])
{
    Console.Error.WriteLine("One path is needed.");
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;
ReadResult read = ReportReader.ReadText(File.ReadAllBytes(path));
if (read.Report is not AnnualReport report)
{
    Console.Error.WriteLine(read.Diagnostics[0]);
    return 1;
}

Console.WriteLine(report);
foreach (Finding finding in report.Check().Findings.Where(f => f.Severity == Severity.Error))
{
    Console.WriteLine($"{finding.Rule.Id} {finding.Cell}: {finding.Reported}, {finding.Computed} would be right");
}

string json = ReportJson.Write(report);
string yaml = ReportYaml.Write(report, YamlComments.Labels);
using StringWriter csv = new();
CellsCsv.WriteTidy([(Path.GetFileName(path), report)], csv);
string[] lines = csv.ToString().Split('\n');
Console.WriteLine($"JSON: {Same(ReportJson.Read(json).Report)}");
Console.WriteLine($"YAML: {Same(ReportYaml.Read(yaml).Report)}");
Console.WriteLine($"YAML of JSON: {Same(ReportYaml.Read(json).Report)}");
bool sameCells = CellsCsv.Read(csv.ToString()).Report is AnnualReport cells && report.Template().AllCells.All(c => c.Get(cells) == c.Get(report));
Console.WriteLine($"CSV: {lines.Length - 2} cells, {(sameCells ? "same" : "DIFFERENT")}");

JsonTypeInfo<Archive> type = SmokeContext.Default.Archive;
string archive = JsonSerializer.Serialize(new Archive("x", report), type);
Console.WriteLine($"Archive: {Same(JsonSerializer.Deserialize(archive, type)?.Report)}");
ReportForm otherForm = report.Form == ReportForm.Form2020 ? ReportForm.Form2021 : ReportForm.Form2020;
ConversionResult<AnnualReport> converted = report.To(otherForm);
Console.WriteLine($"Conversion: {(int)converted.Report.Form}, back {Same(converted.Report.To(report.Form, converted.Complement()).Report)}");
Console.WriteLine($"Schema: {ReportSchema.Id(report.Form)}, {(ReportSchema.Json(report.Form).Length > 10_000 ? "whole" : "EMPTY")}");
return 0;

string Same(AnnualReport? other) => report.Equals(other) ? "same" : "DIFFERENT";

namespace OpenGovReport.Smoke
{
    internal sealed record Archive(string Name, AnnualReport Report);

    [JsonSerializable(typeof(Archive))]
    internal sealed partial class SmokeContext : JsonSerializerContext;
}
