using System.Globalization;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Tests.Serialization;

/// <summary>
/// One fault at a time in the approved 2021 document: its code, pointer, line and column, counted by hand in that file. Every
/// document has that one fault only, so each case also shows that the other diagnostics stay silent.
/// </summary>
public class JsonFaultTests
{
    private static readonly string Sound = ReportJson.Write(SampleReports.Form2021);

    public static TheoryData<string, string, string, string, int, int> Faults => new()
    {
        // Grammar, and what is around the report.
        { "\"issued\": 1,", "\"issued\": 1;", "OGR5001", "", 28, 18 },
        { "\"issued\": 1,", "\"issued\": 01,", "OGR5001", "", 28, 18 },
        { "\"issued\": 1,", "\"issued\": +1,", "OGR5001", "", 28, 17 },
        { "\"issued\": 1,", "\"issued\": NaN,", "OGR5001", "", 28, 17 },
        { "\"issued\": 1,", "'issued': 1,", "OGR5001", "", 28, 7 },
        { "\"inForce\": 3\n", "\"inForce\": 3,\n", "OGR5001", "", 31, 5 },
        { "\"无\"\n}", "\"无\"\n", "OGR5002", "", 313, 1 },
        { "\"无\"\n}", "\"无", "OGR5002", "", 312, 21 },
        { "\"无\"\n}", "\"无\"\n}\n{}", "OGR5003", "", 314, 1 },
        { "\"无\"\n}", "\"无\"\n} x", "OGR5003", "", 313, 3 },
        { "\"无\"\n}", "\"无\"\n}]", "OGR5003", "", 313, 2 },
        { "\"issued\": 1,", "\"issued\": 1, // one", "OGR5004", "", 28, 20 },
        { "\"issued\": 1,", "/* 一 */ \"issued\": 1,", "OGR5004", "", 28, 7 },
        { "\"无\"\n}", "\"无\"\n}\n /* 完 */ ", "OGR5004", "", 314, 2 },
        { "\"无\"\n}", "\"无\"\n}\n// 完\n", "OGR5004", "", 314, 1 },
        { "\"无\"\n}", "\"无\"\n}\n/* 完", "OGR5003", "", 314, 1 },
        { "\"无\"\n}", "\"无\"\n}\n// 完", "OGR5004", "", 314, 1 },
        { "\"无\"", "\"\\uD842\"", "OGR5005", "/otherMatters", 312, 19 },
        { "\"无\"", "\"\\uDFB7\\uD842\"", "OGR5005", "/otherMatters", 312, 19 },
        { "\"issued\": 1,", "\"issued\": 1, \"\\uD842\": 1,", "OGR5005", "/proactiveDisclosure/rules", 28, 20 },

        // Members.
        { "  \"template\": \"2021\",\n", "", "OGR5101", "/template", 1, 1 },
        { "  \"publisher\": \"某市人民政府办公室\",\n", "", "OGR5101", "/publisher", 1, 1 },
        { ",\n    \"to\": \"2023-12-31\"", "", "OGR5101", "/period/to", 6, 13 },
        { "        \"heading\": \"（二）依申请公开\",\n", "", "OGR5101", "/overview/parts/1/heading", 20, 7 },
        { "      \"issued\": 1,\n", "", "OGR5101", "/proactiveDisclosure/rules/issued", 27, 14 },
        { "    \"licensing\": {\n      \"decisions\": 7\n    },\n", "", "OGR5101", "/proactiveDisclosure/licensing", 26, 26 },
        { ",\n        \"unit\": \"万元\"", "", "OGR5101", "/proactiveDisclosure/fees/amount/unit", 47, 17 },
        { "        \"naturalPersons\": 39,\n", "", "OGR5101", "/requests/denied/stateSecrets/naturalPersons", 91, 23 },
        { ",\n      \"total\": \"/\"", "", "OGR5101", "/disputes/directLitigation/total", 296, 25 },
        { "\"year\": 2023,", "\"year\": 2023, \"Year\": 2023,", "OGR5102", "/Year", 4, 17 },
        { "\"issued\": 1,", "\"issued\": 1, \"a/b~c\": {\"d\": [1, {}]},", "OGR5102", "/proactiveDisclosure/rules/a~1b~0c", 28, 20 },
        { "\"issued\": 1,", "\"issued\": 1, \"\": 1,", "OGR5102", "/proactiveDisclosure/rules/", 28, 20 },
        { "\"text\": \"\"", "\"text\": \"\", \"note\": 1", "OGR5102", "/overview/parts/1/note", 22, 21 },
        { "\"received\": {", "\"unsplit\": null, \"received\": {", "OGR5102", "/requests/unsplit", 54, 5 },
        { "\"issued\": 1,", "\"issued\": 1, \"issued\": 1,", "OGR5104", "/proactiveDisclosure/rules/issued", 28, 20 },
        { "\"issued\": 1,", "\"issued\": 1, \"iss\\u0075ed\": {},", "OGR5104", "/proactiveDisclosure/rules/issued", 28, 20 },
        { "\"year\": 2023,", "\"template\": \"2020\", \"year\": 2023,", "OGR5104", "/template", 4, 3 },

        // Values.
        { "\"template\": \"2021\"", "\"template\": 2021", "OGR5201", "/template", 2, 15 },
        { "\"template\": \"2021\"", "\"template\": null", "OGR5201", "/template", 2, 15 },
        { "\"year\": 2023", "\"year\": \"2023\"", "OGR5201", "/year", 4, 11 },
        { "\"某市人民政府办公室\"", "true", "OGR5201", "/publisher", 3, 16 },
        { "\"publishedOn\": \"2024-01-31\"", "\"publishedOn\": 20240131", "OGR5201", "/publishedOn", 10, 18 },
        { "\"from\": \"2023-01-01\"", "\"from\": null", "OGR5201", "/period/from", 7, 13 },
        { "\"根据《中华人民共和国政府信息公开条例》编制。\"", "null", "OGR5201", "/preamble", 12, 15 },
        { "      {\n        \"heading\": \"（一）主动公开\",\n        \"text\": \"公开1,234条。\"\n      },\n      {\n        \"heading\": \"（二）依申请公开\",\n        \"text\": \"\"\n      }", "\"parts\"", "OGR5201", "/overview/parts/0", 16, 1 },
        { "\"heading\": \"（一）主动公开\"", "\"heading\": null", "OGR5201", "/overview/parts/0/heading", 17, 20 },
        { "      {\n        \"heading\": \"（二）依申请公开\",\n        \"text\": \"\"\n      }", "      \"（二）依申请公开\"", "OGR5201", "/overview/parts/1", 20, 7 },
        { "\"issued\": 1,", "\"issued\": \"1\",", "OGR5201", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"issued\": 1,", "\"issued\": \"\",", "OGR5201", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"issued\": 1,", "\"issued\": false,", "OGR5201", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"issued\": 1,", "\"issued\": {\"value\": [1]},", "OGR5201", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"issued\": 1,", "\"issued\": [1],", "OGR5201", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"issued\": 1,", "\"issued\": \"\\uD842\",", "OGR5201", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "{\n      \"decisions\": 7\n    }", "7", "OGR5201", "/proactiveDisclosure/licensing", 37, 18 },
        { "{\n      \"decisions\": 7\n    }", "null", "OGR5201", "/proactiveDisclosure/licensing", 37, 18 },
        { "{\n        \"value\": 121.4200,\n        \"unit\": \"万元\"\n      }", "121.42", "OGR5201", "/proactiveDisclosure/fees/amount", 47, 17 },
        { "\"value\": 121.4200", "\"value\": null", "OGR5201", "/proactiveDisclosure/fees/amount/value", 48, 18 },
        { "\"unit\": \"万元\"", "\"unit\": 10000", "OGR5201", "/proactiveDisclosure/fees/amount/unit", 49, 17 },
        { "\"year\": 2023", "\"year\": 2023.0", "OGR5202", "/year", 4, 11 },
        { "\"issued\": 1,", "\"issued\": 1.5,", "OGR5202", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"issued\": 1,", "\"issued\": 1E2,", "OGR5202", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"year\": 2023", "\"year\": 2147483648", "OGR5203", "/year", 4, 11 },
        { "\"issued\": 1,", "\"issued\": 9223372036854775808,", "OGR5203", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"issued\": 1,", "\"issued\": -9223372036854775807,", "OGR5203", "/proactiveDisclosure/rules/issued", 28, 17 },
        { "\"value\": 121.4200", "\"value\": 1.2e3", "OGR5204", "/proactiveDisclosure/fees/amount/value", 48, 18 },
        { "\"value\": 121.4200", "\"value\": 0.12345678901234567890123456789", "OGR5204", "/proactiveDisclosure/fees/amount/value", 48, 18 },
        { "\"value\": 121.4200", "\"value\": 79228162514264337593543950336", "OGR5204", "/proactiveDisclosure/fees/amount/value", 48, 18 },
        { "\"unit\": \"万元\"", "\"unit\": \"美元\"", "OGR5205", "/proactiveDisclosure/fees/amount/unit", 49, 17 },
        { "\"unit\": \"万元\"", "\"unit\": \"\"", "OGR5205", "/proactiveDisclosure/fees/amount/unit", 49, 17 },
        { "\"publishedOn\": \"2024-01-31\"", "\"publishedOn\": \"2024-1-31\"", "OGR5206", "/publishedOn", 10, 18 },
        { "\"to\": \"2023-12-31\"", "\"to\": \"2023-02-29\"", "OGR5206", "/period/to", 8, 11 },
        { "\"template\": \"2021\"", "\"template\": \"2022\"", "OGR5207", "/template", 2, 15 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_fault_gives_one_diagnostic_at_its_place(string sound, string faulty, string code, string pointer, int line, int column)
    {
        Assert.Equal(Sound.IndexOf(sound, StringComparison.Ordinal), Sound.LastIndexOf(sound, StringComparison.Ordinal));
        string document = Sound.Replace(sound, faulty, StringComparison.Ordinal);
        Assert.NotEqual(Sound, document);

        ReadResult result = ReportJson.Read(document);

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((code, pointer, line, column), (diagnostic.Code, diagnostic.Pointer, diagnostic.Location.Line, diagnostic.Location.Column));
        Assert.Null(result.Report);
        Assert.Null(result.SourceMap);
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void The_sound_document_has_no_diagnostic() => Assert.Empty(ReportJson.Read(Sound).Diagnostics);

    [Fact]
    public void Every_fault_is_listed_in_the_order_of_the_source()
    {
        string document = Sound
            .Replace("\"issued\": 1,", "\"issued\": 1.5, // no", StringComparison.Ordinal)
            .Replace("\"unit\": \"万元\"", "\"unit\": \"円\"", StringComparison.Ordinal)
            .Replace("        \"naturalPersons\": 39,\n", "        \"x\": 39,\n", StringComparison.Ordinal)
            .Replace("\"otherMatters\": \"无\"", "\"otherMatters\": 1", StringComparison.Ordinal);

        Assert.Equal(
            ["OGR5202 28:17", "OGR5004 28:22", "OGR5205 49:17", "OGR5101 91:23", "OGR5102 92:9", "OGR5201 312:19"],
            ReportJson.Read(document).Diagnostics.Select(Place));
    }

    [Fact]
    public void Faults_before_a_break_in_the_grammar_are_listed_and_nothing_is_concluded_from_what_is_cut_off()
    {
        string document = Sound.Replace("\"issued\": 1,", "\"issued\": 1.5,", StringComparison.Ordinal);
        document = document[..document.IndexOf("\"licensing\"", StringComparison.Ordinal)];

        Assert.Equal(["OGR5202 28:17", "OGR5002 37:5"], ReportJson.Read(document).Diagnostics.Select(Place));
    }

    [Fact]
    public void Where_the_form_is_unknown_only_what_both_forms_share_is_checked()
    {
        string document = Sound
            .Replace("\"template\": \"2021\"", "\"template\": \"2022\"", StringComparison.Ordinal)
            .Replace("\"issued\": 1,", "", StringComparison.Ordinal)
            .Replace("\"upheld\": 186", "\"upheld\": 1.5", StringComparison.Ordinal);

        Assert.Equal(["OGR5207 2:15", "OGR5202 290:17"], ReportJson.Read(document).Diagnostics.Select(Place));
    }

    [Fact]
    public void Columns_count_utf16_code_units()
    {
        // {"template":"2021", is 19 characters, "publisher": 12, "𠮷é", 6 (the first character is two units) and "year": 7.
        string document = ReportJson.Write(SampleReports.Form2021, JsonLayout.Compact)
            .Replace("\"某市人民政府办公室\",\"year\":2023", "\"𠮷é\",\"year\":1.5", StringComparison.Ordinal);

        Assert.Equal(["OGR5202 1:45"], ReportJson.Read(document).Diagnostics.Select(Place));
    }

    [Fact]
    public void A_diagnostic_tells_the_cell_and_what_stands_there()
    {
        string document = Sound.Replace("\"issued\": 1,", "\"issued\": \"一\",", StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(ReportJson.Read(document).Diagnostics);
        Assert.Equal("规章/本年制发件数", diagnostic.Cell?.ToString());
        Assert.Equal("\"一\"", diagnostic.Raw);
        Assert.Equal("Expected number | null | \"/\", found string.", diagnostic.Message(Language.English));
        Assert.Equal("应为number | null | \"/\"，实际为string。", diagnostic.Message(Language.Chinese));
    }

    [Fact]
    public void Unknown_members_can_be_allowed_and_are_then_noted()
    {
        string document = Sound.Replace("\"issued\": 1,", "\"issued\": 1, \"note\": {\"issued\": [1, 2]},", StringComparison.Ordinal);

        ReadResult result = ReportJson.Read(document, new ReadOptions { AllowUnknownMembers = true });

        Assert.Equal(["OGR5103 28:20"], result.Diagnostics.Select(Place));
        Assert.Equal(Severity.Info, result.Diagnostics[0].Severity);
        Assert.True(result.LosesData);
        Assert.Equal(SampleReports.Form2021, result.Report);
    }

    [Fact]
    public void The_form_may_be_named_last()
    {
        string document = Sound
            .Replace("  \"template\": \"2021\",\n", "", StringComparison.Ordinal)
            .Replace("\"无\"\n", "\"无\",\n\"template\": \"2021\"\n", StringComparison.Ordinal);

        Assert.Equal(SampleReports.Form2021, ReportJson.Read(document).Report);
    }

    [Theory]
    [InlineData("\"issued\"", "\"\\u0069ssued\"")]
    [InlineData("\"total\": \"/\"", "\"total\": \"\\/\"")]
    [InlineData("\"value\": 121.4200", "\"value\":121.4200")]
    [InlineData("\n", "\r\n")]
    public void Other_spellings_of_the_same_json_are_read(string one, string other) =>
        Assert.Equal(SampleReports.Form2021, ReportJson.Read(Sound.Replace(one, other, StringComparison.Ordinal)).Report);

    [Fact]
    public void Minus_zero_is_zero()
    {
        ReadResult result = ReportJson.Read(Sound
            .Replace("\"value\": 121.4200", "\"value\": -0.00", StringComparison.Ordinal)
            .Replace("\"issued\": 1,", "\"issued\": -0,", StringComparison.Ordinal));

        Assert.Empty(result.Diagnostics);
        Assert.Contains("\"value\": 0.00,", ReportJson.Write(result.Report!), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_fault_is_among_the_cases_or_has_a_test_of_its_own()
    {
        string[] elsewhere = ["OGR5006", "OGR5007", "OGR5008", "OGR5103"];
        Assert.Equal(
            SerializationDiagnostics.All.Select(d => d.Code).Where(c => !CellsCsvReadTests.IsOfCsv(c)).Except(elsewhere).Order(),
            Faults.Select(fault => (string)((object[])fault)[2]).Distinct().Order());
    }

    private static string Place(Diagnostic diagnostic) =>
        string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Code} {diagnostic.Location.Line}:{diagnostic.Location.Column}");
}
