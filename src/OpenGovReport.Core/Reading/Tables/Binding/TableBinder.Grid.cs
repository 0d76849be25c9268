using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>What the empty cells of a grid tell.</content>
internal ref partial struct TableBinder
{
    // A line of a grid with a label and no values is a row without numbers if the label is whole; else the label goes on in the
    // next line. Returns how many runs are left.
    private readonly int JoinTornLabels(scoped Span<Run> runs)
    {
        int kept = 0;
        int gapStart = -1;
        int firstLabel = 0;
        foreach (Run found in runs)
        {
            Run run = found;
            if (gapStart >= 0)
            {
                run.GapStart = gapStart;
                run.FirstLabel = firstLabel;
                gapStart = -1;
            }

            bool goesOn = run.Values == 0 && kept > 0 && runs[kept - 1].Values > 0 && IsBelow(run, runs[kept - 1]) && GoesOn(runs[kept - 1], run);
            if (run.Values == 0 && !goesOn && !EndsWithLabel(run))
            {
                gapStart = run.GapStart;
                firstLabel = run.FirstLabel;
                continue;
            }

            if (goesOn || (run.Values == 0 && kept > 0 && runs[kept - 1].Values > 0 && IsBelow(run, runs[kept - 1]) && IsUnnamed(runs[kept - 1])))
            {
                // "(一)" or "予以" with the numbers and below it the rest: the label goes on under its own numbers.
                runs[kept - 1].GapEnd = run.GapEnd;
                continue;
            }

            runs[kept++] = run;
        }

        return kept;
    }

    // Whether two cells before values, one below the other, are a row's label together and neither is one alone.
    private readonly bool GoesOn(Run above, Run below)
    {
        const int Longest = 64;
        Token start = LabelCell(above), end = LabelCell(below);
        if (start.Kind != TokenKind.Label || end.Kind != TokenKind.Label)
        {
            return false;
        }

        Span<char> kept = stackalloc char[2 * Longest];
        int first = LabelText.Keep(_text.Slice(start.Start, start.Length), kept[..Longest]);
        int both = first + LabelText.Keep(_text.Slice(end.Start, end.Length), kept[first..]);
        ReadOnlySpan<char> rest = kept[first..both];
        foreach (Slot slot in _slots)
        {
            ReadOnlySpan<char> label = slot.Core;
            bool torn = kept[..both].EndsWith(label) && both - label.Length <= 1 && !rest.SequenceEqual(label);

            // Printed twice: "国家秘密1.属于国家秘密" under "1.属于", "公开（一）予以公开" under "（一）予以".
            int number = first > 1 && label[0] != kept[0] && ChineseNumber.CanBegin(kept[0]) ? 1 : 0;
            bool doubled = label.StartsWith(kept[number..first]) && rest.Length > label.Length && rest.StartsWith(label[(first - number)..]) && rest.EndsWith(label);
            if (first > 0 && !rest.IsEmpty && (torn || doubled))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the cell before a run's values holds at most a number.
    private readonly bool IsUnnamed(Run run)
    {
        Span<char> kept = stackalloc char[2];
        Token cell = LabelCell(run);
        return cell.Kind != TokenKind.Label || LabelText.Keep(_text.Slice(cell.Start, cell.Length), kept) <= 1;
    }

    // The cell before a run's values, or the one that covers it.
    private readonly Token LabelCell(Run run)
    {
        int cell = Math.Max(0, run.First - 1);
        while (cell > 0 && _tokens[cell].Kind == TokenKind.Covered)
        {
            cell--;
        }

        return _tokens[cell];
    }

    private readonly bool IsBelow(Run run, Run above) => _tokens[run.First].Line == _tokens[above.First].Line + 1;

    // A short label ("其他") is also the beginning of others; it counts only where its cell holds nothing else but a number.
    private readonly bool EndsWithLabel(Run run)
    {
        ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
        Span<char> kept = stackalloc char[8];
        Token cell = LabelCell(run);
        int alone = LabelText.Keep(_text.Slice(cell.Start, cell.Length), kept);
        foreach (Slot slot in _slots)
        {
            if (gap.EndsWith(slot.Core) && (slot.Core.Length >= 4 || (alone <= slot.Core.Length + 1 && !IsOtherNumber(_text[cell.Start], slot.Label[0]))))
            {
                return true;
            }
        }

        return false;
    }

    // "2.其他" is the beginning of 2.其他法律行政法规禁止公开, not 3.其他.
    private static bool IsOtherNumber(char found, char printed) => char.IsAsciiDigit(found) && char.IsAsciiDigit(printed) && found != printed;

    // More rows than this have not all lost a cell.
    private const int MostLost = 3;

    // Whether blank cells are the habit of the report: more rows have one than have none, or a grid shows some that a cell lost from its
    // row does not explain.
    private readonly bool LeavesBlanks(scoped ReadOnlySpan<Run> runs, int columns)
    {
        int lead = 0;
        int few = 0;
        int shown = 0;
        foreach (Run run in runs)
        {
            if (run.Slot < 0 || _slots[run.Slot].Kind != SlotKind.Row)
            {
                continue;
            }

            int width = _slots[run.Slot].Columns;
            lead += width != columns ? 0 : run.Values < columns ? 1 : -1;
            few += width == columns && run.Values < columns ? 1 : 0;
            if (run.Values < width && _tokens[run.First].InGrid && run.End - run.First >= width)
            {
                // That other cells are blank does not tell that totals are.
                bool gap = width - run.Values > 1 || !Hypotheses.HasNoGap(_tokens[FirstValueIndex(run)..run.End], run.Values);
                shown += !gap ? 1 : _table.Number == 2 ? MostLost + 1 : 0;
            }
        }

        return (lead > 0 && few > MostLost) || shown > MostLost;
    }

    // Whether the last number of most rows that are as wide stands farther to the right in its line than that of this one, and few rows
    // end as this one does.
    private readonly bool EndsEarly(Run run, scoped ReadOnlySpan<Run> runs)
    {
        int end = EndOf(run);
        int lead = 0;
        int alike = 0;
        foreach (Run other in runs)
        {
            if (other.Slot >= 0 && other.Values > 0 && _slots[other.Slot].Kind == SlotKind.Row && _slots[other.Slot].Columns == _slots[run.Slot].Columns)
            {
                int otherEnd = EndOf(other);
                lead += otherEnd > end ? 1 : -1;
                alike += otherEnd == end && other.Values == run.Values ? 1 : 0;
            }
        }

        return lead > 0 && alike <= MostLost;
    }

    private readonly int EndOf(Run run) => LastValueIndex(run) - LineOf(run.First).First;

    private readonly int FirstValueIndex(Run run)
    {
        int i = run.First;
        while (i < run.End - 1 && !_tokens[i].IsValue)
        {
            i++;
        }

        return i;
    }

    // In a grid, rows whose label stands in the same cell of a line of the same length begin their values at the same cell. The
    // answer is relative to the run's first token.
    private readonly int GridStart(Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (!_tokens[run.First].InGrid)
        {
            return -1;
        }

        (int length, int label, int _) = Shape(run);
        bool exact = _tokens[run.First].Grid == GridKind.Exact;
        foreach (Run other in runs)
        {
            if (other.First != run.First && other.Slot >= 0 && _slots[other.Slot].Kind == _slots[run.Slot].Kind && other.Values == _slots[other.Slot].Columns && (exact || _slots[other.Slot].Columns == _slots[run.Slot].Columns) && _tokens[other.First].InGrid)
            {
                // In an exact grid all rows do.
                (int otherLength, int otherLabel, int values) = Shape(other);
                if (exact || (otherLength == length && otherLabel == label))
                {
                    return values - label - 1;
                }
            }
        }

        return -1;
    }

    // Where a line of the header names the first column and the last as far apart as they are in the form, the values stand under their names;
    // in a grid that may have lost cells, only in lines of as many. -1 where there is no such header.
    private readonly int StartUnderHeader(Run run)
    {
        string[] names = _slots[run.Slot].ColumnLabels;
        int apart = names.Length - 1;
        for (int i = run.First - 1; i >= apart; i--)
        {
            ref readonly Token token = ref _tokens[i], start = ref _tokens[i - apart];
            if (token.Kind != TokenKind.Label || !token.InGrid || start.Line != token.Line || !Names(token, names[^1]) || !Names(start, names[0]))
            {
                continue;
            }

            (int first, int end) = LineOf(i);
            (int runFirst, int runEnd) = LineOf(run.First);
            bool alike = _tokens[run.First].Grid == GridKind.Exact || end - first == runEnd - runFirst;
            return alike ? Math.Max(-1, i - apart - first - (run.First - runFirst)) : -1;
        }

        return -1;
    }

    // Whether a cell says nothing but a name, in the form in which labels are compared.
    private readonly bool Names(in Token token, string label)
    {
        if (token.Length < label.Length || (_text[token.Start] != label[0] && LabelText.IsChinese(_text[token.Start])))
        {
            return false;
        }

        Span<char> kept = stackalloc char[32];
        return kept[..LabelText.Keep(_text.Slice(token.Start, token.Length), kept)].SequenceEqual(label);
    }

    // The first token of the line of a token, and the one behind its last.
    private readonly (int First, int End) LineOf(int token)
    {
        int line = _tokens[token].Line;
        int first = token;
        while (first > 0 && _tokens[first - 1].Line == line)
        {
            first--;
        }

        int end = token;
        while (end < _tokens.Length && _tokens[end].Line == line)
        {
            end++;
        }

        return (first, end);
    }

    // Whether a line of a grid has more or fewer cells than most with as many columns.
    private readonly bool IsOddLength(Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (!_tokens[run.First].InGrid)
        {
            return false;
        }

        int columns = _slots[run.Slot].Columns;
        return (_shapes[columns] ??= ShapesOf(runs, columns)).IsOdd(Shape(run).Length, run.End - run.First);
    }

    private readonly LineShapes ShapesOf(scoped ReadOnlySpan<Run> runs, int columns)
    {
        LineShapes shapes = new();
        foreach (Run run in runs)
        {
            if (_tokens[run.First].InGrid && (run.Slot < 0 || _slots[run.Slot].Columns == columns))
            {
                shapes.Add(Shape(run).Length, run.End - run.First);
            }
        }

        return shapes;
    }

    // A program that knows no merged cells leaves them out and fills every line up at its end: lines of one length begin with one label or with two. Where some end in
    // blank cells that a row has no columns for, the last cell of another may be such a one too, and its values have moved.
    private readonly bool MayLackCell(Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (_tokens[run.First].Grid != GridKind.Loose || _tokens[run.End - 1].Kind != TokenKind.Blank || _tokens[LineOf(run.First).First].Kind != TokenKind.Label)
        {
            return false;
        }

        (int length, int label, int _) = Shape(run);
        foreach (Run other in runs)
        {
            if (other.Slot >= 0 && _tokens[other.First].Grid == GridKind.Loose && _slots[other.Slot].Columns == _slots[run.Slot].Columns
                && other.End - other.First > _slots[other.Slot].Columns && _tokens[other.End - 1].Kind == TokenKind.Blank
                && Shape(other) is var shape && shape.Length == length && shape.Label != label && _tokens[LineOf(other.First).First].Kind == TokenKind.Label)
            {
                return true;
            }
        }

        return false;
    }

    // Whether between the values of a grid's row, as many as the columns, an empty cell stands: one may have been lost, and another have been put in.
    private readonly bool IsInterrupted(Run run)
    {
        int left = run.Values;
        for (int i = FirstValueIndex(run); left > 0 && _tokens[i].InGrid; i++)
        {
            if (_tokens[i].Kind == TokenKind.Blank)
            {
                return true;
            }

            left -= _tokens[i].IsValue ? 1 : 0;
        }

        return false;
    }

    // Whether a number stands alone below the blank cells of the line that its label stands on: it is that of the page rather.
    private readonly bool IsBelowBlank(Run run) =>
        run.First > 0 && _tokens[run.First - 1] is { Kind: TokenKind.Blank } blank && blank.Line < _tokens[run.First].Line;

    // The number of cells of the run's line, the place of the last label before the run, and the place of the run's first value.
    private readonly (int Length, int Label, int Value) Shape(Run run)
    {
        (int first, int end) = LineOf(run.First);
        return (end - first, run.First - 1 - first, FirstValueIndex(run) - first);
    }
}
