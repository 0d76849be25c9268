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

    /// <summary>The same body's report for the year before (rules T2-2, T2-8, T3-4, T3-5, S9 and others).</summary>
    public RelatedReport? Previous { get; init; }

    /// <summary>Another body's report that this one may have been copied from (rule S9).</summary>
    public RelatedReport? Lookalike { get; init; }

    /// <summary>Another version of this very report (rule P5).</summary>
    public RelatedReport? OtherVersion { get; init; }

    /// <summary>The reports that this one sums up, all of them (rules A1, A2); <see langword="null"/> where it sums up none, or they are not known.</summary>
    public IReadOnlyList<RelatedReport>? Children { get; init; }

    /// <summary>The publishers whose reports have to be among <see cref="Children"/>; empty where that is not known.</summary>
    public IReadOnlyList<string> ExpectedChildren { get; init; } = [];

    /// <summary>A date by which a local authority wants reports published, in the year after the reporting year (rule P3).</summary>
    public YearlyDate? LocalDueDate { get; init; }
}
