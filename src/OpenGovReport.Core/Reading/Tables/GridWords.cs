namespace OpenGovReport.Reading;

/// <summary>
/// Tells words in the value cells of a grid from labels: "见附件" among the numbers of a row. A cell is a cell whatever it says, so that the others stay where they
/// are, and it alone cannot be read.
/// </summary>
internal static class GridWords
{
    // A longer line is no row of a report.
    private const int MostCells = 32;

    // How many lines of a shape have to show where its values stand.
    private const int Fewest = 3;

    internal static void Mark(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        if (!HasSuspects(tokens))
        {
            return;
        }

        // Of lines of so many cells: where their values begin and end, and how many do.
        Span<short> begins = stackalloc short[(MostCells + 1) * MostCells], ends = stackalloc short[(MostCells + 1) * MostCells];
        begins.Clear();
        ends.Clear();
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = EndOfLine(tokens, from);
            if (TryValues(tokens[from..to], out int first, out int last))
            {
                begins[((to - from) * MostCells) + first]++;
                ends[((to - from) * MostCells) + last]++;
            }
        }

        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = EndOfLine(tokens, from);
            int cells = to - from;
            if (cells <= MostCells && TryValues(tokens[from..to], out int first, out _))
            {
                int begin = Commonest(begins.Slice(cells * MostCells, MostCells)), end = ends.Slice(cells * MostCells, MostCells).LastIndexOfAnyExcept((short)0);
                for (int i = begin; begin > 0 && i <= end && first >= begin; i++)
                {
                    Token token = tokens[from + i];
                    if (token.Kind == TokenKind.Label && HasLabel(tokens[from..(from + i)]) && !IsLabel(text.Slice(token.Start, token.Length)))
                    {
                        tokens[from + i] = token with { Text = CellText.Unreadable };
                    }
                }
            }
        }
    }

    // Whether a label stands behind a value of its line, or the values of a line begin elsewhere than those of the one before it with as many cells.
    private static bool HasSuspects(ReadOnlySpan<Token> tokens)
    {
        int before = -1, cellsBefore = 0;
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = EndOfLine(tokens, from);
            if (!TryValues(tokens[from..to], out int first, out int last))
            {
                continue;
            }

            for (int i = first; i < last; i++)
            {
                if (tokens[from + i].Kind == TokenKind.Label)
                {
                    return true;
                }
            }

            if (last + 1 < to - from && tokens[from + last + 1].Kind == TokenKind.Label)
            {
                return true;
            }

            if (cellsBefore == to - from && before != first)
            {
                return true;
            }

            (before, cellsBefore) = (first, to - from);
        }

        return false;
    }

    // What is the first that is written on a line is its label.
    private static bool HasLabel(ReadOnlySpan<Token> before)
    {
        foreach (Token token in before)
        {
            if (token.Kind == TokenKind.Label)
            {
                return true;
            }
        }

        return false;
    }

    // Two rows may stand side by side, and a label may be torn or cut short; what has a number is one in any words.
    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        const int Shortest = 3;
        if (text.Length > Shortest && char.IsAsciiDigit(text[0]) && text[1] is '.' or '．' or '、' && LabelText.IsChinese(text[2]))
        {
            return true;
        }

        string label = LabelText.Of(text);
        foreach (ReportForm form in (ReadOnlySpan<ReportForm>)[ReportForm.Form2020, ReportForm.Form2021])
        {
            foreach (Slot[] slots in FormLabels.Of(form).Slots)
            {
                foreach (Slot slot in slots)
                {
                    if (slot.Core == label || LabelText.Of(slot.Label) == label || (label.Length >= Shortest && slot.Core.Contains(label, StringComparison.Ordinal)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // The line of a grid from its first value behind a label to its last value.
    private static bool TryValues(ReadOnlySpan<Token> line, out int first, out int last)
    {
        (first, last) = (-1, -1);
        if (!line[0].InGrid || line.Length is < 3 or > MostCells)
        {
            return false;
        }

        bool label = false;
        for (int i = 0; i < line.Length; i++)
        {
            label |= line[i].Kind == TokenKind.Label;
            if (label && line[i].IsValue)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return first > 0;
    }

    private static int Commonest(ReadOnlySpan<short> counts)
    {
        int best = 0, all = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
            all += counts[i];
        }

        return counts[best] >= Fewest && counts[best] * 2 > all ? best : -1;
    }

    private static int EndOfLine(ReadOnlySpan<Token> tokens, int from)
    {
        int to = from + 1;
        while (to < tokens.Length && tokens[to].Line == tokens[from].Line)
        {
            to++;
        }

        return to;
    }
}
