using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Rows that have as many numbers as columns and yet do not look right.</summary>
internal static class SumDoubts
{
    /// <summary>
    /// Calls the cells of rows uncertain that do not add up although they have the right number of numbers. A wrong total is no reason
    /// to doubt: reports have them. But where other rows of the table have lost numbers or been given some, a row that no grid holds in
    /// place may have had both; and where one number is left out and another place left blank, a row may add up together with its columns.
    /// </summary>
    internal static void Doubt(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, int[]? order, bool damaged, ref CellSink sink)
    {
        int columns = view.Form.Columns[1].Length;
        int total = order is null ? columns - 1 : Array.IndexOf(order, columns - 1);
        bool cellsMoved = damaged && MovedCells.HasCut(view, runs);

        // Where one row explains already what is wrong, no other is looked at that adds up.
        bool columnsFail = ApplicantColumns.Agreeing(view, runs, total) == ApplicantColumns.Filled(view, runs) && ColumnSums(view, sink).Failing > 1;
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 || run.Values != columns || view.Slots[run.Slot] is not { Kind: SlotKind.Row or SlotKind.Unsplit } slot || view.IsZero(run)
                || (slot.Kind == SlotKind.Unsplit && UnsplitRow.IsSplit(view, run.Slot, runOf)))
            {
                continue;
            }

            bool addsUp = view.SumsTo(run, total);
            if (addsUp && !columnsFail)
            {
                continue;
            }

            bool doubted = damaged && !addsUp && (cellsMoved || !view.Tokens[run.First].InGrid || RowPlaces.IsOddLength(view, run, runs));
            if (!doubted && (!addsUp || cellsMoved || view.Tokens[run.First].Grid != GridKind.Exact))
            {
                CellDescriptor[] cells = DeferredRows.InOrder(slot.Row.Ordered, order);
                Token[] values = TableView.OfValues(view.Tokens[run.First..run.End]);
                bool held = !cellsMoved && DeferredRows.HeldCells(view, run, runs).Length > 0;
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
                RowDoubts.Doubt(view, slot, run, order, ref sink);
                continue;
            }

            Token last = view.LastValue(run);
            if (addsUp || total != columns - 1 || !StandsAsPageNumber(view, run, last, sink))
            {
                continue;
            }

            if (AddsUpRunTogether(view, run))
            {
                RowDoubts.Doubt(view, slot, run, order, ref sink);
            }
            else if (!sink.IsDoubted(slot.Row.Cells[total]))
            {
                // The total is lost, and the number of the page stands in its place; or the total is wrong.
                sink.Doubt(slot.Row.Cells[total], last, Diagnostic.BlankSign);
            }
        }
    }

    // Whether of the sums over the rows of this table that can be judged fewer hold than fail.
    internal static bool ColumnsDisagree(scoped in TableView view, in CellSink sink)
    {
        (int holding, int failing) = ColumnSums(view, sink);
        return holding < failing;
    }

    internal static (Int128 Left, Int128 Right) Sides(Identity identity, in CellSink sink)
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

    // Whether the header of the table follows again, as at the beginning of a page.
    private static bool IsBeforeHeader(scoped in TableView view, in Run run) =>
        run.End < view.Tokens.Length && view.Tokens[run.End] is { Kind: TokenKind.Label } label
        && view.Text.Slice(label.Start, label.Length).TrimStart("（(") is var text && (text.StartsWith("本列数据") || text.StartsWith("申请人情况") || text.StartsWith("自然人"));

    // Whether a row adds up to its last number but one where the last is the end of it, on the next line, and one before is two that have run together.
    private static bool AddsUpRunTogether(scoped in TableView view, in Run run)
    {
        Token[] values = TableView.OfValues(view.Tokens[run.First..run.End]);
        Int128 joined = ((Int128)values[^2].Text.Number * (values[^1].Length == 1 ? 10 : 100)) + values[^1].Text.Number;
        Int128 others = 0;
        foreach (Token value in values[..^2])
        {
            others += value.Text.Number;
        }

        foreach (Token value in values[..^2])
        {
            for (Int128 power = 10; power <= value.Text.Number; power *= 10)
            {
                if (others - value.Text.Number + (value.Text.Number / power) + (value.Text.Number % power) == joined)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Whether the last number of a row stands alone on its line as the number of a page does: among rows of several numbers a line that shows it, and where every
    // number has a line of its own the place.
    private static bool StandsAsPageNumber(scoped in TableView view, in Run run, in Token token, in CellSink sink) =>
        token is { Kind: TokenKind.Number, Text.Whole: true, Text.Number: > 0 and < 100, Length: <= 2 } && view.StandsAlone(token)
        && (!view.StandsAlone(view.FirstValue(run)) || IsAtPageEnd(view, run, token, sink));

    // Whether a number goes with those of other pages, or a page ends behind it.
    private static bool IsAtPageEnd(scoped in TableView view, in Run run, in Token token, in CellSink sink) =>
        sink.GoesWithPageNumbers(token.Line, token.Text.Number) || sink.EndsPage(token.Line) || IsBeforeHeader(view, run);

    // How many sums over the rows of this table hold, those of zeros aside, and how many fail.
    private static (int Holding, int Failing) ColumnSums(scoped in TableView view, in CellSink sink)
    {
        int holding = 0;
        int failing = 0;
        foreach (Identity identity in Reconciliation.Of(view.Form.Template.Form))
        {
            RowDescriptor row = identity.Left[0].Row;
            if (row.Table == view.Table && identity.Left[^1].Row != row)
            {
                (Int128 left, Int128 right) = Sides(identity, sink);
                failing += left != right ? 1 : 0;
                holding += left == right && left != 0 ? 1 : 0;
            }
        }

        return (holding, failing);
    }
}
