using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <content>A report beside those that it sums up.</content>
public static partial class StandardRules
{
    private static readonly string[] ScopeWords =
    [
        "本机关", "本级", "本行政区域", "本辖区", "全省", "全市", "全县", "全区", "全州", "全旗", "全盟", "全镇", "全乡", "全街道", "各部门", "各单位", "各乡镇", "各镇", "各街道", "各区县", "各县", "所属", "下属", "汇总", "我镇", "我乡", "我单位",
    ];

    /// <summary>A1: every cell of a report that sums up others is the sum of theirs.</summary>
    /// <remarks>
    /// Asked only where the children given pass A2. Of a row of table three the kinds of applicant are asked only where the row's total agrees.
    /// Numbers of matters (2020 form) are not asked: bodies share them (A4). A child whose tables are those of the report itself, cell for cell, is a copy of it as long as the others have numbers too: one finding says so.
    /// </remarks>
    public static ReportRule ParentIsSum { get; } = new()
    {
        Id = "A1",
        Title = new("上级报告各格等于下级报告之和", "Each cell of the parent is the sum of its children's"),
        Message = new("不等于下级报告之和", "the cell is not the sum of the children's"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("政府年报由部门和乡镇（街道）汇总而成，各格可加", "A government's report sums up those of its departments, townships and streets; every cell is additive")),
        Test = Sum,
    };

    /// <summary>A2: the children are complete, each there once, and of the parent's year and form.</summary>
    /// <remarks>Whether one is missing can be told only where <see cref="CheckOptions.ExpectedChildren"/> names them.</remarks>
    public static ReportRule ChildrenComplete { get; } = new()
    {
        Id = "A2",
        Title = new("下级报告齐全，不重复，年度、格式与上级一致", "The children are complete, each once, of the parent's year and form"),
        Message = new("下级报告不齐全或不一致", "the children are not complete, or do not match"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("汇总以同一年度、同一格式、不重不漏的下级报告为前提", "Summing up takes children of one year and one form, none missing and none twice")),
        Test = context => context.Children is null ? Verdicts.None : Mismatches(context) is { Count: > 0 } found ? [.. found] : Verdicts.Pass,
    };

    /// <summary>A3: a government says what its figures cover: the body alone, the government and its departments, or the whole region.</summary>
    public static ReportRule ScopeStated { get; } = new()
    {
        Id = "A3",
        Title = new("政府年报写明数据范围（本机关、本级或本行政区域）", "A government says what its figures cover"),
        Message = new("未写明数据范围是本机关、本级还是本行政区域", "it is not said whether the figures are of the body alone, of its departments, or of the whole region"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Practice, new("国办发〔2014〕32号：省级同时报告本级和全省数据", "国办发〔2014〕32号: provinces report for themselves and for the region")),
        Test = context => context.Profile.Kind != PublisherKind.Government || !context.HasText ? Verdicts.None : Verdicts.Of(SaysScope(context.Report)),
    };

    private static bool SaysScope(AnnualReport report) =>
        Passage.HasAny(report.Preamble, ScopeWords) || Passage.OverviewHasAny(report.Overview, ScopeWords)
        || Passage.HasAny(report.ProblemsAndImprovements, ScopeWords) || Passage.HasAny(report.OtherMatters, ScopeWords);

    private static List<Verdict> Mismatches(CheckContext context)
    {
        List<Verdict> found = [];
        HashSet<string> seen = [];
        foreach (RelatedReport child in context.Children!)
        {
            AnnualReport report = child.Report;
            if (report.Publisher is { Length: > 0 } own && context.Report.Publisher is { Length: > 0 } mine && ReportSeries.Normalized(own) == ReportSeries.Normalized(mine))
            {
                Add(child, $"下级报告中混有上级自己的报告：{own}", $"the report that sums up is itself among its children: {own}");
            }

            if (report.Publisher is { } publisher && !seen.Add(ReportSeries.Normalized(publisher)))
            {
                Add(child, $"下级报告重复：{publisher}", $"a child is there twice: {publisher}");
            }

            if (report.Year != context.Report.Year)
            {
                Add(child, "下级报告的年度与上级不同", "a child is of another year");
            }

            if (report.Form != context.Report.Form)
            {
                Add(child, "下级报告采用另一格式", "a child is on the other form");
            }
        }

        foreach (string expected in context.ExpectedChildren)
        {
            if (!seen.Contains(ReportSeries.Normalized(expected)))
            {
                found.Add(Verdict.Failed(message: new BilingualText($"缺少下级报告：{expected}", $"a child is missing: {expected}")));
            }
        }

        return found;

        void Add(RelatedReport child, string chinese, string english) => found.Add(Verdict.Failed(other: child, message: new BilingualText(chinese, english)));
    }

