using System.Globalization;

namespace OpenGovReport.Tests.Generated;

/// <summary>Writes the figures of a text, each in one of the ways in which reports print them, and may get one of them wrong.</summary>
/// <param name="rng">What varies.</param>
/// <param name="wrong">The place of the figure to get wrong; <see langword="null"/> for none.</param>
internal sealed class FigureWriter(Rng rng, int? wrong = null)
{
    /// <summary>How many figures were written so far.</summary>
    internal int Count { get; private set; }

    /// <summary>The ids of the rules that the wrong figure breaks; empty where none is wrong.</summary>
    internal string[] Broken { get; private set; } = [];

    /// <summary>A count.</summary>
    /// <param name="rules">The rules that a wrong one breaks, separated by spaces; empty for a count that no rule knows.</param>
    /// <param name="number">The number.</param>
    /// <param name="natural">The number in the column 自然人, which is quoted in place of the total now and then.</param>
    internal string Of(string rules, long number, long? natural = null)
    {
        if (rules.Length > 0 && Count++ == wrong)
        {
            bool isColumn = natural is not null && natural != number && rng.Chance(0.3);
            Broken = isColumn ? [.. rules.Split(' '), "X11"] : rules.Split(' ');
            number = isColumn ? natural!.Value : Slip(number, isSmall: rules == "X13");
        }

        return Printed(number);
    }

    /// <summary>A sentence that is either true or not.</summary>
    internal string Either(string rules, string right, string wrongly)
    {
        if (Count++ != wrong)
        {
            return right;
        }

        Broken = rules.Split(' ');
        return wrongly;
    }

    /// <summary>A percentage with one or two decimals, rounded.</summary>
    internal string Percent(string rules, decimal part, decimal whole)
    {
        int decimals = rng.Between(1, 2);
        decimal value = decimal.Round(part / whole * 100, decimals, MidpointRounding.AwayFromZero);
        if (Count++ == wrong)
        {
            Broken = rules.Split(' ');
            value += rng.Pick(1m, -1m, 0.5m, 10m);
        }

        return Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture) + rng.Pick("%", "%", "％");
    }

    /// <summary>An amount of money as the table prints it.</summary>
    internal string Money(string rules, decimal value)
    {
        if (Count++ == wrong)
        {
            Broken = rules.Split(' ');
            value += rng.Pick(1m, 10m, 2.5m);
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    // What goes wrong in practice: the next number, two digits swapped, a digit too many or too few.
    // Parts of a list that come to less than nine tenths of its total may be all that it wants to name, so that only a small slip shows there.
    private long Slip(long number, bool isSmall)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        long slip = rng.Between(isSmall ? 3 : 0, 3) switch
        {
            0 when digits.Length > 1 && digits[^1] != digits[^2] => long.Parse(digits[..^2] + digits[^1] + digits[^2], CultureInfo.InvariantCulture),
            1 => number * 10,
            2 when digits.Length > 1 => number / 10,
            _ => number + rng.Between(1, 9),
        };
        return slip == number ? number + 1 : slip;
    }

    private string Printed(long number)
    {
        string plain = number.ToString(CultureInfo.InvariantCulture);
        return rng.Between(0, 11) switch
        {
            0 when number >= 1000 => number.ToString("N0", CultureInfo.InvariantCulture),
            1 => string.Concat(plain.Select(c => (char)(c - '0' + '０'))),
            2 when number is > 0 and < 100 => Numeral(number),
            _ => plain,
        };
    }

    private static string Numeral(long number)
    {
        const string Digits = "零一二三四五六七八九";
        string tens = number < 10 ? "" : (number < 20 ? "" : Digits[(int)(number / 10)].ToString()) + "十";
        return tens + (number % 10 == 0 ? "" : Digits[(int)(number % 10)].ToString());
    }
}
