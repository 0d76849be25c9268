using OpenGovReport.Claims;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

// Table two, and the 信息处理费.
public static partial class TextRules
{
    // Smaller numbers are equal by chance too often.
    private const int LeastDocuments = 10;

    /// <summary>X12: the text's figures on 规章, 规范性文件, 行政许可, 行政处罚, 行政强制 and 行政事业性收费 are those of table two.</summary>
    /// <remarks>A number of 规章 that includes amended and repealed ones (13件，含新制定5件，修改4件…) is not what was issued, and what is told of a review (清理规范性文件15件，新制定1件) or in another's name (以县政府名义印发2件) may be a part.</remarks>
    public static ReportRule DisclosureAgrees { get; } = Figures(
        "X12",
        new("正文的规章、规范性文件、许可、处罚、强制和收费数字与表二一致", "The text's figures on documents, decisions and fees are those of table two"),
        new("正文的数字与表二不一致", "the text's figure is not that of table two"),
        (context, claim) => claim.Kind == ClaimKind.Fees ? Fees(context, claim) : Disclosure(context, claim));

    /// <summary>T2-4: not every document published is counted as a 行政规范性文件.</summary>
    /// <remarks>The rule speaks up where the number of normative documents issued is that of all documents that the text says were published, from ten on.</remarks>
    public static ReportRule DocumentsCounted { get; } = new()
    {
        Id = "T2-4",
        Title = new("行政规范性文件数量不是全部公开文件的数量", "Not every document published is counted as a normative one"),
        Message = new("与正文所称公开文件的数量相同，请核实是否把全部文件都计为行政规范性文件", "it is the number of all documents that the text says were published, of which few are normative ones"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("行政规范性文件须具有普遍约束力并在一定期限内反复适用，不是所有文件都是", "Only documents of general and repeated application are normative ones")),
        Test = context => Each(context, Documents),
    };

    /// <summary>T2-5 (2021 form): 本年收费金额 is not less than the 信息处理费 that the text says was collected.</summary>
    public static ReportRule FeesCoverInformationFee { get; } = new()
    {
        Id = "T2-5",
        Title = new("行政事业性收费金额不少于收取的信息处理费", "The fees are not less than the information processing fee collected"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new("国办函〔2020〕109号：信息处理费按照行政事业性收费管理", "国办函〔2020〕109号: the information processing fee is one of the 行政事业性收费")),
        Scope = new(ReportForm.Form2021),
        Message = new("收费金额少于正文所称收取的信息处理费", "the fees are less than the information processing fee that the text says was collected"),
        Test = context => Each(context, InformationFee),
    };

    /// <summary>T3-7 (2021 form): where requests were dropped because a fee was not paid, the text mentions the fee notice; and there was no such fee before 2021.</summary>
    public static ReportRule FeeUnpaidIsExplained { get; } = new()
    {
        Id = "T3-7",
        Title = new("有逾期未缴费的，正文说明收费通知情况", "Where a fee was not paid, the text mentions the fee notice"),
        Message = new("有申请因逾期未缴费不再处理，正文却未提收费通知", "requests were dropped because a fee was not paid, yet the text mentions no fee notice"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Official, new("国办函〔2020〕109号，2021年1月1日起施行：先发收费通知，20个工作日内未缴纳的视为放弃申请", "国办函〔2020〕109号, in force since 1 January 2021: a notice comes first; who does not pay in 20 working days has given up")),
        Scope = new(ReportForm.Form2021),
        Test = context => context.HasText ? [FeeUnpaid(context)] : [],
    };

