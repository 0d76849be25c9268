using System.Text;

namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>One cell per line: the plain text of a web page, with or without blank lines and stray spaces between the cells.</summary>
internal sealed class CellLinesWriter(Rng rng, bool web) : LayoutWriter(rng)
{
    private const char NoBreak = '\u00A0';
    private readonly StringBuilder _text = new();
    private readonly bool _splitHeaders = web && rng.Chance(0.5);
    private readonly bool _stray = web && rng.Chance(0.5);
    private readonly bool _emptyCellsLeaveNothing = !web || rng.Chance(0.5);

    protected override void Line(string text)
    {
        _text.Append(web && Rng.Chance(0.2) ? text.Replace(' ', NoBreak) : text).Append('\n');
    }

    protected override void Paragraph(string text)
    {
        Line(web && Rng.Chance(0.2) ? (Rng.Chance(0.5) ? "    " : NoBreak.ToString()) + text : text);
        if (web)
        {
            _text.Append('\n');
        }
    }

    protected override void Table2(List<PrintedBlock> blocks)
    {
        foreach (PrintedBlock block in blocks)
        {
            Cell((_stray ? new string(' ', 32) : "") + block.Label);
            Cell(block.ContentHeader);
            block.Columns.ForEach(Cell);
            block.Rows.ForEach(Row);
        }
    }

    protected override void Table3(List<PrintedRow> rows)
    {
        Cell(Report.Note);
        Cell((_stray ? "             " : "") + Report.ApplicantsHeader);
        for (int i = 0; i < 7; i++)
        {
            if (i == Report.LegalPersonsAt)
            {
                Cell((_stray ? "  " : "") + Report.LegalPersonsHeader);
                i += 4;
            }
            else
            {
                Cell(Report.Columns[i]);
            }
        }

        foreach (string column in Report.Columns.Skip(Report.LegalPersonsAt).Take(5))
        {
            if (_splitHeaders && column.Length == 4)
            {
                Cell(column[..2]);
                Cell(column[2..]);
            }
            else
            {
                Cell(column);
            }
        }

        for (int i = 0; i < rows.Count; i++)
        {
            (bool results, bool group) = Opens(rows, i);
            if (results)
            {
                Cell(Report.ResultsLabel);
            }

            if (group)
            {
                Cell(rows[i].Group!.Label);
            }

            Row(rows[i]);
        }
    }

    protected override void Table4(List<PrintedBlock> blocks)
    {
        Cell(blocks[0].Label);
        Cell("行政诉讼");
        blocks[0].Columns.ForEach(Header4);
        Cell(blocks[1].Label);
        Cell(blocks[2].Label);
        blocks[1].Columns.ForEach(Header4);
        blocks[2].Columns.ForEach(Header4);
        foreach (PrintedCell cell in blocks.SelectMany(b => b.Rows).SelectMany(r => r.Cells).Where(c => !c.Omitted))
        {
            Value(cell.Text);
        }
    }

    protected override string Finish() => _text.ToString();

    private void Header4(string column)
    {
        if (_splitHeaders && column.Length == 4 && Rng.Chance(0.4))
        {
            Cell(column[..2]);
            Cell(column[2..]);
        }
        else
        {
            Cell(_splitHeaders && column.Length == 4 ? column[..2] + " " + column[2..] : column);
        }
    }

    private void Row(PrintedRow row)
    {
        string[] parts = row.Label.Split(PrintedRow.Tear);
        foreach (string part in parts.Where(p => p.Length > 0))
        {
            Cell(part);
        }

        foreach (PrintedCell cell in row.Cells.Where(c => !c.Omitted))
        {
            Value(cell.Text);
        }
    }

    private void Value(string text)
    {
        if (text.Length == 0)
        {
            if (!_emptyCellsLeaveNothing)
            {
                Cell(NoBreak.ToString());
            }

            return;
        }

        Cell(text);
        if (_stray && Rng.Chance(0.1))
        {
            Cell(NoBreak.ToString());
        }
    }

    private void Cell(string text)
    {
        _text.Append(text).Append('\n');
        if (web)
        {
            _text.Append('\n');
        }
    }
}
