using System.Text;

namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>
/// Text copied out of Word: a tab between cells, leading tabs where a cell is merged with the one above, trailing tabs up to the
/// width of the table, and pages that tear paragraphs and tables.
/// </summary>
internal sealed class TabbedWriter(Rng rng) : LayoutWriter(rng)
{
    private readonly StringBuilder _text = new();
    private readonly bool _blankLines = rng.Chance(0.6);
    private readonly bool _narrowHeaders = rng.Chance(0.6);
    private readonly bool _trailingTabs = rng.Chance(0.8);
    private readonly bool _shifts = rng.Chance(0.5);
    private readonly bool _totalInFirstLine = rng.Chance(0.4);
    private readonly bool _windows = rng.Chance(0.2);

    protected override void Line(string text) => _text.Append(text).Append('\n');

    protected override void Title(List<string> lines)
    {
        if (Rng.Chance(0.5))
        {
            _text.Append("\n\n");
        }

        foreach (string line in lines)
        {
            Line(line);
            Gap();
        }
    }

    protected override void Heading(string text)
    {
        Gap();
        Line(text);
        Gap();
    }

    protected override void Paragraph(string text)
    {
        if (text.Length > 60 && Rng.Chance(0.12))
        {
            int at = Rng.Between(20, text.Length - 20);
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or ',' or '%' or ' '))
            {
                at++;
            }

            text = text[..at] + "\n\n" + text[at..];
        }

        Line((Rng.Chance(0.1) ? "　　" : "") + text);
        Gap();
    }

    protected override void Table2(List<PrintedBlock> blocks)
    {
        foreach (PrintedBlock block in blocks)
        {
            Row(4, block.Label);
            Row(4, [block.ContentHeader, .. block.Columns]);
            foreach (PrintedRow row in block.Rows)
            {
                (string first, string? rest) = Torn(row.Label);
                Row(4 - row.Cells.Count(c => c.Omitted), [first, .. Grid(row)]);
                TornRest(rest, () => Row(4, rest!));
            }
        }
    }

    protected override void Table3(List<PrintedRow> rows)
    {
        Header3();
        bool shifted = false;
        int page = Rng.Chance(0.5) ? Rng.Between(8, 22) : -1;
        for (int i = 0; i < rows.Count; i++)
        {
            PrintedRow row = rows[i];
            (bool results, bool group) = Opens(rows, i);
            (string first, string? rest) = Torn(row.Label);

            // A cell that is not there leaves its row shorter than the others.
            int width = 10 - row.Cells.Count(c => c.Omitted);
            if (i == page && Rng.Chance(0.5))
            {
                _text.Append('\n');
                if (Rng.Chance(0.5))
                {
                    Header3();
                }
            }

            // After a page break Word forgets the merged cells to the left, and the row begins at the margin.
            shifted |= _shifts && i == page && page > 0;
            string resultsLabel = results ? Narrow(Report.ResultsLabel, 3) : "";
            string groupLabel = group ? Narrow(row.Group!.Label, 5) : "";
            switch (row.Level)
            {
                case 0:
                    Row(width, [first, "", .. Grid(row)]);
                    TornRest(rest, () => Row(10, rest!));
                    break;
                case 1 when shifted:
                    Row(width, [first, "", .. Grid(row)]);
                    TornRest(rest, () => Row(10, rest!));
                    break;
                case 1:
                    Row(width, [resultsLabel, first, .. Grid(row)]);
                    TornRest(rest, () => Row(10, "", rest!));
                    break;
                case 2 when shifted && group:
                    Row(width, [groupLabel, first, .. Grid(row)]);
                    TornRest(rest, () => Row(10, "", rest!));
                    break;
                case 2 when shifted && i == page:
                    Row(width, [first, "", .. Grid(row)]);
                    TornRest(rest, () => Row(10, rest!));
                    break;
                case 2 when shifted:
                    Row(width, ["", first, .. Grid(row)]);
                    TornRest(rest, () => Row(10, "", rest!));
                    break;
                default:
                    Row(width, [resultsLabel, groupLabel, first, .. Grid(row)]);
                    TornRest(rest, () => Row(10, "", "", rest!));
                    break;
            }
        }
    }

    protected override void Table4(List<PrintedBlock> blocks)
    {
        string[] Five(PrintedBlock b) => [.. b.Columns.Select(c => Narrow(c, 2))];
        Row(15, [blocks[0].Label, "", "", "", "", "行政诉讼"]);
        Row(15, [.. Five(blocks[0]), blocks[1].Label, "", "", "", "", blocks[2].Label]);
        Row(15, ["", "", "", "", "", .. Five(blocks[1]), .. Five(blocks[2])]);
        Row(15, [.. blocks.SelectMany(b => b.Rows).SelectMany(Grid)]);
    }

    protected override string Finish() => _windows ? _text.ToString().ReplaceLineEndings("\r\n") : _text.ToString();

    private void Header3()
    {
        int legal = Report.LegalPersonsAt;
        string[] columns = [.. Report.Columns.Select(c => Narrow(c, 2))];
        string[] upper = new string[7], lower = new string[7];
        for (int i = 0; i < 7; i++)
        {
            bool under = i >= legal && i < legal + 5;
            upper[i] = under ? (i == legal ? Report.LegalPersonsHeader : "") : columns[i];
            lower[i] = under ? columns[i] : "";
        }

        if (_totalInFirstLine && Report.Columns[6] == "总计")
        {
            upper[6] = "";
            Row(10, [Report.Note, "", Report.ApplicantsHeader, "", "", "", "", "", columns[6], ""]);
        }
        else
        {
            Row(10, [Report.Note, "", Report.ApplicantsHeader]);
        }

        Row(10, ["", "", .. upper]);
        Row(10, ["", "", .. lower]);
    }

    private void Row(int width, params ReadOnlySpan<string> cells)
    {
        int last = cells.Length;
        if (!_trailingTabs)
        {
            while (last > 1 && cells[last - 1].Length == 0)
            {
                last--;
            }
        }

        for (int i = 0; i < last; i++)
        {
            _text.Append(i == 0 ? "" : "\t").Append(cells[i]);
        }

        _text.Append('\t', _trailingTabs ? Math.Max(0, width - cells.Length) : 0).Append('\n');
    }

    private void TornRest(string? rest, Action write)
    {
        if (rest is not null)
        {
            _text.Append('\n');
            write();
        }
    }

    // In a narrow cell Word's line ends come out as spaces.
    private string Narrow(string label, int width) =>
        _narrowHeaders && label.Length > width && !label.Contains('(', StringComparison.Ordinal) ? string.Join(' ', Wrap(label, width)) : label;

    private void Gap()
    {
        if (_blankLines)
        {
            _text.Append('\n');
        }
    }
}
