namespace OpenGovReport.Reading;

/// <summary>Reads numbers in Chinese numerals: 十二, 二十三, 一百零五, 二〇, 两, 叁.</summary>
internal static class ChineseNumber
{
    private const int Longest = 12;

    /// <summary>Whether a number can begin with the character.</summary>
    internal static bool CanBegin(char c) => c is '十' or '拾' || DigitOf(c) >= 0;

    /// <summary>Reads the number that <paramref name="text"/> begins with and returns how long it is; 0 for none, and where it can mean two.</summary>
    internal static int Parse(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        long pending = -1;
        long lastUnit = long.MaxValue;
        bool zero = false;
        int digits = 0;
        int length = 0;
        for (; length < text.Length && length < Longest; length++)
        {
            int digit = DigitOf(text[length]);
            if (digit >= 0 && lastUnit == long.MaxValue)
            {
                // "二〇" is 20.
                pending = (Math.Max(0, pending) * 10) + digit;
                digits++;
                continue;
            }

            if (digit >= 0)
            {
                if (pending > 0)
                {
                    return 0;
                }

                zero |= digit == 0;
                pending = digit;
                continue;
            }

            long unit = text[length] switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, _ => 0 };
            if (unit == 0)
            {
                break;
            }

            bool bare = pending < 0 && number == 0 && unit == 10;
            if (unit >= lastUnit || digits > 1 || (pending <= 0 && !bare))
            {
                return 0;
            }

            number += bare ? unit : pending * unit;
            (lastUnit, pending, zero) = (unit, -1, false);
        }

        // "一百二" is said for 120 and could be 102.
        if (lastUnit is > 10 and < long.MaxValue && pending > 0 && !zero)
        {
            return 0;
        }

        number += Math.Max(0, pending);
        return length;
    }

    /// <summary>What 一 to 九 say; -1 for any other character.</summary>
    internal static int PlainDigitOf(char c) => c is < '一' or > '四' ? -1 : c switch
    {
        // 四 is the last of them in Unicode.
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    // Those, and what is written for them in sums of money.
    private static int DigitOf(char c) => c switch
    {
        '〇' or '零' => 0,
        '壹' => 1,
        '贰' or '两' => 2,
        '叁' => 3,
        '肆' => 4,
        '伍' => 5,
        '陆' => 6,
        '柒' => 7,
        '捌' => 8,
        '玖' => 9,
        _ => PlainDigitOf(c),
    };
}
