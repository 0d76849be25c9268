namespace OpenGovReport.Cli.Output;

/// <summary>What a run of <c>check</c> came to.</summary>
internal sealed class CheckTotals
{
    internal int Sources { get; private set; }

    internal int Unread { get; private set; }

    internal int Errors { get; private set; }

    internal int Warnings { get; private set; }

    internal int Notes { get; private set; }

    internal int ExitStatus => Unread > 0 ? Cli.ExitStatus.Failure : Errors > 0 ? Cli.ExitStatus.Findings : Cli.ExitStatus.Clean;

    internal void Add(CheckedSource item)
    {
        Sources++;
        Unread += item.Source.HasErrors ? 1 : 0;
        Add(item.Findings);
    }

    internal void Add(IReadOnlyList<ComparedSource> compared)
    {
        foreach (ComparedSource report in compared)
        {
            Add(report.Findings);
        }
    }

    private void Add(IReadOnlyList<Finding> findings)
    {
        Errors += findings.Count(f => f.Severity == Severity.Error);
        Warnings += findings.Count(f => f.Severity == Severity.Warning);
        Notes += findings.Count(f => f.Severity == Severity.Info);
    }
}
