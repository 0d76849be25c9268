using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Labels that stand elsewhere than before their numbers.</content>
internal ref partial struct TableBinder
{
    private readonly string Number => _table.Number.ToString(CultureInfo.InvariantCulture);

    // All labels first and then all numbers, row by row: one run that has as many values as the rows that are named before it have
    // columns. The runs of its rows; none where the table is laid out in another way.
    private readonly Run[] LabelsApart(scoped ReadOnlySpan<Run> runs)
    {
        if (runs.Length != 1 || runs[0].Values <= _slots[^1].Columns * 2 || _tokens[runs[0].First].InGrid)
        {
            return [];
        }

        ReadOnlySpan<char> labels = _labels[runs[0].GapStart..runs[0].GapEnd];
        List<(int Slot, int End)> named = [];
        int from = 0;
        int columns = 0;
        for (int s = 0; s < _slots.Length; s++)
        {
            int at = _slots[s].Kind == SlotKind.Row ? labels[from..].IndexOf(_slots[s].Core) : -1;
            if (at >= 0)
            {
                from += at + _slots[s].Core.Length;
                named.Add((s, runs[0].GapStart + from));
                columns += _slots[s].Columns;
            }
        }

        if (columns != runs[0].Values)
        {
            return [];
        }

        Run[] rows = new Run[named.Count];
        int token = runs[0].First;
        int gap = runs[0].GapStart;
        for (int r = 0; r < rows.Length; r++)
        {
            int first = token;
            for (int left = _slots[named[r].Slot].Columns; left > 0; token++)
            {
                left -= _tokens[token].IsValue ? 1 : 0;
            }

            rows[r] = new Run { First = first, End = token, Values = _slots[named[r].Slot].Columns, GapStart = gap, GapEnd = named[r].End, FirstLabel = r == 0 ? runs[0].FirstLabel : first, Slot = -1 };
            gap = named[r].End;
        }

        return rows;
    }

    // Where the first values have no label above them and the last label has no values below it, the labels may stand below their
    // values. They do if nearly every run is followed by the label of a row in the order of the form, and with as many values.
    private readonly bool AlignBelow(scoped Span<Run> runs)
    {
        int first = FirstFilled(runs);
        ReadOnlySpan<char> rest = _labels[runs[^1].GapEnd..];
        if (runs[first].Fit == 1 || rest.IndexOf(_slots[^1].Core) < 0)
        {
            return false;
        }

        Span<int> slots = runs.Length <= 64 ? stackalloc int[runs.Length] : new int[runs.Length];
        int next = 0;
        int matched = 0;
        int filled = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            slots[r] = -1;
            ReadOnlySpan<char> below = r + 1 < runs.Length ? _labels[runs[r + 1].GapStart..runs[r + 1].GapEnd] : rest;
            if (RowAligner.IsSubtotal(_labels[runs[r].GapStart..runs[r].GapEnd]))
            {
                return false;
            }

            filled += runs[r].Values > 0 ? 1 : 0;
            for (int s = next; s < _slots.Length && runs[r].Values > 0; s++)
            {
                int at = _slots[s].Kind == SlotKind.Row && _slots[s].Columns == runs[r].Values ? below.IndexOf(_slots[s].Core) : -1;
                if (at >= 0 && (at + _slots[s].Core.Length == below.Length || at <= 1 || _table.Number == 3))
                {
                    slots[r] = s;
                    next = s + 1;
                    matched++;
                    break;
                }
            }
        }

        if (matched < 3 || matched * 10 < filled * 9)
        {
            return false;
        }

        for (int r = 0; r < runs.Length; r++)
        {
            runs[r].Slot = slots[r];
            runs[r].Fit = 1;
        }

        return true;
    }

    // Values without a label above the first row, and after the last values the label of the last row: the labels rather stand below
    // their values, and every row is another than it seems.
    private readonly bool IsShifted(scoped ReadOnlySpan<Run> runs)
    {
        ReadOnlySpan<char> rest = _labels[runs[^1].GapEnd..];
        return runs[FirstFilled(runs)].Slot < 0 && rest.IndexOf(_slots[^1].Core) >= 0 && runs[^1].Slot >= 0 && runs[^1].Slot != _slots.Length - 1;
    }

    // A number alone on its line in the middle of a label is that of the page; the label goes on after it. Returns how many runs are left.
    private readonly int DropPageNumbers(scoped Span<Run> runs)
    {
        int kept = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            if (runs[r].Values == 1 && r + 1 < runs.Length && runs[r + 1].Values > 1 && TearsLabel(runs[r], runs[r + 1], runs[r + 1].Values) && StandsAlone(_tokens[runs[r].First]))
            {
                runs[r + 1].GapStart = runs[r].GapStart;
                runs[r + 1].FirstLabel = runs[r].FirstLabel;
            }
            else
            {
                runs[kept++] = runs[r];
            }
        }

        return kept;
    }

    // Whether the labels before two runs make the label of a row of so many columns, or as many as several rows have, and neither does alone.
    private readonly bool TearsLabel(Run run, Run next, int values)
    {
        ReadOnlySpan<char> both = _labels[run.GapStart..next.GapEnd];
        int rest = next.GapEnd - next.GapStart;
        if (rest == 0 || both.Length == rest)
        {
            return false;
        }

        foreach (Slot slot in _slots)
        {
            if (rest < slot.Core.Length && both.EndsWith(slot.Core) && slot.Kind == SlotKind.Row && (slot.Columns == values || (_table.Number == 3 && values % slot.Columns == 0)))
            {
                return true;
            }
        }

        return false;
    }
}
