using OpenGovReport.Claims;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

// Figures of the text that have to agree among themselves.
public static partial class TextRules
{
    private static readonly RuleBasis Arithmetic = new(BasisKind.Practice, new("总数是各部分之和", "A total is the sum of its parts"));

    /// <summary>X6: the numbers of requests by outcome in the text add up to the text's own total.</summary>
    /// <remarks>A list that leaves out an outcome that the table has is no full list; it is only wrong where it exceeds its total.</remarks>
    public static ReportRule OutcomesAddUp { get; } = new()
    {
        Id = "X6",
        Title = new("正文各类办理结果之和等于正文的办结总数", "The outcomes in the text add up to the text's total"),
        Severity = Severity.Warning,
        Basis = Arithmetic,
        Message = new("正文各类办理结果之和不等于办结总数", "the outcomes in the text do not add up to its total"),
        Test = context => [.. ListsOf(context, IsOutcome, IsTotalOfRequests, IsTotalOfRequests).Select(list => OutcomeSum(context, list))],
    };

    /// <summary>X9: the numbers of requests by channel (网络, 信函, 当面…) add up to the requests received.</summary>
    public static ReportRule ChannelsAddUp { get; } = new()
    {
        Id = "X9",
        Title = new("正文各渠道申请之和等于收到的申请", "The channels in the text add up to the requests received"),
        Severity = Severity.Warning,
        Basis = Arithmetic,
        Message = new("正文各渠道申请之和不等于收到的申请", "the channels in the text do not add up to the requests received"),
        Test = context => [.. ListsOf(context, IsChannel, IsTotalOfRequests, c => IsTotalOfRequests(c) && c.Kind != ClaimKind.Answered).Select(list => ChannelSum(context, list))],
    };

    /// <summary>X13: the parts of a list in the text add up to the list's total.</summary>
    /// <remarks>
    /// Parts may be named without a claim to be all of them. So a list is only wrong where its parts exceed the total, or where at least three
    /// parts come to nine tenths of it and yet not to all of it.
    /// </remarks>
    public static ReportRule ListsAddUp { get; } = new()
    {
        Id = "X13",
        Title = new("正文“共…其中…”的各项之和等于总数", "The parts of a list in the text add up to its total"),
        Severity = Severity.Warning,
        Basis = Arithmetic,
        Message = new("正文所列各项之和不等于总数", "the parts of the list do not add up to its total"),
        Test = context => [.. context.Claims.Lists.Select(list => ListSum(context, list)).OfType<Verdict>()],
    };

    private static bool IsOutcome(Claim claim) => claim.Kind is >= ClaimKind.Granted and <= ClaimKind.OtherwiseHandled;

    private static bool IsChannel(Claim claim) => claim.Kind is >= ClaimKind.ReceivedOnline and <= ClaimKind.ReceivedOtherwise;

    private static bool IsTotalOfRequests(Claim claim) =>
        claim.Kind is ClaimKind.Received or ClaimKind.NewlyReceived or ClaimKind.Answered or ClaimKind.Handled && claim.Form == ClaimForm.Number;

    /// <summary>The parts of one kind under each total: those of a list, and those that merely follow a total in the same text.</summary>
    /// <param name="context">The report.</param>
    /// <param name="isPart">Whether a claim is of that kind.</param>
    /// <param name="isTotal">Whether a claim can be the total of a list of such parts.</param>
    /// <param name="goesBefore">Whether a claim can be the total of such parts that merely follow it.</param>
    private static List<Breakdown> ListsOf(CheckContext context, Func<Claim, bool> isPart, Func<Claim, bool> isTotal, Func<Claim, bool> goesBefore)
    {
        List<Breakdown> lists = [];
        Claim? total = null;
        Breakdown? current = null;
        foreach (Claim claim in context.Claims)
        {
            if (claim.IsChange || claim.Form != ClaimForm.Number)
            {
                continue;
            }

            if (goesBefore(claim) && claim.Period != ClaimPeriod.PreviousYear)
            {
                total = claim;
            }

            if (!isPart(claim))
            {
                continue;
            }

            Claim? whole = claim.Whole is { } stated ? (isTotal(stated) ? stated : null) : total is not null && IsSameText(total, claim) ? total : null;
            if (current is null || !ReferenceEquals(current.Whole, whole) || !IsSameText(current.Parts[^1], claim))
            {
                lists.Add(current = new Breakdown(whole, context.Claims.Lists.Any(l => ReferenceEquals(l.Whole, whole) && l.IsOpen)));
            }

            current.Parts.Add(claim);
        }

        return lists;
    }

