using FluentValidation;

namespace OpenGovReport.Benchmarks;

/// <summary>The same relations as one would write them with FluentValidation: one rule for each, over the named properties.</summary>
internal sealed class FluentReportValidator : AbstractValidator<AnnualReport2021>
{
    private static readonly Func<RequestCounts, Count>[] Columns =
    [
        r => r.NaturalPersons, r => r.CommercialEnterprises, r => r.ResearchInstitutions, r => r.PublicInterestOrganizations,
        r => r.LegalServiceInstitutions, r => r.OtherOrganizations, r => r.Total,
    ];

    private static readonly Func<RequestsTable2021, RequestCounts>[] Results =
    [
        t => t.Granted, t => t.PartiallyGranted,
        t => t.Denied.StateSecrets, t => t.Denied.ProhibitedByLaw, t => t.Denied.SecurityAndStability, t => t.Denied.ThirdPartyRights,
        t => t.Denied.InternalAffairs, t => t.Denied.ProcessInformation, t => t.Denied.EnforcementFiles, t => t.Denied.InquiryMatters,
        t => t.Unavailable.NotHeld, t => t.Unavailable.RequiresCreation, t => t.Unavailable.UnclearAfterCorrection,
        t => t.NotProcessed.PetitionsAndComplaints, t => t.NotProcessed.Repeated, t => t.NotProcessed.Publications, t => t.NotProcessed.Excessive, t => t.NotProcessed.ConfirmationOrReissue,
        t => t.Other.CorrectionOverdue, t => t.Other.FeeUnpaid, t => t.Other.Others,
    ];

    private static readonly Func<RequestsTable2021, RequestCounts>[] Rows =
        [t => t.Received, t => t.CarriedOver, .. Results, t => t.ResultsTotal, t => t.CarriedForward];

    public FluentReportValidator()
    {
        RuleFor(r => r.ProactiveDisclosure.Rules).Must(HasOpeningStock).WithErrorCode("T2-1").WithMessage("fewer in force or repealed than issued");
        RuleFor(r => r.ProactiveDisclosure.NormativeDocuments).Must(HasOpeningStock).WithErrorCode("T2-1").WithMessage("fewer in force or repealed than issued");
        foreach (Func<RequestsTable2021, RequestCounts> row in Rows)
        {
            RuleFor(r => r.Requests).Must(t => AddsUp(row(t))).WithErrorCode("T3-3").WithMessage("the kinds of applicant do not add up");
        }

        foreach (Func<RequestCounts, Count> column in Columns)
        {
            RuleFor(r => r.Requests).Must(t => ResultsAddUp(t, column)).WithErrorCode("T3-2").WithMessage("the results do not add up");
            RuleFor(r => r.Requests).Must(t => Balances(t, column)).WithErrorCode("T3-1").WithMessage("the requests do not balance");
        }

        RuleFor(r => r.Disputes.Reconsideration).Must(AddsUp).WithErrorCode("T4-1").WithMessage("the cases do not add up");
        RuleFor(r => r.Disputes.DirectLitigation).Must(AddsUp).WithErrorCode("T4-1").WithMessage("the cases do not add up");
        RuleFor(r => r.Disputes.LitigationAfterReconsideration).Must(AddsUp).WithErrorCode("T4-1").WithMessage("the cases do not add up");
    }

    private static bool HasOpeningStock(DocumentCounts2021 d) => d.InForce.ValueOr(0) - d.Issued.ValueOr(0) + d.Repealed.ValueOr(0) >= 0;

    private static bool AddsUp(RequestCounts r) =>
        r.NaturalPersons.ValueOr(0) + r.CommercialEnterprises.ValueOr(0) + r.ResearchInstitutions.ValueOr(0) + r.PublicInterestOrganizations.ValueOr(0)
        + r.LegalServiceInstitutions.ValueOr(0) + r.OtherOrganizations.ValueOr(0) == r.Total.ValueOr(0);

    private static bool AddsUp(DisputeCounts d) =>
        d.Upheld.ValueOr(0) + d.Corrected.ValueOr(0) + d.OtherOutcome.ValueOr(0) + d.Pending.ValueOr(0) == d.Total.ValueOr(0);

    private static bool ResultsAddUp(RequestsTable2021 table, Func<RequestCounts, Count> column)
    {
        long sum = 0;
        foreach (Func<RequestsTable2021, RequestCounts> row in Results)
        {
            sum += column(row(table)).ValueOr(0);
        }

        return sum == column(table.ResultsTotal).ValueOr(0);
    }

    private static bool Balances(RequestsTable2021 t, Func<RequestCounts, Count> column) =>
        column(t.Received).ValueOr(0) + column(t.CarriedOver).ValueOr(0) == column(t.ResultsTotal).ValueOr(0) + column(t.CarriedForward).ValueOr(0);
}
