using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>
/// Makes blocks out of the main part of a Word document as it is shown: without what is deleted, struck out, hidden or only said to fields, and with
/// the numbers of lists.
/// </summary>
internal sealed class WordBlocks(MainDocumentPart main, ReadOptions options, CancellationToken cancellationToken)
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    // 50 pixels in the unit of drawings, 914,400 to the inch.
    private const int SmallestPicture = 50 * 9525;

    private readonly WordNumbering _numbering = new(main, options);
    private readonly StringBuilder _text = new();
    private readonly Stack<bool> _fields = [];
    private List<Block> _floating = [];
    private int _codes;
    private int _paragraph;
    private int _cells;
    private long _characters;

    internal List<Block> Read()
    {
        List<Block> blocks = [];
        using XmlReader reader = OfficeReader.Open(main, options);
        if (!reader.MoveToRoot())
        {
            return blocks;
        }

        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            if (reader.LocalName == "body" && IsWord(reader))
            {
                Blocks(reader, blocks);
            }
            else
            {
                reader.Skip();
            }
        }

        return blocks;
    }

    private static bool IsWord(XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    private void Blocks(XmlReader reader, List<Block> blocks)
    {
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (reader.LocalName)
            {
                case "p" when IsWord(reader):
                    Paragraph(reader, blocks);
                    break;
                case "tbl" when IsWord(reader):
                    Table(reader, blocks);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" when IsWord(reader):
                    Blocks(reader, blocks);
                    break;
                case "AlternateContent":
                    Alternative(reader, () => Blocks(reader, blocks));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    // The first alternative is what newer programs show, and any other repeats it for older ones.
    private void Alternative(XmlReader reader, Action read)
    {
        bool taken = false;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            if (taken)
            {
                reader.Skip();
            }
            else
            {
                taken = true;
                read();
            }
        }
    }

    private void Paragraph(XmlReader reader, List<Block> blocks)
    {
        // A paragraph in a text box stands within the one that the box is fixed to.
        int start = _text.Length;
        List<Block> outer = _floating;
        int outerParagraph = _paragraph;
        _paragraph = start;
        _floating = [];
        ParagraphProperties properties = default;
        Inline(reader, ref properties);
        _paragraph = outerParagraph;
        string text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        if (!string.IsNullOrWhiteSpace(text))
        {
            blocks.Add(new Block.Paragraph(_numbering.Next(properties.List, properties.Level, properties.Style) + text));
        }

        blocks.AddRange(_floating);
        _floating = outer;
    }

    private void Inline(XmlReader reader, ref ParagraphProperties properties)
    {
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            if (!IsWord(reader))
            {
                Foreign(reader);
                continue;
            }

            switch (reader.LocalName)
            {
                case "pPr":
                    properties = ParagraphProperties.Read(reader, options.MaxNesting);
                    break;
                case "r":
                    Run(reader);
                    break;
                case "hyperlink" or "fldSimple" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "ins" or "moveTo" or "dir" or "bdo":
                    ParagraphProperties none = default;
                    Inline(reader, ref none);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void Run(XmlReader reader)
    {
        bool hidden = false;
        bool raised = false;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            if (!IsWord(reader))
            {
                Foreign(reader);
                continue;
            }

            switch (reader.LocalName)
            {
                case "rPr":
                    (hidden, raised) = RunProperties(reader);
                    break;
                case "t":
                    string text = reader.ReadElementContentAsString();
                    Append(hidden || (raised && RaisedText.IsNoteMark(_text, _paragraph)) ? "" : text);
                    break;
                case "tab" or "ptab":
                    Append(" ");
                    reader.Skip();
                    break;
                case "br" or "cr":
                    Append(reader.Attribute("type") is "page" or "column" ? "" : "\n");
                    reader.Skip();
                    break;
                case "noBreakHyphen":
                    Append("-");
                    reader.Skip();
                    break;
                case "fldChar":
                    Field(reader.Attribute("fldCharType"));
                    reader.Skip();
                    break;
                case "ruby":
                    Ruby(reader);
                    break;
                case "drawing" or "pict" or "object":
                    Drawing(reader, int.MaxValue);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void Append(string text)
    {
        if (_codes > 0)
        {
            return;
        }

        _text.Append(text);
        _characters += text.Length;
        if (_characters > options.MaxCharacters)
        {
            throw new LimitExceededException(options.MaxCharacters, "characters");
        }
    }

    // Of a field what stands between "begin" and "separate" is its code, and what follows up to "end" is shown.
    private void Field(string? type)
    {
        switch (type)
        {
            case "begin":
                _fields.Push(true);
                _codes++;
                break;
            case "separate" when _fields.Count > 0:
                _codes -= _fields.Pop() ? 1 : 0;
                _fields.Push(false);
                break;
            case "end" when _fields.Count > 0:
                _codes -= _fields.Pop() ? 1 : 0;
                break;
        }
    }

    // Whether a run is hidden or struck out, and whether it is raised.
    private (bool Hidden, bool Raised) RunProperties(XmlReader reader)
    {
        bool hidden = false;
        bool raised = false;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            hidden |= reader.LocalName is "vanish" or "strike" or "dstrike" && reader.IsOn();
            raised |= reader.LocalName == "vertAlign" && reader.Attribute("val") == "superscript";
            reader.Skip();
        }

        return (hidden, raised);
    }

    private void Ruby(XmlReader reader)
    {
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            if (reader.LocalName == "rubyBase")
            {
                ParagraphProperties none = default;
                Inline(reader, ref none);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void Foreign(XmlReader reader)
    {
        if (reader.LocalName == "AlternateContent")
        {
            Alternative(reader, () => Run(reader));
        }
        else
        {
            reader.Skip();
        }
    }

    // Text boxes and pictures, however deep in a drawing.
    private void Drawing(XmlReader reader, int size)
    {
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "txbxContent":
                    Blocks(reader, _floating);
                    break;
                case "extent":
                    size = Math.Min(reader.Number("cx", int.MaxValue), reader.Number("cy", int.MaxValue));
                    reader.Skip();
                    break;
                case "blip" or "imagedata":
                    if (size >= SmallestPicture)
                    {
                        _floating.Add(new Block.Picture());
                    }

                    reader.Skip();
                    break;
                case "AlternateContent":
                    Alternative(reader, () => Drawing(reader, size));
                    break;
                default:
                    Drawing(reader, size);
                    break;
            }
        }
    }

    private void Table(XmlReader reader, List<Block> blocks)
    {
        List<List<WordCell>> rows = [];
        Rows(reader, rows);
        BlockLayout.Add(Merge(rows), blocks);
    }

    private readonly record struct WordCell(List<Block> Content, int Column, int Span, bool Continues, bool Begins);

    private void Rows(XmlReader reader, List<List<WordCell>> rows)
    {
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "tr":
                    List<WordCell> row = [];
                    int column = 0;
                    Count();
                    if (Row(reader, row, ref column))
                    {
                        rows.Add(row);
                    }

                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    Rows(reader, rows);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    // Returns whether the row is shown.
    private bool Row(XmlReader reader, List<WordCell> row, ref int column)
    {
        bool shown = true;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "trPr":
                    shown &= RowProperties(reader, ref column);
                    break;
                case "tc":
                    Cell(reader, row, ref column);
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    shown &= Row(reader, row, ref column);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return shown;
    }

    private bool RowProperties(XmlReader reader, ref int column)
    {
        bool shown = true;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "gridBefore":
                    column += Math.Clamp(reader.Number("val", 0), 0, MostColumns);
                    break;
                case "del":
                    shown = false;
                    break;
                case "hidden":
                    shown = !reader.IsOn();
                    break;
            }

            reader.Skip();
        }

        return shown;
    }

    // Word itself has at most 63.
    private const int MostColumns = 1000;

    // Rows count as well, so that those without cells are held to the limit too.
    private void Count()
    {
        if (++_cells > options.MaxTableCells)
        {
            throw new LimitExceededException(options.MaxTableCells, "table cells and rows");
        }
    }

    private void Cell(XmlReader reader, List<WordCell> row, ref int column)
    {
        Count();
        List<Block> content = [];
        int span = 1;
        bool continues = false, begins = false, beside = false;
        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "tcPr":
                    XmlChildren properties = new(reader, options.MaxNesting);
                    while (properties.Next())
                    {
                        switch (reader.LocalName)
                        {
                            case "gridSpan":
                                span = Math.Clamp(reader.Number("val", 1), 1, MostColumns);
                                break;
                            case "vMerge":
                                begins = reader.Attribute("val") == "restart";
                                continues = !begins;
                                break;
                            case "hMerge":
                                beside = reader.Attribute("val") != "restart";
                                break;
                        }

                        reader.Skip();
                    }

                    break;
                case "p":
                    Paragraph(reader, content);
                    break;
                case "tbl":
                    Table(reader, content);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    Blocks(reader, content);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (beside && row.Count > 0)
        {
            row[^1] = row[^1] with { Span = row[^1].Span + span };
        }
        else
        {
            row.Add(new WordCell(content, column, span, continues, begins));
        }

        column = Math.Min(column + span, MostColumns);
    }

    // Word says of a merged cell only that it goes on in the next row. From the last row up, what goes on below is known.
    private static List<SourceCell[]> Merge(List<List<WordCell>> rows)
    {
        SourceCell[][] merged = new SourceCell[rows.Count][];
        List<SourceCell> cells = [];
        Dictionary<(int Column, int Span), int> below = [], here = [];
        for (int r = rows.Count - 1; r >= 0; r--)
        {
            HashSet<(int Column, int Span)> above = r == 0 ? [] : [.. rows[r - 1].Where(c => c.Begins || c.Continues).Select(c => (c.Column, c.Span))];
            cells.Clear();
            here.Clear();
            int column = 0;
            foreach (WordCell cell in rows[r])
            {
                if (cell.Column > column)
                {
                    cells.Add(new SourceCell([], 1, cell.Column - column));
                }

                column = cell.Column + cell.Span;
                int height = 1 + (cell.Begins || cell.Continues ? below.GetValueOrDefault((cell.Column, cell.Span)) : 0);
                if (cell.Continues)
                {
                    here[(cell.Column, cell.Span)] = height;
                    if (above.Contains((cell.Column, cell.Span)))
                    {
                        continue;
                    }
                }

                cells.Add(new SourceCell(cell.Content, height, cell.Span));
            }

            merged[r] = [.. cells];
            (below, here) = (here, below);
        }

        return [.. merged];
    }
}
