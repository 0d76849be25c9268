namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Text that is turned by an angle, as watermarks are: it may lie over the numbers of a table, and programs draw it among the rows. The program gives each of its
/// characters as a word, and these rise or fall from one to the next, which upright text never does.
/// </summary>
internal static class RotatedWords
{
    // So many steps of one slope in a row show that text is turned.
    private const int Fewest = 3;

    // A step is not longer than so many heights, and goes sideways and up or down by more than a share of it.
    private const float LongestStep = 3, Smallest = 0.1f;

    // Slopes of one text differ less, as a share.
    private const float Alike = 0.1f;

    /// <summary>Where in the list of words those of turned text are.</summary>
    internal static HashSet<int> Of(List<PdfWord> words)
    {
        HashSet<int> turned = [];
        HashSet<(int Page, float Slope)> slopes = [];
        int steps = 0;
        for (int i = 1; i < words.Count; i++)
        {
            float slope = Slope(words[i - 1], words[i]);
            steps = slope == 0 ? 0 : steps > 0 && AreAlike(slope, Slope(words[i - 2], words[i - 1])) ? steps + 1 : 1;
            if (steps == Fewest)
            {
                slopes.Add((words[i].Page, slope));
            }
        }

        if (slopes.Count == 0)
        {
            return turned;
        }

        // Where the edge of the page cuts the text off a few characters are left of it, on other pages as well.
        HashSet<(string, int, int)> again = [.. words.GroupBy(Place).Where(g => g.DistinctBy(w => w.Page).Skip(1).Any()).Select(g => g.Key)];
        for (int i = 1; i < words.Count; i++)
        {
            float slope = Slope(words[i - 1], words[i]);
            bool goesOn = i + 1 < words.Count && AreAlike(slope, Slope(words[i], words[i + 1]));
            if (slope != 0 && (goesOn || turned.Contains(i - 1) || (again.Contains(Place(words[i - 1])) && again.Contains(Place(words[i])))) && slopes.Any(s => s.Page == words[i].Page && AreAlike(s.Slope, slope)))
            {
                turned.Add(i - 1);
                turned.Add(i);
            }
        }

        return turned;
    }

    private static (string, int, int) Place(PdfWord word) => (word.Text, (int)word.Left, (int)word.Top);

    // How steeply one character follows another; 0 where they stand side by side, one below the other or far apart.
    private static float Slope(PdfWord word, PdfWord next)
    {
        float across = next.Left - word.Left, down = next.Middle - word.Middle, least = Smallest * word.Height;
        return word.Text.Length > 1 || next.Text.Length > 1 || word.Page != next.Page || Math.Abs(word.Height - next.Height) > least
            || Math.Min(Math.Abs(across), Math.Abs(down)) < least || Math.Max(Math.Abs(across), Math.Abs(down)) > LongestStep * word.Height ? 0 : down / across;
    }

    private static bool AreAlike(float slope, float other) => Math.Abs(slope - other) < Alike * Math.Abs(other);
}
