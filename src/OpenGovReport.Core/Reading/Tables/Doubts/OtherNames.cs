using System.Buffers;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Names of columns and rows that say something else than the form does in their place: 上年总计 for 总计, 本年修订件数 for 本年废止件数.</summary>
internal static class OtherNames
{
    // Longer texts are no names.
    private const int LongestOtherName = 24;

    // Measures that no column of the form has but 本年增/减.
    private static readonly string[] Measures = ["占比", "比例", "比重", "百分", "同比", "环比", "增长", "增幅", "增减", "较上", "比上年", "比去年", "备注", "本年受理"];

    private static readonly string[] Periods = [.. Dates.YearBefore, "往年"];

    private static readonly string[] Amended = ["修订", "修改"];

    private static readonly char[] MarksOfOther = [.. Measures.Concat(Periods).Concat(Amended).Select(m => m is ['本', ..] ? m[2] : m[0]).Concat(['减', '示', '样', '级', '季']).Distinct()];

    // Those, and what every year begins with: few names have any, and nothing more is asked of the others.
    private static readonly SearchValues<char> MarksOfOtherOrYear = SearchValues.Create([.. MarksOfOther, '2']);

    /// <summary>Calls the cells uncertain that were read under the name of something else, as of the year before, or beside it.</summary>
    internal static void Doubt(scoped in TableView view, int? year, ref CellSink sink)
    {
        for (int i = 0; i < view.Tokens.Length; i++)
        {
            if (view.Tokens[i] is not { Kind: TokenKind.Label, Length: <= LongestOtherName })
            {
                continue;
            }

            ReadOnlySpan<char> name = view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length);
            if (!name.ContainsAny(MarksOfOtherOrYear))
            {
                continue;
            }

            bool withYear = name.IndexOf("20") >= 0;
            if ((withYear || name.ContainsAny(MarksOfOther)) && !IsOfForm(view, i) && (withYear || !HeaderWords.IsPieceOfColumn(view, i)))
            {
                DoubtOtherName(view, i, LabelText.Of(name), HasOtherYear(name, year), ref sink);
                OtherHeads.Doubt(view, i, year, ref sink);
            }
        }

