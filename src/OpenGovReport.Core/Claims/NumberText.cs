namespace OpenGovReport.Claims;

/// <summary>Reads numbers in figures (ASCII and full-width, with thousands separators) and in Chinese numerals.</summary>
internal static class NumberText
{
    // More digits than any count has; longer runs are no numbers.
    private const int MostDigits = 15;

    internal static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    internal static bool IsNumeral(char c) => c is '零' or '〇' or '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千';

    /// <summary>Reads a number in figures at the start of a text.</summary>
    /// <param name="text">A text that begins with a digit.</param>
    /// <param name="length">How much of it the number takes, also where it is no number.</param>
    /// <returns>The number; <see langword="null"/> where it has too many digits.</returns>
    internal static decimal? Figures(ReadOnlySpan<char> text, out int length)
    {
        long value = 0;
        int digits = 0, decimals = -1, i = 0, group = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (IsDigit(c))
            {
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
                group++;
                if (digits <= MostDigits)
                {
                    value = (value * 10) + (c <= '9' ? c - '0' : c - '０');
                }
            }
            else if (decimals < 0 && c is '.' or '．' && i + 1 < text.Length && IsDigit(text[i + 1]))
            {
                decimals = 0;
            }
            else if (decimals < 0 && c is ',' or '，' && (group == 3 || digits == group && group <= 3) && HasThousands(text[(i + 1)..]))
            {
                group = 0;
            }
            else
            {
                break;
            }
        }

        length = i;
        return digits > MostDigits ? null : decimals > 0 ? new decimal(unchecked((int)value), unchecked((int)(value >> 32)), 0, false, (byte)decimals) : value;
    }

    /// <summary>Reads a number in Chinese numerals.</summary>
    /// <param name="text">Nothing but numerals.</param>
    /// <returns>The number; <see langword="null"/> where they make none.</returns>
    internal static long? Numerals(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 9)
        {
            return null;
        }

        long total = 0, digit = -1, unit = 10_000;
        bool positional = text.Length > 1;
        foreach (char c in text)
        {
            positional &= c is not ('十' or '百' or '千' or '两');
        }

        foreach (char c in text)
        {
            long place = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 1 };
            if (positional)
            {
                total = (total * 10) + DigitOf(c);
            }
            else if (place == 1)
            {
                if (digit > 0)
                {
                    return null;
                }

                digit = DigitOf(c);
            }
            else
            {
                if (place >= unit || (digit < 0 && place != 10))
                {
                    return null;
                }

                total += (digit <= 0 ? 1 : digit) * place;
                (unit, digit) = (place, -1);
            }
        }

        return positional ? total : total + Math.Max(digit, 0);
    }

    private static int DigitOf(char c) => c switch
    {
        '一' => 1, '二' or '两' => 2, '三' => 3, '四' => 4, '五' => 5, '六' => 6, '七' => 7, '八' => 8, '九' => 9, _ => 0,
    };

    // A separator stands before exactly three digits.
    private static bool HasThousands(ReadOnlySpan<char> text) =>
        text.Length >= 3 && IsDigit(text[0]) && IsDigit(text[1]) && IsDigit(text[2]) && (text.Length == 3 || !IsDigit(text[3]));
}
