namespace OpenGovReport.Documents.Html;

/// <summary>What a list of style declarations does to what came before it.</summary>
/// <param name="Set">What it makes so.</param>
/// <param name="Cleared">What it makes not so.</param>
internal readonly record struct StyleChange(StyleEffects Set, StyleEffects Cleared)
{
    internal bool IsNone => (Set | Cleared) == StyleEffects.None;

    /// <summary>Whether it can keep text from being seen, raise it or strike it out.</summary>
    internal bool TellsOfText => (Set & ~StyleEffects.Shaded) != 0 && (Set & StyleEffects.Ink) is not (StyleEffects.White | StyleEffects.Shaded);

    /// <summary>Reads declarations, as they stand in a <c>style</c> attribute or between the braces of a rule.</summary>
    internal static StyleChange Of(ReadOnlySpan<char> declarations)
    {
        StyleChange change = default;
        while (!declarations.IsEmpty)
        {
            int end = declarations.IndexOf(';');
            ReadOnlySpan<char> declaration = end < 0 ? declarations : declarations[..end];
            declarations = end < 0 ? [] : declarations[(end + 1)..];
            int colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                (StyleEffects effect, bool isSo) = Of(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
                change = isSo ? new(change.Set | effect, change.Cleared & ~effect) : new(change.Set & ~effect, change.Cleared | effect);
            }
        }

        return change;
    }

    /// <summary>What the <c>color</c> of a <c>font</c> does.</summary>
    internal static StyleChange OfColor(string? color) =>
        color is null ? default : IsWhite(color) ? new(StyleEffects.White, StyleEffects.None) : new(StyleEffects.None, StyleEffects.White);

    /// <summary>What the <c>bgcolor</c> of a table, a row or a cell does.</summary>
    internal static StyleChange OfGround(string? color) =>
        string.IsNullOrEmpty(color) ? default : IsWhite(color) ? new(StyleEffects.None, StyleEffects.Shaded) : new(StyleEffects.Shaded, StyleEffects.None);

    internal StyleEffects After(StyleEffects before) => (before & ~Cleared) | Set;

    /// <summary>Both changes as one, this one after the other.</summary>
    internal StyleChange After(StyleChange before) => new((before.Set & ~Cleared) | Set, (before.Cleared & ~Set) | Cleared);

    private static (StyleEffects Effect, bool IsSo) Of(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property.Length switch
    {
        4 when Is(property, "left") => (StyleEffects.Invisible, IsFarOff(value)),
        4 when Is(property, "clip") => (StyleEffects.Invisible, Begins(value, "rect(0") || Begins(value, "rect(1px")),
        5 when Is(property, "color") => (StyleEffects.White, IsWhite(value)),
        7 when Is(property, "display") => (StyleEffects.Hidden, Begins(value, "none")),
        7 when Is(property, "opacity") => (StyleEffects.Invisible, IsNothing(value)),
        8 when Is(property, "mso-hide") && Begins(value, "all") => (StyleEffects.Hidden, true),
        9 when Is(property, "font-size") => (StyleEffects.Tiny, IsNothing(value)),
        10 when Is(property, "visibility") => (StyleEffects.Invisible, Begins(value, "hidden") || Begins(value, "collapse")),
        10 when Is(property, "background") => Ground(value),
        11 when Is(property, "text-indent") => (StyleEffects.Invisible, IsFarOff(value)),
        14 when Is(property, "vertical-align") => (StyleEffects.Raised, Begins(value, "super")),
        15 or 20 when Is(property, "text-decoration") || Is(property, "text-decoration-line") =>
            (StyleEffects.Struck, value.Contains("line-through", StringComparison.OrdinalIgnoreCase)),
        16 when Is(property, "background-color") => Ground(value),
        _ => default,
    };

    /// <summary>Whether a colour is white, or none at all.</summary>
    internal static bool IsWhite(ReadOnlySpan<char> value) => value.Length > 3
        && ((value[0] is '#' && value[1..].TrimStart("fF").TrimStart().TrimStart("!important").IsEmpty)
            || Begins(value, "white") && (value.Length == 5 || !char.IsAsciiLetter(value[5]))
            || Begins(value, "transparent") || Begins(value, "rgb(255,255,255)") || Begins(value, "rgb(255, 255, 255)")
            || (Begins(value, "rgba(") && value.TrimEnd(") ").EndsWith(",0", StringComparison.Ordinal)) || (Begins(value, "rgba(") && value.TrimEnd(") ").EndsWith(" 0", StringComparison.Ordinal)));

    // None and transparent leave the ground as it is.
    private static (StyleEffects Effect, bool IsSo) Ground(ReadOnlySpan<char> value) =>
        Begins(value, "none") || Begins(value, "transparent") || Begins(value, "inherit") || Begins(value, "initial") ? default : (StyleEffects.Shaded, !IsWhite(value));

    // "0", "0px", "0.0", "1px": nobody reads letters of one point.
    private static bool IsNothing(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> rest = value.TrimStart("0.");
        return (rest.Length < value.Length && (rest.IsEmpty || !char.IsAsciiDigit(rest[0]))) || Begins(value, "1px") || Begins(value, "1pt");
    }

    // "-9999px"
    private static bool IsFarOff(ReadOnlySpan<char> value) => value.Length > 4 && value[0] == '-' && value[1..5].IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool Is(ReadOnlySpan<char> property, string name) => property.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> value, string word) => value.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
