using OpenGovReport.Reading;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <content>Tables three and four beyond their arithmetic.</content>
public static partial class StandardRules
{
    private const string NotHeld = "/requests/unavailable/notHeld/total";

    /// <summary>T3-6: 结转下年度 is not large against 本年新收.</summary>
    /// <remarks>
    /// Answers are due in 20 working days, 40 at most; the last 40 of some 250 working days bring 16 % of a year's requests. The rule speaks up from
    /// three times that on, half of the new requests, and only from ten requests carried forward: few requests may well all come in December.
    /// </remarks>
    public static ReportRule CarriedForwardModest { get; } = new()
    {
        Id = "T3-6",
        Title = new("结转下年度的数量与法定答复期限相称", "What is carried forward fits the time limit for answers"),
        Message = new("结转下年度超过本年新收的一半，与20个工作日（可延长20个工作日）的答复期限不相称", "more than half of the new requests are carried forward, although answers are due in 20 working days, 40 at most"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Judgement, new("《条例》第三十三条：20个工作日内答复，可延长不超过20个工作日", "Art. 33 of the Regulations: an answer in 20 working days, extendable by 20")),
        Test = context =>
        {
            CellDescriptor forward = context.Template.Cell("/requests/carriedForward/total");
            const long Least = 10;
            return !context.TryNumber(forward, out long open) || !context.TryNumber("/requests/received/total", out long received) ? Verdicts.None
                : open >= Least && open > received / 2 ? [Verdict.Failed(cell: forward)]
                : Verdicts.Pass;
        },
    };

    /// <summary>T3-8: neither 本机关不掌握相关政府信息 nor the remainder 其他 makes up more than half of the results.</summary>
    public static ReportRule ResultsSpread { get; } = new()
    {
        Id = "T3-8",
        Title = new("“本机关不掌握”或“其他”未占办理结果的一半以上", "Neither 本机关不掌握 nor 其他 makes up more than half of the results"),
        Message = new("占办理结果的一半以上", "more than half of the results are of this one kind"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Judgement, new(
            "“其他”多为申请人撤回；占多数时宜核对归类（10件以上才提示）",
            "其他 is mostly withdrawals; where such a row leads, the classification is worth a look (from ten requests on)")),
        Test = Dominance,
    };

    /// <summary>T3-9: where a report prints figures in a group row (（三）不予公开…), they are the sums of the group's rows.</summary>
    /// <remarks>The form has no figures there. They are known only from what was noticed while the report was read.</remarks>
    public static ReportRule SubtotalsAddUp { get; } = new()
    {
        Id = "T3-9",
        Title = new("分组行所印小计等于组内各项之和", "Figures printed in a group row are the sums of the group's rows"),
        Message = new("分组行的小计不等于组内各项之和", "the figures of the group row are not the sums of its rows"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Arithmetic, Additive),
        Test = Subtotals,
    };

    /// <summary>T3-10: a row of table three gives both its total and the kinds of applicant, or neither.</summary>
    public static ReportRule TotalsHaveApplicants { get; } = new()
    {
        Id = "T3-10",
        Title = new("总计与各类申请人同时填报", "A row gives its total and its kinds of applicant together"),
        Message = new("只填总计或只填各类申请人", "a row gives only its total, or only its kinds of applicant"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("只填总计无法核对，也无法按申请人汇总", "A total alone can be neither checked nor summed by kind of applicant")),
        Test = Halves,
    };

    /// <summary>T4-2: cases go back to requests: there are none where no request was received, carried over or reported the year before.</summary>
    /// <remarks>Without last year's report it is a mere note: a request of last year can be contested this year.</remarks>
    public static ReportRule CasesFollowRequests { get; } = new()
    {
        Id = "T4-2",
        Title = new("有申请才有复议、诉讼", "Cases go back to requests"),
        Message = new("没有收到申请，却有复议或诉讼案件", "there are cases although there were no requests"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Judgement, new("复议申请期限60日，起诉期限6个月：案件源于本年或上年的申请", "Reconsideration is open for 60 days, suits for six months: cases go back to requests of this year or the last")),
        Test = CasesWithoutRequests,
    };

