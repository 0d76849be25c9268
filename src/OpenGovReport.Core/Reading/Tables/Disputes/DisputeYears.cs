using System.Globalization;

namespace OpenGovReport.Reading;

/// <summary>The year of a row of table four, in a column of its own before the numbers: 年度, or without a name.</summary>
internal static class DisputeYears
{
    /// <summary>
    /// Takes the years off the runs that begin with one: where a column is named for it, or where with the report's own year a run has one number or cell too many. Returns the run that
    /// begins with the report's year and may have it for a number; −1 where none does.
    /// </summary>
    internal static int TakeOff(scoped in TableView view, scoped Span<Run> runs, int? year)
    {
        int open = -1;
        bool? named = null;
        for (int r = 0; r < runs.Length; r++)
        {
            ref Run run = ref runs[r];
            int first = run.Values > 1 ? view.FirstValueIndex(run) : run.First;
            if (run.Values <= 1 || YearOf(view, view.Tokens[first]) is not int printed)
            {
                continue;
            }

            bool surplus = (view.Tokens[first].InGrid ? run.End - first : run.Values) > view.Table.Cells.Count;
            if ((named ??= HasName(view, first)) == true || (printed == year && surplus))
            {
                run.First = first + 1;
                run.Values--;
            }
            else if (printed == year)
            {
                open = r;
            }
        }

        return open;
    }

    /// <summary>Calls all cells uncertain where the row that was read has another year right before it than the report's own.</summary>
    internal static void DoubtOther(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int own, int? year, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            if ((own < 0 ? runs[r].Values < view.Form.Columns[2].Length : r != own) || YearBefore(view.Text[..view.Tokens[runs[r].First].Start]) is not int printed || year is null || printed == year)
            {
                continue;
            }

            Token first = view.FirstValue(runs[r]);
            OtherTables.Report(view.Table, sink.Locate(first), printed.ToString(CultureInfo.InvariantCulture), ref sink);
            RowDoubts.Doubt(view, view.Table.Cells, runs[r], ref sink);
            return;
        }
    }

    private static int? YearOf(scoped in TableView view, in Token token) =>
        token is { Kind: TokenKind.Number, Length: 4, Text.Whole: true } && Dates.TryYear(view.Text.Slice(token.Start, token.Length), out int year, out _) ? year : null;

    // The year with which a text ends, alone in its cell or on its line.
    private static int? YearBefore(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.Length > 4 && char.IsWhiteSpace(before[^5]) && Dates.TryYear(before[^4..], out int year, out _) ? year : null;
    }

    // Whether a piece of the header says year and no more.
    private static bool HasName(scoped in TableView view, int end)
    {
        foreach (ref readonly Token token in view.Tokens[..end])
        {
            if (token.Kind == TokenKind.Label && view.Text.Slice(token.Start, token.Length) is "年度" or "年份")
            {
                return true;
            }
        }

        return false;
    }
}
