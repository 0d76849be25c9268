using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>What stands in place of the numbers of a row: words, a sign, or digits that have run together with its label.</summary>
internal static class WordsInPlace
{
    // What says in a cell why there are no numbers, or where: 见附件, 未发生, 暂无.
    internal static readonly SearchValues<char> InPlace = SearchValues.Create("附见详未无没不暂略另同零");

    // What stands in place of the numbers of a row whose label begins at a place of a gap: words, digits that have run together with it, or a sign.
    internal static string Of(scoped in TableView view, Slot slot, ReadOnlySpan<char> gap, int label, int from, int end, out int last)
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
                    int digits = rest.IndexOfAnyExcept(NumberText.AnyDigit);
                    bool number = digits > 0 && rest[digits] is '.' or '．' or '、';
                    glued = (digits != 0 && !number) || rest is ['/' or '／' or '—' or '-', ..] ? rest[..Math.Min(rest.Length, Most)].ToString() : "";
                    return i;
                }
            }
        }

        return -1;
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
