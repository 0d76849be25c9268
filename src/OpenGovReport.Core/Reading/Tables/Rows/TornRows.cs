namespace OpenGovReport.Reading;

/// <summary>Rows that are torn: by lines of their own label, or by the number of a page.</summary>
internal static class TornRows
{
    // A line of a grid with a label and no values is a row without numbers if the label is whole; else the label goes on in the
    // next line. Returns how many runs are left.
    internal static int JoinTornLabels(scoped in TableView view, scoped Span<Run> runs)
    {
        int kept = 0;
        int gapStart = -1;
        int firstLabel = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            if (gapStart >= 0)
            {
                run.GapStart = gapStart;
                run.FirstLabel = firstLabel;
                gapStart = -1;
            }

            bool goesOn = run.Values == 0 && kept > 0 && runs[kept - 1].Values > 0 && IsBelow(view, run, runs[kept - 1]) && GoesOn(view, runs[kept - 1], run);
            if (run.Values == 0 && !goesOn && ((!EndsWithLabel(view, run) && !(r + 1 < runs.Length && IsNumbered(view, run) && IsNumbered(view, runs[r + 1]))) || (r + 1 < runs.Length && StandsBelow(view, run, runs[r + 1]))))
            {
                gapStart = run.GapStart;
                firstLabel = run.FirstLabel;
                continue;
            }

            if (goesOn || (run.Values == 0 && kept > 0 && runs[kept - 1].Values > 0 && view.Tokens[runs[kept - 1].First].InGrid && IsBelow(view, run, runs[kept - 1]) && IsUnnamed(view, runs[kept - 1])))
            {
                // "(一)" or "予以" with the numbers and below it the rest: the label goes on under its own numbers.
                runs[kept - 1].GapEnd = run.GapEnd;
                continue;
            }

            runs[kept++] = run;
        }

