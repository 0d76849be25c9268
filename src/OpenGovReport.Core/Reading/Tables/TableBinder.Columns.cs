using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <content>The order in which the columns are printed.</content>
internal ref partial struct TableBinder
{
    // Where most rows do not add up, the columns rather stand in an order that was not recognised than that most rows are wrong.
    private readonly bool IsDoubtful(scoped ReadOnlySpan<Run> runs, int[]? order)
    {
        int last = _form.Columns[1].Length - 1;
        int filled = Filled(runs);
        return filled >= 3 && Agreeing(runs, order is null ? last : Array.IndexOf(order, last)) * 2 < filled;
    }

    // The number of full rows that are not all zeros.
    private readonly int Filled(scoped ReadOnlySpan<Run> runs)
    {
        int columns = _form.Columns[1].Length;
        int filled = 0;
        foreach (Run run in runs)
        {
            filled += run.Slot >= 0 && run.Values == columns && _slots[run.Slot].Columns == columns && !IsZero(run) ? 1 : 0;
        }

        return filled;
    }

    private readonly bool IsZero(Run run)
    {
        foreach (Token token in _tokens[run.First..run.End])
        {
            if (token.IsValue && token.Text.Number != 0)
            {
                return false;
            }
        }

        return true;
    }

    // Where the header leaves the order of the columns open, every cell that would be another in the other order is uncertain.
    private readonly void ReportAlternative(Slot slot, Run run, int[]? order, int[]? alternative, ref CellSink sink)
    {
        List<Token> values = [];
        foreach (Token token in _tokens[run.First..run.End])
        {
            if (token.IsValue)
            {
                values.Add(token);
            }
        }

        bool alike = values.TrueForAll(v => v.Text == values[0].Text);
        for (int c = 0; c < values.Count; c++)
        {
            Token read = values[order is null ? c : Array.IndexOf(order, c)];
            Token? other = alternative is null ? null : values[Array.IndexOf(alternative, c)];
            if (other is null ? !alike : read.Text != other.Value.Text)
            {
                string could = other is Token value ? CellSink.CountOf(value).ToString() : Diagnostic.AnotherNumber;
                sink.Report(
                    DiagnosticDescriptors.UncertainCell, sink.Locate(read), sink.Raw(read), slot.Row.Cells[c], slot.Row.Cells[c].ToString(), CellSink.CountOf(read).ToString(), could);
            }
        }
    }

    // The order of the applicants' columns, and another that the header allows as well. What the header says counts only if the
    // sums of the rows agree with it no less than with the form's own order.
    private readonly (int[]? Order, int[]? Alternative, bool Unproved) ApplicantOrder(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        ReportHeader(runs, ref sink);
        int first = runOf[0] >= 0 ? runOf[0] : FirstFilled(runs);
        ReadOnlySpan<string> columns = _form.Columns[1];
        int total = columns.Length - 1;
        ReadOnlySpan<Token> header = _tokens[..runs[first].First];
        int[]? order = ColumnOrder.ByPlace(_text, header, columns, ColumnOrder.RequestGroups, 1);
        bool placed = order is not null;
        bool open = false;
        ReadOnlySpan<char> headerText = HeaderText(_labels[..runs[first].GapEnd]);
        order ??= ColumnOrder.ByText(headerText, columns, out open);
        if (order is null && ColumnOrder.HasStranger(headerText, columns[1..total], ColumnOrder.StartOfOrganizations(headerText)))
        {
            return (null, null, true);
        }

        if (order is null || ColumnOrder.IsOfForm(order))
        {
            (int[]? Order, int[]? Alternative) byTotals = placed ? default : ByTotals(runs, total);
            return (byTotals.Order, byTotals.Alternative, false);
        }

        if (!placed && ColumnOrder.NamesOneTwice(headerText, columns))
        {
            // Something else stands in the header; which of the two is the column is open.
            return (null, order, false);
        }

        int headerTotal = Array.IndexOf(order, total);
        int formAgrees = Agreeing(runs, total);
        int headerAgrees = Agreeing(runs, headerTotal);

        int[] named = order;
        bool even = headerAgrees == formAgrees && !placed;
        if (headerAgrees < formAgrees || even)
        {
            // 总计 spans all lines of the header and so may be named first wherever it stands.
            order = [.. order.Where(c => c != total), total];
        }

        if (ColumnOrder.IsOfForm(order))
        {
            // Where the sums tell nothing, what the header says stays possible.
            (int[]? Order, int[]? Alternative) found = ByTotals(runs, total);
            return found.Order is null && even && !ColumnOrder.IsOfForm(named) ? (null, named, false) : (found.Order, found.Alternative, false);
        }

        if (open)
        {
            // A cell that spans two lines is named before or after what stands beside it, so 自然人 is rather first as in the form.
            // Where no row adds up, nothing tells where the total is either.
            int[] natural = [0, .. order.Where(c => c != 0)];
            return (ColumnOrder.IsOfForm(natural) ? null : natural, order, Agreeing(runs, Array.IndexOf(natural, total)) == 0);
        }

        IReadOnlyList<CellDescriptor> cells = _table.Rows[0].Cells;
        ReportOrder(order.Select(c => cells[c].Column), ref sink, _tokens[runs[0].FirstLabel]);
        return (order, null, false);
    }

    // Sentences above the table may name the columns too; the header begins with 申请人情况 where that is printed.
    private static ReadOnlySpan<char> HeaderText(ReadOnlySpan<char> labels)
    {
        int start = labels.LastIndexOf("勾稽关系");
        int applicants = labels.LastIndexOf("申请人情况");
        start = start < 0 || (applicants >= 0 && applicants < start) ? applicants : start;
        return start < 0 ? labels : labels[start..];
    }

    // Where the header tells nothing but more rows add up to a value elsewhere than at the end, the total rather stands there.
    private readonly (int[]? Order, int[]? Alternative) ByTotals(scoped ReadOnlySpan<Run> runs, int total)
    {
        int best = total;
        int most = Agreeing(runs, total);
        if (most == Filled(runs))
        {
            return default;
        }

        for (int place = 0; place < total; place++)
        {
            int agreeing = Agreeing(runs, place);
            (best, most) = agreeing > most ? (place, agreeing) : (best, most);
        }

        if (best == total)
        {
            return default;
        }

        int[] form = [.. Enumerable.Range(0, total + 1)];
        return ([.. form[..best], total, .. form[best..total]], form);
    }

    // The number of full rows in which the value at a place is the sum of the others.
    private readonly int Agreeing(scoped ReadOnlySpan<Run> runs, int place)
    {
        int columns = _form.Columns[1].Length;
        int agreeing = 0;
        foreach (Run run in runs)
        {
            agreeing += run.Slot >= 0 && run.Values == columns && _slots[run.Slot].Columns == columns && SumsTo(run, place) ? 1 : 0;
        }

        return agreeing;
    }

    // Whether the value at a place is the sum of the others, and not a sum of zeros.
    private readonly bool SumsTo(Run run, int place)
    {
        Int128 sum = 0;
        long total = 0;
        int column = 0;
        foreach (Token token in _tokens[run.First..run.End])
        {
            if (token.IsValue)
            {
                if (column++ == place)
                {
                    total = token.Text.Number;
                }
                else
                {
                    sum += token.Text.Number;
                }
            }
        }

        return sum == total && total != 0;
    }

    // Table two has a header for each block; it stands in the gap before the block's first row. One that does not name all columns
    // as the form does but names those it does in another order leaves the order open.
    private readonly int[]? BlockOrder(Run run, Slot slot, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, out bool open)
    {
        open = false;
        int first = run.Slot;
        while (first > 0 && _slots[first - 1].Row.PrintedGroup == slot.Row.PrintedGroup)
        {
            first--;
        }

        while (runOf[first] < 0)
        {
            first++;
        }

        // Rows that the form does not have may stand between the header and the block's first row.
        int begins = runOf[first];
        while (begins > 0 && runs[begins - 1].Slot < 0)
        {
            begins--;
        }

        ReadOnlySpan<char> header = _labels[runs[begins].GapStart..runs[runOf[first]].GapEnd];
        string[] columns = [.. slot.Row.Cells.Select(c => LabelText.Of(c.Column))];
        int[]? order = ColumnOrder.Find(header, columns);
        open = order is null && ColumnOrder.IsContrary(header, columns);
        return order;
    }

    private readonly void ReportOrder(IEnumerable<string> columns, ref CellSink sink, Token token) =>
        sink.Report(DiagnosticDescriptors.ColumnsReordered, sink.Locate(token), sink.Raw(token), null, _table.Number.ToString(CultureInfo.InvariantCulture), string.Join('、', columns));

    // A header that is whole but for one label has lost that label; one torn into single characters says nothing.
    private readonly void ReportHeader(scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        if (runs.Length == 0)
        {
            return;
        }

        ReadOnlySpan<char> header = _labels[..runs[FirstFilled(runs)].GapEnd];
        string[] columns = _form.Columns[_table.Number - 2];
        int times = _table.Number == 4 ? _table.Rows.Count : 1;
        Span<int> named = stackalloc int[columns.Length];
        int whole = 0;
        for (int c = 0; c < columns.Length; c++)
        {
            named[c] = Occurrences(header, columns[c]);
            whole += named[c] >= times ? 1 : 0;
        }

        for (int c = 0; whole == columns.Length - 1 && c < columns.Length; c++)
        {
            if (named[c] < times)
            {
                Token token = _tokens[runs[0].FirstLabel];
                sink.Report(DiagnosticDescriptors.ColumnHeaderMissing, sink.Locate(token), sink.Raw(token), null, _table.Number.ToString(CultureInfo.InvariantCulture), columns[c]);
            }
        }
    }

    private static int Occurrences(ReadOnlySpan<char> header, string column)
    {
        int count = 0;
        for (int at = ColumnOrder.IndexOf(header, column); at >= 0; at = ColumnOrder.IndexOf(header, column))
        {
            count++;
            header = header[(at + column.Length)..];
        }

        return count;
    }
}
