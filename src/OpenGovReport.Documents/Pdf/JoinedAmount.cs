using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// The number of projects of 政府集中采购 and the amount beside it, where they touch: the one is set to the right of its cell, the other to the left, and the program takes them for one number.
/// It begins before the name of the last column, by so many digits as the first number has.
/// </summary>
internal static class JoinedAmount
{
    // As shares of the width of a digit: how far the amount may stand from the beginning of its name, and a number from the place that it would have as one.
    private const float Near = 0.25f, Same = 0.5f;

    /// <summary>Takes the two apart. Returns whether they may be one number all the same.</summary>
    /// <param name="names">The names of the columns from the left.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="otherwise">Whether what may be one number is left as it is.</param>
    internal static bool Split(List<PdfWord> names, List<DrawnRow> rows, bool otherwise)
    {
        bool doubt = false;
        foreach (DrawnRow row in names.Count == 2 ? rows : [])
        {
            int at = row.Cells.FindIndex(c => c.IsValue);
            if (at < 0 || at != row.Cells.Count - 1 || DigitsOf(row.Cells[at], names[^1], out bool certain) is not (> 0 and int digits))
            {
                continue;
            }

            doubt |= !certain;
            if (certain || !otherwise)
            {
                PdfWord word = row.Cells[at].Lines[0];
                row.Cells.RemoveAt(at);
                row.Cells.Add(new DrawnCell(word with { Text = word.Text[..digits], Left = names[^2].Left, Right = names[^2].Right }));
                row.Cells.Add(new DrawnCell(word with { Text = word.Text[digits..], Left = Math.Max(word.Left, names[^1].Left) }));
            }
        }

        return doubt;
    }

    // How many digits of an amount stand before the name of its column, as those of another number; 0 where it is one. No number begins with a zero and more digits.
    private static int DigitsOf(DrawnCell cell, PdfWord name, out bool certain)
    {
        certain = false;
        PdfWord word = cell.Lines[0];
        int whole = word.Text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (cell.Lines.Count > 1 || whole < 2 || !cell.Box.Overlaps(name) || word.Left >= name.Left)
        {
            return 0;
        }

        certain = word.Text[0] == '0';
        float digit = WidthOfDigit(cell.First, name);
        float before = (name.Left - word.Left) / digit;
        int digits = certain ? 1 : (int)MathF.Round(before);
        bool inPlace = Math.Abs(word.Left + word.Right - name.Left - name.Right) < 2 * Same * digit || Math.Abs(word.Right - name.Right) < Same * digit;
        bool apart = digits > 0 && digits < whole && (word.Text[digits] != '0' || whole == digits + 1) && CellText.OfCell(word.Text.AsSpan(digits)).Kind == TokenKind.Number;
        return apart && (certain || (!inPlace && Math.Abs(before - digits) < Near)) ? digits : 0;
    }

    // Chinese characters are as wide as those of the name.
    private static float WidthOfDigit(PdfWord word, PdfWord name)
    {
        int wide = word.Text.Count(LabelText.IsChinese);
        return (word.Right - word.Left - (wide * (name.Right - name.Left) / name.Text.Length)) / Math.Max(1, word.Text.Length - wide);
    }
}
