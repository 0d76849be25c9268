using System.Text;
using OpenGovReport.Reading;

namespace OpenGovReport.Documents.Pdf;

/// <summary>
/// Makes blocks of what a PDF draws: tables whose empty cells are seen and whose wrapped cells are whole. It rests on how nearly all programs draw
/// a table, row by row and cell by cell; where a page does not look like that there are no blocks.
/// </summary>
internal sealed class DrawnTables
{
    private const int LongestLabel = 100;

    internal const int FirstOfTables = 1, LastOfTables = 3;

    private readonly DocumentBlocks _blocks = new();

    // The rows since the last paragraph: as drawn, those whose columns are the same, and before them as they go into the blocks.
    private readonly List<DrawnRow> _part = [];
    private readonly List<Row> _table = [];

    // The text since the last table, and its last line.
    private readonly StringBuilder _text = new();
    private PdfWord? _textEnd;

    // The last row with values, which may go on on the next page.
    private LastRow? _last;

    // Whether what may be read in two ways is read in the other, and whether there is such.
    private readonly bool _otherwise;
    private bool _hasDoubt;
    private Side? _side;

    // Whether blank cells stand beside numbers, also in a table before.
    private bool _leavesBlank;

    private DrawnTables(bool otherwise) => _otherwise = otherwise;

    /// <summary>The blocks; <see langword="null"/> where a value has no column.</summary>
    /// <param name="words">The words in the order in which they are drawn.</param>
    /// <param name="otherwise">Whether numbers of which the place is not told are put into the other one that they may have.</param>
    /// <param name="hasDoubt">Whether there are such numbers.</param>
    internal static DocumentBlocks? Read(List<PdfWord> words, bool otherwise, out bool hasDoubt)
    {
        DrawnTables tables = new(otherwise);
        bool read = tables.Add(DrawnRow.Of(words));
        hasDoubt = tables._hasDoubt;
        return read ? tables._blocks : null;
    }

    private bool Add(List<DrawnRow> rows)
    {
        _side = NumberSide.Of(rows);
        int section = -1;
        for (int i = 0; i < rows.Count; i++)
        {
            DrawnRow row = rows[i];
            int begun = row.BegunSection;
            section = begun >= 0 ? begun : section;
            bool head = IsBlockHead(row);
            if (!head && begun < 0 && section is >= FirstOfTables and <= LastOfTables && !IsText(row))
            {
                if (RepeatedHeader.Begins(row) && _part.Exists(r => r.HasValues))
                {
                    int end = RepeatedHeader.EndOfPart(rows, i, _part);
                    if (end > i)
                    {
                        i = end - 1;
                        continue;
                    }

                    // The table may be set out anew.
                    if (!Close())
                    {
                        return false;
                    }
                }

                _part.Add(row);
                continue;
            }

            if (!Close())
            {
                return false;
            }

            if (head)
            {
                _table.Add(new Row(row.Page, [new DocumentCell(row.Text, 1, DocumentBlocks.MaxColumns)]));
            }
            else
            {
                _last = null;
                Flush();
                AddText(row);
            }
        }

        bool whole = Close();
        Flush();
        EndText();
        return whole;
    }

    // Of a line of text with numbers in it the pieces may have become rows.
    private void AddText(DrawnRow row)
    {
        PdfWord first = row.Cells[0].Lines[0];
        if (_textEnd is not { } end || end.Page != row.Page)
        {
            EndText();
        }
        else
        {
            _text.Append(end.IsBeside(first) ? " " : "\n");
        }

        _text.Append(row.Text);
        _textEnd = row.Cells[^1].Lines[^1];
    }

    private void EndText()
    {
        if (_textEnd is { } end)
        {
            _blocks.AddParagraph(_text.ToString(), new SourceLocation(0, 0, Short(end.Page)));
            _text.Clear();
            _textEnd = null;
        }
    }

