using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>
/// Names above the columns of table two that count something else than the form does there, as those of the other form do: 本年新公开数量 for 本年废止件数, 累计处理决定数量,
/// 项目数量 for an amount. A name that says the same in other words, or too little to tell, is none of them.
/// </summary>
internal static class OtherMeasures
{
    // Longer texts are remarks.
    private const int Longest = 32;

    // What columns of either form count, and some that none does, by the words that tell it; the words of one line mean the same.
    private static readonly string[][] Measures =
    [
        ["制作", "制发", "制定", "制订", "制修", "印发", "出台"],
        ["公开"],
        ["废", "失效", "无效", "取消", "撤销", "下放"],
        ["有效", "现行"],
        ["项目", "事项"],
        ["处理", "决定", "办理", "办件", "办结"],
        ["增减", "增加", "减少", "变化", "变动", "变更"],
        ["金额", "额", "元", "经费", "款", "收入"],
        ["受理", "申请"],
        ["备案", "清理"],
    ];

    private static readonly string[] Money = Measures[7], Counted = ["数量", "件数", "个数", "项数", "笔数", "项目"];

    private static readonly string[] Never = ["不公开", "不予", "未", "预算", "计划", "拟", "预计", "节约", "节省", "减免"];
    private static readonly string[] ThisYear = ["本年", "今年", "当年"], OfYear = [.. ThisYear, "全年", "年度", "新"], OtherYears = ["上", "去", "前", "初"];
    private static readonly string[] AllYears = ["历年", "历史"], Sums = [.. AllYears, "总", "累计", "共", "截"];

    /// <summary>Calls the cells uncertain that were read below such a name.</summary>
    internal static void Doubt(scoped in TableView view, scoped ReadOnlySpan<Run> runs, int? year, ref CellSink sink)
    {
        for (int r = 0; r < runs.Length; r++)
        {
            if (runs[r].Slot < 0 || runs[r].Values == 0)
            {
                continue;
            }

            (int from, int to) = BlockHeaders.Above(view, runs, r);
            int start = view.StartOfLine(runs[r].First);
            for (int i = runs[r].First; to > from && i < runs[r].End && i - start < to - from; i++)
            {
                int name = from + i - start;
                if (view.Tokens[i].IsValue && view.Tokens[name] is { Kind: TokenKind.Label, Length: <= Longest } && sink.CellAt(view.Slots[runs[r].Slot].Row, view.Tokens[i]) is { } cell
                    && SaysOther(view.Text.Slice(view.Tokens[name].Start, view.Tokens[name].Length), LabelText.Of(cell.Column), year) && !IsPiece(view, name))
                {
                    OtherNames.DoubtUnder(view, name, [cell], ref sink);
                }
            }
        }
    }

    // Whether a name is a piece of that of another column, broken within its cell.
    private static bool IsPiece(scoped in TableView view, int name) =>
        view.Tokens[name].Grid != GridKind.Exact && HeaderWords.IsPieceOfColumn(view, name)
        && HeaderWords.Of(view.Text.Slice(view.Tokens[name].Start, view.Tokens[name].Length), view.Form.Columns[0]) != HeaderWord.Column;

    private static bool SaysOther(ReadOnlySpan<char> name, string column, int? year)
    {
        string whole = LabelText.Of(name);
        if (whole == column)
        {
            return false;
        }

        string words = LabelText.Of(WithoutRemark(name));
        return CountsOther(words, whole, column) || Has(words, Never) || IsOfOtherTime(words, column) || IsOfYearItself(name, words, column, year);
    }

    // Whether a name says what is counted, and nothing of what the column counts.
    private static bool CountsOther(string words, string whole, string column)
    {
        bool other = Has(column, Money) && Has(words, Counted);
        foreach (string[] measure in Measures)
        {
            bool own = Has(column, measure);
            if (own && Has(whole, measure))
            {
                return false;
            }

            other |= !own && Has(words, measure);
        }

        return other;
    }

    // Whether a name is of the year where the column is of all, or the other way round.
    private static bool IsOfOtherTime(string words, string column)
    {
        if (column.Contains("有效", StringComparison.Ordinal) || IsOfYearBefore(column))
        {
            return false;
        }

        if (column.Contains("公开总", StringComparison.Ordinal))
        {
            return Has(words, OfYear) && !Has(words, Sums);
        }

        bool year = Has(words, OfYear);
        return Has(words, AllYears) || (!year && !column.Contains('总', StringComparison.Ordinal) && words.Contains("累计", StringComparison.Ordinal))
            || (!year && column.Contains("公开", StringComparison.Ordinal) && words.Contains('总', StringComparison.Ordinal));
    }

    // Whether a name is of the year of the report where the column is of the one before.
    private static bool IsOfYearItself(ReadOnlySpan<char> name, string words, string column, int? year) =>
        IsOfYearBefore(column) && !Has(words, OtherYears) && (Has(words, ThisYear) || (year is not null && Dates.IndexOfYear(name, out int named, out _) >= 0 && named == year));

    private static bool IsOfYearBefore(string column) => column.StartsWith("上一年", StringComparison.Ordinal);

    private static bool Has(string text, string[] words) => LabelText.IndexOfAny(text, words, out _) >= 0;

    // A name without what stands in brackets: 本年收费金额（单位：万元）.
    private static string WithoutRemark(ReadOnlySpan<char> name)
    {
        int open = name.IndexOfAny('（', '('), close = name.LastIndexOfAny('）', ')');
        return open < 0 ? name.ToString() : string.Concat(name[..open], close > open ? name[(close + 1)..] : "");
    }
}
