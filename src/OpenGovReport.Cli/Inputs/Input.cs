namespace OpenGovReport.Cli.Inputs;

/// <summary>One thing to read.</summary>
/// <param name="Path">Its path as it is shown, <c>-</c> for standard input.</param>
/// <param name="Problem">Why it can't be read; <see langword="null"/> where nothing is known against it.</param>
internal sealed record Input(string Path, Notice? Problem = null)
{
    internal bool IsStandardInput => Path == "-";

    /// <summary>Whether it was found in a folder and has no length: an empty file, or a pipe, which would be waited for.</summary>
    internal bool IsEmpty { get; init; }

    /// <summary>Whether it was found in a folder and is of a kind that reports do not come in.</summary>
    internal bool IsSkipped => Problem == PathProblems.Skipped;
}
