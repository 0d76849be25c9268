namespace OpenGovReport.Reading;

/// <summary>The line that names the columns of a block of table two, where it does not say what the form does.</summary>
internal static class BlockHeaders
{
    /// <summary>The tokens of the line above the block of a row, place for place over those of the row's own; none where it is as in the form, or where its places are not those of the row.</summary>
    internal static (int From, int To) Above(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int r)
    {
        Slot slot = view.Slots[runs[r].Slot];
        for (int first = r; first >= 0; first--)
        {
            ref readonly Run run = ref runs[first];
            ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
            if ((run.Slot >= 0 && view.Slots[run.Slot].Row.PrintedGroup != slot.Row.PrintedGroup) || gap.IndexOf(slot.Header) >= 0)
            {
                break;
            }

            // Only what is more than the row's own label can be a header.
            if (run.Slot >= 0 && gap.Length <= view.Slots[run.Slot].Whole.Length)
            {
                continue;
            }

            int end = first > 0 ? runs[first - 1].End : 0;
            for (int to = view.StartOfLine(run.First), from; to > end; to = from)
            {
                from = view.StartOfLine(to - 1);
                if (IsHeader(view, from, to))
                {
                    return AreAlike(view, from, to, runs[r]) ? (from, to) : default;
                }
            }

            if (gap.IndexOf(FormLabels.Block) >= 0 || gap.IndexOf(FormLabels.Content) >= 0)
            {
                break;
            }
        }

        return default;
    }

    // Whether what stands in a place of a header is above what stands there in the line of a row.
    private static bool AreAlike(scoped in TableView view, int from, int to, in Run run)
    {
        (int first, int end) = view.LineOf(run.First);
        return (view.Tokens[from].Grid == GridKind.Exact && view.Tokens[first].Grid == GridKind.Exact) || end - first == to - from;
    }

    // Whether a line has two labels, the first of which is not that of a row, and no number.
    private static bool IsHeader(scoped in TableView view, int from, int to)
    {
        int labels = 0;
        for (int i = from; i < to; i++)
        {
            if (view.Tokens[i].IsValue)
            {
                return false;
            }

            if (view.Tokens[i].Kind == TokenKind.Label)
            {
                labels++;
                if (labels == 1 && FormLabels.NameDisclosureRow(view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length)))
                {
                    return false;
                }
            }
        }

        return labels > 1;
    }
}
