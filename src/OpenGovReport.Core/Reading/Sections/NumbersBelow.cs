using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Moves numbers back to their table that stand behind the next heading, as in text of a program that takes a page for columns and tells what is lower in one before
/// what is higher in the next. They are as many as the table lacks, each alone on its line.
/// </summary>
internal static class NumbersBelow
{
    /// <summary>Moves those of table two and of table four.</summary>
    internal static void Move(ReadOnlySpan<char> text, Span<TextLine> lines, scoped ref Outline outline, ref (int From, int To) two, ref (int From, int To) three, ref (int From, int To) four)
    {
        if (two.To > 0 && two.To == outline.Heading[2] && three.From > two.To)
        {
            // The numbers of table three begin with its first row; where that is not to be found, any may be its own.
            int first = three.From;
            while (first < three.To && text[lines[first].Start..lines[first].End].IndexOf("新收") < 0)
            {
                first++;
            }

            int moved = first == three.To ? 0 : Move(text, lines, two, (three.From, first), 0);
            outline.Heading[2] += moved;
            two.To += moved;
            three.From += moved;
        }

        if (four.To > 0 && four.To == outline.Heading[4])
        {
            int behind = Move(text, lines, four, outline.Body(4), 2);
            outline.Heading[4] += behind;
            four.To += behind;
        }
    }

    /// <summary>Calls the cells of table two uncertain that are not yet, whose numbers stood behind the next heading: no sum says that they are its own.</summary>
    internal static void Doubt(ReadOnlySpan<TextLine> lines, int heading, int from, int to, TableDescriptor table, SourceLocation[] sources, ref CellSink sink)
    {
        for (int i = to - 1; heading >= to && i >= from && lines[i].Number > lines[heading].Number; i--)
        {
            foreach (CellDescriptor cell in table.Cells)
            {
                if (sources[cell.Index] == sink.Locate(i) && !sink.IsDoubted(cell))
                {
                    sink.Doubt(cell, sources[cell.Index], sink.Raw(lines[i]), sink.Counts[cell.Index], Diagnostic.AnotherNumber);
                }
            }
        }
    }

    private static int Move(ReadOnlySpan<char> text, Span<TextLine> lines, (int From, int To) table, (int From, int To) below, int index)
    {
        int there = 0, behind = 0;
        long number = 0;
        Int128 parts = 0;
        Span<long> last = stackalloc long[4];
        for (int i = table.From; i < table.To; i++)
        {
            if (TryNumber(text, lines[i], out long found))
            {
                last[there++ % last.Length] = found;
            }
        }

        bool named = there > 0;
        for (int i = below.From; i < below.To; i++)
        {
            // Where all numbers stand behind the heading, so do the names above the first.
            named |= index == 0 && IsName(text[lines[i].Start..lines[i].End], index);
            if (TryNumber(text, lines[i], out long found))
            {
                if (!named)
                {
                    return 0;
                }

                // An amount is no word of a paragraph, nor a number of table four.
                if (found < 0 ? index > 0 : !IsApart(text, lines, i, below, index))
                {
                    return 0;
                }

                (number, behind) = (found, behind + 1);
            }
        }

        int cells = there + behind;
        if (behind == 0 || (cells != ReportTemplate.Form2021.Tables[index].Cells.Count && cells != ReportTemplate.Form2020.Tables[index].Cells.Count))
        {
            return 0;
        }

        foreach (long part in last)
        {
            parts += part;
        }

        // One alone may be that of the page, or a year: of table four it has to be the total of those before it.
        if (behind == 1 && (index == 0 ? number is > 0 and < 1000 : parts != number))
        {
            return 0;
        }

        int to = table.To;
        for (int i = below.From; i < below.To; i++)
        {
            if (TryNumber(text, lines[i], out _) || IsName(text[lines[i].Start..lines[i].End], index))
            {
                TextLine line = lines[i];
                lines[to..i].CopyTo(lines[(to + 1)..]);
                lines[to++] = line;
            }
        }

        return to - table.To;
    }

    // Whether a number does not stand between the lines of a paragraph: it comes right behind the heading, a number or a name, or an empty line sets it apart.
    private static bool IsApart(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int at, (int From, int To) below, int index)
    {
        TextLine line = lines[at], above = lines[at - 1];
        return at == below.From || line.Number > above.Number + 1 || TryNumber(text, above, out _) || IsName(text[above.Start..above.End], index)
            || at + 1 == lines.Length || lines[at + 1].Number > line.Number + 1 || lines[at + 1].BeginsPage;
    }

    // Whether a line is the name of a column of the table.
    private static bool IsName(ReadOnlySpan<char> line, int index)
    {
        string name = LabelText.Of(line);
        return Array.IndexOf(FormLabels.Of(ReportForm.Form2021).Columns[index], name) >= 0 || Array.IndexOf(FormLabels.Of(ReportForm.Form2020).Columns[index], name) >= 0;
    }

    // Whether a line is a number, with or without the unit of an amount; what is not whole is -1.
    private static bool TryNumber(ReadOnlySpan<char> text, TextLine line, out long number)
    {
        const int Longest = 24;
        ReadOnlySpan<char> content = text[line.Start..line.End];
        number = -1;
        if (!(char.IsDigit(content[0]) || content[0] == '-') || content.Length > Longest || line.Grid != GridKind.None)
        {
            return false;
        }

        // "0 万元".
        int unit = content[^1] == '元' ? content.LastIndexOfAnyInRange('0', '9') + 1 : content.Length;
        if (unit == 0)
        {
            return false;
        }

        CellText value = CellText.Of(content[..unit]);
        number = value.Whole && unit == content.Length ? value.Number : -1;
        return value.Kind == TokenKind.Number && (unit == content.Length || content[unit..].TrimStart() is "元" or "万元" or "亿元")
            && (value.Whole || CellText.TryAmount(content[..unit], AmountUnit.Unstated, out _));
    }
}
