using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>What the styles of a workbook's cells say about their values: that they are dates or times, and that they are struck out.</summary>
internal sealed class SheetStyles
{
    // Excel has at most 65,490.
    private const int MostStyles = 65_536;

    // As in Excel.
    private const int LongestFormat = 255;

    private readonly Dictionary<int, bool> _formats = [];
    private readonly List<bool> _struckFonts = [];
    private readonly List<(bool Date, bool Struck)> _styles = [];
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

    /// <summary>Whether numbers of the style are shown as a date or a time.</summary>
    internal bool IsDate(int style) => style >= 0 && style < _styles.Count && _styles[style].Date;

    /// <summary>Whether cells of the style are struck out.</summary>
    internal bool IsStruck(int style) => style >= 0 && style < _styles.Count && _styles[style].Struck;

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
                        _formats[reader.Number("numFmtId", -1)] = ShowsDate(reader.Attribute("formatCode") ?? "");
                        reader.Skip();
                    });
                    break;
                case "fonts":
                    Each(reader, _struckFonts.Count, () => _struckFonts.Add(IsStruck(reader)));
                    break;
                case "cellXfs":
                    Each(reader, _styles.Count, () =>
                    {
                        int format = reader.Number("numFmtId", 0), font = reader.Number("fontId", 0);
                        _styles.Add((_formats.TryGetValue(format, out bool date) ? date : IsDateFormat(format), font >= 0 && font < _struckFonts.Count && _struckFonts[font]));
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

    private bool IsStruck(XmlReader reader)
    {
        bool struck = false;
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            struck |= reader.LocalName == "strike" && reader.IsOn();
            reader.Skip();
        }

        return struck;
    }

    // Those that every workbook has without naming them; the ones from 27 are those of Chinese.
    private static bool IsDateFormat(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // A letter of a date or a time outside of what is only printed: "yyyy年m月", not "0\d" or "0件".
    private static bool ShowsDate(string format)
    {
        bool quoted = false;
        for (int i = 0; i < format.Length && format.Length <= LongestFormat; i++)
        {
            char c = format[i];
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '\\' or '_' or '*')
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
