using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <content>A report beside the same body's report for the year before, and beside another that it is like.</content>
public static partial class StandardRules
{
    /// <summary>T2-2 (from 2022): what was in force a year ago, plus what was issued, less what was repealed, is what is in force.</summary>
    /// <remarks>Needs last year's report on the 2021 form; the 2020 form counts what is disclosed, not what is in force.</remarks>
    public static ReportRule StockContinues { get; } = new()
    {
        Id = "T2-2",
        Title = new("上年现行有效件数 + 本年制发件数 − 本年废止件数 = 现行有效件数", "Last year's stock plus issued less repealed is what is in force"),
        Message = new("现行有效件数与上年报告不衔接", "what is in force does not follow from last year's report"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("年末有效 = 年初有效 + 制发 − 废止，年初有效即上年年末有效", "In force at the end = at the beginning + issued − repealed; the beginning is last year's end")),
        Scope = new(ReportForm.Form2021),
        Test = Stock,
    };

    /// <summary>T2-8 (2020 form): 上一年项目数量 is what last year's report came to: its 上一年项目数量 and its 本年增/减.</summary>
    public static ReportRule ItemsContinue { get; } = new()
    {
        Id = "T2-8",
        Title = new("上一年项目数量 = 上年报告的上一年项目数量 + 增/减", "Last year's items are those that last year's report came to"),
        Message = new("上一年项目数量与上年报告不衔接", "last year's items do not follow from last year's report"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Arithmetic, new("2020年度的上一年项目数量即2019年度年末数", "The items of last year in the report for 2020 are those at the end of 2019")),
        Scope = new(ReportForm.Form2020),
        Test = Items,
    };

    /// <summary>T2-10 (2020 form): 对外公开总数量 does not fall in a year in which documents were newly disclosed.</summary>
    public static ReportRule DisclosedGrows { get; } = new()
    {
        Id = "T2-10",
        Title = new("有新公开的，对外公开总数量不减少", "What is disclosed in all does not fall while something is newly disclosed"),
        Message = new("本年有新公开，对外公开总数量却少于上年", "documents were newly disclosed, yet fewer are disclosed in all than last year"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Judgement, new("总数减少应有废止、清理等原因", "A fall has a reason, such as a review of old documents")),
        Scope = new(ReportForm.Form2020),
        Test = Disclosed,
    };

    /// <summary>T3-4: 上年结转 is last year's 结转下年度, in total.</summary>
    public static ReportRule CarriedOverTotal { get; } = new()
    {
        Id = "T3-4",
        Title = new("上年结转 = 上年报告的结转下年度（总计）", "Carried over is what last year's report carried forward"),
        Message = new("上年结转与上年报告的结转下年度不一致", "what is carried over is not what last year's report carried forward"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("结转下年度继续办理的申请即下一年的上年结转", "What one year carries forward is what the next has carried over")),
        Test = context => CarriedOver(context),
    };

    /// <summary>T3-5: 上年结转 is last year's 结转下年度 for each kind of applicant.</summary>
    /// <remarks>Where the totals differ too, this is a mere note: T3-4 has said it.</remarks>
    public static ReportRule CarriedOverByApplicant { get; } = new()
    {
        Id = "T3-5",
        Title = new("上年结转 = 上年报告的结转下年度（各类申请人）", "The same for each kind of applicant"),
        Message = new("各类申请人的上年结转与上年报告不一致", "what is carried over is not what last year's report carried forward for the same kind of applicant"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("结转的申请其申请人类别不变", "The applicant of a request carried over stays what he was")),
        Test = CarriedOverOfApplicants,
    };

    private static CellValue? Computed(Int128 number) => number >= 0 && number <= long.MaxValue ? (long)number : null;

    private static Verdict[] Stock(CheckContext context)
    {
        if (context.Previous is not { Report.Form: ReportForm.Form2021 } previous)
        {
            return Verdicts.None;
        }

        List<Verdict> verdicts = [];
        foreach (RowDescriptor row in context.Template.Tables[0].Rows.Where(r => Find(r, "inForce") is not null))
        {
            CellDescriptor inForce = Find(row, "inForce")!;
            if (!context.TryNumber(inForce, out long now) || !context.TryNumber(Find(row, "issued")!, out long issued)
                || !context.TryNumber(Find(row, "repealed")!, out long repealed) || !context.TryPrevious(inForce, out long last))
            {
                // 规章 is marked / by bodies that have none.
                verdicts.Add(inForce.Get(context.Report).IsNotApplicable ? Verdict.NotApplicable : Verdict.UnverifiableFor(inForce, Find(row, "issued")!, Find(row, "repealed")!));
                continue;
            }

            Int128 due = (Int128)last + issued - repealed;
            verdicts.Add(due == now ? Verdict.Passed : Verdict.Failed(
                Computed(due), cell: inForce, other: previous,
                message: new BilingualText($"现行有效件数与上年报告不衔接：{last} + {issued} − {repealed} ≠ {now}", $"what is in force does not follow from last year's report: {last} + {issued} − {repealed} ≠ {now}")));
        }

        return [.. verdicts];
    }

