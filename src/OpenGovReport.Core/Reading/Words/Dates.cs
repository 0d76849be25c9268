namespace OpenGovReport.Reading;

/// <summary>Reads dates as reports write them: 2024年1月17日, 2024-01-17, 2024/1/17, 2024.1.17, 二〇二四年一月十七日, with spaces anywhere.</summary>
internal static class Dates
{
    /// <summary>What a report calls the year before its own.</summary>
    internal static readonly string[] YearBefore = ["上年", "上一年", "去年"];

    /// <summary>Finds the first date at or after the start of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="length">How long it is.</param>
    internal static bool TryFind(ReadOnlySpan<char> text, out DateOnly date, out int at, out int length)
    {
        for (at = 0; at < text.Length; at++)
        {
            if ((IsYearDigit(text[at]) && (at == 0 || !IsYearDigit(text[at - 1]))) && TryAt(text[at..], null, out date, out length))
            {
                return true;
            }
        }

        date = default;
        length = 0;
        return false;
    }

    /// <summary>Finds a period: two dates joined by 至, 到 or a dash; the second may leave its year out.</summary>
    internal static bool TryFindPeriod(ReadOnlySpan<char> text, out DateOnly from, out DateOnly to)
    {
        int start = 0;
        while (TryFind(text[start..], out from, out int at, out int length))
        {
            int next = start + at + length;
            ReadOnlySpan<char> rest = text[next..];
            int skip = 0;
            bool joined = false;
            while (skip < rest.Length && skip < 6 && !IsYearDigit(rest[skip]))
            {
                joined |= rest[skip] is '至' or '到' or '-' or '—' or '–' or '－' or '~' or '～';
                skip++;
            }

            if (joined && skip < rest.Length && TryAt(rest[skip..], from.Year, out to, out _) && to > from)
            {
                return true;
            }

            start = next;
        }

        to = default;
        return false;
    }

    /// <summary>Reads a year of four digits, Chinese or Arabic, in any width, with spaces between them; what follows it is at <paramref name="length"/>.</summary>
    internal static bool TryYear(ReadOnlySpan<char> text, out int year, out int length)
    {
        year = 0;
        int digits = 0;
        for (length = 0; length < text.Length && digits < 4; length++)
        {
            int digit = Digit(text[length]);
            if (digit >= 0)
            {
                year = (year * 10) + digit;
                digits++;
            }
            else if (!TextLines.IsSpace(text[length]) || digits == 0)
            {
                break;
            }
        }

        return digits == 4 && year is >= 1990 and <= 2100 && (length >= text.Length || Digit(text[length]) < 0);
    }

    /// <summary>Where the first year stands in a text, and how long it is; −1 where there is none.</summary>
    internal static int IndexOfYear(ReadOnlySpan<char> text, out int year, out int length)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (TryYear(text[i..], out year, out length))
            {
                return i;
            }
        }

        (year, length) = (0, 0);
        return -1;
    }

    private static bool TryAt(ReadOnlySpan<char> text, int? knownYear, out DateOnly date, out int length)
    {
        date = default;
        int position = 0;
        if (TryYear(text, out int year, out int yearLength))
        {
            position = yearLength;
            SkipSpace(text, ref position);
            if (position >= text.Length || !IsSeparator(text[position], '年'))
            {
                length = 0;
                return false;
            }

            position++;
        }
        else if (knownYear is int known)
        {
            year = known;
        }
        else
        {
            length = 0;
            return false;
        }

        if (!TryNumber(text, ref position, out int month) || month is < 1 or > 12 || position >= text.Length || !IsSeparator(text[position], '月'))
        {
            length = 0;
            return false;
        }

        position++;
        if (!TryNumber(text, ref position, out int day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            length = 0;
            return false;
        }

        length = position < text.Length && text[position] is '日' or '号' ? position + 1 : position;
        date = new DateOnly(year, month, day);
        return true;
    }

    // A number of at most two places: 7, 07, 七, 十七, 二十七; white space around it is passed over.
    private static bool TryNumber(ReadOnlySpan<char> text, ref int position, out int number)
    {
        SkipSpace(text, ref position);
        int start = position;
        number = 0;
        bool ten = false;
        while (position < text.Length && position - start < 3)
        {
            if (text[position] == '元' && position == start)
            {
                // 元月 is January.
                number = 1;
            }
            else if (text[position] == '十')
            {
                number = number == 0 ? 10 : number * 10;
                ten = true;
            }
            else if (Digit(text[position]) is int digit and >= 0 && (ten || position - start < 2))
            {
                number = ten ? number + digit : (number * 10) + digit;
            }
            else
            {
                break;
            }

            position++;
        }

        bool any = position > start;
        SkipSpace(text, ref position);
        return any;
    }

    private static void SkipSpace(ReadOnlySpan<char> text, ref int position)
    {
        while (position < text.Length && TextLines.IsSpace(text[position]))
        {
            position++;
        }
    }

    private static bool IsSeparator(char c, char named) => c == named || c is '-' or '/' or '.' or '．' or '－';

    private static bool IsYearDigit(char c) => Digit(c) >= 0;

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '〇' or '○' or '零' or 'Ｏ' => 0,
        _ => ChineseNumber.PlainDigitOf(c),
    };
}
