namespace OpenGovReport.Reading;

/// <summary>Rows of numbers in section four beside the one that is table four: of another year, of other bodies, or the numbers of its columns.</summary>
internal static class OtherDisputes
{
    // What labels the row in which others are added up.
    private static readonly string[] OfAll = ["合计", "总计", "汇总", "总数"];

    /// <summary>
    /// Which of several rows with a cell for every column of table four is the report's own: that of its year, that of all bodies together; else the first, and whether that is open.
    /// −1 where there are not several such rows.
    /// </summary>
    internal static int OwnRow(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int? year, out bool open)
    {
        open = false;
        Span<int> rows = runs.Length <= 64 ? stackalloc int[runs.Length] : new int[runs.Length];
        int count = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            if (HasAllCells(view, runs[r]))
            {
                rows[count++] = r;
            }
        }

        if (count < 2)
        {
            return -1;
        }

        rows = rows[..Keep(view, runs, rows[..count], year)];
        open = rows.Length > 1;
        return rows[0];
    }

    // Whether a run has as many cells in a grid, or as many numbers, as table four has columns.
    private static bool HasAllCells(scoped in TableView view, in Run run) => (view.Tokens[run.First].InGrid ? run.End - run.First : run.Values) >= view.Table.Cells.Count;

    // The rows that can be the report's own, the first of them first; returns how many.
    private static int Keep(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped Span<int> rows, int? year)
    {
        int kept = 0;
        foreach (int row in rows)
        {
            // 1, 2, 3 … number the columns; shares are no counts.
            if (!CountsUp(view, runs[row]) && !IsOfShares(view, runs[row]))
            {
                rows[kept++] = row;
            }
        }

        if (kept == 0)
        {
            return rows.Length;
        }

        Span<int> left = stackalloc int[2];
        int own = 0, others = 0;
        for (int i = 0; i < kept; i++)
        {
            RowOf of = IsOf(view, runs[rows[i]], year);
            if (of == RowOf.Report)
            {
                left[0] = rows[i];
                own++;
            }
            else if (of == RowOf.None)
            {
                left[1] = rows[i];
                others++;
            }
        }

        if (own == 0 && others > 1 && Unlabelled(view, runs, rows[..kept]) is int alone and >= 0)
        {
            (left[1], others) = (alone, 1);
        }

        if (own == 1 || (own == 0 && others == 1))
        {
            rows[0] = own == 1 ? left[0] : left[1];
            return 1;
        }

        return kept;
    }

    // The only row without a label, where all others name whose they are; −1 where there is none.
    private static int Unlabelled(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> rows)
    {
        int found = -1;
        foreach (int row in rows)
        {
            bool labelled = false;
            for (int i = view.StartOfLine(runs[row].First); i < runs[row].First; i++)
            {
                labelled |= view.Tokens[i].Kind == TokenKind.Label;
            }

            if (!labelled && found >= 0)
            {
                return -1;
            }

            found = labelled ? found : row;
        }

        return found;
    }

    private enum RowOf : byte
    {
        None,
        Report,
        OtherYear,
    }

    private static RowOf IsOf(scoped in TableView view, in Run run, int? year)
    {
        RowOf of = RowOf.None;
        for (int i = view.StartOfLine(run.First); i < run.First; i++)
        {
            ReadOnlySpan<char> label = view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length);
            if (view.Tokens[i].Kind is TokenKind.Blank or TokenKind.Covered)
            {
                continue;
            }

            if (LabelText.IndexOfAny(label, OfAll, out _) >= 0 || label.IndexOf("本年") >= 0)
            {
                return RowOf.Report;
            }

            bool before = LabelText.IndexOfAny(label, Dates.YearBefore, out _) >= 0;
            while (Dates.IndexOfYear(label, out int named, out int length) is int at and >= 0)
            {
                of = named == year ? RowOf.Report : year is null ? of : RowOf.OtherYear;
                label = label[(at + length)..];
            }

            of = of == RowOf.None && before ? RowOf.OtherYear : of;
        }

        return of;
    }

    // Whether the numbers of a run are 1, 2, 3 and so on.
    private static bool CountsUp(scoped in TableView view, in Run run)
    {
        const int Fewest = 5;
        int next = 1;
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            if (token.IsValue && (!token.Text.Whole || token.Text.Number != next++))
            {
                return false;
            }
        }

        return next > Fewest;
    }

    // Whether the numbers of a run are percentages, zeros aside.
    private static bool IsOfShares(scoped in TableView view, in Run run)
    {
        bool any = false;
        foreach (ref readonly Token token in view.Tokens[run.First..run.End])
        {
            bool share = token.IsValue && GridColumns.IsPercentage(view.Text, token);
            if (token.Kind == TokenKind.Number && !share && token.Text is not { Whole: true, Number: 0 })
            {
                return false;
            }

            any |= share;
        }

        return any;
    }

    /// <summary>Calls all cells uncertain where the one row of numbers has a label by which it is of another year, a part of one, or an example.</summary>
    internal static void DoubtOnlyRow(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int? year, ref CellSink sink)
    {
        foreach (ref readonly Run run in runs)
        {
            for (int i = view.StartOfLine(run.First); i < run.First && run.Values >= view.Table.Cells.Count; i++)
            {
                Token token = view.Tokens[i];
                if (token.Kind == TokenKind.Label && TableCaption.IsOther(view.Text.Slice(token.Start, token.Length), year, null, null))
                {
                    OtherTables.Report(view.Table, sink.Locate(token), sink.Raw(token), ref sink);
                    RowDoubts.Doubt(view, view.Table.Cells, run, ref sink);
                    return;
                }
            }
        }
    }

    // Calls the cells uncertain that say something else in another row.
    internal static void DoubtOwnRow(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int own, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            if (r != own && HasAllCells(view, runs[r]) && !CountsUp(view, runs[r]) && !RepeatedRows.SayTheSame(view, runs[r], runs[own]))
            {
                RowDoubts.Doubt(view, view.Table.Cells, runs[r], ref sink);
            }
        }
    }

    // Says of rows of table four that they were not read where another has its numbers: a second table, such as that of a subordinate body.
    internal static void Report(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        int widest = 0;
        for (int r = 1; r < runs.Length; r++)
        {
            widest = runs[r].Values > runs[widest].Values ? r : widest;
        }

        if (runs.Length > 1 && runs[widest].Values >= view.Table.Cells.Count)
        {
            Report(view, runs, widest, ref sink);
        }
    }

    internal static void Report(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int own, ref CellSink sink)
    {
        // A group of columns has as many.
        const int Fewest = 5;
        for (int r = 0; r < runs.Length; r++)
        {
            if (r != own && runs[r].Values >= Fewest)
            {
                RowReports.ReportStray(view, runs[r], ref sink);
            }
        }
    }
}
