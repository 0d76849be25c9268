using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>What a cell of a table's header says.</summary>
internal enum HeaderWord : byte
{
    /// <summary>Something else: the name of the column of labels, or a name that the form does not have.</summary>
    Other,

    /// <summary>A column of the form.</summary>
    Column,

    /// <summary>What stands over several columns, or over the labels, in the form.</summary>
    Group,

    /// <summary>A column that numbers the rows.</summary>
    Numbering,

    /// <summary>A column that reports add to those of the form, by its usual names.</summary>
    Usual,
}

/// <summary>Tells what the cells of headers say.</summary>
internal static class HeaderWords
{
    // Longer texts are no names of columns.
    private const int Longest = 32;

    private static readonly string[] Numberings = ["序号", "行次", "编号", "项次", "行号", "代码"];

    // Parts of names that reports add: shares, changes, sums, remarks, and the year before.
    private static readonly string[] Usual =
    [
        "占比", "比例", "比重", "百分", "同比", "环比", "较上", "比上年", "比去年", "增长", "增幅", "增减", "小计", "合计", "备注", .. Dates.YearBefore, "往年", "本年修订", "本年受理",
    ];

    private static readonly SearchValues<char> UsualStarts = SearchValues.Create([.. Usual.Select(u => u[0]).Distinct()]);
    private static readonly SearchValues<char> Starts = SearchValues.Create(['年', .. Usual.Concat(Numberings).Select(u => u[0]).Distinct()]);

    private static readonly string[] Groups = [.. ColumnOrder.RequestGroups, .. ColumnOrder.DisputeGroups, FormLabels.Content];

    /// <summary>What stands over several columns of a table, or over its labels.</summary>
    internal static ReadOnlySpan<string> AllGroups => Groups;

    /// <summary>What a cell says where a table has these columns.</summary>
    internal static HeaderWord Of(ReadOnlySpan<char> cell, ReadOnlySpan<string> columns) => Of(cell, columns, out _);

    /// <summary>What a cell says where a table has these columns, and whether it names the last of them.</summary>
    internal static HeaderWord Of(ReadOnlySpan<char> cell, ReadOnlySpan<string> columns, out bool last)
    {
        last = false;
        if (cell.Length > 2 * Longest)
        {
            return HeaderWord.Other;
        }

        Span<char> kept = stackalloc char[2 * Longest];
        ReadOnlySpan<char> words = kept[..LabelText.Keep(cell, kept)];
        last = columns is [.., string name] && words.SequenceEqual(name);
        return OfCompared(words, columns);
    }

    /// <summary>What words say in the form in which labels are compared.</summary>
    internal static HeaderWord OfCompared(ReadOnlySpan<char> words, ReadOnlySpan<string> columns) =>
        IsAny(words, columns) ? HeaderWord.Column
        : IsAny(words, Groups) ? HeaderWord.Group
        : IsAny(words, Numberings) ? HeaderWord.Numbering
        : HasUsual(words) || words is ['年', _, ..] ? HeaderWord.Usual
        : HeaderWord.Other;

    /// <summary>Whether a text may be the name of a column that the form does not have; of nearly all it is told here that they are not.</summary>
    internal static bool MayBeAdded(ReadOnlySpan<char> text) => text.ContainsAny(Starts);

    private static bool HasUsual(ReadOnlySpan<char> words)
    {
        for (int at = words.IndexOfAny(UsualStarts); at >= 0; at = words.IndexOfAny(UsualStarts))
        {
            words = words[at..];
            foreach (string part in Usual)
            {
                if (words[0] == part[0] && words.StartsWith(part))
                {
                    return true;
                }
            }

            words = words[1..];
        }

        return false;
    }

    private static bool IsAny(ReadOnlySpan<char> words, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (words.Length == name.Length && words[0] == name[0] && words.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a label is a piece of a column's name that is broken within its cell: what is left of the name stands before and behind it, no number between.</summary>
    internal static bool IsPieceOfColumn(scoped in TableView view, int token)
    {
        const int Pieces = 12, Longest = 24;
        Span<char> before = stackalloc char[Pieces * Longest], after = stackalloc char[Pieces * Longest], kept = stackalloc char[Longest];
        ReadOnlySpan<char> words = kept[..LabelText.Keep(view.Text.Slice(view.Tokens[token].Start, view.Tokens[token].Length), kept)];
        int first = token, from = 0, to = 0;
        while (first > 0 && token - first < Pieces && view.Tokens[first - 1] is { Kind: TokenKind.Label, Length: <= Longest })
        {
            first--;
        }

        for (int i = first; i < token; i++)
        {
            from += LabelText.Keep(view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length), before[from..]);
        }

        for (int i = token + 1; i < view.Tokens.Length && i <= token + Pieces && view.Tokens[i] is { Kind: TokenKind.Label, Length: <= Longest }; i++)
        {
            to += LabelText.Keep(view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length), after[to..]);
        }

        foreach (string column in view.Form.Columns[view.Table.Number - 2])
        {
            int at = words.IsEmpty ? -1 : column.AsSpan().IndexOf(words);
            if (at >= 0 && LabelText.IsScattered(column.AsSpan(0, at), before[..from], []) && LabelText.IsScattered(column.AsSpan(at + words.Length), [], after[..to]))
            {
                return true;
            }
        }

        return false;
    }
}
