using OpenGovReport.Checking;

namespace OpenGovReport;

/// <summary>The level of government that a body belongs to.</summary>
public enum PublisherLevel
{
    /// <summary>国务院部门 and other bodies of the centre.</summary>
    Central,

    /// <summary>省、自治区、直辖市: provinces and what has their rank.</summary>
    Province,

    /// <summary>设区的市、自治州、地区、盟, and other cities of that rank.</summary>
    City,

    /// <summary>县、自治县、旗、市辖区、县级市: counties and what has their rank.</summary>
    County,

    /// <summary>乡、民族乡、镇、街道: townships, towns and streets.</summary>
    Township,

    /// <summary>村 and 社区: bodies of self-government, which the Regulations do not name.</summary>
    Village,
}

/// <summary>What kind of body a publisher is.</summary>
public enum PublisherKind
{
    /// <summary>人民政府: a people's government, which publishes by 31 March (Art. 49).</summary>
    Government,

    /// <summary>政府部门: a department of a government, which publishes by 31 January (Art. 49).</summary>
    Department,

    /// <summary>派出机关 and 派出机构: a body that a government or a department sends out (街道办事处, 管理委员会, 派出所).</summary>
    DispatchedOrgan,

    /// <summary>法律、法规授权的具有管理公共事务职能的组织 (Art. 54) and other public bodies that are no administrative organ.</summary>
    AuthorizedOrganization,
}

/// <summary>A day of every year.</summary>
/// <param name="Month">The month, from 1 to 12.</param>
/// <param name="Day">The day of the month, from 1 to 31.</param>
public readonly record struct YearlyDate(int Month, int Day)
{
    /// <summary>The day in a year; the last day of the month where the month is shorter.</summary>
    /// <param name="year">The year.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, month or day.</exception>
    public DateOnly In(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Day, 31);
        return new DateOnly(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
    }

    /// <summary>The day as <c>01-31</c>.</summary>
    public override string ToString() => $"{Month:00}-{Day:00}";
}

/// <summary>What rules have to know about the body that publishes a report. What is not known is <see langword="null"/>, and no rule then judges by it.</summary>
public sealed record PublisherProfile
{
    /// <summary>A body of which nothing is known.</summary>
    public static PublisherProfile Unknown { get; } = new();

    /// <summary>The level of government that the body belongs to.</summary>
    public PublisherLevel? Level { get; init; }

    /// <summary>What kind of body it is.</summary>
    public PublisherKind? Kind { get; init; }

    /// <summary>
    /// Whether it belongs to a county or a level above; by default what <see cref="Level"/> says. A 市 belongs there, whichever of the two
    /// ranks of city it has.
    /// </summary>
    public bool? IsCountyOrAbove
    {
        get => field ?? (Level is { } level ? level <= PublisherLevel.County : null);
        init;
    }

    /// <summary>Whether the body can make 规章: 立法法 (2023) Art. 91 for bodies of the State Council, Art. 93 for governments of provinces, 设区的市 and 自治州.</summary>
    public bool? HasRuleMakingPower { get; init; }

    /// <summary>
    /// The last day for publication in the year after the reporting year, by Art. 49 of the Regulations: 31 January for departments from the
    /// county up, 31 March for governments from the county up. Townships, streets and dispatched organs have none.
    /// </summary>
    public YearlyDate? StatutoryDueDate => (Kind, IsCountyOrAbove) switch
    {
        (PublisherKind.Department, true) => new YearlyDate(1, 31),
        (PublisherKind.Government, true) => new YearlyDate(3, 31),
        _ => null,
    };

    /// <summary>Tells from a body's name what the name tells for certain; the rest stays unknown.</summary>
    /// <param name="name">The name as a report prints it; <see langword="null"/> gives <see cref="Unknown"/>.</param>
    /// <remarks>A name ends in 市 for cities of both ranks, so that the level of a city is known only where its rank is beyond doubt.</remarks>
    public static PublisherProfile Guess(string? name) => string.IsNullOrWhiteSpace(name) ? Unknown : PublisherNames.Profile(name.Trim());
}
