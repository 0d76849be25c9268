namespace OpenGovReport.Claims;

/// <summary>Finds what the text of a report says in numbers: requests, their outcomes, disputes, documents, licences, fees.</summary>
/// <remarks>
/// <para>The words of a claim have to be understood as a whole: where one word between the label and the number is unknown, there is no
/// claim. A number that is missed is one thing less to compare; one that is misunderstood would accuse a report falsely.</para>
/// <para>Every text is read once, from left to right. Time and memory grow with its length and with nothing else.</para>
/// </remarks>
public static class ClaimExtractor
{
    /// <summary>The claims in a report's text: preamble, section one, section five and section six.</summary>
    /// <param name="report">The report. Its tables are not looked at.</param>
    public static ReportClaims Extract(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ClauseReader reader = new(report.CalendarYear, report.Publisher);
        reader.Read(NarrativeSection.Preamble, -1, report.Preamble);
        reader.Read(NarrativeSection.Overview, -1, report.Overview.Introduction);
        for (int i = 0; i < report.Overview.Parts.Count; i++)
        {
            OverviewPart part = report.Overview.Parts[i];
            reader.Read(NarrativeSection.Overview, i, part.Text, part.Heading);
        }

        reader.Read(NarrativeSection.ProblemsAndImprovements, -1, report.ProblemsAndImprovements);
        reader.Read(NarrativeSection.OtherMatters, -1, report.OtherMatters);
        return reader.Finish();
    }
}
