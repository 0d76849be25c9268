namespace OpenGovReport.Reading;

/// <summary>The lines of a header in a grid, and those of the rows up to the next header.</summary>
internal sealed class HeaderBlock
{
    // Between two lines of one header, so many may stand that name no column.
    private const int MostBetween = 2;

    // A header with more cells is none of a report.
    private const int MostCells = 256;

    private HeaderBlock(string[] columns, int times)
    {
        Columns = columns;
        Times = times;
    }

    /// <summary>The names of the columns that the form has there.</summary>
    internal string[] Columns { get; private set; }

    /// <summary>How often the form names each of them.</summary>
    internal int Times { get; }

    /// <summary>The lines of the header: the first token of each, and the one behind its last.</summary>
    internal List<(int From, int To)> Header { get; } = [];

    /// <summary>The lines below it.</summary>
    internal List<(int From, int To)> Rows { get; } = [];

    /// <summary>The headers of a table; only those above rows of the form.</summary>
    internal static List<HeaderBlock> Find(ReadOnlySpan<char> text, FormLabels form, int table, ReadOnlySpan<Token> tokens)
    {
        string[] names = form.Columns[table];
        int times = table == 2 ? form.Template.Tables[table].Rows.Count : 1;
        List<HeaderBlock> blocks = [];
        HeaderBlock? block = null;
        for (int from = 0, to; from < tokens.Length; from = to)
        {
            to = GridWords.EndOfLine(tokens, from);
            ReadOnlySpan<Token> line = tokens[from..to];
            if (!line[0].InGrid)
            {
                continue;
            }

            if (IsHeader(text, line, names))
            {
                if (block is null || block.HasRow(text, form, table, tokens) || (table == 0 && Begins(text, line)))
                {
                    blocks.Add(block = new HeaderBlock(names, times));
                }

                block.Header.AddRange(block.Rows);
                block.Rows.Clear();
                block.Header.Add((from, to));
            }
            else if (block is { Rows.Count: 0 } && IsRest(text, line, names))
            {
                block.Header.Add((from, to));
            }
            else
            {
                block?.Rows.Add((from, to));
            }
        }

        blocks.RemoveAll(b => b.Header.Sum(l => l.To - l.From) > MostCells);
        if (table > 0)
        {
            return blocks;
        }

        // Each block of table two has columns of its own.
        List<HeaderBlock> named = [];
        foreach (HeaderBlock found in blocks)
        {
            for (int r = 0; r < found.Rows.Count; r++)
            {
                if (RowOf(text, form, table, tokens[found.Rows[r].From..found.Rows[r].To]) is { } slot)
                {
                    found.Columns = slot.ColumnLabels;
                    named.Add(found);
                    break;
                }
            }
        }

        return named;
    }

    /// <summary>Whether a line has a number.</summary>
    internal static bool HasValue(ReadOnlySpan<Token> line)
    {
        foreach (ref readonly Token token in line)
        {
            if (token.IsValue)
            {
                return true;
            }
        }

        return false;
    }

    // Whether a line has no number, and a name of a column that is not the label of a row as well.
    private static bool IsHeader(ReadOnlySpan<char> text, ReadOnlySpan<Token> line, string[] columns)
    {
        if (HasValue(line))
        {
            return false;
        }

        foreach (ref readonly Token token in line)
        {
            if (token.Kind == TokenKind.Label && HeaderWords.Of(text.Slice(token.Start, token.Length), columns) is HeaderWord.Column or HeaderWord.Group
                && LabelText.Of(text.Slice(token.Start, token.Length)) is not ("其他" or "总计"))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a line below that of a header has nothing but more names.
    private static bool IsRest(ReadOnlySpan<char> text, ReadOnlySpan<Token> line, string[] columns)
    {
        int names = 0;
        foreach (ref readonly Token token in line)
        {
            if (token.IsValue || (token.Kind == TokenKind.Label && HeaderWords.Of(text.Slice(token.Start, token.Length), columns) == HeaderWord.Other))
            {
                return false;
            }

            names += token.Kind == TokenKind.Label ? 1 : 0;
        }

        return names > 1;
    }

    private static bool Begins(ReadOnlySpan<char> text, ReadOnlySpan<Token> line)
    {
        foreach (ref readonly Token token in line)
        {
            if (token.Kind == TokenKind.Label && LabelText.Of(text.Slice(token.Start, token.Length)) == FormLabels.Content)
            {
                return true;
            }
        }

        return false;
    }

    // Whether rows stand below the header already.
    private bool HasRow(ReadOnlySpan<char> text, FormLabels form, int table, ReadOnlySpan<Token> tokens)
    {
        if (Rows.Count > MostBetween)
        {
            return true;
        }

        foreach ((int from, int to) in Rows)
        {
            if (HasValue(tokens[from..to]) || RowOf(text, form, table, tokens[from..to]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static Slot? RowOf(ReadOnlySpan<char> text, FormLabels form, int table, ReadOnlySpan<Token> line)
    {
        foreach (ref readonly Token token in line)
        {
            if (token.Kind == TokenKind.Label)
            {
                string label = LabelText.Of(text.Slice(token.Start, token.Length));
                if (Array.Find(form.Slots[table], s => s.Core == label || s.Whole == label) is { } slot)
                {
                    return slot;
                }
            }
        }

        return null;
    }
}