    /// <summary>T4-3: 复议后起诉 is not more than the reconsiderations concluded this year and last.</summary>
    /// <remarks>Without last year's report it is a mere note.</remarks>
    public static ReportRule SuitsFollowReconsideration { get; } = new()
    {
        Id = "T4-3",
        Title = new("复议后起诉不多于本年和上年审结的复议", "Suits after reconsideration are no more than the reconsiderations concluded"),
        Message = new("复议后起诉的案件多于已审结的复议案件", "there are more suits after reconsideration than reconsiderations concluded"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Judgement, new("复议审结后15日内起诉", "A suit is brought within 15 days of the decision on reconsideration")),
        Test = SuitsWithoutReconsideration,
    };

    /// <summary>T4-4 (from 2024): 未经复议直接起诉 is zero, as reconsideration has to come first.</summary>
    public static ReportRule ReconsiderationFirst { get; } = new()
    {
        Id = "T4-4",
        Title = new("2024年起，不予公开类争议应先行复议", "From 2024 on, reconsideration comes before a suit over a refusal"),
        Message = new(
            "有未经复议直接起诉的案件；2024年起对不予公开等情形应先申请复议",
            "there are suits without reconsideration, which has to come first from 2024 on where information was refused"),
        Severity = Severity.Info,
        Basis = new(BasisKind.Official, new(
            "《行政复议法》（2023年修订）第二十三条第一款第三项、第四项，自2024年1月1日起施行；其他情形仍可直接起诉",
            "行政复议法 (2023), Art. 23(3) and (4), in force from 1 January 2024; other disputes may still go straight to court")),
        Scope = new(FromYear: 2024),
        Test = context =>
        {
            CellDescriptor direct = context.Template.Cell("/disputes/directLitigation/total");
            return !context.TryNumber(direct, out long suits) ? Verdicts.None : suits > 0 ? [Verdict.Failed(cell: direct)] : Verdicts.Pass;
        },
    };

    private static Verdict[] Dominance(CheckContext context)
    {
        if (!context.TryNumber("/requests/resultsTotal/total", out long results))
        {
            return Verdicts.None;
        }

        const long Least = 10;
        string others = context.Report.Form == ReportForm.Form2020 ? "/requests/other/total" : "/requests/other/others/total";
        foreach (string path in (ReadOnlySpan<string>)[NotHeld, others])
        {
            CellDescriptor cell = context.Template.Cell(path);
            if (context.TryNumber(cell, out long number) && number >= Least && number > results / 2)
            {
                return [Verdict.Failed(cell: cell)];
            }
        }

        return Verdicts.Pass;
    }

