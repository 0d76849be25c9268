using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>
/// Text that does not go row by row, as programs give it that take a page for columns: headers stand behind what they head, numbers before their labels or without any,
/// and page numbers where a cell is blank.
/// </content>
internal ref partial struct TableBinder
{
    /// <summary>Calls the rows uncertain right before and after which, outside of any grid, numbers stand under labels and headers of the form that are others'.</summary>
    private readonly void DoubtBesideUnlabelled(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            if (IsUnlabelled(runs[r]))
            {
                DoubtFull(runs[Math.Max(0, r - 1)], order, ref sink);
                DoubtFull(runs[Math.Min(runs.Length - 1, r + 1)], order, ref sink);
            }
            else if (r > 0 && MayGoOn(runs[r - 1], runs[r]))
            {
                ReportDoubt(_slots[runs[r - 1].Slot].Row.Cells, runs[r - 1], ref sink);
            }
        }
    }

    // Whether numbers without a label can be those that the row before them lacks.
    private readonly bool MayGoOn(Run row, Run rest) =>
        row.Slot >= 0 && rest.Slot < 0 && row.Values > 0 && rest.Values > 0 && rest.GapEnd == rest.GapStart && row.Values + rest.Values <= _slots[row.Slot].Columns;

    /// <summary>
    /// Calls the rows of table three uncertain that stand between one printed without numbers, or not found, and numbers that are another row's too: there each may
    /// have those of the next one, or of the one before. Where there are many such numbers, all rows are.
    /// </summary>
    private readonly void DoubtBetween(scoped ReadOnlySpan<Run> runs, (int First, int Last) empty, int[]? order, ref CellSink sink)
    {
        if (_table.Number != 3)
        {
            return;
        }

        int columns = _form.Columns[1].Length, slot = 0, rows = 0, strays = 0;
        (int from, int to) = (int.MaxValue, -1);
        foreach (Run run in runs)
        {
            slot = Math.Max(slot, run.Slot);
            strays += run.Slot < 0 && run.Values > 0 && run.Values != columns && !_tokens[run.First].InGrid ? 1 : 0;
            if (!_tokens[run.First].InGrid && (IsUnlabelled(run) || (run.Slot >= 0 && run.Values >= columns + _slots[run.Slot].Columns)))
            {
                (from, to) = (Math.Min(from, slot), slot);
                rows += run.Values / columns;
            }
        }

        // So many rows have not just changed places with their labels.
        bool all = rows > MostMoved || strays > MostMoved;
        foreach (Run run in runs)
        {
            bool between = to >= 0 && empty.Last >= 0 && run.Slot >= Math.Min(from, empty.First) && run.Slot <= Math.Max(to, empty.Last);
            if (all || between)
            {
                DoubtFull(run, order, ref sink);
            }
        }
    }

    /// <summary>
    /// Whether table two does not go row by row: numbers stand under labels that are others', a row's label outside of its block, or the names of its columns behind it.
    /// </summary>
    private readonly bool IsTornApart(scoped ReadOnlySpan<Run> runs)
    {
        if (_table.Number != 2 || IsGrid(runs))
        {
            return false;
        }

        foreach (Run run in runs)
        {
            if (IsUnlabelled(run))
            {
                return true;
            }
        }

        for (int s = 0; s < _slots.Length; s++)
        {
            int block = _labels.IndexOf(_slots[s].Group), label = _labels.IndexOf(_slots[s].Core);
            if (block < 0 || label < 0)
            {
                continue;
            }

            int next = EndOfBlock(s);
            if (label < block || label > next || IsBehind(_labels[block..next], label - block, _slots[s].ColumnLabels))
            {
                return true;
            }
        }

        return false;
    }

    // Where the next block of table two begins that is printed, counted as labels are compared.
    private readonly int EndOfBlock(int slot)
    {
        for (int s = slot + 1; s < _slots.Length; s++)
        {
            if (_slots[s].Group != _slots[slot].Group && _labels.IndexOf(_slots[s].Group) is int at and >= 0)
            {
                return at;
            }
        }

        return _labels.Length;
    }

    // Whether a name of a column stands behind a label, and not before it.
    private static bool IsBehind(ReadOnlySpan<char> block, int label, ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (block[..label].IndexOf(column) < 0 && block[label..].IndexOf(column) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // Whether the header of a row's block does not name all of its columns: some may stand elsewhere, and the numbers with them.
    private readonly bool LacksNames(Slot slot)
    {
        int block = _labels.IndexOf(slot.Group), label = _labels.IndexOf(slot.Core);
        foreach (string column in slot.ColumnLabels)
        {
            if (block >= 0 && label > block && _labels[block..label].IndexOf(column) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Calls rows uncertain of whose values a mark for none stands alone on the last line: a dash is drawn lower than numbers, and its place may be between them.</summary>
    private readonly void DoubtMarksBelow(scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        foreach (Run run in runs)
        {
            if (run.Values > 1 && _tokens[run.End - 1].Kind == TokenKind.NotApplicable && _tokens[run.End - 1].Line > _tokens[run.End - 2].Line && _tokens[run.End - 2].Line == _tokens[run.First].Line)
            {
                DoubtFull(run, order, ref sink);
            }
        }
    }

    // Two rows stand together where one has lost its label to the next.
    private const int MostMoved = 2;

    /// <summary>Calls the last row of table two uncertain that is blank, where table three begins with a number: it may be that row's, behind the heading between them.</summary>
    private readonly void DoubtAbove(Run run, ref CellSink sink)
    {
        if (_table.Number != 3 || run.GapStart > 0 || run.Values > _form.Template.Tables[0].Rows[^1].Cells.Count || _tokens[run.First].InGrid)
        {
            return;
        }

        Token token = FirstValue(run);
        foreach (CellDescriptor cell in _form.Template.Tables[0].Rows[^1].Cells)
        {
            if (sink.IsBlank(cell))
            {
                sink.Doubt(cell, sink.Locate(token), sink.Raw(token), Count.Blank, CellSink.Shown(CellSink.CountOf(token)));
            }
        }
    }

    private readonly void DoubtFull(Run run, int[]? order, ref CellSink sink)
    {
        if (IsFull(run))
        {
            ReportDoubt(_slots[run.Slot], run, _table.Number == 3 ? order : null, ref sink);
        }
    }

    // A page has numbers too, but not as many as table three has columns.
    private readonly bool IsUnlabelled(Run run)
    {
        if (run.Slot >= 0 || run.Values == 0 || _tokens[run.First].InGrid || (_table.Number == 3 && run.Values != _form.Columns[1].Length))
        {
            return false;
        }

        ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
        return WithoutLabels(gap).Length <= 1 || (_table.Number == 3 && IsHeader(gap));
    }

    private readonly bool IsHeader(ReadOnlySpan<char> gap)
    {
        foreach (string column in _form.Columns[1])
        {
            if (gap.IndexOf(column) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Calls rows of one number each uncertain between whose label and number a line is empty, where that is not so in most: the number may be blank, and the one
    /// below it that of the page.
    /// </summary>
    private readonly void DoubtApart(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        int apart = 0, near = 0;
        foreach (Run run in runs)
        {
            int lines = LinesBefore(run);
            apart += lines > 1 ? 1 : 0;
            near += lines == 1 ? 1 : 0;
        }

        foreach (Run run in runs)
        {
            if (near > apart && run.Values == 1 && LinesBefore(run) > 1)
            {
                DoubtFull(run, null, ref sink);
            }
        }
    }

    // How many lines below its label the first number of a row stands.
    private readonly int LinesBefore(Run run)
    {
        if (run.First == run.FirstLabel || _tokens[run.First - 1].Kind != TokenKind.Label)
        {
            return 0;
        }

        Token label = _tokens[run.First - 1];
        return _text[(label.Start + label.Length).._tokens[run.First].Start].Count('\n');
    }
}
