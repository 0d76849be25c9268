namespace OpenGovReport.Reading;

/// <summary>Rows that are uncertain because the order of the columns is.</summary>
internal static class ColumnDoubts
{
    // Where most rows do not add up, the columns rather stand in an order that was not recognised than that most rows are wrong.
    internal static bool IsDoubtful(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order)
    {
        int last = view.Form.Columns[1].Length - 1;
        int filled = ApplicantColumns.Filled(view, runs);
        return filled >= 3 && ApplicantColumns.Agreeing(view, runs, order is null ? last : Array.IndexOf(order, last)) * 2 < filled && !IsWhole(view, runs);
    }

    // Where the header leaves the order of the columns open, every cell that would be another in the other order is uncertain.
    internal static void Doubt(scoped in TableView view, Slot slot, in Run run, int[]? order, int[]? alternative, ref CellSink sink)
    {
        List<Token> values = [];
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            if (token.IsValue)
            {
                values.Add(token);
            }
        }

        bool alike = values.TrueForAll(v => v.Text == values[0].Text);
        for (int c = 0; c < values.Count; c++)
        {
            Token read = values[order is null ? c : Array.IndexOf(order, c)];
            Token? other = alternative is null ? null : values[Array.IndexOf(alternative, c)];
            if (other is null ? !alike : read.Text != other.Value.Text)
            {
                sink.Doubt(slot.Row.Cells[c], read, other is Token value ? CellSink.Shown(CellSink.CountOf(value)) : Diagnostic.AnotherNumber);
            }
        }
    }

    // Whether the table is whole in an exact grid: every column is named above its place, and every row of the form has its own label and a cell below each. Then no
    // number can belong elsewhere, whatever the sums say.
    private static bool IsWhole(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int rows = 0;
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 || run.Fit != 1 || run.Contested || DeferredRows.HeldCells(view, run, runs).Length != view.Slots[run.Slot].Columns)
            {
                return false;
            }

            rows += view.Slots[run.Slot].Kind == SlotKind.Row ? 1 : 0;
        }

        return rows == view.Table.Rows.Count
            && ColumnOrder.ByPlace(view.Text, view.Tokens[..runs[0].First], view.Form.Columns[1], ColumnOrder.RequestGroups, 1) is not null;
    }
}
