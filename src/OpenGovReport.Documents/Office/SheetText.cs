using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>The texts of a workbook: those that its sheets share and those that stand in a cell, in one piece or in runs that differ in font.</summary>
internal sealed class SheetText
{
    private readonly List<string> _shared = [];
    private readonly ReadOptions _options;

    internal SheetText(WorkbookPart workbook, ReadOptions options)
    {
        _options = options;
        if (workbook.SharedStringTablePart is { } shared)
        {
            using XmlReader reader = OfficeReader.Open(shared, options);
            ReadShared(reader);
        }
    }

    /// <summary>The text that is stored under a number; empty where there is none.</summary>
    internal string Shared(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _shared.Count ? _shared[index] : "";

    /// <summary>The text of the element on which the reader stands. How it is pronounced is no part of it.</summary>
    internal string Read(XmlReader reader)
    {
        StringBuilder text = new();
        Read(reader, text);
        return Unescape(text.ToString());
    }

    /// <summary>The text with the characters that XML does not hold, which Excel writes as <c>_x000D_</c>.</summary>
    internal static string Unescape(string text)
    {
        const int Length = 7;
        int at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        int start = 0;
        while (at >= 0 && at + Length <= text.Length)
        {
            if (text[at + Length - 1] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort character))
            {
                plain.Append(text, start, at - start);
                start = at + Length;
                if (character != '\r' || start == text.Length || text[start] != '\n')
                {
                    plain.Append((char)character);
                }

                at = text.IndexOf("_x", start, StringComparison.Ordinal);
            }
            else
            {
                at = text.IndexOf("_x", at + 1, StringComparison.Ordinal);
            }
        }

        return plain.Append(text, start, text.Length - start).ToString();
    }

    private void ReadShared(XmlReader reader)
    {
        if (!reader.MoveToRoot())
        {
            return;
        }

        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            // More than there may be cells to use them.
            if (_shared.Count == _options.MaxTableCells)
            {
                throw new LimitExceededException(_options.MaxTableCells, "table cells");
            }

            _shared.Add(Read(reader));
        }
    }

    private void Read(XmlReader reader, StringBuilder text)
    {
        bool shown = true;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "t":
                    string run = reader.ReadElementContentAsString();
                    text.Append(shown ? run : "");
                    break;
                case "r":
                    Read(reader, text);
                    break;
                case "rPr":
                    shown = IsShown(reader, text);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    // Not struck out, and not the mark of a note after a number.
    private bool IsShown(XmlReader reader, StringBuilder before)
    {
        bool shown = true;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            shown &= reader.LocalName switch
            {
                "strike" => !reader.IsOn(),
                "vertAlign" => reader.Attribute("val") is not ("superscript" or "subscript") || !RaisedText.IsNoteMark(before),
                _ => true,
            };
            reader.Skip();
        }

        return shown;
    }
}
