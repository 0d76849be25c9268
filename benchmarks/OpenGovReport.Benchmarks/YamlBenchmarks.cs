using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace OpenGovReport.Benchmarks;

/// <summary>
/// YAML of a 2021 report against YamlDotNet's own mapper on a tree of plain classes, which is what a caller would otherwise use. Where a
/// document is not of the plainest kind, this library reads it through YamlDotNet's parser: here one with a text in single quotes.
/// </summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class YamlBenchmarks
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly AnnualReport2021 Report = SampleReports.WithNarrative;

    private readonly IDeserializer _deserializer = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).IncludeNonPublicProperties()
        .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd")).Build();

    private readonly ISerializer _serializer = new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).IncludeNonPublicProperties()
        .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd")).WithQuotingNecessaryStrings().Build();

    private PlainReport _plain = new();
    private string _yaml = "";
    private string _quoted = "";

    /// <summary>Makes the documents, and checks that every way of reading gives the same report.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _yaml = Write();
        _quoted = _yaml.Replace("publisher: 某市人民政府", "publisher: '某市人民政府'", StringComparison.Ordinal);
        _plain = _deserializer.Deserialize<PlainReport>(_yaml);
        AnnualReport? again = ReportJson.Read(JsonSerializer.Serialize(_plain, CamelCase)).Report;
        if (_yaml == _quoted || !Report.Equals(again) || !Report.Equals(Read()) || !Report.Equals(ReadThroughParser()) || !Report.Equals(ReportYaml.Read(MapperWriter()).Report))
        {
            throw new InvalidOperationException("The ways compared do not give the same.");
        }
    }

    /// <summary>Writing plain classes with YamlDotNet's mapper.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Write")]
    public string MapperWriter() => _serializer.Serialize(_plain);

    /// <summary>Writing with this library.</summary>
    [Benchmark]
    [BenchmarkCategory("Write")]
    public string Write() => ReportYaml.Write(Report);

    /// <summary>Reading into plain classes with YamlDotNet's mapper.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Read")]
    public object MapperReader() => _deserializer.Deserialize<PlainReport>(_yaml);

    /// <summary>Reading with this library.</summary>
    [Benchmark]
    [BenchmarkCategory("Read")]
    public AnnualReport? Read() => ReportYaml.Read(_yaml).Report;

    /// <summary>Reading a document that takes YamlDotNet's parser.</summary>
    [Benchmark]
    [BenchmarkCategory("Read")]
    public AnnualReport? ReadThroughParser() => ReportYaml.Read(_quoted).Report;
}
