namespace OpenGovReport.Checking;

/// <content>What the text of a report says.</content>
public static partial class StandardRules
{
    private static readonly (BilingualText Aspect, string[] Words)[] Aspects =
    [
        (new("主动公开", "proactive disclosure"), ["主动公开", "公开政府信息", "公开各类", "公开信息", "发布信息", "发布各类", "发布政府信息", "信息发布", "公布"]),
        (new("依申请公开", "disclosure on request"), ["申请"]),
        (new("政府信息管理", "management of information"),
            ["信息管理", "信息资源", "规范性文件", "保密审查", "审核", "审查", "三审", "动态", "清理", "更新", "公开属性", "档案", "发布程序", "目录", "管理制度"]),
        (new("政府信息公开平台建设", "platforms"),
            ["平台", "网站", "门户", "新媒体", "公众号", "微信", "公报", "专栏", "栏目", "公开栏", "公示栏", "专区", "查阅点"]),
        (new("监督保障", "supervision and support"), ["监督", "保障", "考核", "培训", "评议", "追究", "督查", "督导", "检查", "领导小组", "组织领导"]),
    ];

    // Art. 50(4) asks governments for the results of these three.
    private static readonly (BilingualText Aspect, string[] Words)[] AspectsOfGovernment =
    [
        (new("工作考核", "appraisal"), ["考核", "考评", "测评", "评估", "绩效", "评比"]),
        (new("社会评议", "public evaluation"), ["评议", "评价", "满意", "第三方", "社会监督", "群众监督", "意见建议", "意见箱", "监督员"]),
        (new("责任追究", "accountability"), ["追究", "问责", "追责", "责任人", "责任制"]),
    ];

    private static readonly string[] Problems =
    [
        "不足", "不够", "不及时", "不高", "不强", "不全", "不多", "不深", "不平衡", "不规范", "不完善", "不到位", "不丰富", "不熟", "不能", "有待", "还需", "仍需", "尚需", "需要进一步", "需进一步",
        "亟待", "差距", "短板", "弱项", "薄弱", "欠缺", "缺乏", "缺少", "滞后", "困难", "单一", "较少", "较低", "较弱", "偏低", "偏少", "有限",
    ];

    private static readonly string[] Improvements =
    [
        "改进", "措施", "下一步", "下步", "加强", "提升", "提高", "完善", "强化", "优化", "推进", "进一步", "继续", "加大", "整改", "深化", "健全", "规范", "拓展", "落实", "加快", "创新", "将", "计划", "力争", "今后", "明年",
    ];

    private static readonly string[] DeniedProblems = ["不存在", "未发现", "没有发现", "无存在", "暂无", "没有问题", "没有存在", "无问题", "无需要"];

    private static readonly string[] DenialsOfProblems = ["不存在", "没有", "没有存在", "未发现", "没有发现", "未发现存在", "无"];

    private static readonly string[] KindsOfProblems = ["任何", "明显的", "明显", "突出的", "突出", "较大", "重大", "主要"];

    private static readonly string[] FeeWords = ["处理费", "收费", "费用", "收取"];

    // In section one 收费 alone may be the subject of what was published (教育收费).
    private static readonly string[] FeeWordsOfOverview = ["处理费", "收取费用", "收取任何费用", "公开收费", "申请收费", "未收费", "收费通知", "检索、复制", "检索费", "公开费用"];

    /// <summary>S5 (from 2021): section one covers the five aspects; a government also reports appraisal, public evaluation and accountability.</summary>
    /// <remarks>An aspect counts as covered where any of many words for it stands in section one; for what governments add, section five counts too.</remarks>
    public static ReportRule AspectsCovered { get; } = new()
    {
        Id = "S5",
        Title = new("总体情况涵盖五个方面；各级政府另报考核、评议、追责结果", "Section one covers the five aspects; governments add appraisal, evaluation and accountability"),
        Message = new("总体情况内容不全", "section one leaves something out"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new(
            "国办公开办函〔2021〕30号“（一）总体情况”：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障；《条例》第五十条第四项",
            "国办公开办函〔2021〕30号, item （一）总体情况: the five aspects; Art. 50(4) of the Regulations")),
        Scope = new(ReportForm.Form2021),
        Test = AspectsOf,
    };

    /// <summary>S6: section five names problems and improvements, and is not empty or a mere 无.</summary>
    public static ReportRule ProblemsAndImprovementsStated { get; } = new()
    {
        Id = "S6",
        Title = new("第五部分写明主要问题和改进情况", "Section five names problems and improvements"),
        Message = new("第五部分没有内容", "section five says nothing"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new("《条例》第五十条第四项：工作存在的主要问题及改进情况", "Art. 50(4) of the Regulations: problems and improvements")),
        Test = ProblemsOf,
    };

