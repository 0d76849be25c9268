using System.Text;

namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>
/// Text of a PDF with its places kept by spaces: columns stand under each other, and the label of a merged cell stands at the
/// left margin beside the middle of the rows that it spans, in pieces.
/// </summary>
internal sealed class AlignedPdfWriter(Rng rng) : PagedWriter(rng, rng.Between(34, 44), false)
{
    private readonly int _margin = rng.Pick(0, 0, 4);
    private readonly int _labelWidth = rng.Between(10, 16);
    private readonly int _step = rng.Between(8, 10);
    private readonly int _gap = rng.Pick(0, 0, 1);
    private readonly bool _numberBetween = rng.Chance(0.5);
    private readonly bool _rightAligned = rng.Chance(0.3);

    protected override void Title(List<string> lines) => lines.ForEach(l => Line(new string(' ', 20) + l));

    protected override void Table2(List<PrintedBlock> blocks)
    {
        int[] columns = [_margin + 2, _margin + 28, _margin + 48, _margin + 68];
        foreach (PrintedBlock block in blocks)
        {
            Canvas canvas = new();
            canvas.Put(0, _margin + 30, block.Label);
            canvas.Put(1, columns[0], block.ContentHeader);
            for (int i = 0; i < block.Columns.Count; i++)
            {
                canvas.Put(1, columns[i + 1], block.Columns[i]);
            }

            int line = 2;
            foreach (PrintedRow row in block.Rows)
            {
                line += _gap;
                (string first, string? next) = Torn(row.Label);
                canvas.Put(line, columns[0], first);
                for (int i = 0; i < row.Cells.Count; i++)
                {
                    canvas.Put(line, (i + 1 < columns.Length ? columns[i + 1] : columns[^1] + 12) + 5, row.Cells[i].Text);
                }

                if (next is not null)
                {
                    canvas.BreakBefore(++line, true);
                    canvas.Put(line, columns[0], next);
                }

                line++;
            }

            Flush(canvas);
        }
    }

    protected override void Header3()
    {
        Canvas canvas = new();
        canvas.Put(0, Numbers + (3 * _step), Report.ApplicantsHeader);
        int line = 1;
        foreach (string part in Wrap(Report.Note, (Numbers - _margin - 2) / 2))
        {
            canvas.Put(line++, _margin, part);
        }

        int legal = Report.LegalPersonsAt;
        canvas.Put(1, Numbers + ((legal + 1) * _step), Report.LegalPersonsHeader);
        for (int i = 0; i < 7; i++)
        {
            bool under = i >= legal && i < legal + 5;
            line = under ? 2 : 1;
            foreach (string part in Wrap(Report.Columns[i], 3))
            {
                canvas.Put(line++, Numbers + (i * _step), part);
            }
        }

        Flush(canvas);
    }

    protected override void Rows3(List<PrintedRow> rows)
    {
        Canvas canvas = new();
        int line = 0, groupFrom = -1, resultsFrom = -1, resultsTo = 0;
        PrintedGroup? group = null;
        void CloseGroup(int end)
        {
            if (group is not null)
            {
                Centred(canvas, groupFrom, end, _margin + 8, Wrap(group.Label, 4));
                group = null;
            }
        }

        foreach (PrintedRow row in rows)
        {
            if (!ReferenceEquals(row.Group, group))
            {
                CloseGroup(line);
                group = row.Group;
                groupFrom = line;
            }

            if (row.Level < 2 || groupFrom == line)
            {
                canvas.BreakBefore(line, false);
            }

            if (row.Level > 0)
            {
                resultsFrom = resultsFrom < 0 ? line : resultsFrom;
            }

            int at = _margin + (row.Level switch { 0 => 0, 1 => 8, _ => 18 });
            int width = (Numbers - at - 1) / 2;
            (string first, string? next) = Torn(row.Label);
            List<string> label = Wrap(first, width);
            int numbersAt = 0;
            if (label.Count > 1)
            {
                if (label.Count % 2 == 0 && _numberBetween)
                {
                    label.Insert(label.Count / 2, "");
                }

                numbersAt = (label.Count - 1) / 2;
            }

            for (int i = 0; i < label.Count; i++)
            {
                canvas.Put(line + i, at, label[i]);
            }

            for (int i = 0; i < row.Cells.Count; i++)
            {
                string text = row.Cells[i].Text;
                canvas.Put(line + numbersAt, Numbers + (i * _step) + (_rightAligned ? Math.Max(0, 6 - text.Length) : 1), text);
            }

            line += label.Count;
            if (next is not null)
            {
                canvas.BreakBefore(line, true);
                foreach (string rest in Wrap(next, width))
                {
                    canvas.Put(line++, at, rest);
                }
            }

            // The label of a group may need more lines than its rows have.
            if (row.Level > 0)
            {
                resultsTo = line;
            }

            line += _gap;
        }

        CloseGroup(line);
        Centred(canvas, resultsFrom, resultsTo, _margin, Wrap(Report.ResultsLabel, 3));
        Flush(canvas);
    }

