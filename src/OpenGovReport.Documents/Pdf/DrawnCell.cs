using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>Words that a PDF draws one after the other, side by side or one line below the other: what most programs do with the content of a cell.</summary>
internal sealed class DrawnCell
{
    // Shares of the height of a line. Digits may fill the one cell and begin the next, so between them no space is small enough, and Chinese
    // is written without spaces.
    private const float Touching = 0.03f, Space = 0.12f, WidestSpace = 0.45f, LineGap = 0.7f, WidestLineGap = 2.5f;

    private readonly List<PdfWord> _lines = [];

    // Where the last word of each line begins, and its text.
    private PdfWord _lastWord;

    internal DrawnCell(PdfWord word)
    {
        _lines.Add(word);
        _lastWord = word;
        First = word;
        Box = word;
    }

    /// <summary>The first word alone.</summary>
    internal PdfWord First { get; }

    /// <summary>The box around all.</summary>
    internal PdfWord Box { get; private set; }

    internal IReadOnlyList<PdfWord> Lines => _lines;

    internal float Center => (Box.Left + Box.Right) / 2;

    /// <summary>The lines as one text: labels without anything between them.</summary>
    internal string Label => _lines.Count == 1 ? _lines[0].Text : string.Concat(_lines.Select(l => l.Text));

    /// <summary>Whether this is what stands in a cell for values.</summary>
    internal bool IsValue => CellText.OfCell(Label) is { Kind: TokenKind.Number or TokenKind.NotApplicable };

    /// <summary>Whether this is the label of a row, and not the rest of one: those of table three are numbered.</summary>
    internal bool BeginsRow => IsNumbered(Label) || HeadLabels.IsRow(Label);

    /// <summary>How far apart the lines of a cell are in some words, as a share of their height: further than is usual where the names of columns are, which are known.</summary>
    internal static float LineGapOf(List<PdfWord> words)
    {
        const float Rounding = 0.1f;
        float widest = LineGap;
        for (int i = 1; i < words.Count; i++)
        {
            (PdfWord last, PdfWord next) = (words[i - 1], words[i]);
            float gap = (next.Top - last.Bottom) / last.Height;
            if (gap > widest && gap < WidestLineGap && last.Page == next.Page && last.Overlaps(next) && !HeadLabels.IsWhole(last.Text) && HeadLabels.IsBeginning(last.Text + next.Text))
            {
                widest = gap + Rounding;
            }
        }

        return widest;
    }

    /// <summary>Adds a word where it belongs to the same cell, of which the lines are no further apart than <paramref name="lineGap"/>.</summary>
    internal bool TryAdd(PdfWord word, float lineGap)
    {
        PdfWord last = _lines[^1];
        if (last.IsBeside(word) && word.Left > last.Right - (Space * last.Height))
        {
            float gap = word.Left - last.Right;
            bool together = gap < Space * last.Height;
            if (IsApart(last.Text, word.Text, gap / last.Height) || gap > WidestSpace * last.Height)
            {
                return false;
            }

            _lines[^1] = last.Around(word) with { Text = together ? last.Text + word.Text : last.Text + " " + word.Text };
        }
        else if (last.Page == word.Page && !last.IsBeside(word) && word.Top > last.Top && word.Top - last.Bottom < lineGap * last.Height && Box.Overlaps(word) && GoesOn(word.Text))
        {
            _lines.Add(word);
        }
        else
        {
            return false;
        }

        _lastWord = word;
        Box = Box.Around(word);
        return true;
    }

    /// <summary>Takes the lines of a cell of the next page, on which this one goes on.</summary>
    internal bool GoOn(DrawnCell below)
    {
        _lines.AddRange(below._lines);
        Box = Box with { Left = Math.Min(Box.Left, below.Box.Left), Right = Math.Max(Box.Right, below.Box.Right) };
        return true;
    }

