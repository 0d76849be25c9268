using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenGovReport.Reading;
using OpenGovReport.Serialization;

namespace OpenGovReport.Tests.Serialization;

/// <summary>
/// One fault at a time in the approved documents, listed in <c>Invalid/index.json</c>: its code, pointer, line and column, counted by hand. Every
/// document has that one fault only, so each case also shows that the other diagnostics stay silent. <c>tests/ajv</c> holds the same
/// documents against the schemas.
/// </summary>
public class JsonFaultTests
{
    private static readonly string Sound = ReportJson.Write(SampleReports.Form2021);

    private static readonly Fault[] All = JsonSerializer.Deserialize<Fault[]>(File.ReadAllBytes(Beside("Invalid/index.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Faults => [.. All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_fault_gives_one_diagnostic_at_its_place(string name)
    {
        Fault fault = All.Single(f => f.Name == name);
        string document = fault.In(fault.Form == "2020" ? ReportJson.Write(SampleReports.Form2020) : Sound);

        ReadResult result = ReportJson.Read(document);

        Assert.Equal(fault.Diagnostics, result.Diagnostics.Count);
        Diagnostic diagnostic = result.Diagnostics[0];
        Assert.Equal((fault.Code, fault.Pointer, fault.Line, fault.Column), (diagnostic.Code, diagnostic.Pointer, diagnostic.Location.Line, diagnostic.Location.Column));
        Assert.Null(result.Report);
        Assert.Null(result.SourceMap);
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void A_name_that_is_no_text_is_placed_at_its_object()
    {
        Diagnostic diagnostic = Assert.Single(ReportJson.Read(Sound.Replace("\"issued\": 1,", "\"issued\": 1, \"\\uD842\": 1,", StringComparison.Ordinal)).Diagnostics);

        Assert.Equal(("OGR5005", "/proactiveDisclosure/rules", new SourceLocation(28, 20)), (diagnostic.Code, diagnostic.Pointer, diagnostic.Location));
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
        Assert.Equal("Expected number | null | \"/\", found string \"一\".", diagnostic.Message(Language.English));
        Assert.Equal("应为number | null | \"/\"，实际为string \"一\"。", diagnostic.Message(Language.Chinese));
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
            SerializationDiagnostics.All.Select(d => d.Code).Where(c => !CellsCsvFaultTests.IsOfCsv(c)).Except(elsewhere).Order(),
            All.Select(fault => fault.Code).Distinct().Order());
    }

    private static string Place(Diagnostic diagnostic) =>
        string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Code} {diagnostic.Location.Line}:{diagnostic.Location.Column}");

    private static string Beside(string name, [CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, name);

    /// <summary>One defect in the approved document of a form.</summary>
    /// <param name="Name">A name for it.</param>
    /// <param name="Form">The form of the document.</param>
    /// <param name="Sound">What is replaced, which stands once in the document.</param>
    /// <param name="Faulty">What it is replaced by.</param>
    /// <param name="Code">The code of the first diagnostic.</param>
    /// <param name="Pointer">Its pointer.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="Diagnostics">The number of diagnostics.</param>
    private sealed record Fault(string Name, string Form, string Sound, string Faulty, string Code, string Pointer, int Line, int Column, int Diagnostics = 1)
    {
        internal string In(string document)
        {
            Assert.Equal(document.IndexOf(Sound, StringComparison.Ordinal), document.LastIndexOf(Sound, StringComparison.Ordinal));
            string faulty = document.Replace(Sound, Faulty, StringComparison.Ordinal);
            Assert.NotEqual(document, faulty);
            return faulty;
        }
    }
}
