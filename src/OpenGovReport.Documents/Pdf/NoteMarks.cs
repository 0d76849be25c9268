using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// The marks of notes: a small digit that stands higher or lower than the number before it, or alone in a cell that is blank otherwise, is no digit of a number.
/// The twin of <see cref="RaisedText"/>, by the boxes of the words.
/// </summary>
internal static class NoteMarks
{
    private const int LongestMark = 2;

    // Shares of the height of what it stands beside. By the first a mark is smaller; the second is how far its middle is from that of the number at least.
    private const float Smaller = 0.9f, Higher = 0.08f, Touching = 0.15f;

    // By how much the middle of smaller letters is lower on the same line, as a share of what they lack in height; and how much lower is lowered.
    private const float Sinks = 0.33f, Lower = 0.04f;

    // Digits as high as the others that are lifted. Those of a cell whose text is on two lines stand half a line from those of the next cell.
    private const float LeastLift = 0.15f, MostLift = 0.35f;

    // Beside Chinese characters, whose fonts are higher than those of digits; a digit is half as wide as they are. The number of a row stands half a line from those of a label of two.
    private const float SmallerThanChinese = 0.87f, HigherThanChinese = 0.12f, HighestBesideChinese = 0.42f, Narrow = 0.45f;

    // How many words around may be on the same line as a mark in a cell of its own, and how many other numbers of its size a line of marks has at most.
    private const int Around = 80, MostBeside = 2, FewestLarger = 3, LargerForOne = 4;

    // Behind these it is a power.
    private const string Units = "米里厘方";

    private enum Kind
    {
        None,
        Sure,
        Doubtful,
    }

    /// <summary>Takes the marks out of the words.</summary>
    /// <param name="words">The words in the order in which they are drawn.</param>
    /// <param name="keepsDoubtful">Whether what may be a number stays.</param>
    /// <returns>Whether one of them may be a number.</returns>
    internal static bool Remove(List<PdfWord> words, bool keepsDoubtful)
    {
        List<(int Index, Kind Kind)>? marks = null;
        for (int i = 0; i < words.Count; i++)
        {
            if (IsMark(words[i].Text) && KindOf(words, i) is not Kind.None and Kind kind)
            {
                (marks ??= []).Add((i, kind));
            }
        }

        bool doubtful = false;
        for (int m = (marks?.Count ?? 0) - 1; m >= 0; m--)
        {
            bool isDoubtful = marks![m].Kind == Kind.Doubtful;
            doubtful |= isDoubtful;
            if (!isDoubtful || !keepsDoubtful)
            {
                words.RemoveAt(marks[m].Index);
            }
        }

        return doubtful;
    }

    // "1", "[1]", "①"; a star is told by its sign.
    private static bool IsMark(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> inner = text.Length > LongestMark && text[0] is '[' or '［' or '〔' && text[^1] is ']' or '］' or '〕' ? text[1..^1] : text;
        return inner.Length is > 0 and <= LongestMark && (!inner.ContainsAnyExceptInRange('0', '9') || (inner.Length == 1 && inner[0] is >= '①' and <= '⑳'));
    }

    private static Kind KindOf(List<PdfWord> words, int i)
    {
        PdfWord word = words[i];
        if (i > 0 && words[i - 1] is var before && Touches(before, word, before))
        {
            return Beside(before, before.Text[^1], word);
        }

        if (i + 1 < words.Count && words[i + 1] is var next && Touches(word, next, next))
        {
            return IsValue(next.Text[0]) && Beside(next, next.Text[0], word) == Kind.Sure ? Kind.Sure : Kind.None;
        }

        return char.IsAsciiDigit(word.Text[0]) && IsAlone(words, i) ? Kind.Doubtful : Kind.None;
    }

    private static bool Touches(PdfWord left, PdfWord right, PdfWord number) =>
        left.Page == right.Page && Math.Abs(right.Left - left.Right) < Touching * number.Height && left.Top < right.Bottom && right.Top < left.Bottom;

    private static Kind Beside(PdfWord number, char touched, PdfWord mark)
    {
        float lift = (number.Middle - mark.Middle) / number.Height, size = mark.Height / number.Height;
        if (IsValue(touched))
        {
            return size < Smaller ? lift > Higher || lift < -(Sinks * (1 - size)) - Lower ? Kind.Sure : Kind.Doubtful
                : size < 1 / Smaller && Math.Abs(lift) is > LeastLift and < MostLift ? Kind.Doubtful : Kind.None;
        }

        bool narrow = mark.Right - mark.Left < Narrow * mark.Text.Length * (number.Right - number.Left) / LineHeights.Ems(number.Text);
        return narrow && size < SmallerThanChinese && lift is > HigherThanChinese and < HighestBesideChinese && !char.IsAsciiLetter(touched) && !Units.Contains(touched, StringComparison.Ordinal) ? Kind.Sure : Kind.None;
    }

    private static bool IsValue(char c) => char.IsAsciiDigit(c) || c is '/' or '-' or '－' or '—' or '─';

    // Whether a digit with a cell of its own is smaller than the numbers of its row and stands at another height; or, where it is the only one, smaller than its label
    // and than nearly all numbers around.
    private static bool IsAlone(List<PdfWord> words, int i)
    {
        PdfWord word = words[i];
        int largerBeside = 0, sameBeside = 0, larger = 0, same = 0;
        bool lifted = false, label = false;
        for (int o = Math.Max(0, i - Around); o < Math.Min(words.Count, i + Around); o++)
        {
            PdfWord other = words[o];
            if (o == i || other.Page != word.Page)
            {
                continue;
            }

            bool number = char.IsAsciiDigit(other.Text[0]) && !other.Text.AsSpan().ContainsAnyExceptInRange('0', '9');
            bool isLarger = word.Height < SmallerThanChinese * other.Height;
            bool beside = other.Top < word.Bottom && word.Top < other.Bottom;
            if (number)
            {
                (larger, same) = isLarger ? (larger + 1, same) : (larger, same + 1);
                (largerBeside, sameBeside) = !beside ? (largerBeside, sameBeside) : isLarger ? (largerBeside + 1, sameBeside) : (largerBeside, sameBeside + 1);
                lifted |= beside && isLarger && Math.Abs(other.Middle - word.Middle) > Higher * other.Height;
            }
            else if (beside && !isLarger)
            {
                return false;
            }
            else
            {
                label |= beside;
            }
        }

        return sameBeside <= MostBeside && (largerBeside > 0 ? lifted : label && larger >= FewestLarger && same * LargerForOne <= larger);
    }
}
