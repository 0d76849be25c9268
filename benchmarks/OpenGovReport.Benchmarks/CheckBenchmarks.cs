using BenchmarkDotNet.Attributes;
using FluentValidation.Results;
using OpenGovReport.Checking;

namespace OpenGovReport.Benchmarks;

/// <summary>What checking a report costs, by the shape of its data, beside hand-written sums and beside FluentValidation.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly FluentReportValidator _fluent = new();
    private readonly long[] _flat = BareSums.Flatten(SampleReports.Clean);
    private readonly AnnualReport2021 _clean = SampleReports.Clean;
    private readonly AnnualReport2021 _oneFault = SampleReports.OneFault;
    private readonly AnnualReport2021 _manyBlanks = SampleReports.ManyBlanks;

    /// <summary>Makes sure that all three find the same before they are compared.</summary>
    [GlobalSetup]
    public void Agree()
    {
        bool agree = BareSums.Hold(_flat) && _clean.Check(RuleSet.Tables).IsClean && _fluent.Validate(_clean).IsValid
            && !BareSums.Hold(BareSums.Flatten(_oneFault)) && _oneFault.Check(RuleSet.Tables).HasErrors && !_fluent.Validate(_oneFault).IsValid;
        if (!agree)
        {
            throw new InvalidOperationException("The three ways of checking do not agree.");
        }
    }

    [Benchmark(Baseline = true, Description = "bare sums over an array, clean")]
    public bool BareClean() => BareSums.Hold(_flat);

    [Benchmark(Description = "Check, clean")]
    public CheckResult CheckClean() => _clean.Check(RuleSet.Tables);

    [Benchmark(Description = "Check, one fault")]
    public CheckResult CheckOneFault() => _oneFault.Check(RuleSet.Tables);

    [Benchmark(Description = "Check, many blanks")]
    public CheckResult CheckManyBlanks() => _manyBlanks.Check(RuleSet.Tables);

    [Benchmark(Description = "FluentValidation, clean")]
    public ValidationResult FluentClean() => _fluent.Validate(_clean);

    [Benchmark(Description = "FluentValidation, one fault")]
    public ValidationResult FluentOneFault() => _fluent.Validate(_oneFault);
}
