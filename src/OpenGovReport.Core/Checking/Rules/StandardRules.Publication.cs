using System.Globalization;

namespace OpenGovReport.Checking;

/// <content>When a report was published.</content>
public static partial class StandardRules
{
    private static readonly BilingualText Late = new("公布日期晚于法定期限", "the report was published after the statutory date");

    /// <summary>P1: a department publishes by 31 January.</summary>
    public static ReportRule DepartmentInTime { get; } = new()
    {
        Id = "P1",
        Title = new("县级以上人民政府部门于1月31日前公布", "A department publishes by 31 January"),
        Message = Late,
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new("《条例》第四十九条：每年1月31日前", "Art. 49 of the Regulations: by 31 January")),
        Test = context => InTime(context, PublisherKind.Department),
    };

    /// <summary>P2: a government from the county up publishes by 31 March.</summary>
    public static ReportRule GovernmentInTime { get; } = new()
    {
        Id = "P2",
        Title = new("县级以上地方人民政府于3月31日前公布", "A government publishes by 31 March"),
        Message = Late,
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new("《条例》第四十九条：每年3月31日前", "Art. 49 of the Regulations: by 31 March")),
        Test = context => InTime(context, PublisherKind.Government),
    };

    /// <summary>P3: the report was published by the date that a local authority set (<see cref="CheckOptions.LocalDueDate"/>).</summary>
    public static ReportRule LocalDateKept { get; } = new()
    {
        Id = "P3",
        Title = new("按本地要求的日期公布", "Published by the date set locally"),
        Message = new("公布日期晚于本地要求的日期", "the report was published after the date set locally"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Practice, new("各地通知规定的更早日期；未规定法定期限的乡镇、街道依本地通知", "Earlier dates of local notices; for townships and streets, which no article dates, the local notice alone")),
        Test = context => context.LocalDueDate is { } due ? InTime(context, due, "本地要求的日期", "the date set locally") : Verdicts.None,
    };

    /// <summary>P4: the report was not published or signed before the year that it reports on had ended; a date is stated.</summary>
    /// <remarks>A report without any date is a mere note, because text copied from a page leaves its date behind.</remarks>
    public static ReportRule DatePlausible { get; } = new()
    {
        Id = "P4",
        Title = new("写明日期，且不早于报告年度结束", "A date is stated, and it is not before the year's end"),
        Message = new("报告日期早于报告年度结束", "the report is dated before the year that it reports on had ended"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Judgement, new("统计期限至12月31日，年度未结束不能成报告", "The figures run to 31 December; no report can be made before the year has ended")),
        Test = Dates,
    };

    private static Verdict[] InTime(CheckContext context, PublisherKind kind) =>
        context.Profile.Kind == kind && context.Profile.StatutoryDueDate is { } due ? InTime(context, due, "法定期限", "the statutory date") : Verdicts.None;

    private static Verdict[] InTime(CheckContext context, YearlyDate due, string chinese, string english)
    {
        if (context.Report.CalendarYear is not int year)
        {
            return Verdicts.Open;
        }

        // A report can't have been published before it was signed; signed in time it may still have been published late.
        DateOnly last = due.In(year + 1);
        DateOnly? published = context.PublishedOn, signed = context.Report.SignedOn;
        DateOnly? date = signed > last && !(published < signed) ? signed : published;
        if (date is not DateOnly day)
        {
            return Verdicts.None;
        }

        if (day <= last)
        {
            return Verdicts.Pass;
        }

        // A page that was moved to a new site bears the day of the move.
        bool moved = day > last.AddYears(1);
        string stated = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), limit = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            Verdict.Failed(
                severity: moved ? Severity.Info : null,
                message: moved
                    ? new BilingualText($"页面日期{stated}比{chinese}{limit}晚一年以上，可能是网站迁移的日期", $"the page is dated {stated}, more than a year after {english}, {limit}; the site may have been moved")
                    : new BilingualText($"公布日期{stated}晚于{chinese}{limit}", $"published on {stated}, after {english}, {limit}")),
        ];
    }

    private static Verdict[] Dates(CheckContext context)
    {
        DateOnly? published = context.PublishedOn, signed = context.Report.SignedOn;
        if (published is null && signed is null)
        {
            return context.HasText ? [Verdict.Failed(severity: Severity.Info, message: new BilingualText("没有写明日期", "no date is stated"))] : Verdicts.None;
        }

        if (context.Report.CalendarYear is not int year)
        {
            return Verdicts.Open;
        }

        DateOnly end = new(year, 12, 31);
        foreach (DateOnly? date in (ReadOnlySpan<DateOnly?>)[published, signed])
        {
            if (date < end)
            {
                return [Verdict.Failed(message: new BilingualText(
                    string.Create(CultureInfo.InvariantCulture, $"报告日期{date:yyyy-MM-dd}早于报告年度结束"),
                    string.Create(CultureInfo.InvariantCulture, $"the report is dated {date:yyyy-MM-dd}, before the year that it reports on had ended")))];
            }
        }

        return Verdicts.Pass;
    }
}
