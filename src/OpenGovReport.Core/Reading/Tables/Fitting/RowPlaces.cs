namespace OpenGovReport.Reading;

/// <summary>What the empty cells of a grid tell.</summary>
internal static class RowPlaces
{
    // Whether blank cells are the habit of the report: more rows have one than have none, or a grid shows some that a cell lost from its
    // row does not explain.
    internal static bool LeavesBlanks(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int columns)
    {
        int lead = 0;
        int few = 0;
        int shown = 0;
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 || view.Slots[run.Slot].Kind != SlotKind.Row)
            {
                continue;
            }

            int width = view.Slots[run.Slot].Columns;
            lead += width != columns ? 0 : run.Values < columns ? 1 : -1;
            few += width == columns && run.Values < columns ? 1 : 0;
            if (run.Values < width && view.Tokens[run.First].InGrid && run.End - run.First >= width)
            {
                // That other cells are blank does not tell that totals are.
                bool gap = width - run.Values > 1 || !Hypotheses.HasNoGap(view.Tokens[view.FirstValueIndex(run)..run.End], run.Values);
                shown += !gap ? 1 : view.Table.Number == 2 ? MovedCells.MostLost + 1 : 0;
            }
        }

        return (lead > 0 && few > MovedCells.MostLost) || shown > MovedCells.MostLost;
    }

    // Whether in more rows of a grid than can have lost a cell a blank one stands between numbers.
    internal static bool ShowsBlanks(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int columns = view.Slots[^1].Columns, shown = 0;
        foreach (ref readonly Run run in runs)
        {
            if (run.Values > 1 && run.Values < columns && view.Tokens[run.First].InGrid && IsInterrupted(view, run))
            {
                shown++;
            }
        }

        return shown > MovedCells.MostLost;
    }

    // Whether the last number of most rows that are as wide stands farther to the right in its line than that of this one, and few rows
    // end as this one does.
    internal static bool EndsEarly(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        int end = PlaceOfLast(view, run);
        int lead = 0;
        int alike = 0;
        foreach (ref readonly Run other in runs)
        {
            if (other.Slot >= 0 && other.Values > 0 && view.Slots[other.Slot].Kind == SlotKind.Row && view.Slots[other.Slot].Columns == view.Slots[run.Slot].Columns)
            {
                int otherEnd = PlaceOfLast(view, other);
                lead += otherEnd > end ? 1 : -1;
                alike += otherEnd == end && other.Values == run.Values ? 1 : 0;
            }
        }

        return lead > 0 && alike <= MovedCells.MostLost;
    }

    private static int PlaceOfLast(scoped in TableView view, in Run run) => view.LastValueIndex(run) - view.StartOfLine(run.First);

    // In a grid, rows whose label stands in the same cell of a line of the same length begin their values at the same cell. The
    // answer is relative to the run's first token.
    internal static int GridStart(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (!view.Tokens[run.First].InGrid)
        {
            return -1;
        }

        (int length, int label, int _) = Shape(view, run);
        bool exact = view.Tokens[run.First].Grid == GridKind.Exact;
        foreach (ref readonly Run other in runs)
        {
            if (other.First != run.First && other.Slot >= 0 && view.Slots[other.Slot].Kind == view.Slots[run.Slot].Kind && other.Values == view.Slots[other.Slot].Columns && (exact || view.Slots[other.Slot].Columns == view.Slots[run.Slot].Columns) && view.Tokens[other.First].InGrid)
            {
                // In an exact grid all rows do.
                (int otherLength, int otherLabel, int values) = Shape(view, other);
                if (exact || (otherLength == length && otherLabel == label))
                {
                    return values - label - 1;
                }
            }
        }

        return -1;
    }

    // Where a line of the header names the first column and the last as far apart as they are in the form, the values stand under their names;
    // in a grid that may have lost cells, only in lines of as many. -1 where there is no such header, and where a row below it has all its numbers in other places.
    internal static int StartUnderHeader(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        string[] names = view.Slots[run.Slot].ColumnLabels;
        int apart = names.Length - 1;
        ReadOnlySpan<Token> above = view.Tokens[..run.First];
        for (int i = above.Length - 1; i >= apart; i--)
        {
            if (above[i].Kind != TokenKind.Label)
            {
                continue;
            }

            ref readonly Token token = ref above[i], start = ref above[i - apart];
            if (!token.InGrid || start.Line != token.Line || !view.Names(token, names[^1]) || !view.Names(start, names[0]))
            {
                continue;
            }

            (int first, int end) = view.LineOf(i);
            (int runFirst, int runEnd) = view.LineOf(run.First);
            bool alike = view.Tokens[run.First].Grid == GridKind.Exact || end - first == runEnd - runFirst;
            return alike && !IsAside(view, i - apart, run, runs) ? Math.Max(-1, i - apart - first - (run.First - runFirst)) : -1;
        }

        return -1;
    }

    // Whether a row below a header, with as many numbers as this one has columns, begins in another place of its line than the first name in its own.
    private static bool IsAside(scoped in TableView view, int name, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (view.Tokens[run.First].Grid != GridKind.Exact)
        {
            return false;
        }

        int place = name - view.StartOfLine(name);
        foreach (ref readonly Run other in runs)
        {
            if (other.First > name && other.Slot >= 0 && view.Slots[other.Slot].Columns == view.Slots[run.Slot].Columns && other.Values == view.Slots[run.Slot].Columns && view.Tokens[other.First].Grid == GridKind.Exact)
            {
                return view.FirstValueIndex(other) - view.StartOfLine(other.First) != place;
            }
        }

        return false;
    }

    // Whether a line of a grid has more or fewer cells than most with as many columns.
    internal static bool IsOddLength(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (!view.Tokens[run.First].InGrid)
        {
            return false;
        }

        return ShapesOf(view, run, runs).IsOdd(Shape(view, run).Length, run.End - run.First);
    }

    // Whether a row is one of table three in lines of cells all of which have one for each column behind their label, the blank ones too, even if merged labels may have left out others.
    internal static bool IsEven(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs) =>
        view.Table.Number == 3 && view.Tokens[run.First].Grid == GridKind.Loose && ShapesOf(view, run, runs).AreEven(view.Slots[run.Slot].Columns);

    private static LineShapes ShapesOf(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs) =>
        view.Shapes[view.Slots[run.Slot].Columns] ??= ShapesOf(view, runs, view.Slots[run.Slot].Columns);

    private static LineShapes ShapesOf(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int columns)
    {
        LineShapes shapes = new();
        foreach (ref readonly Run run in runs)
        {
            if (view.Tokens[run.First].InGrid && (run.Slot < 0 || view.Slots[run.Slot].Columns == columns))
            {
                shapes.Add(Shape(view, run).Length, run.End - run.First);
            }
        }

        return shapes;
    }

    // A program that knows no merged cells leaves them out and fills every line up at its end: lines of one length begin with one label or with two. Where some end in
    // blank cells that a row has no columns for, the last cell of another may be such a one too, and its values have moved.
    internal static bool MayLackCell(scoped in TableView view, in Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (view.Tokens[run.First].Grid != GridKind.Loose || view.Tokens[run.End - 1].Kind != TokenKind.Blank || view.Tokens[view.StartOfLine(run.First)].Kind != TokenKind.Label)
        {
            return false;
        }

        (int length, int label, int _) = Shape(view, run);
        foreach (ref readonly Run other in runs)
        {
            if (other.Slot >= 0 && view.Tokens[other.First].Grid == GridKind.Loose && view.Slots[other.Slot].Columns == view.Slots[run.Slot].Columns
                && other.End - other.First > view.Slots[other.Slot].Columns && view.Tokens[other.End - 1].Kind == TokenKind.Blank
                && Shape(view, other) is var shape && shape.Length == length && shape.Label != label && view.Tokens[view.StartOfLine(other.First)].Kind == TokenKind.Label)
            {
                return true;
            }
        }

        return false;
    }

    // Whether between the values of a row of a grid an empty cell stands; where they are as many as the columns, one may have been lost, and another have been put in.
    internal static bool IsInterrupted(scoped in TableView view, in Run run)
    {
        // Places among tokens don't overflow.
        unchecked
        {
            int left = run.Values;
            for (int i = view.FirstValueIndex(run); left > 0 && view.Tokens[i].InGrid; i++)
            {
                if (view.Tokens[i].Kind == TokenKind.Blank)
                {
                    return true;
                }

                left -= view.Tokens[i].IsValue ? 1 : 0;
            }

            return false;
        }
    }

    // Whether a number stands alone below the blank cells of the line that its label stands on: it is that of the page rather.
    internal static bool IsBelowBlank(scoped in TableView view, in Run run) =>
        run.First > 0 && view.Tokens[run.First - 1] is { Kind: TokenKind.Blank } blank && blank.Line < view.Tokens[run.First].Line;

    // The number of cells of the run's line, the place of the last label before the run, and the place of the run's first value.
    private static (int Length, int Label, int Value) Shape(scoped in TableView view, in Run run)
    {
        (int first, int end) = view.LineOf(run.First);
        return (end - first, run.First - 1 - first, view.FirstValueIndex(run) - first);
    }
}
