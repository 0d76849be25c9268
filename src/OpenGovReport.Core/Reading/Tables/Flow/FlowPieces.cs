using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Table three in the text that a PDF gives without its layout, where columns are narrow: pieces of some columns over some rows, and the labels in others. Which number is which cell's the
/// sums of rows and columns tell together.
/// </summary>
internal static class FlowPieces
{
    // Where rows have been added, as many numbers as the form has cells may be others than those of its rows.
    private static readonly string[] Added = ["小计", "合计"];

    private static readonly string[] Above = ["本列数据", "申请人情况"];

    /// <summary>The numbers of the rows of the form, behind all labels; none where the text is no such table, or more than the pieces of its cells.</summary>
    /// <param name="view">The table.</param>
    /// <param name="runs">The runs as they are found.</param>
    /// <param name="rows">The rows, each with its numbers.</param>
    /// <param name="above">How many runs stand above the header.</param>
    /// <param name="others">For each number, another that may stand in its cell; empty where none may.</param>
    internal static Token[] Find(scoped in TableView view, scoped ReadOnlySpan<Run> runs, out Run[] rows, out int above, out Token?[] others)
    {
        (rows, above, others) = ([], 0, []);
        int columns = view.Form.Columns[1].Length, start = Start(view);
        while (above < runs.Length && runs[above].GapEnd <= start)
        {
            above++;
        }

        List<Token> numbers = [], all = [];
        int whole = 0;
        foreach (ref readonly Run run in runs[above..])
        {
            whole += run.Values == columns ? 1 : 0;
            for (int i = run.First; i < run.End; i++)
            {
                if (view.Tokens[i].InGrid)
                {
                    return [];
                }

                if (FlowBinder.IsNumber(view, i))
                {
                    all.Add(view.Tokens[i]);
                    if (view.Tokens[i].Kind == TokenKind.Number || view.Text[view.Tokens[i].Start] is '/' or '／')
                    {
                        numbers.Add(view.Tokens[i]);
                    }
                }
            }
        }

        // Where there are as many numbers as the form has cells, dashes are those of page numbers.
        numbers = numbers.Count == view.Table.Rows.Count * columns ? numbers : all;
        int values = numbers.Count;
        // Where most rows stand behind their labels these tell more.
        if (values == 0 || whole * 2 > view.Table.Rows.Count || values % columns != 0 || RowsPrinted(view, values / columns) is not { } slots || Pieces(view, numbers) is not { } pieces)
        {
            return [];
        }

        (FormLabels form, int table) = (view.Form, view.Table.Number - 2);
        FlowPieceSearch search = new(pieces, columns, cells => FlowJudge.AddUp(form, table, i => numbers[cells[i]], slots, columns));
        if (!search.Find())
        {
            return [];
        }

        List<Token> ordered = [];
        foreach (ref readonly Token token in view.Tokens)
        {
            if (token.Kind == TokenKind.Label)
            {
                ordered.Add(token);
            }
        }

        int header = ordered.Count;
        rows = new Run[slots.Length];
        for (int r = 0; r < rows.Length; r++)
        {
            int first = header + (r * columns);
            rows[r] = new Run { First = first, End = first + columns, Values = columns, FirstLabel = 0, GapStart = 0, GapEnd = view.Labels.Length, Slot = slots[r], Fit = 1 };
        }

        ordered.AddRange(search.Found!.Select(i => numbers[i]));
        others = [.. search.Others.Select(i => i < 0 ? default(Token?) : numbers[i])];
        return [.. ordered];
    }

    // Where the header begins among all labels.
    private static int Start(scoped in TableView view)
    {
        int start = FlowBinder.PlaceOfLabel(view, view.Slots[0]);
        foreach (string words in Above)
        {
            int at = view.Labels.IndexOf(words);
            start = at >= 0 && (start < 0 || at < start) ? at : start;
        }

        return start;
    }

    // The rows of the form, if they are so many, and no label stands out of their order.
    private static int[]? RowsPrinted(scoped in TableView view, int rows)
    {
        List<int> printed = [];
        for (int s = 0; s < view.Slots.Length; s++)
        {
            if (view.Slots[s].Kind == SlotKind.Row)
            {
                printed.Add(s);
            }
        }

        return printed.Count == rows && AreInOrder(view) && LabelText.IndexOfAny(view.Labels, Added, out _) < 0 ? [.. printed] : null;
    }

    // Labels that begin with 1., 2. and so on are in a column of their own, which is told from top to bottom.
    private static bool AreInOrder(scoped in TableView view)
    {
        int last = -1, named = 0, numbered = 0;
        foreach (Slot slot in view.Slots)
        {
            numbered += char.IsAsciiDigit(slot.Label[0]) ? 1 : 0;
        }

        ReadOnlySpan<char> text = view.Text[view.Tokens[0].Start..(view.Tokens[^1].Start + view.Tokens[^1].Length)];
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || text[i + 1] is not ('.' or '．' or '、'))
            {
                continue;
            }

            for (int s = 0; s < view.Slots.Length; s++)
            {
                if (view.Slots[s].Label[0] == text[i] && view.Slots[s].Label[2] == text[i + 2])
                {
                    if (s <= last)
                    {
                        return false;
                    }

                    (last, named) = (s, named + 1);
                    break;
                }
            }
        }

        return named == numbered;
    }

    // The numbers with their lines; null where one is none of a count.
    private static FlowPiece[]? Pieces(scoped in TableView view, List<Token> numbers)
    {
        FlowPiece[] pieces = new FlowPiece[numbers.Count];
        int ends = numbers.Count, parted = 0;
        bool zeros = true;
        for (int i = numbers.Count - 1; i >= 0; i--)
        {
            Token number = numbers[i];
            if (number.Kind == TokenKind.Number && (!number.Text.Whole || number.Text.Number < 0))
            {
                return null;
            }

            if (i + 1 < numbers.Count && IsParted(view.Text[(number.Start + number.Length)..numbers[i + 1].Start]))
            {
                (ends, parted) = (i + 1, parted + 1);
            }

            zeros &= CellSink.CountOf(number).ValueOr(0) == 0;
            pieces[i] = new(CellSink.CountOf(number).ValueOr(0), number.Line, ends);
        }

        // Where hardly a line is empty between them the labels between them tell more. Of nothing but zeros the sums tell nothing.
        return !zeros && parted >= view.Form.Columns[1].Length - 1 ? pieces : null;
    }

    // Whether an empty line or the end of a page is between two numbers.
    private static bool IsParted(ReadOnlySpan<char> between)
    {
        bool empty = false;
        foreach (char c in between)
        {
            if (c == '\f' || (c == '\n' && empty))
            {
                return true;
            }

            empty = c == '\n' || (empty && char.IsWhiteSpace(c));
        }

        return false;
    }
}
