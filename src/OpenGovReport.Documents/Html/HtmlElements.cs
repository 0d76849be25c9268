using AngleSharp.Dom;

namespace OpenGovReport.Documents.Html;

/// <summary>What an element is for a reader of the text.</summary>
internal enum ElementRole
{
    /// <summary>Part of a line.</summary>
    Inline,

    /// <summary>Its content is a paragraph or several.</summary>
    Block,

    /// <summary>A block that keeps its line ends.</summary>
    Preformatted,

    /// <summary>Part of a line, raised or lowered.</summary>
    Raised,

    /// <summary>Ends a line.</summary>
    LineBreak,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A block that may be folded.</summary>
    Details,

    /// <summary>A picture, or what is drawn like one.</summary>
    Picture,

    /// <summary>A field of a form that someone has filled in.</summary>
    Entry,

    /// <summary>Nothing to read: code, controls, text that is struck out, what only helps to find the way on a site.</summary>
    Skipped,
}

/// <summary>The elements of HTML by their names.</summary>
internal static class HtmlElements
{
    /// <summary>Whether an element is a table or a part of one, which is never smaller than what it holds.</summary>
    internal static bool IsPartOfTable(string name) => name is "table" or "caption" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th";

    /// <summary>The value of an attribute; the parser has its name in lower case, as it is given here, so that neither has to be looked at for that.</summary>
    internal static string? ValueOf(this Element element, string name) => element.GetAttribute(null, name);

    internal static bool HasAttributes(this Element element) => ((IElement)element).Attributes.Length > 0;

    internal static INodeList Nodes(this Element element) => ((INode)element).ChildNodes;

    internal static ElementRole RoleOf(string name) => name switch
    {
        "span" or "a" or "b" or "strong" or "font" or "i" or "em" or "u" => ElementRole.Inline,
        "p" or "div" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
            or "section" or "article" or "header" or "footer" or "main" or "aside" or "address" or "blockquote" or "center"
            or "figure" or "figcaption" or "fieldset" or "legend" or "form" or "summary" or "hgroup" or "dir" or "menu"
            or "body" or "html" or "caption" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" => ElementRole.Block,
        "details" => ElementRole.Details,
        "sup" or "sub" => ElementRole.Raised,
        "br" or "hr" => ElementRole.LineBreak,
        "pre" or "xmp" or "plaintext" or "listing" => ElementRole.Preformatted,
        "table" => ElementRole.Table,
        "input" or "textarea" or "select" => ElementRole.Entry,
        "img" or "svg" or "canvas" or "object" or "embed" or "picture" or "math" => ElementRole.Picture,
        "script" or "style" or "noscript" or "template" or "head" or "title" or "nav" or "option" or "button"
            or "iframe" or "frame" or "frameset" or "audio" or "video" or "map" or "colgroup" or "col" or "del" or "s" or "strike"
            or "rt" or "rp" or "datalist" or "dialog" => ElementRole.Skipped,
        _ => ElementRole.Inline,
    };
}
