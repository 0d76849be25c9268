using System.Globalization;
using System.Text;

namespace OpenGovReport.Documents.Office;

/// <summary>Writes whole numbers in the formats of Word's lists.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";

    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>The number in a format of Word, <c>ST_NumberFormat</c>; in digits where the format is none of those that reports use.</summary>
    internal static string Format(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" or "koreanCounting" => Chinese(number, Digits, "十百千"),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => string.Concat(Plain(number).Select(c => Digits[c - '0'])),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Chinese(number, LegalDigits, "拾佰仟"),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Plain(number).Select(c => (char)(c - '0' + '０'))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "none" or "bullet" => "",
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number, string digits, string powers)
    {
        if (number is <= 0 or >= 10_000)
        {
            return number == 0 ? digits[0].ToString() : Plain(number);
        }

        StringBuilder text = new();
        string plain = Plain(number);
        bool gap = false;
        for (int i = 0; i < plain.Length; i++)
        {
            int power = plain.Length - 1 - i;
            if (plain[i] == '0')
            {
                gap = true;
                continue;
            }

            text.Append(gap ? "零" : "").Append(digits[plain[i] - '0']).Append(power > 0 ? powers[power - 1].ToString() : "");
            gap = false;
        }

        // 十二, not 一十二; in the legal digits 壹拾贰.
        return digits == Digits && number is >= 10 and < 20 ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    private static string Letters(int number, char first) =>
        number is >= 1 and <= 780 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Plain(number);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        (int Value, string Text)[] parts =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        StringBuilder text = new();
        foreach ((int value, string part) in parts)
        {
            for (; number >= value; number -= value)
            {
                text.Append(part);
            }
        }

        return text.ToString();
    }
}
