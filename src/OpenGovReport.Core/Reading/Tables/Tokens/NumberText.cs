using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>A number as it is printed: a sign or 增 and 减, digits in half or full width, separators, and behind them a unit or a remark.</summary>
internal struct NumberText
{
    /// <summary>The digits, those of full width too.</summary>
    internal static readonly SearchValues<char> AnyDigit = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>What is longer is no number.</summary>
    internal const int Longest = 40;

    // What says in brackets that a number is none.
    private static readonly string[] Corrections = ["应为", "更正", "改为", "实为", "修正"];

    /// <summary>The sign, the digits and the point, nothing else.</summary>
    internal string Digits;

    /// <summary>The unit of money that is named, if any.</summary>
    internal AmountUnit? Unit;

    /// <summary>Whether it is printed in a form that is worth a remark.</summary>
    internal bool Odd;

    /// <summary>Whether a line ends between the digits.</summary>
    internal bool Broken;

    /// <summary>Whether it is a number, but in no unit of the form's, or not the one that it should be.</summary>
    internal bool Unreadable;

    /// <summary>Reads a text (trimmed, not empty) as a number; returns whether it is one.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out NumberText parsed)
    {
        parsed = default;
        if (text.Length > Longest)
        {
            return false;
        }

        ReadOnlySpan<char> number = text;
        foreach (string prefix in (ReadOnlySpan<string>)["人民币", "共", "￥", "¥"])
        {
            if (number.StartsWith(prefix) && number.Length > prefix.Length)
            {
                number = number[prefix.Length..].TrimStart(" \u00A0\u3000");
                break;
            }
        }

        number = number.TrimEnd("。；;，");
        number = number.IsEmpty ? number : WithoutNote(number);
        if (number.IsEmpty || !TrySplit(number, out parsed, out ReadOnlySpan<char> suffix) || !TrySuffix(suffix, ref parsed))
        {
            return false;
        }

        parsed.Odd |= number.Length != text.Length;
        return true;
    }

    // "112[1]", "112[u1]", "112①", "112*": without the mark of a note or of a comment of Word's, which is no digit of the number. More stars than one stand for digits that are not shown.
    private static ReadOnlySpan<char> WithoutNote(ReadOnlySpan<char> number)
    {
        if (number[^1] is (>= '①' and <= '⑳') or '*' or '＊' or '※' && number[..^1].TrimEnd(" \u00A0\u3000") is [.., char last] marked && IsDigit(last))
        {
            return marked;
        }

        int open = number[^1] is ']' or '］' or '〕' ? number.IndexOfAny('[', '［', '〔') : -1;
        return open > 0 && number.Length - open <= 5 && number[(open + 1)..^1].TrimStart("uU").IndexOfAnyExceptInRange('0', '9') < 0 && IsDigit(number[^2]) ? number[..open].TrimEnd(" \u00A0\u3000") : number;
    }

    // Splits a sign (also 增 and 减), digits in half or full width, separators and spaces between them, and what follows.
    private static bool TrySplit(ReadOnlySpan<char> text, out NumberText parsed, out ReadOnlySpan<char> suffix)
    {
        parsed = default;
        suffix = default;
        Span<char> digits = stackalloc char[Longest];
        int length = 0;
        int i = 0;
        if (text[0] is '-' or '－' or '−' or '–' or '\u2010' or '\u2011' or '减' or '↓' or '▼')
        {
            digits[length++] = '-';
            parsed.Odd = text[0] is not '-';
            i = text.StartsWith("减少") ? 2 : 1;
        }
        else if (text[0] is '+' or '＋' or '增' or '↑' or '▲')
        {
            parsed.Odd = text[0] is not '+';
            i = text.StartsWith("增加") ? 2 : 1;
        }

        int sign = i;
        while (sign > 0 && i + 1 < text.Length && TextLines.IsSpace(text[i]))
        {
            // "- 8".
            parsed.Odd = true;
            i++;
        }

        if (i + 1 < text.Length && text[i] == '0' && TextLines.IsSpace(text[i + 1]) && text[(i + 1)..].IndexOfAnyInRange('0', '9') >= 0)
        {
            // "0 0" is two numbers, not one that is set apart.
            return false;
        }

        int first = length;
        bool point = false;
        int sinceSeparator = -1;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (IsDigit(c))
            {
                parsed.Odd |= c > '9';
                digits[length++] = c > '9' ? (char)(c - '０' + '0') : c;
                sinceSeparator += sinceSeparator >= 0 ? 1 : 0;
            }
            else if (c is '.' or '．' && !point && length > first && i + 1 < text.Length && IsDigit(text[i + 1]) && sinceSeparator is -1 or 3)
            {
                parsed.Odd |= c != '.';
                point = true;
                sinceSeparator = -1;
                digits[length++] = '.';
            }
            else if (c is ',' or '，' && !point && length > first && (sinceSeparator is -1 or 3))
            {
                parsed.Odd = true;
                sinceSeparator = 0;
            }
            else if (TextLines.IsSpace(c) && length > first)
            {
                parsed.Odd |= i + 1 < text.Length && IsDigit(text[i + 1]);
                parsed.Broken |= c is DocumentBlocks.Broken or BrokenRows.LineEnd;
            }
            else
            {
                break;
            }
        }

        suffix = text[i..];
        parsed.Digits = new string(digits[..length]);
        return length > first && sinceSeparator is -1 or 3;
    }

    // A unit, bare or in brackets, a second unit ("件/次"), a remark in brackets.
    private static bool TrySuffix(ReadOnlySpan<char> suffix, ref NumberText parsed)
    {
        if (suffix.Length == 0)
        {
            return true;
        }

        parsed.Odd = true;
        int open = suffix.IndexOfAny('（', '(');
        ReadOnlySpan<char> unit = open < 0 ? suffix : suffix[..open];
        if (open >= 0 && suffix[^1] is not ('）' or ')'))
        {
            return false;
        }

        if (unit.IsEmpty)
        {
            // "1204(件)", "121.4225（万元）".
            unit = Units.Bare(suffix[1..^1].Trim());
            parsed.Unit = Units.Money(unit);
        }
        else
        {
            // Behind a slash stands another unit, or the second of two numbers ("35件/3件").
            int slash = unit.IndexOf('/');
            bool second = slash > 0 && unit[slash..].ContainsAny(AnyDigit);
            unit = (slash > 0 && (second || unit.Length - slash <= 3) ? unit[..slash] : unit).Trim();
            unit = unit is [var scale, ' ' or '\u00A0' or '\u3000', var currency] ? (char[])[scale, currency] : unit;
            parsed.Unit = Units.Money(unit);
            parsed.Unreadable = second || Units.IsForeign(unit);
            if (!parsed.Unreadable && parsed.Unit is null && !Units.IsCounter(unit))
            {
                return false;
            }
        }

        if (open >= 0)
        {
            ReadRemark(Units.Bare(suffix[(open + 1)..^1].Trim()), ref parsed);
        }

        return true;
    }

    // In brackets behind a number: its sign, another unit, that it should be another number, or a mere remark.
    private static void ReadRemark(ReadOnlySpan<char> remark, ref NumberText parsed)
    {
        if (remark is "减" or "减少" or "下降" or "-" or "－" or "−" or "–")
        {
            parsed.Digits = parsed.Digits[0] == '-' ? parsed.Digits : "-" + parsed.Digits;
        }

        parsed.Unreadable |= Units.IsForeign(remark) || remark is "取消" || LabelText.IndexOfAny(remark, Corrections, out _) >= 0;
    }

    /// <summary>Whether a character is a digit, in half or in full width.</summary>
    internal static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}
