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
    private readonly List<(Rule Rule, Priority Specificity, bool Sure)> _found = [];
    private long _left = MostLooks;
    private int _count;

    private StyleSheet(StyleRules rules)
    {
        IsCut = rules.IsCut;
        foreach (StyleRule rule in rules.Rules)
        {
            AddEach(rule);
        }
    }

    /// <summary>Whether some rules were too many to be looked at.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>The style sheets in a page; <see langword="null"/> where none of their rules matters.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasTables">Whether it has tables, so that what stands side by side is no row of one.</param>
    internal static StyleSheet? Of(ReadOnlySpan<char> page, bool hasTables)
    {
        // Most pages have no rule that matters, and of the others most rules don't.
        StyleRules seen = new(StyleEffects.None);
        Read(page, seen);
        StyleEffects telling = seen.Telling | (hasTables ? seen.Rows & StyleEffects.Row : seen.Rows);
        if (telling == StyleEffects.None && !seen.IsCut)
        {
            return null;
        }

        StyleRules rules = new(telling | ((telling & StyleEffects.White) != 0 ? StyleEffects.Shaded : 0)
            | ((telling & StyleEffects.NoRoom) != 0 ? StyleEffects.Cut | StyleEffects.Boxed | StyleEffects.Apart : 0)
            | ((telling & (StyleEffects.Lifted | StyleEffects.AtTop | StyleEffects.Up)) != 0 ? StyleEffects.Smaller | StyleEffects.Placed : 0));
        Read(page, rules);
        return new StyleSheet(rules);
    }

    /// <summary>Whether the rules know elements by an attribute.</summary>
    internal bool LooksAt(ReadOnlySpan<char> attribute)
    {
        foreach (string name in _attributes)
        {
            if (attribute.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static void Read(ReadOnlySpan<char> page, StyleRules rules)
    {
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
                rules.Add(page[(open + 1)..end], holds == true);
            }

            page = page[end..];
        }
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

        foreach ((Rule rule, _, bool sure) in _found)
        {
            change = sure ? rule.Change.After(change) : rule.Change.PerhapsAfter(change);
            important = sure ? rule.Important.After(important) : rule.Important.PerhapsAfter(important);
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

            bool? fits = rule.IsName ? name.SequenceEqual(rule.Selectors.AsSpan(1)) : rule.Selector is { } selector ? selector.Fits(element, ref _left) : false;
            if (fits != false)
            {
                bool sure = rule.Sure && fits == true && rule.Selector is not { IsVague: true };
                _found.Add((rule, rule.Selector?.Specificity ?? (rule.Selectors[0] == '#' ? Priority.OneId : Priority.OneClass), sure));
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

    // Under the id, the class or the name of the element that it is for.
    private void Add(ReadOnlySpan<char> selector, StyleRule rule)
    {
        if (selector.IsEmpty)
        {
            return;
        }

        NoteAttributes(selector);
        ReadOnlySpan<char> last = StyleSelector.LastPart(selector);
        int mark = last.IndexOfAny('#', '.'), open = last.IndexOfAny(':', '[', '\\');
        ReadOnlySpan<char> name = [];
        List<Rule> others = _others;
        if (mark >= 0 && (open < 0 || mark < open))
        {
            int length = last[(mark + 1)..].IndexOfAny(EndsName);
            name = length < 0 ? last[(mark + 1)..] : last.Slice(mark + 1, length);
            if (length < 0 || last[mark + 1 + length] != '\\')
            {
                others = Under(last[mark] == '#' ? _ids : _classes, name);
            }
        }
        else
        {
            int length = last.IndexOfAny(EndsName);
            ReadOnlySpan<char> element = length < 0 ? last : last[..length];
            if (!element.IsEmpty && (length < 0 || last[length] != '\\'))
            {
                others = Under(_elements, element.ToString().ToLowerInvariant());
            }
        }

        others.Add(new Rule(selector.ToString(), others != _others && mark == 0 && name.Length + 1 == selector.Length, _count, rule));
    }

    private static List<Rule> Under(Dictionary<int, List<Rule>> rules, ReadOnlySpan<char> name)
    {
        if (!rules.TryGetValue(string.GetHashCode(name), out List<Rule>? found))
        {
            rules.Add(string.GetHashCode(name), found = []);
        }

        return found;
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

    // A selector is taken apart when an element may fit it; for most there is none.
    private sealed class Rule(string selectors, bool isName, int order, StyleRule rule)
    {
        private StyleSelector? _selector;
        private bool _isRead;

        internal string Selectors => selectors;

        // Whether it is a class or an id and nothing else.
        internal bool IsName => isName;

        internal int Order => order;

        internal StyleChange Change => rule.Change;

        internal StyleChange Important => rule.Important;

        internal bool Sure => rule.Sure;

        // Null where no element fits.
        internal StyleSelector? Selector
        {
            get
            {
                if (!_isRead && !isName)
                {
                    _selector = StyleSelector.Of(selectors);
                    _isRead = true;
                }

                return _selector;
            }
        }
    }
}
