using System.Buffers;
using System.Text;

namespace OpenGovReport.Documents;

/// <summary>Tells what is printed raised (superscript) or lowered (subscript): the mark of a note after the number of a cell is no digit of it.</summary>
internal static class RaisedText
{
    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789０１２３４５６７８９,，.．+-＋－ \u00A0\u3000");

    /// <summary>Whether such text is the mark of a note: what stands before it, the text from <paramref name="start"/> on, is a number.</summary>
    internal static bool IsNoteMark(StringBuilder text, int start = 0)
    {
        const int LongestNumber = 24;
        if (text.Length - start is <= 0 or > LongestNumber)
        {
            return false;
        }

        Span<char> before = stackalloc char[text.Length - start];
        text.CopyTo(start, before, before.Length);
        return IsNumber(before);
    }

    /// <summary>Whether a text is digits with what a number may have around them.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(InNumbers) && text.ContainsAnyInRange('0', '9');
}
