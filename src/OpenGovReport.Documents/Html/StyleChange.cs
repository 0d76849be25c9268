namespace OpenGovReport.Documents.Html;

/// <summary>What a list of style declarations does to what came before it.</summary>
/// <param name="Set">What it makes so.</param>
/// <param name="Cleared">What it makes not so.</param>
internal readonly record struct StyleChange(StyleEffects Set, StyleEffects Cleared)
{
    internal bool IsNone => (Set | Cleared) == StyleEffects.None;

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

    internal StyleEffects After(StyleEffects before) => (before & ~Cleared) | Set;

    /// <summary>Both changes as one, this one after the other.</summary>
    internal StyleChange After(StyleChange before) => new((before.Set & ~Cleared) | Set, (before.Cleared & ~Set) | Cleared);

    private static (StyleEffects Effect, bool IsSo) Of(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property.Length switch
    {
        7 when Is(property, "display") => (StyleEffects.Hidden, Begins(value, "none")),
        8 when Is(property, "mso-hide") && Begins(value, "all") => (StyleEffects.Hidden, true),
        10 when Is(property, "visibility") => (StyleEffects.Invisible, Begins(value, "hidden") || Begins(value, "collapse")),
        14 when Is(property, "vertical-align") => (StyleEffects.Raised, Begins(value, "super")),
        15 or 20 when Is(property, "text-decoration") || Is(property, "text-decoration-line") =>
            (StyleEffects.Struck, value.Contains("line-through", StringComparison.OrdinalIgnoreCase)),
        _ => default,
    };

    private static bool Is(ReadOnlySpan<char> property, string name) => property.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> value, string word) => value.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
