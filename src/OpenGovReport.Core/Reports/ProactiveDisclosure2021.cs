namespace OpenGovReport;

/// <summary>Table two of the 2021 form, 二、主动公开政府信息情况: ten cells, keyed to the items of Article 20 of the Regulations.</summary>
/// <remarks>Immutable; equal to another table when every cell is equal. Cells not set are blank.</remarks>
public sealed record ProactiveDisclosure2021
{
    private CellBlock<Layout> _cells;
    private Amount _amount;

    /// <summary>A table with every cell blank.</summary>
    public static ProactiveDisclosure2021 Blank { get; } = new();

    /// <summary>A table with the number zero in every cell of the form.</summary>
    public static ProactiveDisclosure2021 Zero { get; } = OfZeros();

    /// <summary>规章, government rules (第二十条第（一）项).</summary>
    public DocumentCounts2021 Rules
    {
        get => _cells.Named.Rules;
        init => _cells.Named.Rules = value;
    }

    /// <summary>行政规范性文件, administrative normative documents (第二十条第（一）项).</summary>
    public DocumentCounts2021 NormativeDocuments
    {
        get => _cells.Named.NormativeDocuments;
        init => _cells.Named.NormativeDocuments = value;
    }

    /// <summary>行政许可, administrative licensing (第二十条第（五）项).</summary>
    public DecisionCounts2021 Licensing
    {
        get => _cells.Named.Licensing;
        init => _cells.Named.Licensing = value;
    }

    /// <summary>行政处罚, administrative penalties (第二十条第（六）项).</summary>
    public DecisionCounts2021 Penalties
    {
        get => _cells.Named.Penalties;
        init => _cells.Named.Penalties = value;
    }

    /// <summary>行政强制, administrative compulsion (第二十条第（六）项).</summary>
    public DecisionCounts2021 Compulsion
    {
        get => _cells.Named.Compulsion;
        init => _cells.Named.Compulsion = value;
    }

    /// <summary>行政事业性收费, administrative fees (第二十条第（八）项).</summary>
    public FeeAmount2021 Fees
    {
        get => new(_amount);
        init
        {
            _amount = value.Amount;
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
    internal static ProactiveDisclosure2021 Of(ReadOnlySpan<Count> cells, Amount money) =>
        new() { _cells = CellBlock<Layout>.Of(cells), _amount = money };

    /// <summary>This table with one cell replaced.</summary>
    /// <param name="index">The cell's place in <see cref="Cells"/>.</param>
    /// <param name="value">What the cell shall say.</param>
    internal ProactiveDisclosure2021 With(int index, Count value)
    {
        ProactiveDisclosure2021 copy = this with { };
        copy._cells.Cells[index] = value;
        return copy;
    }

    private static ProactiveDisclosure2021 OfZeros() =>
        new() { _cells = CellBlock<Layout>.Filled(Count.Zero), _amount = Amount.OfTenThousandYuan(0) };

    private struct Layout
    {
        internal DocumentCounts2021 Rules;
        internal DocumentCounts2021 NormativeDocuments;
        internal DecisionCounts2021 Licensing;
        internal DecisionCounts2021 Penalties;
        internal DecisionCounts2021 Compulsion;
    }
}
