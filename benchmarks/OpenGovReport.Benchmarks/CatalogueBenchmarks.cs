using BenchmarkDotNet.Attributes;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Benchmarks;

/// <summary>What the whole catalogue costs on a report with its text, beside reading that report.</summary>
[MemoryDiagnoser]
public class CatalogueBenchmarks
{
    private string _text = "";
    private ReadResult _read = null!;

    /// <summary>The sample.</summary>
    [Params("county-2023", "jiaozuo-2023", "lvliang-2023", "wuzhong-2023", "xinzhou-2020")]
    public string Report { get; set; } = "";

    /// <summary>Reads the sample.</summary>
    [GlobalSetup]
    public void Read()
    {
        _text = Corpus.Text(Report);
        _read = ReportReader.ReadText(_text);
    }

    [Benchmark(Baseline = true, Description = "reading from text")]
    public ReadResult ReadText() => ReportReader.ReadText(_text);

    [Benchmark(Description = "the whole catalogue, as read")]
    public CheckResult Check() => _read.Check()!;
}
