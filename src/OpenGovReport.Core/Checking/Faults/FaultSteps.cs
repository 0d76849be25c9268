namespace OpenGovReport.Checking;

/// <summary>How many changes may still be tried, over all searches of a report.</summary>
internal sealed class FaultSteps(int most)
{
    private int _left = most;

    internal bool AreUsedUp => _left <= 0;

    internal void Take(int steps = 1) => _left -= steps;
}
