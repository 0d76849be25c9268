using System.Runtime.InteropServices;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Letters that are set apart: the program takes each for a word of its own, so that a number falls apart into digits. The distance is told by the Chinese characters,
/// among which there are no spaces; numbers in two cells are further apart, as there is a border between them and often more.
/// </summary>
internal static class LetterSpacing
{
    // In points.
    private const float Same = 0.25f;

    // Shares of the height of a line.
    private const float Least = 0.03f, Most = 0.6f, SameFont = 0.4f;

    // A name may be set apart by itself.
    private const int FewestPairs = 20;

    /// <summary>The words, those put together of which only the letters are set apart.</summary>
    internal static List<PdfWord> Join(List<PdfWord> words)
    {
        List<(float Height, float Distance)> spacings = Spacings(words);
        if (spacings.Count == 0)
        {
            return words;
        }

        List<PdfWord> joined = [];
        PdfWord last = default;
        foreach (PdfWord word in words)
        {
            if (joined.Count > 0 && last.IsBeside(word) && spacings.Exists(s => IsOf(s, last) && Math.Abs(word.Left - last.Right - s.Distance) < Same))
            {
                joined[^1] = joined[^1].Around(word) with { Text = joined[^1].Text + word.Text };
            }
            else
            {
                joined.Add(word);
            }

            last = word;
        }

        return joined;
    }

    private static bool IsOf((float Height, float Distance) spacing, PdfWord word) => Math.Abs(spacing.Height - word.Height) < SameFont * word.Height;

    // The distances that most Chinese characters have which are words by themselves, for each height.
    private static List<(float Height, float Distance)> Spacings(List<PdfWord> words)
    {
        Dictionary<int, List<float>>? distances = null;
        for (int i = 1; i < words.Count; i++)
        {
            PdfWord last = words[i - 1], word = words[i];
            float distance = word.Left - last.Right;
            if (last.Text.Length == 1 && word.Text.Length == 1 && LabelText.IsChinese(last.Text[0]) && LabelText.IsChinese(word.Text[0])
                && distance > Least * last.Height && distance < Most * last.Height && last.IsBeside(word))
            {
                distances ??= [];
                (CollectionsMarshal.GetValueRefOrAddDefault(distances, (int)word.Height, out _) ??= []).Add(distance);
            }
        }

        List<(float Height, float Distance)> spacings = [];
        foreach ((int height, List<float> of) in distances ?? [])
        {
            of.Sort();
            float middle = of[of.Count / 2];
            if (of.Count >= FewestPairs && of.Count(d => Math.Abs(d - middle) < Same) > of.Count / 2)
            {
                spacings.Add((height, middle));
            }
        }

        return spacings;
    }
}
