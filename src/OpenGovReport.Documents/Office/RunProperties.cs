using System.Xml;

namespace OpenGovReport.Documents.Office;

/// <summary>What the properties of a run, or of a style, say about its text; <see langword="null"/> where they leave it to others.</summary>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Struck">Whether it is struck out.</param>
/// <param name="StruckTwice">Whether it is struck out by two lines.</param>
/// <param name="Raised">Whether it is raised or lowered.</param>
/// <param name="Lift">How far it stands above the line, in half points.</param>
/// <param name="Size">How large its letters are, in half points.</param>
/// <param name="Faint">Whether it is white, or of a point's size at most.</param>
/// <param name="Shaded">Whether its ground has a colour.</param>
/// <param name="Style">The style that the run names.</param>
internal readonly record struct RunProperties(bool? Hidden, bool? Struck, bool? StruckTwice, bool? Raised, int? Lift, int? Size, bool? Faint, bool? Shaded, string? Style)
{
    /// <summary>The size of letters of which nothing says another: that of Word in Chinese, 五号.</summary>
    internal const int DefaultSize = 21;

    private const int NoSize = 2;

    internal static RunProperties Read(XmlReader reader, int maxNesting)
    {
        RunProperties properties = default;
        XmlChildren children = new(reader, maxNesting);
        while (children.Next())
        {
            properties = reader.LocalName switch
            {
                "rStyle" => properties with { Style = reader.Attribute("val") },
                "vanish" => properties with { Hidden = reader.IsOn() },
                "strike" => properties with { Struck = reader.IsOn() },
                "dstrike" => properties with { StruckTwice = reader.IsOn() },
                "vertAlign" => properties with { Raised = reader.Attribute("val") is "superscript" or "subscript" },
                "color" => properties with { Faint = properties.Faint == true || reader.Attribute("val") is "FFFFFF" or "ffffff" },
                "position" => properties with { Lift = reader.Number("val", 0) },
                "sz" => Sized(properties, reader.Number("val", DefaultSize)),
                "shd" => properties with { Shaded = IsShaded(reader) },
                "highlight" => properties with { Shaded = reader.Attribute("val") is not ("none" or "white") },
                _ => properties,
            };
            reader.Skip();
        }

        return properties;
    }

    /// <summary>These properties, and where they leave something open the others.</summary>
    internal RunProperties Or(RunProperties others) => new(Hidden ?? others.Hidden, Struck ?? others.Struck, StruckTwice ?? others.StruckTwice, Raised ?? others.Raised, Lift ?? others.Lift, Size ?? others.Size, Faint ?? others.Faint, Shaded ?? others.Shaded, Style);

    /// <summary>These properties, of a style of characters, on top of those of a paragraph's: what both switch on is off again.</summary>
    internal RunProperties Over(RunProperties paragraph) => Or(paragraph) with
    {
        Hidden = (Hidden == true && paragraph.Hidden == true) ? false : Hidden == true || paragraph.Hidden == true,
        Struck = (Struck == true && paragraph.Struck == true) ? false : Struck == true || paragraph.Struck == true,
    };

    private static RunProperties Sized(RunProperties properties, int size) => properties with { Size = size, Faint = size <= NoSize ? true : properties.Faint };

    /// <summary>Whether a shading has a colour.</summary>
    internal static bool IsShaded(XmlReader reader) => reader.Attribute("fill") is not (null or "auto" or "FFFFFF" or "ffffff") || reader.Attribute("val") is "solid";
}
