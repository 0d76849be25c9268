using System.Buffers;
using System.Globalization;

namespace OpenGovReport.Documents.Html;

/// <summary>Whether the rules of a style sheet that are for certain media, or for programs that can do certain things, hold on the screen of a desk.</summary>
internal static class MediaQuery
{
    private const double Width = 1280;
    private const double Height = 800;
    private const double PixelsOfEm = 16;

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.");

    /// <summary>Whether one of the queries holds; <see langword="null"/> where that can't be told.</summary>
    internal static bool? Holds(ReadOnlySpan<char> queries)
    {
        bool? holds = queries.IsWhiteSpace() ? true : false;
        while (!queries.IsEmpty)
        {
            int end = queries.IndexOf(',');
            ReadOnlySpan<char> query = (end < 0 ? queries : queries[..end]).Trim();
            queries = end < 0 ? [] : queries[(end + 1)..];
            bool? one = query.IsEmpty ? false
                : Begins(query, "not ") ? !All(query[4..].Trim())
                : All(Begins(query, "only ") ? query[5..].Trim() : query);
            holds = holds == true || one == true ? true : holds is null || one is null ? null : false;
        }

        return holds;
    }

    /// <summary>Whether what <c>@supports</c> asks for is what every browser can do; <see langword="null"/> where that can't be told.</summary>
    internal static bool? Supports(ReadOnlySpan<char> condition) =>
        condition.IndexOf("(-", StringComparison.Ordinal) >= 0 || Begins(condition, "not") || condition.Contains("not ", StringComparison.OrdinalIgnoreCase) ? null : true;

    private static bool? All(ReadOnlySpan<char> query)
    {
        bool? holds = true;
        while (!query.IsEmpty)
        {
            int end = query[0] == '(' ? query.IndexOf(')') + 1 : query.IndexOfAny(' ', '(');
            end = end <= 0 ? query.Length : end;
            bool? one = query[0] == '(' ? Feature(query[1..Math.Max(1, end - 1)].Trim()) : Medium(query[..end]);
            holds = holds == false || one == false ? false : holds is null || one is null ? null : true;
            query = query[end..].Trim();
        }

        return holds;
    }

    private static bool? Medium(ReadOnlySpan<char> name) =>
        Is(name, "all") || Is(name, "screen") || Is(name, "and") ? true
        : Is(name, "or") ? null
        : false;

    private static bool? Feature(ReadOnlySpan<char> feature)
    {
        int colon = feature.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        ReadOnlySpan<char> name = feature[..colon].Trim(), value = feature[(colon + 1)..].Trim();
        if (Is(name, "orientation"))
        {
            return Is(value, "landscape");
        }

        return !TryPixels(value, out double pixels) ? null
            : Is(name, "min-width") || Is(name, "min-device-width") ? Width >= pixels
            : Is(name, "max-width") || Is(name, "max-device-width") ? Width <= pixels
            : Is(name, "min-height") ? Height >= pixels
            : Is(name, "max-height") ? Height <= pixels
            : null;
    }

    private static bool TryPixels(ReadOnlySpan<char> value, out double pixels)
    {
        int length = value.IndexOfAnyExcept(InNumbers);
        ReadOnlySpan<char> unit = length < 0 ? [] : value[length..];
        bool isLength = double.TryParse(length < 0 ? value : value[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out pixels)
            && (unit.IsEmpty || Is(unit, "px") || Is(unit, "em") || Is(unit, "rem"));
        pixels *= Is(unit, "em") || Is(unit, "rem") ? PixelsOfEm : 1;
        return isLength;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
