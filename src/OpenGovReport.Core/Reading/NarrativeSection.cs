namespace OpenGovReport.Reading;

/// <summary>The texts of a report, as places for <see cref="SourceMap.Narrative"/>.</summary>
public enum NarrativeSection
{
    /// <summary>The text before section one: <see cref="Reports.AnnualReport.Preamble"/>.</summary>
    Preamble,

    /// <summary>What stands in section one before its first headed part: <see cref="Reports.Overview.Introduction"/>.</summary>
    OverviewIntroduction,

    /// <summary>The heading of a part of section one: <see cref="Reports.OverviewPart.Heading"/>.</summary>
    OverviewPartHeading,

    /// <summary>The text of a part of section one: <see cref="Reports.OverviewPart.Text"/>.</summary>
    OverviewPartText,

    /// <summary>Section five: <see cref="Reports.AnnualReport.ProblemsAndImprovements"/>.</summary>
    ProblemsAndImprovements,

    /// <summary>Section six: <see cref="Reports.AnnualReport.OtherMatters"/>.</summary>
    OtherMatters,
}
