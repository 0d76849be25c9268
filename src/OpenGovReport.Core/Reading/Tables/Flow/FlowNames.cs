using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Table two in text that tells all labels of rows first, and then the table column by column: names of columns, and below them as many numbers as their blocks have rows. The last column
/// of a block that has fewer columns than others is wider, and its numbers may be told after those of the columns beside it.
/// </summary>
internal static class FlowNames
{
    /// <summary>Reads table two where it is in such text, and all names and counts are those of the form; returns whether it is.</summary>
    internal static bool TryBind(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        if (view.Table.Number != 2 || runs.Length == 0)
        {
            return false;
        }

        // Text that goes row by row has the label of the last row behind most numbers.
        int labels = EndOfLabels(view, view.Labels[..runs[0].GapEnd]);
        if (labels < 0 || Columns(view, runs, labels, out bool direct) is not { } columns)
        {
            return false;
        }

        List<(CellDescriptor Cell, Token Token)> cells = Cells(view, runs[0].First, columns);
        if (!AreFit(view, cells))
        {
            return false;
        }

        sink.Report(DiagnosticDescriptors.LabelsApart, sink.Locate(cells[0].Token), "", null, view.Number);
        direct &= !Units.CountsScaled(view.Labels);
        foreach ((CellDescriptor cell, Token token) in cells)
        {
            // Right below the name of its column a number is another only where it is that of a page.
            sink.Set(cell, token);
            if ((!direct || FlowDoubts.IsPageNumber(view, token, place: true, sink)) && !sink.IsDoubted(cell))
            {
                sink.Doubt(cell, token, Diagnostic.AnotherNumber);
            }
        }

        foreach (Slot slot in view.Slots)
        {
            sink.Settle(slot.Row);
        }

        return true;
    }

    /// <summary>A column of a block: which slots of the table it is of, and its name.</summary>
    private readonly record struct Column(int Slot, int Rows, int Place, string Name, bool Wide);

    // The columns in the order of the numbers; none where a name or a number is missing or left over.
    private static List<Column>? Columns(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int labels, out bool direct)
    {
        direct = true;
        List<Column> open = OfForm(view), pending = [], columns = [];
        foreach (ref readonly Run run in runs)
        {
            List<Column>? named = view.Tokens[run.First].InGrid ? null : Named(view.Labels[Math.Max(labels, run.GapStart)..run.GapEnd], open);
            if (named is null || named.Count == 0)
            {
                return null;
            }

            direct &= named.Count == 1;
            List<Column> narrow = named.FindAll(c => !c.Wide), wide = named.FindAll(c => c.Wide);
            columns.AddRange(narrow);
            pending.AddRange(wide);
            if (run.Values == Rows(narrow) + Rows(pending))
            {
                columns.AddRange(pending);
                pending.Clear();
            }
            else if (run.Values != Rows(narrow))
            {
                return null;
            }
        }

        return open.Count + pending.Count == 0 ? columns : null;
    }

    private static int Rows(List<Column> columns) => columns.Sum(c => c.Rows);

    private static List<Column> OfForm(scoped in TableView view)
    {
        int most = 0;
        foreach (Slot slot in view.Slots)
        {
            most = Math.Max(most, slot.Columns);
        }

        List<Column> columns = [];
        for (int s = 0, next; s < view.Slots.Length; s = next)
        {
            Slot slot = view.Slots[s];
            for (next = s + 1; next < view.Slots.Length && view.Slots[next].Group == slot.Group;)
            {
                next++;
            }

            for (int c = 0; c < slot.Columns; c++)
            {
                columns.Add(new(s, next - s, c, slot.ColumnLabels[c], slot.Columns < most && c == slot.Columns - 1));
            }
        }

        return columns;
    }

    // Takes the columns that some words name from those that are open: of one name the first is that of the first block. Null where two are of one block, whose numbers may go row by row,
    // or one comes before that to its left.
    private static List<Column>? Named(ReadOnlySpan<char> words, List<Column> open)
    {
        List<Column> named = [];
        for (int at = 0; at < words.Length; at++)
        {
            for (int i = 0; i < open.Count; i++)
            {
                Column column = open[i];
                if (!words[at..].StartsWith(column.Name))
                {
                    continue;
                }

                if (open.Exists(c => c.Slot == column.Slot && c.Place < column.Place) || named.Exists(c => c.Slot == column.Slot))
                {
                    return null;
                }

                named.Add(column);
                open.RemoveAt(i);
                at += column.Name.Length - 1;
                break;
            }
        }

        return named;
    }

    // The cells of some columns, each with the number that is its from a token on.
    private static List<(CellDescriptor Cell, Token Token)> Cells(scoped in TableView view, int token, List<Column> columns)
    {
        List<(CellDescriptor Cell, Token Token)> cells = [];
        foreach (Column column in columns)
        {
            for (int row = 0; row < column.Rows; row++, token++)
            {
                while (!view.Tokens[token].IsValue)
                {
                    token++;
                }

                cells.Add((view.Slots[column.Slot + row].Row.Cells[column.Place], view.Tokens[token]));
            }
        }

        return cells;
    }

    // Whether no number has a sign or a fraction that its cell cannot have.
    private static bool AreFit(scoped in TableView view, List<(CellDescriptor Cell, Token Token)> cells)
    {
        foreach ((CellDescriptor cell, Token token) in cells)
        {
            bool signed = cell.Kind != CellKind.SignedCount && (view.Text[token.Start] == '+' || token.Text.Number < 0);
            if (token.Kind == TokenKind.Number && (signed || (cell.Kind != CellKind.Amount && !token.Text.Whole)))
            {
                return false;
            }
        }

        return true;
    }

    // Where the labels of all rows end that stand one after the other in some words; -1 where one is missing.
    private static int EndOfLabels(scoped in TableView view, ReadOnlySpan<char> words)
    {
        if (words.IndexOf(view.Slots[^1].Core) < 0)
        {
            return -1;
        }

        int end = 0;
        foreach (Slot slot in view.Slots)
        {
            int at = words[end..].IndexOf(slot.Core);
            if (at < 0)
            {
                return -1;
            }

            end += at + slot.Core.Length;
        }

        return end;
    }
}
