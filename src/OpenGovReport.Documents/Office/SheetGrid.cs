using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>The cells of a sheet by their rows and columns, from 1, and the table that they make as it is shown.</summary>
internal sealed class SheetGrid(ReadOptions options)
{
    // Empty ones included; a report of a province has some thousand.
    private const int MostPlaces = 1_000_000;

    private readonly SortedDictionary<int, Filled> _filled = [];
    private readonly List<SheetArea> _merged = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly HashSet<int> _hiddenColumns = [];

    /// <summary>Takes a row that says something.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="values">What its cells say that say something.</param>
    /// <param name="end">The last column with a cell, which may be blank: where a cell is deleted the others move up, and the last is none at all.</param>
    /// <param name="hidden">Whether it is hidden.</param>
    /// <param name="skipped">The columns before the last that have no cell.</param>
    internal void Fill(int row, SortedDictionary<int, string> values, int end, bool hidden, IReadOnlyList<(int From, int To)>? skipped = null)
    {
        _filled[row] = new Filled(values, end, skipped ?? []);
        if (hidden)
        {
            _hiddenRows.Add(row);
        }
    }

    private readonly record struct Filled(SortedDictionary<int, string> Values, int End, IReadOnlyList<(int From, int To)> Skipped);

    internal void HideColumn(int column) => _hiddenColumns.Add(column);

    internal void Merge(SheetArea area)
    {
        if (_merged.Count < options.MaxTableCells)
        {
            _merged.Add(area);
        }
    }

    internal List<DocumentCell[]> Rows()
    {
        List<DocumentCell[]> rows = [];
        int lastRow = _filled.Count > 0 ? _filled.Keys.Max() : 0;
        int lastColumn = _filled.Count > 0 ? _filled.Values.Max(r => r.Values.Keys.Max()) : 0;
        if ((long)lastRow * lastColumn > MostPlaces)
        {
            throw new LimitExceededException(options.MaxTableCells, "table cells");
        }

        Dictionary<(int, int), (int Rows, int Columns)> spans = [];
        HashSet<(int, int)> covered = [];
        HashSet<int> begun = [];
        Cover(lastRow, lastColumn, spans, covered, begun);
        int[] ends = ShownEnds(lastColumn);
        bool storesBlanks = !SkipsBlanks(lastColumn, covered);
        for (int row = 1; row <= lastRow; row++)
        {
            bool filled = _filled.TryGetValue(row, out Filled found);
            if ((!filled || _hiddenRows.Contains(row)) && !begun.Contains(row))
            {
                rows.Add([]);
                continue;
            }

            List<DocumentCell> cells = [];
            int end = Math.Min(lastColumn, filled && storesBlanks ? found.End : lastColumn);
            for (int column = 1; column <= end; column++)
            {
                if (!covered.Contains((row, column)))
                {
                    (int height, int width) = spans.GetValueOrDefault((row, column), (1, 1));
                    width = ends[column + width - 1] - ends[column - 1];
                    if (width == 0)
                    {
                        continue;
                    }

                    string text = filled && IsShown(row, height) ? found.Values.GetValueOrDefault(column, "") : "";
                    cells.Add(text.EndsWith(DocumentBlocks.Faint) ? new DocumentCell(text[..^1], height, width) { Faint = true } : new DocumentCell(text, height, width));
                }
            }

            rows.Add([.. cells]);
        }

        return rows;
    }

    // Programs that write a workbook store no blank cells; then a row that ends early ends in some. What merged cells cover need not be stored.
    private bool SkipsBlanks(int lastColumn, HashSet<(int, int)> covered)
    {
        foreach ((int row, Filled filled) in _filled)
        {
            foreach ((int from, int to) in filled.Skipped)
            {
                for (int column = from; column <= Math.Min(to, lastColumn); column++)
                {
                    if (!covered.Contains((row, column)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // A merged cell is shown in what is shown of its rows, wherever its text is stored.
    private bool IsShown(int first, int count)
    {
        for (int row = first; row < first + count; row++)
        {
            if (!_hiddenRows.Contains(row))
            {
                return true;
            }
        }

        return false;
    }

    // How far the shown columns up to each one reach. One that is hidden has no room of its own: it goes to the one before it, or at the left edge behind it, so that the others keep their numbers.
    private int[] ShownEnds(int lastColumn)
    {
        int[] ends = new int[lastColumn + 1];
        int end = lastColumn;
        for (int column = lastColumn; column > 0; column--)
        {
            ends[column] = end;
            end = _hiddenColumns.Contains(column) ? end : column - 1;
        }

        for (int column = 1; column <= lastColumn && _hiddenColumns.Contains(column); column++)
        {
            ends[column] = 0;
        }

        return ends;
    }

    private void Cover(int lastRow, int lastColumn, Dictionary<(int, int), (int Rows, int Columns)> spans, HashSet<(int, int)> covered, HashSet<int> begun)
    {
        long room = MostPlaces;
        foreach ((int top, int left, int bottom, int right) in _merged)
        {
            (int height, int width) = (Math.Min(bottom, lastRow) - top + 1, Math.Min(right, lastColumn) - left + 1);
            if (height < 1 || width < 1 || (height == 1 && width == 1) || (long)height * width > room)
            {
                continue;
            }

            room -= (long)height * width;
            spans[(top, left)] = (height, width);
            begun.Add(top);
            for (int row = top; row < top + height; row++)
            {
                for (int column = left; column < left + width; column++)
                {
                    covered.Add((row, column));
                }
            }

            covered.Remove((top, left));
        }
    }
}
