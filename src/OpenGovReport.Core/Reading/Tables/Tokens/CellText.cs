using System.Globalization;
using System.Runtime.InteropServices;

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
/// <param name="Whole">Whether the number is whole; where it is not, the cell is an amount of money or can't be read.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellText(TokenKind Kind, long Number, bool Odd, bool Whole)
{
    private const int LongestNumber = 40;

    /// <summary>Whether a line ends between the digits, so that they may be two numbers.</summary>
    internal bool Broken { get; private init; }

    /// <summary>Whether the cell seems not to be seen.</summary>
    internal bool Faint { get; init; }

    /// <summary>Whether the cell holds nothing but 一, which may be the number or a dash.</summary>
    internal bool OneOrDash { get; init; }

    // What says in brackets that a number is none.
    private static readonly string[] Corrections = ["应为", "更正", "改为", "实为", "修正"];

    /// <summary>A label or a part of one.</summary>
    internal static CellText Label { get; } = new(TokenKind.Label, 0, false, false);

    /// <summary>An empty cell.</summary>
    internal static CellText Blank { get; } = new(TokenKind.Blank, 0, false, false);

    /// <summary>Something in place of a number that is none.</summary>
    internal static CellText Unreadable { get; } = new(TokenKind.Number, 0, true, false);

    /// <summary>A plain number.</summary>
    internal static CellText Of(int number) => new(TokenKind.Number, number, false, true);

    /// <summary>Tells what <paramref name="text"/> (trimmed, not empty) says.</summary>
    /// <param name="text">The text of a cell, or a piece of text between white space.</param>
    internal static CellText Of(ReadOnlySpan<char> text)
    {
        // Nearly every number in a report is a few plain digits.
        if (text.Length <= 9 && text[0] <= '9')
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

        // Labels begin with a Chinese character or a number with a dot; very few begin with one that a number may begin with.
        return text.Length > LongestNumber || (LabelText.IsChinese(text[0]) && text[0] is not ('增' or '减' or '无' or '不' or '共' or '约' or '近' or '超' or '逾' or '人'))
            ? (ChineseNumber.CanBegin(text[0]) ? OfChinese(text) : IsWords(text) ? Unreadable : Label)
            : OfOdd(text);
    }

    // Words in place of a number. What number they stand for, the one who reads the report may judge: 不变 may be 0, or last year's number again.
    private static bool IsWords(ReadOnlySpan<char> text) => text is "不变" or "未变" or "持平" or "无变化" or "未变化" or "没有变化" or "无增减" or "同上" or "同上年" or "同去年"
        or "与上年持平" or "与去年持平" or "暂无" or "未统计" or "无法统计" or "不详" or "待定" or "若干" or "涉密" or "未填" or "未发生";

    /// <summary>
    /// Tells what the cell of a grid says, where one Chinese numeral alone is a value too, and where a spreadsheet may have put a formula, the error
    /// that came of it, or a truth value, and a page a picture.
    /// </summary>
    internal static CellText OfCell(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[0]) ? Of(text)
        : (text.Length > 1 && text[0] is '=' or '#') || text is "TRUE" or "FALSE" or DocumentBlocks.Picture ? Unreadable
        : text.Length != 1 || ChineseNumber.Parse(text, out long number) != 1 ? Of(text)
        : new(TokenKind.Number, number, true, true) { OneOrDash = text[0] == '一' };

    /// <summary>What a cell of 一 is among others of it: a dash for not applicable, not beyond doubt.</summary>
    internal CellText AsDash() => this with { Kind = TokenKind.NotApplicable, Number = 0, Whole = false };

    // "十二", "二十三件". One numeral alone is rather the number of a label that was torn off.
    private static CellText OfChinese(ReadOnlySpan<char> text)
    {
        int length = ChineseNumber.Parse(text, out long number);
        ReadOnlySpan<char> rest = text[length..].TrimEnd('。');
        return length > 0 && (text.Length > 1 || text[0] is '〇' or '零' or '两') && (rest.IsEmpty || Units.IsCounter(rest)) ? new(TokenKind.Number, number, true, true) : Label;
    }

    /// <summary>The amount of money that <paramref name="text"/> says; <paramref name="unit"/> where it names none itself.</summary>
    internal static bool TryAmount(ReadOnlySpan<char> text, AmountUnit unit, out Amount amount)
    {
        amount = default;
        if (!TryParse(text, out Parsed parsed) || parsed.Unreadable || !decimal.TryParse(parsed.Digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value))
        {
            return false;
        }

        amount = new Amount(value, parsed.Unit ?? (unit == AmountUnit.Unstated && text[0] is '￥' or '¥' ? AmountUnit.Yuan : unit));
        return true;
    }

    // "1.属于国家秘密", "(一)予以公开": a label with its number.
    private static bool IsNumbered(ReadOnlySpan<char> text) =>
        text.Length > 3 && (char.IsAsciiDigit(text[0]) ? text[1] is '.' or '．' or '、' && LabelText.IsChinese(text[2]) : text[0] is '(' or '（' && LabelText.IsChinese(text[1]));

    private static CellText OfOdd(ReadOnlySpan<char> text)
    {
        if (IsNumbered(text) && !text.Contains(DocumentBlocks.Broken))
        {
            return Label;
        }

        if (IsNotApplicable(text))
        {
            return new(TokenKind.NotApplicable, 0, text is "无" or "不涉及", false);
        }

        if (IsVague(text) || IsWords(text))
        {
            return Unreadable;
        }

        if (text[0] == '〇' || (text[0] == '共' && text.Length > 1 && ChineseNumber.CanBegin(text[1])))
        {
            return OfChinese(text[(text[0] == '共' ? 1 : 0)..]);
        }

        if (!TryParse(text, out Parsed parsed))
        {
            return IsBroken(text) || text.Contains(DocumentBlocks.Broken) ? Unreadable : Label;
        }

        if (parsed.Unreadable)
        {
            return Unreadable;
        }

        // A count of money, or of ten thousands, is none. "12.00" is 12 as a spreadsheet shows it.
        int point = parsed.Digits.IndexOf('.', StringComparison.Ordinal);
        bool fraction = point > 0 && parsed.Digits.AsSpan(point + 1).IndexOfAnyExcept('0') >= 0;
        parsed.Odd |= point > 0;
        long number = 0;
        bool whole = !fraction && long.TryParse(point < 0 ? parsed.Digits : parsed.Digits.AsSpan(0, point), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number > Count.BlankOrLess && parsed.Unit is null;
        return new(TokenKind.Number, whole ? number : 0, parsed.Odd, whole) { Broken = parsed.Broken };
    }

    private static bool IsNotApplicable(ReadOnlySpan<char> text)
    {
        if (text is "无" or "不适用" or "不涉及" or "N/A" or "n/a")
        {
            return true;
        }

        foreach (char c in text)
        {
            if (c is not ('/' or '／' or '\\' or '-' or '－' or '—' or '–' or '―' or '─' or '−' or '\u2010' or '\u2011' or ' '))
            {
                return false;
            }
        }

        return text.Length <= 4;
    }

    // "约10", "1200余": a number that leaves the number open.
    private static bool IsVague(ReadOnlySpan<char> text) =>
        (text[0] is '约' or '近' or '超' or '逾' && text.Length > 1 && IsDigit(text[1]))
        || (IsDigit(text[0]) && text.IndexOfAny('余', '多') > 0 && text.IndexOf('、') < 0 && text.Length <= 12);

    // Digits with signs that make no number ("1,23", "12*"), or a letter for a digit ("O"): a value that can't be read, not a label.
    // "1." and "(2)" number a row.
    private static bool IsBroken(ReadOnlySpan<char> text)
    {
        bool digit = false;
        foreach (char c in text)
        {
            if (LabelText.IsChinese(c))
            {
                return false;
            }

            bool like = IsDigit(c) || c is 'O' or 'o' or 'Ｏ' or 'ｏ' or 'l' or 'I' or '○' or (>= '①' and <= '⑳');
            if (!like && char.IsAsciiLetter(c))
            {
                // A word in another script.
                return false;
            }

            digit |= like;
        }

        if (Dates.TryFind(text, out _, out int at, out int length) && at == 0 && length == text.Length)
        {
            return false;
        }

        bool numbers = text.Length <= 3 && (text[0] is '(' or '（' || text[^1] is '.' or '．' or '、' or ')' or '）' or ':' or '：');
        return digit && !numbers;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out Parsed parsed)
    {
        parsed = default;
        if (text.Length > LongestNumber)
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

    // "112[1]", "112[u1]": without the mark of a note or of a comment of Word's, which is no digit of the number.
    private static ReadOnlySpan<char> WithoutNote(ReadOnlySpan<char> number)
    {
        int open = number[^1] is ']' or '］' or '〕' ? number.IndexOfAny('[', '［', '〔') : -1;
        return open > 0 && number.Length - open <= 5 && number[(open + 1)..^1].TrimStart("uU").IndexOfAnyExceptInRange('0', '9') < 0 && IsDigit(number[^2]) ? number[..open].TrimEnd(" \u00A0\u3000") : number;
    }

    // Splits a sign (also 增 and 减), digits in half or full width, separators and spaces between them, and what follows.
    private static bool TrySplit(ReadOnlySpan<char> text, out Parsed parsed, out ReadOnlySpan<char> suffix)
    {
        parsed = default;
        suffix = default;
        Span<char> digits = stackalloc char[LongestNumber];
        int length = 0;
        int i = 0;
        if (text[0] is '-' or '－' or '−' or '–' or '\u2010' or '\u2011' or '减')
        {
            digits[length++] = '-';
            parsed.Odd = text[0] is not '-';
            i = text.StartsWith("减少") ? 2 : 1;
        }
        else if (text[0] is '+' or '＋' or '增')
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
    private static bool TrySuffix(ReadOnlySpan<char> suffix, ref Parsed parsed)
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
            bool second = slash > 0 && unit[slash..].ContainsAny(MissingRows.Digits);
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
    private static void ReadRemark(ReadOnlySpan<char> remark, ref Parsed parsed)
    {
        if (remark is "减" or "减少" or "下降" or "-" or "－" or "−" or "–")
        {
            parsed.Digits = parsed.Digits[0] == '-' ? parsed.Digits : "-" + parsed.Digits;
        }

        parsed.Unreadable |= Units.IsForeign(remark) || remark is "取消" || LabelText.IndexOfAny(remark, Corrections, out _) >= 0;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    private struct Parsed
    {
        internal string Digits;
        internal AmountUnit? Unit;
        internal bool Odd;
        internal bool Broken;

        // Whether it is a number, but in no unit of the form's, or not the one that it should be.
        internal bool Unreadable;
    }
}
