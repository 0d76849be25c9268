namespace OpenGovReport.Serialization;

/// <summary>What a reader has collected of a report so far, the counts of the tables apart.</summary>
internal sealed class ReportDraft
{
    internal string? Publisher { get; set; }

    internal int? Year { get; set; }

    internal string? Title { get; set; }

    internal DateOnly From { get; set; }

    internal DateOnly To { get; set; }

    internal bool HasPeriod { get; set; }

    internal DateOnly? PublishedOn { get; set; }

    internal DateOnly? SignedOn { get; set; }

    internal string Preamble { get; set; } = "";

    internal string Introduction { get; set; } = "";

    internal string Heading { get; set; } = "";

    internal string PartText { get; set; } = "";

    internal List<OverviewPart>? Parts { get; set; }

    internal string ProblemsAndImprovements { get; set; } = "";

    internal string OtherMatters { get; set; } = "";

    internal decimal Number { get; set; }

    internal AmountUnit Unit { get; set; }

    internal Amount Money { get; set; }

    /// <summary>The report; its tables are made of the counts in the order of <see cref="ContractPlan"/>'s slots.</summary>
    internal AnnualReport Build(ContractPlan plan, ReadOnlySpan<Count> counts)
    {
        ReadOnlySpan<Count> disclosure = counts[..plan.RequestsSlot];
        ReadOnlySpan<Count> requests = counts[plan.RequestsSlot..plan.DisputesSlot];
        AnnualReport tables = plan.Form == ReportForm.Form2020
            ? new AnnualReport2020
            {
                ProactiveDisclosure = ProactiveDisclosure2020.Of(disclosure, Money),
                Requests = RequestsTable2020.Of(requests),
            }
            : new AnnualReport2021
            {
                ProactiveDisclosure = ProactiveDisclosure2021.Of(disclosure, Money),
                Requests = RequestsTable2021.Of(requests),
            };
        return tables with
        {
            Publisher = Publisher,
            Year = Year,
            Title = Title,
            Period = HasPeriod ? new ReportingPeriod(From, To) : null,
            PublishedOn = PublishedOn,
            SignedOn = SignedOn,
            Preamble = Preamble,
            Overview = new Overview { Introduction = Introduction, Parts = new ValueList<OverviewPart>([.. Parts ?? []]) },
            Disputes = DisputesTable.Of(counts[plan.DisputesSlot..]),
            ProblemsAndImprovements = ProblemsAndImprovements,
            OtherMatters = OtherMatters,
        };
    }
}
