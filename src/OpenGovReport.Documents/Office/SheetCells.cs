using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>What is shown in the cells of one sheet: their values as last computed, what is merged and what is hidden.</summary>
internal sealed class SheetCells(SheetText texts, SheetStyles styles, SheetDates dates, ReadOptions options, CancellationToken cancellationToken)
{
    // Reports have about ten columns; what lies far to the right is none of theirs.
    private const int MostColumns = 1000;

    private int _cells;
    private long _characters;
    private bool _hidesZero;
    private SheetConditions? _conditions;

    /// <summary>Reads a sheet. The limits hold for all sheets that are read together.</summary>
    internal SheetGrid Read(OpenXmlPart part)
    {
        (int cells, long characters) = (_cells, _characters);
        SheetConditions conditions = new(styles, options);
        _conditions = null;
        SheetGrid sheet = Read(part, conditions);
        if (conditions.Any)
        {
            // They stand behind the cells, whose stored values are not kept.
            (_cells, _characters) = (cells, characters);
            conditions.Sort();
            _conditions = conditions;
            sheet = Read(part, new SheetConditions(styles, options));
        }

        return sheet;
    }

    private SheetGrid Read(OpenXmlPart part, SheetConditions conditions)
    {
        using XmlReader reader = OfficeReader.Open(part, options);
        SheetGrid sheet = new(options);
        _hidesZero = false;
        if (reader.MoveToRoot())
        {
            XmlChildren children = new(reader, options.MaxNesting);
            while (children.Next())
            {
                switch (reader.LocalName)
                {
                    case "sheetViews":
                        ReadViews(reader);
                        break;
                    case "cols":
                        ReadColumns(reader, sheet);
                        break;
                    case "sheetData":
                        ReadRows(reader, sheet);
                        break;
                    case "mergeCells":
                        ReadMerged(reader, sheet);
                        break;
                    case "conditionalFormatting" or "extLst":
                        conditions.Read(reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }

        return sheet;
    }

    private void ReadColumns(XmlReader reader, SheetGrid sheet)
    {
        int left = MostColumns;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            // They do not overlap, so there are no more of them than columns.
            if (left-- > 0 && IsHidden(reader, "width"))
            {
                int last = Math.Min(reader.Number("max", 0), MostColumns);
                for (int column = Math.Max(1, reader.Number("min", 0)); column <= last; column++)
                {
                    sheet.HideColumn(column);
                }
            }

            reader.Skip();
        }
    }

    // By its mark or by having no size.
    private static bool IsHidden(XmlReader reader, string size) =>
        reader.Attribute("hidden") is "1" or "true"
        || (double.TryParse(reader.Attribute(size), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number == 0);

    private void ReadRows(XmlReader reader, SheetGrid sheet)
    {
        int row = 0;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            row = reader.Number("r", row + 1);
            if (reader.LocalName != "row" || row < 1)
            {
                reader.Skip();
                continue;
            }

            bool hidden = IsHidden(reader, "ht");
            SortedDictionary<int, string> values = ReadRow(reader, row, out int end, out List<(int From, int To)> skipped);
            if (values.Count > 0)
            {
                if (row > options.MaxTableCells)
                {
                    throw new LimitExceededException(options.MaxTableCells, "table rows");
                }

                sheet.Fill(row, values, end, hidden, skipped);
            }
        }
    }

    private SortedDictionary<int, string> ReadRow(XmlReader reader, int row, out int end, out List<(int From, int To)> skipped)
    {
        SortedDictionary<int, string> values = [];
        skipped = [];
        int column = 0;
        end = 0;
        XmlChildren cells = new(reader, options.MaxNesting);
        while (cells.Next())
        {
            column = reader.Attribute("r") is string reference && SheetArea.TryReference(reference, out int _, out int own) ? own : column + 1;
            if (column > end + 1 && end > 0)
            {
                skipped.Add((end + 1, column - 1));
            }

            end = Math.Max(end, column);
            string text = Value(reader, row, column);
            if (text.Length > 0 && column <= MostColumns)
            {
                values[column] = text;
                Count(text);
            }
        }

        return values;
    }

    private void Count(string text)
    {
        if (++_cells > options.MaxTableCells)
        {
            throw new LimitExceededException(options.MaxTableCells, "table cells");
        }

        // A text that is stored once may stand in every cell.
        _characters += text.Length;
        if (_characters > options.MaxCharacters)
        {
            throw new LimitExceededException(options.MaxCharacters, "characters");
        }
    }

    private string Value(XmlReader reader, int row, int column)
    {
        string? type = reader.Attribute("t");
        int style = reader.Number("s", 0);
        string text = "";
        string? formula = null;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "v":
                    text = reader.ReadElementContentAsString();
                    break;
                case "is":
                    text = texts.Read(reader);
                    break;
                case "f":
                    formula = reader.ReadElementContentAsString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        // A formula that no program has computed has a value that nobody knows, which is not the same as none.
        text = type == "s" ? texts.Shared(text) : type == "str" ? SheetText.Unescape(text) : text.Length == 0 && formula is not null && type != "inlineStr" ? "=" + formula : text;
        SheetStyles.Style own = styles[style];
        if (_conditions is null || text.Length == 0)
        {
            return Value(text, type, own);
        }

        (SheetStyles.Style shown, SheetStyles.Style perhaps) = _conditions.Over(own, row, column, Stored(text, type));
        string value = Value(text, type, shown);
        string other = shown == perhaps ? value : Value(text, type, perhaps);
        return value == other || value.EndsWith(DocumentBlocks.Faint) ? value : Faint(value.Length > 0 ? value : other);
    }

    private static SheetValue Stored(string text, string? type) => type switch
    {
        "s" or "str" or "inlineStr" => new(null, text),
        "e" => new(null, null, IsError: true),
        null or "n" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => new(number, null),
        _ => default,
    };

    private static string Faint(string value) => value.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !value.EndsWith(DocumentBlocks.Faint) ? value + DocumentBlocks.Faint : value;

    private string Value(string text, string? type, SheetStyles.Style style)
    {
        if (style.Gone)
        {
            return "";
        }

        bool sure = true;
        SheetStyles.Format format = style.Format;
        string value = type switch
        {
            _ when text is ['=', ..] && type is null or "n" or "b" or "e" => text,
            "s" or "str" or "inlineStr" => Text(text, format),
            "b" => text is "1" or "true" ? "TRUE" : "FALSE",
            null or "n" => format.Date ? dates.Text(text) ?? Number(text, null, out sure) : Number(text, format.Number, out sure),
            _ => text,
        };
        return style.Unseen || !sure ? Faint(value) : value;
    }

    private static string Text(string text, SheetStyles.Format format) => format.Number is { } shown && text.Length > 0 ? shown.Text(text) : text;

    // Excel stores 121.4225 as 121.42250000000001 and 3 as 3 or 3E0, and shows 15 digits.
    private string Number(string text, NumberFormat? format, out bool sure)
    {
        sure = true;
        bool plain = text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        if (text.Length == 0 || (plain && format is null && !_hidesZero))
        {
            return text;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || Math.Abs(number) is not (0 or (> 1e-9 and < 1e15)))
        {
            sure = format is null;
            return text;
        }

        return number == 0 && _hidesZero ? ""
            : format is not null ? format.Text((decimal)number, out sure)
            : plain ? text
            : ((decimal)number).ToString(CultureInfo.InvariantCulture);
    }

    // Zeros are not shown in a sheet whose first view says so.
    private void ReadViews(XmlReader reader)
    {
        bool first = true;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            _hidesZero |= first && reader.Attribute("showZeros") is "0" or "false";
            first = false;
            reader.Skip();
        }
    }

    private void ReadMerged(XmlReader reader, SheetGrid sheet)
    {
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            if (SheetArea.TryParse(reader.Attribute("ref"), out SheetArea area))
            {
                sheet.Merge(area);
            }

            reader.Skip();
        }
    }
}
