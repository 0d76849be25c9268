namespace OpenGovReport.Benchmarks;

/// <summary>A 2021 report as plain classes, the way a caller would write them down for the platform's serializer.</summary>
internal sealed class PlainReport
{
    public string Template { get; set; } = "";

    public string? Publisher { get; set; }

    public int? Year { get; set; }

    public string? Title { get; set; }

    public PlainPeriod? Period { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public DateOnly? SignedOn { get; set; }

    public string Preamble { get; set; } = "";

    public PlainOverview Overview { get; set; } = new();

    public PlainProactiveDisclosure ProactiveDisclosure { get; set; } = new();

    public PlainRequests Requests { get; set; } = new();

    public PlainDisputes Disputes { get; set; } = new();

    public string ProblemsAndImprovements { get; set; } = "";

    public string OtherMatters { get; set; } = "";
}

internal sealed class PlainOverview
{
    public string Introduction { get; set; } = "";

    public List<PlainPart> Parts { get; set; } = [];
}

internal sealed class PlainPart
{
    public string Heading { get; set; } = "";

    public string Text { get; set; } = "";
}

internal sealed class PlainAmount
{
    public decimal Value { get; set; }

    public string? Unit { get; set; }
}

internal sealed class PlainPeriod
{
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }
}

internal sealed class PlainDocuments
{
    public long? Issued { get; set; }

    public long? Repealed { get; set; }

    public long? InForce { get; set; }
}

internal sealed class PlainDecisions
{
    public long? Decisions { get; set; }
}

internal sealed class PlainFees
{
    public PlainAmount? Amount { get; set; }
}

internal sealed class PlainProactiveDisclosure
{
    public PlainDocuments Rules { get; set; } = new();

    public PlainDocuments NormativeDocuments { get; set; } = new();

    public PlainDecisions Licensing { get; set; } = new();

    public PlainDecisions Penalties { get; set; } = new();

    public PlainDecisions Compulsion { get; set; } = new();

    public PlainFees Fees { get; set; } = new();
}

internal sealed class PlainRequestCounts
{
    public long? NaturalPersons { get; set; }

    public long? CommercialEnterprises { get; set; }

    public long? ResearchInstitutions { get; set; }

    public long? PublicInterestOrganizations { get; set; }

    public long? LegalServiceInstitutions { get; set; }

    public long? OtherOrganizations { get; set; }

    public long? Total { get; set; }
}

internal sealed class PlainDenied
{
    public PlainRequestCounts StateSecrets { get; set; } = new();

    public PlainRequestCounts ProhibitedByLaw { get; set; } = new();

    public PlainRequestCounts SecurityAndStability { get; set; } = new();

    public PlainRequestCounts ThirdPartyRights { get; set; } = new();

    public PlainRequestCounts InternalAffairs { get; set; } = new();

    public PlainRequestCounts ProcessInformation { get; set; } = new();

    public PlainRequestCounts EnforcementFiles { get; set; } = new();

    public PlainRequestCounts InquiryMatters { get; set; } = new();
}

internal sealed class PlainUnavailable
{
    public PlainRequestCounts NotHeld { get; set; } = new();

    public PlainRequestCounts RequiresCreation { get; set; } = new();

    public PlainRequestCounts UnclearAfterCorrection { get; set; } = new();
}

internal sealed class PlainNotProcessed
{
    public PlainRequestCounts PetitionsAndComplaints { get; set; } = new();

    public PlainRequestCounts Repeated { get; set; } = new();

    public PlainRequestCounts Publications { get; set; } = new();

    public PlainRequestCounts Excessive { get; set; } = new();

    public PlainRequestCounts ConfirmationOrReissue { get; set; } = new();
}

internal sealed class PlainOther
{
    public PlainRequestCounts CorrectionOverdue { get; set; } = new();

    public PlainRequestCounts FeeUnpaid { get; set; } = new();

    public PlainRequestCounts Others { get; set; } = new();
}

internal sealed class PlainRequests
{
    public PlainRequestCounts Received { get; set; } = new();

    public PlainRequestCounts CarriedOver { get; set; } = new();

    public PlainRequestCounts Granted { get; set; } = new();

    public PlainRequestCounts PartiallyGranted { get; set; } = new();

    public PlainDenied Denied { get; set; } = new();

    public PlainUnavailable Unavailable { get; set; } = new();

    public PlainNotProcessed NotProcessed { get; set; } = new();

    public PlainOther Other { get; set; } = new();

    public PlainRequestCounts ResultsTotal { get; set; } = new();

    public PlainRequestCounts CarriedForward { get; set; } = new();
}

internal sealed class PlainDisputeCounts
{
    public long? Upheld { get; set; }

    public long? Corrected { get; set; }

    public long? OtherOutcome { get; set; }

    public long? Pending { get; set; }

    public long? Total { get; set; }
}

internal sealed class PlainDisputes
{
    public PlainDisputeCounts Reconsideration { get; set; } = new();

    public PlainDisputeCounts DirectLitigation { get; set; } = new();

    public PlainDisputeCounts LitigationAfterReconsideration { get; set; } = new();
}
