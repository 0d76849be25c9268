namespace OpenGovReport.Reading;

/// <content>Takes the added columns out of the lines.</content>
internal sealed partial class GridColumns
{
    private static readonly CellText Covered = new(TokenKind.Covered, 0, false, false);

    /// <summary>Takes the names of the added columns out of a header.</summary>
    internal void TakeOutOfHeader(ReadOnlySpan<char> text, HeaderBlock block, Span<Token> tokens, bool[] gone)
    {
        foreach (Column column in Added)
        {
            bool leading = _leading.Contains(column);
            if (column.Place < 0 || leading)
            {
                if (column.Name.Length == 0)
                {
                    // Without a name there is nothing to take.
                    continue;
                }

                gone[column.Header] |= !leading;
                tokens[column.Header] = tokens[column.Header] with { Text = Covered };
                continue;
            }

            foreach ((int from, int to) in block.Header)
            {
                int at = from + column.Place;
                if (at >= to)
                {
                    continue;
                }

                // The name of a group stands in the place of its first column.
                bool other = tokens[at].Kind == TokenKind.Label && HeaderWords.Of(text.Slice(tokens[at].Start, tokens[at].Length), block.Columns) is HeaderWord.Column or HeaderWord.Group;
                at += other && _numbers[column.Place - _start]?.Header != at && at + 1 < to && tokens[at + 1].Kind is TokenKind.Covered or TokenKind.Blank ? 1 : 0;
                gone[at] = true;
            }
        }
    }

    /// <summary>Takes the cells of the added columns out of a row; returns whether it is known which they are.</summary>
    internal bool TakeOutOfRow(Span<Token> tokens, int from, int to, bool[] gone)
    {
        bool exact = tokens[from].Grid == GridKind.Exact;
        bool placed = _width >= 0 && (to - from == _width || (exact && to - from < _width));
        int start = placed ? Math.Min(to, from + _start) : StartOfNumbers(tokens, from, to);
        bool sure = placed || to - start == _numbers.Count;
        if (!placed && to - start > _numbers.Count)
        {
            // Cells that merged labels have left behind.
            int end = to - _numbers.Count;
            while (start < end && tokens[start].Kind is TokenKind.Blank or TokenKind.Covered)
            {
                start++;
            }

            sure = start == end;
        }

        for (int i = from; i < start; i++)
        {
            if (tokens[i].IsValue)
            {
                sure &= _leading.Exists(c => !placed || c.Place == i - from);
                tokens[i] = _leading.Count > 0 ? tokens[i] with { Text = Covered } : tokens[i];
            }
        }

        for (int i = start; i < to && i - start < _numbers.Count; i++)
        {
            bool added = _numbers[i - start] is not null;
            gone[i] = added && (sure || to - start < _numbers.Count);

            // A label where numbers are, or a number that goes on over the next column.
            sure &= added ? !(exact && tokens[i].IsValue && i + 1 < to && tokens[i + 1].Kind == TokenKind.Covered && _numbers.ElementAtOrDefault(i + 1 - start) is null) : tokens[i].Kind != TokenKind.Label;
        }

        return sure;
    }

    /// <summary>The first cell behind the labels of a row; a number may stand before these.</summary>
    internal static int StartOfNumbers(ReadOnlySpan<Token> tokens, int from, int to)
    {
        int start = from;
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Label)
            {
                start = i + 1;
            }
            else if (tokens[i].IsValue && (i > from || !IsNumber(tokens, from, to)))
            {
                break;
            }
        }

        return start;
    }

    // The first row that begins with a number that has a label behind it; −1 where none does.
    private static int FirstNumbered(HeaderBlock block, ReadOnlySpan<Token> tokens)
    {
        foreach ((int from, int to) in block.Rows)
        {
            if (IsNumber(tokens, from, to))
            {
                return from;
            }
        }

        return -1;
    }

    // Whether a line begins with a number that has a label behind it.
    private static bool IsNumber(ReadOnlySpan<Token> tokens, int from, int to) => tokens[from].IsValue && to - from > 1 && tokens[from + 1].Kind == TokenKind.Label;
}
