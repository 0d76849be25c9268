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

    private static Token[] Moved(Token[] values, int from, int to)
    {
        List<Token> moved = [.. values];
        moved.RemoveAt(from);
        moved.Insert(to, values[from]);
        return [.. moved];
    }
}
