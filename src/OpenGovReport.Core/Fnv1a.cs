namespace OpenGovReport;

/// <summary>The hash FNV-1a of 64 bits, the same in every process. Of a million things no two are likely to have the same.</summary>
internal static class Fnv1a
{
    /// <summary>The hash of nothing.</summary>
    internal const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of what <paramref name="hash"/> is of, and one thing more.</summary>
    internal static ulong Add(ulong hash, ulong next) => unchecked((hash ^ next) * Prime);
}
