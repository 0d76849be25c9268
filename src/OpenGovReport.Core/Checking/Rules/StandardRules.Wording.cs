namespace OpenGovReport.Checking;

/// <content>What a report cites, and how much it says.</content>
public static partial class StandardRules
{
    private static readonly BilingualText CitesOldRegulations = new(
        "引用了2007年《条例》（国务院令第492号），该条例已于2019年5月15日被第711号令修订",
        "cites the Regulations of 2007 (国务院令第492号), replaced on 15 May 2019 by 第711号");

    private static readonly BilingualText CitesOldForm = new(
        "引用了国办公开办函〔2019〕60号，该格式已被〔2021〕30号替代",
        "cites 国办公开办函〔2019〕60号, whose form 〔2021〕30号 replaced");

    private static readonly BilingualText CitesTrialForm = new(
        "引用了试行格式，该格式已被国办公开办函〔2021〕30号替代",
        "cites the trial form, which 国办公开办函〔2021〕30号 replaced");

    private static readonly (string Words, BilingualText Says)[] OldRegulations =
    [
        ("国务院令第492号", CitesOldRegulations), ("国务院第492号令", CitesOldRegulations), ("国务院492号令", CitesOldRegulations), ("国令第492号", CitesOldRegulations),
    ];

    private static readonly (string Words, BilingualText Says)[] OldForm =
    [
        ("2019〕60号", CitesOldForm), ("2019]60号", CitesOldForm), ("2019）60号", CitesOldForm), ("格式（试行）", CitesTrialForm),
        ("关于政府信息公开工作年度报告有关事项的通知", CitesOldForm),
    ];

    /// <summary>S8: what the report cites is in force: not the Regulations of 2007 and, from 2021 on, not the trial form.</summary>
    /// <remarks>The Regulations of 2007 are known by their number (国务院令第492号) or by their dates (2007年4月5日公布, 2008年5月1日起施行).</remarks>
    public static ReportRule BasisInForce { get; } = new()
    {
        Id = "S8",
        Title = new("引用的依据现行有效", "What the report cites is in force"),
        Message = new("引用了已失效的依据", "something no longer in force is cited"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Practice, new(
            "国务院令第711号自2019年5月15日起施行；国办公开办函〔2021〕30号替代〔2019〕60号",
            "国务院令第711号 in force from 15 May 2019; 国办公开办函〔2021〕30号 replaces 〔2019〕60号")),
        Test = Citations,
    };

    /// <summary>S10: the report is not perfunctory: section one has 100 characters and a figure, section five 40 characters.</summary>
    /// <remarks>The limits are far below what published reports have, short ones of villages included: some 200 to 4,000 characters, and some 100 to 1,000.</remarks>
    public static ReportRule NotPerfunctory { get; } = new()
    {
        Id = "S10",
        Title = new("内容充实，不敷衍", "The report is not perfunctory"),
        Message = new("内容过于简略", "the report says very little"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Official, new(
            "国办公开办函〔2021〕30号：不得“敷衍塞责”；字数界限为规则作者的判断",
            "国办公开办函〔2021〕30号 names 敷衍塞责; the limits are the judgement of the rule's author")),
        Test = Brevity,
    };

    private static Verdict[] Citations(CheckContext context)
    {
        AnnualReport report = context.Report;
        if (!context.HasText)
        {
            return Verdicts.None;
        }

        List<Verdict>? failures = null;
        for (int i = 0; i < Passage.CountOf(report); i++)
        {
            Passage passage = Passage.Of(report, i);
            if (passage.Text.Contains("492", StringComparison.Ordinal))
            {
                Find(passage, OldRegulations, ref failures);
            }

            else if (OldDate(passage.Text) is (int from, int length))
            {
                (failures ??= []).Add(Verdict.Failed(message: CitesOldRegulations, span: passage.Span(from, length)));
            }

            if (report.Year is int year ? year >= (int)ReportForm.Form2021 : report.Form == ReportForm.Form2021)
            {
                Find(passage, OldForm, ref failures);
            }
        }

        return failures is null ? Verdicts.Pass : [.. failures];

        static void Find(Passage passage, (string Words, BilingualText Says)[] outdated, ref List<Verdict>? failures)
        {
            foreach ((string words, BilingualText says) in outdated)
            {
                int at = passage.Text.IndexOf(words, StringComparison.Ordinal);
                if (at >= 0)
                {
                    (failures ??= []).Add(Verdict.Failed(message: says, span: passage.Span(at, words.Length)));
                    return;
                }
            }
        }
    }

