using System.Globalization;

namespace OpenGovReport.Checking;

/// <summary>Tells how one number may have become another under a writer's hand.</summary>
internal static class Slips
{
    /// <summary>The likeliest slip between two different numbers, as far as their digits tell; <see cref="FaultKind.OtherNumber"/> where they tell nothing.</summary>
    /// <param name="reported">What is printed.</param>
    /// <param name="due">What would be right.</param>
    internal static FaultKind Between(long reported, long due)
    {
        if (reported == -(Int128)due)
        {
            return FaultKind.SignReversed;
        }

        if (reported < 0 || due < 0)
        {
            return IsOneOff(reported, due) ? FaultKind.OneOff : FaultKind.OtherNumber;
        }

        // The longest number has 19 digits.
        Span<char> a = stackalloc char[20], b = stackalloc char[20];
        _ = reported.TryFormat(a, out int printed, default, CultureInfo.InvariantCulture);
        _ = due.TryFormat(b, out int right, default, CultureInfo.InvariantCulture);
        ReadOnlySpan<char> said = a[..printed], meant = b[..right];
        return reported != 0 && right == printed + 1 && IsWithoutOne(said, meant, onlyDoubled: false) ? FaultKind.DigitDropped
            : due != 0 && printed == right + 1 && IsWithoutOne(meant, said, onlyDoubled: true) ? FaultKind.DigitDoubled
            : printed == right && AreTransposed(said, meant) ? FaultKind.DigitsTransposed
            : IsOneOff(reported, due) ? FaultKind.OneOff
            : reported == 0 ? FaultKind.NumberOmitted
            : due != 0 && printed == right && Differences(said, meant) == 1 ? FaultKind.DigitMistyped
            : FaultKind.OtherNumber;
    }

    private static bool IsOneOff(long a, long b) => Int128.Abs((Int128)a - b) == 1;

    /// <summary>Whether the shorter number is the longer one without one digit, or without one of two equal neighbours.</summary>
    private static bool IsWithoutOne(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, bool onlyDoubled)
    {
        int same = shorter.CommonPrefixLength(longer);
        return shorter[same..].SequenceEqual(longer[(same + 1)..]) && (!onlyDoubled || (same > 0 && longer[same] == longer[same - 1]));
    }

    private static bool AreTransposed(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int first = a.CommonPrefixLength(b);
        return first + 1 < a.Length && a[first] == b[first + 1] && a[first + 1] == b[first] && a[(first + 2)..].SequenceEqual(b[(first + 2)..]);
    }

    private static int Differences(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int differences = 0;
        for (int i = 0; i < a.Length; i++)
        {
            differences += a[i] == b[i] ? 0 : 1;
        }

        return differences;
    }
}
