namespace OpenGovReport.Reading;

/// <summary>Sums of the numbers of a table.</summary>
internal static class Sums
{
    /// <summary>A sum and one number more: so many 64-bit numbers as memory holds do not exceed 128 bits, so that nothing has to look out for it.</summary>
    internal static Int128 Add(Int128 sum, long number) => unchecked(sum + number);
}
