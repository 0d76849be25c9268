using System.Xml;

namespace OpenGovReport.Documents.Office;

/// <summary>What the properties of a paragraph say about its number.</summary>
internal readonly record struct ParagraphProperties(string? Style, int? List, int? Level)
{
    internal static ParagraphProperties Read(XmlReader reader, int maxNesting)
    {
        ParagraphProperties properties = default;
        XmlChildren children = new(reader, maxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "pStyle":
                    properties = properties with { Style = reader.Attribute("val") };
                    reader.Skip();
                    break;
                case "numPr":
                    XmlChildren numbers = new(reader, maxNesting);
                    while (numbers.Next())
                    {
                        properties = reader.LocalName switch
                        {
                            "ilvl" => properties with { Level = reader.Number("val", 0) },
                            "numId" => properties with { List = reader.Number("val", 0) },
                            _ => properties,
                        };
                        reader.Skip();
                    }

                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return properties;
    }
}
