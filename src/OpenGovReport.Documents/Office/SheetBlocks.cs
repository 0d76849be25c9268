using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>Makes a table out of each sheet of a workbook that is not hidden, with merged cells and the values that were last computed.</summary>
internal sealed class SheetBlocks(WorkbookPart workbook, ReadOptions options, CancellationToken cancellationToken)
{
    private readonly List<string> _shared = [];
    private int _cells;
    private long _characters;

    internal List<Block> Read()
    {
        List<Block> blocks = [];
        if (workbook.SharedStringTablePart is { } shared)
        {
            using XmlReader reader = OfficeReader.Open(shared, options);
            ReadShared(reader);
        }

        foreach ((string name, string id) in Sheets())
        {
            if (workbook.TryGetPartById(id, out OpenXmlPart? part) && part is WorksheetPart)
            {
                // Some workbooks have the headings of the sections only as the names of their sheets.
                if (SectionTitle.IsHeading(name))
                {
                    blocks.Add(new Block.Paragraph(name));
                }

                using XmlReader reader = OfficeReader.Open(part, options);
                blocks.Add(new Block.Table(ReadSheet(reader)));
            }
        }

        return blocks;
    }

    private List<(string Name, string Id)> Sheets()
    {
        List<(string, string)> sheets = [];
        using XmlReader reader = OfficeReader.Open(workbook, options);
        Find(reader, "sheets", () =>
        {
            XmlChildren children = new(reader, options.MaxNesting);
            while (children.Next())
            {
                if (reader.Attribute("state") is null or "visible" && reader.Attribute("id") is string id)
                {
                    sheets.Add((reader.Attribute("name") ?? "", id));
                }

                reader.Skip();
            }
        });
        return sheets;
    }

