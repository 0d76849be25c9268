namespace OpenGovReport.Documents.Html;

/// <summary>What a list of style declarations does to what came before it.</summary>
/// <param name="Set">What it makes so.</param>
/// <param name="Cleared">What it makes not so.</param>
/// <param name="Perhaps">What it perhaps makes so.</param>
internal readonly record struct StyleChange(StyleEffects Set, StyleEffects Cleared, StyleEffects Perhaps = StyleEffects.None)
{
    internal bool IsNone => (Set | Cleared | Perhaps) == StyleEffects.None;

    /// <summary>What of it can keep text from being seen, raise it or strike it out.</summary>
    internal StyleEffects Telling => (Set & StyleEffects.Shaded) != 0 ? Set & StyleEffects.Telling & ~StyleEffects.White : Set & StyleEffects.Telling;

    /// <summary>Reads declarations, as they stand in a <c>style</c> attribute or between the braces of a rule.</summary>
    internal static StyleChange Of(string declarations)
    {
        StyleChange change = Of(declarations, out StyleChange important);
        return important.After(change);
    }

    /// <summary>Reads declarations.</summary>
    /// <param name="declarations">The declarations.</param>
    /// <param name="important">What those do that other rules don't undo.</param>
    internal static StyleChange Of(ReadOnlySpan<char> declarations, out StyleChange important)
    {
        StyleChange change = default;
        important = default;
        while (!declarations.IsEmpty)
        {
            int end = declarations.IndexOf(';');
            ReadOnlySpan<char> declaration = end < 0 ? declarations : declarations[..end];
            declarations = end < 0 ? [] : declarations[(end + 1)..];
            int colon = declaration.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            ReadOnlySpan<char> value = declaration[(colon + 1)..].Trim();
            StyleChange one = value.IsEmpty ? default : StyleDeclaration.Of(declaration[..colon].Trim(), value);
            if (one.IsNone)
            {
                continue;
            }

            if (value[^1] is 't' or 'T' && value.EndsWith("important", StringComparison.OrdinalIgnoreCase))
            {
                important = one.After(important);
            }
            else
            {
                change = one.After(change);
            }
        }

        return change;
    }

    /// <summary>What the <c>color</c> of a <c>font</c> does.</summary>
    internal static StyleChange OfColor(string? color) => color is null ? default : StyleDeclaration.Is(StyleEffects.White, StyleDeclaration.IsWhite(color));

    /// <summary>What the <c>bgcolor</c> of a table, a row or a cell does.</summary>
    internal static StyleChange OfGround(string? color) => string.IsNullOrEmpty(color) ? default : StyleDeclaration.Is(StyleEffects.Shaded, !StyleDeclaration.IsWhite(color));

    /// <summary>What the <c>size</c> of a <c>font</c> element does: the smallest of seven, or smaller than the text around it.</summary>
    internal static StyleChange OfSize(string? size) => size is "1" or ['-', ..] ? StyleDeclaration.Is(StyleEffects.Smaller, true) : default;

    internal StyleEffects After(StyleEffects before) => (before & ~Cleared) | Set;

    /// <summary>Both changes as one, this one after the other.</summary>
    internal StyleChange After(StyleChange before) => new((before.Set & ~Cleared) | Set, (before.Cleared & ~Set) | Cleared, (before.Perhaps & ~(Set | Cleared)) | Perhaps);

    /// <summary>Both changes as one where it can't be told whether this one is made: what it would do is perhaps so.</summary>
    internal StyleChange PerhapsAfter(StyleChange before)
    {
        StyleEffects undone = Cleared & before.Set & StyleEffects.Telling;
        return before with { Set = before.Set & ~undone, Perhaps = before.Perhaps | undone | (Telling & ~before.Set) };
    }
}
