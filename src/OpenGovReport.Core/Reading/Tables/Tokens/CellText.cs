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
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellText
{
    private const uint KindMask = 0xFF;
    private const uint OddBit = 1 << 8;
    private const uint WholeBit = 1 << 9;
    private const uint BrokenBit = 1 << 10;
    private const uint FaintBit = 1 << 11;
    private const uint OneOrDashBit = 1 << 12;

    // The kind and what is to be said about the cell in one word: cells are copied right after they were made, and a copy waits for parts that were stored apart.
    private readonly uint _facts;

    /// <summary>Says what a cell says.</summary>
    /// <param name="kind">A number, not applicable, or a label.</param>
    /// <param name="number">The number where it is whole.</param>
    /// <param name="odd">Whether a number is printed in a form that is worth a remark.</param>
    /// <param name="whole">Whether the number is whole; where it is not, the cell is an amount of money or can't be read.</param>
    internal CellText(TokenKind kind, long number, bool odd, bool whole)
    {
        Number = number;
        _facts = (uint)kind | (odd ? OddBit : 0) | (whole ? WholeBit : 0);
    }

    /// <summary>A number, not applicable, or a label.</summary>
    internal TokenKind Kind => (TokenKind)(_facts & KindMask);

    /// <summary>The number where it is whole.</summary>
    internal long Number { get; }

    /// <summary>Whether a number is printed in a form that is worth a remark.</summary>
    internal bool Odd => (_facts & OddBit) != 0;

    /// <summary>Whether the number is whole; where it is not, the cell is an amount of money or can't be read.</summary>
    internal bool Whole => (_facts & WholeBit) != 0;

    /// <summary>Whether a line ends between the digits, so that they may be two numbers.</summary>
    internal bool Broken
    {
        get => (_facts & BrokenBit) != 0;
        private init => _facts = value ? _facts | BrokenBit : _facts & ~BrokenBit;
    }

    /// <summary>Whether the cell seems not to be seen.</summary>
    internal bool Faint
    {
        get => (_facts & FaintBit) != 0;
        init => _facts = value ? _facts | FaintBit : _facts & ~FaintBit;
    }

    /// <summary>Whether the cell holds nothing but 一, which may be the number or a dash.</summary>
    internal bool OneOrDash
    {
        get => (_facts & OneOrDashBit) != 0;
        init => _facts = value ? _facts | OneOrDashBit : _facts & ~OneOrDashBit;
    }

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
        return text.Length > NumberText.Longest || (LabelText.IsChinese(text[0]) && text[0] is not ('增' or '减' or '无' or '不' or '共' or '约' or '近' or '超' or '逾' or '人'))
            ? (ChineseNumber.CanBegin(text[0]) ? OfChinese(text) : IsWords(text) ? Unreadable : Label)
            : OfOdd(text);
    }

    // To compare a label with all of these words takes longer than all else that is asked of it.
    private const int LongestWords = 5;

    // Words in place of a number. What number they stand for, the one who reads the report may judge: 不变 may be 0, or last year's number again.
    private static bool IsWords(ReadOnlySpan<char> text) => text.Length <= LongestWords && text is "不变" or "未变" or "持平" or "无变化" or "未变化" or "没有变化" or "无增减" or "同上" or "同上年" or "同去年"
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
    internal CellText AsDash() => new(TokenKind.NotApplicable, 0, Odd, false) { Broken = Broken, Faint = Faint, OneOrDash = OneOrDash };

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
        if (!NumberText.TryParse(text, out NumberText parsed) || parsed.Unreadable || !decimal.TryParse(parsed.Digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value))
        {
            return false;
        }

        amount = new Amount(value, parsed.Unit ?? (unit == AmountUnit.Unstated && text[0] is '￥' or '¥' ? AmountUnit.Yuan : unit));
        return true;
    }

    /// <summary>Whether a text is a label with its number: "1.属于国家秘密", "(一)予以公开".</summary>
    internal static bool IsNumbered(ReadOnlySpan<char> text) =>
        text.Length > 3 && (char.IsAsciiDigit(text[0]) ? text[1] is '.' or '．' or '、' && LabelText.IsChinese(text[2]) : text[0] is '(' or '（' && LabelText.IsChinese(text[1]));

    private static CellText OfOdd(ReadOnlySpan<char> text)
    {
        if (IsNumbered(text) && (LabelText.IsChinese(text[3]) || !text.Contains(DocumentBlocks.Broken)))
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

        if (!NumberText.TryParse(text, out NumberText parsed))
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
            if (c is not ('/' or '／' or '∕' or '⁄' or '╱' or '⧸' or '\\' or '＼' or '╲' or '-' or '－' or '—' or '–' or '―' or '─' or '−' or '\u2010' or '\u2011' or ' '))
            {
                return false;
            }
        }

        return text.Length <= 4;
    }

    // "约10", "约 10 件", "1200余": a number that leaves the number open.
    private static bool IsVague(ReadOnlySpan<char> text) =>
        (text[0] is '约' or '近' or '超' or '逾' && text[1..].TrimStart(" \u00A0\u3000") is [char digit, ..] && NumberText.IsDigit(digit))
        || (NumberText.IsDigit(text[0]) && text.IndexOfAny('余', '多') > 0 && text.IndexOf('、') < 0 && text.Length <= 12);

    // Digits with signs that make no number ("1,23", "12**"), or a letter for a digit ("O"): a value that can't be read, not a label.
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

            bool like = NumberText.IsDigit(c) || c is 'O' or 'o' or 'Ｏ' or 'ｏ' or 'l' or 'I' or '○' or (>= '①' and <= '⑳');
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
}
