using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OpenGovReport.Serialization;

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

[JsonSerializable(typeof(Folder))]
internal sealed partial class FolderContext : JsonSerializerContext;
