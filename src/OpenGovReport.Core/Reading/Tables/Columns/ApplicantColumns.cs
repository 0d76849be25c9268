using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>The order in which the columns of table three stand: what the header says, and what the sums of the rows say to it.</summary>
internal static class ApplicantColumns
{
    // What the sum of a single row says may be chance.
    private const int FewestAgreeing = 2;

    // The order of the applicants' columns, another that the header allows as well, and whether nothing bears the order out. What the header says
    // counts only if the sums of the rows agree with it no less than with the form's own order.
    internal static (int[]? Order, int[]? Alternative, bool Unproved) Order(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        int first = runOf[0] >= 0 ? runOf[0] : TableView.FirstFilled(runs);
        ReadOnlySpan<string> columns = view.Form.Columns[1];
        int total = columns.Length - 1;
        ReadOnlySpan<Token> header = view.Tokens[..runs[first].First];
        bool set = AreInPlaces(view, runs);
        int[]? order = set || AreOnOneLine(view, header, columns) ? ColumnOrder.ByPlace(view.Text, header, columns, ColumnOrder.RequestGroups, 1) : null;
        if (set && (order is null || !ColumnOrder.IsOfForm(order)) && !TextWidth.IsWide(view.Text, view.Tokens, runs))
        {
            order = ColumnOrder.ByPlace(view.Text, header, columns, ColumnOrder.RequestGroups, 1, wide: false);
        }

        if (set && order is null && !view.IsGrid(runs) && HeaderPieces.AreOfForm(view, header, TextWidth.IsWide(view.Text, view.Tokens, runs)))
        {
            return default;
        }

        bool placed = order is not null;
        if (!placed)
        {
            HeaderReports.ReportMissing(view, runs, ref sink);
        }

        bool open = false;
        ReadOnlySpan<char> headerText = HeaderText(view.Labels[..runs[first].GapEnd]);
        order ??= ColumnOrder.ByText(headerText, columns, out open);
        bool levelled = !placed && order is not null && ByLevels(view, header) is { } levels && (order = levels) is not null;
        open &= !levelled;
        if (order is null && ByRest(view, runs, header) is { } rest)
        {
            IReadOnlyList<CellDescriptor> row = view.Table.Rows[0].Cells;
            HeaderReports.ReportOrder(view, rest.Select(c => row[c].Column), ref sink, view.Tokens[runs[0].FirstLabel]);
            return (rest, null, true);
        }

        // All kinds of organisations in another order, while 自然人 or 总计 is not named: where these stand is open.
        ReadOnlySpan<string> organizations = columns[1..total];
        if (order is null && (ColumnOrder.HasStranger(headerText, organizations, ColumnOrder.StartOfOrganizations(headerText)) || ColumnOrder.Find(headerText, organizations) is not null))
        {
            return (null, null, true);
        }

        if (order is null || ColumnOrder.IsOfForm(order))
        {
            return placed ? default : ByTotals(view, runs, total);
        }

        if (!placed && ColumnOrder.NamesOneTwice(headerText, columns))
        {
            // Something else stands in the header; which of the two is the column is open.
            return (null, order, false);
        }

        int formAgrees = placed ? AgreeingCells(view, runs, total) : Agreeing(view, runs, total);
        int place = Array.IndexOf(order, total);
        int headerAgrees = placed ? AgreeingCells(view, runs, place) : Agreeing(view, runs, place);

        // A cell over the kinds of organisations that is too narrow leaves the last of them behind the total, where no header has it on purpose.
        int[] named = order;
        bool within = place > 0 && place < total && order[place - 1] > 0 && order[place + 1] > 0 && !AreOnOneLine(view, header, columns);
        bool even = headerAgrees == formAgrees && (!placed || within);

        // Where places tell the order, a few rows that happen to add up do not disprove it.
        bool disagrees = headerAgrees < formAgrees && (!placed || formAgrees * 2 > NotZero(view, runs));
        if (disagrees || even)
        {
            // 总计 spans all lines of the header and so may be named first wherever it stands.
            order = [.. order.Where(c => c != total), total];
        }

        if (ColumnOrder.IsOfForm(order))
        {
            // Where the sums tell nothing, or one row's alone, what the header says stays possible.
            (int[]? Order, int[]? Alternative, bool Unproved) found = ByTotals(view, runs, total);
            bool says = !ColumnOrder.IsOfForm(named) && (even || formAgrees - headerAgrees < FewestAgreeing);
            return !says ? found : found.Order is null ? (null, named, found.Unproved) : (found.Order, found.Alternative, true);
        }

        bool disproved = Agreeing(view, runs, Array.IndexOf(order, total)) == 0 && !(levelled && Filled(view, runs) == 0);
        bool unproved = !placed && (disproved || (!levelled && ColumnOrder.HasTotalWithin(headerText, columns)));
        if (open)
        {
            // A cell that spans two lines is named before or after what stands beside it, so 自然人 is rather first as in the form; and it
            // may stand anywhere else. Where no row adds up, nothing tells where the total is either.
            int[] natural = [0, .. order.Where(c => c != 0)];
            return (ColumnOrder.IsOfForm(natural) ? null : natural, order, unproved || !ColumnOrder.IsOfForm(natural));
        }

        IReadOnlyList<CellDescriptor> cells = view.Table.Rows[0].Cells;
        HeaderReports.ReportOrder(view, order.Select(c => cells[c].Column), ref sink, view.Tokens[runs[0].FirstLabel]);

        bool certain = placed || (view.IsGrid(runs) ? !disproved : AreEven(view, header, columns));
        return (order, certain ? null : ColumnOrder.OfForm(order.Length), unproved);
    }

