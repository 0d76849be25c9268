using System.Buffers;
using AngleSharp.Dom;

namespace OpenGovReport.Documents.Html;

/// <summary>
/// What the style sheets that stand in a page do to its text, as far as their rules name a class or an id and nothing around it: <c>.x</c>, <c>td.x</c>, <c>#x</c>.
/// </summary>
/// <remarks>Rules for some media alone, and those that depend on other elements or on what somebody points at, are passed over.</remarks>
internal sealed class StyleSheet
{
    // A page has some hundred rules that hide something.
    private const int MostRules = 10_000;

    // Looked at for every element of the name.
    private const int MostOfOneName = 32;

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // What would make a selector depend on more than one name.
    private static readonly SearchValues<char> Combining = SearchValues.Create(" \t\r\n\f>+~:[].#*()");

    // By the hash of the name, so that a name in an attribute need not be made a string.
    private readonly Dictionary<int, List<Rule>> _rules = [];
    private int _count;
    private bool _telling;

    /// <summary>The style sheets in a page; <see langword="null"/> where none of their rules matters.</summary>
    internal static StyleSheet? Of(ReadOnlySpan<char> page)
    {
        StyleSheet? sheet = null;
        for (int at = Find(page, "<style"); at >= 0; at = Find(page, "<style"))
        {
            page = page[(at + "<style".Length)..];
            int open = page.IndexOf('>');
            int end = Find(page, "</style");
            if (open < 0 || end < open)
            {
                break;
            }

            if (Find(page[..open], "print") < 0)
            {
                (sheet ??= new()).Add(page[(open + 1)..end]);
            }

            page = page[end..];
        }

        return sheet is { _telling: true } ? sheet : null;
    }

    /// <summary>What the rules do to an element: of two that say different things the later one holds.</summary>
    internal StyleChange ChangeOf(IElement element)
    {
        // Most elements have neither.
        string? names = element.GetAttribute("class"), id = element.GetAttribute("id");
        if (names is null && id is null)
        {
            return default;
        }

        List<Rule> found = [];
        ReadOnlySpan<char> classes = names;
        while (!(classes = classes.TrimStart()).IsEmpty)
        {
            int length = classes.IndexOfAny(" \t\r\n\f");
            ReadOnlySpan<char> name = length < 0 ? classes : classes[..length];
            Find(name, isId: false, element, found);
            classes = classes[name.Length..];
        }

        Find(id, isId: true, element, found);
        StyleChange change = default;
        foreach (Rule rule in found.Count < 2 ? found : [.. found.OrderBy(r => r.IsId).ThenBy(r => r.Order)])
        {
            change = rule.Change.After(change);
        }

        return change;
    }

    private void Find(ReadOnlySpan<char> name, bool isId, IElement element, List<Rule> found)
    {
        if (!name.IsEmpty && _rules.TryGetValue(string.GetHashCode(name), out List<Rule>? rules))
        {
            foreach (Rule rule in rules)
            {
                if (rule.IsId == isId && name.SequenceEqual(rule.Name) && (rule.Element.Length == 0 || rule.Element.Equals(element.LocalName, StringComparison.OrdinalIgnoreCase)))
                {
                    found.Add(rule);
                }
            }
        }
    }

    private void Add(ReadOnlySpan<char> css)
    {
        while (!css.IsEmpty && _count < MostRules)
        {
            css = SkipRemarks(css);
            int open = css.IndexOfAny('{', ';');
            if (open < 0)
            {
                return;
            }

            // "@import …;", or what is left of something broken.
            if (css[open] == ';')
            {
                css = css[(open + 1)..];
                continue;
            }

            ReadOnlySpan<char> selectors = css[..open];
            int end = selectors.StartsWith("@") ? EndOfNested(css, open) : css[open..].IndexOf('}') + open;
            if (end < open)
            {
                return;
            }

            if (!selectors.StartsWith("@") && StyleChange.Of(css[(open + 1)..end]) is { IsNone: false } change)
            {
                AddEach(selectors, change);
                _telling |= change.TellsOfText;
            }

            css = css[Math.Min(end + 1, css.Length)..];
        }
    }

    private void AddEach(ReadOnlySpan<char> selectors, StyleChange change)
    {
        while (!selectors.IsEmpty && _count < MostRules)
        {
            int end = selectors.IndexOf(',');
            Add((end < 0 ? selectors : selectors[..end]).Trim(), change);
            selectors = end < 0 ? [] : selectors[(end + 1)..];
        }
    }

    private void Add(ReadOnlySpan<char> selector, StyleChange change)
    {
        int mark = selector.IndexOfAny('.', '#');
        if (mark < 0 || mark + 1 == selector.Length || selector[(mark + 1)..].IndexOfAny(Combining) >= 0 || selector[..mark].IndexOfAnyExcept(LettersAndDigits) >= 0)
        {
            return;
        }

        ReadOnlySpan<char> name = selector[(mark + 1)..];
        if (!_rules.TryGetValue(string.GetHashCode(name), out List<Rule>? rules))
        {
            _rules.Add(string.GetHashCode(name), rules = []);
        }

        Rule rule = new(selector[..mark].ToString(), name.ToString(), selector[mark] == '#', _count++, change);
        int same = rules.FindIndex(r => r.IsId == rule.IsId && r.Name == rule.Name && r.Element == rule.Element);
        if (same >= 0)
        {
            rules[same] = rule with { Change = change.After(rules[same].Change) };
        }
        else if (rules.Count < MostOfOneName)
        {
            rules.Add(rule);
        }
    }

    // White space, remarks, and the marks of a comment that hid style sheets from old browsers.
    private static ReadOnlySpan<char> SkipRemarks(ReadOnlySpan<char> css)
    {
        while (true)
        {
            css = css.TrimStart();
            if (css.StartsWith("/*"))
            {
                int end = css.IndexOf("*/");
                css = end < 0 ? [] : css[(end + 2)..];
            }
            else if (css.StartsWith("<!--") || css.StartsWith("-->"))
            {
                css = css[(css[0] == '<' ? 4 : 3)..];
            }
            else
            {
                return css;
            }
        }
    }

    private static int EndOfNested(ReadOnlySpan<char> css, int open)
    {
        int depth = 0;
        for (int i = open; i < css.Length; i++)
        {
            depth += css[i] == '{' ? 1 : css[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return css.Length;
    }

    private static int Find(ReadOnlySpan<char> text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase);

    private sealed record Rule(string Element, string Name, bool IsId, int Order, StyleChange Change);
}
