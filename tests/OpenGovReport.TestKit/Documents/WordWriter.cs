using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using TableGrid = DocumentFormat.OpenXml.Wordprocessing.TableGrid;

namespace OpenGovReport.Tests.Documents;

/// <summary>Writes a report as a Word document, with the habits of many offices drawn from the seed.</summary>
internal sealed class WordWriter
{
    private readonly Body _body = new();
    private readonly Dictionary<CellDescriptor, SourceLocation> _places = [];
    private readonly PrintedReport _report;
    private readonly Rng _rng;
    private bool _numbered;
    private readonly bool _ragged;
    private short _tables;

    private WordWriter(PrintedReport report, Rng rng)
    {
        _report = report;
        _rng = rng;
        _numbered = rng.Chance(0.4) && report.Headings.Select((h, i) => h.StartsWith("一二三四五六"[i] + "、", StringComparison.Ordinal)).All(numbered => numbered);
        _ragged = rng.Chance(0.25);
    }

    /// <summary>Writes a report, and another one after it where there is one.</summary>
    internal static WrittenDocument Write(GeneratedDocument document, GeneratedDocument? second = null)
    {
        WordWriter writer = new(document.Printed, new Rng(Rng.Seed("docx", document.Name)));
        using MemoryStream stream = new();
        using (WordprocessingDocument package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = package.AddMainDocumentPart();
            if (writer._numbered)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = Headings();
            }

            writer.Fill();
            if (second is not null)
            {
                WordWriter next = new(second.Printed, new Rng(Rng.Seed("docx", second.Name))) { _numbered = false };
                next.Fill();
                foreach (OpenXmlElement element in next._body.Elements().ToList())
                {
                    element.Remove();
                    writer._body.Append(element);
                }
            }

            main.Document = new Document(writer._body);
        }

