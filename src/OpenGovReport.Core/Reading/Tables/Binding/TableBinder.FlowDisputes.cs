namespace OpenGovReport.Reading;

/// <content>Table four in text that sets names of columns between its numbers, or a number behind others that stand to its right.</content>
internal ref partial struct TableBinder
{
    /// <summary>
    /// The numbers of the table where all runs together have as many as it has cells and its groups add up: as they follow one another, or else with one
    /// number moved to another place. None where it does not go so.
    /// </summary>
    private readonly Token[] DisputesInFlow(scoped ReadOnlySpan<Run> runs, out bool moved)
    {
        moved = false;
        int total = 0;
        foreach (Run run in runs)
        {
            total += _tokens[run.First].InGrid ? _table.Cells.Count + 1 : run.Values;
        }

        if (total != _table.Cells.Count)
        {
            return [];
        }

        Token[] values = OfValues(_tokens[runs[0].First..runs[^1].End]);
        if (FailingGroups(values) == 0)
        {
            return values;
        }

        moved = true;
        if (AsNamed(values) is { Length: > 0 } named)
        {
            return named;
        }

        // Where the two groups of litigation are told side by side, the first number of the second stands behind that of the first.
        int width = _form.Columns[2].Length;
        Token[] beside = Moved(values, width + 1, 2 * width);
        if (FailingGroups(beside) == 0)
        {
            return beside;
        }

        // The first of a group rather than another, and the nearest place.
        for (int any = 0; any < 2; any++)
        {
            for (int by = 1; by < total; by++)
            {
                for (int from = 0; from < total; from++)
                {
                    for (int to = from - by; to <= from + by; to += 2 * by)
                    {
                        if (to >= 0 && to < total && (any > 0 || to % width == 0) && Moved(values, from, to) is var other && FailingGroups(other) == 0)
                        {
                            return other;
                        }
                    }
                }
            }
        }

        return [];
    }

    // The numbers of groups that do not add up as they follow one another, where those under the first name of each block of names are told first and then the others;
    // none where they do not add up so either. The groups of litigation may be told together.
    private readonly Token[] AsNamed(Token[] values)
    {
        if (NamedBehind() is not { } behind)
        {
            return [];
        }

        int width = _form.Columns[2].Length;
        foreach (int[] parts in (int[][])[[width, values.Length], [width, 2 * width, values.Length], [values.Length]])
        {
            Token[] named = [.. values];
            int from = 0;
            foreach (int to in parts)
            {
                for (int c = from, first = from, other = from + behind.AsSpan(from, to - from).Count(false); c < to && FailingGroups(values.AsSpan(from, to - from)) > 0; c++)
                {
                    named[c] = values[behind[c] ? other++ : first++];
                }

                from = to;
            }

            if (FailingGroups(named) == 0)
            {
                return named;
            }
        }

        return [];
    }

    // For each column whether its name stands behind another of its group in one block, which no empty line parts. Null where not all are named, group by group.
    private readonly bool[]? NamedBehind()
    {
        string[] columns = _form.Columns[2];
        bool[] behind = new bool[_table.Cells.Count], named = new bool[behind.Length];
        int group = 0;
        bool any = false;
        for (int i = 0; i < _tokens.Length; i++)
        {
            any &= i > 0 && _tokens[i - 1].Kind == TokenKind.Label && Lines(_tokens[i - 1], _tokens[i]) < 2;
            int c = group;
            while (group < named.Length && c < group + columns.Length && (named[c] || _tokens[i].Length < 2 || !columns[c - group].StartsWith(_text.Slice(_tokens[i].Start, _tokens[i].Length))))
            {
                c++;
            }

            if (group == named.Length || c == group + columns.Length)
            {
                continue;
            }

            (named[c], behind[c], any) = (true, any, true);
            if (!named.AsSpan(group, columns.Length).Contains(false))
            {
                (group, any) = (group + columns.Length, false);
            }
        }

        return group == named.Length ? behind : null;
    }

    private static Token[] Moved(Token[] values, int from, int to)
    {
        List<Token> moved = [.. values];
        moved.RemoveAt(from);
        moved.Insert(to, values[from]);
        return [.. moved];
    }
}
