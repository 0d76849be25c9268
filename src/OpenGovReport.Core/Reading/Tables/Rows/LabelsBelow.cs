namespace OpenGovReport.Reading;

/// <summary>Rows of whose label only the number stands beside the numbers: "3." and the values, and on the line below 危及“三安全一稳定”; "（一）" and 予以公开.</summary>
internal static class LabelsBelow
{
    /// <summary>Gives such rows the label below, which would else be taken for the beginning of the next one's.</summary>
    internal static void Take(scoped in TableView view, scoped Span<Run> runs)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            ref Run run = ref runs[r];
            if (run.Values == 0 || view.Tokens[run.First].InGrid || NumberBefore(view, run) is not { IsEmpty: false } number || EndsWithRow(view, view.Labels[run.GapStart..run.GapEnd], number))
            {
                continue;
            }

            int end = r + 1 < runs.Length ? runs[r + 1].First : view.Tokens.Length;
            int length = LabelBelow(view, run, end, out int next);
            if (length > 0 && !IsNearerAbove(view, run))
            {
                run.GapEnd += length;
                if (r + 1 < runs.Length)
                {
                    runs[r + 1].GapStart += length;
                    runs[r + 1].FirstLabel = next;
                }
            }
        }
    }

    // The number of a label that stands alone before the values, on their line; empty where none does.
    private static ReadOnlySpan<char> NumberBefore(scoped in TableView view, in Run run)
    {
        if (run.First == run.FirstLabel || view.Tokens[run.First - 1] is not { Kind: TokenKind.Label } token || token.Line != view.Tokens[run.First].Line)
        {
            return default;
        }

        ReadOnlySpan<char> text = view.Text.Slice(token.Start, token.Length);
        ReadOnlySpan<char> number = text.TrimStart("（(").TrimEnd(".．、）)");
        return number.Length is 1 or 2 && number.Length < text.Length && (number.IndexOfAnyExcept(NumberText.AnyDigit) < 0 || ChineseNumber.Parse(number, out _) == number.Length) ? number : default;
    }

    // Whether a gap ends with the label of the row that has this number: then it stands above its number, not below.
    private static bool EndsWithRow(scoped in TableView view, ReadOnlySpan<char> gap, ReadOnlySpan<char> number)
    {
        const int Shortest = 4;
        foreach (Slot slot in view.Slots)
        {
            if (slot.Kind == SlotKind.Row && slot.Core.Length >= Shortest && gap.EndsWith(slot.Core) && slot.Label.AsSpan().TrimStart('（').StartsWith(number))
            {
                return true;
            }
        }

        return false;
    }

    // Whether fewer lines lie between the numbers and the label above them than between them and the one below.
    private static bool IsNearerAbove(scoped in TableView view, in Run run)
    {
        int above = run.First - 1;
        while (above >= run.FirstLabel && view.Tokens[above].Line == view.Tokens[run.First].Line)
        {
            above--;
        }

        return above >= run.FirstLabel && view.Lines(view.Tokens[above], view.Tokens[run.First]) < view.Lines(view.Tokens[run.First], view.Tokens[run.End]);
    }

    // How many characters, as labels are compared, a label of the table has that follows a run on lines of its own; 0 where none does.
    private static int LabelBelow(scoped in TableView view, in Run run, int end, out int next)
    {
        int length = 0;
        for (next = run.End; next < end && view.Tokens[next] is { Kind: TokenKind.Label, InGrid: false } token && token.Line > view.Tokens[run.First].Line;)
        {
            ReadOnlySpan<char> text = view.Text.Slice(token.Start, token.Length);
            if (NumberText.AnyDigit.Contains(text[0]) || text[0] is '（' or '(' || (text.Length > 1 && text[1] == '、'))
            {
                return 0;
            }

            length += LabelText.Count(text);
            next++;
            if (NamesRow(view, view.Labels.Slice(run.GapEnd, length)))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool NamesRow(scoped in TableView view, ReadOnlySpan<char> label)
    {
        foreach (Slot slot in view.Slots)
        {
            if (slot.Kind == SlotKind.Row && (label.SequenceEqual(slot.Core) || label.SequenceEqual(slot.Row.Name)))
            {
                return true;
            }
        }

        return false;
    }
}
