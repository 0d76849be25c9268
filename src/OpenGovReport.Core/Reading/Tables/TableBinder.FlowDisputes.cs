namespace OpenGovReport.Reading;

/// <content>Table four in text that sets names of columns between its numbers, or a number behind others that stand to its right.</content>
internal ref partial struct TableBinder
{
    /// <summary>
    /// The numbers of the table where all runs together have as many as it has cells and its groups add up: as they follow one another, or, where it is one only, with a
    /// number moved to another place. None where it does not go so.
    /// </summary>
    private readonly Token[] DisputesInFlow(scoped ReadOnlySpan<Run> runs)
    {
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

        Token[] found = [];
        for (int from = 0; from < total; from++)
        {
            for (int to = 0; to < total; to++)
            {
                Token[] moved = Moved(values, from, to);
                if (FailingGroups(moved) > 0)
                {
                    continue;
                }

                if (found.Length > 0 && !AreSame(found, moved))
                {
                    return [];
                }

                found = moved;
            }
        }

        return found;
    }

    private static Token[] Moved(Token[] values, int from, int to)
    {
        List<Token> moved = [.. values];
        moved.RemoveAt(from);
        moved.Insert(to, values[from]);
        return [.. moved];
    }

    private static bool AreSame(Token[] values, Token[] others)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (CellSink.CountOf(values[i]) != CellSink.CountOf(others[i]))
            {
                return false;
            }
        }

        return true;
    }
}
