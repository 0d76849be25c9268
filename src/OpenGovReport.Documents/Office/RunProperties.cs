using System.Xml;

namespace OpenGovReport.Documents.Office;

/// <summary>What the properties of a run, or of a style, say about its text; <see langword="null"/> where they leave it to others.</summary>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Struck">Whether it is struck out.</param>
/// <param name="Raised">Whether it is raised.</param>
/// <param name="Style">The style that the run names.</param>
internal readonly record struct RunProperties(bool? Hidden, bool? Struck, bool? Raised, string? Style)
{
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
                "strike" or "dstrike" => properties with { Struck = properties.Struck == true || reader.IsOn() },
                "vertAlign" => properties with { Raised = reader.Attribute("val") == "superscript" },
                _ => properties,
            };
            reader.Skip();
        }

        return properties;
    }

    /// <summary>These properties, and where they leave something open the others.</summary>
    internal RunProperties Or(RunProperties others) => new(Hidden ?? others.Hidden, Struck ?? others.Struck, Raised ?? others.Raised, Style);
}
