using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>Units behind numbers and in headers: of money, and of what is counted.</summary>
internal static class Units
{
    // An amount may be in 万 and 亿; the others scale a unit that a report has no place for.
    internal const string Scales = "万萬亿億十百千";
    private const string Currencies = "美港欧歐日澳英";
    private static readonly SearchValues<char> AnyScale = SearchValues.Create(Scales);

    /// <summary>The unit of money that some words are; <see langword="null"/> where they are none that an amount may be in.</summary>
    internal static AmountUnit? Money(ReadOnlySpan<char> words) => words switch
    {
        "元" or "圆" or "圓" => AmountUnit.Yuan,
        "万元" or "萬元" or "万" or "萬" or "万圆" or "萬圓" => AmountUnit.TenThousandYuan,
        "亿元" or "億元" or "亿" or "億" or "亿圆" or "億圓" => AmountUnit.HundredMillionYuan,
        _ => null,
    };

    /// <summary>Whether some words are what things are counted in.</summary>
    internal static bool IsCounter(ReadOnlySpan<char> words) => words is "件" or "宗" or "份" or "条" or "项" or "个" or "次" or "人" or "起" or "件次" or "人次" or "条次"
        or "户" or "家" or "名" or "笔" or "批" or "部" or "处";

    /// <summary>Whether some words are a unit that no cell of a report is in, so that the number before them is none of its own: 千元, 百万元, 万美元, 万件.</summary>
    internal static bool IsForeign(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> unit = words.TrimStart(Scales);
        return Money(words) is null && ((unit.Length < words.Length && IsCounter(unit)) || (words.Length is 2 or 3 or 4 && words[^1] is '元' or '圆' or '圓' or '币' or '幣'));
    }

    /// <summary>What is left of the words in brackets behind a number or a header when what only leads to the unit, or follows it, is taken away: 单位：元; 人民币元; 万元，含结转.</summary>
    internal static ReadOnlySpan<char> Bare(ReadOnlySpan<char> words)
    {
        foreach (string lead in (ReadOnlySpan<string>)["单位", "單位", "人民币", "人民幣"])
        {
            words = words.StartsWith(lead) ? words[lead.Length..].TrimStart("：: \u00A0\u3000") : words;
        }

        int end = words.IndexOfAny("，,；;、");
        return (end < 0 ? words : words[..end]).Trim();
    }

    /// <summary>
    /// The unit in the header of the column of money: "本年收费金额（单位：万元）" in the 2021 form; that of the 2020 form has none, but some reports add one, or name it above
    /// the table or in the row. A report that prints none states none; <see langword="null"/> where it is one that an amount cannot be in, or two contradict each other.
    /// </summary>
    /// <param name="labels">The Chinese characters of the table.</param>
    internal static AmountUnit? OfTable(ReadOnlySpan<char> labels)
    {
        int column = Math.Max(labels.LastIndexOf("金额"), labels.LastIndexOf("总额"));
        ReadOnlySpan<char> named = column < 0 ? [] : labels[(column + 2)..];
        ReadOnlySpan<char> unit = Bare(named);
        if (unit.Length > 0 && (Scales.Contains(unit[0]) || IsYuan(unit, 0)))
        {
            // "（单位：万" may go on in another line, with other labels between.
            int scale = unit.IndexOfAnyExcept(AnyScale);
            scale = scale < 0 ? unit.Length : scale;
            return scale < unit.Length && Currencies.Contains(unit[scale]) ? null : Money([.. unit[..scale], '元']);
        }

        if (unit.Length > 1 && Currencies.Contains(unit[0]) && unit[1] is '币' or '幣')
        {
            return null;
        }

        if (unit.Length < named.Length && labels[^1] == '元')
        {
            return AmountUnit.Yuan;
        }

        AmountUnit? found = AmountUnit.Unstated;
        for (int at = 0; at < labels.Length; at++)
        {
            if (!IsYuan(labels, at))
            {
                continue;
            }

            int from = labels[..at].LastIndexOfAnyExcept(AnyScale) + 1;
            AmountUnit? here = from > 0 && from == at && Currencies.Contains(labels[from - 1]) ? null : Money(labels[from..(at + 1)]);
            if (here is null || (found != AmountUnit.Unstated && found != here))
            {
                return null;
            }

            found = here;
        }

        return found;
    }

    /// <summary>Whether a table counts in thousands or more: 万件.</summary>
    internal static bool CountsScaled(ReadOnlySpan<char> labels)
    {
        int at = labels.IndexOfAny('万', '萬', '千');
        return at >= 0 && at + 1 < labels.Length && (IsCounter(labels.Slice(at + 1, 1)) || CountsScaled(labels[(at + 1)..]));
    }

    // 元 as money, and not as in 单元, 公元 or 元月.
    internal static bool IsYuan(ReadOnlySpan<char> labels, int at) => labels[at] is '元' or '圆' or '圓'
        && (at == 0 || labels[at - 1] is not ('单' or '公' or '多')) && (at + 1 == labels.Length || labels[at + 1] is not ('月' or '旦' or '年'));
}
