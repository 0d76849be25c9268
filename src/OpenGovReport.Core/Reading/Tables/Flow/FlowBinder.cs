using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Table three in text that sets labels and numbers apart but keeps the order of each: where there are as many numbers as the form has cells, every row adds up, and
/// so does every column, the numbers are those of the rows one after the other, wherever their labels stand.
/// </summary>
internal static class FlowBinder
{
    /// <summary>Reads table three where it is in such text; returns whether it is.</summary>
    internal static bool TryBind(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        Token?[] others = [];
        Token[] ordered = Find(view, runs, out Run[] rows, out int above, out bool apart);
        if (ordered.Length == 0 && apart)
        {
            ordered = FlowPieces.Find(view, runs, out rows, out above, out others);
        }

        if (ordered.Length == 0)
        {
            return false;
        }

        foreach (ref readonly Run run in runs[..above])
        {
            RowReports.ReportStray(view, run, ref sink);
            FlowDoubts.DoubtAbove(view, run, ref sink);
        }

        Bind(view.With(ordered), rows, others, ref sink);
        return true;
    }

    /// <summary>
    /// The numbers of the form's rows in such text, in the order of the form, behind the tokens of the header; none where the text goes row by row, or the sums or
    /// the labels speak against it.
    /// </summary>
    /// <param name="view">The table.</param>
    /// <param name="runs">The runs as they are found.</param>
    /// <param name="rows">The rows, each with its numbers.</param>
    /// <param name="above">How many runs stand above the first row.</param>
    /// <param name="apart">Whether numbers stand elsewhere than in rows.</param>
    private static Token[] Find(scoped in TableView view, scoped ReadOnlySpan<Run> runs, out Run[] rows, out int above, out bool apart)
    {
        (rows, above, apart) = ([], 0, false);
        if (view.Table.Number != 3 || runs.Length == 0)
        {
            return [];
        }

        // Numbers above the first row are those of table two, or of the page.
        int columns = view.Form.Columns[1].Length, values = 0;
        for (int place = PlaceOfLabel(view, view.Slots[0]); above < runs.Length && runs[above].GapEnd <= place; above++)
        {
            values += runs[above].Values;
        }

        apart = above > 0;
        if (values > view.Form.Template.Tables[0].Rows[^1].Cells.Count)
        {
            return [];
        }

        values = 0;
        runs = runs[above..];
        foreach (ref readonly Run run in runs)
        {
            if (view.Tokens[run.First].InGrid)
            {
                return [];
            }

            values += CountNumbers(view, run);
            apart |= run.Values != columns;
        }

        if (!apart || values % columns != 0 || RowsPrinted(view, values / columns) is not { } slots)
        {
            return [];
        }

        Token[] ordered = FlowJudge.Order(view, runs, slots, columns, out bool[] late);
        if (ordered.Length == 0)
        {
            return [];
        }

        int header = runs[0].First;
        rows = new Run[slots.Length];
        for (int r = 0; r < rows.Length; r++)
        {
            int first = header + (r * columns);
            rows[r] = runs[0] with { First = first, End = first + columns, Values = columns, Slot = slots[r], Fit = 1, Moved = false, Ordered = late[r] };
        }

        return [.. view.Tokens[..header], .. ordered];
    }

