namespace OpenGovReport.Documents.Html;

/// <summary>What the style of an element does to its text.</summary>
[Flags]
internal enum StyleEffects
{
    /// <summary>Nothing that matters.</summary>
    None = 0,

    /// <summary>It is not shown.</summary>
    Hidden = 1,

    /// <summary>It takes its room and is not seen. What is within may be.</summary>
    Unseen = 2,

    /// <summary>It is struck out.</summary>
    Struck = 4,

    /// <summary>It is raised as <c>sup</c> is.</summary>
    Raised = 8,

    /// <summary>Its letters are white or transparent: not seen, unless the ground is dark. What is within may have another colour.</summary>
    White = 16,

    /// <summary>Its letters have no size. What is within may have one.</summary>
    Tiny = 32,

    /// <summary>Its ground has a colour or a picture.</summary>
    Shaded = 64,

    /// <summary>It has no opacity.</summary>
    Clear = 1 << 7,

    /// <summary>It is moved off the screen by its place.</summary>
    OffByPlace = 1 << 8,

    /// <summary>Its line is moved off the screen.</summary>
    OffByIndent = 1 << 9,

    /// <summary>It is clipped to nothing.</summary>
    Clipped = 1 << 10,

    /// <summary>It is drawn without size.</summary>
    Shrunk = 1 << 11,

    /// <summary>It has no width.</summary>
    NoWidth = 1 << 12,

    /// <summary>It has no height.</summary>
    NoHeight = 1 << 13,

    /// <summary>It may have no width.</summary>
    NoMostWidth = 1 << 14,

    /// <summary>It may have no height.</summary>
    NoMostHeight = 1 << 15,

    /// <summary>What goes beyond its size is not shown.</summary>
    Cut = 1 << 16,

    /// <summary>It is a box, so that it has the size that it says.</summary>
    Boxed = 1 << 17,

    /// <summary>It is taken out of its line, which makes it a box.</summary>
    Apart = 1 << 18,

    /// <summary>It may be moved from its place.</summary>
    Placed = 1 << 19,

    /// <summary>It is moved up from its place, if it may be.</summary>
    Up = 1 << 20,

    /// <summary>It stands higher than its line by a length.</summary>
    Lifted = 1 << 21,

    /// <summary>It stands at the top of the letters of its line.</summary>
    AtTop = 1 << 22,

    /// <summary>Its letters are smaller than those around it.</summary>
    Smaller = 1 << 23,

    /// <summary>Whether it is shown can't be told.</summary>
    Undecided = 1 << 24,

    /// <summary>It has lines of its own.</summary>
    OwnLine = 1 << 25,

    /// <summary>It is a row of a table.</summary>
    Row = 1 << 26,

    /// <summary>What is within stands side by side.</summary>
    Flex = 1 << 27,

    /// <summary>What would stand side by side stands one below the other.</summary>
    Stacked = 1 << 28,

    /// <summary>It is not seen. Some sites do so to the whole article until a script shows it.</summary>
    Invisible = Unseen | Clear | OffByPlace | OffByIndent | Clipped | Shrunk,

    /// <summary>It has no room.</summary>
    NoRoom = NoWidth | NoHeight | NoMostWidth | NoMostHeight,

    /// <summary>What its contents take over.</summary>
    Ink = White | Tiny | Shaded | Undecided | Unseen | Raise,

    /// <summary>What its contents take over within a line.</summary>
    Raise = Lifted | AtTop | Smaller,

    /// <summary>What keeps text from being read as it stands there; the others only say something together with these.</summary>
    Telling = Hidden | Struck | Raised | White | Tiny | Invisible | NoRoom | Up | Lifted | AtTop,
}
