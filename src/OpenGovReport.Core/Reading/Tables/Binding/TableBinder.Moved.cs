namespace OpenGovReport.Reading;

/// <content>Rows whose cells stand elsewhere than those of other rows: one is lost, or another put in.</content>
internal ref partial struct TableBinder
{
    // Whether a row of a grid ends before its last column, and few others do: not all of them can have lost a cell.
    private readonly bool IsCut(Run run, scoped ReadOnlySpan<Run> runs)
    {
        int alike = 0;
        foreach (Run other in runs)
        {
            alike += IsShort(other) ? 1 : 0;
        }

        return IsShort(run) && alike <= MostLost;
    }

    private readonly bool IsShort(Run run)
    {
        if (run.Slot < 0 || _tokens[run.First].Grid != GridKind.Exact || run.Values == 0)
        {
            return false;
        }

        return Cells(run) < _slots[run.Slot].Columns;
    }

    // How many cells a run has, those that others cover aside.
    private readonly int Cells(Run run)
    {
        int own = 0;
        foreach (Token token in _tokens[run.First..run.End])
        {
            own += token.Kind == TokenKind.Covered ? 0 : 1;
        }

        return own;
    }

    // Whether in a grid rows have lost a cell or been given one, and few of them.
    private readonly bool HasCut(scoped ReadOnlySpan<Run> runs)
    {
        int cut = 0;
        foreach (Run run in runs)
        {
            cut += IsShort(run) || (run.Slot >= 0 && run.Values < _slots[run.Slot].Columns && _tokens[run.First].Grid == GridKind.Loose && IsOddLength(run, runs)) || (run.Slot >= 0 && _tokens[run.First].InGrid && run.Values > _slots[run.Slot].Columns && _slots[run.Slot].Kind != SlotKind.Group) ? 1 : 0;
        }

        return cut is > 0 and <= MostLost;
    }

    // Whether in lines of cells the last value of a row stands farther behind its label than the row has columns, while in other lines whose label
    // stands in the same cell, and few of them as far out, it does not: something was put in before it.
    private readonly bool ReachesElsewhere(Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (_tokens[run.First].Grid != GridKind.Loose)
        {
            return false;
        }

        int columns = _slots[run.Slot].Columns;
        (int label, int reach) = Reach(run);
        int nearer = 0, alike = 0;
        foreach (Run other in runs)
        {
            if (other.Slot >= 0 && other.Values > 0 && other.First != run.First && _tokens[other.First].Grid == GridKind.Loose && _slots[other.Slot].Columns == columns)
            {
                (int otherLabel, int otherReach) = Reach(other);
                nearer += otherLabel == label && otherReach < reach && otherReach >= columns ? 1 : 0;
                alike += otherLabel == label && otherReach == reach ? 1 : 0;
            }
        }

        return reach > columns && nearer > 0 && alike <= MostLost;
    }

    // Where in lines of cells that end with their last value the first column stands, counted from the first cell of a run: so many columns before the last value
    // that stands as far out in two lines at least whose label stands in the same cell. -1 where none do. A line that ends before its last column may begin elsewhere.
    private readonly int StartByReach(Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (_tokens[run.First].Grid != GridKind.Loose)
        {
            return -1;
        }

        int columns = _slots[run.Slot].Columns;
        int label = Reach(run).Label;
        int farthest = 0, second = 0;
        foreach (Run other in runs)
        {
            if (other.Slot >= 0 && other.Values > 0 && _tokens[other.First].Grid == GridKind.Loose && _slots[other.Slot].Columns == columns && Reach(other) is var (otherLabel, reach)
                && otherLabel == label)
            {
                (farthest, second) = reach > farthest ? (reach, farthest) : (farthest, Math.Max(second, reach));
            }
        }

        return second >= columns ? second - columns : -1;
    }

    // Whether a line of cells ends with a number, and before as many cells as columns none stands in the first; and in most lines of this kind that number is no
    // total: a merged label has left the blank cell rather, and the lines end before their last column.
    private readonly bool EndsBeforeTotal(Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (_table.Number != 3 || !LacksFirst(run))
        {
            return false;
        }

        int totals = 0, others = 0;
        foreach (Run other in runs)
        {
            if (other.Slot >= 0 && LacksFirst(other) && !IsZero(other))
            {
                bool total = SumsTo(other, other.Values - 1);
                totals += total ? 1 : 0;
                others += total ? 0 : 1;
            }
        }

        return others > totals;
    }

    private readonly bool LacksFirst(Run run)
    {
        int first = run.End - _slots[run.Slot].Columns;
        return run.Values > 1 && _tokens[run.First].Grid == GridKind.Loose && first >= run.First && FirstValueIndex(run) > first && _tokens[run.End - 1].IsValue;
    }

    // The place of the label of a row within its line, and how many cells behind it the last value stands.
    private readonly (int Label, int Reach) Reach(Run run)
    {
        int label = run.First - 1 - LineOf(run.First).First;
        return (label, LastValueIndex(run) - run.First + 1);
    }

    // Whether the numbers of a row stand on lines of their own and between two of them is more room than between others: that of a blank one.
    private readonly bool IsUneven(Run run)
    {
        if (!IsFull(run) || run.Values < 3 || run.End - run.First != run.Values)
        {
            return false;
        }

        int least = int.MaxValue, most = 0;
        for (int i = run.First; i + 1 < run.End; i++)
        {
            ReadOnlySpan<char> between = _text[(_tokens[i].Start + _tokens[i].Length).._tokens[i + 1].Start];
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
