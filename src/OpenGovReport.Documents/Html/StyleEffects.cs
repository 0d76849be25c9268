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

    /// <summary>Its letters are white or transparent: not seen, unless the ground is dark. What is within may have another colour.</summary>
    White = 16,

    /// <summary>Its letters have no size. What is within may have one.</summary>
    Tiny = 32,

    /// <summary>Its ground has a colour or a picture.</summary>
    Shaded = 64,

    /// <summary>What its contents take over.</summary>
    Ink = White | Tiny | Shaded,
}
