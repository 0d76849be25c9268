using OpenGovReport.Checking;

namespace OpenGovReport.Conversion;

/// <summary>What a report says in a few words: whose it is, of which year, and its dates.</summary>
public enum ReportParticular
{
    /// <summary>发布机关: <see cref="AnnualReport.Publisher"/>.</summary>
    Publisher,

    /// <summary>年度: <see cref="AnnualReport.Year"/>.</summary>
    Year,

    /// <summary>标题: <see cref="AnnualReport.Title"/>.</summary>
    Title,

    /// <summary>报告期: <see cref="AnnualReport.Period"/>.</summary>
    Period,

    /// <summary>发布日期: <see cref="AnnualReport.PublishedOn"/>.</summary>
    PublishedOn,

    /// <summary>落款日期: <see cref="AnnualReport.SignedOn"/>.</summary>
    SignedOn,
}

/// <summary>The particulars of a report: their names, their words, and copying them.</summary>
internal static class Particulars
{
    /// <summary>Every particular in the order of a report.</summary>
    internal static IReadOnlyList<ReportParticular> All { get; } = Enum.GetValues<ReportParticular>();

    internal static BilingualText NameOf(ReportParticular particular) => particular switch
    {
        ReportParticular.Publisher => new("发布机关", "publisher"),
        ReportParticular.Year => new("年度", "year"),
        ReportParticular.Title => new("标题", "title"),
        ReportParticular.Period => new("报告期", "period"),
        ReportParticular.PublishedOn => new("发布日期", "day of publication"),
        _ => new("落款日期", "day of signature"),
    };

    /// <summary>The particular in words; <see langword="null"/> where the report does not state it.</summary>
    internal static string? Of(AnnualReport report, ReportParticular particular) => particular switch
    {
        ReportParticular.Publisher => report.Publisher,
        ReportParticular.Year => report.Year is int year ? Invariant($"{year}") : null,
        ReportParticular.Title => report.Title,
        ReportParticular.Period => report.Period is { } period ? Invariant($"{period.From:yyyy-MM-dd}/{period.To:yyyy-MM-dd}") : null,
        ReportParticular.PublishedOn => report.PublishedOn is { } day ? Invariant($"{day:yyyy-MM-dd}") : null,
        _ => report.SignedOn is { } day ? Invariant($"{day:yyyy-MM-dd}") : null,
    };

    /// <summary>A report with a particular of another.</summary>
    internal static AnnualReport Copy(ReportParticular particular, AnnualReport from, AnnualReport to) => particular switch
    {
        ReportParticular.Publisher => to with { Publisher = from.Publisher },
        ReportParticular.Year => to with { Year = from.Year },
        ReportParticular.Title => to with { Title = from.Title },
        ReportParticular.Period => to with { Period = from.Period },
        ReportParticular.PublishedOn => to with { PublishedOn = from.PublishedOn },
        _ => to with { SignedOn = from.SignedOn },
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
