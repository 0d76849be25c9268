using System.Globalization;
using OpenGovReport.Reports;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Binds the tokens of a table to the cells of a form.</summary>
internal ref struct TableBinder
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<char> _labels;
    private readonly FormLabels _form;
    private readonly TableDescriptor _table;
    private readonly Slot[] _slots;

    internal TableBinder(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<char> labels, FormLabels form, int tableIndex)
    {
        _text = text;
        _tokens = tokens;
        _labels = labels;
        _form = form;
        _table = form.Template.Tables[tableIndex];
        _slots = form.Slots[tableIndex];
    }

    /// <summary>Binds a table of one run a row: tables two and three. Returns whether any number was found.</summary>
    internal readonly bool BindRows(scoped Span<Run> runs, ref CellSink sink)
    {
        runs = runs[..JoinTornLabels(runs)];
        if (runs.Length == 0)
        {
            return false;
        }

        RowAligner.Align(_slots, runs, _labels);
        Span<int> runOf = stackalloc int[_slots.Length];
        runOf.Fill(-1);
        int bound = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            if (runs[r].Slot >= 0)
            {
                runOf[runs[r].Slot] = r;
                bound += runs[r].Values > 0 ? 1 : 0;
            }
        }

        if (bound == 0)
        {
            return false;
        }

        (int[]? order, int[]? alternative) = _table.Number == 3 ? ApplicantOrder(runs, runOf, ref sink) : default;
        bool deferred = false;
        bool doubtful = _table.Number == 3 && IsDoubtful(runs, order);
        for (int r = 0; r < runs.Length; r++)
        {
            ref Run run = ref runs[r];
            if (run.Slot < 0)
            {
                if (run.Values > 0)
                {
                    ReportStray(run, ref sink);
                }

                continue;
            }

            Slot slot = _slots[run.Slot];
            if (run.Fit != 1)
            {
                ReportLabel(slot, run, r + 1 < runs.Length ? runs[r + 1] : null, ref sink);
            }

            if (run.Values == 0)
            {
                if (slot.Kind == SlotKind.Row)
                {
                    sink.Report(DiagnosticDescriptors.RowEmpty, sink.Locate(_tokens[run.First]), "", null, slot.Row.Name);
                    sink.Settle(slot.Row);
                }

                continue;
            }

            if (slot.Kind == SlotKind.Group || (slot.Kind == SlotKind.Unsplit && IsSplit(run.Slot, runOf)))
            {
                sink.Report(DiagnosticDescriptors.GroupSubtotal, sink.Locate(FirstValue(run)), Numbers(run, ref sink), null, slot.Label, Numbers(run, ref sink));
                continue;
            }

            if (slot.Kind == SlotKind.Unsplit)
            {
                sink.Report(DiagnosticDescriptors.OtherUnsplit, sink.Locate(FirstValue(run)), slot.Label, null);
            }

            if (run.Values != slot.Columns)
            {
                deferred = true;
                continue;
            }

            int[]? rowOrder = _table.Number == 2 ? BlockOrder(run, slot, runs, runOf) : order;
            int column = 0;
            foreach (Token token in _tokens[run.First..run.End])
            {
                if (token.IsValue)
                {
                    sink.Set(slot.Row.Cells[rowOrder is null ? column : rowOrder[column]], token);
                    column++;
                }
            }

            sink.Settle(slot.Row);
            if (doubtful || (alternative is not null && slot.Columns == alternative.Length))
            {
                ReportAlternative(slot, run, order, doubtful ? null : alternative, ref sink);
            }
        }

        // Rows of an odd length come last, when the relations can judge them by the rows that are certain.
        if (deferred)
        {
            SettleUnprinted(runOf, ref sink);
            FitDeferred(runs, runOf, order, alternative is not null, ref sink);
        }

        ReportMissing(runs, runOf, ref sink);
        return true;
    }

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

            if (!GroupsInOrder(runs, one) || FailingGroups(values.Items, order) > 1)
            {
                ReportDoubt(values.Items, order, ref sink);
            }
        }
        else
        {
            RowFitter.Fit(ref sink, TableName, cells, values.Items, -1, !GroupsInOrder(runs, one), false, Reconciliation.Of(_form.Template.Form));
        }

        values.Dispose();
        return true;
    }

    // Whether the labels of table four allow the order of the form: its groups are named in their order, and where labels stand
    // between the values, each run is one group under its own name, or one cell under its own.
    private readonly bool GroupsInOrder(scoped ReadOnlySpan<Run> runs, bool one)
    {
        int last = -1;
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

    private readonly int FailingGroups(scoped ReadOnlySpan<Token> values, int[]? order)
    {
        Span<long> numbers = stackalloc long[_table.Cells.Count];
        int at = 0;
        foreach (Token token in values)
        {
            if (token.IsValue)
            {
                numbers[order is null ? at : order[at]] = token.Text.Number;
                at++;
            }
        }

        int width = _form.Columns[2].Length;
        int failing = 0;
        for (int group = 0; group < numbers.Length; group += width)
        {
            Int128 sum = 0;
            foreach (long number in numbers.Slice(group, width - 1))
            {
                sum += number;
            }

            failing += sum == numbers[group + width - 1] ? 0 : 1;
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
                sink.Report(DiagnosticDescriptors.UncertainCell, sink.Locate(token), sink.Raw(token), cell, cell.ToString(), CellSink.CountOf(token).ToString(), "?");
                at++;
            }
        }
    }

    private readonly string TableName => string.Create(CultureInfo.InvariantCulture, $"表{_table.Number}");

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
                string could = other is Token value ? CellSink.CountOf(value).ToString() : "?";
                sink.Report(
                    DiagnosticDescriptors.UncertainCell, sink.Locate(read), sink.Raw(read), slot.Row.Cells[c], slot.Row.Cells[c].ToString(), CellSink.CountOf(read).ToString(), could);
            }
        }
    }

    // A line of a grid with a label and no values is a row without numbers if the label is whole; else the label goes on in the
    // next line. Returns how many runs are left.
    private readonly int JoinTornLabels(scoped Span<Run> runs)
    {
        int kept = 0;
        int gapStart = -1;
        int firstLabel = 0;
        foreach (Run found in runs)
        {
            Run run = found;
            if (gapStart >= 0)
            {
                run.GapStart = gapStart;
                run.FirstLabel = firstLabel;
                gapStart = -1;
            }

            if (run.Values == 0 && !EndsWithLabel(run))
            {
                gapStart = run.GapStart;
                firstLabel = run.FirstLabel;
                continue;
            }

            if (run.Values == 0 && kept > 0 && runs[kept - 1].Values > 0 && IsBelow(run, runs[kept - 1]) && IsUnnamed(runs[kept - 1]))
            {
                // "(一)" with the numbers and below it "予以公开": the label goes on under its own numbers.
                runs[kept - 1].GapEnd = run.GapEnd;
                continue;
            }

            runs[kept++] = run;
        }

        return kept;
    }

    // Whether the cell before a run's values holds at most a number.
    private readonly bool IsUnnamed(Run run)
    {
        Span<char> kept = stackalloc char[2];
        int before = Math.Max(0, run.First - 1);
        while (before > 0 && _tokens[before].Kind == TokenKind.Covered)
        {
            before--;
        }

        Token cell = _tokens[before];
        return cell.Kind != TokenKind.Label || cell.Line != _tokens[run.First].Line || LabelText.Keep(_text.Slice(cell.Start, cell.Length), kept) <= 1;
    }

    private readonly bool IsBelow(Run run, Run above) => _tokens[run.First].Line == _tokens[above.First].Line + 1;

    // A short label ("其他") is also the beginning of others; it counts only where its cell holds nothing else but a number.
    private readonly bool EndsWithLabel(Run run)
    {
        ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
        Span<char> kept = stackalloc char[8];
        Token cell = _tokens[Math.Max(0, run.First - 1)];
        int alone = LabelText.Keep(_text.Slice(cell.Start, cell.Length), kept);
        foreach (Slot slot in _slots)
        {
            if (gap.EndsWith(slot.Core) && (slot.Core.Length >= 4 || (alone <= slot.Core.Length + 1 && !IsOtherNumber(_text[cell.Start], slot.Label[0]))))
            {
                return true;
            }
        }

        return false;
    }

    // "2.其他" is the beginning of 2.其他法律行政法规禁止公开, not 3.其他.
    private static bool IsOtherNumber(char found, char printed) => char.IsAsciiDigit(found) && char.IsAsciiDigit(printed) && found != printed;

    // Of （六）其他处理, one row or three: what the report does not print is settled by what it does.
    private readonly void SettleUnprinted(scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        for (int s = 0; s < _slots.Length; s++)
        {
            if (runOf[s] < 0 && (_slots[s].Kind == SlotKind.Unsplit || UnsplitIsPrinted(s, runOf)))
            {
                sink.Settle(_slots[s].Row);
            }
        }
    }

    private readonly void FitDeferred(scoped Span<Run> runs, scoped Span<int> runOf, int[]? order, bool open, ref CellSink sink)
    {
        Identity[] identities = Reconciliation.Of(_form.Template.Form);
        foreach (Run run in runs)
        {
            if (run.Slot < 0 || run.Values == 0 || _slots[run.Slot] is not { Kind: SlotKind.Row or SlotKind.Unsplit } slot || run.Values == slot.Columns
                || (slot.Kind == SlotKind.Unsplit && IsSplit(run.Slot, runOf)))
            {
                continue;
            }

            CellDescriptor[] cells = [.. Enumerable.Range(0, slot.Columns).Select(i => slot.Row.Cells[order is null ? i : order[i]])];
            bool odd = open || IsOddLength(run, runs);
            if (RowFitter.Fit(ref sink, slot.Row.Name, cells, _tokens[run.First..run.End], GridStart(run, runs), odd, AreUsuallyShort(runs, slot.Columns), identities))
            {
                sink.Settle(slot.Row);
            }
        }
    }

    // Whether more rows have a blank cell than have none: blank totals, or blanks for zeros, are then the habit of the report.
    private readonly bool AreUsuallyShort(scoped ReadOnlySpan<Run> runs, int columns)
    {
        int lead = 0;
        foreach (Run run in runs)
        {
            if (run.Slot >= 0 && _slots[run.Slot].Columns == columns)
            {
                lead += run.Values < columns ? 1 : -1;
            }
        }

        return lead > 0;
    }

    // In a grid, rows whose label stands in the same cell of a line of the same length begin their values at the same cell. The
    // answer is relative to the run's first token.
    private readonly int GridStart(Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (!_tokens[run.First].InGrid)
        {
            return -1;
        }

        (int length, int label, int _) = Shape(run);
        bool exact = _tokens[run.First].Grid == GridKind.Exact;
        foreach (Run other in runs)
        {
            if (other.Slot >= 0 && other.Values == _slots[other.Slot].Columns && _slots[other.Slot].Columns == _slots[run.Slot].Columns && _tokens[other.First].InGrid)
            {
                // In an exact grid all rows do.
                (int otherLength, int otherLabel, int values) = Shape(other);
                if (exact || (otherLength == length && otherLabel == label))
                {
                    return values - label - 1;
                }
            }
        }

        return -1;
    }

    // A line of a grid with more or fewer cells than most has lost one or been given one, and its values may have moved.
    private readonly bool IsOddLength(Run run, scoped ReadOnlySpan<Run> runs)
    {
        if (!_tokens[run.First].InGrid)
        {
            return false;
        }

        // Lines that begin with their own label differ in length before it, lines with empty cells for merged labels after it.
        int length = Shape(run).Length;
        int after = run.End - run.First;
        int alike = 0;
        int alikeAfter = 0;
        int grids = 0;
        foreach (Run other in runs)
        {
            if (other.Values > 0 && _tokens[other.First].InGrid)
            {
                grids++;
                alike += Shape(other).Length == length ? 1 : 0;
                alikeAfter += other.End - other.First == after ? 1 : 0;
            }
        }

        return alike * 2 < grids && alikeAfter * 2 < grids;
    }

    // The number of cells of the run's line, the place of the last label before the run, and the place of the run's first value.
    private readonly (int Length, int Label, int Value) Shape(Run run)
    {
        int line = _tokens[run.First].Line;
        int first = run.First;
        while (first > 0 && _tokens[first - 1].Line == line)
        {
            first--;
        }

        int last = run.First;
        while (last < _tokens.Length && _tokens[last].Line == line)
        {
            last++;
        }

        int value = run.First;
        while (!_tokens[value].IsValue)
        {
            value++;
        }

        return (last - first, run.First - 1 - first, value - first);
    }

    private readonly bool IsSplit(int unsplitSlot, scoped ReadOnlySpan<int> runOf)
    {
        string group = _slots[unsplitSlot].Label;
        for (int s = unsplitSlot + 1; s < _slots.Length && _slots[s].Row.PrintedGroup == group; s++)
        {
            if (runOf[s] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // The order of the applicants' columns, and another that the header allows as well. What the header says counts only if the
    // sums of the rows agree with it no less than with the form's own order.
    private readonly (int[]? Order, int[]? Alternative) ApplicantOrder(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        ReportHeader(runs, ref sink);
        int first = runOf[0] >= 0 ? runOf[0] : FirstFilled(runs);
        ReadOnlySpan<string> columns = _form.Columns[1];
        int total = columns.Length - 1;
        ReadOnlySpan<Token> header = _tokens[..runs[first].First];
        int[]? order = ColumnOrder.ByPlace(_text, header, columns, ColumnOrder.RequestGroups, 1);
        bool placed = order is not null;
        bool open = false;
        order ??= ColumnOrder.ByText(HeaderText(_labels[..runs[first].GapEnd]), columns, out open);
        if (order is null || ColumnOrder.IsOfForm(order))
        {
            return placed ? default : ByTotals(runs, total);
        }

        int headerTotal = Array.IndexOf(order, total);
        int formAgrees = Agreeing(runs, total);
        int headerAgrees = Agreeing(runs, headerTotal);

        if (headerAgrees < formAgrees || (headerAgrees == formAgrees && !placed))
        {
            // 总计 spans all lines of the header and so may be named first wherever it stands.
            order = [.. order.Where(c => c != total), total];
        }

        if (ColumnOrder.IsOfForm(order))
        {
            return ByTotals(runs, total);
        }

        if (open)
        {
            // A cell that spans two lines is named before or after what stands beside it, so 自然人 is rather first as in the form.
            int[] natural = [0, .. order.Where(c => c != 0)];
            return (ColumnOrder.IsOfForm(natural) ? null : natural, order);
        }

        IReadOnlyList<CellDescriptor> cells = _table.Rows[0].Cells;
        ReportOrder(order.Select(c => cells[c].Column), ref sink, _tokens[runs[0].FirstLabel]);
        return (order, null);
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

    // Table two has a header for each block; it stands in the gap before the block's first row.
    private readonly int[]? BlockOrder(Run run, Slot slot, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf)
    {
        int first = run.Slot;
        while (first > 0 && _slots[first - 1].Row.PrintedGroup == slot.Row.PrintedGroup)
        {
            first--;
        }

        if (runOf[first] < 0)
        {
            return null;
        }

        Run head = runs[runOf[first]];
        return ColumnOrder.Find(_labels[head.GapStart..head.GapEnd], [.. slot.Row.Cells.Select(c => LabelText.Of(c.Column))]);
    }

    // The header of table four names its five columns once for each group.
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
        return order is null || ColumnOrder.IsOfForm(order) || order.Distinct().Count() != cells || !SumsAgree(values, order) ? null : order;
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

    // The first run with values; what stands before it is the header.
    private static int FirstFilled(scoped ReadOnlySpan<Run> runs)
    {
        int first = 0;
        while (first < runs.Length - 1 && runs[first].Values == 0)
        {
            first++;
        }

        return first;
    }

    private readonly Token FirstValue(Run run)
    {
        int i = run.First;
        while (!_tokens[i].IsValue)
        {
            i++;
        }

        return _tokens[i];
    }

    private readonly void ReportStray(Run run, ref CellSink sink)
    {
        string numbers = Numbers(run, ref sink);
        sink.Report(DiagnosticDescriptors.RowAdded, sink.Locate(FirstValue(run)), numbers, null, Label(run), numbers);
    }

    private readonly void ReportLabel(Slot slot, Run run, Run? next, ref CellSink sink)
    {
        ReadOnlySpan<char> gap = _labels[run.GapStart..run.GapEnd];
        ReadOnlySpan<char> after = next is Run following ? _labels[following.GapStart..following.GapEnd] : _labels[run.GapEnd..];
        if (gap.EndsWith(slot.Core))
        {
            return;
        }

        string label = Label(run);
        bool torn = LabelText.IsScattered(slot.Core, gap, after);
        Token token = _tokens[Math.Min(run.FirstLabel, run.First)];
        sink.Report(torn ? DiagnosticDescriptors.LabelTorn : DiagnosticDescriptors.LabelAltered, sink.Locate(token), label, null, slot.Row.Name, label);
    }

    private readonly void ReportMissing(scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        int after = -1;
        for (int s = 0; s < _slots.Length; s++)
        {
            if (runOf[s] >= 0)
            {
                after = runOf[s];
                continue;
            }

            Slot slot = _slots[s];
            if (slot.Kind != SlotKind.Row || UnsplitIsPrinted(s, runOf))
            {
                continue;
            }

            // The label of a row without numbers stands in the gap before the next row's own label, or after the last row.
            ReadOnlySpan<char> gap = after + 1 < runs.Length ? _labels[runs[after + 1].GapStart..runs[after + 1].GapEnd] : _labels[runs[^1].GapEnd..];
            Token near = _tokens[after >= 0 ? runs[after].First : 0];
            int label = gap.IndexOf(slot.Core);
            bool swallowed = after + 1 < runs.Length && runs[after + 1].Slot >= 0 && runs[after + 1].Values > _slots[runs[after + 1].Slot].Columns;
            if (label < 0 || swallowed)
            {
                sink.Report(DiagnosticDescriptors.RowMissing, sink.Locate(near), "", null, slot.Row.Name);
            }
            else if (Unknown(gap[(label + slot.Core.Length)..]) is { Length: > 0 } text)
            {
                foreach (CellDescriptor cell in slot.Row.Cells)
                {
                    sink.Report(DiagnosticDescriptors.NotANumber, sink.Locate(near), text, cell, cell.ToString(), text);
                }
            }
            else
            {
                sink.Report(DiagnosticDescriptors.RowEmpty, sink.Locate(near), "", null, slot.Row.Name);
            }
        }
    }

    // What of a gap is neither a label of the table nor a part of its headers: words in place of numbers ("未发生", "见附件").
    private readonly string Unknown(ReadOnlySpan<char> gap)
    {
        string text = gap.ToString();
        foreach (Slot slot in _slots)
        {
            text = text.Replace(slot.Core, "", StringComparison.Ordinal);
            text = slot.Row.PrintedGroup.Length == 0 ? text : text.Replace(LabelText.Of(slot.Row.PrintedGroup), "", StringComparison.Ordinal);
        }

        foreach (string column in _form.Columns[_table.Number - 2])
        {
            text = text.Replace(column, "", StringComparison.Ordinal);
        }

        text = text.Replace("信息内容", "", StringComparison.Ordinal);

        // Single characters are what is left of numbers and torn labels.
        return text.Length > 1 && text.Length <= 12 ? text : "";
    }

    private readonly bool UnsplitIsPrinted(int slot, scoped ReadOnlySpan<int> runOf)
    {
        for (int s = slot - 1; s >= 0 && _slots[s].Label.Length > 0; s--)
        {
            if (_slots[s].Kind == SlotKind.Unsplit)
            {
                return runOf[s] >= 0 && _slots[slot].Row.PrintedGroup == _slots[s].Label && !IsSplit(s, runOf);
            }
        }

        return false;
    }

    private readonly string Numbers(Run run, ref CellSink sink)
    {
        const int Most = 20;
        List<string> numbers = [];
        foreach (Token token in _tokens[run.First..run.End])
        {
            if (token.IsValue && numbers.Count < Most)
            {
                numbers.Add(sink.Raw(token));
            }
        }

        return string.Join(' ', numbers) + (run.Values > Most ? " …" : "");
    }

    // The end of the label text before a run, as printed.
    private readonly string Label(Run run)
    {
        const int Most = 40;
        string label = "";
        for (int i = run.First - 1; i >= run.FirstLabel && label.Length < Most; i--)
        {
            if (_tokens[i].Kind == TokenKind.Label)
            {
                label = _text.Slice(_tokens[i].Start, _tokens[i].Length).ToString() + label;
            }
        }

        return label.Length > Most ? label[^Most..] : label;
    }
}
