using System.Globalization;
using System.Text;

namespace OpenGovReport.Documents.Office;

/// <summary>One part of a number's format: places for digits and what is printed around and between them.</summary>
internal sealed class FormatSection
{
    private const char Thousand = ',';
    private const char Percent = '%';
    private const char Literal = 'L';
    private const string Digits = "0#?";

    // Places for digits (0, #, ?), the point, commas, percent signs, the text (@), and G for a number as it is; what is printed as it stands is in _printed at the same place.
    private readonly string _places;
    private readonly string _printed;
    private readonly int _point;
    private readonly int _decimals;
    private readonly int _thousands;
    private readonly int _percents;

    internal FormatSection(ReadOnlySpan<char> code)
    {
        StringBuilder places = new(), printed = new();
        Scan(code, places, printed);
        (_places, _printed) = (places.ToString(), printed.ToString());
        HasDigits = _places.AsSpan().IndexOfAny("0#?G") >= 0;
        HasText = _places.Contains('@', StringComparison.Ordinal);
        int point = _places.IndexOf('.', StringComparison.Ordinal);
        _point = point < 0 ? _places.Length : point;
        foreach (char place in _places.AsSpan(_point))
        {
            _decimals += IsDigit(place) ? 1 : 0;
        }

        _percents = _places.AsSpan().Count(Percent);

        // A comma between places sets thousands apart; behind the last of them, before the point or at the end, each divides by a thousand.
        int last = _places.AsSpan().LastIndexOfAny(Digits), whole = _places.AsSpan(0, _point).LastIndexOfAny(Digits);
        _thousands = CommasAfter(whole) + (last > whole ? CommasAfter(last) : 0);
    }

    /// <summary>Whether a part of it is for numbers within certain bounds.</summary>
    internal bool HasCondition { get; private set; }

    /// <summary>Whether it prints in a colour of its own.</summary>
    internal bool HasColor { get; private set; }

    /// <summary>Whether it has a place for a number.</summary>
    internal bool HasDigits { get; }

    /// <summary>Whether it has a place for a text.</summary>
    internal bool HasText { get; }

    /// <summary>Whether what it shows is not told here: powers of ten, fractions, digits of another script.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>How long the first part of a format is.</summary>
    internal static int EndOf(ReadOnlySpan<char> format)
    {
        for (int i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case ';':
                    return i;
                case '"':
                    i = Beyond(format, i, '"');
                    break;
                case '[':
                    i = Beyond(format, i, ']');
                    break;
                case '\\' or '!' or '_' or '*':
                    i++;
                    break;
            }
        }

