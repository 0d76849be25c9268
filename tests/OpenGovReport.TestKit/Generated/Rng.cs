namespace OpenGovReport.Tests.Generated;

/// <summary>Seeded choice: the same seed gives the same choices on every machine.</summary>
public sealed class Rng(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A seed made of several parts, the same in every process.</summary>
    public static int Seed(params ReadOnlySpan<object> parts)
    {
        uint hash = 2166136261;
        foreach (object part in parts)
        {
            foreach (char c in FormattableString.Invariant($"{part}|"))
            {
                hash = unchecked((hash ^ c) * 16777619);
            }
        }

        return (int)(hash & 0x7fffffff);
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    public long Between(long low, long high) => _random.NextInt64(low, high + 1);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public T Pick<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    public T PickFrom<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Up to <paramref name="count"/> different items in their own order.</summary>
    public List<T> Some<T>(IEnumerable<T> items, int count)
    {
        List<T> rest = [.. items];
        while (rest.Count > count)
        {
            rest.RemoveAt(_random.Next(rest.Count));
        }

        return rest;
    }
}