        return new WrittenDocument(document, stream.ToArray(), writer._places);
    }

    private static Numbering Headings() => new(
        new AbstractNum(
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand },
                new LevelText { Val = "%1、" })
            { LevelIndex = 0 })
        { AbstractNumberId = 3 },
        new NumberingInstance(new AbstractNumId { Val = 3 }) { NumberID = 7 });

    private void Fill()
    {
        foreach (PrintedPart part in PrintedPart.Of(_report))
        {
            switch (part.Kind)
            {
                case PrintedPartKind.Heading:
                    Heading(part.Text);
                    break;
                case PrintedPartKind.Table:
                    Table(PrintedTable.Of(_report, part.Section));
                    break;
                default:
                    Paragraph(part.Text);
                    break;
            }
        }

        _body.Append(new SectionProperties());
    }

    private void Heading(string text)
    {
        Paragraph paragraph = new(Runs(_numbered ? text[2..] : text));
        if (_numbered)
        {
            paragraph.PrependChild(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 7 })));
        }

        _body.Append(paragraph);
    }

    private void Paragraph(string text)
    {
        Paragraph paragraph = new(Runs(text));
        _body.Append(_rng.Chance(0.1) ? new SdtBlock(new SdtProperties(), new SdtContentBlock(paragraph)) : paragraph);
        if (_rng.Chance(0.1))
        {
            _body.Append(new Paragraph(new DeletedRun(new Run(new DeletedText("二、主动公开政府信息情况"))) { Author = "a", Id = "9" }));
        }
    }

    // Word tears runs apart wherever the language, the font or a revision changes.
    private List<OpenXmlElement> Runs(string text)
    {
        List<OpenXmlElement> runs = [];
        int at = text.Length > 4 && _rng.Chance(0.4) ? _rng.Between(1, text.Length - 2) : text.Length;
        runs.Add(Run(text[..at]));
        switch (_rng.Between(0, 9))
        {
            case 0:
                runs.Add(new DeletedRun(new Run(new DeletedText("12"))) { Author = "a", Id = "1" });
                break;
            case 1:
                runs.Add(new Run(new RunProperties(new Vanish()), new Text("34")));
                break;
            case 2:
                runs.AddRange(
                [
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" PAGEREF _Toc1 ")), new Run(new Text("56")),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.End }), new BookmarkStart { Id = "1", Name = "b" }, new BookmarkEnd { Id = "1" },
                ]);
                break;
        }

        if (at < text.Length)
        {
            Run rest = Run(text[at..]);
            runs.Add(_rng.Chance(0.3) ? new InsertedRun(rest) { Author = "a", Id = "2" } : rest);
        }

        return runs;
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private void Table(PrintedTable table)
    {
        _tables++;

        // A header whose lines are not quite those of the cells below makes columns of its own.
        int scale = _ragged ? 2 : 1;
        foreach ((PrintedCell cell, int row, int column) in table.Places())
        {
            if (cell.Text.Length > 0)
            {
                _places[cell.Cell!] = new SourceLocation(0, 0, 0, _tables, (short)row, (short)(((column - 1) * scale) + 1));
            }
        }

        Table result = new(new TableProperties(new TableWidth { Type = TableWidthUnitValues.Auto }), new TableGrid());
        List<(int Left, int Span, int Column)> above = [];
        for (int r = 0; r < table.Rows.Count; r++)
        {
            TableRow row = new(new TableRowProperties(new TableRowHeight { Val = 400 }));
            List<(int Left, int Span, int Column)> below = [];
            int column = 0;
            void Covered()
            {
                while (above.Find(a => a.Column == column) is { Left: > 0 } found)
                {
                    row.Append(Cell([], found.Span * scale, null, new VerticalMerge()));
                    if (found.Left > 1)
                    {
                        below.Add(found with { Left = found.Left - 1 });
                    }

                    column += found.Span;
                }
            }

            List<PrintedPlace> places = table.Rows[r];
            for (int i = 0; i < places.Count; i++)
            {
                PrintedPlace place = places[i];
                Covered();
                int span = place.Columns * scale;
                if (_ragged && table.Width == 10 && r == 2)
                {
                    span += i == 0 ? 1 : i == places.Count - 1 ? -1 : 0;
                }

                row.Append(Cell(Content(place), span, place, place.Rows > 1 ? new VerticalMerge { Val = MergedCellValues.Restart } : null));
                if (place.Rows > 1)
                {
                    below.Add((place.Rows - 1, place.Columns, column));
                }

                column += place.Columns;
            }

            Covered();
            above = below;
            result.Append(row);
        }

        _body.Append(_rng.Chance(0.1) ? new SdtBlock(new SdtContentBlock(result)) : result);
    }

    private static TableCell Cell(List<OpenXmlElement> content, int span, PrintedPlace? place, VerticalMerge? merge)
    {
        TableCellProperties properties = new(new TableCellWidth { Type = TableWidthUnitValues.Auto });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (merge is not null)
        {
            properties.Append(merge);
        }

        return new TableCell([properties, .. content, .. place is null || content.Count == 0 ? (OpenXmlElement[])[new Paragraph()] : []]);
    }

    private List<OpenXmlElement> Content(PrintedPlace place)
    {
        string text = place.Text;
        if (text.Length == 0)
        {
            return [new Paragraph()];
        }

        if (place.Cell is not null || text.Length < 6)
        {
            return [new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), Run(text))];
        }

        int at = _rng.Between(2, text.Length - 2);
        return _rng.Between(0, 5) switch
        {
            0 => [new Paragraph(Run(text[..at])), new Paragraph(Run(text[at..]))],
            1 => [new Paragraph(new Run(new Text(text[..at]), new Break(), new Text(text[at..])))],
            2 => [new Table(new TableProperties(), new TableGrid(), new TableRow(new TableCell(new Paragraph(Run(text))))), new Paragraph()],
            3 => [new SdtBlock(new SdtContentBlock(new Paragraph(Run(text))))],
            _ => [new Paragraph(Runs(text))],
        };
    }
}
