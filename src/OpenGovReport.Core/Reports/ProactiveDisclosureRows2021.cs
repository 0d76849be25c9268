namespace OpenGovReport;

/// <summary>Table two of the 2021 form, 第二十条第（一）项: one kind of document, in 件.</summary>
/// <param name="Issued">本年制发件数, issued in the year.</param>
/// <param name="Repealed">本年废止件数, repealed in the year.</param>
/// <param name="InForce">现行有效件数, in force at the end of the year.</param>
public readonly record struct DocumentCounts2021(
    Count Issued = default,
    Count Repealed = default,
    Count InForce = default);

/// <summary>Table two of the 2021 form, 第二十条第（五）、（六）项: handling decisions of one kind, in 件.</summary>
/// <param name="Decisions">本年处理决定数量, handling decisions made in the year.</param>
public readonly record struct DecisionCounts2021(
    Count Decisions = default);

/// <summary>Table two of the 2021 form, 第二十条第（八）项: 行政事业性收费, administrative fees.</summary>
/// <param name="Amount">本年收费金额（单位：万元）, the fees collected in the year; the form's unit is 万元.</param>
public readonly record struct FeeAmount2021(Amount Amount = default);
