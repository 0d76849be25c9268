using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OpenGovReport.Documents.Html;

/// <summary>The pages and texts that a page holds within itself for a frame or a script to show: in <c>srcdoc</c>, <c>textarea</c>, <c>template</c> and scripts that are text.</summary>
internal static class EnclosedPages
{
    // What is shown is hardly ever behind more than one of them.
    private const int Most = 4;

    // A shorter text is no report.
    private const int Shortest = 200;

    private const string Sign = "公开";

    /// <summary>Whether a page may hold any; of most pages it is told here that they do not.</summary>
    internal static bool MayBeIn(string page) => page.Contains("srcdoc", StringComparison.OrdinalIgnoreCase) || page.Contains("<textarea", StringComparison.OrdinalIgnoreCase)
        || page.Contains("<template", StringComparison.OrdinalIgnoreCase) || page.Contains("text/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Those that may be a report, the longest first.</summary>
    internal static IEnumerable<string> Of(IHtmlDocument document)
    {
        List<string> found = [];
        foreach (IElement element in document.All)
        {
            string? text = element switch
            {
                IHtmlInlineFrameElement => element.GetAttribute("srcdoc"),
                IHtmlTextAreaElement or IHtmlScriptElement => IsText(element) ? element.TextContent : null,
                IHtmlTemplateElement template => template.Content.ToHtml(),
                _ => null,
            };
            if (text is { Length: >= Shortest } && text.Contains(Sign, StringComparison.Ordinal))
            {
                found.Add(text);
            }
        }

        return found.OrderByDescending(t => t.Length).Take(Most);
    }

    private static bool IsText(IElement element) => element is not IHtmlScriptElement script || (script.Type?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true && !script.Type.EndsWith("script", StringComparison.OrdinalIgnoreCase));
}
