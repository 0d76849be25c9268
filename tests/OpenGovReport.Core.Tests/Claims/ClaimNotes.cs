using OpenGovReport.Claims;

namespace OpenGovReport.Tests.Claims;

/// <summary>Notes claims down in the shorthand of <see cref="ClaimSentences"/>.</summary>
internal static class ClaimNotes
{
    internal static AnnualReport2021 ReportSaying(string overview) =>
        AnnualReport2021.Blank with { Year = 2023, Publisher = "某县教育局", Overview = Overview.Empty with { Introduction = overview } };

    internal static string Of(AnnualReport report) => Of(ClaimExtractor.Extract(report));

    internal static string Of(IReadOnlyCollection<Claim> claims) => claims.Count == 0 ? "-" : string.Join("; ", claims.Select(Of));

    internal static string Of(Claim claim)
    {
        string form = claim.Form switch { ClaimForm.None => "none ", ClaimForm.All => "all ", _ => "" };
        string kind = claim.Kind + (claim.Result == DisputeResult.Total ? "" : "/" + claim.Result) + (claim.Row is null ? "" : "/" + claim.Row);
        string unit = claim.Unit is "%" or "元" or "万元" or "亿元" ? claim.Unit : "";
        string period = claim.Period switch { ClaimPeriod.PreviousYear => " prev", ClaimPeriod.Other => " other", _ => "" };
        string scope = claim.Scope switch { ClaimScope.Region => " region", ClaimScope.OwnLevel => " level", ClaimScope.Part => " part", _ => "" };
        return FormattableString.Invariant(
            $"{form}{(claim.IsChange ? "Δ" : "")}{kind} {claim.Number}{unit}{(claim.IsApproximate ? "~" : "")}{period}{scope}{(claim.Whole is null ? "" : FormattableString.Invariant($" of {claim.Whole.Number}"))}").TrimEnd();
    }
}
