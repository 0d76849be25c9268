namespace OpenGovReport.Reading;

/// <content>Headers of one table that name its columns in several orders, as where its second half is a table of its own.</content>
internal sealed partial class AddedColumns
{
    /// <summary>The orders in which later headers name the columns, and where.</summary>
    internal List<(Token Header, int[] Order)> Orders { get; } = [];

    // Puts the cells of the rows below a later header into the order of the first.
    private void FollowHeaders(ReadOnlySpan<char> text, FormLabels form, Span<Token> tokens)
    {
        int[]? first = null;
        string[] columns = form.Columns[1];
        List<HeaderBlock> blocks = HeaderBlock.Find(text, form, 1, tokens);
        for (int b = 0; b < blocks.Count && blocks.Count > 1; b++)
        {
            HeaderBlock block = blocks[b];
            int[]? order = ColumnOrder.ByPlace(text, tokens[block.Header[0].From..block.Header[^1].To], columns, ColumnOrder.RequestGroups, 1) ?? GridColumns.Order(text, block, tokens);
            if (b == 0)
            {
                first = order;
                continue;
            }

            if (order is null || (first ?? ColumnOrder.OfForm(columns.Length)).AsSpan().SequenceEqual(order))
            {
                continue;
            }

            foreach ((int from, int to) in block.Rows)
            {
                if (first is null || !Reorder(tokens, from, to, order, first))
                {
                    Open(tokens[from..to]);
                }
            }

            if (first is not null)
            {
                Orders.Add((tokens[block.Header[0].From], order));
            }
        }
    }

    // In text, rows below a later header that names all columns one after the other, neither as the form does nor as the first header, are open.
    private static void FollowInText(ReadOnlySpan<char> text, ReadOnlySpan<string> columns, ReadOnlySpan<Token> tokens, ref AddedColumns? added)
    {
        const int Most = 16;
        Span<int> first = stackalloc int[Most], named = stackalloc int[Most];
        int firstNames = -1, names = 0;
        bool open = false;
        foreach (ref readonly Token token in tokens)
        {
            if (token.Kind == TokenKind.Label)
            {
                if (token.Length <= LongestInText && names < Most && ColumnOf(text.Slice(token.Start, token.Length), columns) is int column and >= 0)
                {
                    named[names++] = column;
                }

                continue;
            }

            if (!token.IsValue)
            {
                continue;
            }

            if (names >= columns.Length && NamesAll(named[(names - columns.Length)..names]))
            {
                open = firstNames >= 0 && !ColumnOrder.IsOfForm(named[(names - columns.Length)..names]) && !named[..names].SequenceEqual(first[..firstNames]);
                if (firstNames < 0)
                {
                    named.CopyTo(first);
                    firstNames = names;
                }
            }

            names = 0;
            if (open && !token.InGrid)
            {
                (added ??= new AddedColumns())._open.Add(token.Line);
            }
        }
    }

    private static int ColumnOf(ReadOnlySpan<char> piece, ReadOnlySpan<string> columns)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            if (piece.SequenceEqual(columns[c]))
            {
                return c;
            }
        }

        return -1;
    }

    private static bool NamesAll(ReadOnlySpan<int> named)
    {
        int all = 0;
        foreach (int column in named)
        {
            all |= 1 << column;
        }

        return all == (1 << named.Length) - 1;
    }

    // Puts the cells of a row from one order into another; false where it has not one for each column.
    private static bool Reorder(Span<Token> tokens, int from, int to, int[] order, int[] into)
    {
        int start = to - order.Length;
        int labels = GridColumns.StartOfNumbers(tokens, from, to);
        if (start < labels)
        {
            return false;
        }

        for (int i = labels; i < start; i++)
        {
            if (tokens[i].IsValue)
            {
                return false;
            }
        }

        Token[] cells = tokens[start..to].ToArray();
        for (int i = 0; i < cells.Length; i++)
        {
            tokens[start + i] = cells[Array.IndexOf(order, into[i])];
        }

        return true;
    }
}
