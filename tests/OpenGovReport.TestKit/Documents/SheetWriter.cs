using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenGovReport.Reading;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Generated;
using CellValue = DocumentFormat.OpenXml.Spreadsheet.CellValue;
using Run = DocumentFormat.OpenXml.Spreadsheet.Run;

namespace OpenGovReport.Tests.Documents;

/// <summary>Writes a report as a workbook: everything in one sheet, or one sheet for each section.</summary>
internal sealed class SheetWriter
{
    private readonly Dictionary<CellDescriptor, SourceLocation> _places = [];
    private readonly List<string> _shared = [];
    private readonly PrintedReport _report;
    private readonly Rng _rng;
    private readonly bool _one;
    private readonly bool _merges;
    private readonly List<Page> _pages = [];

    private SheetWriter(PrintedReport report, Rng rng)
    {
        _report = report;
        _rng = rng;
        _one = rng.Chance(0.6);
        _merges = rng.Chance(0.7);
        _pages.Add(new Page("Sheet1"));
    }

    private sealed class Page(string name)
    {
        internal string Name { get; } = name;

        internal SortedDictionary<int, SortedDictionary<int, string>> Cells { get; } = [];

        internal List<string> Merged { get; } = [];

        internal int Rows { get; set; }
    }

    internal static WrittenDocument Write(GeneratedDocument document)
    {
        SheetWriter writer = new(document.Printed, new Rng(Rng.Seed("xlsx", document.Name)));
        writer.Fill();
        using MemoryStream stream = new();
        using (SpreadsheetDocument package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            writer.Save(package);
        }

        return new WrittenDocument(document, stream.ToArray(), writer._places);
    }

    private void Fill()
    {
        int section = 0;
        foreach (PrintedPart part in PrintedPart.Of(_report))
        {
            if (!_one && part.Section > Math.Max(1, section))
            {
                _pages.Add(new Page("Sheet" + part.Section));
            }

            section = part.Section;
            if (part.Kind == PrintedPartKind.Table)
            {
                Table(PrintedTable.Of(_report, section));
            }
            else if (part.Kind != PrintedPartKind.Paragraph || section is not (2 or 3 or 4))
            {
                // Nobody writes sentences above a table into a workbook.
                Paragraph(part.Text);
            }
        }
    }

    private void Paragraph(string text)
    {
        Page page = _pages[^1];
        page.Rows++;
        page.Cells[page.Rows] = new() { [1] = text };
        if (_merges)
        {
            page.Merged.Add($"A{page.Rows}:O{page.Rows}");
        }
    }

    private void Table(PrintedTable table)
    {
        Page page = _pages[^1];
        page.Rows += _rng.Chance(0.3) ? 1 : 0;
        HashSet<(int, int)> taken = [];
        for (int r = 0; r < table.Rows.Count; r++)
        {
            int row = page.Rows + r + 1;
            page.Cells[row] = [];
            int column = 1;
            foreach (PrintedPlace place in table.Rows[r])
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                for (int i = 0; i < place.Rows; i++)
                {
                    for (int j = 0; j < place.Columns; j++)
                    {
                        taken.Add((row + i, column + j));
                    }
                }

                page.Cells[row][column] = place.Text;
                if (place.Rows > 1 || place.Columns > 1)
                {
                    page.Merged.Add($"{Name(column)}{row}:{Name(column + place.Columns - 1)}{row + place.Rows - 1}");
                }

                if (place.Cell?.Cell is { } cell && place.Text.Length > 0)
                {
                    _places[cell] = new SourceLocation(0, 0, 0, (short)_pages.Count, (short)row, (short)column);
                }

                column += place.Columns;
            }
        }

        page.Rows += table.Rows.Count;
    }

    private void Save(SpreadsheetDocument package)
    {
        WorkbookPart workbook = package.AddWorkbookPart();
        Sheets sheets = new();
        workbook.Workbook = new Workbook(sheets);
        WorksheetPart secret = workbook.AddNewPart<WorksheetPart>();
        secret.Worksheet = new Worksheet(new SheetData(new Row(new Cell { CellValue = new CellValue("7") })));
        uint id = 1;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(secret), SheetId = 99, Name = "旧", State = SheetStateValues.Hidden });
        foreach (Page page in _pages)
        {
            WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
            SheetData data = new();
            foreach ((int number, SortedDictionary<int, string> cells) in page.Cells)
            {
                Row row = new() { RowIndex = (uint)number };
                foreach ((int column, string text) in cells)
                {
                    row.Append(Cell(Name(column) + number, text));
                }

                data.Append(row);
            }

            Worksheet sheet = new(data);
            if (page.Merged.Count > 0)
            {
                sheet.Append(new MergeCells(page.Merged.Select(m => new MergeCell { Reference = m })));
            }

            part.Worksheet = sheet;
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id++, Name = page.Name });
        }

        workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
            _shared.Select((s, i) => i % 3 == 0 && s.Length > 2
                ? new SharedStringItem(new Run(new Text(s[..1])), new Run(new Text(s[1..]) { Space = SpaceProcessingModeValues.Preserve }), new PhoneticRun(new Text("zz")))
                : new SharedStringItem(new Text(s) { Space = SpaceProcessingModeValues.Preserve })));
    }

    private Cell Cell(string reference, string text)
    {
        if (text.Length == 0)
        {
            return new Cell { CellReference = reference };
        }

        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) && number.ToString(CultureInfo.InvariantCulture) == text
            && (decimal)(double)number == number && ((decimal)(double)number).ToString(CultureInfo.InvariantCulture) == text)
        {
            return new Cell { CellReference = reference, CellValue = new CellValue(((double)number).ToString("E16", CultureInfo.InvariantCulture)) };
        }

        if (_rng.Chance(0.2))
        {
            return new Cell(new InlineString(new Text(text))) { CellReference = reference, DataType = CellValues.InlineString };
        }

        _shared.Add(text);
        return new Cell { CellReference = reference, DataType = CellValues.SharedString, CellValue = new CellValue((_shared.Count - 1).ToString(CultureInfo.InvariantCulture)) };
    }

    private static string Name(int column) => column > 26 ? "A" + (char)('A' + column - 27) : ((char)('A' + column - 1)).ToString();
}
