using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Which number is which row's in text that sets labels and numbers apart, and what the sums and the labels say to it.</summary>
internal static class FlowJudge
{
    // Labels of fewer characters end others too.
    internal const int ShortestAlone = 4;

    // All numbers in the order of the form's rows; none where sums or labels speak against it.
    internal static Token[] Order(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[] slots, int columns, out bool[] late)
    {
        late = new bool[slots.Length];
        Token[] numbers = new Token[slots.Length * columns];
        int[] runOf = new int[numbers.Length], beside = new int[numbers.Length];
        Array.Fill(beside, -1);
        bool[,] parts = new bool[runs.Length, slots.Length];
        for (int r = 0, at = 0; r < runs.Length; r++)
        {
            if (FlowBinder.CountNumbers(view, runs[r]) == 1)
            {
                beside[at] = RowBeside(view, runs[r], slots);
            }

            for (int i = runs[r].First; i < runs[r].End; i++)
            {
                if (FlowBinder.IsNumber(view, i))
                {
                    if (view.Tokens[i].Kind == TokenKind.Number && !view.Tokens[i].Text.Whole)
                    {
                        return [];
                    }

                    (numbers[at], runOf[at]) = (view.Tokens[i], r);
                    at++;
                }
            }

            for (int row = 0; row < slots.Length; row++)
            {
                parts[r, row] = BeginsIn(view, runs[r], slots, row);
            }
        }

        (FormLabels form, int table) = (view.Form, view.Table.Number - 2);
        FlowReading? reading = new FlowRows(numbers, runOf, parts, beside, columns, ordered => AddUp(form, table, i => ordered[i], slots, columns)).Find();
        return reading is not null && LabelsAgree(view, runs, reading, runOf, beside, slots, late) ? reading.Ordered : [];
    }

    // Whether the label of a row or of the next one begins before a run.
    private static bool BeginsIn(scoped in TableView view, in Run run, int[] slots, int row)
    {
        foreach (int slot in slots.AsSpan(row..Math.Min(row + 2, slots.Length)))
        {
            string core = view.Slots[slot].Core;
            int place = FlowBinder.PlaceOfLabel(view, view.Slots[slot]);
            if ((place >= run.GapStart && place < run.GapEnd) || view.Labels[run.GapStart..run.GapEnd].EndsWith(core))
            {
                return true;
            }
        }

        return false;
    }

    // The row beside whose label a number stands: the one that alone has the words before it in its label, else the one whose label begins last before it.
    private static int RowBeside(scoped in TableView view, in Run run, int[] slots)
    {
        ReadOnlySpan<char> words = default;
        if (run.First > run.FirstLabel && view.Tokens[run.First - 1] is { Kind: TokenKind.Label } token)
        {
            int length = LabelText.Count(view.Text.Slice(token.Start, token.Length));
            words = view.Labels.Slice(run.GapEnd - length, length);
        }

        int only = -1, having = 0, nearest = -1, place = -1;
        for (int r = 0; r < slots.Length; r++)
        {
            Slot slot = view.Slots[slots[r]];
            if (words.Length > 1 && slot.Core.AsSpan().IndexOf(words) >= 0)
            {
                (only, having) = (r, having + 1);
            }

            if (slot.Core.Length >= ShortestAlone && FlowBinder.PlaceOfLabel(view, slot) is int at && at > place && at < run.GapEnd)
            {
                (nearest, place) = (r, at);
            }
        }

        return having == 1 ? only : nearest;
    }

    // Whether every row adds up and so does every column.
    internal static bool AddUp(FormLabels form, int table, Func<int, Token> ordered, int[] slots, int columns)
    {
        Slot[] all = form.Slots[table];
        Span<long> numbers = stackalloc long[form.Template.AllCells.Count];
        numbers.Clear();
        for (int i = 0; i < slots.Length * columns; i++)
        {
            numbers[all[slots[i / columns]].Row.Cells[i % columns].Index] = CellSink.CountOf(ordered(i)).ValueOr(0);
        }

        foreach (Identity identity in Reconciliation.Of(form.Template.Form))
        {
            if (identity.Left[0].Row.Table == form.Template.Tables[table] && Sum(identity.Left, numbers) != Sum(identity.Right, numbers))
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
    private static bool LabelsAgree(scoped in TableView view, scoped ReadOnlySpan<Run> runs, FlowReading reading, int[] runOf, int[] beside, int[] slots, bool[] late)
    {
        // The first number of a row that stands alone neither beside its label nor right before its others may be another's.
        for (int row = 0; row < slots.Length; row++)
        {
            late[row] = reading.Open[row];
            if (reading.Apart[row] is int apart and >= 0)
            {
                bool before = apart + 1 < runOf.Length && reading.RowOf[apart + 1] == row;
                bool own = FlowBinder.CountNumbers(view, runs[runOf[apart]]) == 1 && (before || beside[apart] == row);
                late[row] |= !own;
                reading.RowOf[apart] = before && own ? row : -1;
            }
        }

        (int First, int Last)[] rowsOf = new (int, int)[runs.Length];
        Array.Fill(rowsOf, (-1, -1));
        for (int i = 0; i < runOf.Length; i++)
        {
            if (reading.RowOf[i] is int row and >= 0)
            {
                rowsOf[runOf[i]] = (rowsOf[runOf[i]].First < 0 ? row : rowsOf[runOf[i]].First, row);
            }
        }

        for (int r = 0; r < runs.Length; r++)
        {
            int named = rowsOf[r].First < 0 ? -1 : RowNamed(view, view.Labels[runs[r].GapStart..runs[r].GapEnd], slots);
            if (named > rowsOf[r].Last)
            {
                return false;
            }

            if (named >= 0 && named < rowsOf[r].First)
            {
                late.AsSpan(Math.Max(0, named - 1)..(rowsOf[r].Last + 1)).Fill(true);
            }
        }

        bool groups = false;
        (int lastGap, int lastPlace) = (-1, -1);
        for (int row = 0; row < slots.Length; row++)
        {
            Slot slot = view.Slots[slots[row]];
            bool grouped = IsGrouped(slot);
            groups |= grouped;
            if (slot.Core.Length < ShortestAlone)
            {
                continue;
            }

            int place = FlowBinder.PlaceOfLabel(view, slot), gap = 0;
            while (gap < runs.Length && place >= runs[gap].GapEnd)
            {
                gap++;
            }

            bool early = gap < runs.Length && rowsOf[gap].First >= 0 && rowsOf[gap].Last < row;
            if (early && groups && !grouped)
            {
                // It stands in the column of the groups above it, which may be told before all that is beside them.
                late[row] |= row < slots.Length - 1;
                continue;
            }

            if (early || (gap == lastGap && place < lastPlace))
            {
                return false;
            }

            (lastGap, lastPlace) = (gap, place);
        }

        return true;
    }

    // Whether a row has a number under that of a group: （三） 1.
    private static bool IsGrouped(Slot slot) => slot.Row.PrintedGroup.StartsWith('（');

    // The row whose label ends a gap; -1 for none.
    private static int RowNamed(scoped in TableView view, ReadOnlySpan<char> gap, int[] slots)
    {
        for (int row = 0; row < slots.Length; row++)
        {
            string core = view.Slots[slots[row]].Core;
            if (core.Length >= ShortestAlone && gap.EndsWith(core))
            {
                return row;
            }
        }

        return -1;
    }
}
