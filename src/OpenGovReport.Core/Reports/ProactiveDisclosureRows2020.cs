namespace OpenGovReport;

/// <summary>Table two of the 2020 form, 第二十条第（一）项: one kind of document, in 件.</summary>
/// <param name="NewlyMade">本年新制作数量, newly made in the year.</param>
/// <param name="NewlyDisclosed">本年新公开数量, newly disclosed in the year.</param>
/// <param name="TotalDisclosed">对外公开总数量, everything open to the public; not the same as what is in force.</param>
public readonly record struct DocumentCounts2020(
    Count NewlyMade = default,
    Count NewlyDisclosed = default,
    Count TotalDisclosed = default);

/// <summary>Table two of the 2020 form, 第二十条第（五）、（六）项: matters (项) of one kind and the decisions in them (件).</summary>
/// <param name="ItemsLastYear">上一年项目数量, matters in the previous year.</param>
/// <param name="Change">本年增/减, the signed change in the year: a decrease is negative.</param>
/// <param name="Decisions">处理决定数量, handling decisions made in the year.</param>
public readonly record struct MatterCounts2020(
    Count ItemsLastYear = default,
    Count Change = default,
    Count Decisions = default);

/// <summary>Table two of the 2020 form, 第二十条第（八）项: 行政事业性收费, fee items (项), not money.</summary>
/// <param name="ItemsLastYear">上一年项目数量, fee items in the previous year.</param>
/// <param name="Change">本年增/减, the signed change in the year: a decrease is negative.</param>
public readonly record struct FeeItems2020(
    Count ItemsLastYear = default,
    Count Change = default);

/// <summary>Table two of the 2020 form, 第二十条第（九）项: 政府集中采购, centralised government procurement.</summary>
/// <param name="Projects">采购项目数量, procurement projects, in 项.</param>
/// <param name="TotalAmount">采购总金额, their total; the form's header has no unit, so reports write their own.</param>
public readonly record struct Procurement2020(Count Projects = default, Amount TotalAmount = default);
