namespace OpenGovReport.Tests.Generated.Layouts;

/// <summary>
/// Text of a PDF in reading order. Narrow: every cell's text is broken as on the page, headers down to one character per line,
/// and the numbers of a row stand after, beside or between the lines of its label; apart, every number stands on a line of its own.
/// Not narrow, a row is a line, and only long labels are wrapped.
/// </summary>
internal sealed class FlowingPdfWriter(Rng rng, bool narrow, bool apart = false) : PagedWriter(rng, rng.Between(24, 38), narrow && rng.Chance(0.6))
{
    private readonly int _labelWidth = narrow ? rng.Between(8, 11) : rng.Between(18, 30);
    private readonly int _headerWidth = narrow ? rng.Pick(1, 1, 2) : rng.Pick(2, 4);
    private readonly Place _place = apart ? Place.After : narrow ? rng.Pick(Place.After, Place.After, Place.First, Place.Middle) : rng.Pick(Place.Last, Place.Last, Place.After, Place.First);
    private readonly bool _groupBeside = !narrow && rng.Chance(0.4);

    private enum Place
    {
        After,
        Last,
        First,
        Middle,
    }

    protected override void Table2(List<PrintedBlock> blocks)
    {
        foreach (PrintedBlock block in blocks)
        {
            Put(block.Label, mayBreak: true);
            Put(apart ? block.ContentHeader : string.Join(' ', block.Columns.Prepend(block.ContentHeader)), mayBreak: true);
            if (apart)
            {
                block.Columns.ForEach(c => Put(c));
            }

            foreach (PrintedRow row in block.Rows)
            {
                Row("", row, 14);
            }
        }
    }

    protected override void Header3()
    {
        foreach (string line in Wrap(Report.Note, narrow ? 15 : 34))
        {
            Put(line);
        }

        Put(Report.ApplicantsHeader);
        int legal = Report.LegalPersonsAt;
        for (int i = 0; i < 7; i++)
        {
            if (i == legal)
            {
                Put(Report.LegalPersonsHeader);
                i += 4;
            }
            else
            {
                Columns(Report.Columns[i]);
            }
        }

        Columns([.. Report.Columns.Skip(legal).Take(5)]);
    }

    protected override void Rows3(List<PrintedRow> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            PrintedRow row = rows[i];
            (bool results, bool group) = Opens(rows, i);
            string before = "";
            if (results)
            {
                before = Beside(before, Report.ResultsLabel, Rng.Pick(2, 3));
            }

            if (group)
            {
                before = Beside(before, row.Group!.Label, 4);
            }

            Row(before, row, row.Level == 2 ? _labelWidth : _labelWidth + 6);
        }
    }

    protected override void Table4(List<PrintedBlock> blocks)
    {
        Put("行政复议 行政诉讼", mayBreak: true);
        Columns([.. blocks[0].Columns]);
        Put($"{blocks[1].Label} {blocks[2].Label}");
        Columns([.. blocks[1].Columns, .. blocks[2].Columns]);
        if (apart)
        {
            blocks.SelectMany(b => b.Rows).ToList().ForEach(r => Numbers(r, attached: false));
        }
        else
        {
            Put(string.Join(' ', blocks.SelectMany(b => b.Rows).SelectMany(Printed)));
        }
    }

    private string Beside(string before, string label, int width)
    {
        if (_groupBeside)
        {
            return before + label + " ";
        }

        bool first = true;
        foreach (string line in narrow ? Wrap(label, width) : [label])
        {
            Put(line, mayBreak: first);
            first = false;
        }

        return before;
    }

    private void Columns(params string[] columns)
    {
        if (!narrow && _headerWidth == 4)
        {
            Put(string.Join(' ', columns));
            return;
        }

        foreach (string piece in columns.SelectMany(c => Wrap(c, _headerWidth)))
        {
            Put(piece);
        }
    }

    private void Row(string before, PrintedRow row, int width)
    {
        string numbers = string.Join(' ', Printed(row));
        (string first, string? next) = Torn(row.Label);
        List<string> lines = Wrap(before + first, width + before.Length);
        if (next is not null)
        {
            bool numbersFirst = Rng.Chance(0.7);
            if (numbersFirst && !apart)
            {
                lines[^1] = Joined(lines[^1], numbers);
            }

            Label(lines);
            if (numbersFirst && apart)
            {
                Numbers(row, attached: false);
            }

            List<string> rest = Wrap(next, width);
            PutOnNewPage(rest[0]);
            rest.Skip(1).ToList().ForEach(l => Put(l));
            if (!numbersFirst)
            {
                Numbers(row, attached: true);
            }

            return;
        }

        if (apart)
        {
            Label(lines);
            Numbers(row, attached: false);
        }
        else if (lines.Count == 1 || _place == Place.Last)
        {
            lines[^1] = Joined(lines[^1], numbers);
            Label(lines);
        }
        else if (_place == Place.First)
        {
            lines[0] = Joined(lines[0], numbers);
            Label(lines);
        }
        else if (_place == Place.Middle)
        {
            if (lines.Count % 2 == 1)
            {
                lines[lines.Count / 2] = Joined(lines[lines.Count / 2], numbers);
            }
            else
            {
                lines.Insert(lines.Count / 2, numbers);
            }

            Label(lines);
        }
        else
        {
            Label(lines);
            Numbers(row, attached: lines.Count < 3);
        }
    }

    private void Numbers(PrintedRow row, bool attached)
    {
        if (!apart)
        {
            Put(string.Join(' ', Printed(row)), attached: attached);
            return;
        }

        foreach (string number in Printed(row))
        {
            Put(number, attached: attached);
        }
    }

    private static string Joined(string label, string numbers) => numbers.Length == 0 ? label : label.Length == 0 ? numbers : label + " " + numbers;

    private void Label(List<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > 0)
            {
                Put(lines[i], mayBreak: i == 0);
            }
        }
    }
}
