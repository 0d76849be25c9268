using OpenGovReport.Checking;
using OpenGovReport.Reading;

namespace OpenGovReport;

/// <summary>What a check may know besides the report itself. What is not given is not judged by.</summary>
/// <remarks>Immutable, equal by value.</remarks>
public sealed record CheckOptions
{
    /// <summary>Nothing but the report.</summary>
    public static CheckOptions None { get; } = new();

    /// <summary>The body that publishes the report; <see langword="null"/> to tell it from the publisher's name as far as that is safe.</summary>
    public PublisherProfile? Profile { get; init; }

    /// <summary>
    /// What was noticed while the report was read; <see langword="null"/> where the report was not read from a source, or that is not known.
    /// The rules about how a report is printed (S1, S3, C7, T3-9) judge by it.
    /// </summary>
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    /// <summary>The day of publication, where it is known better than the report says it.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>A date by which a local authority wants reports published, in the year after the reporting year (rule P3).</summary>
    public YearlyDate? LocalDueDate { get; init; }
}
