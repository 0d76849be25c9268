using System.Text;
using System.Xml;

namespace OpenGovReport.Documents.Office;

/// <content>Tables.</content>
internal sealed partial class WordBlocks
{
    private void Table(XmlReader reader, List<Block> blocks)
    {
        List<List<WordCell>> rows = [];
        Rows(reader, rows);
        BlockLayout.Add(WordCell.Merge(rows), blocks);
    }

    private void Rows(XmlReader reader, List<List<WordCell>> rows)
    {
        XmlChildren children = new(reader, _options.MaxNesting);
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
        XmlChildren children = new(reader, _options.MaxNesting);
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
        XmlChildren children = new(reader, _options.MaxNesting);
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
                    shown &= !reader.IsOn();
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
        if (++_cells > _options.MaxTableCells)
        {
            throw new LimitExceededException(_options.MaxTableCells, "table cells and rows");
        }
    }

    private void Cell(XmlReader reader, List<WordCell> row, ref int column)
    {
        Count();
        List<Block> content = [];
        int span = 1;
        bool continues = false, begins = false, beside = false;
        StringBuilder? outer = _cellFigures;
        _cellFigures = new StringBuilder(0);
        (bool outerIn, bool outerUnsure) = (_inCell, _unsure);
        (_inCell, _unsure) = (true, false);
        XmlChildren children = new(reader, _options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "tcPr":
                    XmlChildren properties = new(reader, _options.MaxNesting);
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
                            case "shd" when RunProperties.IsShaded(reader):
                                _cellFigures = null;
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
                case "sdt":
                    BlockControl(reader, content);
                    break;
                case "customXml" or "ins" or "moveTo":
                    Blocks(reader, content);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        // Beside others they are none of the cell's; alone they may have been left there.
        bool faint = _cellFigures is { Length: > 0 } && content.Count == 0;
        if (faint)
        {
            content.Add(new Block.Paragraph(_cellFigures!.ToString()));
        }

        faint |= _unsure;
        _cellFigures = outer;
        (_inCell, _unsure) = (outerIn, outerUnsure);
        if (beside && row.Count > 0)
        {
            row[^1] = row[^1] with { Span = row[^1].Span + span };
        }
        else
        {
            row.Add(new WordCell(content, column, span, continues, begins, faint));
        }

        column = Math.Min(column + span, MostColumns);
    }
}
