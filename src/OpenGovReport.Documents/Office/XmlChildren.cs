using System.Globalization;
using System.Xml;

namespace OpenGovReport.Documents.Office;

/// <summary>
/// The children of the element on which a forward-only reader stands. Whoever is given a child reads it to its end or skips it before
/// the next; after the last one the reader stands behind the element.
/// </summary>
internal struct XmlChildren(XmlReader reader, int maxNesting)
{
    private readonly int _depth = reader.Depth;
    private bool _entered;

    /// <summary>Moves to the next child; <see langword="false"/> where there is none.</summary>
    internal bool Next()
    {
        if (!_entered)
        {
            _entered = true;
            if (_depth > maxNesting)
            {
                throw new LimitExceededException(maxNesting, "levels of nesting");
            }

            bool empty = reader.IsEmptyElement;
            reader.Read();
            if (empty)
            {
                return false;
            }
        }

        while (reader.Depth > _depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            reader.Read();
        }

        reader.Read();
        return false;
    }
}

/// <summary>What the readers of Office files ask of an element.</summary>
internal static class XmlReaderExtensions
{
    /// <summary>The value of an attribute by its local name, whatever the namespace: transitional and strict files differ there.</summary>
    internal static string? Attribute(this XmlReader reader, string localName)
    {
        string? value = null;
        while (value is null && reader.MoveToNextAttribute())
        {
            value = reader.LocalName == localName && reader.Prefix != "xmlns" ? reader.Value : null;
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>The whole number in an attribute; <paramref name="default"/> where there is none.</summary>
    internal static int Number(this XmlReader reader, string localName, int @default) =>
        int.TryParse(reader.Attribute(localName), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : @default;

    /// <summary>Whether a switch is on: it is where it's there and not turned off.</summary>
    internal static bool IsOn(this XmlReader reader) => reader.Attribute("val") is not ("0" or "false" or "off" or "none");

    /// <summary>Moves to the root element.</summary>
    internal static bool MoveToRoot(this XmlReader reader) => reader.MoveToContent() == XmlNodeType.Element;
}
