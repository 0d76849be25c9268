using System.Diagnostics;
using System.Globalization;

namespace OpenGovReport.Tests.Generated.Faults;

/// <summary>The command <c>faults [cases]</c> of the benchmark program: errs in that many reports in all, locates the errors and prints the table of <c>docs/fault-location.md</c>.</summary>
public static class FaultCommand
{
    /// <summary>Runs the command; 1 where what is promised was not reached.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        int cases = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        int each = Math.Max(1, cases / FaultTrial.Lines);

        // The first cases pay for the compiler; they are run once without being counted.
        new FaultTrial().Run(Math.Min(each, 20));
        FaultTrial trial = new();
        Stopwatch watch = Stopwatch.StartNew();
        trial.Run(each);
        output.Write(trial.Table());
        FaultTally one = trial.Sum(s => s.Cells == 1), two = trial.Sum(s => s is { Cells: 2, Table: 3 }), all = trial.Sum(_ => true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Cases} cases in {watch.Elapsed.TotalSeconds:F1} s"));
        return one.IdentifiableFirst == one.Identifiable && one.IdentifiableAlone >= 0.99 * one.Identifiable && two.FirstThree >= 0.95 * two.Cases
            && all.MedianMicroseconds < 1000 && all.WorstMilliseconds < 50 ? 0 : 1;
    }
}
