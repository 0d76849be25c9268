namespace OpenGovReport.Reading;

/// <content>Headers whose merged cells have left no others behind: what stands over several columns is followed by them on the next line.</content>
internal sealed partial class GridColumns
{
    /// <summary>The order in which such a header names the columns of table three; <see langword="null"/> where it does not name each of them once and nothing else.</summary>
    internal static int[]? Order(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens)
    {
        List<List<Column>> lines = Lines(text, block, tokens, out _);
        List<Column> columns = [];
        if (!Expand(lines, block, columns))
        {
            return null;
        }

        int[] order = [.. columns.Select(c => Array.IndexOf(block.Columns, c.Name))];
        return order.Length == block.Columns.Length && order.Order().SequenceEqual(Enumerable.Range(0, order.Length)) ? order : null;
    }

    // The names on the lines of a header; what stands before the first column on the first of them is over the labels, or numbers that are no column of the form.
    private static List<List<Column>> Lines(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens, out List<Column> before)
    {
        List<List<Column>> lines = [];
        foreach ((int from, int to) in block.Header)
        {
            List<Column> line = [];
            for (int i = from; i < to; i++)
            {
                if (tokens[i].Kind == TokenKind.Label)
                {
                    ReadOnlySpan<char> cell = text.Slice(tokens[i].Start, tokens[i].Length);
                    string words = LabelText.Of(cell);
                    line.Add(new Column(-1, i, words.Length > 0 ? words : cell.ToString()));
                }
            }

            lines.Add(line);
        }

        before = [];
        List<Column> first = lines[0];
        while (first.Count > 0 && (Word(first[0], block) is HeaderWord.Other or HeaderWord.Numbering or HeaderWord.Usual || IsOverLabels(first, block)))
        {
            before.Add(first[0]);
            first.RemoveAt(0);
        }

        return lines;
    }

    // The columns in the order in which the header names them, the lower lines in the place of what stands over them.
    private static GridColumns? ByOrder(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens)
    {
        List<List<Column>> lines = Lines(text, block, tokens, out List<Column> before);
        int[] often = new int[block.Columns.Length];
        List<Column> columns = [];
        bool whole = block.Times > 1 ? Across(lines, block, columns) : Expand(lines, block, columns);
        List<Column> unknown = [];
        foreach (Column column in columns)
        {
            int known = Array.IndexOf(block.Columns, column.Name);
            if (known >= 0 && often[known] < block.Times)
            {
                often[known]++;
            }
            else
            {
                unknown.Add(column);
            }
        }

        // Where no row has more cells than the form has columns, other names are misspelt, or over several.
        int most = 0;
        foreach ((int from, int to) in block.Rows)
        {
            most = HeaderBlock.HasValue(tokens[from..to]) ? Math.Max(most, to - StartOfNumbers(tokens, from, to)) : most;
        }

        bool numbered = FirstNumbered(block, tokens) >= 0;
        if (most <= block.Columns.Length * block.Times && !numbered)
        {
            return null;
        }

        List<Column> chosen = Choose(unknown, often, block, out bool open);
        GridColumns? placed = whole && !open ? Placed(text, block, tokens, before, columns, chosen, often) : null;
        return placed is not null ? (placed.Added.Any() ? placed : null)
            : chosen.Count > 0 || before.Exists(c => Word(c, block) is HeaderWord.Numbering or HeaderWord.Usual) ? Unresolved
            : null;
    }

    private static HeaderWord Word(Column column, HeaderBlock block) => HeaderWords.OfCompared(column.Name, block.Columns);

    // Whether a line begins with the name of the labels: 信息内容, or 申请人情况 beside the columns themselves.
    private static bool IsOverLabels(List<Column> line, HeaderBlock block) => Word(line[0], block) == HeaderWord.Group
        && (line[0].Name == FormLabels.Content || (line[0].Name == ColumnOrder.Applicants && line.Exists(c => Word(c, block) == HeaderWord.Column)));