    private static Verdict[] Items(CheckContext context)
    {
        if (context.Previous is not { Report.Form: ReportForm.Form2020 } previous)
        {
            return Verdicts.None;
        }

        List<Verdict> verdicts = [];
        foreach (RowDescriptor row in context.Template.Tables[0].Rows)
        {
            if (Find(row, "itemsLastYear") is not { } items || Find(row, "change") is not { } change)
            {
                continue;
            }

            if (!context.TryNumber(items, out long now) || !context.TryPrevious(items, out long last) || !context.TryPrevious(change, out long changed))
            {
                verdicts.Add(Verdict.UnverifiableFor(items));
                continue;
            }

            Int128 due = (Int128)last + changed;
            verdicts.Add(due == now ? Verdict.Passed : Verdict.Failed(
                Computed(due), cell: items, other: previous,
                message: new BilingualText($"上一年项目数量与上年报告不衔接：{last} + {changed} ≠ {now}", $"last year's items do not follow from last year's report: {last} + {changed} ≠ {now}")));
        }

        return [.. verdicts];
    }

    private static Verdict[] Disclosed(CheckContext context)
    {
        if (context.Previous is not { Report.Form: ReportForm.Form2020 } previous)
        {
            return Verdicts.None;
        }

        List<Verdict> verdicts = [];
        foreach (RowDescriptor row in context.Template.Tables[0].Rows)
        {
            if (Find(row, "totalDisclosed") is { } total && context.TryNumber(total, out long now) && context.TryNumber(Find(row, "newlyDisclosed")!, out long newly)
                && context.TryPrevious(total, out long last))
            {
                verdicts.Add(newly > 0 && now < last
                    ? Verdict.Failed(cell: total, other: previous, message: new BilingualText($"本年新公开{newly}件，对外公开总数量却由{last}件减为{now}件", $"{newly} document{(newly == 1 ? " was" : "s were")} newly disclosed, yet the number disclosed in all fell from {last} to {now}"))
                    : Verdict.Passed);
            }
        }

        return [.. verdicts];
    }

    private static Verdict[] CarriedOver(CheckContext context)
    {
        if (context.Previous is not { } previous)
        {
            return Verdicts.None;
        }

        CellDescriptor over = context.Template.Cell("/requests/carriedOver/total");
        return !context.TryNumber(over, out long now) || !context.TryPrevious(context.Template.Cell("/requests/carriedForward/total"), out long last) ? Verdicts.Open
            : now == last ? Verdicts.Pass
            : [Verdict.Failed(last, cell: over, other: previous, message: new BilingualText(
                $"上年结转{now}件，上年报告的结转下年度为{last}件", $"{now} carried over, yet last year's report carried {last} forward"))];
    }

    private static Verdict[] CarriedOverOfApplicants(CheckContext context)
    {
        if (context.Previous is not { } previous)
        {
            return Verdicts.None;
        }

        RowDescriptor over = context.Template.Cell("/requests/carriedOver/total").Row, forward = context.Template.Cell("/requests/carriedForward/total").Row;
        int total = over.Cells.Count - 1;
        List<string>? differing = null;
        CellDescriptor? first = null;
        long? computed = null;
        bool any = false;
        for (int column = 0; column < total; column++)
        {
            if (!context.TryNumber(over.Cells[column], out long now) || !context.TryPrevious(forward.Cells[column], out long last))
            {
                continue;
            }

            any = true;
            if (now != last)
            {
                computed ??= last;
                first ??= over.Cells[column];
                (differing ??= []).Add(string.Create(CultureInfo.InvariantCulture, $"{over.Cells[column].Column} {now} ≠ {last}"));
            }
        }

        if (differing is null)
        {
            return any ? Verdicts.Pass : Verdicts.Open;
        }

        bool said = context.TryNumber(over.Cells[total], out long all) && context.TryPrevious(forward.Cells[total], out long allLast) && all != allLast;
        string list = string.Join("；", differing);
        return
        [
            Verdict.Failed(computed, cell: first, other: previous, severity: said ? Severity.Info : null, message: new BilingualText(
                $"各类申请人的上年结转与上年报告的结转下年度不一致：{list}",
                $"what is carried over is not what last year's report carried forward for the same kind of applicant: {list.Replace("；", "; ", StringComparison.Ordinal)}")),
        ];
    }
}
