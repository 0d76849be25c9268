using System.Buffers;
using System.Text;

namespace OpenGovReport.Documents.Html;

/// <summary>One rule of a style sheet that does something to the text of elements.</summary>
/// <param name="Selectors">The elements, as they are named.</param>
/// <param name="Change">What it does to them.</param>
/// <param name="Important">What of that other rules don't undo.</param>
/// <param name="Sure">Whether it holds; otherwise that can't be told.</param>
internal readonly record struct StyleRule(string Selectors, StyleChange Change, StyleChange Important, bool Sure);

/// <summary>
/// Takes style sheets apart into their rules, those within <c>@media</c>, <c>@supports</c>, <c>@layer</c> and within other rules too. Rules for other media are left out.
/// </summary>
/// <param name="matter">What rules are kept: those that do something to one of these; with <see cref="StyleEffects.None"/> the rules are only looked at.</param>
internal sealed class StyleRules(StyleEffects matter)
{
    // A page has some thousand, and a style sheet that has more is made to take time.
    private const int MostRules = 20_000;
    private const int Deepest = 8;
    private const int LongestSelector = 4_000;

    private static readonly SearchValues<char> EndsPrelude = SearchValues.Create("{};\"'/(");
    private static readonly SearchValues<char> Braces = SearchValues.Create("{}\"'/\\");

    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n\f(");

    private readonly List<StyleRule> _rules = [];

    internal IReadOnlyList<StyleRule> Rules => _rules;

    /// <summary>What of all the rules can keep text from being seen, raise it or strike it out.</summary>
    internal StyleEffects Telling { get; private set; }

    /// <summary>How the rules set rows of tables out.</summary>
    internal StyleEffects Rows { get; private set; }

    /// <summary>Whether there were more rules than are taken.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>Adds the rules of a style sheet.</summary>
    /// <param name="css">The style sheet.</param>
    /// <param name="sure">Whether it holds.</param>
    internal void Add(ReadOnlySpan<char> css, bool sure) => Add(css, sure, "", 0);

    private void Add(ReadOnlySpan<char> css, bool sure, string parents, int depth)
    {
        while (!(css = SkipRemarks(css)).IsEmpty)
        {
            if (_rules.Count >= MostRules)
            {
                IsCut = true;
                return;
            }

            int open = EndOfPrelude(css);
            if (open == css.Length)
            {
                return;
            }

            // "@import …;", what is left of something broken, or a declaration in a rule that has rules in it.
            if (css[open] != '{')
            {
                css = css[(open + 1)..];
                continue;
            }

            ReadOnlySpan<char> prelude = css[..open].TrimEnd();
            int end = EndOfBlock(css, open);
            ReadOnlySpan<char> block = css[(open + 1)..Math.Min(end, css.Length)];
            if (prelude is ['@', ..])
            {
                AddNested(prelude, block, sure, parents, depth);
            }
            else if (!prelude.IsEmpty && end < css.Length)
            {
                AddRule(prelude, block, sure, parents, depth);
            }

            css = css[Math.Min(end + 1, css.Length)..];
        }
    }

    private void AddNested(ReadOnlySpan<char> prelude, ReadOnlySpan<char> block, bool sure, string parents, int depth)
    {
        int length = prelude.IndexOfAny(EndsName);
        ReadOnlySpan<char> name = length < 0 ? prelude : prelude[..length], rest = length < 0 ? [] : prelude[length..].Trim();
        bool? holds = name switch
        {
            _ when name.Equals("@media", StringComparison.OrdinalIgnoreCase) => MediaQuery.Holds(Plain(rest)),
            _ when name.Equals("@supports", StringComparison.OrdinalIgnoreCase) => MediaQuery.Supports(Plain(rest)),
            _ when name.Equals("@layer", StringComparison.OrdinalIgnoreCase) => true,
            _ when name.Equals("@container", StringComparison.OrdinalIgnoreCase) || name.Equals("@scope", StringComparison.OrdinalIgnoreCase)
                || name.Equals("@starting-style", StringComparison.OrdinalIgnoreCase) => null,
            _ => false,
        };
        if (holds == false)
        {
            return;
        }

        if (depth == Deepest)
        {
            IsCut = true;
            return;
        }

        // In a rule, the declarations that stand there are for its own elements.
        if (parents.Length > 0)
        {
            AddRule(parents, block, sure && holds == true, "", depth + 1);
        }
        else
        {
            Add(block, sure && holds == true, parents, depth + 1);
        }
    }

    private void AddRule(ReadOnlySpan<char> selectors, ReadOnlySpan<char> block, bool sure, string parents, int depth)
    {
        bool nests = block.Contains('{');
        StyleChange change = StyleChange.Of(nests ? OwnDeclarations(block) : Plain(block), out StyleChange important);

        Telling |= change.Telling | important.Telling;
        Rows |= (change.Set | important.Set) & (StyleEffects.Row | StyleEffects.Flex | StyleEffects.Stacked);
        bool matters = ((change.Set | change.Cleared | important.Set | important.Cleared) & matter) != 0;
        if (!matters && !nests)
        {
            return;
        }

        string named = Plain(selectors).ToString();
        if (parents.Length > 0)
        {
            named = named.Contains('&', StringComparison.Ordinal) ? named.Replace("&", $":is({parents})", StringComparison.Ordinal) : $":is({parents}) {named}";
        }

        if (named.Length > LongestSelector && parents.Length > 0)
        {
            IsCut = true;
            return;
        }

        if (matters)
        {
            _rules.Add(new StyleRule(named, change, important, sure));
        }

        if (nests)
        {
            if (depth == Deepest)
            {
                IsCut = true;
                return;
            }

            Add(block, sure, named, depth + 1);
        }
    }

    // Those of a rule that has other rules in it.
    private static string OwnDeclarations(ReadOnlySpan<char> block)
    {
        StringBuilder own = new();
        while (!(block = SkipRemarks(block)).IsEmpty)
        {
            int end = EndOfPrelude(block);
            bool nested = end < block.Length && block[end] == '{';
            if (!nested)
            {
                own.Append(Plain(block[..end])).Append(';');
            }

            end = nested ? EndOfBlock(block, end) : end;
            block = block[Math.Min(end + 1, block.Length)..];
        }

        return own.ToString();
    }

    // To the brace, or the end of a declaration, that is not within quotes, an address or a remark.
    private static int EndOfPrelude(ReadOnlySpan<char> css)
    {
        int i = 0;
        while (i < css.Length)
        {
            int next = css[i..].IndexOfAny(EndsPrelude);
            if (next < 0)
            {
                return css.Length;
            }

            i += next;
            switch (css[i])
            {
                case '{' or '}' or ';':
                    return i;
                case '(':
                    int close = css[..i].EndsWith("url", StringComparison.OrdinalIgnoreCase) ? css[i..].IndexOfAny(')', '"', '\'') : 0;
                    i += close > 0 && css[i + close] == ')' ? close : 1;
                    break;
                default:
                    i = Beyond(css, i);
                    break;
            }
        }

        return css.Length;
    }

    private static int EndOfBlock(ReadOnlySpan<char> css, int open)
    {
        int depth = 0;
        int i = open;
        while (i < css.Length)
        {
            int next = css[i..].IndexOfAny(Braces);
            if (next < 0)
            {
                return css.Length;
            }

            i += next;
            switch (css[i])
            {
                case '{':
                    depth++;
                    i++;
                    break;
                case '}' when --depth == 0:
                    return i;
                case '}':
                    i++;
                    break;
                case '\\':
                    i += 2;
                    break;
                default:
                    i = Beyond(css, i);
                    break;
            }
        }

        return css.Length;
    }

    // Behind what is in quotes, which end with their line, or a remark.
    private static int Beyond(ReadOnlySpan<char> css, int at)
    {
        if (css[at] == '/')
        {
            int end = css[at..].StartsWith("/*") ? css[(at + 2)..].IndexOf("*/") : -2;
            return end == -2 ? at + 1 : end < 0 ? css.Length : at + 2 + end + 2;
        }

        int i = at + 1;
        while (i < css.Length && css[i] is not ('\n' or '\r'))
        {
            if (css[i] == css[at])
            {
                return i + 1;
            }

            i += css[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, css.Length);
    }

    // White space, remarks, the marks of a comment that hid style sheets from old browsers, and braces that close nothing.
    private static ReadOnlySpan<char> SkipRemarks(ReadOnlySpan<char> css)
    {
        while (true)
        {
            css = css.TrimStart().TrimStart('}').TrimStart();
            if (css.StartsWith("/*"))
            {
                int end = css[2..].IndexOf("*/");
                css = end < 0 ? [] : css[(end + 4)..];
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

    // Without remarks.
    internal static ReadOnlySpan<char> Plain(ReadOnlySpan<char> css)
    {
        if (css.IndexOf("/*") < 0)
        {
            return css;
        }

        StringBuilder plain = new(css.Length);
        for (int at = css.IndexOf("/*"); at >= 0; at = css.IndexOf("/*"))
        {
            plain.Append(css[..at]);
            int end = css[(at + 2)..].IndexOf("*/");
            css = end < 0 ? [] : css[(at + 2 + end + 2)..];
        }

        return plain.Append(css).ToString();
    }
}
