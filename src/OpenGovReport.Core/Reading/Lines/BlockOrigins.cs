namespace OpenGovReport.Reading;

/// <summary>Says for each line that a source was made into where it stands in that source.</summary>
internal sealed class BlockOrigins
{
    private readonly List<Origin> _lines = [];
    private readonly List<int> _pictures = [];

    /// <summary>A line of a text that has pages: the place in the line is known too.</summary>
    internal void AddText(int line, short page) => _lines.Add(new(new SourceLocation(line, 1, page), GridKind.None, null));

    /// <summary>A line that stands at one place: a paragraph, or one in a cell of a table.</summary>
    internal void AddPlace(SourceLocation location) => _lines.Add(new(location, GridKind.None, null));

    /// <summary>A row of a grid. <paramref name="cells"/> has for each place of the line the cell that stands there.</summary>
    internal void AddRow(SourceLocation location, short[] cells) => _lines.Add(new(location, GridKind.Exact, cells));

    /// <summary>A picture stands after the last line added.</summary>
    internal void AddPicture() => _pictures.Add(_lines.Count);

    /// <summary>Whether a line, by its number from 1, is a row of a grid.</summary>
    internal GridKind GridOf(int number) => number <= _lines.Count ? _lines[number - 1].Grid : GridKind.None;

    /// <summary>Where something stands: the number of its line from 1, and what stands before it in the line.</summary>
    internal SourceLocation Locate(int number, ReadOnlySpan<char> before)
    {
        (SourceLocation location, GridKind _, short[]? cells) = _lines[number - 1];
        return cells is not null ? location with { Cell = cells[Math.Min(before.Count('\t'), cells.Length - 1)] }
            : location.Column > 0 ? location with { Column = before.Length + 1 }
            : location;
    }

    /// <summary>Whether a picture stands after one line and before another, both by their numbers from 1.</summary>
    internal bool HasPicture(int after, int before)
    {
        int found = _pictures.BinarySearch(after);
        int first = found >= 0 ? found : ~found;
        return first < _pictures.Count && _pictures[first] < before;
    }

    /// <summary>Which line, by its number from 1, stands at a place; 0 for none.</summary>
    internal int NumberOf(SourceLocation location) =>
        1 + _lines.FindIndex(l => l.Location.Page == location.Page && l.Location.Table == location.Table
            && (location.Table > 0 ? l.Location.Row == location.Row : l.Location.Line == location.Line));

    private readonly record struct Origin(SourceLocation Location, GridKind Grid, short[]? Cells);
}
