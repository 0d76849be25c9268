using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Table four, whose values all stand in one row.</summary>
internal static class DisputesBinder
{
    /// <summary>Binds a table whose values all stand in one row: table four. Returns whether any number was found.</summary>
    internal static bool Bind(scoped in TableView view, scoped Span<Run> runs, int? year, ref CellSink sink)
    {
        int doubtful = DisputeYears.TakeOff(view, runs, year);
        int own = OtherDisputes.OwnRow(view, runs, year, out bool open);
        if (own < 0)
        {
            bool found = DisputeGroups.Bind(view, runs, ref sink, out bool unplaced) || BindRow(view, runs, -1, ref sink);
            if (unplaced)
            {
                RowDoubts.Doubt(view, view.Table.Cells, runs[TableView.FirstFilled(runs)], ref sink);
            }

            OtherDisputes.Report(view, runs, ref sink);
            OtherDisputes.DoubtOnlyRow(view, runs, year, ref sink);
            DisputeYears.DoubtOther(view, runs, own, year, ref sink);
            if (doubtful >= 0)
            {
                RowDoubts.Doubt(view, view.Table.Cells, runs[doubtful], ref sink);
            }

            return found;
        }

        bool any = BindRow(view, runs, own, ref sink);
        OtherDisputes.Report(view, runs, own, ref sink);
        DisputeYears.DoubtOther(view, runs, own, year, ref sink);
        if (open)
        {
            OtherDisputes.DoubtOwnRow(view, runs, own, ref sink);
        }

        return any;
    }

    private static bool BindRow(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int own, ref CellSink sink)
    {
        PooledList<Token> values = new(32);
        CellDescriptor[] cells = [.. view.Table.Cells];
        int total = 0;
        int widest = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            total += runs[r].Values;
            widest = runs[r].Values > runs[widest].Values ? r : widest;
        }

        (widest, total) = own < 0 ? (widest, total) : (own, runs[own].Values);

        if (total == 0)
        {
            HeaderReports.ReportMissing(view, runs, ref sink);
            values.Dispose();
            return false;
        }

        if (runs[widest].Values == total && LeftOutColumns.Find(view, runs.Slice(widest, 1)) is { } places)
        {
            LeftOutColumns.Report(view, places, ref sink);
            LeftOutColumns.SetUnder(view, runs[widest], cells, places, ref sink);
            values.Dispose();
            return true;
        }

        // One run has them all where the table is whole; where labels stand between them, the runs together have.
        bool moved = false;
        Token[] odd = total < cells.Length ? OddCells.Find(view, runs[widest]) : [];
        Token[] flow = odd.Length > 0 ? odd : runs[widest].Values < total ? DisputesInFlow.Find(view, runs, out moved) : [];
        bool one = odd.Length > 0 || runs[widest].Values >= cells.Length || (flow.Length == 0 && total - runs[widest].Values < 5);
        bool covered = one && runs[widest].End - runs[widest].First >= cells.Length && view.Cells(runs[widest]) < cells.Length;
        values.AddRange(flow);
        foreach (ref readonly Run run in flow.Length > 0 ? [] : one ? runs.Slice(widest, 1) : runs)
        {
            foreach (ref readonly Token token in view.Tokens[run.First..run.End])
            {
                if (token.IsValue || (one && token.Kind == TokenKind.Blank) || (covered && token.Kind == TokenKind.Covered))
                {
                    values.Add(token);
                }
            }
        }

        bool torn = one && odd.Length == 0 && flow.Length == 0 && own < 0 && TornEnds.Join(view, runs, widest, ref values);
        int count = 0;
        foreach (ref readonly Token token in values.Items)
        {
            count += token.IsValue ? 1 : 0;
        }

        if (count == cells.Length - 1 && one && DisputeColumns.MissingColumn(view, runs) is int missing and >= 0)
        {
            BindAllBut(view, missing, TableView.OfValues(values.Items), ref sink);
            values.Dispose();
            return true;
        }

