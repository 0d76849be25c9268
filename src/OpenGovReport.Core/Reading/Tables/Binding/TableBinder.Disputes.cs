using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Table four, whose values all stand in one row.</content>
internal ref partial struct TableBinder
{
    /// <summary>Binds a table whose values all stand in one row: table four. Returns whether any number was found.</summary>
    internal readonly bool BindAcross(scoped ReadOnlySpan<Run> runs, int? year, ref CellSink sink)
    {
        int own = OwnRow(runs, year, out bool open);
        if (own < 0)
        {
            bool found = BindRow(runs, -1, ref sink);
            ReportOtherRows(runs, ref sink);
            return found;
        }

        bool any = BindRow(runs, own, ref sink);
        ReportOtherRows(runs, own, ref sink);
        if (open)
        {
            DoubtOwnRow(runs, own, ref sink);
        }

        return any;
    }

    private readonly bool BindRow(scoped ReadOnlySpan<Run> runs, int own, ref CellSink sink)
    {
        PooledList<Token> values = new(32);
        CellDescriptor[] cells = [.. _table.Cells];
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
            ReportHeader(runs, ref sink);
            values.Dispose();
            return false;
        }

        if (runs[widest].Values == total && LeftOut(runs.Slice(widest, 1)) is { } places)
        {
            ReportLeftOut(places, ref sink);
            SetUnder(runs[widest], cells, places, ref sink);
            values.Dispose();
            return true;
        }

        // One run has them all where the table is whole; where labels stand between them, the runs together have.
        bool moved = false;
        Token[] flow = runs[widest].Values < total ? DisputesInFlow(runs, out moved) : [];
        bool one = runs[widest].Values >= cells.Length || (flow.Length == 0 && total - runs[widest].Values < 5);
        bool covered = one && runs[widest].End - runs[widest].First >= cells.Length && Cells(runs[widest]) < cells.Length;
        values.AddRange(flow);
        foreach (Run run in flow.Length > 0 ? [] : one ? runs.Slice(widest, 1) : runs)
        {
            foreach (Token token in _tokens[run.First..run.End])
            {
                if (token.IsValue || (one && token.Kind == TokenKind.Blank) || (covered && token.Kind == TokenKind.Covered))
                {
                    values.Add(token);
                }
            }
        }

        int count = 0;
        foreach (Token token in values.Items)
        {
            count += token.IsValue ? 1 : 0;
        }

        if (count == cells.Length - 1 && one && MissingColumn(runs) is int missing and >= 0)
        {
            BindAllBut(missing, OfValues(values.Items), ref sink);
            values.Dispose();
            return true;
        }

        ReportHeader(runs, ref sink);
        if (count == cells.Length)
        {
            int[]? order = DisputeOrder(runs, values.Items);
            bool inOrder = GroupsInOrder(runs, one);
            bool contrary = order is null && NamesSome(runs) && ColumnOrder.Find(FirstGroup(), _form.Columns[2]) is not null;
            int[]? named = (!inOrder || contrary) && one ? ByNames(runs[widest]) : null;
            if (named is not null)
            {
                order = ColumnOrder.IsOfForm(named) ? null : named;
            }

            int column = 0;
            foreach (Token token in values.Items)
            {
                if (token.IsValue)
                {
                    sink.Set(cells[order is null ? column : order[column]], token);
                    column++;
                }
            }

            if (order is not null)
            {
                ReportOrder(order.Select(c => cells[c].Column), ref sink, values[0]);
            }

            int failing = FailingGroups(values.Items, order);
            bool lossy = sink.HasTorn || sink.Lost > 0;
            bool alike = total == cells.Length && AreAlike(values.Items);
            if (alike || named is not null)
            {
                // In whatever order they stand, or each under its own names.
            }
            else if ((moved && flow.Length > 0) || !inOrder || (failing > 1 && !(one && StandsUnderNames(runs, values.Items))) || contrary
                || (failing == 1 && (NamesSome(runs) || Rivals.HasJoined(OfValues(values.Items), order, _form.Columns[2].Length, lossy))))
            {
                ReportDoubt(values.Items, order, ref sink);
            }
            else if (order is null && FailingGroups(values.Items[^_form.Columns[2].Length..]) == 1 && StandsAlone(values[values.Count - 1]))
            {
                // The last total of all is lost, and the number of the page stands in its place.
                Token last = values[values.Count - 1];
                sink.Doubt(cells[^1], last, Diagnostic.BlankSign);
            }
        }
        else
        {
            // Where a cell is blank no sum can bear out the order that the header names, so every cell is uncertain in it.
            int[]? order = DisputeOrder(runs, []);
            if (order is not null)
            {
                cells = Array.ConvertAll(order, c => cells[c]);
                ReportOrder(cells.Select(c => c.Column), ref sink, values[0]);
            }

            RowFitter.Fit(ref sink, "表四", cells, values.Items, new RowSurroundings { IsOpen = order is not null || !GroupsInOrder(runs, one) }, Reconciliation.Of(_form.Template.Form));
        }

        values.Dispose();
        return true;
    }

    private static bool AreAlike(scoped ReadOnlySpan<Token> values)
    {
        Token? first = null;
        foreach (Token token in values)
        {
            if (token.IsValue && token.Text != (first ??= token).Text)
            {
                return false;
            }
        }

        return true;
    }

    // Reads the cells of a table that lacks one column, as when it is cut at the edge of a page. Where the groups do not add up all the same, every cell is uncertain.
    private readonly void BindAllBut(int missing, Token[] values, ref CellSink sink)
    {
        IReadOnlyList<CellDescriptor> cells = _table.Cells;
        int width = _form.Columns[2].Length;
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

        sink.Report(DiagnosticDescriptors.ColumnLeftOut, sink.Locate(values[0]), "", null, Number, cells[missing].ToString());
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
    private readonly bool StandsUnderNames(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<Token> values) =>
        values.Length == _table.Cells.Count && values[0].Grid == GridKind.Exact
        && ColumnOrder.ByPlace(_text, _tokens[..runs[FirstFilled(runs)].First], _form.Columns[2], ColumnOrder.DisputeGroups, _table.Rows.Count) is not null;

    private readonly bool StandsAlone(Token token)
    {
        foreach (Token other in _tokens)
        {
            if (other.Line == token.Line && other.Start != token.Start)
            {
                return false;
            }
        }

        return !token.InGrid;
    }

    private static Token[] OfValues(scoped ReadOnlySpan<Token> tokens)
    {
        List<Token> values = new(tokens.Length);
        foreach (Token token in tokens)
        {
            if (token.IsValue)
            {
                values.Add(token);
            }
        }

        return [.. values];
    }

    private readonly int FailingGroups(scoped ReadOnlySpan<Token> values, int[]? order)
    {
        Span<Token> printed = stackalloc Token[_table.Cells.Count];
        int at = 0;
        foreach (Token token in values)
        {
            if (token.IsValue)
            {
                printed[order is null ? at : order[at]] = token;
                at++;
            }
        }

        return FailingGroups(printed);
    }

    // Of values in the order of the form, how many groups do not add up.
    private readonly int FailingGroups(scoped ReadOnlySpan<Token> values)
    {
        int width = _form.Columns[2].Length;
        int failing = 0;
        for (int group = 0; group < values.Length; group += width)
        {
            Int128 sum = 0;
            foreach (Token value in values.Slice(group, width - 1))
            {
                sum += value.Text.Number;
            }

            failing += sum == values[group + width - 1].Text.Number ? 0 : 1;
        }

        return failing;
    }

    private readonly void ReportDoubt(scoped ReadOnlySpan<Token> values, int[]? order, ref CellSink sink)
    {
        int at = 0;
        foreach (Token token in values)
        {
            if (token.IsValue)
            {
                sink.Doubt(_table.Cells[order is null ? at : order[at]], token, Diagnostic.AnotherNumber);
                at++;
            }
        }
    }
}
