using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Rows whose numbers may be those of another: what the label right before them says.</summary>
internal static class LabelDoubts
{
    /// <summary>
    /// Calls the cells of a row uncertain where another label stands between its own and the numbers: "5.…确认", and below it
    /// "6.非政府信息" with numbers. The numbers may be those of a row that the form does not have, or of the row that the other label names.
    /// So may those of a row that has its place alone in common with the form's.
    /// </summary>
    internal static void Doubt(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int[]? order, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            Run run = runs[r];
            if (run.Slot < 0 || (run.Fit == 1 && !run.Contested) || run.Values == 0 || view.Slots[run.Slot] is not { Kind: SlotKind.Row } slot)
            {
                continue;
            }

            if (run.Contested || EndsWithOther(view, slot, run) || IsBareTotal(view, slot, run, sink) || IsFollowedByOther(view, slot, run) || SaysOther(view, runs, r))
            {
                if (run.Values == slot.Columns)
                {
                    RowDoubts.Doubt(view, slot, run, view.Table.Number == 3 ? order : null, ref sink);
                }
                else
                {
                    RowDoubts.Doubt(view, slot.Row.Cells, run, ref sink);
                }
            }
        }
    }

    // Whether the words before the values of a row are rather another's.
    private static bool SaysOther(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int r)
    {
        Run run = runs[r];
        Slot slot = view.Slots[run.Slot];
        ReadOnlySpan<char> next = r + 1 < runs.Length ? view.Labels[runs[r + 1].GapStart..runs[r + 1].GapEnd] : view.Labels[run.GapEnd..];
        if (next.StartsWith(slot.Core) && HasOtherWords(view, slot, run))
        {
            return true;
        }

        bool others = run.Fit < RowAligner.Likely && HasOtherWords(view, slot, run) && ((run.Fit < RowAligner.Unlikely && !IsAround(view, slot, run, next)) || !EndsWithGroup(view, run));
        return (others || (run.Fit < RowAligner.Unlikely && HasOtherNumber(view, slot, run))) && !HasItsPlace(view, runs, r);
    }

    // Whether a label has the number of its row and half of its words, and the rows of the form before and after it have their own labels: then it is the row in other words, as 3.其他情形.
    private static bool HasItsPlace(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int r)
    {
        Token label = view.Tokens[Math.Max(0, runs[r].First - 1)];
        ReadOnlySpan<char> words = view.Text.Slice(label.Start, label.Length);
        if (label.Kind != TokenKind.Label || r == 0 || r + 1 == runs.Length || NumberOf(words) is not char number || number != NumberOf(view.Slots[runs[r].Slot].Label))
        {
            return false;
        }

        // Before it may stand what is left of the label above.
        string core = view.Slots[runs[r].Slot].Core;
        if (LabelText.CommonSubsequence(core, words) * 2 < core.Length)
        {
            return false;
        }

        int above = runs[r].Slot - 1, below = runs[r].Slot + 1;
        above -= above > 0 && view.Slots[above].Kind != SlotKind.Row ? 1 : 0;
        below += below < view.Slots.Length - 1 && view.Slots[below].Kind != SlotKind.Row ? 1 : 0;
        return IsCertain(runs[r - 1], above) && IsCertain(runs[r + 1], below);

        // （七）总计 is certain by its number.
        static bool IsCertain(in Run run, int slot) => run is { Fit: >= 0.9f, Contested: false, Values: > 0 } && run.Slot == slot;
    }

    // Whether the last label before the values is more than what is left of one, no word of the header, and mostly of other characters
    // than the row's.
    private static bool HasOtherWords(scoped in TableView view, Slot slot, in Run run)
    {
        int last = run.First - 1;
        if (last < run.FirstLabel || view.Tokens[last] is not { Kind: TokenKind.Label, Length: <= 40 } token)
        {
            return false;
        }

        Span<char> kept = stackalloc char[40];
        ReadOnlySpan<char> words = kept[..LabelText.Keep(view.Text.Slice(token.Start, token.Length), kept)];
        foreach (string column in view.Form.Columns[view.Table.Number - 2])
        {
            if (words.SequenceEqual(column))
            {
                return false;
            }
        }

        int common = LabelText.CommonSubsequence(slot.Whole, words);
        return words.Length >= 2 && (common * 2 <= words.Length || (words.Length - common >= 2 && common * 3 <= words.Length * 2));
    }

    // Whether a bare 合计 was read as the total, which the results do not add up to: it may be the subtotal of the group above it.
    private static bool IsBareTotal(scoped in TableView view, Slot slot, in Run run, in CellSink sink)
    {
        if (slot.Core is not "总计" || !RowAligner.IsBareTotal(view.Labels[run.GapStart..run.GapEnd]))
        {
            return false;
        }

        bool borneOut = false;
        foreach (Identity identity in Reconciliation.Of(view.Form.Template.Form))
        {
            if (identity.Right is [CellDescriptor total] && total.Row == slot.Row && identity.Left[0].Row != slot.Row)
            {
                (Int128 left, Int128 right) = SumDoubts.Sides(identity, sink);
                borneOut |= left == right && left != 0;
                if (left != right)
                {
                    return true;
                }
            }
        }

        return !borneOut;
    }

    // Whether behind the whole label of the row the label of another stands, and the values behind that.
    private static bool IsFollowedByOther(scoped in TableView view, Slot slot, in Run run)
    {
        ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
        int own = slot.Core.Length < 4 ? -1 : gap.LastIndexOf(slot.Core);
        return own >= 0 && own + slot.Core.Length < gap.Length && WordsInPlace.Unknown(view, gap[(own + slot.Core.Length)..]).Length > 0 && HasOtherWords(view, slot, run);
    }

    // Whether the last label before the values has a number, and the row's has another: "6.非政府信息" in the place of 1.申请人无正当理由….
    private static bool HasOtherNumber(scoped in TableView view, Slot slot, in Run run)
    {
        int last = run.First - 1;
        if (last < run.FirstLabel || view.Tokens[last] is not { Kind: TokenKind.Label, Length: >= 4 } token)
        {
            return false;
        }

        ReadOnlySpan<char> text = view.Text.Slice(token.Start, token.Length);
        return NumberOf(text) is char number && char.IsAsciiDigit(number) && char.IsAsciiDigit(slot.Label[0]) && number != slot.Label[0];
    }

    // Whether the last label before the values has a number of its own and is no part of the row's label.
    private static bool EndsWithOther(scoped in TableView view, Slot slot, in Run run)
    {
        int last = run.First - 1;
        if (last <= run.FirstLabel || view.Tokens[last] is not { Kind: TokenKind.Label, Length: >= 4 and <= 40 } token)
        {
            return false;
        }

        ReadOnlySpan<char> text = view.Text.Slice(token.Start, token.Length);
        if (NumberOf(text) is not char number)
        {
            return false;
        }

        Span<char> kept = stackalloc char[40];
        ReadOnlySpan<char> words = kept[..LabelText.Keep(text, kept)];
        bool own = number == NumberOf(slot.Label) || LabelText.Similarity(slot.Core, words, []) >= 0.5;
        return words.Length >= 2 && !own && slot.Core.AsSpan().IndexOf(words) < 0 && (char.IsAsciiDigit(number) || !IsOfGroup(view, words));
    }

    // Whether the values stand within the label: some of its characters before them and the others behind.
    private static bool IsAround(scoped in TableView view, Slot slot, in Run run, ReadOnlySpan<char> next)
    {
        ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
        return LabelText.IsScattered(slot.Core, gap, next) && !LabelText.IsScattered(slot.Core, gap, []) && !LabelText.IsScattered(slot.Core, [], next);
    }

    // Whether the last label before the values is part of a group's.
    private static bool EndsWithGroup(scoped in TableView view, in Run run)
    {
        Token token = view.Tokens[run.First - 1];
        Span<char> kept = stackalloc char[40];
        return IsOfGroup(view, kept[..LabelText.Keep(view.Text.Slice(token.Start, token.Length), kept)]);
    }

    // Whether words are part of the label of a group, which stands beside all its rows: "（四）无", "三、本年".
    private static bool IsOfGroup(scoped in TableView view, ReadOnlySpan<char> words)
    {
        foreach (Slot slot in view.Slots)
        {
            if (slot.Kind != SlotKind.Row && slot.Whole.AsSpan().IndexOf(words) >= 0)
            {
                return true;
            }
        }

        return "三本年度办理结果".AsSpan().IndexOf(words) >= 0;
    }

    // The number that a label begins with: 3 of "3.其他", 七 of "（七）总计", 四 of "四、…".
    private static char? NumberOf(ReadOnlySpan<char> label) =>
        label is [(>= '0' and <= '9') or (>= '一' and <= '龥'), '.' or '、' or '．', ..] && (char.IsAsciiDigit(label[0]) || ChineseNumber.CanBegin(label[0])) ? label[0]
        : label is ['（' or '(', _, '）' or ')', ..] && ChineseNumber.CanBegin(label[1]) ? label[1]
        : null;
}
