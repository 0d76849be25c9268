using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <content>Table two beyond its arithmetic.</content>
public static partial class StandardRules
{
    /// <summary>T2-3: only a body with the power to make 规章 reports any.</summary>
    /// <remarks>Asked only where the power is known: from the <see cref="PublisherProfile"/> given, or from a name that leaves no doubt.</remarks>
    public static ReportRule RulesOnlyWithPower { get; } = new()
    {
        Id = "T2-3",
        Title = new("无规章制定权的机关，规章各项为0", "A body without rule-making power reports no rules"),
        Message = new("该机关没有规章制定权，规章应为0", "the body has no power to make rules (规章), so that their number is zero"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new(
            "《立法法》（2023年修正）第九十一条、第九十三条：国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府可以制定规章",
            "立法法 (2023), Arts. 91 and 93: bodies of the State Council, and governments of provinces, 设区的市 and 自治州, make rules")),
        Test = context => context.Profile.HasRuleMakingPower switch
        {
            null => Verdicts.None,
            true => Verdicts.Pass,
            false => RuleCells(context) is { } cell ? [Verdict.Failed(0, cell: cell)] : Verdicts.Pass,
        },
    };

    /// <summary>T2-6: a body of self-government decides no licences, penalties or compulsion; and decisions do not become a hundred times more or fewer from one year to the next.</summary>
    public static ReportRule DecisionsPlausible { get; } = new()
    {
        Id = "T2-6",
        Title = new("许可、处罚、强制数量与职权和上年情况相称", "Licences, penalties and compulsion fit the body's powers and last year's figures"),
        Message = new("数量与职权或上年情况不相称", "the number does not fit the body's powers or last year's figure"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Judgement, new(
            "村（居）民委员会没有行政许可、处罚、强制权；与上年相差百倍以上且其中一年不少于1000件的，多为统计口径变化或录入错误",
            "Villagers' committees have no such powers; a hundredfold change, with a thousand decisions in one of the years, is mostly a change of method or a slip")),
        Test = Decisions,
    };

    /// <summary>T2-7 (2020 form): 本年新公开数量 is not more than 对外公开总数量.</summary>
    public static RelationRule NewlyDisclosedWithinTotal { get; } = new()
    {
        Id = "T2-7",
        Title = new("本年新公开数量 ≤ 对外公开总数量", "What was newly disclosed is part of all that is disclosed"),
        Message = new("本年新公开数量多于对外公开总数量", "more was newly disclosed than is disclosed in all"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Arithmetic, new("本年新公开的文件计入对外公开总数", "What was newly disclosed counts among all that is disclosed")),
        Scope = new(ReportForm.Form2020),
        Relations = form =>
            from row in form.Tables[0].Rows
            let newly = Find(row, "newlyDisclosed")
            let total = Find(row, "totalDisclosed")
            where newly is not null && total is not null
            select Relation.AtLeastZero(total, new RelationTerm(total, 1), new RelationTerm(newly, -1)),
    };

    /// <summary>T2-9 (2020 form): 采购项目数量 is zero exactly where 采购总金额 is.</summary>
    public static ReportRule ProcurementAgrees { get; } = new()
    {
        Id = "T2-9",
        Title = new("采购项目数量为0，采购总金额才为0，反之亦然", "There is procurement money exactly where there are procurement projects"),
        Message = new("采购项目数量与采购总金额不一致", "procurement projects and procurement money do not agree"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Arithmetic, new("有采购项目才有采购金额", "Where there are projects there is money, and the other way round")),
        Scope = new(ReportForm.Form2020),
        Test = Procurement,
    };

    /// <summary>C6: the amount of money is of a likely size: not 元 written in the place of 万元.</summary>
    /// <remarks>
    /// The limits, in 万元: 10,000 (一亿元) for townships and villages, 1,000,000 (一百亿元) for counties, 10,000,000 (一千亿元) for all others. The
    /// administrative fees of the whole country are some 4,000 亿元 a year. Against last year's amount a factor between 5,000 and 20,000
    /// is taken for the 10,000 that lies between 元 and 万元.
    /// </remarks>
    public static ReportRule AmountInScale { get; } = new()
    {
        Id = "C6",
        Title = new("金额量级合理（未将元误作万元）", "The amount is of a likely size (元 not taken for 万元)"),
        Message = new("金额量级异常，可能将元误作万元", "the amount is of an unlikely size; 元 may have been taken for 万元"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Judgement, new("全国行政事业性收费全年约四千亿元；元与万元相差一万倍", "Administrative fees of the whole country are some 4,000 亿元 a year; between 元 and 万元 lies a factor of 10,000")),
        Test = Scale,
    };

