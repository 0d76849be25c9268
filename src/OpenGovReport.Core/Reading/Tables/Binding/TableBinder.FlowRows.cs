using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Which number is which row's in text that sets labels and numbers apart, and what the sums and the labels say to it.</content>
internal ref partial struct TableBinder
{
    // All numbers in the order of the form's rows; none where sums or labels speak against it. A number alone between labels may stand beside the lines of its row's
    // label while the row's others stand with those of other rows.
    private readonly Token[] Judged(scoped ReadOnlySpan<Run> runs, int[] slots, int columns, bool beside, out bool[] late)
    {
        late = new bool[slots.Length];
        (int First, int Last)[] rowsOf = new (int, int)[runs.Length];
        Token[] ordered = new Token[slots.Length * columns];
        Span<bool> taken = stackalloc bool[slots.Length];
        taken.Clear();
        for (int r = 0; r < runs.Length && beside; r++)
        {
            if (Numbers(runs[r]) == 1)
            {
                int row = RowBeside(runs[r], slots);
                if (row < 0 || taken[row])
                {
                    return [];
                }

                taken[row] = true;
                rowsOf[r] = (row, row);
                ordered[row * columns] = FirstNumber(runs[r]);
            }
        }

        int at = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            int numbers = Numbers(runs[r]);
            if (beside && numbers == 1)
            {
                continue;
            }

            rowsOf[r] = (-1, -1);
            for (int i = runs[r].First; i < runs[r].End; i++)
            {
                if (!IsNumber(i))
                {
                    continue;
                }

                at += at < ordered.Length && at % columns == 0 && taken[at / columns] ? 1 : 0;
                if (at == ordered.Length)
                {
                    return [];
                }

                ordered[at] = _tokens[i];
                // Where the label of a row stands within the numbers of the one above, one of them has lost a number and the other been given one.
                bool behindFirst = at % columns == 1 && (taken[at / columns] || (r > 0 && Numbers(runs[r - 1]) == 1));
                if (rowsOf[r].First < 0 && at % columns > 0 && !behindFirst && BeginsIn(runs[r], slots, at / columns))
                {
                    return [];
                }

                rowsOf[r] = (rowsOf[r].First < 0 ? at / columns : rowsOf[r].First, at / columns);
                at++;
            }
        }

        return AddUp(ordered, slots, columns) && LabelsAgree(runs, rowsOf, slots, late) ? ordered : [];
    }

    // Whether the label of a row or of the next one begins before a run.
    private readonly bool BeginsIn(Run run, int[] slots, int row)
    {
        foreach (int slot in slots.AsSpan(row..Math.Min(row + 2, slots.Length)))
        {
            string core = _slots[slot].Core;
            int place = PlaceOfLabel(_slots[slot]);
            if ((place >= run.GapStart && place < run.GapEnd) || _labels[run.GapStart..run.GapEnd].EndsWith(core))
            {
                return true;
            }
        }

        return false;
    }

    private readonly Token FirstNumber(Run run)
    {
        int first = run.First;
        while (!IsNumber(first))
        {
            first++;
        }

        return _tokens[first];
    }

    // The row beside whose label a number stands: the one that alone has the words before it in its label, else the one whose label begins last before it.
    private readonly int RowBeside(Run run, int[] slots)
    {
        ReadOnlySpan<char> words = default;
        if (run.First > run.FirstLabel && _tokens[run.First - 1] is { Kind: TokenKind.Label } token)
        {
            int length = LabelText.Count(_text.Slice(token.Start, token.Length));
            words = _labels.Slice(run.GapEnd - length, length);
        }

        int only = -1, having = 0, nearest = -1, place = -1;
        for (int r = 0; r < slots.Length; r++)
        {
            Slot slot = _slots[slots[r]];
            if (words.Length > 1 && slot.Core.AsSpan().IndexOf(words) >= 0)
            {
                (only, having) = (r, having + 1);
            }

            if (slot.Core.Length >= ShortestAlone && PlaceOfLabel(slot) is int at && at > place && at < run.GapEnd)
            {
                (nearest, place) = (r, at);
            }
        }

        return having == 1 ? only : nearest;
    }

    // Whether every row adds up and so does every column.
    private readonly bool AddUp(Token[] ordered, int[] slots, int columns)
    {
        Span<long> numbers = stackalloc long[_form.Template.AllCells.Count];
        numbers.Clear();
        for (int i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].Kind == TokenKind.Number && !ordered[i].Text.Whole)
            {
                return false;
            }

            numbers[_slots[slots[i / columns]].Row.Cells[i % columns].Index] = CellSink.CountOf(ordered[i]).ValueOr(0);
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
                sum = Sums.Add(sum, numbers[cell.Index]);
            }

            return sum;
        }
    }

    // Whether no label stands before numbers of rows above its own, as where rows have changed places: what is set apart comes later. Labels that stand together
    // follow one another as in the form. Where one stands right before numbers of a row below its own, all between are late.
    private readonly bool LabelsAgree(scoped ReadOnlySpan<Run> runs, (int First, int Last)[] rowsOf, int[] slots, bool[] late)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            int named = rowsOf[r].First < 0 ? -1 : RowNamed(_labels[runs[r].GapStart..runs[r].GapEnd], slots);
            if (named > rowsOf[r].Last)
            {
                return false;
            }

            if (named >= 0 && named < rowsOf[r].First)
            {
                late.AsSpan(Math.Max(0, named - 1)..(rowsOf[r].Last + 1)).Fill(true);
            }
        }

        (int lastGap, int lastPlace) = (-1, -1);
        for (int row = 0; row < slots.Length; row++)
        {
            Slot slot = _slots[slots[row]];
            if (slot.Core.Length < ShortestAlone)
            {
                continue;
            }

            int place = PlaceOfLabel(slot), gap = 0;
            while (gap < runs.Length && place >= runs[gap].GapEnd)
            {
                gap++;
            }

            bool early = gap < runs.Length && rowsOf[gap].First >= 0 && rowsOf[gap].Last < row;
            if (early || (gap == lastGap && place < lastPlace))
            {
                return false;
            }

            (lastGap, lastPlace) = (gap, place);
        }

        return true;
    }

    // The row whose label ends a gap; -1 for none.
    private readonly int RowNamed(ReadOnlySpan<char> gap, int[] slots)
    {
        for (int row = 0; row < slots.Length; row++)
        {
            string core = _slots[slots[row]].Core;
            if (core.Length >= ShortestAlone && gap.EndsWith(core))
            {
                return row;
            }
        }

        return -1;
    }
}