    protected override void Table4(List<PrintedBlock> blocks)
    {
        const int Step = 7;
        Canvas canvas = new();
        canvas.Put(0, _margin + 12, blocks[0].Label);
        canvas.Put(0, _margin + 66, "行政诉讼");
        canvas.Put(1, _margin + (5 * Step) + 8, blocks[1].Label);
        canvas.Put(1, _margin + (10 * Step) + 8, blocks[2].Label);
        int width = Rng.Pick(1, 2);
        int place = 0, line = 0;
        foreach (PrintedBlock block in blocks)
        {
            foreach (string column in block.Columns)
            {
                int at = 2;
                foreach (string part in Wrap(column, width))
                {
                    canvas.Put(at++, _margin + (place * Step), part);
                }

                line = Math.Max(line, at);
                place++;
            }
        }

        place = 0;
        foreach (PrintedCell cell in blocks.SelectMany(b => b.Rows).SelectMany(r => r.Cells))
        {
            canvas.Put(line, _margin + (place++ * Step) + 1, cell.Text);
        }

        Flush(canvas);
    }

    private int Numbers => _margin + 20 + (2 * _labelWidth);

    private static void Centred(Canvas canvas, int from, int to, int column, List<string> lines)
    {
        int at = from + Math.Max(0, (to - from - lines.Count) / 2);
        foreach (string line in lines)
        {
            canvas.Put(at++, column, line);
        }
    }

    private void Flush(Canvas canvas)
    {
        foreach ((string text, bool may, bool must) in canvas.Lines())
        {
            if (must)
            {
                PutOnNewPage(text);
            }
            else
            {
                Put(text, may);
            }
        }
    }

    private sealed class Canvas
    {
        private readonly List<SortedList<int, string>> _lines = [];
        private readonly HashSet<int> _may = [];
        private readonly HashSet<int> _must = [];

        internal void Put(int line, int column, string text)
        {
            while (_lines.Count <= line)
            {
                _lines.Add([]);
            }

            if (text.Length > 0)
            {
                while (_lines[line].ContainsKey(column))
                {
                    column++;
                }

                _lines[line].Add(column, text);
            }
        }

        internal void BreakBefore(int line, bool must) => (must ? _must : _may).Add(line);

        internal IEnumerable<(string Text, bool May, bool Must)> Lines()
        {
            for (int i = 0; i < _lines.Count; i++)
            {
                StringBuilder text = new();
                int at = 0;
                foreach ((int column, string part) in _lines[i])
                {
                    int spaces = Math.Max(at == 0 ? 0 : 1, column - at);
                    text.Append(' ', spaces).Append(part);
                    at += spaces + part.Sum(c => c >= 0x2010 ? 2 : 1);
                }

                yield return (text.ToString(), i == 0 || _may.Contains(i), _must.Contains(i));
            }
        }
    }
}
