namespace OpenGovReport.Reading;

/// <summary>Table four in text that sets names of columns between its numbers, or a number behind others that stand to its right.</summary>
internal static class DisputesInFlow
{
    /// <summary>
    /// The numbers of the table where all runs together have as many as it has cells and its groups add up: as they follow one another, or else with one
    /// number moved to another place. None where it does not go so.
    /// </summary>
    internal static Token[] Find(scoped in TableView view, scoped ReadOnlySpan<Run> runs, out bool moved)
    {
        moved = false;
        int total = 0;
        foreach (ref readonly Run run in runs)
        {
            total += view.Tokens[run.First].InGrid ? view.Table.Cells.Count + 1 : run.Values;
        }

        if (total != view.Table.Cells.Count)
        {
            return [];
        }

        Token[] values = TableView.OfValues(view.Tokens[runs[0].First..runs[^1].End]);
        if (DisputesBinder.FailingGroups(view, values) == 0)
        {
            return values;
        }

        moved = true;
        if (AsNamed(view, values) is { Length: > 0 } named)
        {
            return named;
        }

        // Where the two groups of litigation are told side by side, the first number of the second stands behind that of the first.
        int width = view.Form.Columns[2].Length;
        Token[] beside = Moved(values, width + 1, 2 * width);
        if (DisputesBinder.FailingGroups(view, beside) == 0)
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
                        if (to >= 0 && to < total && (any > 0 || to % width == 0) && Moved(values, from, to) is var other && DisputesBinder.FailingGroups(view, other) == 0)
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
    private static Token[] AsNamed(scoped in TableView view, Token[] values)
    {
        if (NamedBehind(view) is not { } behind)
        {
            return [];
        }

        int width = view.Form.Columns[2].Length;
        foreach (int[] parts in (int[][])[[width, values.Length], [width, 2 * width, values.Length], [values.Length]])
        {
            Token[] named = [.. values];
            int from = 0;
            foreach (int to in parts)
            {
                for (int c = from, first = from, other = from + behind.AsSpan(from, to - from).Count(false); c < to && DisputesBinder.FailingGroups(view, values.AsSpan(from, to - from)) > 0; c++)
                {
                    named[c] = values[behind[c] ? other++ : first++];
                }

                from = to;
            }

            if (DisputesBinder.FailingGroups(view, named) == 0)
            {
                return named;
            }
        }

        return [];
    }

    // For each column whether its name stands behind another of its group in one block, which no empty line parts. Null where not all are named, group by group.
    private static bool[]? NamedBehind(scoped in TableView view)
    {
        string[] columns = view.Form.Columns[2];
        bool[] behind = new bool[view.Table.Cells.Count], named = new bool[behind.Length];
        int group = 0;
        bool any = false;
        for (int i = 0; i < view.Tokens.Length; i++)
        {
            any &= i > 0 && view.Tokens[i - 1].Kind == TokenKind.Label && view.Lines(view.Tokens[i - 1], view.Tokens[i]) < 2;
            int c = group;
            while (group < named.Length && c < group + columns.Length && (named[c] || view.Tokens[i].Length < 2 || !columns[c - group].StartsWith(view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length))))
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
