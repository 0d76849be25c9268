using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace OpenGovReport.Documents.Html;

/// <summary>
/// A selector of a style sheet, as its parts between the combinators: what a part says of an element AngleSharp tells; how the parts hang together is told here, so that
/// no selector takes more time than the elements around are many.
/// </summary>
internal sealed class StyleSelector
{
    private const int MostParts = 32;
    private const int LongestPart = 500;

    private static readonly CssSelectorParser Parser = new();

    private readonly List<Part> _parts;

    private StyleSelector(List<Part> parts)
    {
        _parts = parts;
        foreach (Part part in parts)
        {
            Specificity += part.Selector.Specificity;
        }
    }

    private readonly record struct Part(ISelector Selector, bool LooksAround, char Combinator);

    /// <summary>Which of two rules holds.</summary>
    internal Priority Specificity { get; }

    /// <summary>Whether what it says in full is not told here, so that an element that fits is only perhaps meant.</summary>
    internal bool IsVague { get; private init; }

    /// <summary>Reads a selector; <see langword="null"/> where no element fits, as of what stands before or after one, or of what somebody points at.</summary>
    internal static StyleSelector? Of(ReadOnlySpan<char> text)
    {
        List<Part> parts = [];
        bool vague = false;
        char combinator = ' ';
        text = text.Trim();
        while (!text.IsEmpty)
        {
            int length = LengthOfPart(text);
            ReadOnlySpan<char> part = text[..length];
            if (length == 0 || IsNeverSo(part))
            {
                return null;
            }

            if (length > LongestPart || parts.Count == MostParts || LooksFar(part))
            {
                vague = true;
                int simple = part.IndexOfAny(':', '[');
                part = part[..(simple >= 0 ? simple : length > LongestPart ? 0 : length)];
            }

            if (Parser.ParseSelector(part.IsEmpty ? "*" : part.ToString()) is not { } selector)
            {
                int end = part.IndexOf(':');
                if (end <= 0 || Parser.ParseSelector(part[..end].ToString()) is not { } known)
                {
                    return null;
                }

                vague = true;
                selector = known;
            }

            if (parts.Count < MostParts)
            {
                parts.Add(new Part(selector, part.Contains(':'), combinator));
            }

            text = text[length..];
            ReadOnlySpan<char> rest = text.TrimStart();
            combinator = rest is ['>' or '+' or '~', ..] ? rest[0] : ' ';
            text = combinator == ' ' ? rest : rest[1..].TrimStart();
        }

        return parts.Count == 0 ? null : new StyleSelector(parts) { IsVague = vague };
    }

