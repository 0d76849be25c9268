namespace OpenGovReport.Reading;

/// <summary>A run of values with no label between them, and the label text before it: most often one row of a table.</summary>
internal struct Run
{
    /// <summary>The first token: a value, or an empty cell of the grid before the first value.</summary>
    internal int First;

    /// <summary>The token after the last: empty cells at the end of a grid's row are within.</summary>
    internal int End;

    /// <summary>How many tokens are values; 0 for a row of a grid with nothing but empty cells.</summary>
    internal int Values;

    /// <summary>Where the label text before the run begins in the list of compared characters.</summary>
    internal int GapStart;

    /// <summary>Where the label text before the run ends.</summary>
    internal int GapEnd;

    /// <summary>The first label token before the run; equal to <see cref="First"/> where there is none.</summary>
    internal int FirstLabel;

    /// <summary>The slot that the run was aligned to; -1 for none.</summary>
    internal int Slot;

    /// <summary>How well the label names the slot, from 0 to 1.</summary>
    internal float Fit;

    /// <summary>Whether the row stands elsewhere than in the form.</summary>
    internal bool Moved;

    /// <summary>Whether the labels leave it open to which of two rows the values belong.</summary>
    internal bool Contested;

    /// <summary>Whether the values were given to the row for their order, and not for its label.</summary>
    internal bool Ordered;
}

/// <summary>Groups the tokens of a table into runs.</summary>
internal static class RunFinder
{
    /// <summary>A label with so many empty cells after it in a grid is a row of its own, without values; with fewer it may be part of a label.</summary>
    internal const int FewestBlanks = 5;

    internal static void Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int fewestBlanks, ref PooledList<Run> runs, ref PooledList<char> labels)
    {
        // Places among tokens don't overflow.
        unchecked
        {
            int gapStart = labels.Count;
            int firstLabel = 0;
            int i = 0;
            while (i < tokens.Length)
            {
                ref readonly Token token = ref tokens[i];
                if (token.Kind == TokenKind.Label)
                {
                    if (token.Length > 1)
                    {
                        LabelText.Append(text.Slice(token.Start, token.Length), ref labels);
                    }
                    else if (LabelText.IsChinese(text[token.Start]))
                    {
                        labels.Add(text[token.Start]);
                    }

                    i++;
                    continue;
                }

                if (token.Kind == TokenKind.Covered)
                {
                    // Before the first value: covered by a label.
                    i++;
                    continue;
                }

                int first = i;
                int values = 0;
                int end = i;
                bool grid = token.InGrid;
                while (end < tokens.Length && tokens[end].Kind != TokenKind.Label && tokens[end].InGrid == grid && (!grid || tokens[end].Line == token.Line))
                {
                    values += tokens[end].IsValue ? 1 : 0;
                    end++;
                }

                if (grid && values == 1 && NumbersRow(tokens, first, end))
                {
                    i = end;
                    continue;
                }

                // In a grid whose labels stand to the right, the label of the same line is the row's.
                bool follows = grid && values > 0 && end < tokens.Length && tokens[end].Line == token.Line && tokens[end].Kind == TokenKind.Label && !HasLabelBefore(tokens, first);
                int next = end;
                while (follows && next < tokens.Length && tokens[next].Line == token.Line)
                {
                    LabelText.Append(text.Slice(tokens[next].Start, tokens[next].Length), ref labels);
                    next++;
                }

                if (values > 0 || (grid && end - first >= fewestBlanks && FollowsLabel(tokens, first)))
                {
                    runs.Add(new Run { First = first, End = end, Values = values, GapStart = gapStart, GapEnd = labels.Count, FirstLabel = firstLabel, Slot = -1 });
                    gapStart = labels.Count;
                    firstLabel = end;
                }

                i = next;
            }
        }
    }

    // A value at the beginning of a line, a label after it and the row's values after that: a column that numbers the rows.
    private static bool NumbersRow(ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (end >= tokens.Length || tokens[end].Kind != TokenKind.Label || tokens[end].Line != tokens[first].Line || HasLabelBefore(tokens, first))
        {
            return false;
        }

        for (int i = end; i < tokens.Length && tokens[i].Line == tokens[first].Line; i++)
        {
            if (tokens[i].IsValue)
            {
                return true;
            }
        }

        return false;
    }

    // Whether the cell before a token holds a label; one that spans several columns covers the places between.
    private static bool FollowsLabel(ReadOnlySpan<Token> tokens, int index)
    {
        int before = index - 1;
        while (before > 0 && tokens[before].Kind == TokenKind.Covered)
        {
            before--;
        }

        return before >= 0 && tokens[before].Line == tokens[index].Line && tokens[before].Kind == TokenKind.Label;
    }

    private static bool HasLabelBefore(ReadOnlySpan<Token> tokens, int index)
    {
        for (int i = index - 1; i >= 0 && tokens[i].Line == tokens[index].Line; i--)
        {
            if (tokens[i].Kind == TokenKind.Label)
            {
                return true;
            }
        }

        return false;
    }
}
