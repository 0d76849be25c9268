using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>What the name of a public body tells about it.</summary>
internal static class Publishers
{
    // Places whose own name begins with 市.
    private static readonly string[] PlacesInMarket = ["市中区", "市北区", "市南区"];

    private static readonly SearchValues<char> Levels = SearchValues.Create("省市县区州旗盟镇乡国");

    /// <summary>
    /// Whether a title and a signature name different bodies. A signature may add the place, and the office of a government signs for it.
    /// </summary>
    internal static bool Contradict(string title, string signature)
    {
        title = title.Length > 3 && title[0] is '县' or '区' or '省' or '州' or '旗' or '市' ? title[1..] : title;
        bool contained = title.Contains(signature, StringComparison.Ordinal) || signature.Contains(title, StringComparison.Ordinal);
        bool governments = title.Contains("政府", StringComparison.Ordinal) && signature.Contains("政府", StringComparison.Ordinal);
        return !contained && !governments && title[^1] == signature[^1] && (title.Length < 3 || signature.Length < 3 || !title.AsSpan()[^3..].SequenceEqual(signature.AsSpan()[^3..]) || title[0] != signature[0]);
    }

    /// <summary>Whether a name leaves out the place: "县教育局", "镇人民政府", "教育局".</summary>
    internal static bool LacksPlace(string name)
    {
        if (name[0] is '县' or '区' or '省' or '州' or '旗')
        {
            return true;
        }

        if (name[0] == '市')
        {
            return !PlacesInMarket.Any(p => name.StartsWith(p, StringComparison.Ordinal));
        }

        if (name.StartsWith("镇人民", StringComparison.Ordinal) || name.StartsWith("镇政府", StringComparison.Ordinal)
            || name.StartsWith("乡人民", StringComparison.Ordinal) || name.StartsWith("乡政府", StringComparison.Ordinal) || name.StartsWith("街道", StringComparison.Ordinal))
        {
            return true;
        }

        return name.Length <= 8 && name[^1] == '局' && name.AsSpan().IndexOfAny(Levels) < 0;
    }
}
