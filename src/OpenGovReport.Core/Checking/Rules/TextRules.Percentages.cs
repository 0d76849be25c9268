using OpenGovReport.Claims;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

// Percentages: shares of a total, and changes against the year before.
public static partial class TextRules
{
    /// <summary>X7: percentages and differences in the text are what the numbers beside them give.</summary>
    /// <remarks>Shares of a total (网络申请10件，占83.3%), changes (较上年减少3件，下降20%), and differences from a number of the year before (较上年的15件减少3件). A percentage may be rounded or cut off at its last digit. Rates (办结率) are not judged.</remarks>
    public static ReportRule PercentagesRecompute { get; } = new()
    {
        Id = "X7",
        Title = new("正文的百分比、增减数与所列数字相符", "Percentages and differences in the text are what the numbers give"),
        Severity = Severity.Warning,
        Basis = new(BasisKind.Practice, new("百分比、增减数可由所列数字算出", "A percentage or a difference follows from the numbers beside it")),
        Message = new("正文的百分比、增减数与所列数字不符", "a percentage or a difference in the text is not what the numbers give"),
        Test = context => Each(context, Percentage),
    };

    private static Verdict? Percentage(CheckContext context, Claim claim)
    {
        if (claim is { IsChange: true, Kind: not ClaimKind.Percentage })
        {
            return Difference(context, claim);
        }

        if (claim is not { Kind: ClaimKind.Percentage, About.Number: decimal number, Number: decimal said } || claim.IsApproximate || claim.About.IsApproximate)
        {
            return null;
        }

        List<decimal> due = claim.IsChange ? Changes(context, claim, claim.About, number) : Shares(context, claim.About, number);
        if (due.Count == 0)
        {
            return Verdict.NotApplicable;
        }

        decimal step = new(1, 0, 0, false, said.Scale);
        if (due.Exists(d => Math.Abs(d - said) < step))
        {
            return Verdict.Passed;
        }

        decimal computed = decimal.Round(due[0], Math.Max(said.Scale, (byte)1), MidpointRounding.AwayFromZero);
        BilingualText message = claim.Direction == 0
            ? new(
                FormattableString.Invariant($"正文“{TextFigures.Quote(claim.About)}”的百分比为{said}%，按所列数字应为{computed}%"),
                FormattableString.Invariant($"the text gives {said}% with “{TextFigures.Quote(claim.About)}”; the numbers give {computed}%"))
            : new(
                FormattableString.Invariant($"正文称“{TextFigures.Quote(claim.About)}”{(claim.Direction > 0 ? "增长" : "下降")}{said}%，按所列数字应为{(claim.Direction * computed < 0 ? "下降" : "增长")}{Math.Abs(computed)}%"),
                FormattableString.Invariant($"the text says that “{TextFigures.Quote(claim.About)}” is {said}% {(claim.Direction > 0 ? "more" : "less")}; by the numbers it is {Math.Abs(computed)}% {(claim.Direction * computed < 0 ? "less" : "more")}"));
        CellDescriptor[] cells = CellsOf(context, claim.About);
        return cells.Length > 1
            ? Verdict.FailedBySum(cells, cells[0], message, claim.Span)
            : Verdict.Failed(message: message, cell: cells.Length == 0 ? null : cells[0], span: claim.Span);
    }

