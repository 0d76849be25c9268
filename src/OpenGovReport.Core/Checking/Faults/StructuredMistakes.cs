using OpenGovReport.Templates;

namespace OpenGovReport.Checking;

/// <summary>
/// The mistakes that make several cells wrong at once and leave nothing open but which cells: neighbours and rows that changed places, and rows that
/// stand one column beside their own.
/// </summary>
internal sealed class StructuredMistakes
{
    private readonly FaultModel _model;
    private readonly Syndrome _syndrome;
    private readonly List<Mistake> _found = [];

    // The change that is being made up: cells in the order of their index, each with what it would say.
    private readonly int[] _cells;
    private readonly long[] _values;
    private int _count;

    private StructuredMistakes(FaultModel model, Syndrome syndrome)
    {
        _model = model;
        _syndrome = syndrome;
        _cells = new int[2 * model.LongestRow];
        _values = new long[2 * model.LongestRow];
    }

    /// <summary>Those without which fewer relations would be broken.</summary>
    internal static List<Mistake> In(FaultModel model, Syndrome syndrome, ReadOnlySpan<bool> absent)
    {
        StructuredMistakes search = new(model, syndrome);
        foreach (TableDescriptor table in model.Plan.Template.Tables)
        {
            List<RowDescriptor> rows = PrintedRows(table, absent);
            for (int i = 0; i < rows.Count; i++)
            {
                search.InRow(rows[i]);
                if (i + 1 < rows.Count && rows[i].Cells.Count == rows[i + 1].Cells.Count)
                {
                    search.BetweenRows(rows[i], rows[i + 1]);
                }
            }
        }

        return search._found;
    }

    // An unsplit row is printed where the rows stand that it replaces.
    private static List<RowDescriptor> PrintedRows(TableDescriptor table, ReadOnlySpan<bool> absent)
    {
        List<RowDescriptor> rows = [];
        foreach (RowDescriptor row in table.Rows)
        {
            if (table.UnsplitRow is { } unsplit && row.PrintedGroup == unsplit.PrintedLabel && !absent[unsplit.Cells[0].Index] && !rows.Contains(unsplit))
            {
                rows.Add(unsplit);
            }

            if (!absent[row.Cells[0].Index])
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private void InRow(RowDescriptor row)
    {
        IReadOnlyList<CellDescriptor> cells = row.Cells;
        for (int i = 0; i + 1 < cells.Count; i++)
        {
            Swap(cells[i].Index, cells[i + 1].Index, FaultKind.InNeighbouringColumn);
        }

        if (cells.Count < 4 || !_model.EndsInSum(row))
        {
            return;
        }

        int last = cells.Count - 1;
        Shift(cells, 1, last - 1);
        Shift(cells, -1, last - 1);
        Shift(cells, 1, last);
        Shift(cells, -1, last);
    }

    private void BetweenRows(RowDescriptor upper, RowDescriptor lower)
    {
        bool upperIsEmpty = true, lowerIsEmpty = true;
        int moved = 0;
        for (int i = 0; i < upper.Cells.Count; i++)
        {
            int a = upper.Cells[i].Index, b = lower.Cells[i].Index;
            if (!_syndrome.IsMovable(a) || !_syndrome.IsMovable(b))
            {
                return;
            }

            Swap(a, b, FaultKind.InNeighbouringRow);
            upperIsEmpty &= _syndrome.Codes[a] == 0;
            lowerIsEmpty &= _syndrome.Codes[b] == 0;
            moved += _syndrome.Codes[a] == _syndrome.Codes[b] ? 0 : 1;
        }

        if (moved < 2)
        {
            return;
        }

        _count = 0;
        for (int i = 0; i < upper.Cells.Count; i++)
        {
            int a = upper.Cells[i].Index, b = lower.Cells[i].Index;
            Put(a, _syndrome.Codes[b]);
            Put(b, _syndrome.Codes[a]);
        }

        Try(upperIsEmpty || lowerIsEmpty ? FaultKind.InNeighbouringRow : FaultKind.RowsSwapped);
    }

    private void Swap(int one, int other, FaultKind kindWithZero)
    {
        long a = _syndrome.Codes[one], b = _syndrome.Codes[other];
        if (a == b || !_syndrome.IsMovable(one) || !_syndrome.IsMovable(other))
        {
            return;
        }

        _count = 0;
        Put(one, b);
        Put(other, a);
        Try(a == 0 || b == 0 ? kindWithZero : FaultKind.NeighboursSwapped);
    }

    // Every cell up to the last takes back the number that stands `step` columns beside it. What stood in the cell at the end is lost; the sum of
    // the row tells what it was.
    private void Shift(IReadOnlyList<CellDescriptor> row, int step, int last)
    {
        int lost = step > 0 ? last : 0, total = row.Count - 1;
        Int128 sum = 0;
        for (int i = 0; i < row.Count; i++)
        {
            int from = i > last ? i : i + step;
            if (!_syndrome.IsMovable(row[i].Index) || (i != lost && !_syndrome.IsMovable(row[from].Index)))
            {
                return;
            }

            long value = i == lost ? 0 : _syndrome.Codes[row[from].Index];
            sum += i == total ? -(Int128)value : value;
        }

        Int128 missing = lost == total ? sum : -sum;
        if (missing < 0 || missing > long.MaxValue)
        {
            return;
        }

        _count = 0;
        for (int i = 0; i < row.Count; i++)
        {
            Put(row[i].Index, i == lost ? (long)missing : _syndrome.Codes[row[i > last ? i : i + step].Index]);
        }

        Try(FaultKind.RowShifted);
    }

    private void Put(int cell, long value)
    {
        if (_syndrome.Codes[cell] == value)
        {
            return;
        }

        int at = _count++;
        for (; at > 0 && _cells[at - 1] > cell; at--)
        {
            (_cells[at], _values[at]) = (_cells[at - 1], _values[at - 1]);
        }

        (_cells[at], _values[at]) = (cell, value);
    }

    private void Try(FaultKind kind)
    {
        ReadOnlySpan<int> cells = _cells.AsSpan(0, _count);
        ReadOnlySpan<long> values = _values.AsSpan(0, _count);
        if (_count < 2 || !_syndrome.Mends(cells, values))
        {
            return;
        }

        for (int i = 0; i < _count; i++)
        {
            if (!_syndrome.Allows(cells[i], (Int128)values[i] - _syndrome.Codes[cells[i]]))
            {
                return;
            }
        }

        int before = _syndrome.Broken;
        _syndrome.Apply(cells, values);
        if (_syndrome.Broken < before)
        {
            _found.Add(new Mistake(kind, cells.ToArray(), values.ToArray()));
        }

        _syndrome.Undo(cells, values);
    }
}
