using System.Globalization;

namespace OpenGovReport.Documents.Office;

/// <summary>The stored value of a cell: a number, a text, or an error.</summary>
internal readonly record struct SheetValue(double? Number, string? Text, bool IsError = false)
{
    /// <summary>Whether it is known.</summary>
    internal bool IsKnown => Number is not null || Text is not null;
}

/// <summary>
/// The formula of a conditional format, for one cell. Told are comparisons of the cell itself with constants, whether it is blank, a number, a text or an error, and these together.
/// </summary>
/// <param name="value">What the cell has.</param>
/// <param name="areas">Where the format holds: a formula is written for its first cell.</param>
/// <param name="row">The row of the cell.</param>
/// <param name="column">Its column.</param>
internal readonly ref struct SheetFormula(SheetValue value, SheetArea[] areas, int row, int column)
{
    private const int Deepest = 8;
    private const int Longest = 256;

    private static readonly string[] Signs = ["<>", "<=", ">=", "=", "<", ">"];
    private static readonly string[] Operators = ["notEqual", "lessThanOrEqual", "greaterThanOrEqual", "equal", "lessThan", "greaterThan"];

    /// <summary>Whether the formula holds; <see langword="null"/> where that can't be told.</summary>
    internal bool? Holds(ReadOnlySpan<char> formula, int depth = 0)
    {
        formula = formula.Trim();
        if (depth > Deepest || formula.Length > Longest)
        {
            return null;
        }

        if (TryCall(formula, out ReadOnlySpan<char> name, out ReadOnlySpan<char> argument))
        {
            return name switch
            {
                "" => Holds(argument, depth + 1),
                "NOT" => !Holds(argument, depth + 1),
                "AND" => NoneIs(false, argument, depth),
                "OR" => !NoneIs(true, argument, depth),
                "ISBLANK" when IsOwn(argument) => false,
                "ISNUMBER" when IsOwn(argument) => value.Number is not null,
                "ISTEXT" when IsOwn(argument) => value.Text is not null,
                "ISERROR" or "ISERR" or "ISNA" when IsOwn(argument) && !value.IsError => false,
                "ISERROR" when IsOwn(argument) => true,
                _ => null,
            };
        }

        (int at, int sign) = FindSign(formula);
        return at < 0 ? null : Compare(Operand(formula[..at]), Operators[sign], Operand(formula[(at + Signs[sign].Length)..]));
    }

    internal bool? IsBetween(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        SheetValue low = Operand(first), high = Operand(second);
        (low, high) = low.Number > high.Number ? (high, low) : (low, high);
        return (Compare(value, "greaterThanOrEqual", low), Compare(value, "lessThanOrEqual", high)) switch
        {
            (false, _) or (_, false) => false,
            (true, true) => true,
            _ => null,
        };
    }

    /// <summary>A number, a text in quotes, or the cell itself; unknown where it is something else.</summary>
    internal SheetValue Operand(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length <= Longest && TryCall(text, out ReadOnlySpan<char> name, out ReadOnlySpan<char> argument))
        {
            SheetValue inner = name is "" or "LEN" or "TRIM" or "VALUE" ? Operand(argument) : default;
            return name switch
            {
                "LEN" => inner.Text is { } known ? new(known.Length, null) : inner.Number is { } number ? new(number.ToString(CultureInfo.InvariantCulture).Length, null) : default,
                "TRIM" => inner.Text is { } known ? new(null, known.Trim()) : inner.Number is { } number ? new(null, number.ToString(CultureInfo.InvariantCulture)) : default,
                "VALUE" => inner.Number is null ? default : inner,
                _ => inner,
            };
        }

        return text is ['"', .., '"'] && text.Length > 1 && !text[1..^1].Contains('"') ? new(null, text[1..^1].ToString())
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double constant) ? new(constant, null)
            : IsOwn(text) && !value.IsError ? value
            : default;
    }

    /// <summary>Whether two values compare so: any text is greater than any number.</summary>
    internal static bool? Compare(SheetValue left, string comparison, SheetValue right)
    {
        if (!left.IsKnown || !right.IsKnown)
        {
            return null;
        }

        int order = left.Text is null && right.Text is null ? left.Number!.Value.CompareTo(right.Number!.Value)
            : left.Text is null ? -1
            : right.Text is null ? 1
            : string.Compare(left.Text, right.Text, StringComparison.OrdinalIgnoreCase);
        return comparison switch
        {
            "equal" => order == 0,
            "notEqual" => order != 0,
            "lessThan" => order < 0,
            "lessThanOrEqual" => order <= 0,
            "greaterThan" => order > 0,
            "greaterThanOrEqual" => order >= 0,
            _ => null,
        };
    }

    // Null where that can't be told.
    private bool? NoneIs(bool so, ReadOnlySpan<char> conditions, int depth)
    {
        bool? none = true;
        while (!conditions.IsEmpty)
        {
            int end = EndOfArgument(conditions);
            bool? one = Holds(conditions[..end], depth + 1);
            if (one == so)
            {
                return false;
            }

            none = one is null ? null : none;
            conditions = conditions[Math.Min(end + 1, conditions.Length)..];
        }

        return none;
    }

    // The formula is written for the first cell of the area and moves with the cell, but for what has a dollar sign.
    private bool IsOwn(ReadOnlySpan<char> reference)
    {
        reference = reference.Trim();
        Span<char> plain = stackalloc char[12];
        if (reference.Length > plain.Length)
        {
            return false;
        }

        int length = 0;
        foreach (char c in reference)
        {
            plain[length] = c;
            length += c == '$' ? 0 : 1;
        }

        if (!SheetArea.TryReference(plain[..length], out int ownRow, out int ownColumn))
        {
            return false;
        }

        (int top, int left) = (int.MaxValue, int.MaxValue);
        foreach (SheetArea area in areas)
        {
            (top, left) = (Math.Min(top, area.Top), Math.Min(left, area.Left));
        }

        // Which cell is the first of several areas, programs differ in; one that stands before and above all is.
        return top == areas[0].Top && left == areas[0].Left
            && ownRow == (reference.LastIndexOf('$') > 0 ? row : top) && ownColumn == (reference[0] == '$' ? column : left);
    }

    private static bool TryCall(ReadOnlySpan<char> formula, out ReadOnlySpan<char> name, out ReadOnlySpan<char> argument)
    {
        int open = formula.IndexOf('(');
        name = argument = [];
        if (open < 0 || formula[..open].IndexOfAnyExceptInRange('A', 'Z') >= 0 || EndOf(formula, open) != formula.Length - 1)
        {
            return false;
        }

        name = formula[..open];
        argument = formula[(open + 1)..^1];
        return true;
    }

    private static (int At, int Sign) FindSign(ReadOnlySpan<char> formula)
    {
        for (int i = 0; i < formula.Length; i++)
        {
            i = formula[i] is '(' or '"' ? EndOf(formula, i) : i;
            for (int sign = 0; sign < Signs.Length && i < formula.Length; sign++)
            {
                if (formula[i..].StartsWith(Signs[sign]))
                {
                    return (i, sign);
                }
            }
        }

        return (-1, 0);
    }

    private static int EndOfArgument(ReadOnlySpan<char> arguments)
    {
        int i = 0;
        for (; i < arguments.Length && arguments[i] != ','; i++)
        {
            i = arguments[i] is '(' or '"' ? EndOf(arguments, i) : i;
        }

        return Math.Min(i, arguments.Length);
    }

    // Of what is in brackets or in quotes.
    private static int EndOf(ReadOnlySpan<char> formula, int open)
    {
        int depth = 0;
        bool quoted = false;
        for (int i = open; i < formula.Length; i++)
        {
            quoted ^= formula[i] == '"';
            depth += quoted ? 0 : formula[i] == '(' ? 1 : formula[i] == ')' ? -1 : 0;
            if (!quoted && depth == 0)
            {
                return i;
            }
        }

        return formula.Length;
    }
}