    // The number of full rows that are not all zeros.
    internal static int Filled(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int columns = view.Form.Columns[1].Length;
        int filled = 0;
        foreach (ref readonly Run run in runs)
        {
            filled += run.Slot >= 0 && run.Values == columns && view.Slots[run.Slot].Columns == columns && !view.IsZero(run) ? 1 : 0;
        }

        return filled;
    }

    // The number of full rows in which the value at a place is the sum of the others.
    internal static int Agreeing(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int place)
    {
        int columns = view.Form.Columns[1].Length;
        int agreeing = 0;
        foreach (ref readonly Run run in runs)
        {
            agreeing += run.Slot >= 0 && run.Values == columns && view.Slots[run.Slot].Columns == columns && view.SumsTo(run, place) ? 1 : 0;
        }

        return agreeing;
    }

    // The number of rows with a cell for each column, blank ones too, that are not all zeros.
    private static int NotZero(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        int columns = view.Form.Columns[1].Length;
        int rows = 0;
        foreach (ref readonly Run run in runs)
        {
            rows += run.Slot >= 0 && run.Values > 0 && view.Slots[run.Slot].Columns == columns && view.Cells(run) == columns && !view.IsZero(run) ? 1 : 0;
        }

        return rows;
    }

    // The number of rows with a cell for each column, blank ones too, in which the value at a place is the sum of the others.
    internal static int AgreeingCells(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int place)
    {
        int columns = view.Form.Columns[1].Length;
        int agreeing = 0;
        foreach (ref readonly Run run in runs)
        {
            bool row = run.Slot >= 0 && run.Values > 0 && view.Slots[run.Slot].Columns == columns && view.Cells(run) == columns;
            Int128 left = 0;
            long total = 0;
            int column = 0;
            foreach (ref readonly Token token in row ? view.Tokens[run.First..run.End] : [])
            {
                long value = token.IsValue ? token.Text.Number : 0;
                total = column == place ? value : total;
                left += column == place ? -(Int128)value : value;
                column += token.Kind == TokenKind.Covered ? 0 : 1;
            }

            agreeing += left == 0 && total != 0 ? 1 : 0;
        }

        return agreeing;
    }

    // The order of a header in a grid whose merged cells have left no others behind: the lines one by one in the place of what stands over them.
    private static int[]? ByLevels(scoped in TableView view, ReadOnlySpan<Token> header)
    {
        List<HeaderBlock> blocks = header.IsEmpty || header[^1].Grid != GridKind.Loose ? [] : HeaderBlock.Find(view.Text, view.Form, view.Table.Number - 2, header);
        return blocks.Count == 1 ? GridColumns.Order(view.Text, blocks[0], header) : null;
    }

