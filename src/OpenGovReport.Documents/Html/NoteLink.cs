using AngleSharp.Dom;

namespace OpenGovReport.Documents.Html;

/// <summary>Tells the marks of notes by what they are, where a page has lost the style that raises them.</summary>
internal static class NoteLink
{
    // As Word, Markdown and electronic books name them.
    private static readonly string[] Names = ["footnote", "endnote", "noteref", "commentreference", "msocom"];

    private static readonly string[] Signs = ["ftn", "edn", "=\"#", "='#", "otnote", "ndnote", "noteref", "fnref", "msocom", "CommentReference"];

    /// <summary>Whether a page may have such marks, so that what tells them is to be kept of its elements.</summary>
    internal static bool MayBeIn(string page) => Array.Exists(Signs, s => page.Contains(s, StringComparison.Ordinal));

    /// <summary>Whether an attribute tells them.</summary>
    internal static bool LooksAt(ReadOnlySpan<char> attribute) => attribute is "href" or "class" or "role" or "name" or "id" or "epub:type";

    /// <summary>Whether an element leads to a note, or is named as the mark of one: after a number it is no digit of that.</summary>
    internal static bool Is(IElement element)
    {
        if (element.GetAttribute("href") is { } link && (link is ['#', _, ..] || link.Contains("#_ftn", StringComparison.Ordinal) || link.Contains("#_edn", StringComparison.Ordinal)))
        {
            return true;
        }

        return Names.Exists(element.GetAttribute("class")) || Names.Exists(element.GetAttribute("role")) || Names.Exists(element.GetAttribute("epub:type"))
            || IsTarget(element.GetAttribute("name")) || IsTarget(element.Id)
            || (element.GetAttribute("style") is { } style && (style.Contains("mso-footnote-id", StringComparison.OrdinalIgnoreCase) || style.Contains("mso-endnote-id", StringComparison.OrdinalIgnoreCase)));
    }

    // What the way back from a note leads to.
    private static bool IsTarget(string? name) =>
        name is not null && (name.StartsWith("_ftnref", StringComparison.OrdinalIgnoreCase) || name.StartsWith("_ednref", StringComparison.OrdinalIgnoreCase) || name.StartsWith("fnref", StringComparison.OrdinalIgnoreCase));

    private static bool Exists(this string[] names, string? value)
    {
        string? plain = value?.Replace("-", "", StringComparison.Ordinal);
        return plain is not null && Array.Exists(names, n => plain.Contains(n, StringComparison.OrdinalIgnoreCase));
    }
}
