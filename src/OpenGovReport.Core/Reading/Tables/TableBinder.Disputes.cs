using System.Globalization;
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

        ReportHeader(runs, ref sink);
        if (total == 0)
        {
            values.Dispose();
            return false;
        }

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
            if (!GroupsInOrder(runs, one) || failing > 1 || (failing == 1 && Rivals.HasJoined(OfValues(values.Items), order, _form.Columns[2].Length, sink.HasTorn)))
            {
                ReportDoubt(values.Items, order, ref sink);
            }
            else if (order is null && FailingGroups(values.Items[^_form.Columns[2].Length..]) == 1 && StandsAlone(values[values.Count - 1]))
            {
                // The last total of all is lost, and the number of the page stands in its place.
                Token last = values[values.Count - 1];
                sink.Report(DiagnosticDescriptors.UncertainCell, sink.Locate(last), sink.Raw(last), cells[^1], cells[^1].ToString(), CellSink.CountOf(last).ToString(), Diagnostic.BlankSign);
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

            RowFitter.Fit(ref sink, "表四", cells, values.Items, -1, false, order is not null || !GroupsInOrder(runs, one), false, false, Reconciliation.Of(_form.Template.Form));
        }

        values.Dispose();
        return true;
    }

    // The labels up to where a column is named for the second time.
    private readonly ReadOnlySpan<char> FirstGroup()
    {
        ReadOnlySpan<char> labels = _labels;
        foreach (string column in _form.Columns[2])
        {
            int first = ColumnOrder.IndexOf(labels, column);
            int second = first < 0 ? -1 : ColumnOrder.IndexOf(labels[(first + column.Length)..], column);
            labels = second < 0 ? labels : labels[..(first + column.Length + second)];
        }

        return labels;
    }

    // Whether the labels of table four allow the order of the form: its groups are named in their order, and where labels stand
    // between the values, each run is one group under its own name, or one cell under its own.
    private readonly bool GroupsInOrder(scoped ReadOnlySpan<Run> runs, bool one)
    {
        int litigation = _labels.IndexOf("行政诉讼");
        int last = _labels.IndexOf("行政复议");
        int direct = Math.Max(_labels.IndexOf("未经"), _labels.IndexOf("直接"));
        int after = _labels.IndexOf("复议后");
        ReadOnlySpan<char> group = FirstGroup();
        if ((litigation >= 0 && litigation < last) || (after >= 0 && after < direct)
            || ColumnOrder.HasStranger(group, _form.Columns[2], ColumnOrder.StartOfResults(group, _form.Columns[2])))
        {
            return false;
        }

        last = -1;
        foreach (RowDescriptor row in _table.Rows)
        {
            int at = _labels.IndexOf(LabelText.Of(row.PrintedLabel));
            if (at >= 0 && at < last)
            {
                return false;
            }

            last = Math.Max(last, at);
        }

        if (one)
        {
            return true;
        }

        int groups = _table.Rows.Count;
        string[] columns = _form.Columns[2];
        int index = 0;
        foreach (Run run in runs)
        {
            ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
            bool named = run.Values == 1 ? gap.EndsWith(columns[index % columns.Length])
                : run.Values == columns.Length && index < groups && (gap.EndsWith(LabelText.Of(_table.Rows[index].PrintedLabel)) || gap.EndsWith(columns[^1]));
            if (run.Values > 0 && !named)
            {
                return false;
            }

            index += run.Values > 0 ? 1 : 0;
        }

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
                CellDescriptor cell = _table.Cells[order is null ? at : order[at]];
                sink.Report(DiagnosticDescriptors.UncertainCell, sink.Locate(token), sink.Raw(token), cell, cell.ToString(), CellSink.CountOf(token).ToString(), Diagnostic.AnotherNumber);
                at++;
            }
        }
    }

    // The header of table four names its five columns once for each group. What it says counts unless the values, where none is blank,
    // add up only in the form's order.
    private readonly int[]? DisputeOrder(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<Token> values)
    {
        if (runs[FirstFilled(runs)].GapEnd == 0)
        {
            return null;
        }

        ReadOnlySpan<char> header = _labels[..runs[FirstFilled(runs)].GapEnd];
        string[] columns = _form.Columns[2];
        List<(int At, int Column)> named = [];
        for (int c = 0; c < columns.Length; c++)
        {
            for (int from = 0; from < header.Length;)
            {
                int found = header[from..].IndexOf(columns[c]);
                if (found < 0)
                {
                    break;
                }

                named.Add((from + found, c));
                from += found + columns[c].Length;
            }
        }

        int cells = _table.Cells.Count;
        named.Sort();
        int[]? order = named.Count == cells
            ? [.. named.Select((n, i) => (i / columns.Length * columns.Length) + n.Column)]
            : ColumnOrder.ByPlace(_text, _tokens[..runs[FirstFilled(runs)].First], columns, ColumnOrder.DisputeGroups, _table.Rows.Count);
        return order is null || ColumnOrder.IsOfForm(order) || order.Distinct().Count() != cells || (!values.IsEmpty && !SumsAgree(values, order)) ? null : order;
    }

    // Whether no group of table four adds up in the form's order that does not in another.
    private readonly bool SumsAgree(scoped ReadOnlySpan<Token> values, int[] order)
    {
        Span<long> form = stackalloc long[order.Length];
        Span<long> other = stackalloc long[order.Length];
        int at = 0;
        foreach (Token token in values)
        {
            if (token.IsValue)
            {
                form[at] = token.Text.Number;
                other[order[at]] = token.Text.Number;
                at++;
            }
        }

        int width = _form.Columns[2].Length;
        int balance = 0;
        for (int group = 0; group < order.Length; group += width)
        {
            balance += Balances(other.Slice(group, width)) - Balances(form.Slice(group, width));
        }

        return balance >= 0;

        static int Balances(ReadOnlySpan<long> group)
        {
            Int128 sum = 0;
            foreach (long value in group[..^1])
            {
                sum += value;
            }

            return sum == group[^1] && sum != 0 ? 1 : 0;
        }
    }
}
