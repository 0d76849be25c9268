namespace OpenGovReport.Reading;

/// <summary>The cells of a document's table laid out on its columns.</summary>
internal sealed class TableGrid
{
    // The columns beyond are left out, as browsers do.
    private const int MostColumns = 1000;

    private readonly Place[][] _rows;
    private readonly bool[] _isText;

    internal TableGrid(IReadOnlyList<IReadOnlyList<DocumentCell>> rows)
    {
        _rows = new Place[rows.Count][];
        _isText = new bool[rows.Count];
        List<Place> row = [];

        // For each column, how many more rows the cell above covers, and where that cell begins.
        Span<int> below = stackalloc int[MostColumns], origin = stackalloc int[MostColumns];
        below.Clear();
        int width = 0;
        for (int r = 0; r < rows.Count; r++)
        {
            row.Clear();
            IReadOnlyList<DocumentCell> cells = rows[r];
            int next = 0;
            int reach = width;
            for (int column = 0; column < MostColumns && (next < cells.Count || column < reach);)
            {
                int start = column;
                if (below[column] > 0)
                {
                    int from = origin[column];
                    while (column < MostColumns && below[column] > 0 && origin[column] == from)
                    {
                        below[column++]--;
                    }

                    // Of a row only so many columns are ever read; what many tall cells cover would fill the memory.
                    if (row.Count < DocumentBlocks.MaxColumns)
                    {
                        row.Add(new Place(start, column - start, null));
                    }

                    continue;
                }

                if (next == cells.Count)
                {
                    column++;
                    continue;
                }

                DocumentCell cell = cells[next++];
                int height = Math.Clamp(cell.RowSpan, 1, rows.Count - r);
                int end = column + Math.Clamp(cell.ColumnSpan, 1, MostColumns - column);
                do
                {
                    below[column] = height - 1;
                    origin[column++] = start;
                }
                while (column < end && below[column] == 0);

                row.Add(new Place(start, column - start, cell.Text) { Faint = cell.Faint });
                width = Math.Max(width, column);
            }

            _rows[r] = [.. row];
        }

        for (int r = 0; r < _rows.Length; r++)
        {
            _isText[r] = IsText(_rows[r], width);
        }
    }

    /// <summary>A cell, or where <paramref name="Text"/> is <see langword="null"/> what a cell above covers.</summary>
    internal readonly record struct Place(int Column, int Width, string? Text)
    {
        internal bool Faint { get; init; }
    }

    internal ReadOnlySpan<Place> Row(int row) => _rows[row];

    /// <summary>The only text of a row that is no row of a grid but a title, a heading or a paragraph; <see langword="null"/> for every other row.</summary>
    internal Place? TextOf(int row) => _isText[row] ? Array.Find(_rows[row], p => !string.IsNullOrWhiteSpace(p.Text)) : null;

    /// <summary>The columns in which a cell of some rows begins; those that cells only span tell nothing.</summary>
    internal int[] Columns(int from, int to, int most)
    {
        HashSet<int> columns = [];
        for (int r = from; r < to; r++)
        {
            foreach (Place place in _rows[r])
            {
                columns.Add(place.Column);
            }
        }

        return [.. columns.Order().Take(most)];
    }

    private static bool IsText(Place[] row, int width)
    {
        Place? only = null;
        foreach (Place place in row)
        {
            if (place.Text is null)
            {
                // Beside a cell that spans several rows.
                return false;
            }

            if (!string.IsNullOrWhiteSpace(place.Text))
            {
                if (only is not null)
                {
                    return false;
                }

                only = place;
            }
        }

        return only is { Text: string text } found
            && ((found.Width >= width && CellText.OfCell(text.AsSpan().Trim()).Kind == TokenKind.Label) || text.Contains('。', StringComparison.Ordinal) || SectionTitle.IsHeading(text) || Heading.IsTitle(Narrative.Compact(text)));
    }
}