    private static Verdict[] Subtotals(CheckContext context)
    {
        List<Verdict>? verdicts = null;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Descriptor == DiagnosticDescriptors.GroupSubtotal)
            {
                (verdicts ??= []).Add(Subtotal(context, diagnostic));
            }
        }

        return verdicts is null ? Verdicts.None : [.. verdicts];
    }

    private static Verdict Subtotal(CheckContext context, Diagnostic diagnostic)
    {
        (string group, string[] printed) = (diagnostic.Arguments[0], diagnostic.Arguments[1].Split(' '));
        RowDescriptor[] rows = [.. context.Template.Tables[1].Rows.Where(r => Reading.LabelText.Of(r.PrintedGroup) == Reading.LabelText.Of(group))];
        int columns = rows.Length == 0 ? 0 : rows[0].Cells.Count;
        int first = printed.Length == columns ? 0 : columns - 1;
        if (columns == 0 || (printed.Length != columns && printed.Length != 1))
        {
            return Verdict.Unverifiable;
        }

        bool open = false;
        for (int column = first; column < columns; column++)
        {
            CellValue[] cells = [.. rows.Select(r => r.Cells[column].Get(context.Report))];
            if (!long.TryParse(printed[column - first], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long subtotal) || cells.Any(c => c.IsBlank))
            {
                open = true;
                continue;
            }

            Int128 sum = 0;
            foreach (CellValue cell in cells)
            {
                sum += cell.Count.ValueOr(0);
            }

            if (sum != subtotal)
            {
                string at = rows[0].Cells[column].Column;
                return Verdict.Failed(message: new BilingualText(
                    $"表三“{group}”行“{at}”列印有{subtotal}，组内各项之和为{sum}",
                    $"in table 3 the group row “{group}” prints {subtotal} in column “{at}”, its rows make {sum}"));
            }
        }

        return open ? Verdict.Unverifiable : Verdict.Passed;
    }

    // One finding for each of the two kinds, which names the first row: where a report leaves out a half, it does so everywhere.
    private static Verdict[] Halves(CheckContext context)
    {
        List<RowDescriptor>? onlyTotal = null, onlyApplicants = null;
        bool asked = false;
        foreach (RowDescriptor row in context.Template.Tables[1].Rows)
        {
            int last = row.Cells.Count - 1, blank = 0;
            bool stated = false;
            for (int i = 0; i < last; i++)
            {
                Count count = row.Cells[i].Get(context.Report).Count;
                blank += count.IsBlank ? 1 : 0;
                stated |= count.ValueOr(0) != 0;
            }

            Count total = row.Cells[last].Get(context.Report).Count;
            asked |= total.IsNumber || stated;
            if (blank == last && total.ValueOr(0) != 0)
            {
                (onlyTotal ??= []).Add(row);
            }
            else if (stated && total.IsBlank)
            {
                (onlyApplicants ??= []).Add(row);
            }
        }

        return !asked ? Verdicts.None : onlyTotal is null && onlyApplicants is null ? Verdicts.Pass :
        [
            .. Half(onlyTotal, "只填总计，未填各类申请人", "a total but no kind of applicant"),
            .. Half(onlyApplicants, "填了各类申请人，未填总计", "kinds of applicant but no total"),
        ];

        static IEnumerable<Verdict> Half(List<RowDescriptor>? rows, string chinese, string english) => rows is null ? [] :
        [
            Verdict.Failed(cell: rows[0].Cells[^1], message: rows.Count == 1
                ? new BilingualText(chinese, $"the row gives {english}")
                : new BilingualText($"{rows.Count}行{chinese}", $"{rows.Count} rows give {english}")),
        ];
    }

    private static Verdict[] CasesWithoutRequests(CheckContext context)
    {
        CellDescriptor? contested = null;
        foreach (RowDescriptor group in context.Template.Tables[2].Rows)
        {
            contested ??= group.Cells[^1].Get(context.Report).Count.ValueOr(0) > 0 ? group.Cells[^1] : null;
        }

        if (!context.TryNumber("/requests/received/total", out long received) || !context.TryNumber("/requests/carriedOver/total", out long over))
        {
            return Verdicts.None;
        }

        if (contested is null || received != 0 || over != 0)
        {
            return Verdicts.Pass;
        }

        if (!context.TryPrevious(context.Template.Cell("/requests/received/total"), out long last))
        {
            return [Verdict.Failed(cell: contested, severity: Severity.Info, message: new BilingualText(
                "本年没有申请，案件应源于以前年度的申请", "there were no requests this year, so that the case must go back to one of an earlier year"))];
        }

        return last == 0
            ? [Verdict.Failed(cell: contested, other: context.Previous, message: new BilingualText("本年和上年都没有收到申请，却有复议或诉讼案件", "there are cases although no request was received this year or the year before"))]
            : Verdicts.Pass;
    }

    private static Verdict[] SuitsWithoutReconsideration(CheckContext context)
    {
        CellDescriptor suits = context.Template.Cell("/disputes/litigationAfterReconsideration/total");
        CellDescriptor total = context.Template.Cell("/disputes/reconsideration/total"), pending = context.Template.Cell("/disputes/reconsideration/pending");
        if (!context.TryNumber(suits, out long after) || !context.TryNumber(total, out long all) || !context.TryNumber(pending, out long open))
        {
            return Verdicts.None;
        }

        Int128 concluded = (Int128)all - open;
        if (after <= concluded || after == 0)
        {
            return Verdicts.Pass;
        }

        bool known = context.TryPrevious(total, out long before) & context.TryPrevious(pending, out long openBefore);
        return !known ? [Verdict.Failed(cell: suits, severity: Severity.Info, message: new BilingualText(
                $"复议后起诉{after}件，本年审结的复议只有{concluded}件，其余应为上年审结",
                $"{after} suits follow reconsideration, of which {concluded} were concluded this year; the others must be of the year before"))]
            : after <= concluded + before - openBefore ? Verdicts.Pass
            : [Verdict.Failed(cell: suits, other: context.Previous)];
    }
}
