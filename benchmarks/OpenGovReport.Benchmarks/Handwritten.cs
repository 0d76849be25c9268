using System.Globalization;
using System.Text.Json;

namespace OpenGovReport.Benchmarks;

/// <summary>What a programmer would write for the 2021 form with nothing but the platform's writer.</summary>
internal static class Handwritten
{
    internal static void Write(Utf8JsonWriter writer, AnnualReport2021 report)
    {
        writer.WriteStartObject();
        writer.WriteString("template"u8, "2021"u8);
        writer.WriteString("publisher"u8, report.Publisher);
        if (report.Year is int year)
        {
            writer.WriteNumber("year"u8, year);
        }
        else
        {
            writer.WriteNull("year"u8);
        }

        writer.WriteString("title"u8, report.Title);
        if (report.Period is ReportingPeriod period)
        {
            writer.WriteStartObject("period"u8);
            Date(writer, "from"u8, period.From);
            Date(writer, "to"u8, period.To);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("period"u8);
        }

        Date(writer, "publishedOn"u8, report.PublishedOn);
        Date(writer, "signedOn"u8, report.SignedOn);
        writer.WriteString("preamble"u8, report.Preamble);
        writer.WriteStartObject("overview"u8);
        writer.WriteString("introduction"u8, report.Overview.Introduction);
        writer.WriteStartArray("parts"u8);
        foreach (OverviewPart part in report.Overview.Parts)
        {
            writer.WriteStartObject();
            writer.WriteString("heading"u8, part.Heading);
            writer.WriteString("text"u8, part.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("proactiveDisclosure"u8);
        writer.WriteStartObject("rules"u8);
        Cell(writer, "issued"u8, report.ProactiveDisclosure.Rules.Issued);
        Cell(writer, "repealed"u8, report.ProactiveDisclosure.Rules.Repealed);
        Cell(writer, "inForce"u8, report.ProactiveDisclosure.Rules.InForce);
        writer.WriteEndObject();
        writer.WriteStartObject("normativeDocuments"u8);
        Cell(writer, "issued"u8, report.ProactiveDisclosure.NormativeDocuments.Issued);
        Cell(writer, "repealed"u8, report.ProactiveDisclosure.NormativeDocuments.Repealed);
        Cell(writer, "inForce"u8, report.ProactiveDisclosure.NormativeDocuments.InForce);
        writer.WriteEndObject();
        writer.WriteStartObject("licensing"u8);
        Cell(writer, "decisions"u8, report.ProactiveDisclosure.Licensing.Decisions);
        writer.WriteEndObject();
        writer.WriteStartObject("penalties"u8);
        Cell(writer, "decisions"u8, report.ProactiveDisclosure.Penalties.Decisions);
        writer.WriteEndObject();
        writer.WriteStartObject("compulsion"u8);
        Cell(writer, "decisions"u8, report.ProactiveDisclosure.Compulsion.Decisions);
        writer.WriteEndObject();
        writer.WriteStartObject("fees"u8);
        Money(writer, "amount"u8, report.ProactiveDisclosure.Fees.Amount);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("requests"u8);
        Row(writer, "received"u8, report.Requests.Received);
        Row(writer, "carriedOver"u8, report.Requests.CarriedOver);
        Row(writer, "granted"u8, report.Requests.Granted);
        Row(writer, "partiallyGranted"u8, report.Requests.PartiallyGranted);
        writer.WriteStartObject("denied"u8);
        Row(writer, "stateSecrets"u8, report.Requests.Denied.StateSecrets);
        Row(writer, "prohibitedByLaw"u8, report.Requests.Denied.ProhibitedByLaw);
        Row(writer, "securityAndStability"u8, report.Requests.Denied.SecurityAndStability);
        Row(writer, "thirdPartyRights"u8, report.Requests.Denied.ThirdPartyRights);
        Row(writer, "internalAffairs"u8, report.Requests.Denied.InternalAffairs);
        Row(writer, "processInformation"u8, report.Requests.Denied.ProcessInformation);
        Row(writer, "enforcementFiles"u8, report.Requests.Denied.EnforcementFiles);
        Row(writer, "inquiryMatters"u8, report.Requests.Denied.InquiryMatters);
        writer.WriteEndObject();
        writer.WriteStartObject("unavailable"u8);
        Row(writer, "notHeld"u8, report.Requests.Unavailable.NotHeld);
        Row(writer, "requiresCreation"u8, report.Requests.Unavailable.RequiresCreation);
        Row(writer, "unclearAfterCorrection"u8, report.Requests.Unavailable.UnclearAfterCorrection);
        writer.WriteEndObject();
        writer.WriteStartObject("notProcessed"u8);
        Row(writer, "petitionsAndComplaints"u8, report.Requests.NotProcessed.PetitionsAndComplaints);
        Row(writer, "repeated"u8, report.Requests.NotProcessed.Repeated);
        Row(writer, "publications"u8, report.Requests.NotProcessed.Publications);
        Row(writer, "excessive"u8, report.Requests.NotProcessed.Excessive);
        Row(writer, "confirmationOrReissue"u8, report.Requests.NotProcessed.ConfirmationOrReissue);
        writer.WriteEndObject();
        writer.WriteStartObject("other"u8);
        Row(writer, "correctionOverdue"u8, report.Requests.Other.CorrectionOverdue);
        Row(writer, "feeUnpaid"u8, report.Requests.Other.FeeUnpaid);
        Row(writer, "others"u8, report.Requests.Other.Others);
        writer.WriteEndObject();
        Row(writer, "resultsTotal"u8, report.Requests.ResultsTotal);
        Row(writer, "carriedForward"u8, report.Requests.CarriedForward);
        writer.WriteEndObject();
        writer.WriteStartObject("disputes"u8);
        Row(writer, "reconsideration"u8, report.Disputes.Reconsideration);
        Row(writer, "directLitigation"u8, report.Disputes.DirectLitigation);
        Row(writer, "litigationAfterReconsideration"u8, report.Disputes.LitigationAfterReconsideration);
        writer.WriteEndObject();
        writer.WriteString("problemsAndImprovements"u8, report.ProblemsAndImprovements);
        writer.WriteString("otherMatters"u8, report.OtherMatters);
        writer.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter writer, ReadOnlySpan<byte> name, in RequestCounts row)
    {
        writer.WriteStartObject(name);
        Cell(writer, "naturalPersons"u8, row.NaturalPersons);
        Cell(writer, "commercialEnterprises"u8, row.CommercialEnterprises);
        Cell(writer, "researchInstitutions"u8, row.ResearchInstitutions);
        Cell(writer, "publicInterestOrganizations"u8, row.PublicInterestOrganizations);
        Cell(writer, "legalServiceInstitutions"u8, row.LegalServiceInstitutions);
        Cell(writer, "otherOrganizations"u8, row.OtherOrganizations);
        Cell(writer, "total"u8, row.Total);
        writer.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter writer, ReadOnlySpan<byte> name, in DisputeCounts row)
    {
        writer.WriteStartObject(name);
        Cell(writer, "upheld"u8, row.Upheld);
        Cell(writer, "corrected"u8, row.Corrected);
        Cell(writer, "otherOutcome"u8, row.OtherOutcome);
        Cell(writer, "pending"u8, row.Pending);
        Cell(writer, "total"u8, row.Total);
        writer.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Count count)
    {
        if (count.IsNumber)
        {
            writer.WriteNumber(name, count.Value);
        }
        else if (count.IsBlank)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, "/"u8);
        }
    }

    private static void Money(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Amount amount)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("value"u8, amount.Value);
        writer.WriteString("unit"u8, amount.Unit.Printed());
        writer.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? date)
    {
        if (date is DateOnly day)
        {
            writer.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
