using System.Globalization;

namespace OpenGovReport.Documents.Office;

/// <summary>A rectangle of cells of a sheet, its rows and columns from 1.</summary>
internal readonly record struct SheetArea(int Top, int Left, int Bottom, int Right)
{
    /// <summary>The areas of a list: "A1:C9 E2".</summary>
    internal static List<SheetArea> Parse(string list)
    {
        List<SheetArea> areas = [];
        foreach (string part in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (TryParse(part, out SheetArea area))
            {
                areas.Add(area);
            }
        }

        return areas;
    }

    /// <summary>Reads "A1:C9", or "E2" for a single cell.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out SheetArea area)
    {
        area = default;
        int colon = text.IndexOf(':');
        ReadOnlySpan<char> first = colon < 0 ? text : text[..colon], last = colon < 0 ? text : text[(colon + 1)..];
        if (!TryReference(first, out int top, out int left) || !TryReference(last, out int bottom, out int right) || bottom < top || right < left)
        {
            return false;
        }

        area = new(top, left, bottom, right);
        return true;
    }

    internal static bool Contain(SheetArea[] areas, int row, int column)
    {
        foreach (SheetArea area in areas)
        {
            if (row >= area.Top && row <= area.Bottom && column >= area.Left && column <= area.Right)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads "AB12": the row and the column.</summary>
    internal static bool TryReference(ReadOnlySpan<char> reference, out int row, out int column)
    {
        row = column = 0;
        int i = 0;
        for (; i < reference.Length && char.IsAsciiLetterUpper(reference[i]) && i < 3; i++)
        {
            column = (column * 26) + reference[i] - 'A' + 1;
        }

        return i > 0 && int.TryParse(reference[i..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row > 0;
    }
}
