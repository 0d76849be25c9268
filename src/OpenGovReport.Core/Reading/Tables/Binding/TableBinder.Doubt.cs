using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Rows that have as many numbers as columns and yet do not look right.</content>
internal ref partial struct TableBinder
{
    /// <summary>
    /// Calls the cells of rows uncertain that do not add up although they have the right number of numbers. A wrong total is no reason
    /// to doubt: reports have them. But where other rows of the table have lost numbers or been given some, a row that no grid holds in
    /// place may have had both; and where one number is left out and another place left blank, a row may add up together with its columns.
    /// </summary>
    private readonly void DoubtSums(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, int[]? order, bool damaged, ref CellSink sink)
    {
        int columns = _form.Columns[1].Length;
        int total = order is null ? columns - 1 : Array.IndexOf(order, columns - 1);
        bool cellsMoved = damaged && HasCut(runs);

        // Where one row explains already what is wrong, no other is looked at that adds up.
        bool columnsFail = Agreeing(runs, total) == Filled(runs) && ColumnSums(sink).Failing > 1;
        foreach (Run run in runs)
        {
            if (run.Slot < 0 || run.Values != columns || _slots[run.Slot] is not { Kind: SlotKind.Row or SlotKind.Unsplit } slot || IsZero(run)
                || (slot.Kind == SlotKind.Unsplit && IsSplit(run.Slot, runOf)))
            {
                continue;
            }

            bool addsUp = SumsTo(run, total);
            if (addsUp && !columnsFail)
            {
                continue;
            }

            bool doubted = damaged && !addsUp && (cellsMoved || !_tokens[run.First].InGrid || IsOddLength(run, runs));
            if (!doubted && (!addsUp || _tokens[run.First].Grid != GridKind.Exact))
            {
                CellDescriptor[] cells = InOrder(slot.Row.Cells, order);
                Token[] values = OfValues(_tokens[run.First..run.End]);
                bool held = !cellsMoved && HeldCells(run, runs).Length > 0;
                List<Hypothesis> readings = Rivals.Better(sink, cells, values, total, Reconciliation.Of(slot.Row), damaged, held);
                doubted = readings.Count > 0 && !held;
                if (held && readings.Count > 0)
                {
                    RowFitter.Doubt(ref sink, cells, values, readings);
                    continue;
                }
            }

            if (doubted)
            {
                ReportDoubt(slot, run, order, ref sink);
                continue;
            }

            if (!addsUp && total == columns - 1 && MayBePageNumber(run, LastValue(run), sink) && !sink.IsDoubted(slot.Row.Cells[total]))
            {
                // The total is lost, and the number of the page stands in its place; or the total is wrong.
                Token last = LastValue(run);
                CellDescriptor cell = slot.Row.Cells[total];
                sink.Doubt(cell, last, Diagnostic.BlankSign);
            }
        }
    }

    /// <summary>
    /// Calls a row of zeros uncertain that has one more than nearly all others have: where those have none, or no total, the one may have strayed in. So may a part
    /// of a number in any row of so many.
    /// </summary>
    private readonly void DoubtZeros(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        int columns = _form.Columns[1].Length;
        Span<int> rows = stackalloc int[columns + 1], all = stackalloc int[columns + 1];
        rows.Clear();
        all.Clear();
        foreach (Run run in runs)
        {
            rows[Math.Min(run.Values, columns)] += IsRowOfZeros(run) ? 1 : 0;
            all[Math.Min(run.Values, columns)] += run.Slot >= 0 && _slots[run.Slot].Kind == SlotKind.Row ? 1 : 0;
        }

        foreach (Run run in runs)
        {
            if (all[columns - 1] >= 2 * all[columns] && IsFull(run) && Joinable(run) > 0)
            {
                ReportDoubt(_slots[run.Slot], run, order, ref sink);
            }
        }

        for (int values = 1; values < rows.Length; values++)
        {
            if (rows[values] == 0 || rows[values - 1] < Fewest * rows[values])
            {
                continue;
            }

            // A grid shows its blank cells, so that a row without one is less of a wonder.
            bool few = rows[values - 1] >= FewestInGrid * rows[values];
            foreach (Run run in runs)
            {
                if (run.Values == values && IsRowOfZeros(run) && (few || !_tokens[run.First].InGrid) && HeldCells(run, runs).Length == 0)
                {
                    ReportDoubt(_slots[run.Slot], run, order, ref sink);
                }
            }
        }
    }

    /// <summary>
    /// Calls full rows with zeros uncertain where nearly all others leave zeros blank: the numbers are rather the subtotal of a group, or those of a row that the form
    /// does not have.
    /// </summary>
    private readonly void DoubtPrintedZeros(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        int rows = 0, withZeros = 0, without = 0;
        foreach (Slot slot in _slots)
        {
            rows += slot.Kind == SlotKind.Row ? 1 : 0;
        }

        foreach (Run run in runs)
        {
            bool row = run.Slot >= 0 && _slots[run.Slot].Kind == SlotKind.Row;
            withZeros += row && HasZero(run) ? 1 : 0;
            without += row && run.Values > 0 && run.Values < _slots[run.Slot].Columns && !HasZero(run) ? 1 : 0;
        }

        foreach (Run run in runs)
        {
            // Rows with requests may be full and the others blank; then none has a few numbers alone.
            if (withZeros * Fewest <= rows && IsFull(run) && HasZero(run) && (without >= Fewest || IsZero(run)))
            {
                ReportDoubt(_slots[run.Slot], run, order, ref sink);
            }
        }
    }

    // One row in so many that is unlike the others proves nothing about them.
    private const int Fewest = 3;
    private const int FewestInGrid = 5;

    private readonly bool HasZero(Run run)
    {
        foreach (Token token in _tokens[run.First..run.End])
        {
            if (token is { Kind: TokenKind.Number, Text: { Whole: true, Number: 0 } })
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsRowOfZeros(Run run) => run.Slot >= 0 && _slots[run.Slot].Kind == SlotKind.Row && IsZero(run);

    private readonly Token LastValue(Run run) => _tokens[LastValueIndex(run)];

    private readonly int LastValueIndex(Run run)
    {
        int last = run.End - 1;
        while (!_tokens[last].IsValue)
        {
            last--;
        }

        return last;
    }

    // Whether the header of the table follows again, as at the beginning of a page.
    private readonly bool IsBeforeHeader(Run run) =>
        run.End < _tokens.Length && _tokens[run.End] is { Kind: TokenKind.Label } label
        && _text.Slice(label.Start, label.Length).TrimStart("（(") is var text && (text.StartsWith("本列数据") || text.StartsWith("申请人情况") || text.StartsWith("自然人"));

    // A number of a page stands alone on its line: among rows of several numbers a line that shows it, and where every number has a
    // line of its own one that goes with the numbers of other pages or stands where a page ends.
    private readonly bool MayBePageNumber(Run run, Token token, in CellSink sink)
    {
        if (token is not { Kind: TokenKind.Number, Text.Whole: true, Text.Number: > 0 and < 100, Length: <= 2 } || !StandsAlone(token))
        {
            return false;
        }

        return !StandsAlone(FirstValue(run)) || sink.GoesWithPageNumbers(token.Line, token.Text.Number) || sink.EndsPage(token.Line) || IsBeforeHeader(run);
    }

    // Calls every cell of a row uncertain that is not yet, whichever of them have a number.
    private readonly void ReportDoubt(IReadOnlyList<CellDescriptor> cells, Run run, ref CellSink sink)
    {
        Token first = FirstValue(run);
        foreach (CellDescriptor cell in cells)
        {
            if (!sink.IsDoubted(cell))
            {
                sink.Doubt(cell, sink.Locate(first), sink.Raw(first), sink.Counts[cell.Index], Diagnostic.AnotherNumber);
            }
        }
    }

    private readonly void DoubtAll(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        foreach (Run run in runs)
        {
            if (run.Slot >= 0 && run.Values == _slots[run.Slot].Columns)
            {
                ReportDoubt(_slots[run.Slot], run, _table.Number == 3 ? order : null, ref sink);
            }
        }
    }

    // Whether of the sums over the rows of this table that can be judged fewer hold than fail.
    private readonly bool ColumnsDisagree(in CellSink sink)
    {
        (int holding, int failing) = ColumnSums(sink);
        return holding < failing;
    }

    // How many sums over the rows of this table hold, those of zeros aside, and how many fail.
    private readonly (int Holding, int Failing) ColumnSums(in CellSink sink)
    {
        int holding = 0;
        int failing = 0;
        foreach (Identity identity in Reconciliation.Of(_form.Template.Form))
        {
            RowDescriptor row = identity.Left[0].Row;
            if (row.Table == _table && identity.Left[^1].Row != row)
            {
                (Int128 left, Int128 right) = Sides(identity, sink);
                failing += left != right ? 1 : 0;
                holding += left == right && left != 0 ? 1 : 0;
            }
        }

        return (holding, failing);
    }

    private static (Int128 Left, Int128 Right) Sides(Identity identity, in CellSink sink)
    {
        (Int128 left, Int128 right) = (0, 0);
        foreach (CellDescriptor cell in identity.Left)
        {
            left = Sums.Add(left, sink.Counts[cell.Index].ValueOr(0));
        }

        foreach (CellDescriptor cell in identity.Right)
        {
            right = Sums.Add(right, sink.Counts[cell.Index].ValueOr(0));
        }

        return (left, right);
    }

    // Calls every cell of a row uncertain that is not yet.
    private readonly void ReportDoubt(Slot slot, Run run, int[]? order, ref CellSink sink)
    {
        int column = 0;
        foreach (Token token in _tokens[run.First..run.End])
        {
            if (!token.IsValue)
            {
                continue;
            }

            CellDescriptor cell = slot.Row.Cells[order is null ? column : order[column]];
            column++;
            if (!sink.IsDoubted(cell))
            {
                sink.Doubt(cell, token, Diagnostic.AnotherNumber);
            }
        }
    }

    // Whether a row of table two or three has another number of numbers than columns, or numbers belong to no row.
    private readonly bool IsDamaged(scoped ReadOnlySpan<Run> runs)
    {
        foreach (Run run in runs)
        {
            if (IsOdd(run) || (run.Slot < 0 && run.Values > 0))
            {
                return true;
            }
        }

        return false;
    }
}
