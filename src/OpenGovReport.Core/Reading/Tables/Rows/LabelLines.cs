namespace OpenGovReport.Reading;

/// <summary>
/// Rows of a text whose labels go on over lines, with their numbers beside any of these: where all labels of table three are found piece by piece, one row after the other, numbers are those of
/// the row beside whose lines they stand.
/// </summary>
internal static class LabelLines
{
    // Beyond what any table has, none is looked at.
    private const int MostRuns = 64;

    /// <summary>
    /// Gives runs the rows beside whose labels they stand, where other reading of the labels leaves something open; returns false where that is not so of each. Then two runs beside one label
    /// leave it open whose they are.
    /// </summary>
    internal static bool TryAlign(scoped in TableView view, scoped Span<Run> runs)
    {
        if (view.Table.Number != 3 || runs.Length > MostRuns || view.IsGrid(runs) || AreSure(view, runs))
        {
            return false;
        }

        Span<(int From, int To)> lines = stackalloc (int, int)[view.Slots.Length];
        if (!Find(view, lines))
        {
            return false;
        }

        Span<int> slots = stackalloc int[runs.Length];
        if (!AreLong(lines) || (!Beside(view, runs, lines, slots) && !InOrder(view, runs, lines, slots)))
        {
            ContestShared(view, runs, lines);
            return false;
        }

        bool same = true;
        for (int r = 0; r < runs.Length; r++)
        {
            same &= runs[r].Slot == slots[r] && runs[r].Fit >= RowAligner.Likely && !runs[r].Contested && runs[r].Values == view.Slots[slots[r]].Columns;
        }

        if (same)
        {
            return false;
        }

        for (int r = 0; r < runs.Length; r++)
        {
            (runs[r].Slot, runs[r].Fit, runs[r].Contested) = (slots[r], 1, false);
        }

        ContestOff(view, runs, lines);
        return true;
    }

    // Whether several labels go on over lines: else each stands beside its numbers, and the order of labels tells more.
    private static bool AreLong(scoped ReadOnlySpan<(int From, int To)> lines)
    {
        const int Fewest = 3;
        int several = 0;
        foreach ((int from, int to) in lines)
        {
            several += to > from ? 1 : 0;
        }

        return several >= Fewest;
    }

