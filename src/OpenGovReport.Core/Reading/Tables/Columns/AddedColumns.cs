namespace OpenGovReport.Reading;

/// <summary>
/// Takes out of a grid the columns that the form does not have (序号, 小计, 占比, 上年数), so that what is left is a table of the form: the header shows in which place
/// of its rows each of them stands. What cannot be placed makes the rows uncertain.
/// </summary>
internal sealed partial class AddedColumns
{
    // In text, longer words are rather parts of labels; the columns of table two have longer names.
    private const int LongestInText = 6, LongestInTableTwo = 14;

    private readonly HashSet<int> _open = [];
    private readonly HashSet<string> _names = [];

    /// <summary>The columns that were taken out: the first cell with the name of each, or with what stands in one without a name.</summary>
    internal List<Token> Left { get; } = [];

    /// <summary>Whether the numbers of a line may stand in other columns than they seem to.</summary>
    internal bool IsOpen(int line) => _open.Contains(line);

    /// <summary>Whether any line has such numbers.</summary>
    internal bool AnyOpen => _open.Count > 0;

    /// <summary>Takes the columns out of the tokens of a table, of which some stand in a grid and some may not; <see langword="null"/> where its headers name none, as nearly always.</summary>
    internal static AddedColumns? TakeOut(ReadOnlySpan<char> text, FormLabels form, int table, (bool InGrid, bool Apart) stand, ref PooledList<Token> tokens)
    {
        int times = table switch
        {
            0 => int.MaxValue,
            1 => 1,
            _ => form.Template.Tables[table].Rows.Count,
        };
        if (!stand.InGrid || (!IsNamed(text, form.Columns[table], times, tokens.Items) && !GridColumns.MayHaveUnnamed(text, tokens.Items)))
        {
            return stand.Apart ? InText(text, form, table, tokens.Items) : null;
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
        if (table == 1)
        {
            added.FollowHeaders(text, form, tokens.Items);
        }

        return added;
    }

    // Whether a line of a header has a cell that names a column which the form does not have, or the last more often than it has it, as
    // where the header comes again on the next page. What stands first is the name of the labels.
    private static bool IsNamed(ReadOnlySpan<char> text, ReadOnlySpan<string> columns, int times, ReadOnlySpan<Token> tokens)
    {
        int totals = 0;
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
                    HeaderWord word = HeaderWords.Of(text.Slice(tokens[i].Start, tokens[i].Length), columns, out bool last);
                    totals += times < int.MaxValue && last ? 1 : 0;
                    header |= word is HeaderWord.Column or HeaderWord.Group;
                    unknown |= word is HeaderWord.Numbering or HeaderWord.Usual || (word == HeaderWord.Other && i > from);
                }
            }

            if (totals > times || (header && unknown))
            {
                return true;
            }
        }

        return false;
    }

    // Where no grid shows in which column a number stands, a header that names one more makes every row below it uncertain.
    private static AddedColumns? InText(ReadOnlySpan<char> text, FormLabels form, int table, ReadOnlySpan<Token> tokens)
    {
        AddedColumns? added = null;
        string[] columns = form.Columns[table];
        bool named = false, rows = false, total = false, sum = false;
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = GridWords.EndOfLine(tokens, from);
            foreach (ref readonly Token token in tokens[from..to])
            {
                rows |= token.IsValue;
                if (token.Kind == TokenKind.Label && !token.InGrid && token.Length > 1 && (table == 0 || !rows))
                {
                    ReadOnlySpan<char> piece = text.Slice(token.Start, token.Length);

                    // Each block of table two has a header of its own. What ends as 总计 does stands for that where it is not named.
                    bool adds = token.Length <= (table > 0 ? LongestInText : LongestInTableTwo) && HeaderWords.MayBeAdded(piece) && IsAdded(piece, form, table);
                    named = (named && (table > 0 || piece.IndexOf(FormLabels.Block) < 0)) || (adds && (table == 0 || piece[^1] != columns[^1][^1]));
                    sum |= adds;
                    total |= table > 0 && piece.SequenceEqual(columns[^1]);
                }
            }

            if ((named || (sum && total)) && !tokens[from].InGrid)
            {
                (added ??= new AddedColumns()).Open(tokens[from..to]);
            }

            // But for table two, headers stand above all rows.
            if (table > 0 && rows && !named && !(sum && total))
            {
                break;
            }
        }

        if (table == 1)
        {
            FollowInText(text, form.Columns[1], tokens, ref added);
        }

        return added is { AnyOpen: true } ? added : null;
    }

    // Whether a piece of text is the name of an added column, and no part of a label; in table two totals are rather rows.
    private static bool IsAdded(ReadOnlySpan<char> piece, FormLabels form, int table)
    {
        // "上一年（2019年）项目数量" is a column of the form.
        if (piece.IndexOf('（') is int open and >= 0 && piece.IndexOf('）') is int close && close > open)
        {
            piece = string.Concat(piece[..open], piece[(close + 1)..]);
        }

        if (piece.IsEmpty || HeaderWords.Of(piece, form.Columns[table]) is not (HeaderWord.Numbering or HeaderWord.Usual))
        {
            return false;
        }

        string word = LabelText.Of(piece);
        if (table == 0 && word is "合计" or "小计")
        {
            return false;
        }

        // "2022年处理决定数量" is part of 本年处理决定数量 but for its year.
        return (char.IsAsciiDigit(piece[0]) && word is [.., '数' or '量' or '额'])
            || (word[0] != '年' && !Array.Exists(form.Slots[table], s => s.Whole.Contains(word, StringComparison.Ordinal) || s.Group.Contains(word, StringComparison.Ordinal))
                && !Array.Exists(form.Columns[table], c => c.Contains(word, StringComparison.Ordinal)));
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
            if (_names.Add(column.Name))
            {
                Left.Add(tokens[column.Header]);
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
