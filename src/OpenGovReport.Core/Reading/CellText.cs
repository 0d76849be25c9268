using System.Globalization;
using OpenGovReport.Reports;

namespace OpenGovReport.Reading;

/// <summary>What a piece of a table is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Text: a label or a part of one.</summary>
    Label,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A mark for not applicable.</summary>
    NotApplicable,

    /// <summary>An empty cell of a grid.</summary>
    Blank,

    /// <summary>A place of a grid that a cell to the left or above covers.</summary>
    Covered,
}

/// <summary>What the text of one cell says.</summary>
/// <param name="Kind">A number, not applicable, or a label.</param>
/// <param name="Number">The number where it is whole.</param>
/// <param name="Odd">Whether a number is printed in a form that is worth a remark.</param>
/// <param name="Whole">Whether the number is whole; the text has to be parsed again as an amount where it is not.</param>
internal readonly record struct CellText(TokenKind Kind, long Number, bool Odd, bool Whole)
{
    private static readonly CellText Label = new(TokenKind.Label, 0, false, false);

    /// <summary>Tells what <paramref name="text"/> (trimmed, not empty) says.</summary>
    /// <param name="text">The text of a cell, or a piece of text between white space.</param>
    internal static CellText Of(ReadOnlySpan<char> text)
    {
        // Nearly every number in a report is a few plain digits.
        if (text.Length <= 9)
        {
            int plain = 0;
            foreach (char c in text)
            {
                int digit = c - '0';
                if (digit is < 0 or > 9)
                {
                    plain = -1;
                    break;
                }

                plain = (plain * 10) + digit;
            }

            if (plain >= 0)
            {
                return new(TokenKind.Number, plain, text.Length > 1 && text[0] == '0', true);
            }
        }

        return text.Length > 32 ? Label : OfOdd(text);
    }

    /// <summary>The amount of money that <paramref name="text"/> says; <paramref name="unit"/> where it names none itself.</summary>
    internal static bool TryAmount(ReadOnlySpan<char> text, AmountUnit unit, out Amount amount)
    {
        Span<char> digits = stackalloc char[40];
        amount = default;
        if (text.Length > 36 || !TrySplit(text, digits, out int length, out ReadOnlySpan<char> suffix, out _))
        {
            return false;
        }

        AmountUnit? printed = suffix switch
        {
            "" => unit,
            "元" or "圆" => AmountUnit.Yuan,
            "万元" or "万" or "万圆" => AmountUnit.TenThousandYuan,
            "亿元" or "亿" => AmountUnit.HundredMillionYuan,
            _ => null,
        };
        if (printed is null || !decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value))
        {
            return false;
        }

        amount = new Amount(value, printed.Value);
        return true;
    }

    private static CellText OfOdd(ReadOnlySpan<char> text)
    {
        if (IsNotApplicable(text))
        {
            return new(TokenKind.NotApplicable, 0, text is "无", false);
        }

        Span<char> digits = stackalloc char[40];
        if (!TrySplit(text, digits, out int length, out ReadOnlySpan<char> suffix, out bool odd) || !IsUnit(suffix))
        {
            return IsBrokenNumber(text) ? new(TokenKind.Number, 0, true, false) : Label;
        }

        bool whole = long.TryParse(digits[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number > Count.BlankOrLess;
        return new(TokenKind.Number, whole ? number : 0, odd || suffix.Length > 0, whole);
    }

    // Digits with signs that make no number ("1,23", "12*"): a value that can't be read, not a label. "1." and "(2)" number a row.
    private static bool IsBrokenNumber(ReadOnlySpan<char> text)
    {
        bool digit = false;
        foreach (char c in text)
        {
            if (LabelText.IsChinese(c))
            {
                return false;
            }

            digit |= char.IsAsciiDigit(c) || c is >= '０' and <= '９';
        }

        return digit && text[0] is not ('(' or '（') && text[^1] is not ('.' or '．' or '、' or ')' or '）' or ':' or '：');
    }

    private static bool IsNotApplicable(ReadOnlySpan<char> text)
    {
        if (text is "无" or "不适用" or "N/A" or "n/a")
        {
            return true;
        }

        foreach (char c in text)
        {
            if (c is not ('/' or '／' or '\\' or '-' or '－' or '—' or '–' or '―' or '─' or '−' or ' '))
            {
                return false;
            }
        }

        return text.Length <= 4;
    }

    private static bool IsUnit(ReadOnlySpan<char> suffix) => suffix is "" or "件" or "宗" or "份" or "条" or "项" or "个" or "次" or "人" or "起" or "件次"
        or "元" or "万元" or "亿元" or "万" or "圆" or "万圆" or "亿";

    // Splits a sign (also 增 and 减), digits in half or full width, separators and spaces between them, and what follows.
    private static bool TrySplit(ReadOnlySpan<char> text, Span<char> digits, out int length, out ReadOnlySpan<char> suffix, out bool odd)
    {
        length = 0;
        suffix = default;
        odd = false;
        int i = 0;
        if (text[0] is '-' or '－' or '−' or '–' or '减')
        {
            digits[length++] = '-';
            odd = text[0] is not '-';
            i = text.StartsWith("减少") ? 2 : 1;
        }
        else if (text[0] is '+' or '＋' or '增')
        {
            odd = text[0] is not '+';
            i = text.StartsWith("增加") ? 2 : 1;
        }

        int first = length;
        bool point = false;
        int sinceSeparator = -1;
        for (; i < text.Length && length < digits.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c) || c is >= '０' and <= '９')
            {
                odd |= c > '9';
                digits[length++] = c > '9' ? (char)(c - '０' + '0') : c;
                sinceSeparator += sinceSeparator >= 0 ? 1 : 0;
            }
            else if (c is '.' or '．' && !point && length > first && i + 1 < text.Length)
            {
                if (sinceSeparator is not (-1 or 3))
                {
                    break;
                }

                odd |= c != '.';
                point = true;
                sinceSeparator = -1;
                digits[length++] = '.';
            }
            else if (c is ',' or '，' && !point && length > first && (sinceSeparator is -1 or 3))
            {
                odd = true;
                sinceSeparator = 0;
            }
            else if (TextLines.IsSpace(c) && length > first)
            {
                odd = true;
            }
            else
            {
                break;
            }
        }

        suffix = text[i..];
        return length > first && digits[length - 1] != '.' && sinceSeparator is -1 or 3;
    }
}