        return kept;
    }

    // A number alone on its line in the middle of a label, or of the header of a block, is that of the page; the label goes on after it. Returns how many runs are left.
    internal static int DropPageNumbers(scoped in TableView view, scoped Span<Run> runs)
    {
        int kept = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            if (runs[r].Values == 1 && r + 1 < runs.Length && (TearsNext(view, runs, r) || (view.Table.Number == 2 && IsPageNumber(view, runs[r]) && TearsHeader(view, runs, r))) && view.StandsAlone(view.Tokens[runs[r].First]))
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

    // Whether the labels before two runs make the header of a block of table two and the label of its first row, where the row above has all of its numbers and there are more than
    // the table has cells.
    private static bool TearsHeader(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int r)
    {
        int values = 0;
        foreach (ref readonly Run run in runs)
        {
            values += run.Values;
        }

        if (values <= view.Table.Cells.Count)
        {
            return false;
        }

        ReadOnlySpan<char> both = view.Labels[runs[r].GapStart..runs[r + 1].GapEnd];
        int rest = runs[r + 1].GapEnd - runs[r + 1].GapStart;
        for (int s = 0; s < view.Slots.Length; s++)
        {
            Slot slot = view.Slots[s];
            if (rest >= slot.Core.Length && rest < both.Length && both.Length == slot.Header.Length + slot.Core.Length && both.StartsWith(slot.Header) && both.EndsWith(slot.Core))
            {
                return runs[r + 1].Values == slot.Columns && (s == 0 ? r == 0 : r > 0 && runs[r - 1].Values == view.Slots[s - 1].Columns && view.Labels[runs[r - 1].GapStart..runs[r - 1].GapEnd].EndsWith(view.Slots[s - 1].Core));
            }
        }

        return false;
    }

    // Where a label goes on over lines, its first number may stand beside the first of them, and the others behind the last: both are one row, if they are as many as
    // its columns together. Returns how many runs are left.
    internal static int JoinTornRows(scoped in TableView view, scoped Span<Run> runs)
    {
        int kept = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            if (kept > 0 && runs[kept - 1].Values > 0 && runs[r].Values > 0 && !view.Tokens[runs[r].First].InGrid && !view.Tokens[runs[kept - 1].First].InGrid
                && TearsLabel(view, runs[kept - 1], runs[r], runs[kept - 1].Values + runs[r].Values))
            {
                runs[kept - 1].End = runs[r].End;
                runs[kept - 1].Values += runs[r].Values;
                runs[kept - 1].GapEnd = runs[r].GapEnd;
            }
            else
            {
                runs[kept++] = runs[r];
            }
        }

        return kept;
    }

    private static bool TearsNext(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int r) => runs[r + 1].Values > 1 && TearsLabel(view, runs[r], runs[r + 1], runs[r + 1].Values);

    private static bool IsPageNumber(scoped in TableView view, in Run run) => PageNumbers.TryNumber(view.Text.Slice(view.Tokens[run.First].Start, view.Tokens[run.First].Length), out _);

    // Whether two cells before values, one below the other, are a row's label together and neither is one alone.
    private static bool GoesOn(scoped in TableView view, in Run above, in Run below)
    {
        const int Longest = 64;
        Token start = LabelCell(view, above), end = LabelCell(view, below);
        if (start.Kind != TokenKind.Label || end.Kind != TokenKind.Label)
        {
            return false;
        }

        Span<char> kept = stackalloc char[2 * Longest];
        int first = LabelText.Keep(view.Text.Slice(start.Start, start.Length), kept[..Longest]);
        int both = first + LabelText.Keep(view.Text.Slice(end.Start, end.Length), kept[first..]);
        ReadOnlySpan<char> rest = kept[first..both];
        if (first == 0 || rest.IsEmpty)
        {
            return false;
        }

        foreach (Slot slot in view.Slots)
        {
            ReadOnlySpan<char> label = slot.Core;
            bool torn = both - label.Length is 0 or 1 && kept[..both].EndsWith(label) && !rest.SequenceEqual(label);

            // Printed twice: "国家秘密1.属于国家秘密" under "1.属于", "公开（一）予以公开" under "（一）予以".
            int number = first > 1 && label[0] != kept[0] && ChineseNumber.CanBegin(kept[0]) ? 1 : 0;
            bool doubled = rest.Length > label.Length && label.StartsWith(kept[number..first]) && rest.StartsWith(label[(first - number)..]) && rest.EndsWith(label);
            if (torn || doubled)
            {
                return true;
            }
        }

        return false;
    }

    // Whether the cell before a run's values holds at most a number, and is not the last character of a label that began above.
    private static bool IsUnnamed(scoped in TableView view, in Run run)
    {
        Span<char> kept = stackalloc char[2];
        Token cell = LabelCell(view, run);
        return (cell.Kind != TokenKind.Label || LabelText.Keep(view.Text.Slice(cell.Start, cell.Length), kept) <= 1) && !EndsWithLabel(view, run);
    }

    // The cell before a run's values, or the one that covers it.
    internal static Token LabelCell(scoped in TableView view, in Run run)
    {
        int cell = Math.Max(0, run.First - 1);
        while (cell > 0 && view.Tokens[cell].Kind == TokenKind.Covered)
        {
            cell--;
        }

        return view.Tokens[cell];
    }

    // Whether the numbers of a row of table two stand in cells of the line below its label.
    private static bool StandsBelow(scoped in TableView view, in Run label, in Run numbers) =>
        view.Table.Number == 2 && numbers.Values > 0 && numbers.GapStart == numbers.GapEnd && view.Tokens[numbers.First].InGrid && IsBelow(view, numbers, label);

    private static bool IsBelow(scoped in TableView view, in Run run, in Run above) => view.Tokens[run.First].Line == view.Tokens[above.First].Line + 1;

    // A short label ("其他") is also the beginning of others; it counts only where its cell holds nothing else but a number.
    private static bool EndsWithLabel(scoped in TableView view, in Run run)
    {
        ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
        Span<char> kept = stackalloc char[8];
        Token cell = LabelCell(view, run);
        int alone = LabelText.Keep(view.Text.Slice(cell.Start, cell.Length), kept);
        foreach (Slot slot in view.Slots)
        {
            if (LabelText.IsEndOf(gap, slot.Core) && (slot.Core.Length >= 4 || (alone <= slot.Core.Length + 1 && !IsOtherNumber(view.Text[cell.Start], slot.Label[0]))))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the label before a run's cells begins with its own number: what stands above is no part of it.
    private static bool IsNumbered(scoped in TableView view, in Run run)
    {
        Token cell = LabelCell(view, run);
        return cell.Kind == TokenKind.Label && cell.InGrid && CellText.IsNumbered(view.Text.Slice(cell.Start, cell.Length));
    }

    // "2.其他" is the beginning of 2.其他法律行政法规禁止公开, not 3.其他.
    private static bool IsOtherNumber(char found, char printed) => char.IsAsciiDigit(found) && char.IsAsciiDigit(printed) && found != printed;

    // Whether the labels before two runs make the label of a row of so many columns, or as many as several rows have, and neither does alone.
    private static bool TearsLabel(scoped in TableView view, in Run run, in Run next, int values)
    {
        ReadOnlySpan<char> both = view.Labels[run.GapStart..next.GapEnd];
        int rest = next.GapEnd - next.GapStart;
        if (rest == 0 || both.Length == rest)
        {
            return false;
        }

        foreach (Slot slot in view.Slots)
        {
            if (rest < slot.Core.Length && LabelText.IsEndOf(both, slot.Core) && slot.Kind == SlotKind.Row && (slot.Columns == values || (view.Table.Number == 3 && values % slot.Columns == 0)))
            {
                return true;
            }
        }

        return false;
    }
}
