using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace OpenGovReport.Documents.Html;

/// <summary>
/// Takes the tags out of a page that would leave more elements open than any page needs: for most tags the parser looks through all that is
/// open, so that time grows with the square of their number. End tags that belong to nothing mislead it; then the limit of time is what holds.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>The page as it is, or where it is nested too deep without the tags of what lies too deep; a line break stands for each block that begins there.</summary>
    /// <param name="page">The page.</param>
    /// <param name="mostOpen">How many elements may be open, those not counted whose end is never told by a tag of their own.</param>
    internal static string Limit(string page, int mostOpen)
    {
        if (MayStayOpen(page) <= mostOpen)
        {
            return page;
        }

        StringBuilder? limited = null;
        int copied = 0, open = 0, taken = 0;
        for (int at = page.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 2 < page.Length; at = NextTag(page, at + 1))
        {
            bool ends = page[at + 1] == '/';
            ReadOnlySpan<char> name = Name(page.AsSpan(at + (ends ? 2 : 1)));
            if (name.IsEmpty || !StaysOpen(name))
            {
                continue;
            }

            if (ends)
            {
                open -= open > 0 ? 1 : 0;
                if (taken == 0)
                {
                    continue;
                }

                taken--;
            }
            else
            {
                if (ClosesItself(page, at, name) || ++open <= mostOpen)
                {
                    continue;
                }

                taken++;
            }

            int end = page.IndexOf('>', at);
            end = end < 0 ? page.Length - 1 : end;
            (limited ??= new StringBuilder(page.Length)).Append(page, copied, at - copied).Append(!ends && HtmlElements.RoleOf(name.ToString().ToLowerInvariant()) == ElementRole.Block ? "<br>" : "");
            copied = end + 1;
            at = end;
        }

        return limited is null ? page : limited.Append(page, copied, page.Length - copied).ToString();
    }

    // No fewer than are ever open at once: elements whose end has no tag are counted as well, and what they are is not looked at.
    // Of so many characters at a time, any may be the first: what is open is never more than this.
    private static int MayStayOpen(ReadOnlySpan<char> page)
    {
        ReadOnlySpan<ushort> signs = MemoryMarshal.Cast<char, ushort>(page);
        int open = 0, most = 0;
        Vector128<ushort> begin = Vector128.Create((ushort)'<'), end = Vector128.Create((ushort)'/');
        for (; signs.Length > Vector128<ushort>.Count; signs = signs[Vector128<ushort>.Count..])
        {
            Vector128<ushort> tags = Vector128.Equals(Vector128.Create(signs), begin);
            uint all = tags.ExtractMostSignificantBits();
            if (all != 0)
            {
                int ends = BitOperations.PopCount((tags & Vector128.Equals(Vector128.Create(signs[1..]), end)).ExtractMostSignificantBits());
                int begins = BitOperations.PopCount(all) - ends;
                most = Math.Max(most, open + begins);
                open = Math.Max(0, open - ends) + begins;
            }
        }

        return most + signs.Count('<');
    }

    private static int NextTag(string page, int from) => from < page.Length ? page.IndexOf('<', from) : -1;

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        int length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] is '-' or ':'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : [];
    }

    // Elements in SVG, and those of an editor that thinks in XML; an element of HTML stays open whatever it says.
    private static bool ClosesItself(string page, int at, ReadOnlySpan<char> name)
    {
        int end = page.IndexOf('>', at);
        return end > 0 && page[end - 1] == '/' && !(name.Equals("div", StringComparison.OrdinalIgnoreCase) || name.Equals("span", StringComparison.OrdinalIgnoreCase));
    }

    // Tables are left alone: the parser looks no further than to the table. The others have no end, or the next one of their kind ends them.
    private static bool StaysOpen(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[10];
        if (name.Length > lower.Length)
        {
            return true;
        }

        int length = name.ToLowerInvariant(lower);
        return lower[..length] is not ("p" or "td" or "tr" or "th" or "table" or "tbody" or "thead" or "tfoot" or "colgroup" or "caption" or "col" or "br" or "img" or "hr" or "input"
            or "li" or "dt" or "dd" or "option" or "optgroup" or "meta" or "link" or "area" or "base" or "embed" or "param" or "source" or "track" or "wbr"
            or "html" or "head" or "body" or "rt" or "rp");
    }
}
