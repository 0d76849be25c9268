namespace OpenGovReport;

/// <summary>Table two of the 2020 form, 二、主动公开政府信息情况: 22 cells, keyed to the items of Article 20 of the Regulations.</summary>
/// <remarks>Immutable; equal to another table when every cell is equal. Cells not set are blank.</remarks>
public sealed record ProactiveDisclosure2020
{
    private CellBlock<Layout> _cells;
    private Amount _amount;

    /// <summary>A table with every cell blank.</summary>
    public static ProactiveDisclosure2020 Blank { get; } = new();

    /// <summary>A table with the number zero in every cell of the form.</summary>
    public static ProactiveDisclosure2020 Zero { get; } = OfZeros();

    /// <summary>规章, government rules (第二十条第（一）项).</summary>
    public DocumentCounts2020 Rules
    {
        get => _cells.Named.Rules;
        init => _cells.Named.Rules = value;
    }

    /// <summary>规范性文件, normative documents (第二十条第（一）项).</summary>
    public DocumentCounts2020 NormativeDocuments
    {
        get => _cells.Named.NormativeDocuments;
        init => _cells.Named.NormativeDocuments = value;
    }

    /// <summary>行政许可, administrative licensing (第二十条第（五）项).</summary>
    public MatterCounts2020 Licensing
    {
        get => _cells.Named.Licensing;
        init => _cells.Named.Licensing = value;
    }

    /// <summary>其他对外管理服务事项, other external management and service matters (第二十条第（五）项).</summary>
    public MatterCounts2020 OtherExternalMatters
    {
        get => _cells.Named.OtherExternalMatters;
        init => _cells.Named.OtherExternalMatters = value;
    }

    /// <summary>行政处罚, administrative penalties (第二十条第（六）项).</summary>
    public MatterCounts2020 Penalties
    {
        get => _cells.Named.Penalties;
        init => _cells.Named.Penalties = value;
    }

    /// <summary>行政强制, administrative compulsion (第二十条第（六）项).</summary>
    public MatterCounts2020 Compulsion
    {
        get => _cells.Named.Compulsion;
        init => _cells.Named.Compulsion = value;
    }

    /// <summary>行政事业性收费, administrative fee items (第二十条第（八）项).</summary>
    public FeeItems2020 Fees
    {
        get => _cells.Named.Fees;
        init => _cells.Named.Fees = value;
    }

    /// <summary>政府集中采购, centralised government procurement (第二十条第（九）项).</summary>
    public Procurement2020 Procurement
    {
        get => new(_cells.Named.ProcurementProjects, _amount);
        init
        {
            _cells.Named.ProcurementProjects = value.Projects;
            _amount = value.TotalAmount;
        }
    }

    /// <summary>The table's one cell of money.</summary>
    internal Amount Money
    {
        get => _amount;
        init => _amount = value;
    }

    /// <summary>The cells of counts in printed order.</summary>
    internal ReadOnlySpan<Count> Cells => _cells.Cells;

    /// <summary>A table of the given counts in printed order and the given money.</summary>
    internal static ProactiveDisclosure2020 Of(ReadOnlySpan<Count> cells, Amount money) =>
        new() { _cells = CellBlock<Layout>.Of(cells), _amount = money };

    /// <summary>This table with one cell replaced.</summary>
    /// <param name="index">The cell's place in <see cref="Cells"/>.</param>
    /// <param name="value">What the cell shall say.</param>
    internal ProactiveDisclosure2020 With(int index, Count value)
    {
        ProactiveDisclosure2020 copy = this with { };
        copy._cells.Cells[index] = value;
        return copy;
    }

    private static ProactiveDisclosure2020 OfZeros() =>
        new() { _cells = CellBlock<Layout>.Filled(Count.Zero), _amount = Amount.OfYuan(0) };

    private struct Layout
    {
        internal DocumentCounts2020 Rules;
        internal DocumentCounts2020 NormativeDocuments;
        internal MatterCounts2020 Licensing;
        internal MatterCounts2020 OtherExternalMatters;
        internal MatterCounts2020 Penalties;
        internal MatterCounts2020 Compulsion;
        internal FeeItems2020 Fees;
        internal Count ProcurementProjects;
    }
}
