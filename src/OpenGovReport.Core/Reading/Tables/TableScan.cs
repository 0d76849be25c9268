namespace OpenGovReport.Reading;

/// <summary>One table as found in the text, before it is bound to a form: tokens, runs and the label text between the runs.</summary>
internal ref struct TableScan
{
    internal PooledList<Token> Tokens;
    internal PooledList<Run> Runs;
    internal PooledList<char> Labels;

    /// <summary>The columns that the form does not have; <see langword="null"/> where there are none.</summary>
    internal AddedColumns? Added;

    /// <summary>The table's lines.</summary>
    internal int From, To;

    // Whether some of its tokens stand in a grid, whether some do not, and whether some stand in one of a document.
    private (bool InGrid, bool Apart, bool Exact) _stand;

    // With how many empty cells after it a label is a row.
    private readonly int _fewestBlanks;

    internal TableScan(int from, int to, int fewestBlanks = RunFinder.FewestBlanks)
    {
        From = from;
        To = to;
        _fewestBlanks = fewestBlanks;
        Tokens = new(256);
        Runs = new(32);
        Labels = new(1024);
    }

    internal readonly (int From, int To) Range => (From, To);

    /// <summary>Scans the table, the first, second or third of a form; returns false when it has more than <paramref name="limit"/> tokens.</summary>
    internal bool Scan(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int limit, int table)
    {
        if (!TableTokens.Scan(text, lines, From, To, limit, ref Tokens))
        {
            return false;
        }

        GarbledSpaces.Mend(text, Tokens.Items);
        _stand = GridWords.Mark(text, Tokens.Items, table);
        RunFinder.Find(text, Tokens.Items, _fewestBlanks, ref Runs, ref Labels);
        return true;
    }

    /// <summary>Takes the columns out that the form does not have, and those that are empty.</summary>
    internal void TakeOutAdded(ReadOnlySpan<char> text, FormLabels form, int table)
    {
        Token? beside = null;
        bool empty = (_stand.Exact || (_stand.InGrid && !_stand.Apart)) && EmptyColumns.TakeOut(text, table, ref Tokens, out beside);
        Added = AddedColumns.TakeOut(text, form, table, (_stand.InGrid, _stand.Apart), ref Tokens);
        if (beside is Token number)
        {
            (Added ??= new()).Left.Add(number);
        }

        if (empty || Added is not null)
        {
            Runs.Shorten(0);
            Labels.Shorten(0);
            RunFinder.Find(text, Tokens.Items, _fewestBlanks, ref Runs, ref Labels);
        }
    }

    internal void Dispose()
    {
        Tokens.Dispose();
        Runs.Dispose();
        Labels.Dispose();
    }
}
