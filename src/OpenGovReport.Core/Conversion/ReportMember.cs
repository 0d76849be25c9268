using OpenGovReport.Checking;
using OpenGovReport.Reports;

namespace OpenGovReport.Conversion;

/// <summary>What a report says besides its tables.</summary>
public enum ReportMember
{
    /// <summary><see cref="AnnualReport.Publisher"/>.</summary>
    Publisher,

    /// <summary><see cref="AnnualReport.Year"/>.</summary>
    Year,

    /// <summary><see cref="AnnualReport.Title"/>.</summary>
    Title,

    /// <summary><see cref="AnnualReport.Period"/>.</summary>
    Period,

    /// <summary><see cref="AnnualReport.PublishedOn"/>.</summary>
    PublishedOn,

    /// <summary><see cref="AnnualReport.SignedOn"/>.</summary>
    SignedOn,

    /// <summary><see cref="AnnualReport.Preamble"/>.</summary>
    Preamble,

    /// <summary><see cref="AnnualReport.Overview"/>, section one.</summary>
    Overview,

    /// <summary><see cref="AnnualReport.ProblemsAndImprovements"/>, section five.</summary>
    ProblemsAndImprovements,

    /// <summary><see cref="AnnualReport.OtherMatters"/>, section six.</summary>
    OtherMatters,
}

/// <summary>The one list of what a report says besides its tables: names, texts and copying.</summary>
internal static class ReportMembers
{
    /// <summary>Every member in the order of a report.</summary>
    internal static IReadOnlyList<ReportMember> All { get; } = Enum.GetValues<ReportMember>();

    /// <summary>Whether the member is a text of paragraphs; the others are particulars of a few words.</summary>
    internal static bool IsNarrative(ReportMember member) => member >= ReportMember.Preamble;

    internal static BilingualText NameOf(ReportMember member) => member switch
    {
        ReportMember.Publisher => new("发布机关", "publisher"),
        ReportMember.Year => new("年度", "year"),
        ReportMember.Title => new("标题", "title"),
        ReportMember.Period => new("报告期", "period"),
        ReportMember.PublishedOn => new("发布日期", "day of publication"),
        ReportMember.SignedOn => new("落款日期", "day of signature"),
        ReportMember.Preamble => new("导言", "preamble"),
        ReportMember.Overview => new("一、总体情况", "section one (总体情况)"),
        ReportMember.ProblemsAndImprovements => new("五、存在的主要问题及改进情况", "section five (存在的主要问题及改进情况)"),
        _ => new("六、其他需要报告的事项", "section six (其他需要报告的事项)"),
    };

    /// <summary>The member as text; <see langword="null"/> where the report does not state it. An overview is its parts under their headings.</summary>
    internal static string? TextOf(ReportMember member, AnnualReport report) => member switch
    {
        ReportMember.Publisher => report.Publisher,
        ReportMember.Year => report.Year is int year ? Invariant($"{year}") : null,
        ReportMember.Title => report.Title,
        ReportMember.Period => report.Period is { } period ? Invariant($"{period.From:yyyy-MM-dd}/{period.To:yyyy-MM-dd}") : null,
        ReportMember.PublishedOn => report.PublishedOn is { } day ? Invariant($"{day:yyyy-MM-dd}") : null,
        ReportMember.SignedOn => report.SignedOn is { } day ? Invariant($"{day:yyyy-MM-dd}") : null,
        ReportMember.Preamble => report.Preamble,
        ReportMember.Overview => report.Overview.Parts.Count == 0
            ? report.Overview.Introduction
            : string.Join('\n', report.Overview.Parts.SelectMany(p => (string[])[p.Heading, p.Text]).Prepend(report.Overview.Introduction).Where(t => t.Length > 0)),
        ReportMember.ProblemsAndImprovements => report.ProblemsAndImprovements,
        _ => report.OtherMatters,
    };

    /// <summary>Whether two reports state the member alike. Overviews are compared part by part.</summary>
    internal static bool AreEqual(ReportMember member, AnnualReport one, AnnualReport other) => member == ReportMember.Overview
        ? one.Overview == other.Overview
        : TextOf(member, one) == TextOf(member, other);

    /// <summary>A report with a member of another.</summary>
    internal static AnnualReport Copy(ReportMember member, AnnualReport from, AnnualReport to) => member switch
    {
        ReportMember.Publisher => to with { Publisher = from.Publisher },
        ReportMember.Year => to with { Year = from.Year },
        ReportMember.Title => to with { Title = from.Title },
        ReportMember.Period => to with { Period = from.Period },
        ReportMember.PublishedOn => to with { PublishedOn = from.PublishedOn },
        ReportMember.SignedOn => to with { SignedOn = from.SignedOn },
        ReportMember.Preamble => to with { Preamble = from.Preamble },
        ReportMember.Overview => to with { Overview = from.Overview },
        ReportMember.ProblemsAndImprovements => to with { ProblemsAndImprovements = from.ProblemsAndImprovements },
        _ => to with { OtherMatters = from.OtherMatters },
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
