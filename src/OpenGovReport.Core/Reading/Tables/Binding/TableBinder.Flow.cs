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

    /// <summary>
    /// The numbers of the form's rows in such text, in the order of the form, behind the tokens of the header; none where the text goes row by row, or the sums or
    /// the labels speak against it.
    /// </summary>
    /// <param name="runs">The runs as they are found.</param>
    /// <param name="rows">The rows, each with its numbers.</param>
    /// <param name="above">How many runs stand above the first row.</param>
    private readonly Token[] InFlow(scoped ReadOnlySpan<Run> runs, out Run[] rows, out int above)
    {
        (rows, above) = ([], 0);
        if (_table.Number != 3 || runs.Length == 0)
        {
            return [];
        }

        // Numbers above the first row are those of table two, or of the page.
        int columns = _form.Columns[1].Length, values = 0;
        for (int place = PlaceOfLabel(_slots[0]); above < runs.Length && runs[above].GapEnd <= place; above++)
        {
            values += runs[above].Values;
        }

        if (values > _form.Template.Tables[0].Rows[^1].Cells.Count)
        {
            return [];
        }

        bool apart = above > 0;
        values = 0;
        runs = runs[above..];
        foreach (Run run in runs)
        {
            if (_tokens[run.First].InGrid)
            {
                return [];
            }

            values += Numbers(run);
            apart |= run.Values != columns;
        }

        if (!apart || values % columns != 0 || RowsPrinted(values / columns) is not { } slots)
        {
            return [];
        }

        Token[] ordered = Judged(runs, slots, columns, out bool[] late);
        if (ordered.Length == 0)
        {
            return [];
        }

        int header = runs[0].First;
        rows = new Run[slots.Length];
        for (int r = 0; r < rows.Length; r++)
        {
            int first = header + (r * columns);
            rows[r] = runs[0] with { First = first, End = first + columns, Values = columns, Slot = slots[r], Fit = 1, Ordered = late[r] };
        }

        return [.. _tokens[..header], .. ordered];
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
                sink.Report(DiagnosticDescriptors.OtherUnsplit, sink.Locate(_tokens[row.First]), slot.Label, null);
            }

            for (int column = 0; column < row.Values; column++)
            {
                sink.Set(slot.Row.Cells[order is null ? column : order[column]], _tokens[row.First + column]);
            }

            sink.Settle(slot.Row);
            if (row.Ordered)
            {
                ReportDoubt(slot, row, order, ref sink);
            }
            else if (order is null)
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
            if (_slots[s].Kind == SlotKind.Row)
            {
                split.Add(s);
            }

            if (_slots[s].Kind == SlotKind.Unsplit || (_slots[s].Kind == SlotKind.Row && (group.Length == 0 || _slots[s].Row.PrintedGroup != group)))
            {
                unsplit.Add(s);
            }
        }

        List<int>? printed = split.Count == rows ? split : unsplit.Count == rows ? unsplit : null;
        foreach (int slot in printed ?? [])
        {
            if (PlaceOfLabel(_slots[slot]) < 0)
            {
                return null;
            }
        }

        return printed?.ToArray();
    }

    // Where the label of a row begins among all labels; words of others may stand between its lines.
    private readonly int PlaceOfLabel(Slot slot)
    {
        const int Enough = 5;
        return _labels.IndexOf(slot.Core.AsSpan(0, Math.Min(slot.Core.Length, Enough)));
    }

    private readonly int Numbers(Run run)
    {
        int numbers = 0;
        for (int i = run.First; i < run.End; i++)
        {
            numbers += IsNumber(i) ? 1 : 0;
        }

        return numbers;
    }

    // 无 behind （四） is the beginning of 无法提供, not a mark for none.
    private readonly bool IsNumber(int index)
    {
        const int Widest = 3;
        if (!_tokens[index].IsValue || _tokens[index].Kind == TokenKind.Number || index == 0)
        {
            return _tokens[index].IsValue;
        }

        Token before = _tokens[index - 1], token = _tokens[index];
        return !(before.Kind == TokenKind.Label && before.Line == token.Line && before.Length <= Widest && _text[before.Start] is '（' or '(' && _text.Slice(token.Start, token.Length) is "无");
    }
}