    private static CellDescriptor? RuleCells(CheckContext context)
    {
        foreach (CellDescriptor cell in context.Template.Tables[0].Rows[0].Cells)
        {
            if (cell.Get(context.Report).Count.ValueOr(0) != 0)
            {
                return cell;
            }
        }

        return null;
    }

    private static Verdict[] Decisions(CheckContext context)
    {
        List<Verdict>? failures = null;
        int asked = 0;
        bool powerless = context.Profile.Level == PublisherLevel.Village;
        foreach (string path in (ReadOnlySpan<string>)["/proactiveDisclosure/licensing/decisions", "/proactiveDisclosure/penalties/decisions", "/proactiveDisclosure/compulsion/decisions"])
        {
            CellDescriptor cell = context.Template.Cell(path);
            if (!context.TryNumber(cell, out long now))
            {
                continue;
            }

            if (powerless)
            {
                asked++;
                if (now != 0)
                {
                    (failures ??= []).Add(Verdict.Failed(0, new BilingualText("村（居）民委员会没有此项职权", "a committee of self-government has no such power"), cell: cell));
                }
            }
            else if (context.TryPrevious(cell, out long last))
            {
                asked++;
                const long Many = 1000, Times = 100;
                if (Math.Max(now, last) >= Many && (now > Times * (Int128)Math.Max(last, 1) || last > Times * (Int128)Math.Max(now, 1)))
                {
                    (failures ??= []).Add(Verdict.Failed(
                        message: new BilingualText($"与上年的{last}件相差百倍以上", $"the number differs a hundredfold from last year's {last}"), cell: cell, other: context.Previous));
                }
            }
        }

        return failures is not null ? [.. failures] : asked > 0 ? Verdicts.Pass : Verdicts.None;
    }

    private static Verdict[] Procurement(CheckContext context)
    {
        CellDescriptor projects = context.Template.Cell("/proactiveDisclosure/procurement/projects");
        CellDescriptor amount = context.Template.Cell("/proactiveDisclosure/procurement/totalAmount");
        CellValue number = projects.Get(context.Report), money = amount.Get(context.Report);
        if (!number.IsNumber || !money.IsNumber)
        {
            return number.IsNotApplicable || money.IsNotApplicable ? Verdicts.None : Verdicts.Open;
        }

        return (number.Count.Value, money.Amount.Value) switch
        {
            (0, not 0) => [Verdict.Failed(cell: projects, message: new BilingualText("有采购总金额而采购项目数量为0", "there is procurement money but no procurement project"))],
            (not 0, 0) => [Verdict.Failed(cell: amount, message: new BilingualText("有采购项目而采购总金额为0", "there are procurement projects but no procurement money"))],
            _ => Verdicts.Pass,
        };
    }

    private static Verdict[] Scale(CheckContext context)
    {
        CellDescriptor cell = context.Template.Tables[0].Cells[^1];
        if (cell.Get(context.Report).Amount is not { IsNumber: true } amount)
        {
            return Verdicts.None;
        }

        // The 2021 form's own unit is 万元; without a unit on the 2020 form nothing can be said.
        decimal? tenThousands = amount.InYuan is decimal yuan ? yuan / 1_0000m : context.Report.Form == ReportForm.Form2021 ? amount.Value : null;
        if (tenThousands is not decimal value)
        {
            return Verdicts.None;
        }

        decimal limit = context.Profile.Level switch
        {
            PublisherLevel.Township or PublisherLevel.Village => 1_0000m,
            PublisherLevel.County => 100_0000m,
            _ => 1000_0000m,
        };
        Amount likely = Amount.OfTenThousandYuan(value / 1_0000m);
        if (value > limit)
        {
            return [Verdict.Failed(likely, cell: cell)];
        }

        const decimal Least = 5_000m, Most = 20_000m;
        return context.PreviousAmount(cell) is decimal last && last is > 0 and <= 1000_0000m && value >= Least * last && value <= Most * last
            ? [Verdict.Failed(likely, cell: cell, other: context.Previous, message: new BilingualText(
                string.Create(CultureInfo.InvariantCulture, $"约为上年{last:0.######}万元的一万倍，可能将元误作万元"),
                string.Create(CultureInfo.InvariantCulture, $"some ten thousand times last year's {last:0.######} 万元; 元 may have been taken for 万元")))]
            : Verdicts.Pass;
    }
}
