namespace OpenGovReport.Reading;

/// <summary>
/// The columns of a table that is set out with spaces: a row with all of its numbers shows where they stand, and the numbers of the other rows of its page stand under one another. A row
/// that leaves cells blank is read by them.
/// </summary>
internal static class TextColumns
{
    // So many rows of zeros show where the columns are.
    private const int Enough = 2;

    // So far from the numbers of its column a number may stand, and must be farther from those of others.
    private const int Clear = 2;

    /// <summary>The cells of the rows that have fewer numbers than columns, by the index of their run; <see langword="null"/> for one whose columns are open.</summary>
    internal static Token[]?[] Held(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        Token[]?[] held = new Token[]?[runs.Length];
        bool wide = TextWidth.IsWide(view.Text, view.Tokens, runs);
        for (int from = 0, to; from < runs.Length; from = to)
        {
            to = EndOfPage(view, runs, from);
            int columns = view.Slots[^1].Columns;
            if (!AreSetOut(view, runs[from..to]) || Spans(view, runs[from..to], columns, wide) is not { } spans)
            {
                continue;
            }

            for (int r = from; r < to; r++)
            {
                held[r] = IsRow(view, runs[r]) && runs[r].Values < columns ? Under(view, runs[r], spans, wide) : null;
            }
        }

        return held;
    }

    // Whether all numbers of a page are those of rows, each on a line of its own, and stand more than a space apart in those that are whole; where none is, in most.
    private static bool AreSetOut(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int spaced = 0, line = -1;
        bool whole = false;
        foreach (ref readonly Run run in runs)
        {
            if (run.Values == 0)
            {
                continue;
            }

            bool full = run.Values == view.Slots[^1].Columns, apart = run.Values > 1 && IsSpaced(view, run);
            if (!IsRow(view, run) || run.Fit != 1 || run.Contested || view.Tokens[run.First].Line == line || (full && !apart))
            {
                return false;
            }

            line = view.Tokens[run.First].Line;
            whole |= full;
            spaced += apart ? 1 : run.Values > 1 ? -1 : 0;
        }

        return whole || spaced > 0;
    }

    private static bool IsSpaced(scoped in TableView view, in Run run)
    {
        Token first = view.Tokens[run.First], last = view.Tokens[run.End - 1];
        int length = last.Start + last.Length - first.Start;
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            length -= token.Length;
        }

        return length >= 2 * (run.Values - 1);
    }

    // The first run on another page than one.
    private static int EndOfPage(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int from)
    {
        int to = from + 1;
        while (to < runs.Length && !view.Text[view.Tokens[runs[to - 1].First].Start..view.Tokens[runs[to].First].Start].Contains('\f'))
        {
            to++;
        }

        return to;
    }

    // From where to where the numbers of each column stand on a page, by the rows that have them all; null where none has, or they stand in each other's columns.
    private static (int From, int To)[]? Spans(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int columns, bool wide)
    {
        (int From, int To)[]? spans = null;
        int proof = 0;
        foreach (ref readonly Run run in runs)
        {
            if (!IsRow(view, run) || run.Values != columns || !(view.SumsTo(run, columns - 1) || view.IsZero(run)))
            {
                continue;
            }

            // A row of zeros may have been given one.
            proof += view.IsZero(run) ? 1 : Enough;
            int column = 0;
            spans ??= [.. Enumerable.Repeat((int.MaxValue, 0), columns)];
            foreach (ref readonly Token token in view.Tokens[run.First..run.End])
            {
                (int from, int to) = Place(view, token, wide);
                spans[column] = (Math.Min(spans[column].From, from), Math.Max(spans[column].To, to));
                column++;
            }
        }

        spans = spans is null ? Apart(view, runs, columns, wide) : proof >= Enough ? spans : null;
        for (int c = 1; spans is not null && c < columns; c++)
        {
            if (spans[c].From < spans[c - 1].To)
            {
                return null;
            }
        }

        return spans;
    }

    // Whether the last of some cells is the sum of the others: with a number that is torn, or one that moved, it hardly is. Where nothing stands in it, a zero may have been lost and the others have
    // taken its place.
    private static bool AddsUp(Token[] cells)
    {
        if (!cells[^1].IsValue)
        {
            return false;
        }

        Int128 sum = 0;
        foreach (Token cell in cells[..^1])
        {
            sum += cell.IsValue ? cell.Text.Number : 0;
        }

        return sum == cells[^1].Text.Number;
    }

    // Where numbers of no row are whole, but those of all rows stand in as many columns, well apart: from where to where these go. Null where they do not.
    private static (int From, int To)[]? Apart(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int columns, bool wide)
    {
        const int Fewest = 5, Gap = 3;
        List<(int From, int To)> places = [];
        int rows = 0;
        foreach (ref readonly Run run in runs)
        {
            rows += IsRow(view, run) ? 1 : 0;
            foreach (ref readonly Token token in IsRow(view, run) ? view.Tokens[run.First..run.End] : default)
            {
                places.Add(Place(view, token, wide));
            }
        }

        places.Sort();
        List<(int From, int To)> spans = new(columns);
        int alone = 0, last = 0;
        foreach ((int from, int to) in places)
        {
            if (spans.Count > 0 && from < spans[^1].To + Gap)
            {
                spans[^1] = (spans[^1].From, Math.Max(spans[^1].To, to));
                last++;
            }
            else
            {
                alone += last == 1 ? 1 : 0;
                spans.Add((from, to));
                last = 1;
            }
        }

        return rows >= Fewest && spans.Count == columns && alone == 0 && last > 1 ? [.. spans] : null;
    }

    // The cells of a row by the columns that its numbers stand in; null where one stands in none, or two in one.
    private static Token[]? Under(scoped in TableView view, in Run run, (int From, int To)[] spans, bool wide)
    {
        Token[] cells = new Token[spans.Length];
        Array.Fill(cells, view.Tokens[run.First] with { Length = 0, Text = CellText.Blank });
        int next = 0;
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            (int from, int to) = Place(view, token, wide);
            int nearest = -1, least = int.MaxValue, second = int.MaxValue;
            for (int c = 0; c < spans.Length; c++)
            {
                // Below zero where they stand one over the other.
                int apart = Math.Max(spans[c].From - to, from - spans[c].To);
                (nearest, least, second) = apart < least ? (c, apart, least) : (nearest, least, Math.Min(second, apart));
            }

            if (nearest < next || least > Clear || (least >= 0 ? second < (2 * least) + Clear : second < 0))
            {
                return null;
            }

            cells[nearest] = token;
            next = nearest + 1;
        }

        return AddsUp(cells) ? cells : null;
    }

    private static bool IsRow(scoped in TableView view, in Run run) =>
        run.Slot >= 0 && run.Values > 0 && run.End - run.First == run.Values && view.Slots[run.Slot].Kind != SlotKind.Group && !view.Tokens[run.First].InGrid && view.Tokens[run.End - 1].Line == view.Tokens[run.First].Line;

    private static (int From, int To) Place(scoped in TableView view, in Token token, bool wide)
    {
        int from = TextWidth.Of(TextWidth.Before(view.Text, token), wide);
        return (from, from + token.Length);
    }
}
