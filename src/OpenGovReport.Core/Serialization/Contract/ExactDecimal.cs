using System.Globalization;

namespace OpenGovReport.Serialization;

/// <summary>Reads decimal numbers that a <see cref="decimal"/> can hold exactly, zeros at the end of a fraction included.</summary>
internal static class ExactDecimal
{
    /// <summary>Reads a number; false where it has an exponent or too many digits, or is none.</summary>
    /// <param name="digits">A number as JSON writes it. That is one way only but for its sign, its exponent and zeros at the end of a
    /// fraction, which the decimal keeps; so it is held exactly when it looks the same again.</param>
    /// <param name="number">The number; minus zero is zero.</param>
    internal static bool TryParse(ReadOnlySpan<byte> digits, out decimal number)
    {
        Span<byte> again = stackalloc byte[64];
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        number = number == 0 ? decimal.Abs(number) : number;
        ReadOnlySpan<byte> expected = number == 0 && digits[0] == (byte)'-' ? digits[1..] : digits;
        return number.TryFormat(again, out int length, default, CultureInfo.InvariantCulture) && again[..length].SequenceEqual(expected);
    }
}