        if (view.Table.Number == 4)
        {
            DoubtGroupTwice(view, ref sink);
        }
    }

    // Whether a cell names a column or a row as the form does.
    private static bool IsOfForm(scoped in TableView view, int token)
    {
        foreach (string column in view.Form.Columns[view.Table.Number - 2])
        {
            if (view.Names(view.Tokens[token], column))
            {
                return true;
            }
        }

        foreach (Slot slot in view.Slots)
        {
            if (view.Names(view.Tokens[token], slot.Whole) || view.Names(view.Tokens[token], slot.Core))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOtherYear(ReadOnlySpan<char> name, int? year)
    {
        while (Dates.IndexOfYear(name, out int named, out int length) is int at and >= 0)
        {
            name = name[(at + length)..];
            if (name.TrimStart() is ['年', ..])
            {
                return named != (year ?? named);
            }
        }

        return false;
    }

    private static void DoubtOtherName(scoped in TableView view, int token, string words, bool otherYear, ref CellSink sink)
    {
        bool period = otherYear || LabelText.IndexOfAny(words, Periods, out _) >= 0;
        string rest = words;
        foreach (string part in period ? Periods : Measures)
        {
            rest = rest.Replace(part, "", StringComparison.Ordinal);
        }

        rest = Bare(rest);
        bool found = false;
        if (IsInHeader(view, token))
        {
            // A name that is like none of the form's is in the place of one that is missing; so many words may stand beside table two alone.
            for (int likeness = 0; likeness < (view.Table.Number == 2 ? 2 : 1) && !found; likeness++)
            {
                foreach (string column in view.Form.Columns[view.Table.Number - 2])
                {
                    if (SaysOther(words, column, period) && (likeness > 0 ? column.AsSpan().ContainsAny(words) : IsLike(rest, Bare(column))))
                    {
                        found |= DoubtColumn(view, token, column, ref sink);
                    }
                }
            }
        }

        if (!found && period)
        {
            DoubtRow(view, token, rest, ref sink);
        }
    }

    // Calls the cells uncertain of the row that is named so but for the year, or of the group of columns.
    private static void DoubtRow(scoped in TableView view, int token, string rest, ref CellSink sink)
    {
        foreach (Slot slot in view.Slots)
        {
            if (slot.Kind == SlotKind.Row && (rest == Bare(slot.Core) || rest == Bare(slot.Whole)))
            {
                DoubtUnder(view, token, slot.Row.Cells, ref sink);
                return;
            }
        }

        bool applicants = rest == ColumnOrder.Applicants, litigation = view.Table.Number == 4 && rest == ColumnOrder.DisputeGroups[^1];
        if ((litigation || (view.Table.Number == 3 && ColumnOrder.RequestGroups.Contains(rest))) && view.Labels.IndexOf(rest) == view.Labels.LastIndexOf(rest))
        {
            foreach (RowDescriptor row in view.Table.Rows)
            {
                if (!litigation || row != view.Table.Rows[0])
                {
                    DoubtUnder(view, token, litigation || applicants ? row.Cells : [.. row.Cells.Skip(1).SkipLast(1)], ref sink);
                }
            }
        }
    }

    private static string Bare(string words) =>
        words.Replace("本年", "", StringComparison.Ordinal).Replace("年", "", StringComparison.Ordinal).Replace("度", "", StringComparison.Ordinal);

    // Whether a name says something else than the form's in its place can mean.
    private static bool SaysOther(string words, string column, bool period) =>
        column.Contains('增', StringComparison.Ordinal) ? words.Contains("减少", StringComparison.Ordinal) && !words.Contains('增', StringComparison.Ordinal)
        : !column.StartsWith("上一年", StringComparison.Ordinal) && (period
            || LabelText.IndexOfAny(words, Measures, out _) >= 0
            || (LabelText.IndexOfAny(words, Amended, out _) >= 0 && words.AsSpan().IndexOfAny("制发废") < 0));

    // Whether what is left of a name is that of a column, whole or in part.
    private static bool IsLike(string rest, string column) =>
        rest.Length > 1 && (column.Contains(rest, StringComparison.Ordinal) ? rest.Length * 2 >= column.Length : rest.Length <= column.Length + 3 && rest.Contains(column, StringComparison.Ordinal));

    // Whether a name stands in a grid, or beside one of the header.
    private static bool IsInHeader(scoped in TableView view, int token)
    {
        if (view.Tokens[token].InGrid)
        {
            return true;
        }

        ReadOnlySpan<string> columns = view.Form.Columns[view.Table.Number - 2];
        for (int i = Math.Max(0, token - 1); i <= token + 1 && i < view.Tokens.Length; i++)
        {
            if (i != token && view.Tokens[i].Kind == TokenKind.Label && HeaderWords.Of(view.Text.Slice(view.Tokens[i].Start, view.Tokens[i].Length), columns) is HeaderWord.Column or HeaderWord.Group)
            {
                return true;
            }
        }

        return false;
    }

    // Calls the cells of a column uncertain where the header does not name it as often as the form does: of the group of rows or columns in whose place the name
    // stands, or of all. False where it is named.
    private static bool DoubtColumn(scoped in TableView view, int token, string column, ref CellSink sink)
    {
        string words = LabelText.Of(view.Text.Slice(view.Tokens[token].Start, view.Tokens[token].Length));
        int named = 0, all = 0, before = 0;
        for (int i = 0; i < view.Tokens.Length; i++)
        {
            if (view.Tokens[i].Kind == TokenKind.Label)
            {
                bool own = view.Names(view.Tokens[i], column);
                named += own ? 1 : 0;
                all += own || view.Names(view.Tokens[i], words) ? 1 : 0;
                before = i < token ? all : before;
            }
        }

        List<IReadOnlyList<CellDescriptor>> groups = [];
        string? last = null;
        foreach (RowDescriptor row in view.Table.Rows)
        {
            CellDescriptor[] cells = [.. row.Cells.Where(c => LabelText.Of(c.Column) == column)];
            bool goesOn = view.Table.Number == 3 || (view.Table.Number == 2 && row.PrintedGroup == last);
            if (cells.Length > 0 && goesOn && groups.Count > 0)
            {
                groups[^1] = [.. groups[^1], .. cells];
            }
            else if (cells.Length > 0)
            {
                groups.Add(cells);
            }

            last = row.PrintedGroup;
        }

        if (named >= groups.Count)
        {
            return false;
        }

        for (int g = 0; g < groups.Count; g++)
        {
            if (all != groups.Count || g == before)
            {
                DoubtUnder(view, token, groups[g], ref sink);
            }
        }

        return true;
    }

    // Where one of the two groups of litigation is named over both, and the other nowhere, either may be the one.
    private static void DoubtGroupTwice(scoped in TableView view, ref CellSink sink)
    {
        ReadOnlySpan<RowDescriptor> rows = [view.Table.Rows[^2], view.Table.Rows[^1]];
        string first = view.Slots[^2].Whole, second = view.Slots[^1].Whole;
        bool firstNamed = view.Labels.IndexOf(first) >= 0;
        if (firstNamed == view.Labels.IndexOf(second) >= 0)
        {
            return;
        }

        string named = firstNamed ? first : second;
        int times = 0, last = -1;
        for (int i = 0; i < view.Tokens.Length; i++)
        {
            if (view.Tokens[i].Kind == TokenKind.Label && view.Names(view.Tokens[i], named))
            {
                times++;
                last = i;
            }
        }

        // A merged cell may be written out over each of its columns.
        if (times == 2 || times == 2 * view.Form.Columns[2].Length)
        {
            foreach (RowDescriptor row in rows)
            {
                DoubtUnder(view, last, row.Cells, ref sink);
            }
        }
    }

    /// <summary>Calls cells uncertain: what is printed there may be something else altogether, and the cells be blank.</summary>
    internal static void DoubtUnder(scoped in TableView view, int token, IReadOnlyList<CellDescriptor> cells, ref CellSink sink)
    {
        foreach (CellDescriptor cell in cells)
        {
            if (!sink.IsBlank(cell) && !sink.IsDoubted(cell))
            {
                sink.Doubt(cell, sink.Locate(view.Tokens[token]), sink.Raw(view.Tokens[token]), sink.Counts[cell.Index], Diagnostic.BlankSign);
            }
        }
    }
}
