using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>
/// Recognizes a report that was saved by a spreadsheet, or typed after it, with cells between commas, semicolons or bars, or between quotation marks, and sets its
/// cells apart with tabs. Positions stay the same.
/// </summary>
internal static class SeparatedText
{
    // So many lines with a label and numbers between separators are no accident: a report has 35.
    private const int FewestRows = 8;

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t,，;；|｜\"");

    // What may stand between cells, a character and its like in full width: what was retyped has now the one and now the other.
    private static readonly string[] Separators = [",，", ";；", "|｜", "\t"];

    private static readonly SearchValues<char> Telling = SearchValues.Create("\",，;；|｜");

    internal static string Normalize(string text)
    {
        if (!text.AsSpan().ContainsAny(Telling))
        {
            return text;
        }

        foreach (string separators in Separators)
        {
            // What tabs set apart needs this only where quotation marks stand about it.
            bool used = separators is not "\t" || (text.Contains('"', StringComparison.Ordinal) && text.Contains("\"\t\"", StringComparison.Ordinal));
            if (used && HasRows(text, separators))
            {
                // Where one of the two is enough, the other belongs to the labels.
                string[] alone = [.. separators.Select(s => s.ToString()).Where(s => HasRows(text, s))];
                return SetApart(text, alone.Length == 1 ? alone[0] : separators);
            }
        }

        return text;
    }

    private static string SetApart(string text, string separators) => string.Create(text.Length, (text, separators), static (to, from) =>
    {
        from.text.CopyTo(to);
        for (int start = 0; start < to.Length;)
        {
            int length = to[start..].IndexOf('\n');
            length = length < 0 ? to.Length - start : length;
            SetApart(to.Slice(start, length), from.separators);
            start += length + 1;
        }
    });

    // Whether enough lines are a label and then numbers or nothing, all between separators. Lines without a separator, nearly all of
    // them in most texts, are passed over.
    private static bool HasRows(ReadOnlySpan<char> text, string separators)
    {
        int rows = 0;
        bool bare = false;
        for (int at = text.IndexOfAny(separators); at >= 0 && (rows < FewestRows || !bare); at = text.IndexOfAny(separators))
        {
            int end = text[at..].IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : at + end;
            ReadOnlySpan<char> line = text[(text[..at].LastIndexOfAny('\r', '\n') + 1)..end];
            if (line.Length < 200 && IsRow(line, separators))
            {
                rows++;
                bare |= line.TrimStart() is not ['|', ..];
            }

            text = text[end..];
        }

        // In Markdown all rows begin with a bar, where there are only bars between cells those whose first cell is blank.
        return rows >= FewestRows && bare;
    }

    private static bool IsRow(ReadOnlySpan<char> line, string separators)
    {
        if (line.Trim() is ['|', .., '|'])
        {
            // A table in Markdown.
            return false;
        }

        // What ends in words, as nearly all lines of text do, is no row.
        ReadOnlySpan<char> last = line[(line.LastIndexOfAny(separators) + 1)..].Trim(" \"\r");
        if ((!last.IsEmpty && !IsNumber(last)) || HasOnlyThousands(line, separators))
        {
            return false;
        }

        bool label = false;
        int numbers = 0;
        int blanks = 0;
        for (int start = 0; start <= line.Length;)
        {
            int length = line[start..].IndexOfAny(separators);
            ReadOnlySpan<char> field = line.Slice(start, length < 0 ? line.Length - start : length).Trim(" \"\r");
            start = length < 0 ? line.Length + 1 : start + length + 1;
            if (field.IsEmpty)
            {
                blanks += label ? 1 : 0;
                continue;
            }

            bool number = IsNumber(field);
            if (!number && numbers > 0)
            {
                return false;
            }

            blanks = number ? blanks : 0;
            label |= !number && LabelText.IsChinese(field[0]) | LabelText.IsChinese(field[^1]);
            numbers += number ? 1 : 0;
        }

        // A label and one number is a row of table two only between quotation marks; else it may be words.
        return label && (numbers + blanks >= 3 || (numbers > 0 && line.Contains('"')));
    }

    // "规章 15,992 9,627 0": each separator stands between the thousands of a number and its last three digits. Between cells the first stands behind a label.
    private static bool HasOnlyThousands(ReadOnlySpan<char> line, string separators)
    {
        for (int at = line.IndexOfAny(separators); at >= 0; at = line.IndexOfAny(separators))
        {
            if (at == 0 || !char.IsDigit(line[at - 1]) || DigitsAtStart(line[(at + 1)..]) != 3)
            {
                return false;
            }

            line = line[(at + 1)..];
        }

        return true;
    }

    private static int DigitsAtStart(ReadOnlySpan<char> text)
    {
        int digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits]))
        {
            digits++;
        }

        return digits;
    }

    private static bool IsNumber(ReadOnlySpan<char> field) => field.IndexOfAnyExceptInRange('0', '9') < 0 || field is "/" or "-" or "—" or "无" || IsOddNumber(field);

    // "12件", "０", "O": a number with its unit, in full width, or misspelt.
    private static bool IsOddNumber(ReadOnlySpan<char> field) =>
        (char.IsDigit(field[0]) || field[0] is 'O' or 'o' or '-' or '+' or '增' or '减') && CellText.Of(field).Kind == TokenKind.Number;

    // Separators within quotation marks are text. Only where a line is a sentence are separators within it text too.
    private static void SetApart(Span<char> line, string separators)
    {
        int end = line.Length;
        while (end > 0 && (Blank.Contains(line[end - 1]) || line[end - 1] == '\r'))
        {
            end--;
            line[end] = separators.Contains(line[end]) ? '\t' : line[end];
        }

        bool sentence = line.Contains('。');
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            bool begins = !quoted && line[i] == '"' && (i == 0 || line[i - 1] is '\t' || separators.Contains(line[i - 1]));
            bool ends = quoted && line[i] == '"' && (i + 1 >= line.Length || line[i + 1] is '\r' or '\t' || separators.Contains(line[i + 1]));
            if (begins || ends)
            {
                quoted = begins;
                line[i] = ' ';
            }
            else if (separators.Contains(line[i]) && !quoted && (!sentence || i >= end))
            {
                line[i] = '\t';
            }
        }
    }
}