    /// <summary>The cell of table two that a kind of claim is about; <see langword="null"/> where the form has none.</summary>
    private static string? TableTwoPath(CheckContext context, ClaimKind kind)
    {
        bool is2020 = context.Report.Form == ReportForm.Form2020;
        string? path = kind switch
        {
            ClaimKind.RulesIssued => is2020 ? "rules/newlyMade" : "rules/issued",
            ClaimKind.RulesRepealed => is2020 ? null : "rules/repealed",
            ClaimKind.RulesInForce => is2020 ? null : "rules/inForce",
            ClaimKind.NormativeDocumentsIssued => is2020 ? "normativeDocuments/newlyMade" : "normativeDocuments/issued",
            ClaimKind.NormativeDocumentsRepealed => is2020 ? null : "normativeDocuments/repealed",
            ClaimKind.NormativeDocumentsInForce => is2020 ? null : "normativeDocuments/inForce",
            ClaimKind.NormativeDocumentsPublished => is2020 ? "normativeDocuments/newlyDisclosed" : null,
            ClaimKind.Licences => "licensing/decisions",
            ClaimKind.Penalties => "penalties/decisions",
            ClaimKind.Compulsion => "compulsion/decisions",
            _ => null,
        };
        return path is null ? null : "/proactiveDisclosure/" + path;
    }

    private static Verdict? Disclosure(CheckContext context, Claim claim)
    {
        string? path = TableTwoPath(context, claim.Kind);
        if (path is null)
        {
            return null;
        }

        Verdict verdict = claim.Kind == ClaimKind.NormativeDocumentsPublished
            ? TextFigures.Compare(context, claim, path, new TextFigures.Reading(TextFigures.Number(context, "/proactiveDisclosure/normativeDocuments/totalDisclosed"), new("对外公开总数量", "disclosed in all")))
            : TextFigures.Compare(context, claim, path);
        bool isBrokenDown = verdict.Outcome == Outcome.Failed && context.Claims.Lists.Any(l => ReferenceEquals(l.Whole, claim));
        return isBrokenDown || (verdict.Outcome == Outcome.Failed && IsTogether(context, claim, path)) ? Verdict.NotApplicable : verdict;
    }

    // 废止规范性文件1件，宣布失效规范性文件6件: what the text tells in several figures is their sum in the table.
    private static bool IsTogether(CheckContext context, Claim claim, string path)
    {
        Claim[] alike = [.. context.Claims.Where(c => c.Kind == claim.Kind && c.Form == ClaimForm.Number && c.Whole is null && IsSameText(c, claim) && TextFigures.IsComparable(context, c))];
        long? table = TextFigures.Number(context, path);

        // Or the table counts those repealed, and not those declared to be void.
        return alike.Sum(c => c.Number) == table
            || (claim.Kind is ClaimKind.RulesRepealed or ClaimKind.NormativeDocumentsRepealed && alike.Any(c => c.Number == table));
    }

    private static Verdict? Fees(CheckContext context, Claim claim)
    {
        if (!context.Template.TryGetCell("/proactiveDisclosure/fees/amount", out CellDescriptor? cell))
        {
            return null;
        }

        if (Yuan(claim) is not decimal said || !TextFigures.IsComparable(context, claim))
        {
            return Verdict.NotApplicable;
        }

        if (cell.Get(context.Report).Amount.InYuan is not decimal table)
        {
            return Verdict.UnverifiableFor(cell);
        }

        // The text may round what the table gives to the fen.
        decimal step = UnitOf(claim) * new decimal(1, 0, 0, false, claim.Number!.Value.Scale);
        return Math.Abs(said - table) < (said == 0 ? 1 : step) ? Verdict.Passed : Verdict.Failed(
            computed: Amount.OfTenThousandYuan(said / 1_0000m),
            message: new($"正文称“{TextFigures.Quote(claim)}”，表中为{cell.Get(context.Report)}", $"the text says “{TextFigures.Quote(claim)}”, the table {cell.Get(context.Report)}"),
            cell: cell,
            span: claim.Span);
    }

