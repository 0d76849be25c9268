using System.Text;

namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>Every table, or the whole report, on one line, its cells separated by single spaces: text after white space was collapsed.</summary>
internal sealed class OneLineWriter(Rng rng, bool whole) : LayoutWriter(rng)
{
    private readonly StringBuilder _text = new();

    protected override void Line(string text) => _text.Append(text).Append(whole ? ' ' : '\n');

    protected override void Paragraph(string text) => Line(text);

    protected override void Table2(List<PrintedBlock> blocks) => Line(string.Join(' ', blocks.SelectMany(b =>
        new[] { b.Label, b.ContentHeader }.Concat(b.Columns).Concat(b.Rows.SelectMany(Row)))));

    protected override void Table3(List<PrintedRow> rows)
    {
        List<string> cells = [Report.Note, Report.ApplicantsHeader];
        int legal = Report.LegalPersonsAt;
        cells.AddRange(Report.Columns.Take(legal));
        cells.Add(Report.LegalPersonsHeader);
        cells.AddRange(Report.Columns.Skip(legal + 5));
        cells.AddRange(Report.Columns.Skip(legal).Take(5));
        for (int i = 0; i < rows.Count; i++)
        {
            (bool results, bool group) = Opens(rows, i);
            if (results)
            {
                cells.Add(Report.ResultsLabel);
            }

            if (group)
            {
                cells.Add(rows[i].Group!.Label);
            }

            cells.AddRange(Row(rows[i]));
        }

        Line(string.Join(' ', cells));
    }

    protected override void Table4(List<PrintedBlock> blocks) => Line(string.Join(' ',
        new[] { blocks[0].Label, "行政诉讼" }
            .Concat(blocks[0].Columns)
            .Append(blocks[1].Label)
            .Append(blocks[2].Label)
            .Concat(blocks[1].Columns)
            .Concat(blocks[2].Columns)
            .Concat(blocks.SelectMany(b => b.Rows).SelectMany(Printed))));

    protected override string Finish() => _text.ToString();

    private static IEnumerable<string> Row(PrintedRow row) => row.Label.Split(PrintedRow.Tear).Where(p => p.Length > 0).Concat(Printed(row));
}
