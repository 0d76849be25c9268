using System.Text;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// The words of a PDF in the order in which it draws them, without watermarks, the numbers of pages, what stands on every page, what a browser prints into the margins and
/// the marks of notes.
/// </summary>
internal sealed class DrawnText
{
    // As a share of the height: less is no space but the next piece of the same word.
    private const float Space = 0.12f;

    /// <param name="boxes">What <c>pdftotext -bbox</c> writes.</param>
    /// <param name="keepsDoubtfulMarks">Whether what may be the mark of a note or a number stays.</param>
    internal DrawnText(string boxes, bool keepsDoubtfulMarks = false)
    {
        List<PdfWord> words = PdfWord.Parse(boxes, out List<float> pages);
        Widths = pages;
        HashSet<int> turned = RotatedWords.Of(words);
        words = turned.Count == 0 ? words : [.. words.Where((_, i) => !turned.Contains(i))];
        LineHeights.Mend(words);
        HasDoubtfulMarks = NoteMarks.Remove(words, keepsDoubtfulMarks);
        words = LetterSpacing.Join(words);
        QuoteWords.Order(words);
        words = JustifiedWords.Join(words);
        TornGroupLabel.Join(words);
        StringBuilder text = new();
        int[] starts = new int[words.Count];
        for (int i = 0; i < words.Count; i++)
        {
            Separate(text, i == 0 ? null : words[i - 1], words[i]);
            starts[i] = text.Length;
            text.Append(words[i].Text);
        }

        text.Append('\f', pages.Count - (words.Count == 0 ? 0 : words[^1].Page - 1));
        string all = text.ToString();
        (HashSet<int> margins, RunningKeys) = RunningLines.Of(words, pages.Count);
        if (margins.Count > 0)
        {
            char[] blanked = all.ToCharArray();
            foreach (int i in margins)
            {
                blanked.AsSpan(starts[i], words[i].Text.Length).Fill(' ');
            }

            all = new string(blanked);
        }

        Text = PageMargins.BlankBrowsers(all);
        Words = ReferenceEquals(Text, all) && margins.Count == 0 ? words : [.. words.Where((w, i) => Text[starts[i]] != ' ')];
    }

    /// <summary>The words, those of a line apart by a space; a form feed ends every page.</summary>
    internal string Text { get; }

    internal List<PdfWord> Words { get; }

    /// <summary>Whether there are marks of notes that may be numbers.</summary>
    internal bool HasDoubtfulMarks { get; }

    /// <summary>What the lines say that stand on every page.</summary>
    internal HashSet<string> RunningKeys { get; }

    internal int Pages => Widths.Count;

    /// <summary>How wide each page is.</summary>
    internal IReadOnlyList<float> Widths { get; }

    private static void Separate(StringBuilder text, PdfWord? before, PdfWord word)
    {
        int page = before?.Page ?? 1;
        if (page < word.Page)
        {
            text.Append('\n').Append('\f', word.Page - page);
        }
        else if (before is { } last)
        {
            bool follows = last.IsBeside(word) && word.Left > last.Right - (Space * last.Height);
            text.Append(!follows ? "\n" : word.Left > last.Right + (Space * last.Height) ? " " : "");
        }
    }
}
