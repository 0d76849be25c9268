using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>Splits a line of a table whose grid is lost into the pieces between white space.</summary>
internal static class TextPieces
{
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    /// <summary>Adds the pieces of a line.</summary>
    internal static void Scan(ReadOnlySpan<char> text, in TextLine line, int index, ref PooledList<Token> tokens)
    {
        int position = line.Start;
        while (position < line.End)
        {
            int start = position;
            while (position < line.End && !TextLines.IsSpace(text[position]))
            {
                position++;
            }

            if (text[start] is '减' or '增' && IsChange(text[start..position]) && !FollowsTwo(tokens.Items, index) && SkipSpaces(text[..line.End], position) is int number && number < line.End && char.IsAsciiDigit(text[number]))
            {
                // "减少 17": one number with its sign. The change is the second number of a row; behind it the word may be its own.
                position = number;
                while (position < line.End && !TextLines.IsSpace(text[position]))
                {
                    position++;
                }
            }

            ReadOnlySpan<char> piece = text[start..position];
            CellText cell = CellText.Of(piece);
            if (cell.Kind == TokenKind.NotApplicable && piece.Length == 1 && TrySigned(text[..line.End], line.Start, start, out CellText signed, out int end))
            {
                tokens.Add(new(start, end - start, index, signed, GridKind.None));
                position = SkipSpaces(text[..line.End], end);
                continue;
            }

            position = SkipSpaces(text[..line.End], position);
            if (cell.Kind == TokenKind.Number && start > line.Start && tokens[tokens.Count - 1] is { Kind: TokenKind.Label, Length: > 0 } caption
                && text[caption.Start + caption.Length - 1] == '表' && caption.Line == index)
            {
                // "表 2".
                cell = new(TokenKind.Label, 0, false, false);
            }
            else if (cell.Kind == TokenKind.Number && position < line.End && IsPhrase(text[position..line.End], start == line.Start) && !IsAmongNumbers(text[position..line.End], tokens, index) && !IsNumberOfRow(text, text[position..line.End], tokens, index))
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
                position = SkipSpaces(text[..line.End], position);
            }
            else if (cell.Kind == TokenKind.Label && (char.IsAsciiDigit(piece[^1]) || piece[^1] == '元') && TrySplitGlued(piece, out int label))
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

    private static bool IsChange(ReadOnlySpan<char> piece) => piece is "减" or "减少" or "增" or "增加";

    private static bool FollowsTwo(ReadOnlySpan<Token> tokens, int line) =>
        tokens.Length > 1 && tokens[^1] is { IsValue: true } last && tokens[^2] is { IsValue: true } first && last.Line == line && first.Line == line;

    private static int SkipSpaces(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && TextLines.IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    // "- 15" with nothing beside it on its line, or only farther away: one number with its sign.
    private static bool TrySigned(ReadOnlySpan<char> text, int lineStart, int sign, out CellText signed, out int end)
    {
        const int Longest = 10;
        (signed, end) = (default, sign + 2);
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        int digits = end - sign - 2;
        bool apart = (sign == lineStart || (sign > lineStart + 1 && TextLines.IsSpace(text[sign - 2]))) && (end >= text.Length || (end + 1 < text.Length && TextLines.IsSpace(text[end]) && TextLines.IsSpace(text[end + 1])));
        if (digits is < 1 or > Longest || !TextLines.IsSpace(text[sign + 1]) || !apart)
        {
            return false;
        }

        signed = CellText.Of(text[sign..end]);
        return signed is { Kind: TokenKind.Number, Whole: true };
    }

    private static bool TrySplitGlued(ReadOnlySpan<char> piece, out int label)
    {
        ReadOnlySpan<char> bare = piece.EndsWith("万元") || piece.EndsWith("亿元") ? piece[..^2] : piece.TrimEnd('元');
        label = bare.LastIndexOfAnyExcept(DigitsAndPoint) + 1;
        return label > 1 && label < bare.Length && bare[label] != '.' && !IsProse(piece[..label]) && ((LabelText.IsChinese(piece[label - 1]) && piece[label - 1] != '表') || piece[label - 1] is '）' or ')' or '”');
    }

    // "2023年，本机关收到政府信息公开申请19件，办结": the line of a sentence that goes on in the next.
    private static bool IsProse(ReadOnlySpan<char> piece)
    {
        int comma = piece.LastIndexOf('，');
        int digit = comma < 0 ? -1 : piece[..comma].LastIndexOfAnyInRange('0', '9');
        return digit > 0 && comma - digit <= 2 && piece[comma - 1] is '件' or '条' or '宗' or '份' or '次' or '个' or '年' or '日';
    }

    /// <summary>The length of a unit that stands alone at the start of the text; 0 for none.</summary>
    internal static int UnitLength(ReadOnlySpan<char> text)
    {
        int length = text.StartsWith("万元") || text.StartsWith("亿元") ? 2 : text[0] == '元' ? 1 : CounterLength(text);
        return length > 0 && (length == text.Length || TextLines.IsSpace(text[length])) ? length : 0;
    }

    // Whether a counter that follows a number stands alone in a row of numbers: "予以公开 2 件 0 0".
    private static bool IsAmongNumbers(ReadOnlySpan<char> next, in PooledList<Token> tokens, int line)
    {
        int counter = CounterLength(next);
        if (counter == 0 || (next.Length > counter && !TextLines.IsSpace(next[counter])))
        {
            return false;
        }

        ReadOnlySpan<char> rest = next[counter..].TrimStart(" \u00A0\u3000");
        return (rest.Length > 0 && char.IsAsciiDigit(rest[0])) || (tokens.Count > 0 && tokens[tokens.Count - 1] is { IsValue: true } before && before.Line == line);
    }

    // Whether below the header of a block nothing stands before a number but the label of a row, and nothing behind it but the counter: "行政许可 1204 件".
    private static bool IsNumberOfRow(ReadOnlySpan<char> text, ReadOnlySpan<char> next, in PooledList<Token> tokens, int line)
    {
        if (CounterLength(next) != next.Length || tokens.Count == 0 || tokens[tokens.Count - 1] is not { Kind: TokenKind.Label } label || label.Line != line
            || !FormLabels.NameDisclosureRow(text.Slice(label.Start, label.Length)))
        {
            return false;
        }

        // A block has a header of a few cells and two or three rows.
        const int MostTokens = 64;
        for (int i = tokens.Count - 2; i >= Math.Max(0, tokens.Count - MostTokens); i--)
        {
            if (tokens[i].Kind == TokenKind.Label && text.Slice(tokens[i].Start, tokens[i].Length).StartsWith(FormLabels.Content))
            {
                return true;
            }
        }

        return false;
    }

    // "件", "件次".
    private static int CounterLength(ReadOnlySpan<char> text) => !IsCounter(text[0]) ? 0 : text.Length > 1 && text[1] == '次' ? 2 : 1;

    private static bool IsCounter(char c) => c is '件' or '宗' or '份' or '条' or '次' or '人' or '个' or '项';

    // Whether what follows a number makes a phrase with it. "1204 件" alone on its line is a cell.
    private static bool IsPhrase(ReadOnlySpan<char> next, bool beginsLine) =>
        next[0] is '年' or '月' or '日' or '篇' or '期' or '页' or '%' or '％'
        || (next[0] is '件' or '宗' or '份' or '条' or '次' or '人' or '个' && !(beginsLine && next.Length == CounterLength(next)));
}
