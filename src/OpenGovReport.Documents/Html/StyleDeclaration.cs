using System.Buffers;

namespace OpenGovReport.Documents.Html;

/// <summary>What a single style declaration does to the text of an element.</summary>
internal static class StyleDeclaration
{
    // Word raises letters by half a point to set a line straight; the mark of a note stands higher.
    private const double LeastRaise = 2;

    // Letters of a table have 12 pixels and more.
    private const double LargestNote = 10.5;

    // What stands in the middle of a wide page has a margin of half its width to the left.
    private const double LeastAway = 800;
    private const double ScreenWidth = 1000;

    // Of the properties below.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("bcdfhlmoprstvwBCDFHLMOPRSTVW");

    internal static StyleChange Of(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property.Length is < 3 or > 21 || !Beginnings.Contains(property[0]) ? default : property.Length switch
    {
        3 when Named(property, "top") => Is(StyleEffects.OffByPlace, IsFarOff(value), StyleEffects.Up, Pixels(value) <= -LeastRaise),
        4 when Named(property, "left") => Is(StyleEffects.OffByPlace, IsFarOff(value)),
        4 when Named(property, "font") => Font(value),
        4 when Named(property, "clip") => Is(StyleEffects.Clipped, Begins(value, "rect(0") || Begins(value, "rect(1px")),
        5 when Named(property, "color") => Is(StyleEffects.White, IsWhite(value)),
        5 when Named(property, "width") => Is(StyleEffects.NoWidth, IsNothing(value)),
        5 when Named(property, "float") => Is(StyleEffects.Apart, !Begins(value, "none")),
        5 when Named(property, "right") => Is(StyleEffects.OffByPlace, IsFarOff(value)),
        5 when Named(property, "scale") => Is(StyleEffects.Shrunk, IsNothing(value)),
        6 when Named(property, "height") => Is(StyleEffects.NoHeight, IsNothing(value)),
        6 when Named(property, "bottom") => Is(StyleEffects.OffByPlace, IsFarOff(value), StyleEffects.Up, Pixels(value) >= LeastRaise),
        6 when Named(property, "filter") => Is(StyleEffects.Clear, Begins(value, "opacity(0)") || Begins(value, "opacity(0%)")),
        7 when Named(property, "display") => Display(value),
        7 when Named(property, "opacity") => Is(StyleEffects.Clear, IsNothing(value)),
        8 when Named(property, "mso-hide") => Begins(value, "all") ? Is(StyleEffects.Hidden, true) : default,
        8 when Named(property, "position") => Position(value),
        8 when Named(property, "overflow") => Is(StyleEffects.Cut, !Begins(value, "visible")),
        9 when Named(property, "font-size") => FontSize(value),
        9 when Named(property, "clip-path") => Is(StyleEffects.Clipped, Begins(value, "inset(50%") || Begins(value, "inset(100%") || Begins(value, "circle(0")),
        9 when Named(property, "transform") => Transform(value),
        9 when Named(property, "max-width") => Is(StyleEffects.NoMostWidth, IsNothing(value)),
        9 when Named(property, "flex-flow") => Is(StyleEffects.Stacked, Begins(value, "column")),
        10 when Named(property, "overflow-x") || Named(property, "overflow-y") => Begins(value, "visible") ? default : Is(StyleEffects.Cut, true),
        10 when Named(property, "max-height") => Is(StyleEffects.NoMostHeight, IsNothing(value)),
        10 when Named(property, "visibility") => Is(StyleEffects.Unseen, Begins(value, "hidden") || Begins(value, "collapse")),
        10 when Named(property, "background") => Ground(value),
        11 when Named(property, "text-indent") => Is(StyleEffects.OffByIndent, IsFarOff(value)),
        11 when Named(property, "margin-left") => Is(StyleEffects.OffByPlace, IsFarOff(value, ScreenWidth)),
        14 when Named(property, "vertical-align") => VerticalAlign(value),
        14 when Named(property, "mso-text-raise") => Is(StyleEffects.Lifted, Pixels(value) >= LeastRaise),
        14 when Named(property, "flex-direction") => Is(StyleEffects.Stacked, Begins(value, "column")),
        15 or 20 when Named(property, "text-decoration") || Named(property, "text-decoration-line") =>
            Is(StyleEffects.Struck, value.Contains("line-through", StringComparison.OrdinalIgnoreCase)),
        16 when Named(property, "background-color") => Ground(value),
        18 when Named(property, "content-visibility") => Begins(value, "hidden") ? Is(StyleEffects.Clear, true) : default,
        21 when Named(property, "font-variant-position") => Is(StyleEffects.Raised, Begins(value, "super") || Begins(value, "sub")),
        _ => default,
    };

    internal static StyleChange Is(StyleEffects effect, bool isSo) => isSo ? new(effect, StyleEffects.None) : new(StyleEffects.None, effect);

    /// <summary>Whether a colour is white, or none at all.</summary>
    internal static bool IsWhite(ReadOnlySpan<char> value) => value.Length > 3 && value[0] is '#' or 'w' or 'W' or 't' or 'T' or 'r' or 'R' or 'h' or 'H'
        && ((value[0] is '#' && value[1..].TrimStart("fF").TrimStart().TrimStart("!important").IsEmpty)
            || Begins(value, "white") && (value.Length == 5 || !char.IsAsciiLetter(value[5]))
            || (Begins(value, "hsl") && value.TrimEnd(") ").EndsWith("100%", StringComparison.Ordinal))
            || Begins(value, "transparent") || Begins(value, "rgb(255,255,255)") || Begins(value, "rgb(255, 255, 255)")
            || (Begins(value, "rgba(") && value.TrimEnd(") ").EndsWith(",0", StringComparison.Ordinal)) || (Begins(value, "rgba(") && value.TrimEnd(") ").EndsWith(" 0", StringComparison.Ordinal)));

    private static StyleChange Is(StyleEffects first, bool isFirst, StyleEffects second, bool isSecond) => Is(second, isSecond).After(Is(first, isFirst));

    private static StyleChange Display(ReadOnlySpan<char> value) =>
        Begins(value, "none") ? Is(StyleEffects.Hidden, true)
        : Is(StyleEffects.Row, Begins(value, "table-row") && !Begins(value, "table-row-"), StyleEffects.Flex, Begins(value, "flex") || Begins(value, "inline-flex")).After(Is(StyleEffects.OwnLine, Begins(value, "block") || Begins(value, "flex") || Begins(value, "grid") || Begins(value, "table") || Begins(value, "list-item")).After(Is(StyleEffects.Hidden, false, StyleEffects.Boxed, !(value.TrimEnd().Equals("inline", StringComparison.OrdinalIgnoreCase) || Begins(value, "inline ") || Begins(value, "contents")))));

    private static StyleChange Position(ReadOnlySpan<char> value) =>
        Is(StyleEffects.Apart, Begins(value, "absolute") || Begins(value, "fixed"), StyleEffects.Placed, !Begins(value, "static"));

    private static StyleChange FontSize(ReadOnlySpan<char> value)
    {
        double size = Number(value, out ReadOnlySpan<char> unit);
        bool relative = Begins(unit, "em") || Begins(unit, "%");
        bool smaller = double.IsNaN(size) ? Begins(value, "small") || Begins(value, "x-small") || Begins(value, "xx-small")
            : relative ? size < (unit[0] == '%' ? 95 : 0.95)
            : size * PixelsOf(unit) <= LargestNote;
        return Is(StyleEffects.Tiny, IsNothing(value), StyleEffects.Smaller, smaller);
    }

    // The size stands behind the words for the style and a weight without unit, before the height of the line: "bold 0/0 a".
    private static StyleChange Font(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            int end = value.IndexOf(' ');
            ReadOnlySpan<char> part = end < 0 ? value : value[..end];
            value = end < 0 ? [] : value[(end + 1)..].TrimStart();
            int slash = part.IndexOf('/');
            ReadOnlySpan<char> size = slash < 0 ? part : part[..slash];
            double number = Number(size, out ReadOnlySpan<char> unit);
            if (number == 0 || (number > 0 && (!unit.IsEmpty || slash >= 0)) || Begins(size, "small") && size.Length < 8 || Begins(size, "x-") || Begins(size, "xx-"))
            {
                return FontSize(size);
            }
        }

        return default;
    }

