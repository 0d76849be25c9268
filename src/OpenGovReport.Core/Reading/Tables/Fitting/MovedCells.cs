namespace OpenGovReport.Reading;

/// <summary>Rows whose cells stand elsewhere than those of other rows: one is lost, or another put in.</summary>
internal static class MovedCells
{
    // More rows than this have not all lost a cell.
    internal const int MostLost = 3;

    // Whether a row of a grid ends before its last column, and few others do: not all of them can have lost a cell.
    internal static bool IsCut(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        int alike = 0;
        foreach (ref readonly Run other in runs)
        {
            alike += IsShort(view, other) ? 1 : 0;
        }

        return IsShort(view, run) && alike <= MostLost;
    }

    private static bool IsShort(scoped in TableView view, in Run run)
    {
        if (run.Slot < 0 || view.Tokens[run.First].Grid != GridKind.Exact || run.Values == 0)
        {
            return false;
        }

        return view.Cells(run) < view.Slots[run.Slot].Columns;
    }

    // Whether in a grid rows have lost a cell or been given one, and few of them.
    internal static bool HasCut(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int cut = 0;
        foreach (ref readonly Run run in runs)
        {
            cut += IsShort(view, run) || (run.Slot >= 0 && run.Values < view.Slots[run.Slot].Columns && view.Tokens[run.First].Grid == GridKind.Loose && RowPlaces.IsOddLength(view, run, runs)) || (run.Slot >= 0 && view.Tokens[run.First].InGrid && run.Values > view.Slots[run.Slot].Columns && view.Slots[run.Slot].Kind != SlotKind.Group) ? 1 : 0;
        }

        return cut is > 0 and <= MostLost;
    }

    // Whether in lines of cells the last value of a row stands farther behind its label than the row has columns, while in other lines whose label
    // stands in the same cell, and few of them as far out, it does not: something was put in before it.
    internal static bool ReachesElsewhere(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (view.Tokens[run.First].Grid != GridKind.Loose)
        {
            return false;
        }

        int columns = view.Slots[run.Slot].Columns;
        (int label, int reach) = Reach(view, run);
        int nearer = 0, alike = 0;
        foreach (ref readonly Run other in runs)
        {
            if (other.Slot >= 0 && other.Values > 0 && other.First != run.First && view.Tokens[other.First].Grid == GridKind.Loose && view.Slots[other.Slot].Columns == columns)
            {
                (int otherLabel, int otherReach) = Reach(view, other);
                nearer += otherLabel == label && otherReach < reach && otherReach >= columns ? 1 : 0;
                alike += otherLabel == label && otherReach == reach ? 1 : 0;
            }
        }

        return reach > columns && nearer > 0 && alike <= MostLost;
    }

    // Where in lines of cells that end with their last value the first column stands, counted from the first cell of a run: so many columns before the last value
    // that stands as far out in two lines at least whose label stands in the same cell. -1 where none do. A line that ends before its last column may begin elsewhere.
    internal static int StartByReach(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (view.Tokens[run.First].Grid != GridKind.Loose)
        {
            return -1;
        }

        int columns = view.Slots[run.Slot].Columns;
        int label = Reach(view, run).Label;
        int farthest = 0, second = 0;
        foreach (ref readonly Run other in runs)
        {
            if (other.Slot >= 0 && other.Values > 0 && view.Tokens[other.First].Grid == GridKind.Loose && view.Slots[other.Slot].Columns == columns && Reach(view, other) is var (otherLabel, reach)
                && otherLabel == label)
            {
                (farthest, second) = reach > farthest ? (reach, farthest) : (farthest, Math.Max(second, reach));
            }
        }

        return second >= columns ? second - columns : -1;
    }

    // Whether a line of cells ends with a number, and before as many cells as columns none stands in the first; and in most lines of this kind that number is no
    // total: a merged label has left the blank cell rather, and the lines end before their last column.
    internal static bool EndsBeforeTotal(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (view.Table.Number != 3 || !LacksFirst(view, run))
        {
            return false;
        }

        int totals = 0, others = 0;
        foreach (ref readonly Run other in runs)
        {
            if (other.Slot >= 0 && LacksFirst(view, other) && !view.IsZero(other))
            {
                bool total = view.SumsTo(other, other.Values - 1);
                totals += total ? 1 : 0;
                others += total ? 0 : 1;
            }
        }

        return others > totals;
    }

    private static bool LacksFirst(scoped in TableView view, in Run run)
    {
        int first = run.End - view.Slots[run.Slot].Columns;
        return run.Values > 1 && view.Tokens[run.First].Grid == GridKind.Loose && first >= run.First && view.FirstValueIndex(run) > first && view.Tokens[run.End - 1].IsValue;
    }

    // The place of the label of a row within its line, and how many cells behind it the last value stands.
    private static (int Label, int Reach) Reach(scoped in TableView view, in Run run)
    {
        int label = run.First - 1 - view.StartOfLine(run.First);
        return (label, view.LastValueIndex(run) - run.First + 1);
    }

    // Whether the numbers of a row stand on lines of their own and between two of them is more room than between others: that of a blank one.
    internal static bool IsUneven(scoped in TableView view, in Run run)
    {
        if (!view.IsFull(run) || run.Values < 3 || run.End - run.First != run.Values)
        {
            return false;
        }

        int least = int.MaxValue, most = 0;
        for (int i = run.First; i + 1 < run.End; i++)
        {
            ReadOnlySpan<char> between = view.Text[(view.Tokens[i].Start + view.Tokens[i].Length)..view.Tokens[i + 1].Start];
            if (!between.IsWhiteSpace())
            {
                return false;
            }

            int lines = between.Count('\n');
            least = Math.Min(least, lines);
            most = Math.Max(most, lines);
        }

        return least > 0 && most >= 2 * least;
    }
}
