using System.Runtime.InteropServices;

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
[StructLayout(LayoutKind.Auto)]
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
        // Places among tokens don't overflow.
        unchecked
        {
            // Where the row of a drawn table begins that the next line through it ends; -1 where none is open.
            int drawn = -1;
            for (int i = from; i < to; i++)
            {
                ref readonly TextLine found = ref lines[i];
                if (found.Length == 1 && found.Grid != GridKind.Exact)
                {
                    if (text[found.Start] == '|')
                    {
                        // What is left between the cells of a table in Markdown that are paragraphs.
                        continue;
                    }

                    // A vertical label or a single digit: the bulk of the lines in a flattened table.
                    tokens.Add(new(found.Start, 1, i, CellText.Of(text.Slice(found.Start, 1)), GridKind.None));
                    if (tokens.Count > 1 && (text[found.Start] == '元' || tokens[tokens.Count - 2].InGrid))
                    {
                        WrappedNumbers.Join(text, ref tokens);
                    }

                    continue;
                }

                ReadOnlySpan<char> content = text[found.Start..found.End];
                if (found.Grid == GridKind.Exact)
                {
                    GridCells.Scan(text, i, found.RawStart, found.RawEnd, GridCells.Tabs, found.Grid, ref tokens);
                }
                else if (GridCells.IsRule(content))
                {
                    bool through = DrawnRows.IsThrough(content);
                    if (through && drawn >= 0 && drawn < tokens.Count)
                    {
                        DrawnRows.Gather(text, ref tokens, drawn);
                    }

                    drawn = through ? tokens.Count : -1;
                    continue;
                }
                else if (!TryCells(text, found, i, ref tokens))
                {
                    AddPieces(text, found, i, ref tokens);
                }

                if (tokens.Count > limit)
                {
                    return false;
                }
            }

            MendTorn(text, tokens.Items);
            return tokens.Count <= limit;
        }
    }

    // The cells of a line where something sets them apart; returns false where nothing does.
    private static bool TryCells(ReadOnlySpan<char> text, in TextLine line, int index, ref PooledList<Token> tokens)
    {
        ReadOnlySpan<char> content = text[line.Start..line.End];
        ReadOnlySpan<char> raw = text[line.RawStart..line.RawEnd];
        bool tabs = raw.Contains('\t');
        if (!tabs && !raw.ContainsAny(GridCells.Any))
        {
            return false;
        }

        if (line.IsJoined && line.Grid != GridKind.Lost && raw.Contains(CellLines.CellEnd))
        {
            // Where every cell has a line of its own none is left out.
            GridCells.Scan(text, index, line.RawStart, line.RawEnd, GridCells.Lines, GridKind.Exact, ref tokens);
            return true;
        }

        if (line.Grid != GridKind.Lost && tabs)
        {
            GridCells.Scan(text, index, line.RawStart, line.RawEnd, GridCells.Tabs, GridKind.Loose, ref tokens);
            return true;
        }

        if (content.IndexOfAny(GridCells.Bars) is int bar and >= 0 && content.Length > 1)
        {
            GridCells.Scan(text, index, bar == 0 ? line.Start + 1 : line.Start, GridCells.Bars.Contains(content[^1]) ? line.End - 1 : line.End, GridCells.Bars, GridKind.Loose, ref tokens);
            return true;
        }

        if (content[0] == '|' && content[1..^1].Contains('|'))
        {
            GridCells.Scan(text, index, line.Start + 1, content[^1] == '|' ? line.End - 1 : line.End, GridCells.Markdown, GridKind.Loose, ref tokens);
            return true;
        }

        return false;
    }

    // The pieces of a line between white space; none of one that is no part of the table.
    private static void AddPieces(ReadOnlySpan<char> text, in TextLine line, int index, ref PooledList<Token> tokens)
    {
        ReadOnlySpan<char> content = text[line.Start..line.End];
        if (IsValueWithWords(content, out CellText value))
        {
            tokens.Add(new(line.Start, content.Length, index, value, GridKind.None));
        }
        else if (!IsSentence(content) && !IsNote(content))
        {
            int before = tokens.Count;
            TextPieces.Scan(text, line, index, ref tokens);
            if (tokens.Count == before + 1 && before > 0)
            {
                WrappedNumbers.Join(text, ref tokens);
            }
        }
    }

    // "（四）无" and below it "法提供", "第二" and below it "十条": no mark for none and no number, but parts of labels.
    private static void MendTorn(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        // Places among tokens don't overflow.
        unchecked
        {
            for (int i = 0; i + 1 < tokens.Length; i++)
            {
                ref readonly Token token = ref tokens[i];
                if (token.InGrid || token.Kind == TokenKind.Label || token.Length > FormLabels.Block.Length)
                {
                    continue;
                }

                if (token is { Kind: TokenKind.NotApplicable, Length: 1 } && text[token.Start] == '无' && tokens[i + 1].Kind == TokenKind.Label && text[tokens[i + 1].Start] == '法' && !(i > 0 && tokens[i - 1].IsValue && tokens[i - 1].Line == token.Line))
                {
                    tokens[i] = token with { Text = CellText.Of("无法") };
                }

                if (token is { Kind: TokenKind.Number, Length: >= 2 } && text[token.Start + token.Length - 1] is '条' or '十' && i > 0 && tokens[i - 1] is { Kind: TokenKind.Label, Length: <= 2 } above
                    && text.Slice(above.Start, above.Length) is ['第', ..] && FormLabels.Block.AsSpan(above.Length).StartsWith(text.Slice(token.Start, token.Length)))
                {
                    tokens[i] = token with { Text = CellText.Of(FormLabels.Block) };
                }
            }
        }
    }

    // A sentence is no part of a table. "0 12件。 0" is none, and neither is "1。属于国家秘密", where a full stop is typed behind the number of a label.
    private static bool IsSentence(ReadOnlySpan<char> line)
    {
        const int FewestCharacters = 4;
        bool numbered = line.Length > 1 && line[1] == '。' && (char.IsAsciiDigit(line[0]) || ChineseNumber.CanBegin(line[0]));
        return line[(numbered ? 2 : 0)..].Contains('。') && LabelText.Count(line) >= FewestCharacters;
    }

    // "1204件。", "共 12 件": one number alone on its line, with words about it.
    private static bool IsValueWithWords(ReadOnlySpan<char> line, out CellText value)
    {
        const int Longest = 16;
        value = default;
        if (line.Length > Longest || !(char.IsAsciiDigit(line[0]) || line[0] == '共') || line[^1] is not ('。' or '件' or '条' or '宗' or '份' or '项' or '个' or '次' or '元' or '；'))
        {
            return false;
        }

        int digit = line.IndexOfAnyInRange('0', '9');
        if (digit < 0 || line[digit..(line.LastIndexOfAnyInRange('0', '9') + 1)].ContainsAny(' ', '\u3000'))
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
}