    // Table three: each line in the place of what stands over it. False where a line is left over.
    private static bool Expand(List<List<Column>> lines, HeaderBlock block, List<Column> columns)
    {
        int next = 1;
        return Add(lines[0]) && next == lines.Count;

        bool Add(List<Column> line)
        {
            bool whole = true;
            foreach (Column column in line)
            {
                if (Word(column, block) != HeaderWord.Group)
                {
                    columns.Add(column);
                }
                else if (next < lines.Count)
                {
                    whole &= Add(lines[next++]);
                }
                else
                {
                    whole = false;
                }
            }

            return whole;
        }
    }

    // Table four: its columns in their order, and behind them what lines end with. False where something else stands elsewhere.
    private static bool Across(List<List<Column>> lines, HeaderBlock block, List<Column> columns)
    {
        bool whole = true;
        List<Column> last = [];
        foreach (List<Column> line in lines)
        {
            int end = line.Count;
            bool groups = line.Exists(c => Word(c, block) == HeaderWord.Group);
            while (end > 0 && (Word(line[end - 1], block) is not (HeaderWord.Column or HeaderWord.Group) || (groups && line != lines[^1] && Word(line[end - 1], block) != HeaderWord.Group)))
            {
                end--;
            }

            last.AddRange(line[end..]);
            foreach (Column column in line[..end])
            {
                HeaderWord word = Word(column, block);
                whole &= word is HeaderWord.Column or HeaderWord.Group;
                if (word != HeaderWord.Group)
                {
                    columns.Add(column);
                }
            }
        }

        columns.AddRange(last);
        return whole;
    }

    // Which of the names before the columns of the form are those of numbers is seen from how many cells the rows have behind their labels, and so are columns
    // without a name. Null where they have others.
    private static GridColumns? Placed(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens, List<Column> before, List<Column> columns, List<Column> chosen, int[] often)
    {
        GridColumns placed = new(resolved: true);
        if (FirstNumbered(block, tokens) is int numbered and >= 0)
        {
            bool named = before.Count > 0 && Word(before[0], block) is HeaderWord.Numbering or HeaderWord.Usual;
            placed._leading.Add(named ? before[0] : new Column(-1, numbered, ""));
            before = named ? before[1..] : before;
        }

        // Table four has no labels, so that what its lines begin with are numbers.
        List<Column> behind = block.Times > 1 ? before : before.Count > 1 ? before[1..] : [];
        List<Column> added = behind.FindAll(c => !MayStandForMissing(c.Name, often, block));
        List<Column> numbering = behind.FindAll(c => Word(c, block) == HeaderWord.Numbering);
        foreach (List<Column> candidate in new[] { [], numbering, behind })
        {
            if (HaveCells(block, tokens, candidate.Count + columns.Count))
            {
                placed._numbers.AddRange(candidate.Select(c => added.Contains(c) ? c : null));
                placed._numbers.AddRange(columns.Select(c => chosen.Contains(c) ? c : null));
                return placed;
            }
        }

        if (HaveCells(block, tokens, columns.Count + 1) && UnnamedBeside(text, block, tokens, columns.Count) is (Column unnamed, bool first))
        {
            placed._numbers.AddRange(columns.Select(c => chosen.Contains(c) ? c : null));
            placed._numbers.Insert(first ? 0 : columns.Count, unnamed);
            return placed;
        }

        return null;
    }

    // Whether most rows have so many cells behind their labels.
    private static bool HaveCells(HeaderBlock block, ReadOnlySpan<Token> tokens, int cells)
    {
        int rows = 0, fitting = 0;
        foreach ((int from, int to) in block.Rows)
        {
            bool filled = HeaderBlock.HasValue(tokens[from..to]);
            rows += filled ? 1 : 0;
            fitting += filled && to - StartOfNumbers(tokens, from, to) == cells ? 1 : 0;
        }

        return fitting * 2 > rows;
    }
}
