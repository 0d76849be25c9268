namespace OpenGovReport.Reading;

/// <summary>
/// Puts the numbers of table three into its cells where text gives the table in pieces: each is some columns side by side over some rows, row by row, and stands where the pieces before it leave
/// room. The rows add up as they become full, and at the end the columns do.
/// </summary>
/// <param name="pieces">The numbers as they follow one another.</param>
/// <param name="columns">How many columns the table has; the last is the sum of the others.</param>
/// <param name="agrees">Whether the columns of a full table add up: asked of which number stands in which cell.</param>
internal sealed class FlowPieceSearch(FlowPiece[] pieces, int columns, Predicate<int[]> agrees)
{
    // So many steps are enough for every table of which few pieces stand out of their order.
    private const int Most = 60_000;

    // Pieces hardly ever stand in an order more unlikely than that.
    private const int MostUnlikely = 6;

    private const int Never = MostUnlikely + 1;

    private readonly int _rows = pieces.Length / columns;
    private readonly int[] _cells = [.. Enumerable.Repeat(-1, pieces.Length)];
    private readonly int[] _heights = new int[columns];
    private readonly Dictionary<ulong, int> _tried = [];
    private int _steps;

    /// <summary>The reading with the pieces in the most likely order: which number stands in which cell; <see langword="null"/> where none adds up.</summary>
    internal int[]? Found { get; private set; }

    /// <summary>For each cell, another number that stands there in a reading no less likely; -1 where none does.</summary>
    internal int[] Others { get; } = [.. Enumerable.Repeat(-1, pieces.Length)];

    /// <summary>Searches; returns whether there is a reading, and all that are as likely were seen.</summary>
    internal bool Find()
    {
        for (int unlikely = 0; unlikely <= MostUnlikely && Found is null && _steps <= Most; unlikely++)
        {
            _tried.Clear();
            Put(0, -1, unlikely, 0);
        }

        return Found is not null && _steps <= Most;
    }

    // Puts the pieces from a number on; next is the cell to the right of the piece before.
    private void Put(int at, int next, int left, ulong seen)
    {
        if (at == pieces.Length)
        {
            if (agrees(_cells))
            {
                Compare();
            }

            return;
        }

        ulong key = Mix(seen, (ulong)((at << 16) + next + 1));
        if (_steps++ > Most || (_tried.TryGetValue(key, out int tried) && tried >= left))
        {
            return;
        }

        _tried[key] = left;
        int whole = pieces[at].Ends - at;
        for (int count = whole; count > 0; count--)
        {
            int split = count < whole ? 1 : 0;
            if (split > left)
            {
                break;
            }

            if (split > 0 && pieces[at + count - 1].Line == pieces[at + count].Line)
            {
                continue;
            }

            for (int width = Math.Min(columns, count); width > 0; width--)
            {
                if (count % width == 0 && count / width <= _rows && AreLines(at, count, width))
                {
                    PutWherever(at, count, width, next, left - split, seen);
                }
            }
        }
    }

    private void PutWherever(int at, int count, int width, int next, int left, ulong seen)
    {
        for (int column = 0; column + width <= columns; column++)
        {
            int row = _heights[column];
            if (row + (count / width) > _rows || _heights.AsSpan(column + 1, width - 1).IndexOfAnyExcept(row) >= 0)
            {
                continue;
            }

            int rest = left - Unlikely(column, row + (count / width), next);
            if (rest < 0)
            {
                continue;
            }

            ulong set = seen;
            for (int i = 0; i < count; i++)
            {
                int cell = ((row + (i / width)) * columns) + column + (i % width);
                _cells[cell] = at + i;
                set ^= Mix((ulong)cell + 1, (ulong)pieces[at + i].Number);
            }

            _heights.AsSpan(column, width).Fill(row + (count / width));
            if (AddUp(row, row + (count / width)))
            {
                Put(at + count, column + width < columns ? (row * columns) + column + width : -1, rest, set);
            }

            _heights.AsSpan(column, width).Fill(row);
            for (int i = 0; i < count; i++)
            {
                _cells[((row + (i / width)) * columns) + column + (i % width)] = -1;
            }
        }
    }

    // How unlikely a piece stands at the top of what is free of a column. It stands to the right of the one before, or, where the row ends, in the last place to whose left all is read; hardly in
    // another such place, or where to its left something is missing: that comes next then.
    private int Unlikely(int column, int end, int next)
    {
        int row = _heights[column];
        bool beside = next == (row * columns) + column;
        if (FirstGap() is int gap and >= 0)
        {
            bool fits = column == gap ? _heights.AsSpan(column + 1).IndexOfAnyInRange(end, _rows) >= 0 : beside && end <= _heights[column - 1];
            return fits ? 0 : Never;
        }

        if (column > 0 && _heights[column - 1] < end)
        {
            return _heights[column - 1] == row ? 1 : Never;
        }

        if (beside)
        {
            return 0;
        }

        if (next >= 0 && next / columns == _heights[next % columns])
        {
            return 1;
        }

        for (int c = column + 1; c < columns; c++)
        {
            if (_heights[c - 1] > _heights[c])
            {
                return 1;
            }
        }

        return 0;
    }

    // The first column that is not as far down as one to its right; -1 for none.
    private int FirstGap()
    {
        for (int c = 0; c + 1 < columns; c++)
        {
            if (_heights[c] < _rows && _heights.AsSpan(c + 1).IndexOfAnyInRange(_heights[c] + 1, _rows) >= 0)
            {
                return c;
            }
        }

        return -1;
    }

    // Whether no line of text goes on in the next row.
    private bool AreLines(int at, int count, int width)
    {
        for (int i = at + width; i < at + count; i += width)
        {
            if (pieces[i].Line == pieces[i - 1].Line)
            {
                return false;
            }
        }

        return true;
    }

    // Whether rows add up as far as they are read.
    private bool AddUp(int from, int to)
    {
        for (int row = from; row < to; row++)
        {
            ReadOnlySpan<int> cells = _cells.AsSpan(row * columns, columns);
            if (cells[^1] < 0)
            {
                continue;
            }

            Int128 sum = 0;
            bool full = true;
            foreach (int number in cells[..^1])
            {
                full &= number >= 0;
                sum = number < 0 ? sum : Sums.Add(sum, pieces[number].Number);
            }

            if (full ? sum != pieces[cells[^1]].Number : sum > pieces[cells[^1]].Number)
            {
                return false;
            }
        }

        return true;
    }

    private void Compare()
    {
        if (Found is null)
        {
            Found = [.. _cells];
            return;
        }

        for (int i = 0; i < _cells.Length; i++)
        {
            Others[i] = pieces[_cells[i]].Number != pieces[Found[i]].Number ? _cells[i] : Others[i];
        }
    }

    private static ulong Mix(ulong seed, ulong number)
    {
        unchecked
        {
            ulong mixed = (seed * 0x9E3779B97F4A7C15) ^ number;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}

/// <summary>A number in text that gives a table in pieces.</summary>
/// <param name="Number">What it counts.</param>
/// <param name="Line">The line on which it stands.</param>
/// <param name="Ends">The number behind the last of those with which no line is empty in between.</param>
internal readonly record struct FlowPiece(long Number, int Line, int Ends);
