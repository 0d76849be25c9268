using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OpenGovReport.Claims;
using OpenGovReport.Conversion;
using OpenGovReport.Serialization;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Serialization;

public class JsonConverterTests
{
    private static readonly JsonSerializerOptions Reflection = new();
    private static readonly JsonSerializerOptions Generated = FolderContext.Default.Options;

    public static TheoryData<bool> BothKinds => [true, false];

    [Theory]
    [MemberData(nameof(BothKinds))]
    public void Reports_within_types_of_the_caller_round_trip(bool generated)
    {
        JsonSerializerOptions options = generated ? Generated : Reflection;
        Folder folder = new("档案", [SampleReports.Form2020, SampleReports.Form2021], SampleReports.Form2021, null);

        string json = JsonSerializer.Serialize(folder, options);
        Folder read = JsonSerializer.Deserialize<Folder>(json, options)!;

        Assert.Equal(folder.Reports, read.Reports);
        Assert.Equal(folder.Newest, read.Newest);
        Assert.Null(read.Older);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ReportJson.Write(SampleReports.Form2021)), JsonNode.Parse(json)!["Newest"]));
    }

    public static TheoryData<string, JsonSerializerOptions> Callers => new()
    {
        { "web", JsonSerializerOptions.Web },
        { "strict", JsonSerializerOptions.Strict },
        { "snake case", new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = true } },
        { "upper case", new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseUpper } },
        { "no defaults", new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault } },
        { "indented", new() { WriteIndented = true, IndentCharacter = '\t', NewLine = "\r\n" } },
        { "numbers as strings", new() { NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString } },
        { "references", new() { ReferenceHandler = ReferenceHandler.Preserve } },
        { "fields, constructors", new() { IncludeFields = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true } },
    };

    // Nothing that a caller sets for types of its own changes the contract, and nothing has to be set to keep it.
    [Theory]
    [MemberData(nameof(Callers))]
    public void No_option_touches_the_contract(string name, JsonSerializerOptions options)
    {
        foreach (AnnualReport report in (AnnualReport[])[SampleReports.Form2020, SampleReports.Form2021, AnnualReport2021.Blank])
        {
            string json = JsonSerializer.Serialize(report, options);

            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ReportJson.Write(report)), JsonNode.Parse(json)), name);
            Assert.Equal(json, JsonSerializer.Serialize<object>(report, options));
            Assert.Equal(report, JsonSerializer.Deserialize<AnnualReport>(json, options));
            Assert.Equal([report, report], JsonSerializer.Deserialize<List<AnnualReport>>($"[{json},{json}]", options)!);
        }
    }

    // What a caller makes of parts of a report says the same as the report.
    [Theory]
    [MemberData(nameof(BothKinds))]
    public void Cells_within_types_of_the_caller_are_written_as_in_a_report(bool generated)
    {
        JsonSerializerOptions options = generated ? Generated : Reflection;
        Extract extract = new(SampleReports.Form2021.Requests.Granted, Count.NotApplicable, [Amount.Blank, Amount.NotApplicable, new(121.4200m, AmountUnit.TenThousandYuan), new(0, AmountUnit.Unstated)]);
        Extract blank = new(default, Count.Blank, []);

        string json = JsonSerializer.Serialize(extract, options);
        JsonNode row = JsonNode.Parse(ReportJson.Write(SampleReports.Form2021))!["requests"]!["granted"]!;

        Assert.Equal(row.AsObject().Select(m => m.Value?.ToJsonString()), JsonNode.Parse(json)!["Row"]!.AsObject().Select(m => m.Value?.ToJsonString()));
        Assert.EndsWith(""","Cell":"/","Money":[null,"/",{"value":121.4200,"unit":"\u4E07\u5143"},{"value":0,"unit":null}]}""", json, StringComparison.Ordinal);
        foreach (Extract written in (Extract[])[extract, blank])
        {
            Extract read = JsonSerializer.Deserialize<Extract>(JsonSerializer.Serialize(written, options), options)!;
            Assert.Equal((written.Row, written.Cell), (read.Row, read.Cell));
            Assert.Equal(written.Money, read.Money);
        }
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e2")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775807")]
    [InlineData("\"1\"")]
    [InlineData("\"\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void What_is_no_count_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Count>(json));

    [Theory]
    [InlineData("1")]
    [InlineData("\"1万元\"")]
    [InlineData("{}")]
    [InlineData("{\"value\":1}")]
    [InlineData("{\"value\":1,\"unit\":\"美元\"}")]
    [InlineData("{\"value\":\"1\",\"unit\":\"元\"}")]
    [InlineData("{\"value\":1e2,\"unit\":\"元\"}")]
    [InlineData("{\"value\":0.00000000000000000000000000001,\"unit\":\"元\"}")]
    [InlineData("{\"value\":1,\"unit\":1}")]
    [InlineData("{\"value\":1,\"unit\":null,\"note\":1}")]
    [InlineData("{\"value\":1,\"value\":2,\"unit\":null}")]
    public void What_is_no_amount_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Amount>(json));

    [Fact]
    public void A_fault_in_a_report_by_itself_gives_its_path()
    {
        string json = ReportJson.Write(SampleReports.Form2021)
            .Replace("\"decisions\": 7", "\"decisions\": 7.5", StringComparison.Ordinal)
            .Replace("\"text\": \"\"", "\"text\": \"\", \"a.b\": 1", StringComparison.Ordinal);

        ReportJsonException exception = Assert.Throws<ReportJsonException>(() => JsonSerializer.Deserialize<AnnualReport>(json, Reflection));

        Assert.Equal("$.overview.parts[1]['a.b']", exception.Path);
        Assert.Equal(["OGR5102", "OGR5202"], exception.Diagnostics.Select(d => d.Code));
        Assert.Contains("OGR5202 at \"/proactiveDisclosure/licensing/decisions\": 7.5 is not written as a whole number.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BothKinds))]
    public void A_fault_in_a_report_within_something_larger_gives_the_path_of_the_report(bool generated)
    {
        string report = ReportJson.Write(SampleReports.Form2021).Replace("\"decisions\": 7", "\"decisions\": 7.5", StringComparison.Ordinal);
        string json = $$"""{ "Name": "x", "Reports": [{{ReportJson.Write(SampleReports.Form2020)}}, {{report}}] }""";

        ReportJsonException exception = Assert.Throws<ReportJsonException>(() => JsonSerializer.Deserialize<Folder>(json, generated ? Generated : Reflection));

        Assert.Equal("$.Reports[1]", exception.Path);
        Assert.Equal("/proactiveDisclosure/licensing/decisions", Assert.Single(exception.Diagnostics).Pointer);
    }

    [Fact]
    public void A_report_on_the_other_form_is_refused()
    {
        string json = ReportJson.Write(SampleReports.Form2020);

        Assert.Equal(SampleReports.Form2020, JsonSerializer.Deserialize<AnnualReport2020>(json, Reflection));
        JsonException exception = Assert.Throws<ReportJsonException>(() => JsonSerializer.Deserialize<AnnualReport2021>(json, Reflection));
        Assert.Equal("$.template", exception.Path);
    }

    // An answer of a web service may well be made of these as they are.
    [Fact]
    public void What_a_check_and_a_reading_gave_can_be_written_as_it_is()
    {
        foreach (string sample in Corpus.Samples)
        {
            ReadResult read = ReportReader.ReadText(Corpus.Text(sample));
            CheckResult result = read.Check()!;
            string json = JsonSerializer.Serialize(result, JsonSerializerOptions.Web);

            Assert.Equal(result.Findings.Count, JsonNode.Parse(json)!["findings"]!.AsArray().Count);
            Assert.Equal(read.Diagnostics.Count, JsonNode.Parse(JsonSerializer.Serialize(read.Diagnostics))!.AsArray().Count);
            Assert.NotEmpty(JsonSerializer.Serialize(read));
            Assert.NotEmpty(JsonSerializer.Serialize(ClaimExtractor.Extract(read.Report!)));
            Assert.NotEmpty(JsonSerializer.Serialize(ReportComparison.Of(read.Report!, SampleReports.Form2021)));
        }

        CheckResult xinzhou = ReportReader.ReadText(Corpus.Text("xinzhou-2020")).Check()!;
        JsonNode total = JsonSerializer.SerializeToNode(xinzhou.Findings.Single(f => f.Severity == Severity.Error))!;
        Assert.Equal("/requests/granted/total", (string?)total["Cell"]!["Pointer"]);
        Assert.Equal((0, 15), ((int)total["Reported"]!, (int)total["Computed"]!));
        Assert.Equal("T3-3", (string?)total["Rule"]!["Id"]);
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("null", "")]
    [InlineData("\"/\"", "/")]
    [InlineData("{\"value\":1.50,\"unit\":\"万元\"}", "1.50万元")]
    public void The_value_of_a_cell_round_trips(string json, string text)
    {
        CellValue value = JsonSerializer.Deserialize<CellValue>(json);

        Assert.Equal(text, value.ToString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonSerializer.SerializeToNode(value)));
    }

    [Fact]
    public async Task Reports_are_read_from_a_stream_in_pieces()
    {
        using MemoryStream stream = new();
        await JsonSerializer.SerializeAsync(stream, new AnnualReport[] { SampleReports.Form2020, SampleReports.Form2021 }, Reflection);

        List<AnnualReport?> read = [];
        await foreach (AnnualReport? report in JsonSerializer.DeserializeAsyncEnumerable<AnnualReport>(new SlowStream(stream.ToArray(), 100), Reflection))
        {
            read.Add(report);
        }

        Assert.Equal([SampleReports.Form2020, SampleReports.Form2021], read);
    }
}

internal sealed record Folder(string Name, AnnualReport[] Reports, AnnualReport2021? Newest, AnnualReport2020? Older);

internal sealed record Extract(RequestCounts Row, Count Cell, Amount[] Money);

[JsonSerializable(typeof(Folder))]
[JsonSerializable(typeof(Extract))]
internal sealed partial class FolderContext : JsonSerializerContext;
