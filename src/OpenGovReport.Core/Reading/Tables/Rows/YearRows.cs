namespace OpenGovReport.Reading;

/// <summary>Rows of a grid that have one line for the year before and one for the report's own.</summary>
internal static class YearRows
{
    // "二〇二三年度数", some spaces between.
    private const int LongestYear = 16;

    /// <summary>Puts the numbers of the report's own year in the place of those of another that stand above them under the same label.</summary>
    internal static void PutOwnFirst(scoped in TableView view, scoped Span<Run> runs, int? year)
    {
        for (int r = 0; r + 1 < runs.Length; r++)
        {
            ref Run other = ref runs[r], own = ref runs[r + 1];
            if (own.First > own.FirstLabel && own.Values == other.Values && view.Tokens[own.First].InGrid && IsOfYear(view, own, year, isOwn: true) && IsOfYear(view, other, year, isOwn: false) && LabelsOnlyYear(view, own))
            {
                (int first, int end) = (own.First, own.End);

                // What is left is the label of the row.
                Token named = view.Tokens[other.First - 1];
                other.GapEnd -= LabelText.Count(view.Text.Slice(named.Start, named.Length));
                (own.First, own.End, own.FirstLabel) = (other.First, other.End, other.First - 1);
                (other.First, other.End) = (first, end);
            }
        }
    }

    /// <summary>Calls rows uncertain right before whose numbers another year is named alone.</summary>
    internal static void Doubt(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int? year, ref CellSink sink)
    {
        foreach (ref readonly Run run in runs)
        {
            if (run.Slot >= 0 && run.Values > 0 && IsOfYear(view, run, year, isOwn: false))
            {
                RowDoubts.Doubt(view, view.Slots[run.Slot].Row.Cells, run, ref sink);
            }
        }
    }

    // Whether nothing but its year stands between the numbers above a run and its own.
    private static bool LabelsOnlyYear(scoped in TableView view, in Run run)
    {
        int labels = 0;
        foreach (ref readonly Token token in view.Tokens[run.FirstLabel..run.First])
        {
            labels += token.Kind == TokenKind.Label ? 1 : 0;
        }

        return labels == 1;
    }

    private static bool IsOfYear(scoped in TableView view, in Run run, int? year, bool isOwn)
    {
        Token label = run.First > 0 ? view.Tokens[run.First - 1] : default;
        if (run.First <= run.FirstLabel || label.Kind != TokenKind.Label || label.Line != view.Tokens[run.First].Line)
        {
            return false;
        }

        ReadOnlySpan<char> words = view.Text.Slice(label.Start, label.Length);
        if (words.Length > LongestYear)
        {
            return false;
        }

        if (Dates.TryYear(words, out int named, out int length))
        {
            return words[length..].Trim(" 年度数").IsEmpty && year is not null && named == year == isOwn;
        }

        ReadOnlySpan<char> bare = words.TrimEnd("年度数 ");
        return isOwn ? bare is "本" or "今" or "当" : bare is "上" or "上一" or "去" or "往";
    }
}
