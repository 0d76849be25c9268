using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>
/// Recognizes a report that was saved by a spreadsheet, with cells between commas or semicolons, or between quotation marks, and sets its
/// cells apart with tabs. Positions stay the same.
/// </summary>
internal static class SeparatedText
{
    // So many lines with a label and numbers between separators are no accident: a report has 35.
    private const int FewestRows = 8;

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t,;\"");

    internal static string Normalize(string text)
    {
        if (!text.Contains('"') && !text.Contains(',') && !text.Contains(';'))
        {
            return text;
        }

        char separator = HasRows(text, ',') ? ',' : HasRows(text, ';') ? ';' : text.Contains("\"\t\"", StringComparison.Ordinal) && HasRows(text, '\t') ? '\t' : '\0';
        return separator == '\0' ? text : string.Create(text.Length, (text, separator), static (to, from) =>
        {
            from.text.CopyTo(to);
            for (int start = 0; start < to.Length;)
            {
                int length = to[start..].IndexOf('\n');
                length = length < 0 ? to.Length - start : length;
                SetApart(to.Slice(start, length), from.separator);
                start += length + 1;
            }
        });
    }

    // Whether enough lines are a label and then numbers or nothing, all between separators. Lines without a separator, nearly all of
    // them in most texts, are passed over.
    private static bool HasRows(ReadOnlySpan<char> text, char separator)
    {
        int rows = 0;
        for (int at = text.IndexOf(separator); at >= 0 && rows < FewestRows; at = text.IndexOf(separator))
        {
            int end = text[at..].IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : at + end;
            ReadOnlySpan<char> line = text[(text[..at].LastIndexOfAny('\r', '\n') + 1)..end];
            rows += line.Length < 200 && IsRow(line, separator) ? 1 : 0;
            text = text[end..];
        }

        return rows >= FewestRows;
    }

    private static bool IsRow(ReadOnlySpan<char> line, char separator)
    {
        bool label = false;
        int numbers = 0;
        for (int start = 0; start <= line.Length;)
        {
            int length = line[start..].IndexOf(separator);
            ReadOnlySpan<char> field = line.Slice(start, length < 0 ? line.Length - start : length).Trim(" \"\r");
            start = length < 0 ? line.Length + 1 : start + length + 1;
            if (field.IsEmpty)
            {
                continue;
            }

            bool number = field.IndexOfAnyExceptInRange('0', '9') < 0;
            if (!number && numbers > 0)
            {
                return false;
            }

            label |= !number && LabelText.IsChinese(field[0]) | LabelText.IsChinese(field[^1]);
            numbers += number ? 1 : 0;
        }

        // A label and one number is a row of table two only between quotation marks; else it may be words.
        return label && numbers >= (line.Contains('"') ? 1 : 3);
    }

    // Separators within quotation marks are text. Only where a line is a sentence are separators within it text too.
    private static void SetApart(Span<char> line, char separator)
    {
        int end = line.Length;
        while (end > 0 && (Blank.Contains(line[end - 1]) || line[end - 1] == '\r'))
        {
            end--;
            line[end] = line[end] == separator ? '\t' : line[end];
        }

        bool sentence = line.Contains('。');
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            bool begins = !quoted && line[i] == '"' && (i == 0 || line[i - 1] is '\t' || line[i - 1] == separator);
            bool ends = quoted && line[i] == '"' && (i + 1 >= line.Length || line[i + 1] is '\r' or '\t' || line[i + 1] == separator);
            if (begins || ends)
            {
                quoted = begins;
                line[i] = ' ';
            }
            else if (line[i] == separator && !quoted && (!sentence || i >= end))
            {
                line[i] = '\t';
            }
        }
    }
}