    // Whether the names of the columns are whole and stand as far from each other, so that they were not put in the order in which a program found them on the page.
    private static bool AreEven(scoped in TableView view, ReadOnlySpan<Token> header, ReadOnlySpan<string> columns)
    {
        int lines = -1;
        int from = 0, to = header.Length;
        while (from < to && !LeftOutColumns.NamesAny(view, header.Slice(from, 1), columns))
        {
            from++;
        }

        while (to > from && !LeftOutColumns.NamesAny(view, header.Slice(to - 1, 1), columns))
        {
            to--;
        }

        for (int i = from; i + 1 < to; i++)
        {
            int between = view.Lines(header[i], header[i + 1]);
            if (lines >= 0 && between != lines)
            {
                return false;
            }

            lines = between;
        }

        return LeftOutColumns.NamesAll(view, header, columns);
    }

    // Whether the table is a grid, or its numbers have more than one space between them: else the places of words on their lines mean nothing.
    private static bool AreInPlaces(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        foreach (ref readonly Run run in runs)
        {
            for (int i = run.First; i + 1 < run.End; i++)
            {
                if (view.Tokens[i].InGrid || (view.Tokens[i].Line == view.Tokens[i + 1].Line && view.Tokens[i + 1].Start - view.Tokens[i].Start - view.Tokens[i].Length > 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreOnOneLine(scoped in TableView view, ReadOnlySpan<Token> header, ReadOnlySpan<string> columns)
    {
        for (int from = 0, to; from < header.Length; from = to)
        {
            to = view.LineOf(from).End;
            if (to <= header.Length && LeftOutColumns.NamesAll(view, header[from..to], columns))
            {
                return true;
            }
        }

        return false;
    }

    // Where a grid names all columns but one, which is blank or misspelt, and others stand elsewhere than in the form: the order that is left for the one. Null where
    // the columns named stand as in the form.
    private static int[]? ByRest(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ReadOnlySpan<Token> header)
    {
        string[] columns = view.Form.Columns[1];
        (int Place, int Column)[]? named = ColumnOrder.SomeByPlace(view.Text, header, columns, ColumnOrder.RequestGroups, 1, out PlaceKind kind);
        if (named is null || named.Length != columns.Length - 1)
        {
            return null;
        }

        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 || run.Values != columns.Length || view.Slots[run.Slot].Columns != columns.Length)
            {
                continue;
            }

            int[] order = new int[columns.Length];
            Array.Fill(order, -1);
            int first = view.StartOfLine(run.First);
            foreach ((int place, int column) in named)
            {
                int index = 0;
                for (int i = run.First; i < run.End && (kind == PlaceKind.Drawn ? GridCells.PlaceOfBar(view.Text, view.Tokens[i]) < place : i < first + place); i++)
                {
                    index += view.Tokens[i].IsValue ? 1 : 0;
                }

                if (index == columns.Length || order[index] >= 0)
                {
                    return null;
                }

                order[index] = column;
            }

            order[Array.IndexOf(order, -1)] = Array.FindIndex(columns, c => !Array.Exists(named, n => columns[n.Column] == c));
            return ColumnOrder.IsOfForm(order) ? null : order;
        }

        return null;
    }

    // Sentences above the table may name the columns too; the header begins with 申请人情况 where that is printed.
    private static ReadOnlySpan<char> HeaderText(ReadOnlySpan<char> labels)
    {
        int start = labels.LastIndexOf("勾稽关系");
        int applicants = labels.LastIndexOf("申请人情况");
        start = start < 0 || (applicants >= 0 && applicants < start) ? applicants : start;
        return start < 0 ? labels : labels[start..];
    }

    // Where the header tells nothing but more rows add up to a value elsewhere than at the end, the total rather stands there; one row alone proves
    // nothing.
    private static (int[]? Order, int[]? Alternative, bool Unproved) ByTotals(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int total)
    {
        int best = total;
        int ofForm = Agreeing(view, runs, total);
        int most = ofForm;
        if (most == Filled(view, runs))
        {
            return default;
        }

        for (int place = 0; place < total; place++)
        {
            int agreeing = Agreeing(view, runs, place);
            (best, most) = agreeing > most ? (place, agreeing) : (best, most);
        }

        if (best == total)
        {
            return default;
        }

        int[] form = ColumnOrder.OfForm(total + 1);
        return ([.. form[..best], total, .. form[best..total]], form, most - ofForm < FewestAgreeing);
    }
}
