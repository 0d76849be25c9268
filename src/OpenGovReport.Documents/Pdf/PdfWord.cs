using System.Globalization;
using System.Net;

namespace OpenGovReport.Documents.Pdf;

/// <summary>A word on a page and the box it takes, in points from the upper left corner.</summary>
internal readonly record struct PdfWord(string Text, float Left, float Top, float Right, float Bottom, int Page)
{
    internal float Height => Bottom - Top;

    internal float Middle => (Top + Bottom) / 2;

    /// <summary>Whether both words stand on one line.</summary>
    internal bool IsBeside(PdfWord other) => Page == other.Page && Math.Abs(Middle - other.Middle) < Math.Min(Height, other.Height) / 2;

    /// <summary>Whether they share a part of the width of the page.</summary>
    internal bool Overlaps(PdfWord other) => Left < other.Right && other.Left < Right;

    /// <summary>The smallest box around both.</summary>
    internal PdfWord Around(PdfWord other) => this with
    {
        Left = Math.Min(Left, other.Left),
        Top = Math.Min(Top, other.Top),
        Right = Math.Max(Right, other.Right),
        Bottom = Math.Max(Bottom, other.Bottom),
    };

    /// <summary>The words in what <c>pdftotext -bbox</c> writes: each on a line of its own. Lines that say nothing of words are passed over.</summary>
    /// <param name="boxes">What the program writes.</param>
    /// <param name="pages">How wide each page is.</param>
    internal static List<PdfWord> Parse(string boxes, out List<float> pages)
    {
        List<PdfWord> words = [];
        pages = [];
        foreach (ReadOnlySpan<char> written in boxes.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = written.TrimStart();
            if (line.StartsWith("<page "))
            {
                pages.Add(TryNumber(line, "width=\"", out float width) ? width : float.MaxValue);
            }
            else if (line.StartsWith("<word ") && line.IndexOf('>') is int open and > 0 && line.LastIndexOf("</word>") is int end && end > open + 1
                && TryNumber(line[..open], "xMin=\"", out float left) && TryNumber(line[..open], "yMin=\"", out float top)
                && TryNumber(line[..open], "xMax=\"", out float right) && TryNumber(line[..open], "yMax=\"", out float bottom))
            {
                string text = line[(open + 1)..end].ToString();
                words.Add(new PdfWord(text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text, left, top, right, bottom, pages.Count));
            }
        }

        return words;
    }

    private static bool TryNumber(ReadOnlySpan<char> tag, string name, out float number)
    {
        number = 0;
        int at = tag.IndexOf(name);
        ReadOnlySpan<char> value = at < 0 ? [] : tag[(at + name.Length)..];
        int end = value.IndexOf('"');
        return end > 0 && float.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out number) && float.IsFinite(number);
    }
}
