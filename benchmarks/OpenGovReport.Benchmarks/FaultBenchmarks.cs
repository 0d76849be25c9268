using BenchmarkDotNet.Attributes;
using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using OpenGovReport.Tests.Generated.Faults;

namespace OpenGovReport.Benchmarks;

/// <summary>What locating faults costs, by how much is wrong.</summary>
[MemoryDiagnoser]
public class FaultBenchmarks
{
    private readonly AnnualReport _clean = SampleReports.Clean;
    private readonly AnnualReport _oneCell = Seeded("any number");
    private readonly AnnualReport _twoCells = Seeded("two cells");
    private readonly AnnualReport _threeCells = Seeded("three cells");
    private readonly AnnualReport _shifted = Seeded("row shifted");
    private readonly AnnualReport _everything = ReportTemplate.Form2021.Tables[1].Cells.Aggregate((AnnualReport)SampleReports.Clean, (r, c) => r.With(c, (c.Index * 7919 % 1000) + 1));

    [Benchmark(Baseline = true, Description = "Locate, clean")]
    public FaultLocation Clean() => _clean.Locate();

    [Benchmark(Description = "Locate, one wrong cell")]
    public FaultLocation OneCell() => _oneCell.Locate();

    [Benchmark(Description = "Locate, two wrong cells")]
    public FaultLocation TwoCells() => _twoCells.Locate();

    [Benchmark(Description = "Locate, three wrong cells")]
    public FaultLocation ThreeCells() => _threeCells.Locate();

    [Benchmark(Description = "Locate, a shifted row")]
    public FaultLocation Shifted() => _shifted.Locate();

    [Benchmark(Description = "Locate, nothing adds up")]
    public FaultLocation Everything() => _everything.Locate();

    private static AnnualReport Seeded(string name) =>
        FaultSeed.All.Single(s => s.Name == name).Create(ReportForm.Form2021, BodySize.City, BodySize.Province, 1).Faulty;
}
