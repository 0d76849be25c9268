using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Lines that are stretched to the width of their cells: the program takes every character for a word of its own, and one that ends a cell and one that begins the next
/// for a word of two. The characters of a stretched line stand equally far from each other, others than those of the next cell.
/// </summary>
internal static class JustifiedWords
{
    // In points.
    private const float Same = 0.25f;

    // As shares of the width of a Chinese character: by how much the spaces about other signs may differ from those between characters, and about a border that is not seen; and
    // how far the two characters of a line stand from each other at most, and a number and the sign behind it.
    private const float AboutSigns = 0.3f, AboutBorder = 0.1f, Most = 1, MostBeforeSign = 3;

    private const string NumberSign = "、";

    /// <summary>The words, those of stretched lines put together.</summary>
    internal static List<PdfWord> Join(List<PdfWord> words)
    {
        int first = 1;
        while (first < words.Count && !(IsCharacter(words[first - 1]) && (IsCharacter(words[first]) || words[first].Text == NumberSign) && IsBehind(words[first - 1], words[first])))
        {
            first++;
        }

        if (first >= words.Count)
        {
            return words;
        }

        List<PdfWord> pieces = CutAtBorders(words), joined = [];
        for (int i = 0; i < pieces.Count;)
        {
            int count = CountOfLine(pieces, i);
            PdfWord line = pieces[i];
            for (int k = 1; k < count; k++)
            {
                line = line.Around(pieces[i + k]) with { Text = line.Text + pieces[i + k].Text };
            }

            joined.Add(line);
            i += count;
        }

        return joined;
    }

    // How many of the words from one on are a stretched line; 1 where it begins none.
    private static int CountOfLine(List<PdfWord> words, int start)
    {
        int item = IsItem(words[start].Text) ? 1 : start + 1 < words.Count && IsBehind(words[start], words[start + 1]) && IsItem(words[start].Text + words[start + 1].Text) ? 2 : 0;
        int at = start + item;
        if (at + 1 >= words.Count || !IsPiece(words[at]) || (item > 0 && !IsBehind(words[at - 1], words[at])))
        {
            return 1;
        }

        float space = float.NaN;
        int end = at + 1;
        while (end < words.Count && IsPiece(words[end]) && IsBehind(words[end - 1], words[end]) && IsAsFar(words[end - 1], words[end], ref space))
        {
            end++;
        }

        // Behind the number of a label, "1.", the space may be wider.
        bool numbered = item > 0 && !float.IsNaN(space) && SpaceBefore(words, at) < space + (Most * Width(words[at]));
        int count = end - at >= 3 && SaysMore(words, at, end) ? end - at : end - at >= 2 && (IsPair(words[at], words[at + 1]) || IsNumber(words[at], words[at + 1])) ? 2 : 1;
        return count == 1 || (item > 0 && !numbered) ? 1 : count + item;
    }

    // Whether two words are as far from each other as those before; the signs between may be narrower than they are printed.
    private static bool IsAsFar(PdfWord left, PdfWord right, ref float space)
    {
        float here = right.Left - left.Right;
        bool characters = IsCharacter(left) && IsCharacter(right);
        if (float.IsNaN(space))
        {
            space = here;
            return true;
        }

        return Math.Abs(here - space) < (characters ? Same : Math.Max(Same, AboutSigns * Math.Max(Width(left), Width(right))));
    }

    // Two characters alone: a label of two, or a short line. Those of two cells stand further apart.
    private static bool IsPair(PdfWord left, PdfWord right) => IsCharacter(left) && IsCharacter(right)
        && (HeadLabels.IsWhole(left.Text + right.Text) || HeadLabels.IsColumn(left.Text + right.Text) || (right.Left - left.Right < Most * Width(left) && !(IsValue(left.Text[0]) && IsValue(right.Text[0]))));

    // The number of a label that is printed two characters to the line, "三、", "本年", "度办": what stands behind it begins no cell.
    private static bool IsNumber(PdfWord left, PdfWord right) => right.Text == NumberSign && IsCharacter(left) && right.Left - left.Right < MostBeforeSign * Width(left);

    // Marks and numerals in the cells of a row may stand equally far from each other as well; so may the last characters of the names of table four where a page ends within them.
    private static bool SaysMore(List<PdfWord> words, int from, int to)
    {
        char first = '\0';
        bool several = false, more = false;
        for (int i = from; i < to; i++)
        {
            char c = words[i].Text[0];
            if (LabelText.IsChinese(c) && !IsValue(c))
            {
                several |= first != '\0' && c != first;
                first = first == '\0' ? c : first;
                more |= c is not ('持' or '正' or '果' or '结' or '计');
            }
        }

        return several && more;
    }

    // A word of two characters that stand closer than their neighbours on both sides has the border of two cells between them.
    private static List<PdfWord> CutAtBorders(List<PdfWord> words)
    {
        List<PdfWord> pieces = new(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            if (IsOverBorder(words, i, out float width))
            {
                pieces.Add(words[i] with { Text = words[i].Text[..1], Right = words[i].Left + width });
                pieces.Add(words[i] with { Text = words[i].Text[1..], Left = words[i].Right - width });
            }
            else
            {
                pieces.Add(words[i]);
            }
        }

        return pieces;
    }

    private static bool IsOverBorder(List<PdfWord> words, int i, out float width)
    {
        PdfWord word = words[i];
        width = 0;
        if (i == 0 || i + 1 >= words.Count || word.Text.Length != 2 || !LabelText.IsChinese(word.Text[0]) || !LabelText.IsChinese(word.Text[1])
            || !IsPiece(words[i - 1]) || !IsPiece(words[i + 1]) || !IsBehind(words[i - 1], word) || !IsBehind(word, words[i + 1]))
        {
            return false;
        }

        width = Math.Max(Width(words[i - 1]), Width(words[i + 1]));
        float inside = word.Right - word.Left - (2 * width), least = inside + (AboutBorder * width);
        return width > 0 && SpaceBefore(words, i) > least && SpaceBefore(words, i + 1) > least;
    }

    private static float SpaceBefore(List<PdfWord> words, int i) => words[i].Left - words[i - 1].Right;

    private static float Width(PdfWord word) => word.Right - word.Left;

    private static bool IsBehind(PdfWord left, PdfWord right) => left.IsBeside(right) && right.Left > left.Right;

    private static bool IsCharacter(PdfWord word) => word.Text.Length == 1 && LabelText.IsChinese(word.Text[0]);

    private static bool IsPiece(PdfWord word) =>
        word.Text.Length == 1 && (LabelText.IsChinese(word.Text[0]) || word.Text[0] is '/' or '／' or '“' or '”' or '（' or '）' or '(' or ')' or '、' or '，' or '；' or '：' or '。');

    private static bool IsItem(string text) => text.Length is 2 or 3 && text[^1] is '.' or '．' or '、' && !text.AsSpan(0, text.Length - 1).ContainsAnyExceptInRange('0', '9');

    private static bool IsValue(char c) => c is '无' or '零' or '〇' or '十' or '百' or '千' or '万' || ChineseNumber.PlainDigitOf(c) > 0;
}
