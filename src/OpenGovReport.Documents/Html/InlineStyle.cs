namespace OpenGovReport.Documents.Html;

/// <summary>What the style of an element does to its text.</summary>
[Flags]
internal enum StyleEffects
{
    /// <summary>Nothing that matters.</summary>
    None = 0,

    /// <summary>It is not shown.</summary>
    Hidden = 1,

    /// <summary>It takes its room and is not seen. Some sites do so to the whole article until a script shows it.</summary>
    Invisible = 2,

    /// <summary>It is struck out.</summary>
    Struck = 4,

    /// <summary>It is raised.</summary>
    Raised = 8,
}

/// <summary>Reads a <c>style</c> attribute.</summary>
internal static class InlineStyle
{
    internal static StyleEffects Of(ReadOnlySpan<char> style)
    {
        StyleEffects effects = StyleEffects.None;
        while (!style.IsEmpty)
        {
            int end = style.IndexOf(';');
            ReadOnlySpan<char> declaration = end < 0 ? style : style[..end];
            style = end < 0 ? [] : style[(end + 1)..];
            int colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                effects |= Of(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
            }
        }

        return effects;
    }

    private static StyleEffects Of(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property.Length switch
    {
        7 when Is(property, "display") => Begins(value, "none") ? StyleEffects.Hidden : StyleEffects.None,
        8 when Is(property, "mso-hide") => Begins(value, "all") ? StyleEffects.Hidden : StyleEffects.None,
        10 when Is(property, "visibility") => Begins(value, "hidden") || Begins(value, "collapse") ? StyleEffects.Invisible : StyleEffects.None,
        14 when Is(property, "vertical-align") => Begins(value, "super") ? StyleEffects.Raised : StyleEffects.None,
        15 or 20 when Is(property, "text-decoration") || Is(property, "text-decoration-line") =>
            value.Contains("line-through", StringComparison.OrdinalIgnoreCase) ? StyleEffects.Struck : StyleEffects.None,
        _ => StyleEffects.None,
    };

    private static bool Is(ReadOnlySpan<char> property, string name) => property.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> value, string word) => value.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
