namespace OpenGovReport.Reading;

/// <summary>The texts of a report that <see cref="SourceMap"/> knows the places of.</summary>
internal enum MarkedText
{
    /// <summary>The text before section one: <see cref="AnnualReport.Preamble"/>.</summary>
    Preamble,

    /// <summary>What stands in section one before its first headed part: <see cref="Overview.Introduction"/>.</summary>
    OverviewIntroduction,

    /// <summary>The heading of a part of section one: <see cref="OverviewPart.Heading"/>.</summary>
    OverviewPartHeading,

    /// <summary>The text of a part of section one: <see cref="OverviewPart.Text"/>.</summary>
    OverviewPartText,

    /// <summary>Section five: <see cref="AnnualReport.ProblemsAndImprovements"/>.</summary>
    ProblemsAndImprovements,

    /// <summary>Section six: <see cref="AnnualReport.OtherMatters"/>.</summary>
    OtherMatters,
}
