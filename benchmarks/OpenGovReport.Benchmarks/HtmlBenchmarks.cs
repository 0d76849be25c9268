using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Benchmarks;

/// <summary>Reading the sample reports as web pages, beside parsing the same bytes with AngleSharp and nothing more.</summary>
[MemoryDiagnoser]
public class HtmlBenchmarks
{
    private readonly HtmlParser _parser = new();
    private byte[] _bytes = [];

    [ParamsSource(nameof(Samples))]
    public string Sample { get; set; } = "";

    public static IEnumerable<string> Samples => Corpus.Samples;

    [GlobalSetup]
    public void Load() => _bytes = File.ReadAllBytes(FixtureFile.PathOfSample(Sample, "html"));

    [Benchmark(Baseline = true)]
    public int Parse()
    {
        using MemoryStream stream = new(_bytes);
        using IHtmlDocument document = _parser.ParseDocument(stream);
        return document.ChildNodes.Length;
    }

    [Benchmark]
    public ReadResult Read() => DocumentReader.Read(_bytes);
}
