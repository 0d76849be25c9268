using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>What the styles of a workbook's cells say about their values: that they are dates or times, how numbers are shown, what is struck out or not seen.</summary>
internal sealed class SheetStyles
{
    // Excel has at most 65,490.
    private const int MostStyles = 65_536;

    private const string White = "FFFFFF";

    private readonly Dictionary<int, Format> _formats = [];
    private readonly List<(bool Struck, string? Ink)> _fonts = [];
    private readonly List<string?> _fills = [];
    private readonly List<Style> _styles = [];
    private readonly List<Change> _changes = [];
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
    /// <param name="Ink">Their colour, where it is known.</param>
    /// <param name="Ground">The colour on which they stand, where it is known.</param>
    internal readonly record struct Style(Format Format, bool Gone, string? Ink, string? Ground)
    {
        /// <summary>Whether they have the colour of their ground.</summary>
        internal bool Unseen => Ink is { Length: > 0 } && Ink == Ground;
    }

    /// <summary>What a conditional format puts in place of the cell's own; the rest is <see langword="null"/>.</summary>
    /// <param name="Format">How values are shown.</param>
    /// <param name="Gone">Whether they are struck out, or something is drawn in their place.</param>
    /// <param name="Ink">Their colour; empty where it is not known.</param>
    /// <param name="Ground">Their ground; empty where it is not known.</param>
    internal readonly record struct Change(Format? Format, bool Gone, string? Ink, string? Ground)
    {
        /// <summary>Whether it can keep a value from being seen as it is.</summary>
        internal bool Matters => Format is not null || Gone || Ink is not null || Ground is not null;
    }

    /// <summary>How values are shown.</summary>
    /// <param name="Date">Whether numbers are shown as a date or a time.</param>
    /// <param name="Number">How they are shown otherwise; <see langword="null"/> where they are shown as they are.</param>
    internal readonly record struct Format(bool Date, NumberFormat? Number);

    internal Style this[int style] => style >= 0 && style < _styles.Count ? _styles[style] : new(default, false, null, White);

    /// <summary>What the conditional format under a number does.</summary>
    internal Change ChangeOf(int number) => number >= 0 && number < _changes.Count ? _changes[number] : default;

    /// <summary>What the conditional format on which the reader stands does.</summary>
    internal Change ReadChange(XmlReader reader)
    {
        Change change = default;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "font":
                    (bool struck, string? ink) = Font(reader);
                    change = change with { Gone = struck, Ink = ink };
                    break;
                case "numFmt":
                    change = change with { Format = FormatOf(reader.Attribute("formatCode")) };
                    reader.Skip();
                    break;
                case "fill":
                    change = change with { Ground = Ground(reader, "bgColor", "solid") ?? "" };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return change;
    }

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
                    Each(reader, _fills.Count, () => _fills.Add(Ground(reader, "fgColor", "none")));
                    break;
                case "cellXfs":
                    Each(reader, _styles.Count, () =>
                    {
                        int format = reader.Number("numFmtId", 0), font = reader.Number("fontId", 0), fill = reader.Number("fillId", 0);
                        if (!_formats.TryGetValue(format, out Format shown))
                        {
                            _formats[format] = shown = IsDateFormat(format) ? new(true, null) : FormatOf(NumberFormat.BuiltIn(format));
                        }

                        (bool struck, string? ink) = font >= 0 && font < _fonts.Count ? _fonts[font] : default;
                        _styles.Add(new Style(shown, struck, ink, fill >= 0 && fill < _fills.Count ? _fills[fill] : White));
                        reader.Skip();
                    });
                    break;
                case "dxfs":
                    Each(reader, _changes.Count, () => _changes.Add(ReadChange(reader)));
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

    private (bool Struck, string? Ink) Font(XmlReader reader)
    {
        bool struck = false;
        string? ink = null;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            struck |= reader.LocalName == "strike" && reader.IsOn();
            ink = reader.LocalName == "color" ? Color(reader) ?? "" : ink;
            reader.Skip();
        }

        return (struck, ink);
    }

    // The first colours of a theme and of the palette are those of the ground; a colour that is left to the program is not known.
    private static string? Color(XmlReader reader) =>
        reader.Attribute("rgb") is { Length: >= 6 } rgb ? rgb[^6..].ToUpperInvariant()
        : reader.Attribute("theme") is { } theme ? theme == "0" && reader.Attribute("tint") is null ? White : "theme " + theme + reader.Attribute("tint")
        : reader.Attribute("indexed") is { } index && index is not ("64" or "65") ? index is "1" or "9" ? White : "palette " + index
        : null;

    // White where nothing is filled in; of patterns and colours that run into others it is not known.
    private string? Ground(XmlReader reader, string colorName, string unsaid)
    {
        string? ground = White;
        XmlChildren fills = new(reader, _options.MaxNesting);
        while (fills.Next())
        {
            string pattern = reader.LocalName == "patternFill" ? reader.Attribute("patternType") ?? unsaid : "gradient";
            ground = pattern == "none" ? White : null;
            XmlChildren colors = new(reader, _options.MaxNesting);
            while (colors.Next())
            {
                ground = pattern == "solid" && reader.LocalName == colorName ? Color(reader) : ground;
                reader.Skip();
            }
        }

        return ground;
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