    // By a word, a length, or a part of the line.
    private static StyleChange VerticalAlign(ReadOnlySpan<char> value)
    {
        return Is(StyleEffects.Raised, Begins(value, "super") || Begins(value, "sub")).After(Is(StyleEffects.Lifted, Math.Abs(OfLine(value)) >= LeastRaise, StyleEffects.AtTop, Begins(value, "text-top") || Begins(value, "top")));
    }

    private static StyleChange Transform(ReadOnlySpan<char> value)
    {
        int open = value.IndexOf('(');
        ReadOnlySpan<char> argument = open < 0 ? [] : value[(open + 1)..].TrimStart();
        int end = argument.IndexOfAny(",)");
        ReadOnlySpan<char> second = end < 0 || argument[end] == ')' ? [] : argument[(end + 1)..].TrimStart();
        argument = end < 0 ? argument : argument[..end].Trim();
        double down = OfLine(Begins(value, "translateY") ? argument : Begins(value, "translate(") ? second : []);
        StyleChange change = Is(StyleEffects.Shrunk, Begins(value, "scale") && (argument is "0" or "0.0" or ".0"), StyleEffects.OffByPlace, Begins(value, "translate") && IsFarOff(argument));
        return down <= -LeastRaise ? Is(StyleEffects.Lifted, true).After(change) : change;
    }

