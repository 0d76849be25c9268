namespace OpenGovReport.Reading;

/// <summary>How much of a table's grid is left in the lines of a text.</summary>
internal enum GridKind : byte
{
    /// <summary>Nothing: pieces between white space.</summary>
    None,

    /// <summary>Nothing, and tabs say nothing either: the line breaks are gone, and with them the rows.</summary>
    Lost,

    /// <summary>Cells, but merged ones may have left empty cells behind, or none.</summary>
    Loose,

    /// <summary>The grid itself: every place is a cell or covered by one.</summary>
    Exact,
}

/// <summary>One piece of a table: a label or part of one, a value, or an empty cell of a grid.</summary>
/// <param name="Start">Where its text begins.</param>
/// <param name="Length">The length of its text.</param>
/// <param name="Line">The index of its line.</param>
/// <param name="Text">What it says.</param>
/// <param name="Grid">Whether its line is a row of a grid, and how far the grid can be trusted.</param>
internal readonly record struct Token(int Start, int Length, int Line, CellText Text, GridKind Grid)
{
    /// <summary>Whether empty cells of the line can be seen.</summary>
    internal bool InGrid => Grid != GridKind.None;


    internal TokenKind Kind => Text.Kind;

    internal bool IsValue => Kind is TokenKind.Number or TokenKind.NotApplicable;
}

/// <summary>Splits the lines of a table into tokens: cells between tabs or bars where there are any, else pieces between white space.</summary>
internal static class TableTokens
{
    /// <summary>Splits lines <paramref name="from"/> up to <paramref name="to"/>; returns false when there are more than <paramref name="limit"/> tokens.</summary>
    internal static bool Scan(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int from, int to, int limit, ref PooledList<Token> tokens)
    {
        for (int i = from; i < to; i++)
        {
            ref readonly TextLine found = ref lines[i];
            if (found.Length == 1 && found.Grid != GridKind.Exact)
            {
                // A vertical label or a single digit: the bulk of the lines in a flattened table.
                tokens.Add(new(found.Start, 1, i, CellText.Of(text.Slice(found.Start, 1)), GridKind.None));
                continue;
            }

            TextLine line = found;
            ReadOnlySpan<char> content = text[line.Start..line.End];
            if (line.Grid == GridKind.Exact)
            {
                ScanCells(text, line, i, line.RawStart, line.RawEnd, '\t', line.Grid, ref tokens);
            }
            else if (line.Grid != GridKind.Lost && text[line.RawStart..line.RawEnd].Contains('\t'))
            {
                ScanCells(text, line, i, line.RawStart, line.RawEnd, '\t', GridKind.Loose, ref tokens);
            }
            else if (content[0] is '│' or '┃' && content[1..].Contains(content[0]))
            {
                ScanCells(text, line, i, line.Start + 1, content[^1] == content[0] ? line.End - 1 : line.End, content[0], GridKind.Loose, ref tokens);
            }
            else if (content[0] == '|' && content[1..].Contains('|'))
            {
                int end = content[^1] == '|' ? line.End - 1 : line.End;
                if (content.IndexOfAnyExcept("|-: ") >= 0)
                {
                    ScanCells(text, line, i, line.Start + 1, end, '|', GridKind.Loose, ref tokens);
                }
            }
            else if (IsValueWithWords(content, out CellText value))
            {
                tokens.Add(new(line.Start, content.Length, i, value, GridKind.None));
            }
            else if (!IsSentence(content) && !IsNote(content))
            {
                int before = tokens.Count;
                ScanPieces(text, line, i, ref tokens);
                if (tokens.Count == before + 1 && before > 0)
                {
                    JoinUnit(text, ref tokens);
                }
            }

            if (tokens.Count > limit)
            {
                return false;
            }
        }

        return tokens.Count <= limit;
    }

    // A sentence is no part of a table. "0 12件。 0" is none.
    private static bool IsSentence(ReadOnlySpan<char> line)
    {
        const int FewestCharacters = 4;
        if (!line.Contains('。'))
        {
            return false;
        }

        int characters = 0;
        foreach (char c in line)
        {
            characters += LabelText.IsChinese(c) ? 1 : 0;
        }

        return characters >= FewestCharacters;
    }

    // "1204件。", "共 12 件": one number alone on its line, with words about it.
    private static bool IsValueWithWords(ReadOnlySpan<char> line, out CellText value)
    {
        const int Longest = 16;
        value = default;
        int digit = line.Length <= Longest && line[^1] is '。' or '件' or '条' or '宗' or '份' or '项' or '个' or '次' or '元' or '；' ? line.IndexOfAnyInRange('0', '9') : -1;
        if (digit < 0 || (digit > 0 && line[0] != '共') || line[digit..(line.LastIndexOfAnyInRange('0', '9') + 1)].ContainsAny(' ', '\u3000'))
        {
            return false;
        }

        Span<char> kept = stackalloc char[Longest];
        int length = 0;
        foreach (char c in line)
        {
            if (!TextLines.IsSpace(c))
            {
                kept[length++] = c;
            }
        }

        value = CellText.Of(kept[..length]);
        return value.Kind == TokenKind.Number;
    }

    // What stands above or below a table and is no part of it.
    private static bool IsNote(ReadOnlySpan<char> line) =>
        line[0] is '注' or '备' or '说' or '填' && (line.StartsWith("注：") || line.StartsWith("注:") || line.StartsWith("备注") || line.StartsWith("说明") || line.StartsWith("填报") || line.StartsWith("填表"));

