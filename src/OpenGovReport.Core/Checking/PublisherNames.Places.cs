namespace OpenGovReport.Checking;

// The place that a name begins with.
internal static partial class PublisherNames
{
    private static PublisherLevel? LevelWithin(string name)
    {
        int at = name.IndexOf("总局", StringComparison.Ordinal);
        return at < 0 ? null : PlaceOf(name[(at + 2)..], out _).Level;
    }

    private static Place PlaceOf(string name, out int end)
    {
        Place place = default;
        end = 0;
        if (name.StartsWith("自治区", StringComparison.Ordinal))
        {
            (place, end) = (new Place(PublisherLevel.Province), 3);
        }
        else if (name[0] is '省' or '县' or '区' or '州' or '旗' or '镇' or '乡' && Starts(name[1..]))
        {
            (place, end) = (new Place(name[0] switch { '省' => PublisherLevel.Province, '州' => PublisherLevel.City, '镇' or '乡' => PublisherLevel.Township, _ => PublisherLevel.County }), 1);
        }
        else if (name[0] == '市' && !name.StartsWith("市场", StringComparison.Ordinal) && !name.StartsWith("市容", StringComparison.Ordinal) && Starts(name[1..]))
        {
            (place, end) = (new Place(null) { IsCity = true }, 1);
        }

        foreach (string province in Provinces)
        {
            if (name.StartsWith(province, StringComparison.Ordinal))
            {
                (place, end) = (new Place(PublisherLevel.Province), province.Length);
                break;
            }
        }

        while (Next(name, end) is (Place next, int after) && after > end)
        {
            (place, end) = (next, after);
        }

        return place;
    }

    // Whether what follows a rank without a name is a body: "县教育局", "镇人民政府".
    private static bool Starts(string rest) =>
        rest.StartsWith("人民政府", StringComparison.Ordinal) || rest.StartsWith("政府", StringComparison.Ordinal) || (rest.Length >= 2 && EndsWithAny(rest, Departments));

    private static (Place Place, int After)? Next(string name, int from)
    {
        foreach (string district in DistrictsNamedLikeZones)
        {
            if (Is(name, from, district))
            {
                return (new Place(PublisherLevel.County), from + district.Length);
            }
        }

        foreach (string area in SentOutByProvince)
        {
            if (Is(name, from, area))
            {
                return (new Place(PublisherLevel.City) { IsSentOut = true }, from + area.Length);
            }
        }

        foreach (string prefecture in Prefectures)
        {
            if (Is(name, from, prefecture) && !(from + prefecture.Length < name.Length && name[from + prefecture.Length] is '市' or '区' or '县'))
            {
                return (new Place(PublisherLevel.City), from + prefecture.Length);
            }
        }

        const int LongestName = 16;
        for (int i = from + 1; i < Math.Min(name.Length, from + LongestName); i++)
        {
            char next = i + 1 < name.Length ? name[i + 1] : ' ';
            switch (name[i])
            {
                case '州' when i >= 2 && name.AsSpan(from, i - from).EndsWith("自治"):
                    return (new Place(PublisherLevel.City), i + 1);
                case '市' when i - from >= 2 && next is not '区':
                    return Of(null, i) with { Place = new Place(null) { IsCity = true } };
                case '县' when next is not ('区' or '市') || Is(name, i + 1, "市场") || Is(name, i + 1, "市政"):
                    return Of(PublisherLevel.County, i);
                case '区' when name[i - 1] != '地' && (next is not ('市' or '县') || Is(name, i + 1, "市场") || Is(name, i + 1, "市政")):
                    bool zone = EndsWithAny(name[from..(i + 1)], Zones);
                    return (new Place(zone ? null : PublisherLevel.County) { IsZone = zone }, i + 1);
                case '旗' when next is not ('区' or '镇' or '乡' or '街'):
                    return Of(PublisherLevel.County, i);
                case '镇' or '乡' or '木' when (name[i] != '木' || name[i - 1] == '苏') && (i + 1 == name.Length || Is(name, i + 1, "人民政府") || Is(name, i + 1, "政府")):
                    return Of(PublisherLevel.Township, i);
                case '局' or '厅' or '委' or '办' or '府' or '街':
                    return null;
            }
        }

        return null;

        static (Place Place, int After) Of(PublisherLevel? level, int at) => (new Place(level), at + 1);
    }

    /// <summary>The last place of a chain.</summary>
    /// <param name="Level">Its level; <see langword="null"/> where the rank is not told.</param>
    private readonly record struct Place(PublisherLevel? Level)
    {
        /// <summary>Whether it is a 市 of unknown rank: at least of a county's.</summary>
        internal bool IsCity { get; init; }

        /// <summary>Whether it is a 盟 or 地区.</summary>
        internal bool IsSentOut { get; init; }

        /// <summary>Whether it is an area that is run for a purpose and is no county.</summary>
        internal bool IsZone { get; init; }
    }
}