    private static Verdict[] Sum(CheckContext context)
    {
        if (context.Children is not { Count: > 0 } children)
        {
            return Verdicts.None;
        }

        if (Mismatches(context).Count > 0)
        {
            return Verdicts.Open;
        }

        List<Verdict> verdicts = [];
        foreach (TableDescriptor table in context.Template.Tables)
        {
            foreach (RowDescriptor row in table.Rows)
            {
                // Totals first: where one is wrong, its parts have been accused with it.
                Verdict last = OfCell(context, row.Cells[^1], children);
                if (table.Number != 2 && last.Outcome == Outcome.Failed)
                {
                    verdicts.Add(last);
                    continue;
                }

                verdicts.AddRange(row.Cells.Where(IsAdditive).Select(c => c == row.Cells[^1] ? last : OfCell(context, c, children)));
            }
        }

        return verdicts.Exists(v => v.Outcome == Outcome.Failed) && CopyAmong(context, children) is { } copy ? [copy] : [.. verdicts];
    }

    // A report counted with its parts makes every sum too large by itself, which says nothing of the cells.
    private static Verdict? CopyAmong(CheckContext context, IReadOnlyList<RelatedReport> children)
    {
        foreach (RelatedReport child in children)
        {
            if (context.Template.Cells.All(c => c.Get(child.Report) == c.Get(context.Report)))
            {
                return Verdict.Failed(other: child, message: new BilingualText(
                    "有一份下级报告与上级报告各格完全相同，应是同一份报告，未再逐格核对", "a child has the same number as this report in every cell and is probably the same report; the sums were not compared cell by cell"));
            }
        }

        return null;
    }

    /// <summary>Whether a cell can be added up over bodies. Items are not: each of the bodies that share one counts it (A4).</summary>
    internal static bool IsAdditive(CellDescriptor cell) => cell.EnglishColumn is not ("itemsLastYear" or "change");

    private static Verdict OfCell(CheckContext context, CellDescriptor cell, IReadOnlyList<RelatedReport> children)
    {
        CellValue mine = cell.Get(context.Report);
        if (mine.IsNotApplicable)
        {
            return Verdict.NotApplicable;
        }

        if (cell.Kind == CellKind.Amount)
        {
            return OfMoney(mine.Amount, cell, children);
        }

        Int128 sum = 0;
        foreach (RelatedReport child in children)
        {
            Count count = cell.Get(child.Report).Count;
            if (count.IsBlank)
            {
                return Verdict.Unverifiable;
            }

            sum += count.ValueOr(0);
        }

        return !mine.IsNumber ? Verdict.UnverifiableFor(cell)
            : mine.Count.Value == sum ? Verdict.Passed
            : Verdict.Failed(Computed(sum), cell: cell, message: new BilingualText(
                $"{children.Count}份下级报告之和为{sum}", $"the {children.Count} children make {sum}"));
    }

    private static Verdict OfMoney(Amount mine, CellDescriptor cell, IReadOnlyList<RelatedReport> children)
    {
        decimal sum = 0;
        foreach (RelatedReport child in children)
        {
            Amount amount = cell.Get(child.Report).Amount;
            if (amount.IsNotApplicable || (amount.IsNumber && amount.Value == 0))
            {
                continue;
            }

            // A sum beyond what a decimal holds is the sum of nothing real.
            if (amount.InYuan is not decimal yuan || Math.Abs(yuan) > decimal.MaxValue / children.Count)
            {
                return Verdict.Unverifiable;
            }

            sum += yuan;
        }

        return mine.InYuan is not decimal && !(mine.IsNumber && mine.Value == 0) ? Verdict.Unverifiable
            : (mine.InYuan ?? 0) == sum ? Verdict.Passed
            : Verdict.Failed(Amount.OfTenThousandYuan(sum / 1_0000m), cell: cell, message: new BilingualText(
                $"{children.Count}份下级报告之和为{Amount.OfTenThousandYuan(sum / 1_0000m)}", $"the {children.Count} children make {Amount.OfTenThousandYuan(sum / 1_0000m)}"));
    }
}
