namespace OpenGovReport.Checking;

/// <summary>
/// The mistakes that make several cells wrong at once and leave nothing open but which cells: neighbours and rows that changed places, rows that
/// stand one column beside their own, rows not filled in or filled in like another, and totals left at 0 all along a row or a column.
/// </summary>
internal sealed partial class StructuredMistakes
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
        int most = Math.Max(2 * model.LongestRow, model.Plan.Plans.Max(p => p.RelationCount));
        _cells = new int[most];
        _values = new long[most];
    }

    /// <summary>Those without which fewer relations would be broken.</summary>
    internal static List<Mistake> In(FaultModel model, Syndrome syndrome, ReadOnlySpan<bool> absent)
    {
        StructuredMistakes search = new(model, syndrome);
        foreach (CheckPlan.RulePlan rule in model.Plan.Plans)
        {
            search.TotalsOf(rule);
        }

        foreach (FaultModel.Row[] table in model.Tables)
        {
            FaultModel.Row? upper = null;
            bool upperIsEmpty = true;
            foreach (FaultModel.Row row in table)
            {
                // A row of another region, and one that is not printed: an unsplit row stands where the rows stand that it replaces.
                if (model.RegionOfCell[row.Cells[0]] != syndrome.Region || absent[row.Cells[0]])
                {
                    continue;
                }

                bool isEmpty = search.IsEmpty(row);
                search.WholeRow(row, table, isEmpty);
                if (!isEmpty)
                {
                    search.InRow(row);
                }

                if (upper is not null && !(isEmpty && upperIsEmpty) && upper.Cells.Length == row.Cells.Length)
                {
                    search.BetweenRows(upper, row, isEmpty || upperIsEmpty);
                }

                (upper, upperIsEmpty) = (row, isEmpty);
            }
        }

        return search._found;
    }

    // Where none of the totals that a rule asks for is carried, that is one mistake, and so it is where many are not.
    private void TotalsOf(CheckPlan.RulePlan rule)
    {
        const int Many = 4;
        bool all = true;
        _count = 0;
        for (int r = rule.FirstRelation; r < rule.FirstRelation + rule.RelationCount; r++)
        {
            Relation relation = _model.Relations[r];
            if (_model.RegionOf[r] != _syndrome.Region || !relation.IsSum)
            {
                continue;
            }

            int total = relation.Target.Index;
            if (!_syndrome.IsMovable(total) || _syndrome.Codes[total] != 0)
            {
                all = false;
            }
            else if (_syndrome.IsBroken(r))
            {
                Int128 due = _syndrome.ChangeThatMends(r, relation.Terms.First(t => t.Cell == relation.Target).Coefficient);
                if (!_syndrome.Pins(r) || !_syndrome.Allows(total, due))
                {
                    return;
                }

                Put(total, (long)due);
            }
        }

        if (all || _count >= Many)
        {
            Try(FaultKind.TotalNotCarried);
        }
    }

    private bool IsEmpty(FaultModel.Row row)
    {
        foreach (int cell in row.Cells)
        {
            if (_syndrome.Codes[cell] != 0)
            {
                return false;
            }
        }

        return true;
    }

    private void InRow(FaultModel.Row row)
    {
        int[] cells = row.Cells;
        for (int i = 0; i + 1 < cells.Length; i++)
        {
            Swap(cells[i], cells[i + 1], FaultKind.InNeighbouringColumn);
        }

        if (cells.Length < 4 || !row.EndsInSum || !_syndrome.AreMovable(cells))
        {
            return;
        }

        int last = cells.Length - 1;
        Shift(cells, 1, last - 1);
        Shift(cells, -1, last - 1);
        Shift(cells, 1, last);
        Shift(cells, -1, last);
    }

    private void BetweenRows(FaultModel.Row upper, FaultModel.Row lower, bool oneIsEmpty)
    {
        if (!_syndrome.AreMovable(upper.Cells) || !_syndrome.AreMovable(lower.Cells))
        {
            // Up to the first cell that says no number, its neighbours may have changed places.
            for (int i = 0; i < upper.Cells.Length && _syndrome.IsMovable(upper.Cells[i]) && _syndrome.IsMovable(lower.Cells[i]); i++)
            {
                Swap(upper.Cells[i], lower.Cells[i], FaultKind.InNeighbouringRow);
            }

            return;
        }

        int moved = 0;
        for (int i = 0; i < upper.Cells.Length; i++)
        {
            Swap(upper.Cells[i], lower.Cells[i], FaultKind.InNeighbouringRow);
            moved += _syndrome.Codes[upper.Cells[i]] == _syndrome.Codes[lower.Cells[i]] ? 0 : 1;
        }

        if (moved < 2)
        {
            return;
        }

        _count = 0;
        for (int i = 0; i < upper.Cells.Length; i++)
        {
            Put(upper.Cells[i], _syndrome.Codes[lower.Cells[i]]);
            Put(lower.Cells[i], _syndrome.Codes[upper.Cells[i]]);
        }

        Try(oneIsEmpty ? FaultKind.InNeighbouringRow : FaultKind.RowsSwapped);
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
