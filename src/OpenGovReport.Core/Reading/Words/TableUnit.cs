using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>The unit of a table's one column of money.</summary>
/// <param name="Unit">As the header says, or else the row or what stands above or below the table; <see langword="null"/> where no amount can be in it.</param>
/// <param name="Other">Another that the table states too, so that either may hold.</param>
internal readonly record struct TableUnit(AmountUnit? Unit, AmountUnit? Other = null)
{
    private const string Spaces = " \u00A0\u3000";

    private static readonly SearchValues<char> Yuan = SearchValues.Create("元圆圓");

    // What stands between "单位" and a unit of money: other units, and the words that lead to them.
    private static readonly SearchValues<char> Between = SearchValues.Create("：:、，,/／或和及为是均都统一以按" + "件宗份条项个次人起户家名笔批部处" + "万萬亿億百千元圆圓民币幣" + Spaces);
    private static readonly SearchValues<char> Leading = SearchValues.Create("：:为是以按");

    /// <summary>The unit of a table with such labels.</summary>
    /// <param name="table">The table.</param>
    /// <param name="text">The text that it is of.</param>
    /// <param name="lines">Its lines.</param>
    internal static TableUnit Of(scoped in TableScan table, ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        TableUnit found = new(Units.OfTable(table.Labels.Items));
        if (table.To <= table.From)
        {
            return found;
        }

        // All that stands in the table, above and below it.
        int at = lines[table.From].Start - 1;
        text = text[..lines[table.To - 1].End];
        for (int next; (next = text[(at + 1)..].IndexOfAny(Yuan)) >= 0;)
        {
            at += 1 + next;
            int from = text[..at].TrimEnd(Spaces).Length;
            from = text[..from].TrimEnd(Units.Scales).Length;
            if (!Units.IsYuan(text, at) || !IsStated(text[..from].TrimEnd(Spaces), text[(at + 1)..]) || IsOfOther(table.Added, at))
            {
                continue;
            }

            AmountUnit? stated = Units.Money([.. text[from..at].Trim(Spaces), '元']);
            found = found.Unit == AmountUnit.Unstated || stated is null ? found with { Unit = stated }
                : stated != found.Unit && found.Unit is not null ? found with { Other = stated }
                : found;
        }

        return found;
    }

    // Whether a place is in the header of a column that the form does not have.
    private static bool IsOfOther(AddedColumns? added, int at)
    {
        foreach (Token header in added?.Left ?? [])
        {
            if (at >= header.Start && at < header.Start + header.Length)
            {
                return true;
            }
        }

        return false;
    }

    // Whether a unit between two texts is that of what the table says, and not that of a sum: "单位：件、万元", "（元）", "以元为单位".
    private static bool IsStated(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        after = after.TrimStart(Spaces);
        if (after.StartsWith("为单位") || (before is [.., '以' or '按'] && after is ['计' or '填' or '统', ..]))
        {
            return true;
        }

        int lead = before.LastIndexOfAnyExcept(Between);
        if (lead < 0)
        {
            return false;
        }

        return before[lead] is '（' or '('
            ? after is ['）' or ')' or '，' or ',' or '、' or '/' or '／' or '；' or ';', ..]
            : lead > 0 && before[(lead - 1)..(lead + 1)] is "单位" && (before[lead..].ContainsAny(Leading) || lead == 1 || !LabelText.IsChinese(before[lead - 2]));
    }
}
