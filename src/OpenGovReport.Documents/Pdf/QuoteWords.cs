namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Quotation marks of another font than the words between them (“三安全一稳定”): programs draw them behind the others of the line. They are put where they stand.
/// </summary>
internal static class QuoteWords
{
    // Words that a line has between a mark and its place.
    private const int Farthest = 12;

    // As a share of the height of a line.
    private const float Touching = 0.25f;

    internal static void Order(List<PdfWord> words)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if (!IsQuotes(words[i].Text))
            {
                continue;
            }

            // Behind the word that ends where the mark begins.
            int before = i - 1;
            while (before >= 0 && i - before <= Farthest && !(words[before].IsBeside(words[i]) && Math.Abs(words[i].Left - words[before].Right) < Touching * words[i].Height))
            {
                before--;
            }

            if (before >= 0 && before < i - 1 && i - before <= Farthest)
            {
                PdfWord mark = words[i];
                words.RemoveAt(i);
                words.Insert(before + 1, mark);
            }
        }
    }

    private static bool IsQuotes(string text)
    {
        foreach (char c in text)
        {
            if (c is not ('“' or '”' or '‘' or '’' or '「' or '」'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
