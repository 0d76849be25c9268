namespace OpenGovReport.Checking;

// Mistakes with a whole row: not filled in, filled in like another, shifted by one column.
internal sealed partial class StructuredMistakes
{
    // A row that says 0 throughout, or the same as another, if other numbers in it would make its columns and its own sum come out.
    private void WholeRow(FaultModel.Row row, FaultModel.Row[] table, bool isEmpty)
    {
        // Two columns and that of the totals are off at the least.
        const int LeastBroken = 3;
        int[] cells = row.Cells;
        if (_syndrome.Broken < LeastBroken || !row.EndsInSum || !_syndrome.AreMovable(cells) || !(isEmpty || HasSame(row, table)))
        {
            return;
        }

        _count = 0;
        Int128 sum = 0;
        int changed = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            Int128 change = ChangeOfColumn(row, cells[i]), value = _syndrome.Codes[cells[i]] + change;
            bool isTotal = i == cells.Length - 1;
            if (value < 0 || value > long.MaxValue || (isTotal && value != sum))
            {
                return;
            }

            sum += value;
            changed += change != 0 && !isTotal ? 1 : 0;
            Put(cells[i], (long)value);
        }

        // One number and its total are a number that was carried on.
        if (changed > 1)
        {
            Try(isEmpty ? FaultKind.RowOmitted : FaultKind.RowCopied);
        }
    }

    // What mends the first broken relation over a cell that is not the sum of its row.
    private Int128 ChangeOfColumn(FaultModel.Row row, int cell)
    {
        foreach (FaultModel.Link link in _model.LinksOf[cell])
        {
            if (link.Relation != row.Sum && _syndrome.IsBroken(link.Relation))
            {
                return _syndrome.ChangeThatMends(link.Relation, link.Weight);
            }
        }

        return 0;
    }

    private bool HasSame(FaultModel.Row row, FaultModel.Row[] table)
    {
        foreach (FaultModel.Row other in table)
        {
            if (other != row && IsSame(other, row))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSame(FaultModel.Row one, FaultModel.Row other)
    {
        for (int i = 0; i < one.Cells.Length; i++)
        {
            if (i >= other.Cells.Length || _syndrome.Codes[one.Cells[i]] != _syndrome.Codes[other.Cells[i]])
            {
                return false;
            }
        }

        return true;
    }

    // Every cell up to the last takes back the number that stands `step` columns beside it. What stood in the cell at the end is lost; the sum of
    // the row tells what it was.
    private void Shift(int[] row, int step, int last)
    {
        int lost = step > 0 ? last : 0, total = row.Length - 1;
        Int128 sum = 0;
        for (int i = 0; i < row.Length; i++)
        {
            long value = i == lost ? 0 : _syndrome.Codes[row[i > last ? i : i + step]];
            sum += i == total ? -(Int128)value : value;
        }

        Int128 missing = lost == total ? sum : -sum;
        if (missing < 0 || missing > long.MaxValue)
        {
            return;
        }

        _count = 0;
        for (int i = 0; i < row.Length; i++)
        {
            Put(row[i], i == lost ? (long)missing : _syndrome.Codes[row[i > last ? i : i + step]]);
        }

        Try(FaultKind.RowShifted);
    }
}
