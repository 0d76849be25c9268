using OpenGovReport.Claims;
using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

// Outcomes in the text against the rows of table three.
public static partial class TextRules
{
    private static Verdict? Outcomes(CheckContext context, Claim claim)
    {
        if (claim.IsChange || OutcomeName(claim) is not { } name)
        {
            return null;
        }

        if (claim.Form == ClaimForm.All)
        {
            return AllHad(context, claim, name);
        }

        CellDescriptor[] cells = TextFigures.Totals(context, name);
        return claim.Form != ClaimForm.Number || cells.Length == 0 ? null
            : TextFigures.Compare(context, claim, cells, TextFigures.Sum(context, cells), OfNaturalPersons(context, cells), Included(context, claim));
    }

    // 予以公开14件（含部分公开2件）: either what the form calls 予以公开, or both.
    private static ReadOnlySpan<TextFigures.Reading> Included(CheckContext context, Claim claim)
    {
        ClaimKind[] kinds = [.. context.Claims.Where(c => ReferenceEquals(c.Whole, claim) && IsOutcome(c) && c.Kind != claim.Kind).Select(c => c.Kind).Distinct()];
        return kinds.Length == 0 ? [] : new TextFigures.Reading[]
        {
            new(
                TextFigures.Sum(context, [.. TextFigures.Totals(context, OutcomeName(claim)!), .. kinds.SelectMany(kind => TextFigures.Totals(context, OutcomeName(kind)!))]),
                new("连同所含各类", "with those included")),
        };
    }

    private static Verdict AllHad(CheckContext context, Claim claim, string name)
    {
        if (!TextFigures.IsComparable(context, claim))
        {
            return Verdict.NotApplicable;
        }

        if (TextFigures.Number(context, CarriedOver) is not long carriedOver)
        {
            return Verdict.UnverifiableFor(context.Template.Cell(CarriedOver));
        }

        // Those carried over may have had any outcome.
        string[] outcomes = ["granted", "partiallyGranted", "denied", "unavailable", "notProcessed", "other"];
        CellDescriptor[] others = [.. outcomes.Where(other => other != name).SelectMany(other => TextFigures.Totals(context, other))];
        return carriedOver > 0 && !(TextFigures.Sum(context, others) > carriedOver) ? Verdict.NotApplicable : TextFigures.AllZero(context, claim, others);
    }

    /// <summary>The row or group of table three that an outcome is; <see langword="null"/> where the claim is about none.</summary>
    private static string? OutcomeName(Claim claim) => claim.Kind == ClaimKind.OutcomeByReason ? claim.Row : OutcomeName(claim.Kind);

    private static string? OutcomeName(ClaimKind kind) => kind switch
    {
        ClaimKind.Granted => "granted",
        ClaimKind.PartiallyGranted => "partiallyGranted",
        ClaimKind.Denied => "denied",
        ClaimKind.Unavailable => "unavailable",
        ClaimKind.NotProcessed => "notProcessed",
        ClaimKind.OtherwiseHandled => "other",
        _ => null,
    };
}
