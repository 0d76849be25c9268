using BenchmarkDotNet.Attributes;
using OpenGovReport.Conversion;

namespace OpenGovReport.Benchmarks;

/// <summary>What putting a report on the other form costs, without its notes and with them.</summary>
[MemoryDiagnoser]
public class ConversionBenchmarks
{
    private readonly AnnualReport2021 _on2021 = SampleReports.Clean;
    private readonly AnnualReport2020 _on2020 = SampleReports.Clean.To2020().Report;
    private readonly ConversionComplement _complement = SampleReports.Clean.To2020().Complement();

    [Benchmark(Baseline = true, Description = "a copy of the 2021 report's tables")]
    public AnnualReport2021 Copy() => _on2021 with
    {
        ProactiveDisclosure = _on2021.ProactiveDisclosure with { },
        Requests = _on2021.Requests with { },
        Disputes = _on2021.Disputes with { },
    };

    [Benchmark(Description = "2020 to 2021")]
    public AnnualReport2021 To2021() => _on2020.To2021().Report;

    [Benchmark(Description = "2021 to 2020")]
    public AnnualReport2020 To2020() => _on2021.To2020().Report;

    [Benchmark(Description = "2020 to 2021 with the complement")]
    public AnnualReport2021 To2021WithComplement() => _on2020.To2021(_complement).Report;

    [Benchmark(Description = "2020 to 2021 and its notes")]
    public int To2021WithNotes() => _on2020.To2021().Notes().Count;
}
