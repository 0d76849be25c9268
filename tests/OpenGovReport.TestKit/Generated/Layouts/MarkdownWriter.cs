using System.Text;

namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>Markdown as converters make it: pipe tables whose merged cells are empty or repeated.</summary>
internal sealed class MarkdownWriter(Rng rng) : LayoutWriter(rng)
{
    private readonly StringBuilder _text = new();
    private readonly bool _oneTable2 = rng.Chance(0.6);
    private readonly bool _breaks = rng.Chance(0.3);
    private readonly bool _bold = rng.Chance(0.3);
    private readonly bool _emptyFirstRow = rng.Chance(0.3);
    private readonly bool _repeat = rng.Chance(0.4);

    protected override void Line(string text) => _text.Append(text).Append("\n\n");

    protected override void Paragraph(string text) => Line(text);

    protected override void Title(List<string> lines)
    {
        if (lines.Count > 1 && Rng.Chance(0.5))
        {
            Line("# " + string.Join(_breaks ? "<br>" : " ", lines));
        }
        else
        {
            lines.ForEach(l => Line("# " + l));
        }
    }

    protected override void Heading(string text) => Line(_bold ? $"## **{text}**" : "## " + text);

    protected override void Table2(List<PrintedBlock> blocks)
    {
        List<string[]> rows = [];
        foreach (PrintedBlock block in blocks)
        {
            rows.Add(_repeat ? [block.Label, block.Label, block.Label, block.Label] : [block.Label, "", "", ""]);
            rows.Add(Padded([block.ContentHeader, .. block.Columns], 4));
            foreach (PrintedRow row in block.Rows)
            {
                (string first, string? next) = Torn(row.Label);
                rows.Add(Padded([first, .. Grid(row)], 4 - row.Cells.Count(c => c.Omitted)));
                if (next is not null)
                {
                    rows.Add([next, "", "", ""]);
                }
            }

            if (!_oneTable2)
            {
                Table(rows);
                rows.Clear();
            }
        }

        if (_oneTable2)
        {
            Table(rows);
        }
    }

    protected override void Table3(List<PrintedRow> rows)
    {
        int legal = Report.LegalPersonsAt;
        string[] upper = new string[7], lower = new string[7];
        for (int i = 0; i < 7; i++)
        {
            bool under = i >= legal && i < legal + 5;
            upper[i] = under ? (i == legal || _repeat ? Report.LegalPersonsHeader : "") : Report.Columns[i];
            lower[i] = under || _repeat ? Narrow(Report.Columns[i]) : "";
        }

        string note = _repeat ? Report.Note : "", applicants = _repeat ? Report.ApplicantsHeader : "";
        List<string[]> lines =
        [
            [Report.Note, note, note, Report.ApplicantsHeader, applicants, applicants, applicants, applicants, applicants, applicants],
            [note, note, note, .. upper],
            [note, note, note, .. lower],
        ];
        for (int i = 0; i < rows.Count; i++)
        {
            PrintedRow row = rows[i];
            (bool results, bool group) = Opens(rows, i);
            results |= _repeat && row.Level > 0;
            group |= _repeat && row.Level == 2;
            (string label, string? next) = Torn(row.Label);
            string resultsLabel = results ? Report.ResultsLabel : "";
            lines.Add(row.Level switch
            {
                0 => [label, _repeat ? label : "", _repeat ? label : "", .. Grid(row)],
                1 => [resultsLabel, label, _repeat ? label : "", .. Grid(row)],
                _ => [resultsLabel, group ? row.Group!.Label : "", label, .. Grid(row)],
            });
            if (next is not null)
            {
                string[] rest = ["", "", "", "", "", "", "", "", "", ""];
                rest[row.Level] = next;
                lines.Add(rest);
            }
        }

        Table(lines);
    }

    protected override void Table4(List<PrintedBlock> blocks)
    {
        string[] Five(PrintedBlock b) => [.. b.Columns.Select(Narrow)];
        string[] Span(string label, int width) => [.. Enumerable.Range(0, width).Select(i => i == 0 || _repeat ? label : "")];
        Table(
        [
            [.. Span(blocks[0].Label, 5), .. Span("行政诉讼", 10)],
            [.. Five(blocks[0]), .. Span(blocks[1].Label, 5), .. Span(blocks[2].Label, 5)],
            [.. _repeat ? Five(blocks[0]) : ["", "", "", "", ""], .. Five(blocks[1]), .. Five(blocks[2])],
            [.. blocks.SelectMany(b => b.Rows).SelectMany(Grid)],
        ]);
    }

    protected override string Finish() => _text.ToString();

    private void Table(List<string[]> rows)
    {
        if (_emptyFirstRow)
        {
            rows.Insert(0, [.. rows[0].Select(_ => "")]);
        }

        for (int i = 0; i < rows.Count; i++)
        {
            _text.Append("| ").AppendJoin(" | ", rows[i]).Append(" |\n");
            if (i == 0)
            {
                _text.Append('|').Insert(_text.Length, " --- |", rows[0].Length).Append('\n');
            }
        }

        _text.Append('\n');
    }

    private string Narrow(string column) => _breaks && column.Length == 4 ? column[..2] + "<br>" + column[2..] : column;

    private static string[] Padded(string[] cells, int width) => [.. cells, .. Enumerable.Repeat("", Math.Max(0, width - cells.Length))];
}
