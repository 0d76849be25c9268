using System.Text;
using BenchmarkDotNet.Attributes;
using OpenGovReport.Reading;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Benchmarks;

/// <summary>Reading the sample reports from text, beside decoding the same bytes from UTF-8.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private byte[] _bytes = [];
    private string _text = "";

    [ParamsSource(nameof(Samples))]
    public string Sample { get; set; } = "";

    public static IEnumerable<string> Samples => Corpus.Samples;

    [GlobalSetup]
    public void Load()
    {
        _bytes = File.ReadAllBytes(Corpus.PathOf(Sample));
        _text = Encoding.UTF8.GetString(_bytes);
    }

    [Benchmark(Baseline = true)]
    public string Decode() => Encoding.UTF8.GetString(_bytes);

    [Benchmark]
    public ReadResult ReadText() => ReportReader.ReadText(_text);

    [Benchmark]
    public ReadResult ReadBytes() => ReportReader.ReadText(_bytes);
}
