using System.Text.Json;
using OpenGovReport.Checking;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Cli.Output;

/// <summary>
/// SARIF 2.1.0, which code hosts and editors show beside the source: one run, whose results are the findings and, with their codes as
/// rules, the warnings and errors of reading.
/// </summary>
internal sealed class SarifCheckOutput(Terminal terminal, Language language, RuleSet rules) : ICheckOutput
{
    // The places of the rules in the list that the log begins with.
    private readonly Dictionary<string, int> _indices = [];
    private readonly Utf8JsonWriter _json = JsonWriters.Create(terminal.Output, indented: true);

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        WriteTool();
        _json.WriteStartArray("results");
    }

    public void Write(CheckedSource item)
    {
        string uri = UriOf(item.Source.Path);
        foreach (Notice notice in item.Source.Notices.Where(n => n.Severity >= Severity.Warning))
        {
            WriteResult(notice.Code, notice.Severity, notice.Text.In(language), uri, new SourceLocation(notice.Line ?? 0), notice.Cell?.Pointer);
        }

        foreach (Finding finding in item.Findings)
        {
            WriteResult(finding.Rule.Id, finding.Severity, finding.Message(language), uri, item.PlaceOf(finding), finding.Cell?.Pointer, finding.Other?.Name);
        }

        _json.Flush();
    }

    public void WriteCompared(IReadOnlyList<ComparedSource> compared)
    {
        foreach (ComparedSource item in compared)
        {
            foreach (Finding finding in item.Findings)
            {
                WriteResult(finding.Rule.Id, finding.Severity, finding.Message(language), UriOf(item.Report.Name ?? ""), item.PlaceOf(finding), finding.Cell?.Pointer, finding.Other?.Name);
            }

            _json.Flush();
        }
    }

    public void End(CheckTotals totals)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", totals.Unread == 0);
        _json.WriteNumber("exitCode", totals.ExitStatus);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        terminal.Output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "ogreport");
        _json.WriteString("semanticVersion", typeof(Tool).Assembly.GetName().Version!.ToString(3));
        _json.WriteStartArray("rules");
        foreach (Rule rule in rules)
        {
            WriteRule(rule.Id, rule.Title.In(language), rules.SeverityOf(rule.Id), rule.Basis.Text.In(language));
        }

        foreach (DiagnosticDescriptor kind in DiagnosticDescriptors.All.Concat(SerializationDiagnostics.All).Where(d => d.Severity >= Severity.Warning))
        {
            WriteRule(kind.Code, language == Language.Chinese ? kind.MessageChinese : kind.MessageEnglish, kind.Severity, null);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(string id, string description, Severity severity, string? basis)
    {
        _indices.Add(id, _indices.Count);
        _json.WriteStartObject();
        _json.WriteString("id", id);
        WriteText("shortDescription", description);
        if (basis is not null)
        {
            WriteText("help", basis);
        }

        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", Level(severity));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(string rule, Severity severity, string message, string uri, SourceLocation place, string? pointer, string? other = null)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", rule);
        if (_indices.TryGetValue(rule, out int index))
        {
            // What is wrong with a path is the tool's own, and no rule of the list.
            _json.WriteNumber("ruleIndex", index);
        }

        _json.WriteString("level", Level(severity));
        WriteText("message", message);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        WriteArtifact(uri, place);
        if (pointer is not null)
        {
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("fullyQualifiedName", pointer);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.WriteEndArray();
        if (other is not null)
        {
            _json.WriteStartArray("relatedLocations");
            _json.WriteStartObject();
            WriteArtifact(UriOf(other), default);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteArtifact(string uri, SourceLocation place)
    {
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", uri);
        _json.WriteEndObject();
        WriteRegion(place);
        _json.WriteEndObject();
    }

    private void WriteRegion(SourceLocation place)
    {
        if (place.Line == 0)
        {
            return;
        }

        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", place.Line);
        if (place.Column > 0)
        {
            _json.WriteNumber("startColumn", place.Column);
        }

        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity == Severity.Info ? "note" : severity.Name();

    // A relative path stays relative, so that a code host finds the file in the repository.
    private static string UriOf(string path) => Path.IsPathFullyQualified(path)
        ? new UriBuilder(Uri.UriSchemeFile, "", -1, path).Uri.AbsoluteUri
        : string.Join('/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Where(s => s != ".").Select(Uri.EscapeDataString));
}