        HeaderReports.ReportMissing(view, runs, ref sink);
        if (count == cells.Length)
        {
            SetWhole(view, runs, one ? runs[widest] : null, values.Items, total == cells.Length || odd.Length > 0, torn || (moved && flow.Length > 0), ref sink);
        }
        else
        {
            // Where a cell is blank no sum can bear out the order that the header names, so every cell is uncertain in it.
            int[]? order = DisputeColumns.Order(view, runs, []);
            if (order is not null)
            {
                cells = Array.ConvertAll(order, c => cells[c]);
                HeaderReports.ReportOrder(view, cells.Select(c => c.Column), ref sink, values[0]);
            }

            RowSurroundings around = new()
            {
                IsOpen = torn || order is not null || !DisputeColumns.GroupsInOrder(view, runs, one) || HasPieceApart(values.Items, count > cells.Length),
                AddsUp = values.Count == cells.Length && FailingGroups(view, values.Items) == 0,
            };
            RowFitter.Fit(ref sink, "表四", cells, values.Items, around, Reconciliation.Of(view.Form.Template.Form));
        }

        values.Dispose();
        return true;
    }

    // Whether numbers stand side by side and others above or below them, which may be parts of these. One alone that is too many is rather that of the page.
    private static bool HasPieceApart(scoped ReadOnlySpan<Token> values, bool tooMany)
    {
        bool below = false;
        int beside = 0, last = -1;
        for (int i = 1; i < values.Length && !values[0].InGrid; i++)
        {
            bool next = values[i].Line == values[i - 1].Line;
            beside += next && values[i].Line != last ? 1 : 0;
            last = next ? values[i].Line : last;
            below |= !next;
        }

        return below && beside > (tooMany ? 1 : 0) && values.Length >= 4;
    }

    // Sets all cells, and calls them uncertain where neither the header nor the sums bear out which number is which. One run may have them all, and they may be all numbers that there are.
    private static void SetWhole(scoped in TableView view, scoped ReadOnlySpan<Run> runs, Run? one, scoped ReadOnlySpan<Token> values, bool all, bool moved, ref CellSink sink)
    {
        IReadOnlyList<CellDescriptor> cells = view.Table.Cells;
        int[]? order = DisputeColumns.Order(view, runs, values);
        bool inOrder = DisputeColumns.GroupsInOrder(view, runs, one is not null);
        bool contrary = order is null && DisputeColumns.NamesSome(view, runs) && ColumnOrder.Find(DisputeColumns.FirstGroup(view), view.Form.Columns[2]) is not null;
        int[]? named = (!inOrder || contrary) && one is Run row ? DisputeNames.ByNames(view, row) : null;
        if (named is not null)
        {
            order = ColumnOrder.IsOfForm(named) ? null : named;
        }

        int column = 0;
        foreach (ref readonly Token token in values)
        {
            if (token.IsValue)
            {
                sink.Set(cells[order is null ? column : order[column]], token);
                column++;
            }
        }

        if (order is not null)
        {
            HeaderReports.ReportOrder(view, order.Select(c => cells[c].Column), ref sink, values[0]);
        }

        int failing = FailingGroups(view, values, order);
        bool lossy = sink.HasTorn || sink.Lost > 0;
        bool each = failing > 0 && one is null && all && DisputeColumns.NamesEach(view, runs);
        if (named is not null || (all && TableView.AreAlike(values)))
        {
            // Each under its own names, or in whatever order they stand.
        }
        else if (moved || !inOrder || (failing > 1 && !(one is null ? each && values[0].Grid == GridKind.Exact : StandsUnderNames(view, runs, values))) || contrary
            || (failing == 1 && ((!each && DisputeColumns.NamesSome(view, runs)) || TornGroups.HasJoined(TableView.OfValues(values), order, view.Form.Columns[2].Length, lossy))))
        {
            DoubtValues(view, values, order, ref sink);
        }
        else if (order is null && FailingGroups(view, values[^view.Form.Columns[2].Length..]) == 1 && view.StandsAlone(values[^1]))
        {
            // The last total of all is lost, and the number of the page stands in its place.
            sink.Doubt(cells[^1], values[^1], Diagnostic.BlankSign);
        }
    }

    // Reads the cells of a table that lacks one column, as when it is cut at the edge of a page. Where the groups do not add up all the same, every cell is uncertain.
    private static void BindAllBut(scoped in TableView view, int missing, Token[] values, ref CellSink sink)
    {
        IReadOnlyList<CellDescriptor> cells = view.Table.Cells;
        int width = view.Form.Columns[2].Length;
        Int128[] left = new Int128[cells.Count / width];
        for (int c = 0, at = 0; c < cells.Count; c++)
        {
            if (c != missing)
            {
                Token token = values[at++];
                sink.Set(cells[c], token);
                left[c / width] += c % width == width - 1 ? token.Text.Number : -(Int128)token.Text.Number;
            }
        }

        sink.Report(DiagnosticDescriptors.ColumnLeftOut, sink.Locate(values[0]), "", null, view.Number, cells[missing].ToString());
        int group = missing / width;
        bool total = missing % width == width - 1;
        for (int g = 0; g < left.Length; g++)
        {
            // What a part comes to that is missing is no less than nothing.
            if (g != group ? left[g] != 0 : !total && left[g] < 0)
            {
                for (int c = 0, at = 0; c < cells.Count; c++)
                {
                    if (c == missing)
                    {
                        sink.Doubt(cells[c], sink.Locate(values[0]), "", Count.Blank, Diagnostic.AnotherNumber);
                    }
                    else
                    {
                        sink.Doubt(cells[c], values[at++], Diagnostic.AnotherNumber);
                    }
                }

                return;
            }
        }
    }

    // Whether in an exact grid the header names every column and the row has a cell for each: then a group that does not add up has a wrong number.
    private static bool StandsUnderNames(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<Token> values) =>
        values.Length == view.Table.Cells.Count && values[0].Grid == GridKind.Exact
        && ColumnOrder.ByPlace(view.Text, view.Tokens[..runs[TableView.FirstFilled(runs)].First], view.Form.Columns[2], ColumnOrder.DisputeGroups, view.Table.Rows.Count) is not null;

    internal static int FailingGroups(scoped in TableView view, scoped ReadOnlySpan<Token> values, int[]? order)
    {
        Span<Token> printed = stackalloc Token[view.Table.Cells.Count];
        int at = 0;
        foreach (ref readonly Token token in values)
        {
            if (token.IsValue)
            {
                printed[order is null ? at : order[at]] = token;
                at++;
            }
        }

        return FailingGroups(view, printed);
    }

    /// <summary>Of values in the order of the form, how many groups do not add up that can be read.</summary>
    internal static int FailingGroups(scoped in TableView view, scoped ReadOnlySpan<Token> values)
    {
        int width = view.Form.Columns[2].Length;
        int failing = 0;
        for (int group = 0; group < values.Length; group += width)
        {
            Int128 sum = 0;
            bool read = true;
            foreach (ref readonly Token value in values.Slice(group, width))
            {
                sum += value.Text.Number;
                read &= value.Kind != TokenKind.Number || value.Text.Whole;
            }

            failing += !read || sum == 2 * (Int128)values[group + width - 1].Text.Number ? 0 : 1;
        }

        return failing;
    }

    private static void DoubtValues(scoped in TableView view, scoped ReadOnlySpan<Token> values, int[]? order, ref CellSink sink)
    {
        int at = 0;
        foreach (ref readonly Token token in values)
        {
            if (token.IsValue)
            {
                sink.Doubt(view.Table.Cells[order is null ? at : order[at]], token, Diagnostic.AnotherNumber);
                at++;
            }
        }
    }
}
