using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Text that does not go row by row, as programs give it that take a page for columns: headers stand behind what they head, numbers before their labels or without any,
/// and page numbers where a cell is blank.
/// </summary>
internal static class FlowDoubts
{
    // Two rows stand together where one has lost its label to the next.
    private const int MostMoved = 2;

    /// <summary>Calls rows uncertain whose numbers were given to them in their order, where those of rows one after the other, with no heading between them, are not all the same.</summary>
    internal static void DoubtInBlocks(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        for (int r = 0, next; r < runs.Length; r = next)
        {
            bool alike = true;
            for (next = r; next < runs.Length && runs[next].Ordered && (next == r || !BeginsBlock(view, runs[next], runs[next - 1])); next++)
            {
                alike &= TableView.AreAlike(view.Tokens[runs[r].First..runs[next].End]);
            }

            for (int i = r; i < next && !alike; i++)
            {
                RowDoubts.DoubtFull(view, runs[i], null, ref sink);
            }

            next = Math.Max(next, r + 1);
        }
    }

    /// <summary>
    /// Calls numbers uncertain beside a row of the same block that is short, in the text of pages that sets every number apart: the last number of a row below may be its own, and a number
    /// whose row is not printed that of the row below.
    /// </summary>
    internal static void DoubtBesideShort(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        for (int s = 0; s + 1 < view.Slots.Length; s++)
        {
            if (runOf[s] < 0 || view.Tokens[runs[runOf[s]].First].InGrid || view.Slots[s].Row.PrintedGroup != view.Slots[s + 1].Row.PrintedGroup)
            {
                continue;
            }

            Run run = runs[runOf[s]], below = runOf[s + 1] < 0 ? default : runs[runOf[s + 1]];
            if (run.Values < view.Slots[s].Columns && below.Values > 1 && view.IsFull(below) && view.Lines(view.Tokens[below.First], view.Tokens[below.First + 1]) > 1 && view.Text.Contains('\f'))
            {
                sink.Doubt(view.Slots[s + 1].Row.Cells[^1], view.LastValue(below), Diagnostic.BlankSign);
            }

            if (run.Values > 0 && below.Values == 0 && view.Labels.IndexOf(view.Slots[s].Core) < 0 && view.Labels.IndexOf(view.Slots[s + 1].Core) >= 0)
            {
                RowDoubts.DoubtFull(view, run, null, ref sink);
                RowDoubts.Doubt(view, view.Slots[s + 1].Row.Cells, run, ref sink);
            }
        }
    }

