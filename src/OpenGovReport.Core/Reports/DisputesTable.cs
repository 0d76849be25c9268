namespace OpenGovReport;

/// <summary>Table four of both forms, 四、政府信息公开行政复议、行政诉讼情况: 15 cells, in 件.</summary>
/// <remarks>Immutable; equal to another table when every cell is equal. Cells not set are blank.</remarks>
public sealed record DisputesTable
{
    private CellBlock<Layout> _cells;

    /// <summary>A table with every cell blank.</summary>
    public static DisputesTable Blank { get; } = new();

    /// <summary>A table with the number zero in every cell of the form.</summary>
    public static DisputesTable Zero { get; } = OfZeros();

    /// <summary>行政复议, administrative reconsideration.</summary>
    public DisputeCounts Reconsideration
    {
        get => _cells.Named.Reconsideration;
        init => _cells.Named.Reconsideration = value;
    }

    /// <summary>行政诉讼, 未经复议直接起诉: litigation brought directly, without reconsideration.</summary>
    public DisputeCounts DirectLitigation
    {
        get => _cells.Named.DirectLitigation;
        init => _cells.Named.DirectLitigation = value;
    }

    /// <summary>行政诉讼, 复议后起诉: litigation after reconsideration.</summary>
    public DisputeCounts LitigationAfterReconsideration
    {
        get => _cells.Named.LitigationAfterReconsideration;
        init => _cells.Named.LitigationAfterReconsideration = value;
    }

    /// <summary>The cells in printed order.</summary>
    internal ReadOnlySpan<Count> Cells => _cells.Cells;

    /// <summary>A table of the given cells in printed order.</summary>
    internal static DisputesTable Of(ReadOnlySpan<Count> cells) => new() { _cells = CellBlock<Layout>.Of(cells) };

    /// <summary>This table with one cell replaced.</summary>
    /// <param name="index">The cell's place in <see cref="Cells"/>.</param>
    /// <param name="value">What the cell shall say.</param>
    internal DisputesTable With(int index, Count value)
    {
        DisputesTable copy = this with { };
        copy._cells.Cells[index] = value;
        return copy;
    }

    private static DisputesTable OfZeros() => new() { _cells = CellBlock<Layout>.Filled(Count.Zero) };

    private struct Layout
    {
        internal DisputeCounts Reconsideration;
        internal DisputeCounts DirectLitigation;
        internal DisputeCounts LitigationAfterReconsideration;
    }
}