    private void ReadShared(XmlReader reader)
    {
        if (!reader.MoveToRoot())
        {
            return;
        }

        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            // More than there may be cells to use them.
            if (_shared.Count == options.MaxTableCells)
            {
                throw new LimitExceededException(options.MaxTableCells, "table cells");
            }

            _shared.Add(RichText(reader));
        }
    }

    // A text in one piece, or in runs that differ in font; how it is pronounced is no part of it.
    private string RichText(XmlReader reader)
    {
        StringBuilder text = new();
        RichText(reader, text);
        return text.ToString();
    }

    private void RichText(XmlReader reader, StringBuilder text)
    {
        bool shown = true;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "t":
                    string run = reader.ReadElementContentAsString();
                    text.Append(shown ? run : "");
                    break;
                case "r":
                    RichText(reader, text);
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
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            shown &= reader.LocalName switch
            {
                "strike" => !reader.IsOn(),
                "vertAlign" => reader.Attribute("val") != "superscript" || !RaisedText.IsNoteMark(before),
                _ => true,
            };
            reader.Skip();
        }

        return shown;
    }

    private List<DocumentCell[]> ReadSheet(XmlReader reader)
    {
        SortedDictionary<int, SortedDictionary<int, string>> filled = [];
        List<(int Top, int Left, int Bottom, int Right)> merged = [];
        HashSet<int> hidden = [];
        if (reader.MoveToRoot())
        {
            XmlChildren children = new(reader, options.MaxNesting);
            while (children.Next())
            {
                switch (reader.LocalName)
                {
                    case "cols":
                        ReadColumns(reader, hidden);
                        break;
                    case "sheetData":
                        ReadRows(reader, filled);
                        break;
                    case "mergeCells":
                        ReadMerged(reader, merged);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }

        return Grid(filled, merged, hidden);
    }

    private void ReadColumns(XmlReader reader, HashSet<int> hidden)
    {
        int left = MostColumns;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            // They do not overlap, so there are no more of them than columns.
            if (left-- > 0 && reader.Attribute("hidden") is "1" or "true")
            {
                int last = Math.Min(reader.Number("max", 0), MostColumns);
                for (int column = Math.Max(1, reader.Number("min", 0)); column <= last; column++)
                {
                    hidden.Add(column);
                }
            }

            reader.Skip();
        }
    }

    // Reports have about ten columns; what lies far to the right is none of theirs.
    private const int MostColumns = 1000;

    private void ReadRows(XmlReader reader, SortedDictionary<int, SortedDictionary<int, string>> filled)
    {
        int row = 0;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            row = reader.Number("r", row + 1);
            if (reader.LocalName != "row" || reader.Attribute("hidden") is "1" or "true" || row < 1)
            {
                reader.Skip();
                continue;
            }

            SortedDictionary<int, string> values = [];
            int column = 0;
            XmlChildren cells = new(reader, options.MaxNesting);
            while (cells.Next())
            {
                column = reader.Attribute("r") is string reference && TryReference(reference, out int _, out int own) ? own : column + 1;
                string text = Value(reader);
                if (text.Length > 0 && column <= MostColumns)
                {
                    values[column] = text;
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
            }

            if (values.Count > 0)
            {
                if (row > options.MaxTableCells)
                {
                    throw new LimitExceededException(options.MaxTableCells, "table rows");
                }

                filled[row] = values;
            }
        }
    }

    private string Value(XmlReader reader)
    {
        string? type = reader.Attribute("t");
        string text = "";
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "v":
                    text = reader.ReadElementContentAsString();
                    break;
                case "is":
                    text = RichText(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _shared.Count ? _shared[index] : "",
            null or "n" => Number(text),
            _ => text,
        };
    }

    // Excel stores 121.4225 as 121.42250000000001 and 3 as 3 or 3E0, and shows 15 digits.
    private static string Number(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && Math.Abs(number) is 0 or (> 1e-9 and < 1e15)
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : text;

    private void ReadMerged(XmlReader reader, List<(int Top, int Left, int Bottom, int Right)> merged)
    {
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            string[] corners = (reader.Attribute("ref") ?? "").Split(':');
            if (corners.Length == 2 && TryReference(corners[0], out int top, out int left) && TryReference(corners[1], out int bottom, out int right)
                && bottom >= top && right >= left && merged.Count < options.MaxTableCells)
            {
                merged.Add((top, left, bottom, right));
            }

            reader.Skip();
        }
    }

    // "AB12": the row and the column, from 1.
    private static bool TryReference(string reference, out int row, out int column)
    {
        row = column = 0;
        int i = 0;
        for (; i < reference.Length && char.IsAsciiLetterUpper(reference[i]) && i < 3; i++)
        {
            column = (column * 26) + reference[i] - 'A' + 1;
        }

        return i > 0 && int.TryParse(reference.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out row) && row > 0;
    }

    private List<DocumentCell[]> Grid(SortedDictionary<int, SortedDictionary<int, string>> filled, List<(int Top, int Left, int Bottom, int Right)> merged, HashSet<int> hidden)
    {
        List<DocumentCell[]> rows = [];
        int lastRow = filled.Count > 0 ? filled.Keys.Max() : 0;
        int lastColumn = filled.Count > 0 ? filled.Values.Max(r => r.Keys.Max()) : 0;
        if ((long)lastRow * lastColumn > MostPlaces)
        {
            throw new LimitExceededException(options.MaxTableCells, "table cells");
        }

        Dictionary<(int, int), (int Rows, int Columns)> spans = [];
        HashSet<(int, int)> covered = [];
        HashSet<int> begun = [];
        long room = MostPlaces;
        foreach ((int top, int left, int bottom, int right) in merged)
        {
            (int height, int width) = (Math.Min(bottom, lastRow) - top + 1, Math.Min(right, lastColumn) - left + 1);
            if (height < 1 || width < 1 || (height == 1 && width == 1) || (long)height * width > room)
            {
                continue;
            }

            room -= (long)height * width;

            spans[(top, left)] = (height, width);
            begun.Add(top);
            for (int row = top; row < top + height; row++)
            {
                for (int column = left; column < left + width; column++)
                {
                    covered.Add((row, column));
                }
            }

            covered.Remove((top, left));
        }

        for (int row = 1; row <= lastRow; row++)
        {
            if (!filled.TryGetValue(row, out SortedDictionary<int, string>? values) && !begun.Contains(row))
            {
                rows.Add([]);
                continue;
            }

            List<DocumentCell> cells = [];
            for (int column = 1; column <= lastColumn; column++)
            {
                if (!covered.Contains((row, column)))
                {
                    (int height, int width) = spans.GetValueOrDefault((row, column), (1, 1));
                    string text = values is null || hidden.Contains(column) ? "" : values.GetValueOrDefault(column, "");
                    cells.Add(new DocumentCell(text, height, width));
                }
            }

            rows.Add([.. cells]);
        }

        return rows;
    }

    // Empty ones included; a report of a province has some thousand.
    private const int MostPlaces = 1_000_000;

    private void Find(XmlReader reader, string name, Action found)
    {
        if (!reader.MoveToRoot())
        {
            return;
        }

        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            if (reader.LocalName == name)
            {
                found();
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
