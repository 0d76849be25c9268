namespace OpenGovReport.Cli.Output;

/// <summary>One format of what <c>check</c> prints. Every report is printed as soon as it is there.</summary>
internal interface ICheckOutput : IDisposable
{
    /// <summary>Prints what comes before the first report.</summary>
    void Begin();

    /// <summary>Prints one report.</summary>
    void Write(CheckedSource item);

    /// <summary>Prints what comparing the reports with each other gave; nothing where it gave nothing.</summary>
    void WriteCompared(IReadOnlyList<ComparedSource> compared);

    /// <summary>Prints what comes after the last report.</summary>
    void End(CheckTotals totals);
}
