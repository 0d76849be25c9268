using System.Runtime.InteropServices;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// The heights of words. Of a font whose glyphs are drawings (Type 3), as browsers write what they cannot embed, the program guesses the size: the boxes of words
/// are then up to three times as high as their lines, and lines overlap. A Chinese character is as wide as its font is high.
/// </summary>
internal static class LineHeights
{
    // Shares of the size of the font; fonts may be narrow.
    private const float Ordinary = 1.3f, Highest = 1.8f;

    // Heights that differ less are those of one font.
    private const float Same = 0.5f;

    /// <summary>Makes words that are far higher than their characters are wide as high as a line.</summary>
    internal static void Mend(List<PdfWord> words)
    {
        Dictionary<int, (float Width, float Ems)> fonts = [];
        foreach (PdfWord word in words)
        {
            ref (float Width, float Ems) font = ref CollectionsMarshal.GetValueRefOrAddDefault(fonts, Class(word), out _);
            font = (font.Width + word.Right - word.Left, font.Ems + Ems(word.Text));
        }

        foreach (PdfWord word in words)
        {
            if (IsGuessed(word, fonts[Class(word)], out _))
            {
                Shrink(words, fonts);
                return;
            }
        }
    }

    private static void Shrink(List<PdfWord> words, Dictionary<int, (float Width, float Ems)> fonts)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (IsGuessed(words[i], fonts[Class(words[i])], out float height))
            {
                float middle = (words[i].Top + words[i].Bottom) / 2;
                words[i] = words[i] with { Top = middle - (height / 2), Bottom = middle + (height / 2) };
            }
        }
    }

    private static bool IsGuessed(PdfWord word, (float Width, float Ems) font, out float height)
    {
        height = Ordinary * font.Width / font.Ems;
        return word.Height * Ordinary > Highest * height;
    }

    private static int Class(PdfWord word) => (int)(word.Height / Same);

    /// <summary>As how many characters that are as wide as the font is high a text counts.</summary>
    internal static float Ems(string text)
    {
        float ems = 0;
        foreach (char c in text)
        {
            ems += LabelText.IsChinese(c) || c is (>= '\u3001' and <= '\u303F') or (>= '\uFF01' and <= '\uFF60') ? 1 : 0.5f;
        }

        return ems;
    }
}