    private static void ScanCells(ReadOnlySpan<char> text, TextLine line, int index, int start, int end, char separator, GridKind grid, ref PooledList<Token> tokens)
    {
        while (start <= end)
        {
            int length = text[start..end].IndexOf(separator);
            int cellEnd = length < 0 ? end : start + length;
            int from = start;
            int to = cellEnd;
            while (from < to && TextLines.IsSpace(text[from]))
            {
                from++;
            }

            bool faint = to > from && text[to - 1] == DocumentBlocks.Faint;
            to -= faint ? 1 : 0;
            while (to > from && TextLines.IsSpace(text[to - 1]))
            {
                to--;
            }

            CellText cell = from == to ? new(TokenKind.Blank, 0, false, false)
                : text[from] == DocumentBlocks.Covered ? new(TokenKind.Covered, 0, false, false)
                : CellText.OfCell(text[from..to]);
            tokens.Add(new(from, to - from, index, faint ? cell with { Faint = true } : cell, grid));
            start = cellEnd + 1;
        }
    }

    private static void ScanPieces(ReadOnlySpan<char> text, TextLine line, int index, ref PooledList<Token> tokens)
    {
        int position = line.Start;
        while (position < line.End)
        {
            int start = position;
            while (position < line.End && !TextLines.IsSpace(text[position]))
            {
                position++;
            }

            ReadOnlySpan<char> piece = text[start..position];
            CellText cell = CellText.Of(piece);
            while (position < line.End && TextLines.IsSpace(text[position]))
            {
                position++;
            }

            if (cell.Kind == TokenKind.Number && start > line.Start && tokens[tokens.Count - 1] is { Kind: TokenKind.Label, Length: > 0 } caption
                && text[caption.Start + caption.Length - 1] == '表' && caption.Line == index)
            {
                // "表 2".
                cell = new(TokenKind.Label, 0, false, false);
            }
            else if (cell.Kind == TokenKind.Number && position < line.End && IsPhrase(text[position..line.End], start == line.Start))
            {
                // "收到申请 12 件", "2023 年": part of a phrase, no cell.
                cell = new(TokenKind.Label, 0, false, false);
            }
            else if (cell.Kind == TokenKind.Number && position < line.End && UnitLength(text[position..line.End]) is int unit and > 0)
            {
                // "252.1 万元", "1204 件" alone: the unit belongs to the number.
                position += unit;
                piece = text[start..position];
                cell = CellText.Of(piece);
                while (position < line.End && TextLines.IsSpace(text[position]))
                {
                    position++;
                }
            }
            else if (cell.Kind == TokenKind.Label && char.IsAsciiDigit(piece[^1]) && TrySplitGlued(piece, out int label))
            {
                // A label run together with its first number: "（七）总计3".
                tokens.Add(new(start, label, index, cell, GridKind.None));
                cell = CellText.Of(piece[label..]);
                tokens.Add(new(start + label, piece.Length - label, index, cell, GridKind.None));
                continue;
            }

            tokens.Add(new(start, piece.Length, index, cell, GridKind.None));
        }
    }

    private static bool TrySplitGlued(ReadOnlySpan<char> piece, out int label)
    {
        label = piece.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return label > 1 && !IsProse(piece[..label]) && piece.Length - label <= 9 && ((LabelText.IsChinese(piece[label - 1]) && piece[label - 1] != '表') || piece[label - 1] is '）' or ')' or '”');
    }

    // "2023年，本机关收到政府信息公开申请19件，办结": the line of a sentence that goes on in the next.
    private static bool IsProse(ReadOnlySpan<char> piece)
    {
        int comma = piece.LastIndexOf('，');
        int digit = comma < 0 ? -1 : piece[..comma].LastIndexOfAnyInRange('0', '9');
        return digit > 0 && comma - digit <= 2 && piece[comma - 1] is '件' or '条' or '宗' or '份' or '次' or '个' or '年' or '日';
    }

    // "252.1" and below it "万元", alone on its line: the unit belongs to the number.
    private static void JoinUnit(ReadOnlySpan<char> text, ref PooledList<Token> tokens)
    {
        Token unit = tokens[tokens.Count - 1];
        Token number = tokens[tokens.Count - 2];
        if (unit.Kind == TokenKind.Label && number is { Kind: TokenKind.Number, InGrid: false }
            && UnitLength(text.Slice(unit.Start, unit.Length)) == unit.Length && unit.Line == number.Line + 1)
        {
            int length = unit.Start + unit.Length - number.Start;
            CellText joined = CellText.Of(text.Slice(number.Start, length));
            if (joined.Kind == TokenKind.Number)
            {
                tokens.RemoveLast();
                tokens[tokens.Count - 1] = number with { Length = length, Text = joined };
            }
        }
    }

    // The length of a unit that stands alone at the start of the text; 0 for none.
    private static int UnitLength(ReadOnlySpan<char> text)
    {
        int length = text.StartsWith("万元") || text.StartsWith("亿元") ? 2 : text[0] is '元' or '件' ? 1 : 0;
        return length > 0 && (length == text.Length || TextLines.IsSpace(text[length])) ? length : 0;
    }

    // Whether what follows a number makes a phrase with it. "1204 件" alone on its line is a cell.
    private static bool IsPhrase(ReadOnlySpan<char> next, bool beginsLine) =>
        next[0] is '年' or '月' or '日' or '篇' or '期' or '页' or '%' or '％'
        || (next[0] is '件' or '宗' or '份' or '条' or '次' or '人' or '个' && !(beginsLine && next.Length == 1));
}