    private static Verdict? Documents(CheckContext context, Claim claim)
    {
        if (claim.Kind != ClaimKind.PublishedDocuments || claim.Whole is not null)
        {
            return null;
        }

        CellDescriptor cell = context.Template.Cell("/proactiveDisclosure/normativeDocuments/" + (context.Report.Form == ReportForm.Form2020 ? "newlyMade" : "issued"));
        return !TextFigures.IsComparable(context, claim) ? Verdict.NotApplicable
            : cell.Get(context.Report).Count.Number is not long issued ? Verdict.UnverifiableFor(cell)
            : issued >= LeastDocuments && claim.Number == issued ? Verdict.Failed(
                message: new(
                    $"{issued}件与正文“{TextFigures.Quote(claim)}”的数量相同，请核实是否把全部文件都计为行政规范性文件",
                    $"{issued} is also the number of all documents that the text says were published (“{TextFigures.Quote(claim)}”), of which few are normative ones"),
                cell: cell,
                span: claim.Span)
            : Verdict.Passed;
    }

    private static Verdict? InformationFee(CheckContext context, Claim claim)
    {
        if (claim.Kind != ClaimKind.InformationProcessingFee)
        {
            return null;
        }

        CellDescriptor cell = context.Template.Cell("/proactiveDisclosure/fees/amount");
        return !TextFigures.IsComparable(context, claim) || Yuan(claim) is not decimal collected ? Verdict.NotApplicable
            : collected == 0 ? Verdict.Passed
            : cell.Get(context.Report).Amount.InYuan is not decimal fees ? Verdict.UnverifiableFor(cell)
            : fees >= collected ? Verdict.Passed
            : Verdict.Failed(
                computed: Amount.OfTenThousandYuan(collected / 1_0000m),
                message: new(
                    $"正文称“{TextFigures.Quote(claim)}”，信息处理费属于行政事业性收费，而表中收费金额只有{cell.Get(context.Report)}",
                    $"the text says “{TextFigures.Quote(claim)}”; this fee is one of those in the cell, which says only {cell.Get(context.Report)}"),
                cell: cell,
                span: claim.Span);
    }

    private static Verdict FeeUnpaid(CheckContext context)
    {
        CellDescriptor cell = context.Template.Cell("/requests/other/feeUnpaid/total");
        if (cell.Get(context.Report).Count.Number is not long unpaid)
        {
            bool isUnsplit = context.Template.Tables[1].UnsplitRow?.Cells[^1].Get(context.Report).IsNumber == true;
            return isUnsplit ? Verdict.NotApplicable : Verdict.UnverifiableFor(cell);
        }

        if (unpaid == 0)
        {
            return Verdict.Passed;
        }

        if (context.Report.Year < 2021)
        {
            return Verdict.Failed(
                computed: 0,
                message: new("信息处理费自2021年起收取，此前不会有逾期未缴费的申请", "the fee has been collected since 2021; no request can have been dropped for it before"),
                cell: cell);
        }

        bool saysNone = context.Claims.Any(c => c is { Kind: ClaimKind.FeeNotices, Number: 0, Period: ClaimPeriod.ReportingYear });
        return !saysNone && MentionsNotice(context.Report) ? Verdict.Passed
            : context.Report.OtherMatters.Length == 0 ? Verdict.Unverifiable
            : Verdict.Failed(
                message: new(
                    $"有{unpaid}件申请因逾期未缴费不再处理，正文却未提收费通知",
                    $"requests dropped because a fee was not paid: {unpaid}; yet the text mentions no fee notice"),
                cell: cell,
                span: new NarrativeSpan(NarrativeSection.OtherMatters, -1, 0, context.Report.OtherMatters.Length));
    }

    private static bool MentionsNotice(AnnualReport report) =>
        IsNotice(report.OtherMatters) || IsNotice(report.Overview.Introduction) || report.Overview.Parts.Any(p => IsNotice(p.Text));

    private static bool IsNotice(string text) => text.Contains("收费通知", StringComparison.Ordinal) || text.Contains("缴费通知", StringComparison.Ordinal);

    private static decimal UnitOf(Claim claim) => claim.Unit switch { "万元" => 1_0000m, "亿元" => 1_0000_0000m, _ => 1m };

    private static decimal? Yuan(Claim claim) => claim.Number is decimal number ? number * UnitOf(claim) : null;
}