    // None and transparent leave the ground as it is.
    private static StyleChange Ground(ReadOnlySpan<char> value) =>
        Begins(value, "none") || Begins(value, "transparent") || Begins(value, "inherit") || Begins(value, "initial") ? default : Is(StyleEffects.Shaded, !IsWhite(value));

    // "0", "0px", "0.0", "1px": nobody reads letters of one point.
    private static bool IsNothing(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> rest = value.TrimStart("0.");
        return (rest.Length < value.Length && (rest.IsEmpty || !char.IsAsciiDigit(rest[0]))) || Begins(value, "1px") || Begins(value, "1pt");
    }

    // "-9999px", "-999em", "-100vw"
    private static bool IsFarOff(ReadOnlySpan<char> value, double least = LeastAway)
    {
        double length = value is ['-', ..] ? Number(value, out ReadOnlySpan<char> unit) * (unit.IsEmpty || unit[0] is '%' or ' ' or '!' ? 1 : Begins(unit, "vw") ? 12.8 : Begins(unit, "vh") ? 8 : PixelsOf(unit)) : 0;
        return length <= -least;
    }

    // Not a number where there is none.
    private static double Number(ReadOnlySpan<char> value, out ReadOnlySpan<char> unit)
    {
        const int MostDigits = 15;
        bool negative = value is ['-', ..];
        int i = negative || value is ['+', ..] ? 1 : 0;
        int start = i, point = -1;
        long digits = 0;
        for (; i < value.Length && i - start <= MostDigits && (char.IsAsciiDigit(value[i]) || (value[i] == '.' && point < 0)); i++)
        {
            point = value[i] == '.' ? i : point;
            digits = value[i] == '.' ? digits : (digits * 10) + value[i] - '0';
        }

        unit = value[i..];
        double number = point < 0 ? digits : digits / Math.Pow(10, i - point - 1);
        return i == start ? double.NaN : negative ? -number : number;
    }

    // In pixels, where it may be a part of the line.
    private static double OfLine(ReadOnlySpan<char> value)
    {
        const double Line = 20;
        double length = Number(value, out ReadOnlySpan<char> unit);
        return length * (Begins(unit, "%") ? Line / 100 : PixelsOf(unit));
    }

    private static double Pixels(ReadOnlySpan<char> value) => Number(value, out ReadOnlySpan<char> unit) * PixelsOf(unit);

    private static double PixelsOf(ReadOnlySpan<char> unit) =>
        Begins(unit, "px") ? 1 : Begins(unit, "pt") ? 4.0 / 3 : Begins(unit, "em") || Begins(unit, "rem") ? 16 : Begins(unit, "ex") || Begins(unit, "ch") ? 8
        : Begins(unit, "mm") ? 3.8 : Begins(unit, "cm") ? 38 : Begins(unit, "in") ? 96 : Begins(unit, "pc") ? 16 : double.NaN;

    private static bool Named(ReadOnlySpan<char> property, string name) => (property[0] | ' ') == name[0] && property.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> value, string word) => value.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
