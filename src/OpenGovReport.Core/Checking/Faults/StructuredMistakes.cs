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

    private StructuredMistakes(FaultModel model, Syndrome syndrome)
    {
        _model = model;
        _syndrome = syndrome;
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
        for (int i = 0; i + 1 < row.Cells.Count; i++)
        {
            Swap(row.Cells[i], row.Cells[i + 1], FaultKind.InNeighbouringColumn);
        }

        if (_model.SumOf(row) is null || row.Cells.Count < 4)
        {
            return;
        }

        int last = row.Cells.Count - 1;
        Shift(row, 1, last - 1);
        Shift(row, -1, last - 1);
        Shift(row, 1, last);
        Shift(row, -1, last);
    }

    private void BetweenRows(RowDescriptor upper, RowDescriptor lower)
    {
        int moved = 0;
        bool oneIsEmpty = upper.Cells.All(c => _syndrome.Codes[c.Index] == 0) || lower.Cells.All(c => _syndrome.Codes[c.Index] == 0);
        List<(int Cell, long Value)> cells = [];
        for (int i = 0; i < upper.Cells.Count; i++)
        {
            int a = upper.Cells[i].Index, b = lower.Cells[i].Index;
            if (!IsNumber(a) || !IsNumber(b))
            {
                return;
            }

            if (_syndrome.Codes[a] != _syndrome.Codes[b])
            {
                Swap(upper.Cells[i], lower.Cells[i], FaultKind.InNeighbouringRow);
                cells.Add((a, _syndrome.Codes[b]));
                cells.Add((b, _syndrome.Codes[a]));
                moved++;
            }
        }

        if (moved > 1)
        {
            Add(oneIsEmpty ? FaultKind.InNeighbouringRow : FaultKind.RowsSwapped, cells);
        }
    }

    private void Swap(CellDescriptor one, CellDescriptor other, FaultKind kindWithZero)
    {
        if (!IsNumber(one.Index) || !IsNumber(other.Index))
        {
            return;
        }

        long a = _syndrome.Codes[one.Index], b = _syndrome.Codes[other.Index];
        if (a != b)
        {
            Add(a == 0 || b == 0 ? kindWithZero : FaultKind.NeighboursSwapped, [(one.Index, b), (other.Index, a)]);
        }
    }

    // Every cell up to the last takes back the number that stands `step` columns beside it. What stood in the cell at the end is lost; the sum of
    // the row tells what it was.
    private void Shift(RowDescriptor row, int step, int last)
    {
        int lost = step > 0 ? last : 0, total = row.Cells.Count - 1;
        long[] values = new long[row.Cells.Count];
        Int128 sum = 0;
        for (int i = 0; i < row.Cells.Count; i++)
        {
            int from = i > last ? i : i + step;
            if (!IsNumber(row.Cells[i].Index) || (i != lost && !IsNumber(row.Cells[from].Index)))
            {
                return;
            }

            values[i] = i == lost ? 0 : _syndrome.Codes[row.Cells[from].Index];
            sum += i == lost ? 0 : i == total ? -values[i] : (Int128)values[i];
        }

        Int128 missing = lost == total ? sum : -sum;
        if (missing < 0 || missing > long.MaxValue)
        {
            return;
        }

        values[lost] = (long)missing;
        Add(FaultKind.RowShifted, [.. row.Cells.Select((c, i) => (c.Index, values[i])).Where(c => _syndrome.Codes[c.Index] != c.Item2)]);
    }

    private bool IsNumber(int cell) => _syndrome.IsMovable(cell);

    private void Add(FaultKind kind, List<(int Cell, long Value)> cells)
    {
        if (cells.Count < 2 || cells.Exists(c => !_syndrome.Allows(c.Cell, (Int128)c.Value - _syndrome.Codes[c.Cell])))
        {
            return;
        }

        cells.Sort();
        Mistake mistake = new(kind, [.. cells.Select(c => c.Cell)], [.. cells.Select(c => c.Value)]);
        int before = _syndrome.Broken;
        _syndrome.Apply(mistake);
        if (_syndrome.Broken < before)
        {
            _found.Add(mistake);
        }

        _syndrome.Undo(mistake);
    }
}
