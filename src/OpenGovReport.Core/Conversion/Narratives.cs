using OpenGovReport.Checking;

namespace OpenGovReport.Conversion;

/// <summary>The texts of a report: their names, their words, and copying them.</summary>
internal static class Narratives
{
    /// <summary>Every text in the order of a report.</summary>
    internal static IReadOnlyList<NarrativeSection> All { get; } = Enum.GetValues<NarrativeSection>();

    internal static BilingualText NameOf(NarrativeSection section) => section switch
    {
        NarrativeSection.Preamble => new("导言", "preamble"),
        NarrativeSection.Overview => new("一、总体情况", "section one (总体情况)"),
        NarrativeSection.ProblemsAndImprovements => new("五、存在的主要问题及改进情况", "section five (存在的主要问题及改进情况)"),
        _ => new("六、其他需要报告的事项", "section six (其他需要报告的事项)"),
    };

    /// <summary>The words of a text; an overview is its parts under their headings.</summary>
    internal static string Of(AnnualReport report, NarrativeSection section) => section switch
    {
        NarrativeSection.Preamble => report.Preamble,
        NarrativeSection.Overview => report.Overview.Parts.Count == 0
            ? report.Overview.Introduction
            : string.Join('\n', report.Overview.Parts.SelectMany(p => (string[])[p.Heading, p.Text]).Prepend(report.Overview.Introduction).Where(t => t.Length > 0)),
        NarrativeSection.ProblemsAndImprovements => report.ProblemsAndImprovements,
        _ => report.OtherMatters,
    };

    /// <summary>Whether two reports have the same text. Overviews are compared part by part.</summary>
    internal static bool AreEqual(NarrativeSection section, AnnualReport one, AnnualReport other) =>
        section == NarrativeSection.Overview ? one.Overview == other.Overview : Of(one, section) == Of(other, section);

    /// <summary>A report with a text of another.</summary>
    internal static AnnualReport Copy(NarrativeSection section, AnnualReport from, AnnualReport to) => section switch
    {
        NarrativeSection.Preamble => to with { Preamble = from.Preamble },
        NarrativeSection.Overview => to with { Overview = from.Overview },
        NarrativeSection.ProblemsAndImprovements => to with { ProblemsAndImprovements = from.ProblemsAndImprovements },
        _ => to with { OtherMatters = from.OtherMatters },
    };
}
