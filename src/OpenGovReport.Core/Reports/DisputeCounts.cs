namespace OpenGovReport;

/// <summary>One group of table four: cases (件) by result. The classes follow the result, not the kind of decision.</summary>
/// <param name="Upheld">结果维持, the body's act was upheld.</param>
/// <param name="Corrected">结果纠正, the body's act was corrected.</param>
/// <param name="OtherOutcome">其他结果, any other result.</param>
/// <param name="Pending">尚未审结, not yet decided.</param>
/// <param name="Total">总计, the printed total of the four (rule T4-1).</param>
public readonly record struct DisputeCounts(
    Count Upheld = default,
    Count Corrected = default,
    Count OtherOutcome = default,
    Count Pending = default,
    Count Total = default);
