using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>What the styles of a workbook's cells say about their values: that they are dates or times, how numbers are shown, what is struck out or not seen.</summary>
internal sealed class SheetStyles
{
    // Excel has at most 65,490.
    private const int MostStyles = 65_536;

    private readonly Dictionary<int, Format> _formats = [];
    private readonly List<(bool Struck, bool White)> _fonts = [];
    private readonly List<bool> _fills = [];
    private readonly List<Style> _styles = [];
    private readonly ReadOptions _options;

    internal SheetStyles(WorkbookPart workbook, ReadOptions options)
    {
        _options = options;
        if (workbook.WorkbookStylesPart is { } styles)
        {
            using XmlReader reader = OfficeReader.Open(styles, options);
            Read(reader);
        }
    }

    /// <summary>What a style does to values.</summary>
    /// <param name="Format">How values are shown.</param>
    /// <param name="Gone">Whether they are struck out, or not shown at all.</param>
    /// <param name="White">Whether they are white on a white ground.</param>
    internal readonly record struct Style(Format Format, bool Gone, bool White);

    /// <summary>How values are shown.</summary>
    /// <param name="Date">Whether numbers are shown as a date or a time.</param>
    /// <param name="Number">How they are shown otherwise; <see langword="null"/> where they are shown as they are.</param>
    internal readonly record struct Format(bool Date, NumberFormat? Number);

    internal Style this[int style] => style >= 0 && style < _styles.Count ? _styles[style] : default;

    private void Read(XmlReader reader)
    {
        if (!reader.MoveToRoot())
        {
            return;
        }

        // The order is fixed: formats, fonts, then the styles that name them.
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "numFmts":
                    Each(reader, _formats.Count, () =>
                    {
                        string code = reader.Attribute("formatCode") ?? "";
                        _formats[reader.Number("numFmtId", -1)] = FormatOf(code);
                        reader.Skip();
                    });
                    break;
                case "fonts":
                    Each(reader, _fonts.Count, () => _fonts.Add(Font(reader)));
                    break;
                case "fills":
                    Each(reader, _fills.Count, () => _fills.Add(IsFilled(reader)));
                    break;
                case "cellXfs":
                    Each(reader, _styles.Count, () =>
                    {
                        int format = reader.Number("numFmtId", 0), font = reader.Number("fontId", 0), fill = reader.Number("fillId", 0);
                        if (!_formats.TryGetValue(format, out Format shown))
                        {
                            _formats[format] = shown = IsDateFormat(format) ? new(true, null) : FormatOf(NumberFormat.BuiltIn(format));
                        }

                        (bool struck, bool white) = font >= 0 && font < _fonts.Count ? _fonts[font] : default;
                        _styles.Add(new Style(shown, struck, white && !(fill >= 0 && fill < _fills.Count && _fills[fill])));
                        reader.Skip();
                    });
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void Each(XmlReader reader, int count, Action read)
    {
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            if (count++ < MostStyles)
            {
                read();
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private (bool Struck, bool White) Font(XmlReader reader)
    {
        bool struck = false, white = false;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            struck |= reader.LocalName == "strike" && reader.IsOn();
            white |= reader.LocalName == "color" && IsWhite(reader);
            reader.Skip();
        }

        return (struck, white);
    }

    // The first colour of a theme is that of the ground.
    private static bool IsWhite(XmlReader reader) =>
        reader.Attribute("rgb")?.EndsWith("FFFFFF", StringComparison.OrdinalIgnoreCase) == true || (reader.Attribute("theme") == "0" && reader.Attribute("tint") is null);

    private bool IsFilled(XmlReader reader)
    {
        bool filled = false;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            filled |= reader.LocalName == "gradientFill" || (reader.LocalName == "patternFill" && reader.Attribute("patternType") is not (null or "none"));
            reader.Skip();
        }

        return filled;
    }

    private static Format FormatOf(string? code) =>
        code is null or "" or "@" || code.Equals("General", StringComparison.OrdinalIgnoreCase) ? default
        : ShowsDate(code) ? new(true, null)
        : new(false, new NumberFormat(code));

    // Those that every workbook has without naming them; the ones from 27 are those of Chinese.
    private static bool IsDateFormat(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // A letter of a date or a time outside of what is only printed: "yyyy年m月", not "0\d" or "0件".
    private static bool ShowsDate(string format)
    {
        bool quoted = false;
        for (int i = 0; i < Math.Min(format.Length, NumberFormat.Longest); i++)
        {
            char c = format[i];
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '\\' or '!' or '_' or '*')
            {
                i++;
            }
            else if (!quoted && c == '[' && format.IndexOf(']', i) is int end and > 0)
            {
                // A colour, a condition or a language; "[h]" are hours beyond a day.
                if (format.AsSpan(i + 1, end - i - 1) is ['h' or 'H' or 'm' or 'M' or 's' or 'S'] or "hh" or "mm" or "ss")
                {
                    return true;
                }

                i = end;
            }
            else if (!quoted && c is 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S')
            {
                return true;
            }
        }

        return false;
    }
}
