using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>The name of a publisher that is so long that a title tears it over two lines.</summary>
internal static class TornName
{
    // A line that is full has more; what stands above a title on a page is shorter.
    private const int FewestOfFullLine = 12;

    /// <summary>What the names of places end with.</summary>
    internal static readonly SearchValues<char> Places = SearchValues.Create("省市县区州旗盟");

    /// <summary>Whether the name that ends in the line of the title begins in the line before: "2022年度…前进社区居民委员" / "会政府信息公开工作年度报告".</summary>
    /// <param name="before">The line before.</param>
    /// <param name="title">The line of the title, and what belongs to it.</param>
    /// <param name="publisher">The publisher that it names by itself.</param>
    internal static bool Joins(string before, string title, string? publisher)
    {
        bool one = publisher is null && (title.IndexOf("政府信息公开", StringComparison.Ordinal) == 1 || Dates.TryYear(title.AsSpan(1), out _, out _));
        return (one || (publisher is not null && (IsEnd(publisher) || Opens(before, title) || GoesOn(before, publisher))))
            && before.AsSpan().IndexOfAny(Heading.NotInTitles) < 0 && !before.Contains("公开", StringComparison.Ordinal)
            && TitlePublisher.Of(before + title, out _) is { } named && Narrative.LooksLikeOrgan(named);
    }

    /// <summary>Whether a text is no name of a body by itself but the end of one.</summary>
    internal static bool IsEnd(string name) => (name.Length == 1 && name[0] is '局' or '会' or '院' or '厅' or '委' or '校' or '府' or '处' or '司')
        || name is "政府" or "员会" or "委员会" or "民委员会" or "居民委员会" or "村民委员会" or "管理委员会" or "民政府" or "人民政府" or "公室" or "办公室" or "事处" or "办事处" or "务局" or "理局" or "分局" or "公司" or "中心"
        || (name.EndsWith('）') && !name.Contains('（', StringComparison.Ordinal));

    // "…管理局（某某省人民政府" / "金融工作办公室）2021年…".
    private static bool Opens(string before, string title) => before.LastIndexOf('（') > before.LastIndexOf('）') && title.IndexOf('）', StringComparison.Ordinal) is int close and > 0
        && title.IndexOf('（', StringComparison.Ordinal) is int open && (open < 0 || open > close);

    // "…自治州人力资源和" / "社会保障局2021年…": a full line that begins with a place and ends in no name, before a name without a place.
    private static bool GoesOn(string before, string name) => before.Length >= FewestOfFullLine && name.AsSpan().IndexOfAny(Places) <= 0 && before.AsSpan().IndexOfAny(Places) > 0 && !before.AsSpan().ContainsAnyInRange('0', '9') && !Narrative.LooksLikeOrgan(before)
        && !before.Contains('网', StringComparison.Ordinal) && !before.Contains('年', StringComparison.Ordinal);
}
