namespace OpenGovReport.Reading;

/// <summary>What the header and the other rows of a table tell about a row that has more or fewer values than columns.</summary>
internal readonly record struct RowSurroundings()
{
    /// <summary>Where in the run the first cell stands, as the header or like rows of the grid show; -1 where none does.</summary>
    internal int Start { get; init; } = -1;

    /// <summary>Whether the header names the columns above the run's cells, so that the place of each is known.</summary>
    internal bool IsNamed { get; init; }

    /// <summary>Whether the order of the columns itself is uncertain, and so every cell.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Whether other rows have blank cells, so that one more is no wonder.</summary>
    internal bool LeavesBlanks { get; init; }

    /// <summary>Whether the last number of most rows stands farther to the right, so that this row may have moved up.</summary>
    internal bool EndsEarly { get; init; }

    /// <summary>Whether as it stands, blank cells included, the row adds up.</summary>
    internal bool AddsUp { get; init; }

    /// <summary>Whether of a row that has a cell for every column one may have been lost all the same, so that its values moved up.</summary>
    internal bool MayLackCell { get; init; }

    /// <summary>Whether that may be so of no other row, so that the sums of the columns can speak.</summary>
    internal bool IsAlone { get; init; }
}