    /// <summary>Calls the rows uncertain right before and after which, outside of any grid, numbers stand under labels and headers of the form that are others'.</summary>
    internal static void DoubtBesideUnlabelled(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            if (IsUnlabelled(view, runs[r]))
            {
                RowDoubts.DoubtFull(view, runs[Math.Max(0, r - 1)], order, ref sink);
                RowDoubts.DoubtFull(view, runs[Math.Min(runs.Length - 1, r + 1)], order, ref sink);
            }
            else if (r > 0 && MayGoOn(view, runs[r - 1], runs[r]))
            {
                RowDoubts.Doubt(view, view.Slots[runs[r - 1].Slot].Row.Cells, runs[r - 1], ref sink);
            }
        }
    }

    /// <summary>
    /// Calls the rows of table three uncertain that stand between one printed without numbers, or not found, and numbers that are another row's too: there each may
    /// have those of the next one, or of the one before. Where there are many such numbers, all rows are.
    /// </summary>
    internal static void DoubtBetween(scoped in TableView view, scoped ReadOnlySpan<Run> runs, (int First, int Last) empty, int[]? order, ref CellSink sink)
    {
        if (view.Table.Number != 3)
        {
            return;
        }

        int columns = view.Form.Columns[1].Length, slot = 0, rows = 0, strays = 0;
        (int from, int to) = (int.MaxValue, -1);
        foreach (ref readonly Run run in runs)
        {
            slot = Math.Max(slot, run.Slot);
            strays += run.Slot < 0 && run.Values > 0 && run.Values != columns && !view.Tokens[run.First].InGrid ? 1 : 0;
            if (!view.Tokens[run.First].InGrid && (IsUnlabelled(view, run) || (run.Slot >= 0 && run.Values >= columns + view.Slots[run.Slot].Columns)))
            {
                (from, to) = (Math.Min(from, slot), slot);
                rows += run.Values / columns;
            }
        }

        // So many rows have not just changed places with their labels.
        bool all = rows > MostMoved || strays > MostMoved;
        foreach (ref readonly Run run in runs)
        {
            bool between = to >= 0 && empty.Last >= 0 && run.Slot >= Math.Min(from, empty.First) && run.Slot <= Math.Max(to, empty.Last);
            if (all || between)
            {
                RowDoubts.DoubtFull(view, run, order, ref sink);
            }
        }
    }

    /// <summary>Calls rows uncertain of whose values a mark for none stands alone on the last line: a dash is drawn lower than numbers, and its place may be between them.</summary>
    internal static void DoubtMarksBelow(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        foreach (ref readonly Run run in runs)
        {
            bool apart = run.Values > 1 && view.Tokens[run.End - 1].Kind == TokenKind.NotApplicable && view.Tokens[run.End - 1].Line > view.Tokens[run.End - 2].Line;

            // Of two values both stand alone where every cell has a line of its own.
            if (apart && view.Tokens[run.End - 2].Line == view.Tokens[run.Values == 2 ? Math.Max(0, run.First - 1) : run.First].Line)
            {
                RowDoubts.DoubtFull(view, run, order, ref sink);
            }
        }
    }

    /// <summary>Calls the last row of table two uncertain that is blank, where table three begins with a number: it may be that row's, behind the heading between them.</summary>
    internal static void DoubtAbove(scoped in TableView view, in Run run, ref CellSink sink)
    {
        if (view.Table.Number != 3 || run.GapStart > 0 || run.Values > view.Form.Template.Tables[0].Rows[^1].Cells.Count || view.Tokens[run.First].InGrid)
        {
            return;
        }

        Token token = view.FirstValue(run);
        foreach (CellDescriptor cell in view.Form.Template.Tables[0].Rows[^1].Cells)
        {
            if (sink.IsBlank(cell))
            {
                sink.Doubt(cell, sink.Locate(token), sink.Raw(token), Count.Blank, CellSink.Shown(CellSink.CountOf(token)));
            }
        }
    }

    /// <summary>
    /// Calls rows of one number each uncertain between whose label and number a line is empty, where that is not so in most: the number may be blank, and the one
    /// below it that of the page. So may it in any text that has numbers of pages around its tables, and of which one can be another; and where most rows have their number beside the label, one
    /// below a whole label. At the end of a page the place tells more.
    /// </summary>
    internal static void DoubtApart(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        int apart = 0, near = 0, below = 0, beside = 0;
        foreach (ref readonly Run run in runs)
        {
            int lines = LinesBefore(view, run);
            apart += lines > 1 ? 1 : 0;
            near += lines == 1 ? 1 : 0;
            below += lines == 1 && run.Values == 1 ? 1 : 0;
            beside += lines == 0 && run.Values == 1 && run.First > run.FirstLabel ? 1 : 0;
        }

        foreach (ref readonly Run run in runs)
        {
            int lines = run.Values == 1 ? LinesBefore(view, run) : 0;
            if (lines > 1 ? near > apart || IsPageNumber(view, view.FirstValue(run), place: false, sink) : lines == 1 && beside > below && IsBelowWhole(view, run) && !sink.EndsPage(view.FirstValue(run).Line))
            {
                RowDoubts.DoubtFull(view, run, null, ref sink);
            }
        }
    }

    // Whether a number that pages may have stands below the label of its row, and not below the rest of one.
    private static bool IsBelowWhole(scoped in TableView view, in Run run)
    {
        Token number = view.FirstValue(run);
        return run.Slot >= 0 && !number.InGrid && view.Text[number.Start] != '0' && PageNumbers.TryNumber(view.Text.Slice(number.Start, number.Length), out _) && view.Names(view.Tokens[run.First - 1], view.Slots[run.Slot].Core);
    }

    /// <summary>Whether a number may be that of a page, by those of the pages before and after the tables, or by <paramref name="place"/> where a page ends after it.</summary>
    internal static bool IsPageNumber(scoped in TableView view, in Token token, bool place, in CellSink sink) =>
        PageNumbers.TryNumber(view.Text.Slice(token.Start, token.Length), out int number) && view.Text[token.Start] != '0' && (sink.GoesWithPageNumbers(token.Line, number) || (place && sink.EndsPage(token.Line)));

    // A page has numbers too, but not as many as table three has columns.
    internal static bool IsUnlabelled(scoped in TableView view, in Run run)
    {
        if (run.Slot >= 0 || run.Values == 0 || view.Tokens[run.First].InGrid || (view.Table.Number == 3 && run.Values != view.Form.Columns[1].Length))
        {
            return false;
        }

        ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
        return WordsInPlace.WithoutLabels(view, gap).Length <= 1 || (view.Table.Number == 3 && IsHeader(view, gap));
    }

    // Whether the heading of a row's block stands right before its numbers, and its label not above that: numbers above are other blocks'.
    private static bool BeginsBlock(scoped in TableView view, in Run run, in Run above)
    {
        Slot slot = view.Slots[run.Slot];
        return run.GapStart != above.GapStart && view.Slots[above.Slot].Row.PrintedGroup != slot.Row.PrintedGroup
            && view.Labels[run.GapStart..run.GapEnd].IndexOf(slot.Group) is int heading and >= 0 && view.Labels[(run.GapStart + heading)..].IndexOf(slot.Core) >= 0;
    }

    // Whether numbers without a label can be those that the row before them lacks.
    private static bool MayGoOn(scoped in TableView view, in Run row, in Run rest) =>
        row.Slot >= 0 && rest.Slot < 0 && row.Values > 0 && rest.Values > 0 && rest.GapEnd == rest.GapStart && row.Values + rest.Values <= view.Slots[row.Slot].Columns;

    // The names of the columns may be in pieces, side by side with those of others; then such a piece is the last before the numbers.
    private static bool IsHeader(scoped in TableView view, ReadOnlySpan<char> gap)
    {
        const int Longest = 100, Piece = 2;
        bool whole = true, ends = false;
        foreach (string column in view.Form.Columns[1])
        {
            bool named = gap.IndexOf(column) >= 0;
            if (!named && (gap.Length > Longest || LabelText.CommonSubsequence(column, gap) < column.Length))
            {
                return false;
            }

            whole &= named;
            ends |= gap.EndsWith(column.AsSpan(column.Length - Piece));
        }

        return (whole || ends) && !RowAligner.IsSubtotal(gap);
    }

    // How many lines below its label the first number of a row stands.
    private static int LinesBefore(scoped in TableView view, in Run run)
    {
        if (run.First == run.FirstLabel || view.Tokens[run.First - 1].Kind != TokenKind.Label)
        {
            return 0;
        }

        Token label = view.Tokens[run.First - 1];
        return view.Text[(label.Start + label.Length)..view.Tokens[run.First].Start].Count('\n');
    }
}
