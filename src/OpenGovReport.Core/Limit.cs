using System.Numerics;
using System.Runtime.CompilerServices;

namespace OpenGovReport;

/// <summary>Checks the limits that options set.</summary>
internal static class Limit
{
    /// <summary>The limit itself. One below 1 would refuse everything, or nothing at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    internal static T AtLeastOne<T>(T value, [CallerMemberName] string name = "")
        where T : INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, T.One, name);
        return value;
    }
}