    /// <summary>Reads the rows of <see cref="Find"/>: only in which order the columns stand may still be open.</summary>
    private static void Bind(scoped in TableView view, scoped ReadOnlySpan<Run> rows, Token?[] others, ref CellSink sink)
    {
        sink.Report(DiagnosticDescriptors.LabelsApart, sink.Locate(view.Tokens[rows[0].First]), "", null, view.Number);
        Span<int> runOf = stackalloc int[view.Slots.Length];
        ArrangedRows.Place(rows, runOf);
        bool whole = false;
        int[] open = others.Length > 0 ? FlowColumns.OpenInPieces(view, view.Tokens[..rows[0].First]) : FlowColumns.Open(view, view.Tokens[..rows[0].First], out whole);
        (int[]? order, int[]? alternative, bool unproved) = whole ? ApplicantColumns.Order(view, rows, runOf, ref sink) : default;
        foreach (ref readonly Run row in rows)
        {
            Slot slot = view.Slots[row.Slot];
            if (slot.Kind == SlotKind.Unsplit)
            {
                sink.Report(DiagnosticDescriptors.OtherUnsplit, sink.Locate(view.Tokens[row.First]), slot.Label, null);
            }

            for (int column = 0; column < row.Values; column++)
            {
                sink.Set(slot.Row.Cells[order is null ? column : order[column]], view.Tokens[row.First + column]);
            }

            sink.Settle(slot.Row);
            if (row.Ordered)
            {
                RowDoubts.Doubt(view, slot, row, order, ref sink);
            }
            else if (order is null)
            {
                FlowColumns.Doubt(view, slot, row, open, ref sink);
            }
            else if (unproved || alternative is not null)
            {
                ColumnDoubts.Doubt(view, slot, row, order, unproved ? null : alternative, ref sink);
            }
        }

        for (int i = 0; i < others.Length; i++)
        {
            if (others[i] is Token other)
            {
                int column = i % rows[0].Values;
                CellDescriptor cell = view.Slots[rows[i / rows[0].Values].Slot].Row.Cells[order is null ? column : order[column]];
                sink.Doubt(cell, view.Tokens[rows[0].First + i], CellSink.Shown(CellSink.CountOf(other)));
            }
        }

        UnsplitRow.SettleUnprinted(view, runOf, ref sink);
    }

    // The rows of the form, if they are so many and their labels are printed: those of （六）其他处理, or that itself.
    private static int[]? RowsPrinted(scoped in TableView view, int rows)
    {
        List<int> split = [], unsplit = [];
        string group = "";
        for (int s = 0; s < view.Slots.Length; s++)
        {
            group = view.Slots[s].Kind == SlotKind.Unsplit ? view.Slots[s].Label : group;
            if (view.Slots[s].Kind == SlotKind.Row)
            {
                split.Add(s);
            }

            if (view.Slots[s].Kind == SlotKind.Unsplit || (view.Slots[s].Kind == SlotKind.Row && (group.Length == 0 || view.Slots[s].Row.PrintedGroup != group)))
            {
                unsplit.Add(s);
            }
        }

        List<int>? printed = split.Count == rows ? split : unsplit.Count == rows ? unsplit : null;
        foreach (int slot in printed is null ? [] : split)
        {
            // Of the labels of （六）'s rows the last, 其他, is part of others.
            bool own = printed!.Contains(slot);
            if ((own || view.Slots[slot].Core.Length >= FlowJudge.ShortestAlone) && own != (PlaceOfLabel(view, view.Slots[slot]) >= 0))
            {
                return null;
            }
        }

        return printed?.ToArray();
    }

    // Where the label of a row begins among all labels; words of others may stand between its lines.
    internal static int PlaceOfLabel(scoped in TableView view, Slot slot)
    {
        const int Enough = 5;
        return view.Labels.IndexOf(slot.Core.AsSpan(0, Math.Min(slot.Core.Length, Enough)));
    }

    internal static int CountNumbers(scoped in TableView view, in Run run)
    {
        int numbers = 0;
        for (int i = run.First; i < run.End; i++)
        {
            numbers += IsNumber(view, i) ? 1 : 0;
        }

        return numbers;
    }

    // 无 behind （四） is the beginning of 无法提供, not a mark for none.
    internal static bool IsNumber(scoped in TableView view, int index)
    {
        const int Widest = 3;
        if (!view.Tokens[index].IsValue || view.Tokens[index].Kind == TokenKind.Number || index == 0)
        {
            return view.Tokens[index].IsValue;
        }

        Token before = view.Tokens[index - 1], token = view.Tokens[index];
        return !(before.Kind == TokenKind.Label && before.Line == token.Line && before.Length <= Widest && view.Text[before.Start] is '（' or '(' && view.Text.Slice(token.Start, token.Length) is "无");
    }
}
