using System.Buffers;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Rows of the form that are printed without numbers, or not at all.</summary>
internal static class MissingRows
{
    // What says in a label's own cell why there are no numbers, or where: 见附件, 未发生, 暂无.
    private static readonly SearchValues<char> InPlace = SearchValues.Create("附见详未无没不暂略另同零");

    internal static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    // Returns the first and the last row without numbers; the first is the greater where none is.
    internal static (int First, int Last) Report(scoped in TableView view, scoped ReadOnlySpan<Run> runs, scoped ReadOnlySpan<int> runOf, bool torn, ref CellSink sink)
    {
        (int First, int Last) empty = (int.MaxValue, -1);
        bool odd = !view.IsGrid(runs) && HasOddRow(view, runs);
        int after = -1;
        for (int s = 0; s < view.Slots.Length; s++)
        {
            if (runOf[s] >= 0)
            {
                after = runOf[s];
                continue;
            }

            Slot slot = view.Slots[s];
            if (slot.Kind != SlotKind.Row || UnsplitRow.IsPrintedFor(view, s, runOf))
            {
                continue;
            }

            // The label of a row without numbers stands in the gap before the next row's own label, or after the last row.
            int next = after + 1;
            ReadOnlySpan<char> gap = next < runs.Length ? view.Labels[runs[next].GapStart..runs[next].GapEnd] : view.Labels[runs[^1].GapEnd..];
            Token near = view.Tokens[after >= 0 ? runs[after].First : 0];

            // A short label (其他) is also a part of those before it.
            int label = slot.Core.Length < 4 ? gap.LastIndexOf(slot.Core) : gap.IndexOf(slot.Core);
            bool swallowed = next < runs.Length && runs[next].Slot >= 0 && runs[next].Values > view.Slots[runs[next].Slot].Columns;
            if (label < 0 || swallowed)
            {
                sink.Report(DiagnosticDescriptors.RowMissing, sink.Locate(near), "", null, slot.Row.Name);
                empty = (Math.Min(empty.First, s), s);
                continue;
            }

            int end = next < runs.Length ? runs[next].First : view.Tokens.Length;
            string instead = InsteadOfNumbers(view, slot, gap, label, after >= 0 ? runs[after].End : 0, end, out int last);
            Token? spanning = last < 0 ? null : SpannedBy(view, last);
            if (spanning is Token none && MergedSigns.AreAll(view, none))
            {
                foreach (CellDescriptor cell in slot.Row.Cells)
                {
                    sink.Set(cell, none);
                }
            }
            else if (spanning is Token above)
            {
                foreach (CellDescriptor cell in slot.Row.Cells)
                {
                    sink.Doubt(cell, sink.Locate(view.Tokens[last]), sink.Raw(above), Count.Blank, CellSink.Shown(CellSink.CountOf(above)));
                }
            }
            else if (instead.Length > 0)
            {
                ReportNotANumber(slot, near, instead, ref sink);
            }
            else
            {
                ReportEmpty(slot, near, HasUnboundRow(view, runs, slot.Columns) || odd || torn || (view.Table.Number == 2 && !view.IsGrid(runs) && (LacksNames(view, slot) || BeginsPage(view, slot, after >= 0 ? runs[after].End : 0, end, sink))), ref sink);
                empty = (Math.Min(empty.First, s), s);
            }
        }

        return empty;
    }

    /// <summary>Says of a row of a grid that has nothing but blank cells what stands before these in place of a number, if anything does.</summary>
    internal static bool ReportInstead(scoped in TableView view, Slot slot, in Run run, ref CellSink sink)
    {
        ReadOnlySpan<char> gap = view.Labels[run.GapStart..run.GapEnd];
        int label = gap.LastIndexOf(slot.Core);
        string instead = label < 0 ? "" : InsteadOfNumbers(view, slot, gap, label, run.FirstLabel, run.First, out _);
        if (instead.Length > 0)
        {
            ReportNotANumber(slot, view.Tokens[run.First], instead, ref sink);
        }

        return instead.Length > 0;
    }

    // Says that a row is printed without numbers, and calls its cells uncertain where some may be its own that belong to no row.
    internal static void ReportEmpty(Slot slot, in Token near, bool uncertain, ref CellSink sink)
    {
        sink.Report(DiagnosticDescriptors.RowEmpty, sink.Locate(near), "", null, slot.Row.Name);
        foreach (CellDescriptor cell in uncertain ? slot.Row.Cells : [])
        {
            sink.Doubt(cell, sink.Locate(near), "", Count.Blank, Diagnostic.AnotherNumber);
        }
    }

