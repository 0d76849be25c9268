using OpenGovReport.Claims;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// The rules that compare the text of a report with its tables (X1 to X13, T2-4, T2-5, T3-7). They judge by <see cref="CheckContext.Claims"/>;
/// what the text does not say, or says in words that can be taken in two ways, they do not judge.
/// </summary>
public static partial class TextRules
{
    private const string Received = "/requests/received/total";
    private const string CarriedOver = "/requests/carriedOver/total";
    private const string Results = "/requests/resultsTotal/total";
    private const string CarriedForward = "/requests/carriedForward/total";

    private static readonly RuleBasis Agreement = new(BasisKind.Practice, new(
        "正文与表格是同一份报告的同一数据，应当一致；已公布的报告中常见不一致",
        "Text and tables give the same data of the same report; published reports often differ in them"));

    private static readonly BilingualText WithCarriedOver = new("连同上年结转", "with those carried over");

    /// <summary>X1: the number of new requests in the text is that of table three.</summary>
    /// <remarks>新收 and 新受理 are 本年新收. 收到 and 受理 may count those carried over too, so that either number will do.</remarks>
    public static ReportRule NewRequestsAgree { get; } = Figures(
        "X1",
        new("正文的新收申请数量与表三一致", "The text's number of new requests is that of table three"),
        new("正文的新收申请数量与表三不一致", "the text's number of new requests is not that of table three"),
        (context, claim) => claim.Kind switch
        {
            ClaimKind.NewlyReceived => TextFigures.Compare(context, claim, Received),
            ClaimKind.Received => TextFigures.Compare(context, claim, Received, new TextFigures.Reading(AtHand(context), WithCarriedOver)),
            ClaimKind.FromNaturalPersons => TextFigures.Compare(
                context,
                claim,
                "/requests/received/naturalPersons",
                new TextFigures.Reading(
                    TextFigures.Plus(TextFigures.Number(context, "/requests/received/naturalPersons"), TextFigures.Number(context, "/requests/carriedOver/naturalPersons")),
                    WithCarriedOver)),
            _ => null,
        });

    /// <summary>X2: the number of requests carried over from the previous year is that of table three.</summary>
    public static ReportRule CarriedOverAgrees { get; } = Figures(
        "X2",
        new("正文的上年结转数量与表三一致", "The text's number of requests carried over is that of table three"),
        new("正文的上年结转数量与表三不一致", "the text's number of requests carried over is not that of table three"),
        (context, claim) => claim.Kind == ClaimKind.CarriedOver ? TextFigures.Compare(context, claim, CarriedOver) : null);

    /// <summary>X3: the number of requests answered is the total of the results; where all are said to be answered, none is carried forward.</summary>
    /// <remarks>
    /// Some reports count only the new ones as 办结 and state those carried over apart, others do not count 其他处理 (mostly withdrawals) as answered:
    /// both numbers will do as well. 办理 and 处理 may stand for all requests at hand, and 依申请公开 alone for what was disclosed.
    /// </remarks>
    public static ReportRule AnsweredAgrees { get; } = new()
    {
        Id = "X3",
        Title = new("正文的办结、答复数量与表三办理结果总计一致", "The text's number of requests answered is the total of the results"),
        Severity = Severity.Warning,
        Basis = Agreement,
        Message = new("正文的办结、答复数量与表三办理结果总计不一致", "the text's number of requests answered is not the total of the results"),
        Test = context => Each(context, Answered),
    };

    /// <summary>X4: the number of requests carried forward to the next year is that of table three.</summary>
    public static ReportRule CarriedForwardAgrees { get; } = Figures(
        "X4",
        new("正文的结转下年度数量与表三一致", "The text's number of requests carried forward is that of table three"),
        new("正文的结转下年度数量与表三不一致", "the text's number of requests carried forward is not that of table three"),
        (context, claim) => claim.Kind == ClaimKind.CarriedForward ? TextFigures.Compare(context, claim, CarriedForward) : null);

