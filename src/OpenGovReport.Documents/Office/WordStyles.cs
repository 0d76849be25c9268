using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>What the styles of a Word document say about the numbers of paragraphs and about how text is shown.</summary>
internal sealed class WordStyles
{
    // A style may be based on another, and by a mistake on itself.
    private const int Deepest = 16;

    // Word itself has at most some thousand.
    private const int MostStyles = 10_000;

    private readonly Dictionary<string, Style> _styles = [];
    private readonly ReadOptions _options;

    internal WordStyles(MainDocumentPart main, ReadOptions options)
    {
        _options = options;
        if (main.StyleDefinitionsPart is { } styles)
        {
            using XmlReader reader = OfficeReader.Open(styles, options);
            ReadStyles(reader);
        }
    }

    private readonly record struct Style(int? List, int? Level, string? BasedOn, RunProperties Run);

    /// <summary>The list and the level that paragraphs of a style have, and the style, itself or the one below it, that names them.</summary>
    internal (int? List, int? Level, string? Style) NumberOf(string? style)
    {
        int? level = null;
        for (int depth = 0; style is not null && depth < Deepest && _styles.TryGetValue(style, out Style named); depth++)
        {
            level ??= named.Level;
            if (named.List is int list)
            {
                return (list, level, style);
            }

            style = named.BasedOn;
        }

        return (null, level, style);
    }

    /// <summary>How text of a style is shown. The marks of notes are raised, also where a program that has cut the document up has lost their style.</summary>
    internal RunProperties RunOf(string? style)
    {
        RunProperties run = new() { Raised = style is "FootnoteReference" or "EndnoteReference" ? true : null };
        for (int depth = 0; style is not null && depth < Deepest && _styles.TryGetValue(style, out Style named); depth++)
        {
            run = run.Or(named.Run);
            style = named.BasedOn;
        }

        return run;
    }

    private void ReadStyles(XmlReader reader)
    {
        if (!reader.MoveToRoot())
        {
            return;
        }

        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (_styles.Count < MostStyles && reader.LocalName == "style" && reader.Attribute("styleId") is string id)
            {
                _styles[id] = ReadStyle(reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private Style ReadStyle(XmlReader reader)
    {
        Style style = default;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "name":
                    style = reader.Attribute("val") is "footnote reference" or "endnote reference" ? style with { Run = style.Run with { Raised = true } } : style;
                    reader.Skip();
                    break;
                case "basedOn":
                    style = style with { BasedOn = reader.Attribute("val") };
                    reader.Skip();
                    break;
                case "pPr":
                    ParagraphProperties properties = ParagraphProperties.Read(reader, _options.MaxNesting);
                    style = style with { List = properties.List, Level = properties.Level };
                    break;
                case "rPr":
                    style = style with { Run = style.Run.Or(RunProperties.Read(reader, _options.MaxNesting)) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return style;
    }
}