    // The rows between two paragraphs have the same columns.
    private bool Close()
    {
        List<DrawnRow> rows = _part.FindAll(r => !IsPageNumber(r));
        JoinedLabels.Split(rows);
        DrawnColumns? columns = DrawnColumns.Of(rows, _side, _otherwise);
        _hasDoubt |= columns?.HasDoubt == true;
        if ((columns is null && rows.Exists(r => r.HasValues)) || rows.Where((r, i) => i > 0 && rows[i - 1].Interlaces(r)).Any())
        {
            return false;
        }

        bool under = false;
        foreach (DrawnRow row in _part)
        {
            bool isPageNumber = columns is not null && IsPageNumber(row) && !(row.BeginsPage && _last?.GoesOnIn(row, columns) == true && _last.IsEnd(row.Cells[0], columns));
            if (columns is null || (isPageNumber && _otherwise))
            {
                _table.Add(new Row(row.Page, null, row.Text));
            }
            else if (isPageNumber)
            {
                // No other page bears it out, so that it may be the number of a blank row above it.
                _hasDoubt = true;
            }
            else if (row.HasValues && _last?.GoesOnIn(row, columns) == true)
            {
                _last.Add(row, columns);
                if (row.Cells.Exists(c => !c.IsValue))
                {
                    _table.Add(new Row(row.Page, [new DocumentCell(string.Join(' ', row.Cells.Where(c => !c.IsValue).Select(c => c.Label)))]));
                }
            }
            else if (Cells(row, columns, under) is { } cells)
            {
                under |= row.HasValues;
                _table.Add(new Row(row.Page, cells));
                _last = row.HasValues ? new LastRow(cells, row, columns) : row.Cells.Exists(c => c.BeginsRow) ? null : _last;
            }
            else
            {
                return false;
            }
        }

        _part.Clear();
        return true;
    }

    // A row on the columns, its labels in one cell before them. A label alone may go on on the next page: it says nothing of the other cells.
    private DocumentCell[]? Cells(DrawnRow row, DrawnColumns columns, bool underHeader)
    {
        StringBuilder?[] texts = new StringBuilder?[columns.Count + 2];
        bool labelOnly = true;
        int last = -1;
        foreach (DrawnCell cell in row.Cells)
        {
            int column = cell.IsValue || (cell.Center > columns.LabelsEnd && !columns.IsLabelAlone(row)) ? columns.IndexOf(cell, last, _otherwise) : -1;
            if (column == -2)
            {
                if (row.HasValues)
                {
                    return null;
                }

                column = columns.FirstUnder(cell);
            }

            // Digits with a space between them may be one number, or two.
            StringBuilder text = texts[column + 1] ??= new();
            text.Append(text.Length == 0 ? "" : cell.IsValue ? "\n" : " ").Append(column < 0 || !cell.IsValue ? cell.Label : columns.Value(cell, column));
            labelOnly &= column < 0;
            last = Math.Max(last, column);
        }

        if (labelOnly && (!underHeader || row.BeginsPage || row.EndsPage))
        {
            return [new DocumentCell(texts[0]!.ToString())];
        }

        return Array.ConvertAll(texts[^1] is null ? texts[..^1] : texts, t => new DocumentCell(t?.ToString() ?? ""));
    }

    private void Flush()
    {
        if (_table.Count > 0)
        {
            EndText();
        }

        _leavesBlank |= _table.Exists(r => r.Cells is { } cells && MergedCells.LeavesBlank(cells));
        List<DocumentCell[]> rows = [];
        for (int i = 0; i <= _table.Count; i++)
        {
            bool ends = i == _table.Count || _table[i].Cells is null || (rows.Count > 0 && _table[i].Page != _table[i - 1].Page);
            if (ends && rows.Count > 0)
            {
                MergedCells.Restore(rows, _leavesBlank);
                _blocks.AddTable(rows, Short(_table[i - 1].Page));
                rows = [];
            }

            if (i < _table.Count && _table[i].Cells is { } cells)
            {
                rows.Add(cells);
            }
            else if (i < _table.Count)
            {
                _blocks.AddParagraph(_table[i].Text, new SourceLocation(0, 0, Short(_table[i].Page)));
            }
        }

        _table.Clear();
    }

    private static bool IsBlockHead(DrawnRow row) => !row.HasValues && row.Cells[0].Label.StartsWith("第二十条", StringComparison.Ordinal);

    private static bool IsText(DrawnRow row)
    {
        string text = row.Words;
        return text.Contains('。', StringComparison.Ordinal) || (row.Cells.Count == 1 && (text.Length > LongestLabel || Heading.IsTitle(Narrative.Compact(text))));
    }

    private static bool IsPageNumber(DrawnRow row) =>
        (row.BeginsPage || row.EndsPage) && row.Cells.Count == 1 && row.Cells[0].Lines.Count == 1 && PageNumbers.TryNumber(row.Cells[0].Label, out _);

    private static short Short(int page) => (short)Math.Min(short.MaxValue, page);

    /// <summary>A row of a table, or where <paramref name="Cells"/> is <see langword="null"/> a text between two.</summary>
    private sealed record Row(int Page, DocumentCell[]? Cells, string Text = "");
}