    /// <summary>X5: the numbers of requests by outcome (予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理, and each reason) are those of table three.</summary>
    /// <remarks>
    /// Where all requests are said to have had one outcome (均予以公开), the other outcomes are zero, or no more than there were requests carried over. A figure that is that of the
    /// column 自然人 is the matter of X11, here as for the other rows.
    /// </remarks>
    public static ReportRule OutcomesAgree { get; } = new()
    {
        Id = "X5",
        Title = new("正文的各类办理结果数量与表三一致", "The text's numbers of requests by outcome are those of table three"),
        Severity = Severity.Warning,
        Basis = Agreement,
        Message = new("正文的办理结果数量与表三不一致", "the text's number of requests with an outcome is not that of table three"),
        Test = context => Each(context, Outcomes),
    };

    /// <summary>X11: a figure in the text is the total, not that of the column 自然人.</summary>
    public static ReportRule TotalsQuoted { get; } = new()
    {
        Id = "X11",
        Title = new("正文引用的是总计，不是“自然人”一列", "The text quotes the totals, not the column 自然人"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("已公布的报告中有以“自然人”列充作总数的", "Published reports quote the column 自然人 as if it were the total")),
        Message = new("正文把“自然人”一列当作总计", "the text takes the column 自然人 for the total"),
        Test = context => Each(context, NaturalPersons),
    };

    /// <summary>X8: the numbers of cases of reconsideration and litigation, and what is said of their results, are those of table four.</summary>
    public static ReportRule DisputesAgree { get; } = new()
    {
        Id = "X8",
        Title = new("正文的行政复议、行政诉讼数量和结果与表四一致", "The text's numbers and results of disputes are those of table four"),
        Severity = Severity.Warning,
        Basis = Agreement,
        Message = new("正文的行政复议、行政诉讼数量或结果与表四不一致", "the text's numbers or results of disputes are not those of table four"),
        Test = context => Each(context, Disputes),
    };

    /// <summary>X10: where the text says that there was none (未收到, 未发生, 无), the cell is zero.</summary>
    public static ReportRule NoneMeansZero { get; } = new()
    {
        Id = "X10",
        Title = new("正文称“未收到”“未发生”“无”的，表中为0", "Where the text says that there was none, the table says zero"),
        Severity = Severity.Warning,
        Basis = Agreement,
        Message = new("正文称没有，表中不为0", "the text says that there was none, the table does not say zero"),
        Test = context => Each(context, None),
    };

    /// <summary>A rule that compares single figures.</summary>
    private static ReportRule Figures(string id, BilingualText title, BilingualText message, Func<CheckContext, Claim, Verdict?> compare) => new()
    {
        Id = id,
        Title = title,
        Message = message,
        Severity = Severity.Warning,
        Basis = Agreement,
        Test = context => Each(context, (c, claim) => claim.Form == ClaimForm.Number && !claim.IsChange ? compare(c, claim) : null),
    };

    private static List<Verdict> Each(CheckContext context, Func<CheckContext, Claim, Verdict?> judge)
    {
        List<Verdict> verdicts = [];
        foreach (Claim claim in context.Claims)
        {
            if (judge(context, claim) is { } verdict)
            {
                verdicts.Add(verdict);
            }
        }

        return verdicts;
    }

    // Newly received and carried over together.
    private static long? AtHand(CheckContext context) => TextFigures.Plus(TextFigures.Number(context, Received), TextFigures.Number(context, CarriedOver));

