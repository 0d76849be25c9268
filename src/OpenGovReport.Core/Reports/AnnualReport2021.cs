namespace OpenGovReport;

/// <summary>An annual report on the 2021 form (国办公开办函〔2021〕30号, for the reporting years from 2021 on): 200 cells in three tables.</summary>
/// <remarks>Immutable, equal by value down to the last cell, safe to share between threads.</remarks>
public sealed partial record AnnualReport2021 : AnnualReport
{
    /// <summary>A report that says nothing.</summary>
    public AnnualReport2021()
    {
    }

    /// <summary>A report with what both forms share of another, and tables two and three blank.</summary>
    internal AnnualReport2021(AnnualReport shared)
        : base(shared)
    {
    }

    /// <summary>A report that says nothing: every cell blank, every text empty.</summary>
    public static AnnualReport2021 Blank { get; } = new();

    /// <summary>A report with the number zero in every cell and every text empty.</summary>
    public static AnnualReport2021 Zero { get; } = new()
    {
        ProactiveDisclosure = ProactiveDisclosure2021.Zero,
        Requests = RequestsTable2021.Zero,
        Disputes = DisputesTable.Zero,
    };

    /// <inheritdoc/>
    public override ReportForm Form => ReportForm.Form2021;

    /// <summary>二、主动公开政府信息情况 (table two).</summary>
    public ProactiveDisclosure2021 ProactiveDisclosure { get; init; } = ProactiveDisclosure2021.Blank;

    /// <summary>三、收到和处理政府信息公开申请情况 (table three).</summary>
    public RequestsTable2021 Requests { get; init; } = RequestsTable2021.Blank;

    internal override ReadOnlySpan<Count> DisclosureCells => ProactiveDisclosure.Cells;

    internal override Amount DisclosureMoney => ProactiveDisclosure.Money;

    internal override ReadOnlySpan<Count> RequestCells => Requests.Cells;

    private protected override (Count Received, Count CarriedOver, Count Results, Count CarriedForward) Totals =>
        (Requests.Received.Total, Requests.CarriedOver.Total, Requests.ResultsTotal.Total, Requests.CarriedForward.Total);

    internal override AnnualReport WithDisclosure(int index, Count value) =>
        this with { ProactiveDisclosure = ProactiveDisclosure.With(index, value) };

    internal override AnnualReport WithDisclosureMoney(Amount value) =>
        this with { ProactiveDisclosure = ProactiveDisclosure with { Money = value } };

    internal override AnnualReport WithRequest(int index, Count value) =>
        this with { Requests = Requests.With(index, value) };
}