    /// <summary>S7 (from 2021): section six states the 信息处理费, even where none was collected. A statement in section one counts too.</summary>
    public static ReportRule FeeStated { get; } = new()
    {
        Id = "S7",
        Title = new("报告信息处理费收取情况（未收取的也应写明）", "The information processing fee is reported, even where there was none"),
        Message = new("未报告信息处理费收取情况", "nothing is said of the information processing fee (信息处理费)"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new(
            "国办函〔2020〕109号自2021年1月1日起施行；各地年报在“其他需要报告的事项”中报告收取情况",
            "国办函〔2020〕109号, in force from 1 January 2021; reports state the fee in section six as a matter of practice")),
        Scope = new(FromYear: 2021),
        Test = context => !context.HasText ? Verdicts.None
            : Passage.HasAny(context.Report.OtherMatters, FeeWords) || Passage.OverviewHasAny(context.Report.Overview, FeeWordsOfOverview)
                || Passage.HasAny(context.Report.ProblemsAndImprovements, FeeWordsOfOverview) ? Verdicts.Pass
            : [Verdict.Failed(span: context.Report.OtherMatters.Length > 0 ? Passage.Whole(NarrativeSection.OtherMatters, context.Report.OtherMatters) : null)],
    };

    private static Verdict[] AspectsOf(CheckContext context)
    {
        AnnualReport report = context.Report;
        if (Passage.LengthOf(report.Overview) == 0)
        {
            return Verdicts.None;
        }

        List<BilingualText>? missing = null;
        foreach ((BilingualText aspect, string[] words) in Aspects)
        {
            if (!Passage.OverviewHasAny(report.Overview, words) && !(aspect == Aspects[0].Aspect && CountsPublished(context)))
            {
                (missing ??= []).Add(aspect);
            }
        }

        if (context.Profile.Kind == PublisherKind.Government)
        {
            foreach ((BilingualText aspect, string[] words) in AspectsOfGovernment)
            {
                if (!Passage.OverviewHasAny(report.Overview, words) && !Passage.HasAny(report.ProblemsAndImprovements, words) && !Passage.HasAny(report.OtherMatters, words))
                {
                    (missing ??= []).Add(aspect);
                }
            }
        }

        return missing is null ? Verdicts.Pass :
        [
            Verdict.Failed(message: new BilingualText(
                $"总体情况未写{string.Join('、', missing.Select(m => m.Chinese))}",
                $"section one says nothing of {string.Join(", ", missing.Select(m => m.English))}")),
        ];
    }

    // 公开检察信息1860条 has none of the words and yet says it.
    private static bool CountsPublished(CheckContext context) =>
        context.Claims.Any(c => c.Kind is Claims.ClaimKind.PublishedInformation or Claims.ClaimKind.PublishedDocuments && c.Span.Section == NarrativeSection.Overview);

    // 不存在问题，下一步将继续加强: that there is no problem names none, and neither does the heading over it.
    private static bool NamesProblem(ReadOnlySpan<char> text)
    {
        const string Problem = "问题";
        bool isHeaded = false, isDenied = false;
        for (int from = 0, found; (found = text[from..].IndexOf(Problem)) >= 0; from += found + Problem.Length)
        {
            ReadOnlySpan<char> before = text[..(from + found)], after = text[(from + found + Problem.Length)..];
            if (IsDenied(before) || SaysNone(after))
            {
                isDenied = true;
            }
            else if (before.EndsWith("存在") || before.EndsWith("存在的") || before.EndsWith("主要"))
            {
                isHeaded = true;
            }
            else
            {
                return true;
            }
        }

        return (isHeaded && !isDenied) || Passage.HasAny(text, Problems);
    }

    // 不存在明显(问题)
    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        foreach (string kind in KindsOfProblems)
        {
            if (before.EndsWith(kind))
            {
                before = before[..^kind.Length];
                break;
            }
        }

        foreach (string denial in DenialsOfProblems)
        {
            if (before.EndsWith(denial))
            {
                return true;
            }
        }

        return false;
    }

    // (存在的主要问题)：无。
    private static bool SaysNone(ReadOnlySpan<char> after)
    {
        after = after.TrimStart("：: \n");
        int end = after.IndexOfAny("。；，;\n");
        return (end < 0 ? after : after[..end]).Trim() is "无" or "暂无" or "没有" or "不存在" or "未发现";
    }

    private static Verdict[] ProblemsOf(CheckContext context)
    {
        string text = context.Report.ProblemsAndImprovements;
        if (text.Length == 0)
        {
            // Where the section itself is missing, S1 says so.
            return !context.IsRead || context.Diagnostics.Any(d => d.Descriptor == Reading.DiagnosticDescriptors.SectionMissing && d.Arguments[0] == "五")
                ? Verdicts.None
                : [Verdict.Failed()];
        }

        NarrativeSpan whole = Passage.Whole(NarrativeSection.ProblemsAndImprovements, text);
        const int ShortDenial = 40;
        if (text.AsSpan().Trim(" 。.本年度") is "无" or "暂无" or "没有" or "/" or "—" || (text.Length <= ShortDenial && Passage.HasAny(text, DeniedProblems)))
        {
            return [Verdict.Failed(message: new BilingualText("第五部分只写没有问题", "section five merely says that there is nothing to say"), span: whole)];
        }

        bool problems = NamesProblem(text), improvements = Passage.HasAny(text, Improvements);
        return problems && improvements ? Verdicts.Pass :
        [
            Verdict.Failed(span: whole, message: problems
                ? new BilingualText("第五部分没有写改进情况", "section five names no improvement")
                : new BilingualText("第五部分没有写存在的问题", "section five names no problem")),
        ];
    }
}
