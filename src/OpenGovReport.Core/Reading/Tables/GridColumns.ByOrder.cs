namespace OpenGovReport.Reading;

/// <content>Headers whose merged cells have left no others behind: what stands over several columns is followed by them on the next line.</content>
internal sealed partial class GridColumns
{
    // The columns in the order in which the header names them, the lower lines in the place of what stands over them.
    private static GridColumns? ByOrder(ReadOnlySpan<char> text, HeaderBlock block, ReadOnlySpan<Token> tokens)
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

        // What stands before the first column on the first line is over the labels, or numbers that are no column of the form.
        List<Column> before = [];
        List<Column> first = lines[0];
        while (first.Count > 0 && (Word(first[0], block) is HeaderWord.Other or HeaderWord.Numbering or HeaderWord.Usual || IsOverLabels(first, block)))
        {
            before.Add(first[0]);
            first.RemoveAt(0);
        }

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

        bool numbered = before.Exists(c => Word(c, block) == HeaderWord.Numbering);
        if (Choose(unknown, numbered || (before.Count > 1 && before.Exists(c => Word(c, block) is HeaderWord.Usual)), often, block, exact: false) is not { } chosen)
        {
            return before.Count > 1 && Array.TrueForAll(often, o => o == block.Times) && whole ? Placed(block, tokens, before, columns, []) : null;
        }

        return whole && (chosen.Count > 0 || unknown.Count == 0) ? Placed(block, tokens, before, columns, chosen) ?? Unresolved : Unresolved;
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

    // Which of the names before the columns of the form are those of numbers is seen from how many cells the rows have behind their labels. Null where they have others.
    private static GridColumns? Placed(HeaderBlock block, ReadOnlySpan<Token> tokens, List<Column> before, List<Column> columns, List<Column> chosen)
    {
        GridColumns placed = new(resolved: true);
        if (before.Count > 0 && Word(before[0], block) == HeaderWord.Numbering && AnyBeginsWithNumber(block, tokens))
        {
            placed._leading.Add(before[0]);
            before = before[1..];
        }

        List<Column> behind = before.Count > 1 ? before[1..] : [];
        List<Column> numbering = behind.FindAll(c => Word(c, block) == HeaderWord.Numbering);
        List<Column>? best = null;
        int most = 0;
        foreach (List<Column> candidate in new[] { [], numbering, behind })
        {
            int fitting = 0;
            foreach ((int from, int to) in block.Rows)
            {
                fitting += HeaderBlock.HasValue(tokens[from..to]) && to - StartOfNumbers(tokens, from, to) == candidate.Count + columns.Count ? 1 : 0;
            }

            if (fitting > most)
            {
                (best, most) = (candidate, fitting);
            }
        }

        if (best is null)
        {
            return null;
        }

        placed._numbers.AddRange(best);
        foreach (Column column in columns)
        {
            placed._numbers.Add(chosen.Contains(column) ? column : null);
        }

        return placed;
    }
}
