using OpenGovReport.Tests.Generated.Faults;

namespace OpenGovReport.Tests.Checking.Faults;

/// <summary>Errors as people make them, in random reports of all sizes; <c>docs/fault-location.md</c> has the long run.</summary>
public class FaultTrialTests
{
    [Fact]
    public void Errors_are_found_as_often_and_as_soon_as_is_said()
    {
        FaultTrial trial = new();
        trial.Run(12);

        // One wrong cell: the truth is always in the first rank, and wherever nothing else explains the report it is alone there.
        FaultTally one = trial.Sum(s => s is { Cells: 1, Table: 3 });
        Assert.True(one.Identifiable > 0.95 * one.Cases, $"{one.Identifiable} of {one.Cases}");
        FaultTally single = trial.Sum(s => s.Cells == 1);
        Assert.Equal(single.Cases, single.First);
        Assert.True(single.IdentifiableAlone >= 0.99 * single.Identifiable, $"{single.IdentifiableAlone} of {single.Identifiable}");

        FaultTally two = trial.Sum(s => s.Cells == 2);
        Assert.True(two.FirstThree >= 0.95 * two.Cases, $"{two.FirstThree} of {two.Cases}");

        // Errors that make several cells wrong at once, wherever the row is not written over.
        FaultTally moved = trial.Sum(s => s.Name is "neighbours swapped" or "in the next row" or "row shifted");
        Assert.True(moved.First >= 0.95 * moved.Cases, $"{moved.First} of {moved.Cases}");

        FaultTally all = trial.Sum(_ => true);
        Assert.True(all.MedianMicroseconds < 1000, $"{all.MedianMicroseconds} µs");
        Assert.True(all.WorstMilliseconds < 50, $"{all.WorstMilliseconds} ms");
    }
}