        return format.Length;
    }

    /// <summary>A text as it is shown.</summary>
    internal string Show(string text)
    {
        StringBuilder shown = new();
        for (int i = 0; i < _places.Length; i++)
        {
            _ = _places[i] == '@' ? shown.Append(text) : _places[i] == Literal ? shown.Append(_printed[i]) : shown;
        }

        return shown.ToString();
    }

    /// <summary>A number, which is not negative, as it is shown; <see langword="null"/> where it is too large for that.</summary>
    /// <param name="value">The number.</param>
    /// <param name="zero">Whether what is shown of it is zero.</param>
    internal string? Show(decimal value, out bool zero)
    {
        zero = value == 0;
        for (int i = 0; i < _percents; i++)
        {
            if (value > decimal.MaxValue / 1000)
            {
                return null;
            }

            value *= 100;
        }

        for (int i = 0; i < _thousands; i++)
        {
            value /= 1000;
        }

        // A text's place holds a number as it is.
        string plain = value.ToString("0.##########", CultureInfo.InvariantCulture);
        if (_places.AsSpan().IndexOfAny(Digits) < 0)
        {
            return Fill([], plain).Trim();
        }

        value = Math.Round(value, Math.Min(_decimals, 20), MidpointRounding.AwayFromZero);
        zero = value == 0;
        string digits = value.ToString("F" + Math.Min(_decimals, 20).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Trimmed(Fill(digits, plain).Trim());
    }

    // Each place has its digit. The first has all that have no place of their own; those beyond the number print zeros or nothing.
    private string Fill(ReadOnlySpan<char> digits, string plain)
    {
        int dot = digits.IndexOf('.');
        ReadOnlySpan<char> whole = dot < 0 ? digits : digits[..dot], fraction = dot < 0 ? [] : digits[(dot + 1)..];
        whole = whole is "0" ? [] : whole;
        int left = 0;
        foreach (char place in _places.AsSpan(0, _point))
        {
            left += IsDigit(place) ? 1 : 0;
        }

        StringBuilder shown = new();
        if (left == 0 && _point < _places.Length)
        {
            shown.Append(whole);
        }

        bool begun = false;
        int next = 0;
        for (int i = 0; i < _places.Length; i++)
        {
            switch (_places[i])
            {
                case '0' or '#' or '?' when i < _point:
                    ReadOnlySpan<char> own = begun || whole.Length <= left
                        ? left <= whole.Length ? whole.Slice(whole.Length - left, 1) : _places[i] == '0' ? "0" : []
                        : whole[..(whole.Length - left + 1)];
                    shown.Append(own);
                    begun = true;
                    left--;
                    break;
                case '0' or '#' or '?':
                    shown.Append(next < fraction.Length ? fraction.Slice(next++, 1) : []);
                    break;
                case '.' when i == _point:
                    shown.Append('.');
                    break;
                case Percent:
                    shown.Append(Percent);
                    break;
                case 'G' or '@':
                    shown.Append(plain);
                    break;
                case Literal:
                    shown.Append(_printed[i]);
                    break;
            }
        }

        return shown.ToString();
    }

    // 345.50 and 345. without what adds nothing, whatever stands around.
    private static string Trimmed(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || text.IndexOf('.', point + 1) >= 0)
        {
            return text;
        }

        int end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> number = text.AsSpan(0, end).TrimEnd('0').TrimEnd('.');
        return point == 0 ? string.Concat("0", number, text.AsSpan(end)) : char.IsAsciiDigit(text[point - 1]) ? string.Concat(number, text.AsSpan(end)) : text;
    }

    private static bool IsDigit(char place) => place is '0' or '#' or '?';

    private int CommasAfter(int place)
    {
        int commas = 0;
        while (place >= 0 && place + 1 + commas < _places.Length && _places[place + 1 + commas] == Thousand)
        {
            commas++;
        }

        return commas;
    }

    private void Scan(ReadOnlySpan<char> code, StringBuilder places, StringBuilder printed)
    {
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            switch (c)
            {
                case '"':
                    int end = Beyond(code, i, '"');
                    Print(code[Math.Min(i + 1, end)..end], places, printed);
                    i = end;
                    break;
                case '[':
                    end = Beyond(code, i, ']');
                    Print(Bracket(code[Math.Min(i + 1, end)..end]), places, printed);
                    i = end;
                    break;
                case '\\' or '!':
                    Print(++i < code.Length ? code.Slice(i, 1) : [], places, printed);
                    break;
                case '_' or '*':
                    i++;
                    Print(" ", places, printed);
                    break;
                case '0' or '#' or '?' or '.' or Thousand or Percent or '@':
                    places.Append(c);
                    printed.Append(c);
                    break;
                case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                case '/' when places.ToString().AsSpan().IndexOfAny(Digits) >= 0:
                    IsOpen = true;
                    break;
                default:
                    int general = Length(code[i..]);
                    if (general > 0)
                    {
                        places.Append('G');
                        printed.Append('G');
                        i += general - 1;
                    }
                    else
                    {
                        Print(code.Slice(i, 1), places, printed);
                    }

                    break;
            }
        }
    }

    // A number as it is, as Excel names that in English and in Chinese.
    private static int Length(ReadOnlySpan<char> code)
    {
        foreach (string name in (ReadOnlySpan<string>)["G/通用格式", "General"])
        {
            if (code.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return name.Length;
            }
        }

        return 0;
    }

    // A currency with its language, which is printed; digits of another script, a condition; anything else is a colour.
    private ReadOnlySpan<char> Bracket(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("$"))
        {
            int end = text.IndexOf('-');
            IsOpen |= end >= 0 && text.Length - end > 5;
            return text[1..(end < 0 ? text.Length : end)];
        }

        if (text.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase))
        {
            IsOpen = true;
        }
        else if (text.IndexOfAny("<>=") >= 0)
        {
            HasCondition = true;
        }
        else
        {
            HasColor = true;
        }

        return [];
    }

    private static void Print(ReadOnlySpan<char> text, StringBuilder places, StringBuilder printed)
    {
        places.Append(Literal, text.Length);
        printed.Append(text);
    }

    private static int Beyond(ReadOnlySpan<char> format, int open, char close)
    {
        int length = format[(open + 1)..].IndexOf(close);
        return length < 0 ? format.Length : open + 1 + length;
    }
}
