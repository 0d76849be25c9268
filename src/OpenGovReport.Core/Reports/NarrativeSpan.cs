namespace OpenGovReport;

/// <summary>The texts of a report that are not tables.</summary>
public enum NarrativeSection
{
    /// <summary>The text between the title and section one.</summary>
    Preamble,

    /// <summary>一、总体情况.</summary>
    Overview,

    /// <summary>五、存在的主要问题及改进情况.</summary>
    ProblemsAndImprovements,

    /// <summary>六、其他需要报告的事项.</summary>
    OtherMatters,
}

/// <summary>A passage of a report's text.</summary>
/// <param name="Section">The text that the passage stands in.</param>
/// <param name="Part">The place in <see cref="Overview.Parts"/>; −1 for <see cref="Overview.Introduction"/> and in every other text.</param>
/// <param name="Start">Where the passage begins in the text of the section or of the part (not in its heading), in UTF-16 code units.</param>
/// <param name="Length">How long the passage is.</param>
public readonly record struct NarrativeSpan(NarrativeSection Section, int Part, int Start, int Length)
{
    /// <summary>The words of the passage, as far as the report has them.</summary>
    /// <param name="report">The report.</param>
    public ReadOnlySpan<char> In(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReadOnlySpan<char> text = Section switch
        {
            NarrativeSection.Preamble => report.Preamble,
            NarrativeSection.Overview => Part < 0 ? report.Overview.Introduction : Part < report.Overview.Parts.Count ? report.Overview.Parts[Part].Text : "",
            NarrativeSection.ProblemsAndImprovements => report.ProblemsAndImprovements,
            _ => report.OtherMatters,
        };
        int start = Math.Clamp(Start, 0, text.Length);
        return text.Slice(start, Math.Clamp(Length, 0, text.Length - start));
    }
}
