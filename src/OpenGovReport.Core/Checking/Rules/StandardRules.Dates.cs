using System.Globalization;

namespace OpenGovReport.Checking;

/// <content>Which year a report speaks of.</content>
public static partial class StandardRules
{
    /// <summary>S4: the period is 1 January to 31 December of the reporting year, and title, text and signature speak of the same year.</summary>
    public static ReportRule YearsAgree { get; } = new()
    {
        Id = "S4",
        Title = new("统计期限为报告年度全年，标题、正文、落款的年份一致", "The period is the whole reporting year; title, text and signature agree on the year"),
        Message = new("报告中的年份不一致", "the report does not agree on its year"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("《条例》第四十九条、第五十条的“上一年度”；DB51/T 2660—2019：统计期限为1月1日至12月31日", "The previous year of Arts. 49 and 50; DB51/T 2660—2019: 1 January to 31 December")),
        Test = Years,
    };

    private static Verdict[] Years(CheckContext context)
    {
        AnnualReport report = context.Report;
        if (report.CalendarYear is not int year)
        {
            return report.Year is int odd ? [Verdict.Failed(message: new BilingualText($"{odd}不是可能的报告年度", $"{odd} can't be a reporting year"))]
                : context.HasText ? Verdicts.Open
                : Verdicts.None;
        }

        int asked = 0;
        List<Verdict>? failures = null;
        if (report.Period is { } period)
        {
            asked++;
            if (period != new ReportingPeriod(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)))
            {
                string stated = string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd}–{period.To:yyyy-MM-dd}");
                (failures ??= []).Add(Verdict.Failed(
                    message: new BilingualText($"统计期限为{stated}，不是{year}年全年", $"the period is {stated}, not the whole of {year}"),
                    span: report.Preamble.Length > 0 ? Passage.Whole(NarrativeSection.Preamble, report.Preamble) : null));
            }
        }

        // A report signed in the second year after the one in its title was made for another year.
        if (report.SignedOn is { } signed)
        {
            asked++;
            if (signed.Year > year + 1)
            {
                (failures ??= []).Add(Verdict.Failed(message: new BilingualText(
                    $"标题为{year}年度，落款为{signed.Year}年", $"the title says {year}, the signature is of {signed.Year}")));
            }
        }

        YearsOfText(report, year, ref asked, ref failures);
        return failures is not null ? [.. failures] : asked > 0 ? Verdicts.Pass : Verdicts.None;
    }

    // "2022年，我局…" as the first words of the overview, and "2022年度未收取信息处理费", are what is left of last year's report.
    private static void YearsOfText(AnnualReport report, int year, ref int asked, ref List<Verdict>? failures)
    {
        Passage first = new(NarrativeSection.Overview, -1, report.Overview.Introduction);
        first = first.Text.Length > 0 || report.Overview.Parts.Count == 0 ? first : first with { Part = 0, Text = report.Overview.Parts[0].Text };
        if (YearAt(first.Text, 0, out int length) is int begun && IsClosed(first.Text.AsSpan(length)))
        {
            asked++;
            Compare(begun, first, 0, length, ref failures);
        }

        int fee = report.OtherMatters.IndexOf("信息处理费", StringComparison.Ordinal);
        if (fee < 0)
        {
            return;
        }

        ReadOnlySpan<char> before = report.OtherMatters.AsSpan(0, fee);
        int sentence = before.LastIndexOfAny("。；\n") + 1;
        int at = before[sentence..].IndexOf('年') + sentence;
        const int Digits = 4;
        int start = at - Digits - (at > sentence && before[at - 1] == ' ' ? 1 : 0);
        if (start >= sentence && before[sentence..].Count('年') == 1 && YearAt(report.OtherMatters, start, out length) is int named && IsWholeYear(report.OtherMatters.AsSpan(start + length)))
        {
            asked++;
            Compare(named, new Passage(NarrativeSection.OtherMatters, -1, report.OtherMatters), start, length, ref failures);
        }

        void Compare(int found, Passage passage, int start, int length, ref List<Verdict>? failures)
        {
            if (found != year)
            {
                (failures ??= []).Add(Verdict.Failed(
                    message: new BilingualText($"报告年度为{year}年，正文写作{found}年", $"the report is for {year}, its text speaks of {found}"),
                    span: passage.Span(start, length)));
            }
        }
    }

    // The year that a text says at a place as "2023年" or "2023 年", and how long that is.
    private static int? YearAt(string text, int at, out int length)
    {
        length = 0;
        const int Digits = 4;
        if (at < 0 || at + Digits >= text.Length || !int.TryParse(text.AsSpan(at, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 2000 or > 2100)
        {
            return null;
        }

        length = Digits + (text[at + Digits] == ' ' ? 1 : 0);
        if (at + length >= text.Length || text[at + length] != '年')
        {
            return null;
        }

        length++;
        length += at + length < text.Length && text[at + length] == '度' ? 1 : 0;
        return year;
    }

    // "2023年，": the year alone, not "2022年以来" or "2022年12月".
    private static bool IsClosed(ReadOnlySpan<char> after) => after.TrimStart() is [',' or '，' or '、', ..];

    // Not a day of the year ("2021年1月1日起施行"), and not a span of years.
    private static bool IsWholeYear(ReadOnlySpan<char> after) =>
        after.TrimStart() is [char next, ..] && !char.IsAsciiDigit(next) && next is not ('以' or '起' or '至' or '到' or '底' or '末' or '初' or '-' or '—' or '~');
}
