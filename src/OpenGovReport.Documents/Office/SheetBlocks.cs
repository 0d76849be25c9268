using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Office;

/// <summary>Makes a table out of each sheet of a workbook that is not hidden.</summary>
internal sealed class SheetBlocks(WorkbookPart workbook, ReadOptions options, CancellationToken cancellationToken)
{
    private bool _from1904;

    /// <summary>Reads the sheets; of those of other years <paramref name="left"/> says which tables are not in the blocks.</summary>
    internal List<Block> Read(out List<Diagnostic> left)
    {
        List<Block> blocks = [];
        List<(string Name, List<DocumentCell[]> Rows)> tables = [];
        List<(string Name, string Id)> sheets = Sheets();
        SheetCells cells = new(new SheetText(workbook, options), new SheetStyles(workbook, options), new SheetDates(_from1904), options, cancellationToken);
        foreach ((string name, string id) in sheets)
        {
            if (workbook.TryGetPartById(id, out OpenXmlPart? part) && part is WorksheetPart)
            {
                tables.Add((name, cells.Read(part).Rows()));
            }
        }

        left = SheetYears.LeaveOut(tables);
        foreach ((string name, List<DocumentCell[]> rows) in tables)
        {
            // Some workbooks have the headings of the sections only as the names of their sheets.
            if (SectionTitle.IsHeading(name))
            {
                blocks.Add(new Block.Paragraph(name));
            }

            blocks.Add(new Block.Table(rows));
        }

        return blocks;
    }

    // Those that are shown.
    private List<(string Name, string Id)> Sheets()
    {
        List<(string, string)> sheets = [];
        using XmlReader reader = OfficeReader.Open(workbook, options);
        if (!reader.MoveToRoot())
        {
            return sheets;
        }

        XmlChildren children = new(reader, options.MaxNesting);
        while (children.Next())
        {
            switch (reader.LocalName)
            {
                case "workbookPr":
                    _from1904 = reader.Attribute("date1904") is "1" or "true";
                    reader.Skip();
                    break;
                case "sheets":
                    ReadSheets(reader, sheets);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return sheets;
    }

    private void ReadSheets(XmlReader reader, List<(string Name, string Id)> sheets)
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
    }
}