    // 12件，较2022年的15件减少4件.
    private static Verdict? Difference(CheckContext context, Claim claim)
    {
        if (claim is not { About: { Number: decimal number, IsApproximate: false, Period: ClaimPeriod.ReportingYear } current, Number: decimal said, IsApproximate: false })
        {
            return null;
        }

        List<decimal> due = [];
        foreach (Claim other in context.Claims)
        {
            if (other is { Form: ClaimForm.Number, Number: decimal value, IsApproximate: false, IsChange: false, Period: ClaimPeriod.PreviousYear } && other.Kind == current.Kind && other.Result == current.Result
                && IsSameText(other, current))
            {
                due.Add(number - value);
            }
        }

        if (due.Count == 0)
        {
            // Nothing grows by more than it is.
            return claim.Direction > 0 && said > number && !claim.IsApproximate ? Failed(
                new(
                    FormattableString.Invariant($"正文称“{TextFigures.Quote(current)}”增加{said}{claim.Unit}，增加数大于总数"),
                    FormattableString.Invariant($"the text says that “{TextFigures.Quote(current)}” is {said} more, which is more than there are"))) : null;
        }

        if (due.Exists(d => claim.Direction == 0 ? Math.Abs(d) == said : d * claim.Direction == said))
        {
            return Verdict.Passed;
        }

        decimal computed = due[0];
        BilingualText message = new(
            FormattableString.Invariant($"正文称“{TextFigures.Quote(current)}”{(claim.Direction < 0 ? "减少" : claim.Direction > 0 ? "增加" : "增减")}{said}{claim.Unit}，按所列数字应为{(computed < 0 ? "减少" : "增加")}{Math.Abs(computed)}{claim.Unit}"),
            FormattableString.Invariant($"the text says that “{TextFigures.Quote(current)}” is {said} {(claim.Direction < 0 ? "less" : claim.Direction > 0 ? "more" : "more or less")}; by the numbers it is {Math.Abs(computed)} {(computed < 0 ? "less" : "more")}"));
        return Failed(message);

        Verdict Failed(BilingualText message)
        {
            CellDescriptor[] cells = CellsOf(context, current);
            return cells.Length > 1
                ? Verdict.FailedBySum(cells, cells[0], message, claim.Span)
                : Verdict.Failed(message: message, cell: cells.Length == 0 ? null : cells[0], span: claim.Span);
        }
    }

    private static List<decimal> Shares(CheckContext context, Claim part, decimal number)
    {
        if (part.Whole is null && OutcomeName(part.Kind) is not null && TextFigures.IsComparable(context, part))
        {
            // 予以公开3件，占60%；部分公开2件，占40%: of what was answered, received or at hand, or of such a number in the text.
            decimal[] totals =
            [
                .. new[] { TextFigures.Number(context, Results), TextFigures.Number(context, Received), AtHand(context) }.OfType<long>(),
                .. context.Claims.Where(c => c is { Form: ClaimForm.Number, Kind: <= ClaimKind.Handled, IsChange: false }).Select(c => c.Number!.Value),
            ];
            return [.. totals.Where(t => t > 0).Select(t => number / t * 100)];
        }

        if (part.Whole?.Number is not (decimal and not 0 and decimal whole) || part.Whole.IsApproximate)
        {
            return [];
        }

        // 占…总数 may be of the requests at hand or of those answered, whatever the list is of.
        long?[] others = IsTotalOfRequests(part.Whole) ? [TextFigures.Number(context, Received), AtHand(context), TextFigures.Number(context, Results)] : [];
        return [number / whole * 100, .. others.OfType<long>().Where(o => o > 0).Select(o => number / o * 100)];
    }

    // Where the words leave open which way a number has changed, both will do.
    private static List<decimal> Changes(CheckContext context, Claim rate, Claim current, decimal number)
    {
        List<decimal> bases = [];
        foreach (Claim other in context.Claims)
        {
            if (other is not { Form: ClaimForm.Number, Number: decimal value } || other.IsApproximate || !IsSameText(other, current))
            {
                continue;
            }

            if (other.IsChange && other.Kind == current.Kind && ReferenceEquals(other.About, current))
            {
                int direction = other.Direction == 0 ? rate.Direction : other.Direction;
                if (direction >= 0)
                {
                    bases.Add(number - value);
                }

                if (direction <= 0)
                {
                    bases.Add(number + value);
                }
            }
            else if (!other.IsChange && other.Kind == current.Kind && other.Period == ClaimPeriod.PreviousYear && current.Period == ClaimPeriod.ReportingYear)
            {
                bases.Add(value);
            }
        }

        return [.. bases.Where(b => b > 0).Select(b => (number - b) / b * 100).Select(change => rate.Direction == 0 ? Math.Abs(change) : change * rate.Direction)];
    }

    private static CellDescriptor[] CellsOf(CheckContext context, Claim claim) => claim.Kind switch
    {
        ClaimKind.Received or ClaimKind.NewlyReceived or (>= ClaimKind.ReceivedOnline and <= ClaimKind.FromOrganizations) => [context.Template.Cell(Received)],
        ClaimKind.CarriedOver => [context.Template.Cell(CarriedOver)],
        ClaimKind.Answered or ClaimKind.Handled => [context.Template.Cell(Results)],
        ClaimKind.CarriedForward => [context.Template.Cell(CarriedForward)],
        _ => OutcomeName(claim) is { } name ? TextFigures.Totals(context, name) : [],
    };
}
