using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>
/// Table three in text that sets labels and numbers apart but keeps the order of each: where there are as many numbers as the form has cells, every row adds up, and
/// so does every column, the numbers are those of the rows one after the other, wherever their labels stand.
/// </content>
internal ref partial struct TableBinder
{
    // Labels of fewer characters end others too.
    private const int ShortestAlone = 4;

    /// <summary>The rows of the form in such text, each with its numbers; none where the text goes row by row, or the sums or the labels speak against it.</summary>
    private readonly Run[] InFlow(scoped ReadOnlySpan<Run> runs)
    {
        int columns = _form.Columns[1].Length, values = 0;
        bool apart = false;
        foreach (Run run in runs)
        {
            if (_tokens[run.First].InGrid)
            {
                return [];
            }

            values += run.Values;
            apart |= run.Values != columns;
        }

        if (_table.Number != 3 || !apart || values % columns != 0 || RowsPrinted(values / columns) is not { } slots)
        {
            return [];
        }

        Run[] rows = Chunked(runs, slots, columns);
        return AddUp(rows) && LabelsAgree(runs, rows, columns) ? rows : [];
    }

    /// <summary>Reads the rows of <see cref="InFlow"/>: only in which order the columns stand may still be open.</summary>
    private readonly void BindFlow(scoped ReadOnlySpan<Run> rows, ref CellSink sink)
    {
        sink.Report(DiagnosticDescriptors.LabelsApart, sink.Locate(_tokens[rows[0].First]), "", null, Number);
        Span<int> runOf = stackalloc int[_slots.Length];
        Place(rows, runOf);
        int[] open = OpenColumns(_tokens[..rows[0].First], out bool whole);
        (int[]? order, int[]? alternative, bool unproved) = whole ? ApplicantOrder(rows, runOf, ref sink) : default;
        foreach (Run row in rows)
        {
            Slot slot = _slots[row.Slot];
            if (slot.Kind == SlotKind.Unsplit)
            {
                sink.Report(DiagnosticDescriptors.OtherUnsplit, sink.Locate(FirstValue(row)), slot.Label, null);
            }

            int column = 0;
            foreach (Token token in _tokens[row.First..row.End])
            {
                if (token.IsValue)
                {
                    sink.Set(slot.Row.Cells[order is null ? column : order[column]], token);
                    column++;
                }
            }

            sink.Settle(slot.Row);
            if (order is null)
            {
                DoubtOpen(slot, row, open, ref sink);
            }
            else if (unproved || alternative is not null)
            {
                ReportAlternative(slot, row, order, unproved ? null : alternative, ref sink);
            }
        }

        SettleUnprinted(runOf, ref sink);
    }

    // The rows of the form, if they are so many and their labels are printed: those of （六）其他处理, or that itself.
    private readonly int[]? RowsPrinted(int rows)
    {
        List<int> split = [], unsplit = [];
        string group = "";
        for (int s = 0; s < _slots.Length; s++)
        {
            group = _slots[s].Kind == SlotKind.Unsplit ? _slots[s].Label : group;
            bool isSplit = group.Length > 0 && _slots[s].Kind == SlotKind.Row && _slots[s].Row.PrintedGroup == group;
            if (_slots[s].Kind == SlotKind.Row)
            {
                split.Add(s);
            }

            if (_slots[s].Kind == SlotKind.Unsplit || (_slots[s].Kind == SlotKind.Row && !isSplit))
            {
                unsplit.Add(s);
            }
        }

        List<int>? printed = split.Count == rows ? split : unsplit.Count == rows ? unsplit : null;
        foreach (int slot in printed ?? [])
        {
            if (!IsPrinted(_slots[slot]))
            {
                return null;
            }
        }

        return printed?.ToArray();
    }

    private readonly bool IsPrinted(Slot slot) => PlaceOfLabel(slot) >= 0;

    // Where the label of a row begins among all labels; words of others may stand between its lines.
    private readonly int PlaceOfLabel(Slot slot)
    {
        const int Enough = 5;
        return _labels.IndexOf(slot.Core.AsSpan(0, Math.Min(slot.Core.Length, Enough)));
    }

    private readonly Run[] Chunked(scoped ReadOnlySpan<Run> runs, int[] slots, int columns)
    {
        Run[] rows = new Run[slots.Length];
        int row = 0, left = 0;
        foreach (Run run in runs)
        {
            for (int i = run.First; i < run.End; i++)
            {
                if (!_tokens[i].IsValue)
                {
                    continue;
                }

                if (left == 0)
                {
                    rows[row] = run with { First = i, Values = columns, Slot = slots[row], Fit = 1 };
                    left = columns;
                }

                if (--left == 0)
                {
                    rows[row++].End = i + 1;
                }
            }
        }

        return rows;
    }

    // Whether every row adds up and so does every column.
    private readonly bool AddUp(Run[] rows)
    {
        Span<long> numbers = stackalloc long[_form.Template.AllCells.Count];
        numbers.Clear();
        foreach (Run row in rows)
        {
            int column = 0;
            foreach (Token token in _tokens[row.First..row.End])
            {
                if (token.Kind == TokenKind.Number && !token.Text.Whole)
                {
                    return false;
                }

                if (token.IsValue)
                {
                    numbers[_slots[row.Slot].Row.Cells[column++].Index] = CellSink.CountOf(token).ValueOr(0);
                }
            }
        }

        foreach (Identity identity in Reconciliation.Of(_form.Template.Form))
        {
            if (identity.Left[0].Row.Table == _table && Sum(identity.Left, numbers) != Sum(identity.Right, numbers))
            {
                return false;
            }
        }

        return true;

        static Int128 Sum(CellDescriptor[] cells, ReadOnlySpan<long> numbers)
        {
            Int128 sum = 0;
            foreach (CellDescriptor cell in cells)
            {
                sum += numbers[cell.Index];
            }

            return sum;
        }
    }

    // Whether no label stands before numbers of rows above its own, as where rows have changed places: what is set apart comes later. Labels that stand together
    // follow one another as in the form.
    private readonly bool LabelsAgree(scoped ReadOnlySpan<Run> runs, Run[] rows, int columns)
    {
        int before = 0;
        foreach (Run run in runs)
        {
            int named = RowNamed(_labels[run.GapStart..run.GapEnd], rows);
            if (named >= 0 && run.Values > 0 && (named < before / columns || named > (before + run.Values - 1) / columns))
            {
                return false;
            }

            before += run.Values;
        }

        (int lastGap, int lastPlace) = (-1, -1);
        for (int r = 0; r < rows.Length; r++)
        {
            Slot slot = _slots[rows[r].Slot];
            if (slot.Core.Length < ShortestAlone)
            {
                continue;
            }

            int place = PlaceOfLabel(slot), gap = 0;
            before = 0;
            while (gap < runs.Length && place >= runs[gap].GapEnd)
            {
                before += runs[gap++].Values;
            }

            bool early = gap < runs.Length && (before + runs[gap].Values) <= r * columns;
            if (early || (gap == lastGap && place < lastPlace))
            {
                return false;
            }

            (lastGap, lastPlace) = (gap, place);
        }

        return true;
    }

    // The row whose label ends a gap; -1 for none.
    private readonly int RowNamed(ReadOnlySpan<char> gap, Run[] rows)
    {
        for (int r = 0; r < rows.Length; r++)
        {
            string core = _slots[rows[r].Slot].Core;
            if (core.Length >= ShortestAlone && gap.EndsWith(core))
            {
                return r;
            }
        }

        return -1;
    }
}
