using OpenGovReport.Reading;

namespace OpenGovReport.Cli.Inputs;

/// <summary>What was read from one input.</summary>
/// <param name="Path">The path as it is shown.</param>
/// <param name="Report">The report as far as it could be read; <see langword="null"/> where there is none.</param>
/// <param name="Map">Where the cells stand in the source.</param>
/// <param name="Notices">What was noticed.</param>
/// <param name="Result">What reading gave; <see langword="null"/> where the source could not even be opened.</param>
internal sealed record Source(string Path, AnnualReport? Report, SourceMap? Map, IReadOnlyList<Notice> Notices, ReadResult? Result = null)
{
    /// <summary>Whether something could not be read.</summary>
    internal bool HasErrors => Report is null || Notices.Any(n => n.Severity == Severity.Error);
}
