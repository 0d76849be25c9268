namespace OpenGovReport.Reading;

/// <summary>
/// Takes out of a grid the columns that the form does not have (序号, 小计, 占比, 上年数), so that what is left is a table of the form: the header shows in which place
/// of its rows each of them stands. What cannot be placed makes the rows uncertain.
/// </summary>
internal sealed class AddedColumns
{
    private readonly HashSet<int> _open = [];

    /// <summary>The columns that were taken out: where the first cell of each with its name is printed, and the name.</summary>
    internal List<(Token Header, string Name)> Left { get; } = [];

    /// <summary>Whether the numbers of a line may stand in other columns than they seem to.</summary>
    internal bool IsOpen(int line) => _open.Contains(line);

    /// <summary>Whether any line has such numbers.</summary>
    internal bool AnyOpen => _open.Count > 0;

    /// <summary>Takes the columns out of the tokens of a table; <see langword="null"/> where its headers name none, as nearly always.</summary>
    internal static AddedColumns? TakeOut(ReadOnlySpan<char> text, FormLabels form, int table, ref PooledList<Token> tokens)
    {
        if (!IsNamed(text, form.Columns[table], tokens.Items))
        {
            return null;
        }

        AddedColumns added = new();
        Span<Token> all = tokens.Items;
        bool[] gone = new bool[all.Length];
        foreach (HeaderBlock block in HeaderBlock.Find(text, form, table, all))
        {
            if (GridColumns.Of(text, block, all) is { } columns)
            {
                added.TakeOut(text, block, columns, all, gone);
            }
        }

        int kept = 0;
        for (int i = 0; i < all.Length; i++)
        {
            if (!gone[i])
            {
                all[kept++] = all[i];
            }
        }

        tokens.Shorten(kept);
        return added;
    }

    // Whether a line of a header has a cell that names a column which the form does not have. What stands first is the name of the labels.
    private static bool IsNamed(ReadOnlySpan<char> text, ReadOnlySpan<string> columns, ReadOnlySpan<Token> tokens)
    {
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = GridWords.EndOfLine(tokens, from);
            if (!tokens[from].InGrid || to - from < 2 || HeaderBlock.HasValue(tokens[from..to]))
            {
                continue;
            }

            bool header = false, unknown = false;
            for (int i = from; i < to; i++)
            {
                if (tokens[i].Kind == TokenKind.Label)
                {
                    HeaderWord word = HeaderWords.Of(text.Slice(tokens[i].Start, tokens[i].Length), columns);
                    header |= word is HeaderWord.Column or HeaderWord.Group;
                    unknown |= word is HeaderWord.Numbering or HeaderWord.Usual || (word == HeaderWord.Other && i > from);
                }
            }

            if (header && unknown)
            {
                return true;
            }
        }

        return false;
    }

    private void TakeOut(ReadOnlySpan<char> text, HeaderBlock block, GridColumns columns, Span<Token> tokens, bool[] gone)
    {
        if (!columns.Resolved)
        {
            foreach ((int from, int to) in block.Rows)
            {
                Open(tokens[from..to]);
            }

            return;
        }

        foreach (GridColumns.Column column in columns.Added)
        {
            if (!Left.Exists(l => l.Name == column.Name))
            {
                Left.Add((tokens[column.Header], column.Name));
            }
        }

        columns.TakeOutOfHeader(text, block, tokens, gone);
        foreach ((int from, int to) in block.Rows)
        {
            if (!columns.TakeOutOfRow(tokens, from, to, gone))
            {
                Open(tokens[from..to]);
            }
        }
    }

    private void Open(ReadOnlySpan<Token> line)
    {
        if (HeaderBlock.HasValue(line))
        {
            _open.Add(line[0].Line);
        }
    }
}
