using System.Collections;

namespace OpenGovReport.Claims;

/// <summary>The claims in the text of a report, in the order in which they stand.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class ReportClaims : IReadOnlyList<Claim>
{
    private readonly Claim[] _claims;

    internal ReportClaims(Claim[] claims, ClaimList[] lists)
    {
        _claims = claims;
        Lists = lists;
    }

    /// <summary>The claims of a text that makes none.</summary>
    public static ReportClaims None { get; } = new([], []);

    /// <summary>The totals that are broken down, with their parts.</summary>
    public IReadOnlyList<ClaimList> Lists { get; }

    /// <summary>The number of claims.</summary>
    public int Count => _claims.Length;

    /// <summary>The claim at a place in the order.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such claim.</exception>
    public Claim this[int index] => _claims[index];

    /// <inheritdoc/>
    public IEnumerator<Claim> GetEnumerator() => ((IEnumerable<Claim>)_claims).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _claims.GetEnumerator();
}

/// <summary>A total and the parts that the text breaks it down into (共 228 条，其中，领导信息1条、通知公告134条…).</summary>
/// <param name="Whole">The claim of the total.</param>
/// <param name="Parts">The parts in the order in which they stand.</param>
/// <param name="IsOpen">Whether the words leave open that there is more (等, 主要), or which parts belong to which total.</param>
public sealed record ClaimList(Claim Whole, IReadOnlyList<Claim> Parts, bool IsOpen);
