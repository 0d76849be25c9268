namespace OpenGovReport.Cli;

/// <summary>What a run tells its caller.</summary>
internal static class ExitStatus
{
    /// <summary>Everything was read, and no finding is an error.</summary>
    internal const int Clean = 0;

    /// <summary>Everything was read, and at least one finding is an error.</summary>
    internal const int Findings = 1;

    /// <summary>Something could not be read or written, or the call was wrong. It goes before <see cref="Findings"/>.</summary>
    internal const int Failure = 2;

    /// <summary>The user ended the run: 128 and the number of the signal, as shells count.</summary>
    internal const int Interrupted = 130;

    /// <summary>Nobody reads the output any more: 128 and the number of the signal, as shells count.</summary>
    internal const int OutputClosed = 141;
}
