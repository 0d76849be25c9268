using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Columns that a grid leaves out together with their header.</content>
internal ref partial struct TableBinder
{
    // Where the header of a grid does not name all columns and the rows have a cell under each name and no other: which column stands in which place of a line.
    // Null where that is not so.
    private readonly (int Place, int Column)[]? LeftOut(scoped ReadOnlySpan<Run> runs)
    {
        int table = _table.Number - 2;
        int first = FirstFilled(runs);
        if (_table.Number == 2 || !IsGrid(runs) || NamesAll(_tokens[..runs[first].First], _form.Columns[table]))
        {
            return null;
        }

        ReadOnlySpan<string> groups = _table.Number == 3 ? ColumnOrder.RequestGroups : ColumnOrder.DisputeGroups;
        (int Place, int Column)[]? places = ColumnOrder.SomeByPlace(_text, _tokens[..runs[first].First], _form.Columns[table], groups, _table.Number == 4 ? _table.Rows.Count : 1, out PlaceKind kind);
        if (places is null || kind != PlaceKind.Cell)
        {
            return null;
        }

        // Where cells may be lost at the end of lines, or merged ones have left others behind, places mean something only if all lines with names have as many.
        int cells = CellsOfNames(runs[first].First, _form.Columns[table]);
        int rows = 0, fitting = 0;
        foreach (Run run in runs)
        {
            if (run.Values > 0)
            {
                (int from, int to) = LineOf(run.First);
                rows++;
                fitting += (_tokens[run.First].Grid == GridKind.Exact || to - from == cells) && StandsUnder(run, places) ? 1 : 0;
            }
        }

        return fitting * 5 >= rows * 4 ? places : null;
    }

    // How many cells the lines of a header have that name a column; -1 where they have not all as many.
    private readonly int CellsOfNames(int end, ReadOnlySpan<string> columns)
    {
        int cells = 0;
        for (int from = 0, to; from < end; from = to)
        {
            to = LineOf(from).End;
            if (NamesAny(_tokens[from..to], columns))
            {
                cells = cells == 0 || cells == to - from ? to - from : -1;
            }
        }

        return cells;
    }

    private readonly bool NamesAny(ReadOnlySpan<Token> line, ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (HasCell(line, column))
            {
                return true;
            }
        }

        return false;
    }

    // Whether every column has a cell of the header to itself: the 其他 of 法人或其他组织 is none.
    private readonly bool NamesAll(ReadOnlySpan<Token> header, ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (!HasCell(header, column))
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool HasCell(ReadOnlySpan<Token> cells, string column)
    {
        foreach (ref readonly Token token in cells)
        {
            if (token.Kind == TokenKind.Label && Names(token, column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the header does not name all columns and most rows of a grid have fewer cells: which of them is left out is open.</summary>
    private readonly bool IsNarrow(scoped ReadOnlySpan<Run> runs)
    {
        int rows = 0, narrow = 0;
        foreach (Run run in runs)
        {
            if (run.Slot >= 0 && run.Values > 0 && _tokens[run.First].InGrid)
            {
                rows++;
                narrow += Cells(run) < _slots[run.Slot].Columns ? 1 : 0;
            }
        }

        return narrow * 2 > rows && !NamesAll(_tokens[..runs[FirstFilled(runs)].First], _form.Columns[_table.Number - 2]);
    }

    // Whether a row has a cell in each of some places of its line, and no other from the first of them on.
    private readonly bool StandsUnder(Run run, (int Place, int Column)[] places)
    {
        (int first, int end) = LineOf(run.First);
        int next = 0;
        for (int i = first; i < end; i++)
        {
            bool own = _tokens[i].Kind is TokenKind.Number or TokenKind.NotApplicable or TokenKind.Blank;
            if (next < places.Length && i - first == places[next].Place)
            {
                if (!own)
                {
                    return false;
                }

                next++;
            }
            else if (own && (next > 0 || _tokens[i].IsValue))
            {
                // A number before the first name stands under one that was not recognised.
                return false;
            }
        }

        return next == places.Length;
    }

    // Reads a row by the names above its cells. Where a line begins with one label more or less than the names do and yet has a cell for each, these stand under the
    // names in their order; where it has not, which is under which is open.
    private readonly void SetUnder(Run run, IReadOnlyList<CellDescriptor> cells, (int Place, int Column)[] places, ref CellSink sink)
    {
        int end = LineOf(run.First).End;
        if (end - run.First < places.Length)
        {
            ReportDoubt(cells, run, ref sink);
            return;
        }

        // Blank cells may stand before the first of the row: those of labels that are merged.
        bool under = StandsUnder(run, places);
        int first = under ? LineOf(run.First).First + places[0].Place : end - places.Length;
        for (int i = 0; i < places.Length; i++)
        {
            Token token = _tokens[first + places[i].Place - places[0].Place];
            if (token.IsValue)
            {
                sink.Set(cells[places[i].Column], token);
            }
        }

        if (!under && end - run.First > places.Length)
        {
            ReportDoubt(cells, run, ref sink);
        }
    }

    private readonly void ReportLeftOut((int Place, int Column)[] places, ref CellSink sink)
    {
        string[] columns = _form.Columns[_table.Number - 2];
        for (int c = 0; c < columns.Length; c++)
        {
            if (!Array.Exists(places, p => p.Column % columns.Length == c))
            {
                sink.Report(DiagnosticDescriptors.ColumnLeftOut, sink.Locate(_tokens[0]), "", null, Number, columns[c]);
            }
        }

        bool ordered = true;
        for (int i = 1; i < places.Length; i++)
        {
            ordered &= places[i].Column > places[i - 1].Column;
        }

        if (!ordered)
        {
            ReportOrder(places.Select(p => columns[p.Column % columns.Length]), ref sink, _tokens[0]);
        }
    }
}
