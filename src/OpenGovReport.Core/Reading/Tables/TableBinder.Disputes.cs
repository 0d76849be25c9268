using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>Table four, whose values all stand in one row.</content>
internal ref partial struct TableBinder
{
    /// <summary>Binds a table whose values all stand in one row: table four. Returns whether any number was found.</summary>
    internal readonly bool BindAcross(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
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

        ReportHeader(runs, ref sink);

        // One run has them all where the table is whole; where labels stand between them, the runs together have.
        bool one = runs[widest].Values >= cells.Length || total - runs[widest].Values < 5;
        foreach (Run run in one ? runs.Slice(widest, 1) : runs)
        {
            foreach (Token token in _tokens[run.First..run.End])
            {
                if (token.IsValue || (one && token.Kind == TokenKind.Blank))
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

        if (count == cells.Length)
        {
            int[]? order = DisputeOrder(runs, values.Items);
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
            if (!GroupsInOrder(runs, one) || failing > 1 || (order is null && NamesSome(runs) && ColumnOrder.Find(FirstGroup(), _form.Columns[2]) is not null)
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