    /// <summary>
    /// Takes the number off that ends a label and stands to the right of <paramref name="edge"/>: it fills its cell up to the next one, so that no space tells the two apart.
    /// </summary>
    /// <param name="edge">Where the first numbers begin.</param>
    /// <param name="digit">How wide a digit is.</param>
    internal DrawnCell? SplitNumber(float edge, float digit)
    {
        if (IsValue || NumberAtEnd(digit) is not { } number || (number.Left < edge && !HeadLabels.IsRow(Label[..^number.Text.Length])) || _lines[^1].Text.Length <= number.Text.Length)
        {
            return null;
        }

        PdfWord last = _lines[^1];
        _lines[^1] = last with { Text = last.Text[..^number.Text.Length].TrimEnd(), Right = Math.Max(last.Left, Math.Min(Math.Max(edge, last.Left), number.Left)) };
        Box = _lines[0];
        foreach (PdfWord line in _lines)
        {
            Box = Box.Around(line);
        }

        return new DrawnCell(number);
    }

    // The number at the end of the last word, which may have the end of the label as well.
    private PdfWord? NumberAtEnd(float digit)
    {
        string word = _lastWord.Text;
        if (CellText.OfCell(word).Kind == TokenKind.Number)
        {
            return _lastWord;
        }

        int start = word.Length;
        while (start > 0 && (char.IsAsciiDigit(word[start - 1]) || word[start - 1] == '.'))
        {
            start--;
        }

        bool isNumber = start > 0 && start < word.Length
            && (LabelText.IsChinese(word[start - 1]) || word[start - 1] is '）' or '”') && CellText.OfCell(word.AsSpan(start)).Kind == TokenKind.Number;
        return isNumber ? _lastWord with { Text = word[start..], Left = _lastWord.Right - ((word.Length - start) * digit) } : null;
    }

    // Whether what stands side by side, so many heights apart, are two cells.
    private bool IsApart(string last, string next, float gap)
    {
        bool value = BeginsInDigit(next) || IsMark(next);
        if (EndsInDigit(last) || IsMark(last))
        {
            return value && gap >= Space;
        }

        if (BeginsInDigit(next) && CellText.OfCell(last).Kind == TokenKind.Number)
        {
            // "0件" and the number of the next cell.
            return true;
        }

        bool chinese = LabelText.IsChinese(last[^1]) && (LabelText.IsChinese(next[0]) || value);
        bool oneName = HeadLabels.IsBeginning(Label + next) && !HeadLabels.IsWhole(Label);
        return gap > Touching && chinese && !oneName && last is not ("增" or "减" or "增加" or "减少");
    }

    // Whether the next line belongs to what stands above it. A label that is numbered begins a cell; so does what follows a name that is whole.
    private bool GoesOn(string next)
    {
        string above = Label;
        if (IsPartOfNumber(above))
        {
            return IsPartOfNumber(next) || (next.Length <= 2 && CellText.OfCell("1" + next).Kind == TokenKind.Number);
        }

        return !IsNumbered(next) && !next.StartsWith("第二十条", StringComparison.Ordinal) && above[^1] != '。' && !HeadLabels.IsWhole(above)
            && !(above.StartsWith("第二十条", StringComparison.Ordinal) && above[^1] == '项') && !SectionTitle.IsHeading(above) && !SectionTitle.IsHeading(next);
    }

    private static bool IsNumbered(string text) =>
        text.Length > 1 && ((text[0] is '（' or '(' && text.Length > 2 && IsNumeral(text[1]) && text[2] is '）' or ')') || (IsNumeral(text[0]) && text[1] is '、' or '.' or '．'));

    private static bool IsNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or (>= '1' and <= '9');

    private static bool IsPartOfNumber(string text)
    {
        foreach (char c in text)
        {
            if (!IsDigit(c) && c is not (',' or '，' or '.' or '．' or '-' or '－' or '−' or '\u2010' or '\u2011' or '+' or '＋' or '增' or '减' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMark(string text) => CellText.OfCell(text).Kind == TokenKind.NotApplicable;

    private static bool EndsInDigit(string text) => IsDigit(text[^1]);

    private static bool BeginsInDigit(string text) => IsDigit(text[0]) || (text.Length > 1 && text[0] is '-' or '+' or '－' or '＋');

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');
}
