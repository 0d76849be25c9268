namespace OpenGovReport.Reading;

/// <summary>The lines of a table four with a line of numbers for each group, or for the two of litigation together, taken one after the other.</summary>
/// <param name="cells">A place for every cell of the table.</param>
/// <param name="names">A place for every name of two groups.</param>
/// <param name="named">A place for every group.</param>
internal ref struct GroupedRows(Span<int> cells, Span<(int Place, int Cell)> names, Span<int> named)
{
    private readonly Span<(int Place, int Cell)> _names = names;
    private readonly Span<int> _named = named;

    // How many groups were named since the last line of names, how many names that has, of how many groups, and how many cells.
    private int _pending;
    private int _columns;
    private int _groups;
    private int _length;

    // Which cells were found, a bit for each.
    private int _seen;

    // Whether the numbers under these names are still to come.
    private bool _waits;

    /// <summary>Which token each cell is; −1 for none.</summary>
    internal Span<int> Cells { get; } = cells;

    /// <summary>Whether a cell was found, blank or not.</summary>
    internal readonly bool Has(int cell) => (_seen >> cell & 1) != 0;

    /// <summary>Whether a number stands where names do not tell what it is.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Reads the lines; returns <see langword="false"/> where all groups stand beside each other, as in the form.</summary>
    internal bool Read(scoped in TableView view)
    {
        Cells.Fill(-1);
        bool any = false;
        for (int from = 0, to; from < view.Tokens.Length; from = to)
        {
            to = view.LineOf(from).End;
            int columns = 0, groups = 0, own = 0, values = 0, last = -1, group = -1;
            bool litigation = false, reconsideration = false;
            for (int i = from; i < to; i++)
            {
                Token token = view.Tokens[i];
                values += token.IsValue ? 1 : 0;
                own += token.IsValue || token.Kind == TokenKind.Blank ? 1 : 0;
                if (token.Kind != TokenKind.Label)
                {
                    continue;
                }

                if (ColumnOf(view, token) >= 0)
                {
                    columns++;
                }
                else if (GroupOf(view, token) is int of and >= 0)
                {
                    (last, group) = (i, of);
                    groups++;
                    reconsideration |= of == 0;
                }

                litigation |= view.Names(token, "行政诉讼");
            }

            bool beside = (columns > 0 && groups > 0) || (reconsideration && (litigation || groups > 1));
            if (beside || columns > _names.Length || own > _names.Length || (columns > 0 && !view.Tokens[from].InGrid))
            {
                return false;
            }

            if (columns > 0)
            {
                IsOpen |= values > 0;
                TakeNames(view, from, to, columns);
                any = true;
            }
            else if (groups > 0 && (values > 0 || (_columns > 0 && _groups == 0)))
            {
                TakeRow(view, from, to, groups == 1 ? last : -1, group, values);
            }
            else if (groups > 0)
            {
                for (int i = from; i < to; i++)
                {
                    if (view.Tokens[i].Kind == TokenKind.Label && GroupOf(view, view.Tokens[i]) is int of and >= 0)
                    {
                        if (_pending == _named.Length)
                        {
                            return false;
                        }

                        _named[_pending++] = of;
                    }
                }
            }
            else if (values > 0)
            {
                IsOpen |= !_waits || _groups == 0 || to - from != _length || !Take(view, from, values);
                _waits = false;
            }
        }

        Close();
        return any;
    }

    private static int ColumnOf(scoped in TableView view, in Token token)
    {
        string[] columns = view.Form.Columns[2];
        for (int c = 0; c < columns.Length; c++)
        {
            if (view.Names(token, columns[c]))
            {
                return c;
            }
        }

        return view.Names(token, DisputeColumns.Sum) ? columns.Length - 1 : -1;
    }

    private static int GroupOf(scoped in TableView view, in Token token)
    {
        for (int g = 0; g < view.Table.Rows.Count; g++)
        {
            if (view.Names(token, view.Form.Slots[2][g].Core))
            {
                return g;
            }
        }

        return -1;
    }

    // A line of names: those of the groups named above it, or of rows each of which names its group.
    private void TakeNames(scoped in TableView view, int from, int to, int columns)
    {
        Close();
        int width = view.Form.Columns[2].Length, at = 0;
        IsOpen |= columns != Math.Max(_pending, 1) * width;
        for (int i = from; i < to; i++)
        {
            if (view.Tokens[i].Kind == TokenKind.Label && ColumnOf(view, view.Tokens[i]) is int column and >= 0)
            {
                IsOpen |= column != at % width;
                int group = at / width;
                _names[at++] = (i - from, ((group < _pending ? _named[group] : 0) * width) + column);
            }
        }

        (_columns, _groups, _length, _waits, _pending) = (columns, _pending, to - from, _pending > 0, 0);
    }

    // Groups under whose names no line with a number stands are blank.
    private void Close()
    {
        for (int i = 0; _waits && i < _columns; i++)
        {
            IsOpen |= !TrySet(_names[i].Cell, -1);
        }

        _waits = false;
    }

    // A row that names its group.
    private void TakeRow(scoped in TableView view, int from, int to, int label, int group, int values)
    {
        int width = view.Form.Columns[2].Length;
        if (label < 0 || _columns != width || _groups > 0)
        {
            IsOpen = true;
            return;
        }

        // Where merged cells may have left none behind, the cells behind the label are those under the names.
        bool exact = view.Tokens[from].Grid == GridKind.Exact;
        int shift = exact ? 0 : label + 1 - from - _names[0].Place;
        IsOpen |= to - from != _length + shift;
        for (int i = 0; i < width; i++)
        {
            _names[i].Cell = (group * width) + (_names[i].Cell % width);
        }

        IsOpen = IsOpen || !Take(view, from + shift, values);
    }

    // The cells of a line in the places of the names; returns whether these are all its numbers.
    private bool Take(scoped in TableView view, int from, int values)
    {
        for (int i = 0; i < _columns; i++)
        {
            int token = from + _names[i].Place;
            if (!(view.Tokens[token].IsValue || view.Tokens[token].Kind == TokenKind.Blank) || !TrySet(_names[i].Cell, token))
            {
                return false;
            }

            values -= view.Tokens[token].IsValue ? 1 : 0;
        }

        return values == 0;
    }

    // Sets a cell that no line before had.
    private bool TrySet(int cell, int token)
    {
        bool first = (_seen >> cell & 1) == 0;
        _seen |= 1 << cell;
        Cells[cell] = token;
        return first;
    }
}
