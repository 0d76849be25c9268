using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>（六）其他处理, which a report of the form of 2021 may print as one row in place of the three it has there.</summary>
internal static class UnsplitRow
{
    // More than the label, its number and a remark behind it have.
    private const int LongestLabel = 40;

    /// <summary>
    /// Gives the one run between the rows before （六）其他处理 and those after it to that row where its label says so in other words, shortened or misspelt:
    /// （六）其他, （六）其他处理（含撤回）. By its words alone it would be 3.其他. True where the number is lost too, so that it may be either.
    /// </summary>
    internal static bool Take(scoped in TableView view, scoped Span<Run> runs)
    {
        int unsplit = view.Table.UnsplitRow is null ? -1 : SlotOf(view);
        int only = unsplit < 0 ? -1 : OnlyRun(view, runs, unsplit);
        if (only < 0 || runs[only].Slot == unsplit)
        {
            return false;
        }

        ref Run run = ref runs[only];
        ReadOnlySpan<char> label = view.Labels[run.GapStart..run.GapEnd];
        int number = label.LastIndexOf(view.Slots[unsplit].Whole[0]);
        ReadOnlySpan<char> words = label[(number + 1)..];
        if (words.Length > LongestLabel || NamesRowOfGroup(view, run, words, only + 1 < runs.Length ? view.Labels[runs[only + 1].GapStart..runs[only + 1].GapEnd] : view.Labels[run.GapEnd..], unsplit))
        {
            return false;
        }

        if (number < 0)
        {
            return run.Slot > unsplit;
        }

        if (LabelText.CommonSubsequence(view.Slots[unsplit].Core, words) >= 2 && run.Values <= view.Slots[unsplit].Columns)
        {
            (run.Slot, run.Fit, run.Moved) = (unsplit, 0.99f, false);
        }

        return false;
    }

    /// <summary>Calls uncertain what may be that of 3.其他 or that of （六）其他处理 as one row.</summary>
    internal static void DoubtEither(scoped in TableView view, scoped ReadOnlySpan<Run> runs, ref CellSink sink)
    {
        int unsplit = SlotOf(view);
        int only = OnlyRun(view, runs, unsplit);
        if (only < 0 || runs[only].Slot <= unsplit)
        {
            return;
        }

        Run run = runs[only];
        IReadOnlyList<CellDescriptor> read = view.Slots[run.Slot].Row.Cells, could = view.Slots[unsplit].Row.Cells;
        Token first = view.FirstValue(run);
        for (int c = 0; c < read.Count; c++)
        {
            Count count = sink.Counts[read[c].Index];
            if (!count.IsBlank && !sink.IsDoubted(read[c]))
            {
                sink.Doubt(read[c], sink.Locate(first), sink.Raw(first), count, Diagnostic.BlankSign);
            }

            sink.Doubt(could[c], sink.Locate(first), sink.Raw(first), Count.Blank, CellSink.Shown(count));
        }
    }

    // Of （六）其他处理, one row or three: what the report does not print is settled by what it does.
    internal static void SettleUnprinted(scoped in TableView view, scoped ReadOnlySpan<int> runOf, ref CellSink sink)
    {
        for (int s = 0; s < view.Slots.Length; s++)
        {
            if (runOf[s] < 0 && (view.Slots[s].Kind == SlotKind.Unsplit || IsPrintedFor(view, s, runOf)))
            {
                sink.Settle(view.Slots[s].Row);
            }
        }
    }

    // Whether after （六）其他处理 with numbers the labels of its rows follow, in full or shortened: then its numbers are a subtotal.
    internal static bool IsHeadOfRows(scoped in TableView view, in Run run, scoped ReadOnlySpan<int> runOf)
    {
        const int Enough = 8;
        string core = view.Slots[run.Slot + 1].Core;
        return IsSplit(view, run.Slot, runOf) || view.Labels[run.GapEnd..].IndexOf(core.AsSpan(0, Math.Min(core.Length, Enough))) >= 0;
    }

    internal static bool IsSplit(scoped in TableView view, int unsplitSlot, scoped ReadOnlySpan<int> runOf)
    {
        string group = view.Slots[unsplitSlot].Label;
        for (int s = unsplitSlot + 1; s < view.Slots.Length && view.Slots[s].Row.PrintedGroup == group; s++)
        {
            if (runOf[s] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsPrintedFor(scoped in TableView view, int slot, scoped ReadOnlySpan<int> runOf)
    {
        for (int s = slot - 1; s >= 0 && view.Slots[s].Label.Length > 0; s--)
        {
            if (view.Slots[s].Kind == SlotKind.Unsplit)
            {
                return runOf[s] >= 0 && view.Slots[slot].Row.PrintedGroup == view.Slots[s].Label && !IsSplit(view, s, runOf);
            }
        }

        return false;
    }

    private static int SlotOf(scoped in TableView view) => Array.FindIndex(view.Slots, s => s.Kind == SlotKind.Unsplit);

    // The only run with numbers behind those of the rows before （六）其他处理 and before those of （七）总计; -1 where there are more or none.
    private static int OnlyRun(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int unsplit)
    {
        int only = -1, count = 0;
        for (int r = 0; r < runs.Length; r++)
        {
            if (runs[r].Values == 0)
            {
                continue;
            }

            bool own = runs[r].Slot >= unsplit && (runs[r].Slot == unsplit || view.Slots[runs[r].Slot].Row.PrintedGroup == view.Slots[unsplit].Label);
            if (runs[r].Slot >= 0 && !own)
            {
                if (runs[r].Slot > unsplit)
                {
                    break;
                }

                (only, count) = (-1, 0);
                continue;
            }

            (only, count) = (r, count + 1);
        }

        return count == 1 ? only : -1;
    }

    // Whether words before numbers and behind them are in good part those of a row of the group, or it has the number of another than the first: 3.其他.
    private static bool NamesRowOfGroup(scoped in TableView view, in Run run, ReadOnlySpan<char> words, ReadOnlySpan<char> next, int unsplit)
    {
        ReadOnlySpan<char> printed = view.Text[view.Tokens[run.FirstLabel].Start..view.Tokens[run.First].Start];
        printed = printed[(printed.LastIndexOf(view.Slots[unsplit].Whole[0]) + 1)..];
        next = next[..Math.Min(next.Length, LongestLabel)];
        for (int s = unsplit + 1; s < view.Slots.Length && view.Slots[s].Row.PrintedGroup == view.Slots[unsplit].Label; s++)
        {
            string core = view.Slots[s].Core;
            bool named = core.Length > view.Slots[unsplit].Core.Length && (LabelText.CommonSubsequence(core, words) + LabelText.CommonSubsequence(core, next)) * 3 >= core.Length;
            if (named || (s > unsplit + 1 && printed.IndexOfAny(view.Slots[s].Label[0], (char)(view.Slots[s].Label[0] - '0' + '０')) >= 0))
            {
                return true;
            }
        }

        return false;
    }
}