    private static bool IsSameText(Claim one, Claim other) => one.Span.Section == other.Span.Section && one.Span.Part == other.Span.Part;

    private static Verdict OutcomeSum(CheckContext context, Breakdown list)
    {
        if (list.Whole is not { } whole || !list.IsComparable(context) || list.Kinds != list.Parts.Count || list.Kinds < 2)
        {
            return Verdict.NotApplicable;
        }

        decimal sum = list.Sum, total = whole.Number!.Value;
        long? forward = TextFigures.Number(context, CarriedForward), results = TextFigures.Number(context, Results);
        bool isOfAnswered = whole.Kind == ClaimKind.Answered;
        if (sum == total || (!isOfAnswered && (sum == results || sum == total - forward)))
        {
            return Verdict.Passed;
        }

        bool exceeds = sum > total && (isOfAnswered || sum > AtHand(context));
        bool? isComplete = IsComplete(context, list);
        return exceeds || isComplete == true ? Fail(context, list, Results)
            : isComplete is null ? Verdict.UnverifiableFor([.. OutcomesOtherThan(list).SelectMany(kind => TextFigures.Totals(context, OutcomeName(kind)!))])
            : Verdict.NotApplicable;
    }

    // Whether every outcome that the table has is in the list; null where that can't be told.
    private static bool? IsComplete(CheckContext context, Breakdown list)
    {
        if (list.IsOpen)
        {
            return false;
        }

        foreach (ClaimKind kind in OutcomesOtherThan(list))
        {
            if (TextFigures.Sum(context, TextFigures.Totals(context, OutcomeName(kind)!)) is not long cases)
            {
                return null;
            }

            if (cases != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<ClaimKind> OutcomesOtherThan(Breakdown list)
    {
        for (ClaimKind kind = ClaimKind.Granted; kind <= ClaimKind.OtherwiseHandled; kind++)
        {
            if (!list.Parts.Exists(p => p.Kind == kind))
            {
                yield return kind;
            }
        }
    }

    private static Verdict ChannelSum(CheckContext context, Breakdown list)
    {
        if (!list.IsComparable(context) || list.Kinds != list.Parts.Count)
        {
            return Verdict.NotApplicable;
        }

        decimal sum = list.Sum;
        long? received = TextFigures.Number(context, Received), atHand = AtHand(context);
        if (sum == list.Whole?.Number || sum == received || sum == atHand)
        {
            return Verdict.Passed;
        }

        if (received is null || atHand is null)
        {
            return Verdict.UnverifiableFor(context.Template.Cell(Received), context.Template.Cell(CarriedOver));
        }

        bool isFull = list.Parts.Count > 1 && !list.IsOpen;
        decimal most = Math.Max(list.Whole?.Number ?? 0, atHand.Value);
        return isFull || sum > most ? Fail(context, list, Received) : Verdict.NotApplicable;
    }

    private static Verdict? ListSum(CheckContext context, ClaimList list)
    {
        bool isPlain = list.Parts.All(p => p.Kind is ClaimKind.ListPart or ClaimKind.PublishedInformation or ClaimKind.PublishedDocuments
            or ClaimKind.FromNaturalPersons or ClaimKind.FromOrganizations);
        bool isDispute = GroupsOf(list.Whole.Kind).Length > 0 && list.Parts.All(p => p.Kind == list.Whole.Kind && p.Result != DisputeResult.Total);
        if (list.Whole.Kind is ClaimKind.Received or ClaimKind.Handled && list.Parts is [{ Kind: ClaimKind.CarriedOver }, { Kind: ClaimKind.NewlyReceived }, ..] or [{ Kind: ClaimKind.NewlyReceived }, { Kind: ClaimKind.CarriedOver }, ..])
        {
            return AtHandSum(context, list);
        }

        if (!isPlain && !isDispute)
        {
            return null;
        }

        bool isOfOneUnit = list.Parts.All(p => p.Unit == list.Whole.Unit);
        if (list.IsOpen || list.Parts.Count < 2 || !isOfOneUnit || list.Parts.Any(p => p.Period != list.Whole.Period) || list.Parts.Append(list.Whole).Any(c => c.IsApproximate))
        {
            return Verdict.NotApplicable;
        }

        // What follows a full list may break the total down once more, by another measure.
        decimal sum = 0, total = list.Whole.Number!.Value;
        foreach (Claim part in list.Parts)
        {
            sum += part.Number!.Value;
            if (sum == total)
            {
                return Verdict.Passed;
            }
        }

        bool isFull = isDispute ? list.Parts.Count >= 4 : list.Parts.Count >= 3 && sum * 10 >= total * 9;
        return (sum > total || isFull) && !IsOfAnother(context, list, sum) ? Fail(context, new Breakdown(list.Whole, false, [.. list.Parts]), null) : Verdict.NotApplicable;
    }

    // 收到23件，答复22件，其中征地类10件、规划类8件、其他5件: the list may break down another of the figures before it, or those received and those carried over together.
    private static bool IsOfAnother(CheckContext context, ClaimList list, decimal sum) =>
        (IsTotalOfRequests(list.Whole) && (sum == AtHand(context) || sum == TextFigures.Number(context, Received) || sum == TextFigures.Number(context, Results)))
        || context.Claims.Any(c => c is { Form: ClaimForm.Number, IsChange: false } && c.Number == sum && c.Unit == list.Whole.Unit && c.Period == list.Whole.Period
            && IsSameText(c, list.Whole) && c.Span.Start < list.Parts[0].Span.Start);

    // 办理121件，其中上年结转9件，新收112件: there is no third kind. What follows in the list breaks down something else.
    private static Verdict AtHandSum(CheckContext context, ClaimList list)
    {
        Claim[] parts = [list.Parts[0], list.Parts[1]];
        return list.Parts.Take(2).Append(list.Whole).Any(c => c.IsApproximate || c.Period != list.Whole.Period) ? Verdict.NotApplicable
            : parts.Sum(p => p.Number) == list.Whole.Number ? Verdict.Passed
            : Fail(context, new Breakdown(list.Whole, false, [.. parts]), null);
    }

    private static Verdict Fail(CheckContext context, Breakdown list, string? path)
    {
        Claim first = list.Whole ?? list.Parts[0], last = list.Parts[^1];
        int from = Math.Min(first.Span.Start, list.Parts[0].Span.Start), to = last.Span.Start + last.Span.Length;
        CellDescriptor? cell = path is null ? null : context.Template.Cell(path);
        decimal? total = list.Whole?.Number ?? (path is null ? null : TextFigures.Number(context, path));
        string sum = FormattableString.Invariant($"{(list.Parts.Count <= 12 ? string.Join(" + ", list.Parts.Select(p => p.Number)) + " = " : "")}{list.Sum}");
        return Verdict.Failed(
            message: list.Whole is null
                ? new(
                    FormattableString.Invariant($"正文自“{TextFigures.Quote(first)}”起{list.Parts.Count}项之和为{sum}，不等于表中的{total}"),
                    FormattableString.Invariant($"the {list.Parts.Count} numbers in the text from “{TextFigures.Quote(first)}” on come to {sum}, not to the {total} of the table"))
                : new(
                    FormattableString.Invariant($"正文“{TextFigures.Quote(first)}”的各项之和为{sum}，不等于{total}"),
                    FormattableString.Invariant($"the parts of “{TextFigures.Quote(first)}” in the text come to {sum}, not to {total}")),
            cell: cell,
            span: IsSameText(first, last) ? first.Span with { Start = from, Length = to - from } : first.Span);
    }

    /// <summary>The parts of one kind under one total.</summary>
    private sealed class Breakdown(Claim? whole, bool isOpen, List<Claim>? parts = null)
    {
        internal Claim? Whole { get; } = whole;

        internal bool IsOpen { get; } = isOpen;

        internal List<Claim> Parts { get; } = parts ?? [];

        internal decimal Sum => Parts.Sum(p => p.Number!.Value);

        internal int Kinds => Parts.Select(p => p.Kind).Distinct().Count();

        internal bool IsComparable(CheckContext context) => (Whole is null ? Parts : Parts.Append(Whole)).All(c => TextFigures.IsComparable(context, c));
    }
}