    private static bool AreSure(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 || run.Fit != 1 || run.Contested || run.Values != view.Slots[run.Slot].Columns)
            {
                return false;
            }
        }

        return true;
    }

    // Where two runs stand from the beginning of one label to that of the next, either may be its, and the other that of a row beside it.
    private static void ContestShared(scoped in TableView view, scoped Span<Run> runs, scoped ReadOnlySpan<(int From, int To)> lines)
    {
        int before = -1;
        for (int r = 0, s = -1; r < runs.Length; r++)
        {
            int line = view.Tokens[runs[r].First].Line;
            for (int next = NextRow(view, s + 1); next >= 0 && lines[next].From <= line; next = NextRow(view, s + 1))
            {
                s = next;
            }

            if (r > 0 && s == before && IsOnOneLine(view, runs[r]) && IsOnOneLine(view, runs[r - 1]))
            {
                runs[r].Contested = runs[r - 1].Contested = true;
            }

            before = s;
        }
    }

    // Numbers beside the first line of a label or the last where those of others stand elsewhere may have moved by a line: they are rather those of the row before or behind it if that has none.
    private static void ContestOff(scoped in TableView view, scoped Span<Run> runs, scoped ReadOnlySpan<(int From, int To)> lines)
    {
        int tops = 0, bottoms = 0, several = 0;
        foreach (ref readonly Run run in runs)
        {
            (bool top, bool bottom) = Stands(view, run, lines);
            several += lines[run.Slot].To > lines[run.Slot].From ? 1 : 0;
            tops += top ? 1 : 0;
            bottoms += bottom ? 1 : 0;
        }

        for (int r = 0; r < runs.Length; r++)
        {
            (bool top, bool bottom) = Stands(view, runs[r], lines);
            int before = r == 0 ? -1 : runs[r - 1].Slot, behind = r + 1 == runs.Length ? view.Slots.Length : runs[r + 1].Slot;
            runs[r].Contested = (top && tops * 2 < several && !Follows(view, before, runs[r].Slot)) || (bottom && bottoms * 2 < several && !Follows(view, runs[r].Slot, behind));
        }
    }

    // Whether numbers stand beside the first of several lines of their label, or above it, and beside the last, or below it.
    private static (bool Top, bool Bottom) Stands(scoped in TableView view, in Run run, scoped ReadOnlySpan<(int From, int To)> lines)
    {
        (int from, int to) = lines[run.Slot];
        int line = view.Tokens[run.First].Line;
        return (to > from && line <= from, to > from && line >= to);
    }

    // Whether no row of the form lies between two.
    private static bool Follows(scoped in TableView view, int slot, int next) => next == slot + 1 || (next == slot + 2 && view.Slots[slot + 1].Kind != SlotKind.Row);

    // Whether each run stands on a line beside one label, and each label beside one run at most.
    private static bool Beside(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<(int From, int To)> lines, scoped Span<int> slots)
    {
        int s = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            int line = view.Tokens[runs[r].First].Line;
            while (s < lines.Length && (view.Slots[s].Kind != SlotKind.Row || lines[s].To < line))
            {
                s++;
            }

            if (!IsOnOneLine(view, runs[r]) || s == lines.Length || lines[s].From > line)
            {
                return false;
            }

            slots[r] = s++;
        }

        return true;
    }

    // Whether there are as many runs as rows, each with all of its numbers and at most a line off its label.
    private static bool InOrder(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<(int From, int To)> lines, scoped Span<int> slots)
    {
        int r = 0;
        for (int s = 0; s < lines.Length; s++)
        {
            if (view.Slots[s].Kind != SlotKind.Row)
            {
                continue;
            }

            if (r == runs.Length || !IsOnOneLine(view, runs[r]) || runs[r].Values != view.Slots[s].Columns
                || view.Tokens[runs[r].First].Line is var line && (line < lines[s].From - 1 || line > lines[s].To + 1))
            {
                return false;
            }

            slots[r++] = s;
        }

        return r == runs.Length;
    }

    private static bool IsOnOneLine(scoped in TableView view, in Run run) => run.Values > 0 && run.Values <= view.Slots[^1].Columns && view.Tokens[run.End - 1].Line == view.Tokens[run.First].Line;

    // The lines on which the label of each row stands; returns false where one is not found whole, and in its place.
    private static bool Find(scoped in TableView view, scoped Span<(int From, int To)> lines)
    {
        Span<char> kept = stackalloc char[64];
        int row = -1, group = -1;
        ReadOnlySpan<char> rest = default, groupRest = default, head = view.Slots[^2].Group;
        for (int i = 0; i < view.Tokens.Length; i++)
        {
            Token token = view.Tokens[i];
            if (token.Kind != TokenKind.Label)
            {
                continue;
            }

            ReadOnlySpan<char> text = view.Text.Slice(token.Start, token.Length);
            ReadOnlySpan<char> piece = kept[..LabelText.Keep(text, kept)];
            if (piece.IsEmpty)
            {
                continue;
            }

            int next = NextRow(view, row + 1);
            int begun = rest.IsEmpty && next >= 0 && Begins(view.Slots[next], text, piece) ? next : -1;
            if (begun >= 0)
            {
                if (row >= 0 && lines[row].To >= token.Line)
                {
                    // Rows on one line.
                    return false;
                }

                row = begun;
                rest = view.Slots[row].Whole.AsSpan(piece.Length);
                lines[row] = (token.Line, token.Line);
            }
            else if (NextGroup(view, group + 1) is int other and >= 0 && groupRest.IsEmpty && Begins(view.Slots[other], text, piece))
            {
                group = other;
                groupRest = view.Slots[group].Whole.AsSpan(piece.Length);
            }
            else
            {
                bool ofRow = rest.StartsWith(piece), ofGroup = groupRest.StartsWith(piece), ofHead = row > 0 && head.StartsWith(piece);
                if (ofRow && (ofGroup || ofHead))
                {
                    return false;
                }

                if (ofRow)
                {
                    rest = rest[piece.Length..];
                    lines[row].To = token.Line;
                }
                else if (ofGroup)
                {
                    groupRest = groupRest[piece.Length..];
                }
                else if (ofHead)
                {
                    head = head[piece.Length..];
                }
                else if (row >= 0 && (NumberOf(text) is not '\0' || (i + 1 < view.Tokens.Length && view.Tokens[i + 1].IsValue && view.Tokens[i + 1].Line == token.Line)))
                {
                    // Another row than the next of the form: behind all of them it is none of the table's.
                    return rest.IsEmpty && next < 0;
                }
            }
        }

        return rest.IsEmpty && row >= 0 && NextRow(view, row + 1) < 0;
    }

    // Whether words are the beginning of a label, with its number.
    private static bool Begins(Slot slot, ReadOnlySpan<char> text, ReadOnlySpan<char> piece)
    {
        char number = NumberOf(slot.Label);
        return NumberOf(text) == number && slot.Whole.AsSpan().StartsWith(piece);
    }

    // The number that a label begins with: 3 of "3.其他", 七 of "（七）总计", 四 of "四、…".
    private static char NumberOf(ReadOnlySpan<char> label) =>
        label is [_, '.' or '、' or '．', ..] && (char.IsAsciiDigit(label[0]) || ChineseNumber.CanBegin(label[0])) ? label[0]
        : label is ['（' or '(', _, '）' or ')', ..] && ChineseNumber.CanBegin(label[1]) ? label[1]
        : '\0';

    private static int NextRow(scoped in TableView view, int slot) => Next(view, slot, row: true);

    private static int NextGroup(scoped in TableView view, int slot) => Next(view, slot, row: false);

    private static int Next(scoped in TableView view, int slot, bool row)
    {
        while (slot < view.Slots.Length && view.Slots[slot].Kind == SlotKind.Row != row)
        {
            slot++;
        }

        return slot < view.Slots.Length ? slot : -1;
    }
}
