namespace OpenGovReport.Reading;

/// <summary>Numbers beside the label of a group that are no subtotal of it, but those of its first row.</summary>
internal static class Subtotals
{
    /// <summary>
    /// Gives the numbers beside the label of a group to its first row where that has none: the label of the row begins on their line, or is torn off to the
    /// next, more often than a group has figures while its first row has not. Where the rows below have no label either and one after them has no numbers, each
    /// has those of the row before it. Where neither the number of a row (1.) nor the cell of the group shows it, all of them are open.
    /// </summary>
    internal static void GiveToFirstRows(scoped in TableView view, scoped Span<Run> runs, scoped ReadOnlySpan<int> runOf)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            ref Run run = ref runs[r];
            if (run.Slot < 0 || run.Values == 0 || view.Slots[run.Slot].Kind == SlotKind.Row || run.Slot + 1 == view.Slots.Length || run.Values != view.Slots[run.Slot + 1].Columns)
            {
                continue;
            }

            int group = run.Slot, unlabelled = 1;
            while (r + unlabelled < runs.Length && runs[r + unlabelled] is { } next && next.Slot == group + unlabelled && next.Slot + 1 < view.Slots.Length && next.GapStart == next.GapEnd)
            {
                unlabelled++;
            }

            if (runOf[group + unlabelled] >= 0 || view.Slots[group + unlabelled] is not { Kind: SlotKind.Row } free || free.Row.PrintedGroup != view.Slots[group].Label)
            {
                continue;
            }

            bool sure = (SpansItsRows(view, run, group) && !AddsUpRows(view, runs, r)) || EndsWithNumber(view, run, '1', '１') || (unlabelled > 1 && EndsWithNumber(view, runs[r + 1], '2', '２'));
            if (view.Slots[group].Kind == SlotKind.Unsplit && (!sure || unlabelled == 1))
            {
                continue;
            }

            for (int i = 0; i < unlabelled; i++)
            {
                runs[r + i].Slot = group + i + 1;
                runs[r + i].Contested = !sure;
            }
        }
    }

    // Whether the numbers of a run in an exact grid are the sums of those of the other rows of its group; a column that these leave blank, as that of the totals, tells nothing.
    private static bool AddsUpRows(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int subtotal)
    {
        int columns = runs[subtotal].Values, blank = columns, failing = 0;
        Span<Int128> left = stackalloc Int128[columns];
        Span<bool> stated = stackalloc bool[columns];
        left.Clear();
        stated.Clear();
        for (int r = subtotal; r < runs.Length && (r == subtotal || (runs[r].Slot > 0 && view.Slots[runs[r].Slot].Row.PrintedGroup == view.Slots[runs[subtotal].Slot].Label)); r++)
        {
            // Blank cells hold their places, so that the columns are counted from the last cell.
            int column = columns;
            for (int i = runs[r].End - 1; i >= runs[r].First && column > 0; i--)
            {
                column -= view.Tokens[i].Kind == TokenKind.Covered ? 0 : 1;
                if (view.Tokens[i].IsValue)
                {
                    left[column] += r == subtotal ? view.Tokens[i].Text.Number : -(Int128)view.Tokens[i].Text.Number;
                    stated[column] |= r != subtotal;
                }
            }
        }

        for (int column = 0; column < columns; column++)
        {
            blank -= stated[column] ? 1 : 0;
            failing += left[column] == 0 ? 0 : stated[column] ? columns : 1;
        }

        return failing == 0 || (failing == 1 && blank < columns);
    }

    // Whether the text right before the numbers of a run ends with a number.
    private static bool EndsWithNumber(scoped in TableView view, in Run run, char number, char wide)
    {
        Token label = view.Tokens[Math.Max(run.FirstLabel, run.First - 1)];
        return label.Kind == TokenKind.Label && view.Text.Slice(label.Start, label.Length).TrimEnd(".．、") is [.., char last] && (last == number || last == wide);
    }

    // Whether in an exact grid a run has a blank cell for its label, and the cell of its group to the left spans as many lines as the form has rows in it: so none is left for a subtotal.
    private static bool SpansItsRows(scoped in TableView view, in Run run, int group)
    {
        int label = run.End - view.Slots[group + 1].Columns - 1;
        if (label < 1 || view.Tokens[run.End - 1].Grid != GridKind.Exact || view.Tokens[label].Kind != TokenKind.Blank || view.Tokens[label - 1].Line != view.Tokens[run.End - 1].Line)
        {
            return false;
        }

        int cell = label - 1;
        (int first, int next) = view.LineOf(label);
        if (view.Tokens[cell].Kind != TokenKind.Label || !view.Text.Slice(view.Tokens[cell].Start, view.Tokens[cell].Length).Contains(view.Slots[group].Label[^1]))
        {
            return false;
        }

        int place = cell - first, lines = 1;
        for (; next + place < view.Tokens.Length && view.LineOf(next).End > next + place && view.Tokens[next + place].Kind == TokenKind.Covered && view.Tokens[next + place].InGrid; next = view.LineOf(next).End)
        {
            lines++;
        }

        int rows = 0;
        foreach (Slot slot in view.Slots)
        {
            rows += slot.Kind == SlotKind.Row && slot.Row.PrintedGroup == view.Slots[group].Label ? 1 : 0;
        }

        return lines == rows;
    }
}