    private static Verdict? Answered(CheckContext context, Claim claim)
    {
        if (claim.Form == ClaimForm.All)
        {
            return claim.Kind == ClaimKind.Answered ? AllAnswered(context, claim) : null;
        }

        if (claim.Form != ClaimForm.Number || claim.IsChange || claim.Kind is not (ClaimKind.Answered or ClaimKind.Handled))
        {
            return null;
        }

        long? results = TextFigures.Number(context, Results);
        if (claim.Kind == ClaimKind.Handled)
        {
            long? granted = TextFigures.Number(context, "/requests/granted/total"), partially = TextFigures.Number(context, "/requests/partiallyGranted/total");
            return TextFigures.Compare(
                context,
                claim,
                Results,
                new TextFigures.Reading(TextFigures.Number(context, Received), new("本年新收", "newly received")),
                new TextFigures.Reading(AtHand(context), new("新收与结转合计", "at hand")),
                new TextFigures.Reading(granted, new("予以公开", "granted")),
                new TextFigures.Reading(TextFigures.Plus(granted, partially), new("予以公开与部分公开合计", "granted wholly or in part")));
        }

        long? carriedOver = TextFigures.Number(context, CarriedOver), other = TextFigures.Sum(context, TextFigures.Totals(context, "other"));
        return TextFigures.Compare(
            context,
            claim,
            Results,
            new TextFigures.Reading(TextFigures.Minus(results, carriedOver), new("不计上年结转", "without those carried over")),
            new TextFigures.Reading(TextFigures.Minus(results, other), new("不计其他处理", "without 其他处理")));
    }

    private static Verdict AllAnswered(CheckContext context, Claim claim)
    {
        if (!TextFigures.IsComparable(context, claim) || claim.About?.Kind is not (ClaimKind.Received or ClaimKind.NewlyReceived or ClaimKind.Handled))
        {
            return Verdict.NotApplicable;
        }

        CellDescriptor cell = context.Template.Cell(CarriedForward);
        return cell.Get(context.Report).Count.Number switch
        {
            null => Verdict.UnverifiableFor(cell),
            0 => Verdict.Passed,
            _ when context.Claims.Any(c => c is { Kind: ClaimKind.CarriedForward, Form: ClaimForm.Number, Number: > 0 }) => Verdict.Passed,
            long forward => Verdict.Failed(
                computed: 0,
                message: new(
                    $"正文称“{TextFigures.Quote(claim)}”，表中结转下年度{forward}件",
                    $"the text says “{TextFigures.Quote(claim)}”, although {forward} are carried forward"),
                cell: cell,
                span: claim.Span),
        };
    }

    private static Verdict? NaturalPersons(CheckContext context, Claim claim)
    {
        if (claim.Form != ClaimForm.Number || claim.IsChange || !TextFigures.IsComparable(context, claim))
        {
            return null;
        }

        string? name = claim.Kind switch
        {
            ClaimKind.Received or ClaimKind.NewlyReceived => "received",
            ClaimKind.CarriedOver => "carriedOver",
            ClaimKind.Answered => "resultsTotal",
            ClaimKind.CarriedForward => "carriedForward",
            _ => OutcomeName(claim),
        };
        CellDescriptor[] cells = name is null ? [] : TextFigures.Totals(context, name);
        if (cells.Length == 0)
        {
            return null;
        }

        if (TextFigures.Sum(context, cells) is not long total || OfNaturalPersons(context, cells) is not long natural)
        {
            return Verdict.UnverifiableFor([.. cells, .. cells.Select(c => c.Row.Cells[0])]);
        }

        bool isTotal = claim.Number == total || natural == total || (claim.Kind == ClaimKind.Received && claim.Number == AtHand(context));
        if (isTotal || claim.Number != natural)
        {
            return Verdict.Passed;
        }

        BilingualText message = new(
            $"正文的“{TextFigures.Quote(claim)}”是“自然人”一列的数字，总计为{total}",
            $"“{TextFigures.Quote(claim)}” in the text is the column 自然人; the total is {total}");
        return cells.Length == 1
            ? Verdict.Failed(computed: natural, message: message, cell: cells[0], span: claim.Span)
            : Verdict.FailedBySum(cells, cells[0], message, claim.Span);
    }

    private static long? OfNaturalPersons(CheckContext context, ReadOnlySpan<CellDescriptor> totals)
    {
        long? sum = 0;
        foreach (CellDescriptor total in totals)
        {
            sum = TextFigures.Plus(sum, TextFigures.OfNaturalPersons(context, total));
        }

        return sum;
    }
}
