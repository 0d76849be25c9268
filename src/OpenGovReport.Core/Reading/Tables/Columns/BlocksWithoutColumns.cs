using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Blocks of table two whose header names some of their columns alone: the numbers are of those that are named above them, wherever the form has them.</summary>
internal static class BlocksWithoutColumns
{
    // A header of more cells is none of table two.
    private const int MostCells = 12;

    /// <summary>Sets the cells of a row by the names above them; false where these do not tell them.</summary>
    internal static bool TrySet(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int r, ref CellSink sink)
    {
        Slot slot = view.Slots[runs[r].Slot];
        if (runs[r].Values >= slot.Columns || !view.Tokens[runs[r].First].InGrid)
        {
            return false;
        }

        (int from, int to) = BlockHeaders.Above(view, runs, r);
        Span<int> columns = stackalloc int[MostCells];
        if (to - from is < 2 or > MostCells || !TryNames(view, slot, from, to, columns) || !AllAreNamed(view, slot, runs, columns))
        {
            return false;
        }

        int start = view.StartOfLine(runs[r].First);
        for (int i = runs[r].First; i < runs[r].End; i++)
        {
            if (view.Tokens[i].IsValue)
            {
                sink.Set(slot.Row.Ordered[columns[i - start]], view.Tokens[i]);
            }
        }

        sink.Settle(slot.Row);
        if (IsFirstOfBlock(view, slot, runs, r))
        {
            Report(view, slot, columns, view.Tokens[from], ref sink);
        }

        return true;
    }

    // Which column stands in which place of a line, −1 for none; false where the header names none or all, one twice, or something else among them.
    private static bool TryNames(scoped in TableView view, Slot slot, int from, int to, Span<int> columns)
    {
        columns.Fill(-1);
        int named = 0;
        for (int i = from; i < to; i++)
        {
            if (view.Tokens[i].Kind != TokenKind.Label)
            {
                continue;
            }

            string words = LabelText.Of(view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length));
            int column = ColumnOrder.ColumnOfBlock(words, slot.ColumnLabels);
            bool fits = column < 0 ? named == 0 && (i == from || words.StartsWith(FormLabels.Content, StringComparison.Ordinal)) : i > from && !columns.Contains(column);
            if (!fits)
            {
                return false;
            }

            columns[i - from] = column;
            named += column < 0 ? 0 : 1;
        }

        return named > 0 && named < slot.Columns;
    }

    // Whether no number of the block stands anywhere but below a name.
    private static bool AllAreNamed(scoped in TableView view, Slot slot, scoped ReadOnlySpan<Run> runs, ReadOnlySpan<int> columns)
    {
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot < 0 || view.Slots[run.Slot].Row.PrintedGroup != slot.Row.PrintedGroup)
            {
                continue;
            }

            int start = view.StartOfLine(run.First);
            for (int i = run.First; i < run.End; i++)
            {
                if (view.Tokens[i].IsValue && (i - start >= columns.Length || columns[i - start] < 0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsFirstOfBlock(scoped in TableView view, Slot slot, scoped ReadOnlySpan<Run> runs, int r)
    {
        for (int i = 0; i < r; i++)
        {
            if (runs[i].Slot >= 0 && runs[i].Values > 0 && view.Slots[runs[i].Slot].Row.PrintedGroup == slot.Row.PrintedGroup)
            {
                return false;
            }
        }

        return true;
    }

    private static void Report(scoped in TableView view, Slot slot, scoped ReadOnlySpan<int> columns, in Token header, ref CellSink sink)
    {
        foreach (CellDescriptor cell in slot.Row.Ordered)
        {
            if (!columns.Contains(Array.IndexOf(slot.Row.Ordered, cell)))
            {
                sink.Report(DiagnosticDescriptors.ColumnLeftOut, sink.Locate(header), "", null, view.Number, cell.Column);
            }
        }
    }
}