    /// <summary>The last part of a selector: the one that the element itself has to fit.</summary>
    internal static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        while (true)
        {
            int length = LengthOfPart(text);
            ReadOnlySpan<char> rest = text[length..].TrimStart(" \t\r\n\f>+~");
            if (rest.IsEmpty || length == 0 && rest.Length == text.Length)
            {
                return text[..length];
            }

            text = rest;
        }
    }

    /// <summary>Whether an element fits; <see langword="null"/> where it would take too long to tell.</summary>
    /// <param name="element">The element.</param>
    /// <param name="left">How many elements may still be looked at.</param>
    internal bool? Fits(IElement element, ref long left)
    {
        if (!Fits(_parts[^1], element, ref left))
        {
            return left < 0 ? null : false;
        }

        List<IElement> fitting = [element];
        for (int i = _parts.Count - 1; i > 0 && fitting.Count > 0; i--)
        {
            fitting = Before(fitting, _parts[i].Combinator, _parts[i - 1], ref left);
            if (left < 0)
            {
                return null;
            }
        }

        return fitting.Count > 0;
    }

    // The elements from which a combinator leads to one of some elements, as far as they fit. The deepest comes first; of elements with the same parent the first.
    private static List<IElement> Before(List<IElement> elements, char combinator, in Part part, ref long left)
    {
        List<IElement> found = [];
        IElement? last = null;
        switch (combinator)
        {
            case ' ':
                for (IElement? above = elements[0].ParentElement; above is not null && left >= 0; above = above.ParentElement)
                {
                    AddFitting(above, part, found, ref left);
                }

                break;
            case '>':
                foreach (IElement element in elements)
                {
                    if (element.ParentElement is { } parent && parent != last)
                    {
                        AddFitting(last = parent, part, found, ref left);
                    }
                }

                break;
            default:
                for (int i = elements.Count - 1; i >= 0 && left >= 0; i--)
                {
                    // Those before the last of several with the same parent are before it too.
                    if (combinator == '~' && i + 1 < elements.Count && elements[i + 1].Parent == elements[i].Parent)
                    {
                        continue;
                    }

                    AddSiblings(elements[i], combinator == '~', part, found, ref left);
                }

                break;
        }

        return found;
    }

    private static void AddSiblings(IElement element, bool all, in Part part, List<IElement> found, ref long left)
    {
        if (element.Parent is not { } parent)
        {
            return;
        }

        IElement? before = null;
        foreach (INode node in parent.ChildNodes)
        {
            if (node == element || --left < 0)
            {
                break;
            }

            if (node is IElement sibling)
            {
                before = sibling;
                if (all)
                {
                    AddFitting(sibling, part, found, ref left);
                }
            }
        }

        if (!all && before is not null)
        {
            AddFitting(before, part, found, ref left);
        }
    }

    private static void AddFitting(IElement element, in Part part, List<IElement> found, ref long left)
    {
        if (Fits(part, element, ref left))
        {
            found.Add(element);
        }
    }

    private static bool Fits(in Part part, IElement element, ref long left)
    {
        left -= part.LooksAround ? 1 + (element.Parent?.ChildNodes.Length ?? 0) : 1;
        return left >= 0 && part.Selector.Match(element, null);
    }

    // Up to a combinator that is not within brackets or quotes.
    private static int LengthOfPart(ReadOnlySpan<char> text)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '(' or '[')
            {
                depth++;
            }
            else if (c is ')' or ']')
            {
                depth--;
            }
            else if (depth == 0 && c is ' ' or '\t' or '\r' or '\n' or '\f' or '>' or '+' or '~')
            {
                return depth == 0 ? i : text.Length;
            }
        }

        return text.Length;
    }

    // What is drawn before or after an element, or where somebody points, is none of its text.
    private static bool IsNeverSo(ReadOnlySpan<char> part)
    {
        int open = part.IndexOf('(');
        ReadOnlySpan<char> plain = open < 0 ? part : part[..open];
        foreach (string name in (ReadOnlySpan<string>)["::", ":before", ":after", ":first-line", ":first-letter", ":hover", ":focus", ":active", ":visited", ":target"])
        {
            if (plain.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return open >= 0 && part[open..].LastIndexOf("::") is >= 0;
    }

    // Selectors within it that ask for other elements than the one itself and those beside it, or are nested.
    private static bool LooksFar(ReadOnlySpan<char> part)
    {
        int open = part.IndexOf('(');
        if (open < 0)
        {
            return false;
        }

        if (part.Contains(":has(", StringComparison.OrdinalIgnoreCase) || part.Contains(":host", StringComparison.OrdinalIgnoreCase) || part.Contains(" of ", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (part.Contains(":nth-", StringComparison.OrdinalIgnoreCase))
        {
            return part.Count('(') > 1;
        }

        int depth = 0;
        bool quoted = false;
        foreach (char c in part[open..])
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            quoted ^= c is '"' or '\'';
            if (depth > 2 || (!quoted && depth > 0 && c is '>' or '+' or '~'))
            {
                return true;
            }
        }

        // A space within an argument, other than beside a comma.
        foreach (string argument in part[open..].ToString().Split(','))
        {
            if (argument.AsSpan().Trim(" ()").Contains(' '))
            {
                return true;
            }
        }

        return false;
    }
}
