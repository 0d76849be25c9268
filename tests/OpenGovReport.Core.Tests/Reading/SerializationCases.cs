using OpenGovReport.Reading;
using OpenGovReport.Serialization;
using OpenGovReport.Tests.Serialization;

namespace OpenGovReport.Tests.Reading;

/// <summary>A fault in a report in JSON, YAML or CSV that gives one diagnostic, and where.</summary>
/// <param name="Code">The code.</param>
/// <param name="Source">The source.</param>
/// <param name="Line">The line of the diagnostic.</param>
/// <param name="Column">The column of the diagnostic.</param>
/// <param name="Pointer">Its pointer.</param>
internal sealed record SerializationCase(string Code, string Source, int Line, int Column, string Pointer)
{
    internal ReadOptions Options { get; init; } = ReadOptions.Default;

    internal bool IsYaml { get; init; }

    internal bool IsCsv { get; init; }

    /// <summary>What is read; of several reports in a CSV the last.</summary>
    internal ReadResult Read()
    {
        using StringReader csv = new(Source);
        return IsYaml ? ReportYaml.Read(Source, Options) : IsCsv ? CellsCsv.ReadMany(csv, Options).Last().Result : ReportJson.Read(Sheet.Bytes(Source), Options);
    }
}

/// <summary>For every code of <see cref="SerializationDiagnostics"/> a fault; lines and columns are counted by hand in the approved document.</summary>
internal static class SerializationCases
{
    internal static string Sound { get; } = ReportJson.Write(SampleReports.Form2021);

    internal static IReadOnlyList<SerializationCase> All { get; } =
    [
        new("OGR5001", Fault("\"issued\": 1,", "\"issued\": 1;"), 28, 18, ""),
        new("OGR5002", Fault("\"无\"\n}", "\"无\"\n"), 313, 1, ""),
        new("OGR5003", Fault("\"无\"\n}", "\"无\"\n} x"), 313, 3, ""),
        new("OGR5004", Fault("\"issued\": 1,", "\"issued\": 1, // one"), 28, 20, ""),
        new("OGR5005", Fault("\"无\"", "\"\\uD842\""), 312, 19, "/otherMatters"),
        new("OGR5006", Sound, 15, 14, "") { Options = new ReadOptions { MaxDepth = 2 } },
        new("OGR5007", Fault("\"issued\": 1,", "\"a\": 1, \"b\": 2, \"c\": 3,"), 28, 15, "") { Options = new ReadOptions { MaxDiagnostics = 1 } },
        new("OGR5008", ReportYaml.Write(SampleReports.Form2021).Replace("year: 2023", "year: &y 2023", StringComparison.Ordinal), 3, 7, "/year") { IsYaml = true },
        new("OGR5101", Fault("      \"issued\": 1,\n", ""), 27, 14, "/proactiveDisclosure/rules/issued"),
        new("OGR5102", Fault("\"year\": 2023,", "\"year\": 2023, \"Year\": 2023,"), 4, 17, "/Year"),
        new("OGR5103", Fault("\"year\": 2023,", "\"year\": 2023, \"Year\": 2023,"), 4, 17, "/Year") { Options = new ReadOptions { AllowUnknownMembers = true } },
        new("OGR5104", Fault("\"issued\": 1,", "\"issued\": 1, \"issued\": 1,"), 28, 20, "/proactiveDisclosure/rules/issued"),
        new("OGR5201", Fault("\"issued\": 1,", "\"issued\": \"1\","), 28, 17, "/proactiveDisclosure/rules/issued"),
        new("OGR5202", Fault("\"issued\": 1,", "\"issued\": 1.5,"), 28, 17, "/proactiveDisclosure/rules/issued"),
        new("OGR5203", Fault("\"issued\": 1,", "\"issued\": 9223372036854775808,"), 28, 17, "/proactiveDisclosure/rules/issued"),
        new("OGR5204", Fault("\"value\": 121.4200", "\"value\": 1.2e3"), 48, 18, "/proactiveDisclosure/fees/amount/value"),
        new("OGR5205", Fault("\"unit\": \"万元\"", "\"unit\": \"千元\""), 49, 17, "/proactiveDisclosure/fees/amount/unit"),
        new("OGR5206", Fault("\"from\": \"2023-01-01\"", "\"from\": \"2023-02-30\""), 7, 13, "/period/from"),
        new("OGR5207", Fault("\"template\": \"2021\"", "\"template\": \"2022\""), 2, 15, "/template"),
        Csv("OGR5301", ",value\n", "\n", 1, 1, ""),
        Csv("OGR5302", ",value\n", ",value,note\n", 1, 24, ""),
        Csv("OGR5303", ",value\n", ",value,note\n", 1, 24, "") with { Options = new ReadOptions { AllowUnknownMembers = true } },
        Csv("OGR5304", "table,row,", "table,row,row,", 1, 11, ""),
        Csv("OGR5305", "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,1,234\n", 2, 1, ""),
        Csv("OGR5306", "2,规章,本年制发件数,1\n", "2,规章,本年制发数,1\n", 2, 1, ""),
        Csv("OGR5307", "2,规章,本年制发件数,1\n", "2,规章,本年制发件数,1\n2,规章,本年制发件数,1\n", 3, 13, "/proactiveDisclosure/rules/issued"),
        Csv("OGR5308", "2,规章,本年制发件数,1\n", "", 2, 1, "/proactiveDisclosure/rules/issued"),
        new("OGR5309", "file,template,year,publisher,table,row,column,value\n甲.txt,2021,2023,某市人民政府,2,规章,本年制发件数,1\n甲.txt,2021,2022,某市人民政府,2,规章,本年废止件数,2\n", 3, 12, "") { IsCsv = true },
        new("OGR5310", "table,row,column,value\n3,本年新收,自然人,1\n", 2, 1, "") { IsCsv = true },
        new("OGR5312", "file,table,row,column,value\n甲.txt,2,规章,本年制发件数,1\n乙.txt,2,规章,本年制发件数,2\n甲.txt,2,规章,本年废止件数,3\n", 4, 1, "") { IsCsv = true },
    ];

    internal static SerializationCase Of(string code) => All.Single(c => c.Code == code);

    private static SerializationCase Csv(string code, string part, string changed, int line, int column, string pointer)
    {
        using StringWriter csv = new();
        CellsCsv.Write(SampleReports.Form2021, csv);
        Assert.Equal(2, csv.ToString().Split(part).Length);
        return new(code, csv.ToString().Replace(part, changed, StringComparison.Ordinal), line, column, pointer) { IsCsv = true };
    }

    private static string Fault(string part, string changed)
    {
        int at = Sound.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0 && (at == Sound.LastIndexOf(part, StringComparison.Ordinal) || part.StartsWith("\"issued", StringComparison.Ordinal) || part.StartsWith("      \"issued", StringComparison.Ordinal)), part);
        return Sound[..at] + changed + Sound[(at + part.Length)..];
    }
}
