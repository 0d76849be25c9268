using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>The order in which the groups and columns of table four stand.</summary>
internal static class DisputeColumns
{
    // Another word for the total.
    internal const string Sum = "合计";

    // The labels up to where a column is named for the second time.
    internal static ReadOnlySpan<char> FirstGroup(scoped in TableView view)
    {
        ReadOnlySpan<char> labels = view.Labels;
        foreach (string column in view.Form.Columns[2])
        {
            int first = ColumnOrder.IndexOf(labels, column);
            int second = first < 0 ? -1 : ColumnOrder.IndexOf(labels[(first + column.Length)..], column);
            labels = second < 0 ? labels : labels[..(first + column.Length + second)];
        }

        return labels;
    }

    // Whether the labels of table four allow the order of the form: its groups are named in their order, and where labels stand
    // between the values, each run is one group under its own name, or one cell under its own.
    internal static bool GroupsInOrder(scoped in TableView view, scoped ReadOnlySpan<Run> runs, bool one)
    {
        int litigation = view.Labels.IndexOf("行政诉讼");
        int last = view.Labels.IndexOf("行政复议");
        int direct = Math.Max(view.Labels.IndexOf("未经"), view.Labels.IndexOf("直接"));
        int after = view.Labels.IndexOf("复议后");
        ReadOnlySpan<char> group = FirstGroup(view);
        if ((litigation >= 0 && litigation < last) || (after >= 0 && after < direct)
            || (ColumnOrder.HasStranger(group, view.Form.Columns[2], ColumnOrder.StartOfResults(group, view.Form.Columns[2])) && !HasTornNames(view, group)))
        {
            return false;
        }

        last = -1;
        foreach (Slot slot in view.Slots)
        {
            int at = view.Labels.IndexOf(slot.Whole);
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

        int groups = view.Table.Rows.Count;
        string[] columns = view.Form.Columns[2];
        int index = 0;
        foreach (ref readonly Run run in runs)
        {
            ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
            int whole = run.Values % columns.Length == 0 ? run.Values / columns.Length : 0;
            bool named = run.Values == 1 ? gap.EndsWith(columns[index % columns.Length])
                : whole == 1 ? index < groups && (gap.EndsWith(view.Slots[index].Whole) || gap.EndsWith(columns[^1]))
                : whole > 1 && index + whole <= groups && NamesGroups(view, gap, index, whole);
            if (run.Values > 0 && !named)
            {
                return false;
            }

            index += Math.Max(whole, run.Values > 0 ? 1 : 0);
        }

        return true;
    }

    // Whether a name of the first group is made of the end of one piece and the beginning of another: 尚未审结 of 尚未审 and 结果维 below it. Then the names are
    // broken within their cells, line by line, and tell no order.
    private static bool HasTornNames(scoped in TableView view, ReadOnlySpan<char> group)
    {
        foreach (string column in view.Form.Columns[2])
        {
            int from = ColumnOrder.IndexOf(group, column), to = from + column.Length, end = 0;
            for (int i = 0; i < view.Tokens.Length && from >= 0 && end < to; i++)
            {
                int start = end;
                end += view.Tokens[i].Kind == TokenKind.Label ? LabelText.Count(view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length)) : 0;
                if (from < start && to > start && to < end)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Whether the labels before some groups name these, and the columns of each in the order of the form.
    private static bool NamesGroups(scoped in TableView view, ReadOnlySpan<char> gap, int first, int groups)
    {
        for (int i = first; i < first + groups; i++)
        {
            if (gap.IndexOf(view.Slots[i].Whole) < 0)
            {
                return false;
            }
        }

        int[] named = NamedColumns(view, gap);
        int width = view.Form.Columns[2].Length, at = 0;
        return named.Length == groups * width && Array.TrueForAll(named, column => column == at++ % width);
    }

    // The header of table four names its five columns once for each group. What it says counts unless the values, where none is blank,
    // add up only in the form's order.
    internal static int[]? Order(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<Token> values)
    {
        if (runs[TableView.FirstFilled(runs)].GapEnd == 0)
        {
            return null;
        }

        string[] columns = view.Form.Columns[2];
        int[] named = NamedColumns(view, view.Labels[..runs[TableView.FirstFilled(runs)].GapEnd]);
        int cells = view.Table.Cells.Count;
        int[]? order = named.Length == cells
            ? [.. named.Select((column, i) => (i / columns.Length * columns.Length) + column)]
            : ColumnOrder.ByPlace(view.Text, view.Tokens[..runs[TableView.FirstFilled(runs)].First], columns, ColumnOrder.DisputeGroups, view.Table.Rows.Count);
        return order is null || ColumnOrder.IsOfForm(order) || order.Distinct().Count() != cells || (!values.IsEmpty && !SumsAgree(view, values, order)) ? null : order;
    }

    // The columns of table four that a header names, one after another.
    private static int[] NamedColumns(scoped in TableView view, ReadOnlySpan<char> header)
    {
        string[] columns = view.Form.Columns[2];

        // The place of each name, and behind it the column.
        List<long> named = new(view.Table.Cells.Count + 1);
        for (int c = 0; c < columns.Length; c++)
        {
            Find(header, columns[c], c);
        }

        Find(header, Sum, columns.Length - 1);
        named.Sort();
        int[] found = new int[named.Count];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = (int)(named[i] & int.MaxValue);
        }

        return found;

        void Find(ReadOnlySpan<char> header, string name, int column)
        {
            for (int from = 0; from < header.Length;)
            {
                int found = header[from..].IndexOf(name);
                if (found < 0)
                {
                    break;
                }

                named.Add(((long)(from + found) << 32) + column);
                from += found + name.Length;
            }
        }
    }

    /// <summary>
    /// Whether runs of whole groups stand under the names of these and of all their columns, or each beside the name of its group, with the columns named once above all. Then a group that
    /// does not add up has a wrong number.
    /// </summary>
    internal static bool NamesEach(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int width = view.Form.Columns[2].Length, index = 0;
        foreach (ref readonly Run run in runs)
        {
            if (run.Values == 0)
            {
                continue;
            }

            ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
            int groups = run.Values / width;
            bool beside = index > 0 && groups == 1 && index < view.Table.Rows.Count && gap.EndsWith(view.Slots[index].Whole) && NamedColumns(view, gap).Length == 0;
            if (run.Values % width != 0 || index + groups > view.Table.Rows.Count || !(beside || NamesGroups(view, gap, index, groups)))
            {
                return false;
            }

            index += groups;
        }

        return index == view.Table.Rows.Count;
    }

    // Which cell of table four has no name where the header names all others in the order of the form; -1 where that is not so.
    internal static int MissingColumn(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int[] named = NamedColumns(view, view.Labels[..runs[TableView.FirstFilled(runs)].GapEnd]);
        if (named.Length != view.Table.Cells.Count - 1)
        {
            return -1;
        }

        int width = view.Form.Columns[2].Length, missing = 0;
        while (missing < named.Length && named[missing] == missing % width)
        {
            missing++;
        }

        for (int i = missing; i < named.Length; i++)
        {
            if (named[i] != (i + 1) % width)
            {
                return -1;
            }
        }

        return missing;
    }

    // Whether no group of table four adds up in the form's order that does not in another.
    private static bool SumsAgree(scoped in TableView view, scoped ReadOnlySpan<Token> values, int[] order)
    {
        Span<long> form = stackalloc long[order.Length];
        Span<long> other = stackalloc long[order.Length];
        int at = 0;
        foreach (ref readonly Token token in values)
        {
            if (token.IsValue)
            {
                form[at] = token.Text.Number;
                other[order[at]] = token.Text.Number;
                at++;
            }
        }

        int width = view.Form.Columns[2].Length;
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

    // Whether the header of table four names some of its columns and not as often as there are groups: a part of it is lost, and with it the order.
    internal static bool NamesSome(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        ReadOnlySpan<char> header = view.Labels[..runs[TableView.FirstFilled(runs)].GapEnd];
        int named = 0;
        foreach (string column in view.Form.Columns[2])
        {
            int times = HeaderReports.Occurrences(header, column) + (column == view.Form.Columns[2][^1] ? HeaderReports.Occurrences(header, Sum) : 0);
            named += Math.Min(view.Table.Rows.Count, times);
        }

        return named > 0 && named < view.Table.Cells.Count;
    }
}
