using System.Buffers;
using AngleSharp.Css;
using AngleSharp.Dom;

namespace OpenGovReport.Documents.Html;

/// <summary>What the style sheets that stand in a page do to the text of its elements, seen on a screen on which nobody points at anything.</summary>
internal sealed class StyleSheet
{
    // A page has some thousand elements, each with some dozen rules in question.
    private const long MostLooks = 4_000_000;
    private const int MostSelectors = 50_000;
    private const int MostAttributes = 32;

    private static readonly SearchValues<char> EndsName = SearchValues.Create(".#:[\\*");
    private static readonly SearchValues<char> EndsAttribute = SearchValues.Create("]=~|^$* ");

    // By the hash of an id, a class or an element's name, so that a name in an attribute need not be made a string; what is found is compared.
    private readonly Dictionary<int, List<Rule>> _ids = [], _classes = [], _elements = [];
    private readonly List<Rule> _others = [];
    private readonly HashSet<string> _attributes = ["class", "id"];
    private readonly List<(Rule Rule, Priority Specificity)> _found = [];
    private long _left = MostLooks;
    private int _count;

    private StyleSheet(StyleRules rules, StyleEffects telling)
    {
        IsCut = rules.IsCut;
        StyleEffects matter = telling | ((telling & StyleEffects.White) != 0 ? StyleEffects.Shaded : 0)
            | ((telling & StyleEffects.NoRoom) != 0 ? StyleEffects.Cut | StyleEffects.Boxed | StyleEffects.Apart : 0)
            | ((telling & (StyleEffects.Lifted | StyleEffects.AtTop | StyleEffects.Up)) != 0 ? StyleEffects.Smaller | StyleEffects.Placed : 0);
        foreach (StyleRule rule in rules.Rules)
        {
            if (((rule.Change.Set | rule.Change.Cleared | rule.Important.Set | rule.Important.Cleared) & matter) != 0)
            {
                AddEach(rule);
            }
        }
    }

    /// <summary>Whether some rules were too many to be looked at.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>The attributes by which the rules know elements.</summary>
    internal IReadOnlyCollection<string> Attributes => _attributes;

    /// <summary>The style sheets in a page; <see langword="null"/> where none of their rules matters.</summary>
    internal static StyleSheet? Of(ReadOnlySpan<char> page)
    {
        StyleRules? rules = null;
        for (int at = Find(page, "<style"); at >= 0; at = Find(page, "<style"))
        {
            int beyond = EndOfUnread(page[..at], page);
            if (beyond > 0)
            {
                page = page[beyond..];
                continue;
            }

            page = page[(at + "<style".Length)..];
            int open = page.IndexOf('>');
            int end = Find(page, "</style");
            if (open < 0 || end < open)
            {
                break;
            }

            bool? holds = MediaQuery.Holds(Media(page[..open]));
            if (holds != false)
            {
                (rules ??= new()).Add(page[(open + 1)..end], holds == true);
            }

            page = page[end..];
        }

        StyleEffects telling = StyleEffects.None;
        foreach (StyleRule rule in rules?.Rules ?? [])
        {
            telling |= rule.Change.Telling | rule.Important.Telling;
        }

        return telling == StyleEffects.None && rules is not { IsCut: true } ? null : new StyleSheet(rules!, telling);
    }

    /// <summary>What the rules do to an element: of two that say different things the more specific one holds, then the later one.</summary>
    /// <param name="element">The element.</param>
    /// <param name="important">What of that the element itself doesn't undo.</param>
    internal StyleChange ChangeOf(IElement element, out StyleChange important)
    {
        _found.Clear();
        important = default;
        if (_ids.Count > 0 && element.GetAttribute("id") is { } id)
        {
            Find(_ids, id, element);
        }

        if (_classes.Count > 0 && element.GetAttribute("class") is { } names)
        {
            ReadOnlySpan<char> classes = names;
            while (!(classes = classes.TrimStart()).IsEmpty)
            {
                int length = classes.IndexOfAny(" \t\r\n\f");
                ReadOnlySpan<char> name = length < 0 ? classes : classes[..length];
                Find(_classes, name, element);
                classes = classes[name.Length..];
            }
        }

        if (_elements.Count > 0)
        {
            Find(_elements, element.LocalName, element);
        }

        Look(_others, element, default);
        if (_left < 0)
        {
            return new(StyleEffects.None, StyleEffects.None, StyleEffects.Hidden);
        }

        StyleChange change = default;
        if (_found.Count > 1)
        {
            _found.Sort((a, b) => a.Specificity.CompareTo(b.Specificity) is int order and not 0 ? order : a.Rule.Order.CompareTo(b.Rule.Order));
        }

        foreach ((Rule rule, _) in _found)
        {
            change = rule.Sure ? rule.Change.After(change) : rule.Change.PerhapsAfter(change);
            important = rule.Sure ? rule.Important.After(important) : rule.Important.PerhapsAfter(important);
        }

        return change;
    }

    private void Find(Dictionary<int, List<Rule>> rules, ReadOnlySpan<char> name, IElement element)
    {
        if (rules.TryGetValue(string.GetHashCode(name), out List<Rule>? found))
        {
            Look(found, element, name);
        }
    }