    // Whether right before or after the run of a row numbers for as many columns belong to no row, or any right after it that have no label of their own. What stands outside of
    // an exact grid is none of its cells.
    internal static bool IsBesideUnbound(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int index)
    {
        int columns = view.Slots[runs[index].Slot].Columns;
        bool exact = view.Tokens[runs[index].First].Grid == GridKind.Exact;
        return (index > 0 && IsUnbound(view, runs[index - 1]) && runs[index - 1].Values == columns)
            || (index + 1 < runs.Length && IsUnbound(view, runs[index + 1]) && (runs[index + 1].Values == columns || runs[index + 1].GapStart == runs[index + 1].GapEnd));

        bool IsUnbound(scoped in TableView view, Run run) => run is { Slot: < 0, Values: > 0 } && (!exact || view.Tokens[run.First].InGrid);
    }

    // Whether the header of a row's block does not name all of its columns: some may stand elsewhere, and the numbers with them.
    private static bool LacksNames(scoped in TableView view, Slot slot)
    {
        int block = view.Labels.IndexOf(slot.Group), label = view.Labels.IndexOf(slot.Core);
        foreach (string column in slot.ColumnLabels)
        {
            if (block >= 0 && label > block && view.Labels[block..label].IndexOf(column) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportNotANumber(Slot slot, in Token near, string instead, ref CellSink sink)
    {
        foreach (CellDescriptor cell in slot.Row.Cells)
        {
            sink.Report(DiagnosticDescriptors.NotANumber, sink.Locate(near), instead, cell, cell.ToString(), instead);
        }
    }

    // What stands in place of the numbers of a row whose label begins at a place of a gap: words, digits that have run together with it, or a sign.
    private static string InsteadOfNumbers(scoped in TableView view, Slot slot, ReadOnlySpan<char> gap, int label, int from, int end, out int last)
    {
        last = LastOfLabel(view, from, end, label + slot.Core.Length, out string glued);
        string words = last >= 0 && EndsLabel(view, last, end) ? "" : Unknown(view, gap[(label + slot.Core.Length)..]);
        return words.Length > 0 ? words : glued.Length > 0 ? glued : InPlaceOfNumbers(view, last, end);
    }

    // Whether a cell of a grid with a label is the last one before a place, and says more than the label in words that no number is left out for: 类申请, 情形.
    private static bool EndsLabel(scoped in TableView view, int label, int end)
    {
        ref readonly Token cell = ref view.Tokens[label];
        if (!cell.InGrid || view.Text.Slice(cell.Start, cell.Length).ContainsAny(InPlace))
        {
            return false;
        }

        for (int i = label + 1; i < end; i++)
        {
            if (view.Tokens[i].Kind == TokenKind.Label)
            {
                return false;
            }
        }

        return true;
    }

    // Whether a page begins with the label of a row: a number above it was taken for that of the page, if there was one.
    private static bool BeginsPage(scoped in TableView view, Slot slot, int from, int end, in CellSink sink)
    {
        foreach (ref readonly Token token in view.Tokens[from..end])
        {
            if (token.Kind == TokenKind.Label && token.Line > 0 && sink.EndsPage(token.Line - 1) && view.Text.Slice(token.Start, token.Length).StartsWith(slot.Core))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOddRow(scoped in TableView view, scoped ReadOnlySpan<Run> runs)
    {
        foreach (ref readonly Run run in runs)
        {
            if (view.IsOdd(run))
            {
                return true;
            }
        }

        return false;
    }

    // Whether outside of any grid numbers enough for a row belong to none: they may be those of a row that seems to have none. Of table two, whose blocks the text of a
    // page may tear apart, so may fewer.
    private static bool HasUnboundRow(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int columns)
    {
        int enough = view.Table.Number == 2 ? 1 : columns;
        foreach (ref readonly Run run in runs)
        {
            bool unbound = run.Slot < 0 ? run.Values >= enough : run.Values >= view.Slots[run.Slot].Columns + enough;
            if (unbound && !view.Tokens[run.First].InGrid)
            {
                return true;
            }
        }

        return false;
    }

    // The token in which the character of a gap at an index, counted as labels are compared, is the last; -1 for none. Digits that follow it in the
    // token, or with which the next cell begins, are numbers (and marks for none) that have run together with the label, unless the next label begins with them.
    private static int LastOfLabel(scoped in TableView view, int from, int to, int length, out string glued)
    {
        const int Most = 20;
        int kept = 0;
        glued = "";
        for (int i = from; i < to; i++)
        {
            if (view.Tokens[i].Kind == TokenKind.Label)
            {
                ReadOnlySpan<char> text = view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length);
                int at = 0;
                while (at < text.Length && kept < length)
                {
                    kept += LabelText.IsChinese(text[at++]) ? 1 : 0;
                }

                if (kept >= length)
                {
                    ReadOnlySpan<char> rest = text[at..].TrimStart("）)”\" ");
                    bool next = rest.IsEmpty && view.Tokens[i].InGrid && i + 1 < to && view.Tokens[i + 1].Kind == TokenKind.Label && view.Tokens[i + 1].Line == view.Tokens[i].Line;
                    rest = next ? view.Text.Slice(view.Tokens[i + 1].Start, view.Tokens[i + 1].Length) : rest;
                    int digits = rest.IndexOfAnyExcept(Digits);
                    bool number = digits > 0 && rest[digits] is '.' or '．' or '、';
                    glued = (digits != 0 && !number) || rest is ['/' or '／' or '—' or '-', ..] ? rest[..Math.Min(rest.Length, Most)].ToString() : "";
                    return i;
                }
            }
        }

        return -1;
    }

    // Of a grid's row that has a label and then only places which cells above cover, the first value above: one number printed for
    // two rows.
    private static Token? SpannedBy(scoped in TableView view, int label)
    {
        int line = view.Tokens[label].Line;
        int place = label;
        while (place + 1 < view.Tokens.Length && view.Tokens[place + 1].Line == line)
        {
            place++;
        }

        if (place == label || view.Tokens[place].Kind != TokenKind.Covered)
        {
            return null;
        }

        for (int i = label - 1; i > 0 && line - view.Tokens[i].Line <= view.Table.Rows.Count; i--)
        {
            if (view.Tokens[i].Line < line && view.Tokens[i].IsValue && (view.Tokens[i - 1].Line < view.Tokens[i].Line || !view.Tokens[i - 1].IsValue))
            {
                return view.Tokens[i];
            }
        }

        return null;
    }

    // Something that is neither a number nor part of a label stands right after the label: "3注", "●", "一".
    private static string InPlaceOfNumbers(scoped in TableView view, int label, int end)
    {
        if (label < 0 || label + 1 >= end || view.Tokens[label + 1] is not { Kind: TokenKind.Label, Length: <= 12 } token)
        {
            return "";
        }

        ReadOnlySpan<char> text = view.Text.Slice(token.Start, token.Length);
        int chinese = LabelText.Count(text);

        // A label that is torn into single characters goes on in the same way, and begins with a bracket or a number.
        bool torn = label + 2 < view.Tokens.Length && view.Tokens[label + 2] is { Kind: TokenKind.Label, Length: 1 };
        bool number = text[^1] is '.' or '．' or '、' or '）' or ')' || text[0] is '（' or '(' or '第' or '“' or '”' or '、' or '，';
        return (chinese == 0 || (chinese == 1 && text.Length <= 4)) && !torn && !number ? text.ToString() : "";
    }

    // What of a gap is neither a label of the table nor a part of its headers: words in place of numbers ("未发生", "见附件").
    internal static string Unknown(scoped in TableView view, ReadOnlySpan<char> gap)
    {
        string text = WithoutLabels(view, gap).Replace("小计", "", StringComparison.Ordinal);

        // Single characters are what is left of numbers and torn labels, and so are more that a label begins with.
        return text.Length > 1 && text.Length <= 12 && !Array.Exists(view.Slots, s => s.Core.StartsWith(text, StringComparison.Ordinal)) ? text : "";
    }

    internal static string WithoutLabels(scoped in TableView view, ReadOnlySpan<char> gap)
    {
        string text = gap.ToString();
        foreach (Slot slot in view.Slots)
        {
            // With their numbers first, which the bare labels would leave behind.
            text = slot.Group.Length == 0 ? text : text.Replace(slot.Group, "", StringComparison.Ordinal);
            text = text.Replace(slot.Whole, "", StringComparison.Ordinal).Replace(slot.Core, "", StringComparison.Ordinal);
        }

        foreach (string column in view.Form.Columns[view.Table.Number - 2])
        {
            text = text.Replace(column, "", StringComparison.Ordinal);
        }

        // Of a block's heading what it has in brackets may be lost.
        return text.Replace(FormLabels.Content, "", StringComparison.Ordinal).Replace(FormLabels.Block + "第项", "", StringComparison.Ordinal);
    }
}
