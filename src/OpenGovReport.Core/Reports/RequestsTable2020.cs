namespace OpenGovReport;

/// <summary>Table three of the 2020 form, 三、收到和处理政府信息公开申请情况: 23 rows by 7 columns, 161 cells, in 件.</summary>
/// <remarks>Immutable; equal to another table when every cell is equal. Cells not set are blank.</remarks>
public sealed record RequestsTable2020
{
    private CellBlock<Layout> _cells;

    /// <summary>A table with every cell blank.</summary>
    public static RequestsTable2020 Blank { get; } = new();

    /// <summary>A table with the number zero in every cell of the form.</summary>
    public static RequestsTable2020 Zero { get; } = OfZeros();

    /// <summary>一、本年新收政府信息公开申请数量: requests newly received in the year.</summary>
    public RequestCounts Received
    {
        get => _cells.Named.Received;
        init => _cells.Named.Received = value;
    }

    /// <summary>二、上年结转政府信息公开申请数量: requests carried over from the previous year.</summary>
    public RequestCounts CarriedOver
    {
        get => _cells.Named.CarriedOver;
        init => _cells.Named.CarriedOver = value;
    }

    /// <summary>三、（一）予以公开: disclosed, or its place pointed out (Art. 36(1), 36(2)).</summary>
    public RequestCounts Granted
    {
        get => _cells.Named.Granted;
        init => _cells.Named.Granted = value;
    }

    /// <summary>三、（二）部分公开: answered by separation, counted here only (Art. 37).</summary>
    public RequestCounts PartiallyGranted
    {
        get => _cells.Named.PartiallyGranted;
        init => _cells.Named.PartiallyGranted = value;
    }

    /// <summary>三、（三）不予公开: denied, by ground (Arts. 14 to 16, 32, 36(3), 36(7)).</summary>
    public DeniedOutcomes Denied
    {
        get => _cells.Named.Denied;
        init => _cells.Named.Denied = value;
    }

    /// <summary>三、（四）无法提供: could not be met, by reason (Arts. 30, 36(4), 36(5), 38).</summary>
    public UnavailableOutcomes Unavailable
    {
        get => _cells.Named.Unavailable;
        init => _cells.Named.Unavailable = value;
    }

    /// <summary>三、（五）不予处理: not processed, by reason (Arts. 35, 36(6), 39).</summary>
    public NotProcessedOutcomes NotProcessed
    {
        get => _cells.Named.NotProcessed;
        init => _cells.Named.NotProcessed = value;
    }

    /// <summary>三、（六）其他处理: one row in this form.</summary>
    public RequestCounts Other
    {
        get => _cells.Named.Other;
        init => _cells.Named.Other = value;
    }

    /// <summary>三、（七）总计: the printed total of the results (rule T3-2).</summary>
    public RequestCounts ResultsTotal
    {
        get => _cells.Named.ResultsTotal;
        init => _cells.Named.ResultsTotal = value;
    }

    /// <summary>四、结转下年度继续办理: requests carried forward to the next year.</summary>
    public RequestCounts CarriedForward
    {
        get => _cells.Named.CarriedForward;
        init => _cells.Named.CarriedForward = value;
    }

    /// <summary>The cells in printed order.</summary>
    internal ReadOnlySpan<Count> Cells => _cells.Cells;

    /// <summary>A table of the given cells in printed order.</summary>
    internal static RequestsTable2020 Of(ReadOnlySpan<Count> cells) => new() { _cells = CellBlock<Layout>.Of(cells) };

    /// <summary>This table with one cell replaced.</summary>
    /// <param name="index">The cell's place in <see cref="Cells"/>.</param>
    /// <param name="value">What the cell shall say.</param>
    internal RequestsTable2020 With(int index, Count value)
    {
        RequestsTable2020 copy = this with { };
        copy._cells.Cells[index] = value;
        return copy;
    }

    private static RequestsTable2020 OfZeros() => new() { _cells = CellBlock<Layout>.Filled(Count.Zero) };

    private struct Layout
    {
        internal RequestCounts Received;
        internal RequestCounts CarriedOver;
        internal RequestCounts Granted;
        internal RequestCounts PartiallyGranted;
        internal DeniedOutcomes Denied;
        internal UnavailableOutcomes Unavailable;
        internal NotProcessedOutcomes NotProcessed;
        internal RequestCounts Other;
        internal RequestCounts ResultsTotal;
        internal RequestCounts CarriedForward;
    }
}