    // 2008年5月1日起施行的《条例》, 2007年4月5日公布的《条例》; since when it is in force (2008年5月1日《条例》施行以来) is no citation.
    private static (int From, int Length)? OldDate(string text)
    {
        foreach ((string year, string day, string act) in ((string, string, string)[])[("2008", "年5月1日", "施实"), ("2007", "年4月5日", "公颁国")])
        {
            for (int from = text.IndexOf(year, StringComparison.Ordinal); from >= 0; from = text.IndexOf(year, from + 1, StringComparison.Ordinal))
            {
                int at = from + year.Length, matched = 0;
                for (; at < text.Length && matched < day.Length && (text[at] == ' ' || text[at] == day[matched]); at++)
                {
                    matched += text[at] == ' ' ? 0 : 1;
                }

                ReadOnlySpan<char> after = text.AsSpan(at).TrimStart(" 起由开始正式");
                int sentence = after.IndexOfAny("。，；\n");
                if (matched == day.Length && after.Length > 0 && act.Contains(after[0], StringComparison.Ordinal)
                    && after[..(sentence < 0 ? after.Length : sentence)].IndexOf("以来") < 0 && (NamesRegulations(text.AsSpan(from)) || NamesRegulations(text.AsSpan(Math.Max(0, from - 30), Math.Min(30, from)))))
                {
                    return (from, at - from);
                }
            }
        }

        return null;

        static bool NamesRegulations(ReadOnlySpan<char> near) => near[..Math.Min(near.Length, 40)].IndexOf("条例") >= 0;
    }

    private static Verdict[] Brevity(CheckContext context)
    {
        const int LeastOfOverview = 100, LeastOfProblems = 40;
        AnnualReport report = context.Report;
        int overview = Passage.LengthOf(report.Overview);
        if (overview == 0 && report.ProblemsAndImprovements.Length == 0)
        {
            return Verdicts.None;
        }

        List<Verdict>? failures = null;
        if (overview is > 0 and < LeastOfOverview)
        {
            (failures ??= []).Add(Verdict.Failed(message: new BilingualText($"总体情况只有{overview}字", $"section one has {overview} characters only")));
        }
        else if (overview > 0 && !HasFigure(report.Overview))
        {
            (failures ??= []).Add(Verdict.Failed(message: new BilingualText("总体情况没有一个数字", "section one has not a single figure")));
        }

        int problems = report.ProblemsAndImprovements.Length;
        if (problems is > 0 and < LeastOfProblems)
        {
            (failures ??= []).Add(Verdict.Failed(
                message: new BilingualText($"第五部分只有{problems}字", $"section five has {problems} characters only"),
                span: Passage.Whole(NarrativeSection.ProblemsAndImprovements, report.ProblemsAndImprovements)));
        }

        return failures is null ? Verdicts.Pass : [.. failures];
    }

    private static bool HasFigure(Overview overview)
    {
        if (HasFigure(overview.Introduction))
        {
            return true;
        }

        foreach (OverviewPart part in overview.Parts)
        {
            if (HasFigure(part.Text))
            {
                return true;
            }
        }

        return false;
    }

    // Years and the numbers of points are no figures. A count in words is one: "收到申请两件", and so is a zero: "未收到申请".
    private static bool HasFigure(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("未收到") >= 0 || text.IndexOf("没有收到") >= 0)
        {
            return true;
        }

        for (int i = text.IndexOfAnyInRange('0', '9'); i >= 0 && i < text.Length;)
        {
            int end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            ReadOnlySpan<char> after = text[end..].TrimStart();
            if (after.Length > 0 && after[0] is not ('年' or '月' or '日' or '、' or '.' or '．' or '）' or ')' or '号' or '〕'))
            {
                return true;
            }

            int next = text[end..].IndexOfAnyInRange('0', '9');
            i = next < 0 ? -1 : end + next;
        }

        foreach (char unit in "件条篇次份宗期人场")
        {
            int at = text.IndexOf(unit);
            if (at > 0 && "一二两三四五六七八九十百千万余".Contains(text[at - 1], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
