namespace OpenGovReport.Checking;

/// <summary>One of the texts that a report consists of besides its tables.</summary>
/// <param name="Section">The section.</param>
/// <param name="Part">The place in <see cref="Overview.Parts"/>; −1 elsewhere.</param>
/// <param name="Text">The text.</param>
internal readonly record struct Passage(NarrativeSection Section, int Part, string Text)
{
    private const int BeforeParts = 2;

    /// <summary>How many texts a report has, empty ones included.</summary>
    internal static int CountOf(AnnualReport report) => BeforeParts + report.Overview.Parts.Count + 2;

    /// <summary>A text of a report by its place in reading order.</summary>
    internal static Passage Of(AnnualReport report, int index)
    {
        int parts = report.Overview.Parts.Count, after = index - BeforeParts - parts;
        return index switch
        {
            0 => new Passage(NarrativeSection.Preamble, -1, report.Preamble),
            1 => new Passage(NarrativeSection.Overview, -1, report.Overview.Introduction),
            _ when after == 0 => new Passage(NarrativeSection.ProblemsAndImprovements, -1, report.ProblemsAndImprovements),
            _ when after > 0 => new Passage(NarrativeSection.OtherMatters, -1, report.OtherMatters),
            _ => new Passage(NarrativeSection.Overview, index - BeforeParts, report.Overview.Parts[index - BeforeParts].Text),
        };
    }

    /// <summary>A section that is not divided, as a whole.</summary>
    internal static NarrativeSpan Whole(NarrativeSection section, string text) => new(section, -1, 0, text.Length);

    /// <summary>Some of the passage.</summary>
    internal NarrativeSpan Span(int start, int length) => new(Section, Part, start, length);

    /// <summary>Whether a text has any of some words.</summary>
    internal static bool HasAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the overview has any of some words, in a heading or in a text.</summary>
    internal static bool OverviewHasAny(Overview overview, ReadOnlySpan<string> words)
    {
        if (HasAny(overview.Introduction, words))
        {
            return true;
        }

        foreach (OverviewPart part in overview.Parts)
        {
            if (HasAny(part.Heading, words) || HasAny(part.Text, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many characters the overview has, headings aside.</summary>
    internal static int LengthOf(Overview overview)
    {
        int length = overview.Introduction.Length;
        foreach (OverviewPart part in overview.Parts)
        {
            length += part.Text.Length;
        }

        return length;
    }
}