    private void Look(List<Rule> rules, IElement element, ReadOnlySpan<char> name)
    {
        foreach (Rule rule in rules)
        {
            if (--_left < 0)
            {
                return;
            }

            bool? fits = rule.Plain is { } plain ? name.SequenceEqual(plain) : rule.Selector!.Fits(element, ref _left);
            if (fits != false)
            {
                _found.Add((fits == true && rule.Selector is not { IsVague: true } ? rule : rule with { Sure = false }, rule.Specificity));
            }
        }
    }

    private void AddEach(StyleRule rule)
    {
        ReadOnlySpan<char> selectors = rule.Selectors;
        while (!selectors.IsEmpty)
        {
            if (++_count > MostSelectors)
            {
                IsCut = true;
                return;
            }

            int end = EndOfSelector(selectors);
            Add(selectors[..end].Trim(), rule);
            selectors = selectors[Math.Min(end + 1, selectors.Length)..];
        }
    }

    private void Add(ReadOnlySpan<char> selector, StyleRule rule)
    {
        ReadOnlySpan<char> last = StyleSelector.LastPart(selector);
        int mark = last.IndexOfAny('#', '.');
        int open = last.IndexOfAny(':', '[', '\\');
        if (mark >= 0 && (open < 0 || mark < open))
        {
            int length = last[(mark + 1)..].IndexOfAny(EndsName);
            ReadOnlySpan<char> name = length < 0 ? last[(mark + 1)..] : last.Slice(mark + 1, length);
            bool plain = mark == 0 && length < 0 && last.Length == selector.Length;
            if (length < 0 || last[mark + 1 + length] != '\\')
            {
                Keep(last[mark] == '#' ? _ids : _classes, name, plain ? name.ToString() : null, selector, rule);
                return;
            }
        }

        int letters = last.IndexOfAny(EndsName);
        ReadOnlySpan<char> element = letters < 0 ? last : last[..letters];
        if (element.IsEmpty || (letters >= 0 && last[letters] == '\\'))
        {
            if (Made(null, selector, rule) is { } other)
            {
                _others.Add(other);
            }
        }
        else
        {
            Keep(_elements, element.ToString().ToLowerInvariant(), null, selector, rule);
        }
    }

    private void Keep(Dictionary<int, List<Rule>> rules, ReadOnlySpan<char> name, string? plain, ReadOnlySpan<char> selector, StyleRule rule)
    {
        if (Made(plain, selector, rule) is not { } made)
        {
            return;
        }

        if (!rules.TryGetValue(string.GetHashCode(name), out List<Rule>? found))
        {
            rules.Add(string.GetHashCode(name), found = []);
        }

        found.Add(made);
    }

    private Rule? Made(string? plain, ReadOnlySpan<char> selector, StyleRule rule)
    {
        StyleSelector? compiled = plain is null ? StyleSelector.Of(selector) : null;
        if (plain is null && compiled is null)
        {
            return null;
        }

        NoteAttributes(selector);
        Priority specificity = compiled?.Specificity ?? (selector[0] == '#' ? Priority.OneId : Priority.OneClass);
        return new Rule(plain, compiled, specificity, _count, rule.Change, rule.Important, rule.Sure);
    }

    private void NoteAttributes(ReadOnlySpan<char> selector)
    {
        if (selector.Contains(':'))
        {
            _attributes.UnionWith(["checked", "disabled", "readonly", "href"]);
        }

        for (int at = selector.IndexOf('['); at >= 0 && _attributes.Count < MostAttributes; at = selector.IndexOf('['))
        {
            selector = selector[(at + 1)..].TrimStart();
            int length = selector.IndexOfAny(EndsAttribute);
            _attributes.Add((length < 0 ? selector : selector[..length]).ToString().ToLowerInvariant());
        }
    }

    // To a comma that is not within brackets.
    private static int EndOfSelector(ReadOnlySpan<char> selectors)
    {
        int depth = 0;
        for (int i = 0; i < selectors.Length; i++)
        {
            depth += selectors[i] is '(' or '[' ? 1 : selectors[i] is ')' or ']' ? -1 : 0;
            if (depth <= 0 && selectors[i] == ',')
            {
                return i;
            }
        }

        return selectors.Length;
    }

    private static ReadOnlySpan<char> Media(ReadOnlySpan<char> tag)
    {
        int at = Find(tag, "media");
        ReadOnlySpan<char> value = at < 0 ? [] : tag[(at + "media".Length)..].TrimStart();
        if (value is not ['=', ..])
        {
            return [];
        }

        value = value[1..].TrimStart();
        int end = value is ['"' or '\'', ..] ? value[1..].IndexOf(value[0]) : value.IndexOfAny(" \t\r\n/");
        return value is ['"' or '\'', ..] ? value[1..(end < 0 ? value.Length : end + 1)] : end < 0 ? value : value[..end];
    }

    // Where the comment or the script ends that a place is in; 0 where it is in none.
    private static int EndOfUnread(ReadOnlySpan<char> before, ReadOnlySpan<char> page)
    {
        foreach ((string begin, string end) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<script", "</script")])
        {
            int open = before.LastIndexOf(begin, StringComparison.OrdinalIgnoreCase);
            if (open >= 0 && Find(before[(open + 2)..], end) < 0)
            {
                int close = Find(page[(open + 2)..], end);
                return close < 0 ? page.Length : open + 2 + close + end.Length;
            }
        }

        return 0;
    }

    private static int Find(ReadOnlySpan<char> text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase);

    private sealed record Rule(string? Plain, StyleSelector? Selector, Priority Specificity, int Order, StyleChange Change, StyleChange Important, bool Sure);
}
